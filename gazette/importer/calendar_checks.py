"""Whether the weekday and the lunar date that a page prints are those of its date: misread, or another page's.

**Source**: the calendars of ``text.almanac``. A page's own slip is reported too: the importer cannot know whose it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from gazette.importer.lines import Line
from gazette.importer.traits import Traits
from gazette.problems import Alternative, Code, Problem, Severity
from gazette.text.almanac import (
    LunarDay,
    find_weekday,
    format_cycle,
    format_lunar_day,
    format_weekday,
    list_near_days,
    locate_lunar_day,
    read_lunar_day,
)

_HINT = "look at the printed page; if the date is another, give it: --date"


def check_calendar(path: str, furniture: Iterable[Traits], date: dt.date | None) -> Iterator[Problem]:
    """Yield a warning for each weekday and lunar date of masthead and folio lines that is not that of the date.

    **Problems**: CALENDAR at the printed words, with what the calendar has instead and the nearest days that fit.
    """
    for trait in furniture if date else ():
        if date and (trait.top or trait.date or trait.folio):
            yield from _check_weekday(path, trait.line, date)
            yield from _check_lunar(path, trait.line, date)


def _check_weekday(path: str, line: Line, date: dt.date) -> Iterator[Problem]:
    found = find_weekday(line.key)
    if found is None or found[0] == date.weekday():
        return
    weekday, start, end = found
    near = [date + dt.timedelta((weekday - date.weekday()) % 7 - back) for back in (7, 0)]
    right = format_weekday(date)
    message = f"{date} is a 星期{right}; days that fit are {near[0]} and {near[1]}"
    yield _problem(path, line, (start, end), message, right)


def _check_lunar(path: str, line: Line, date: dt.date) -> Iterator[Problem]:
    located = locate_lunar_day(line.key)
    right = read_lunar_day(date) if located else None
    if located is None or right is None:
        return
    printed, start, end = located
    where = start, end
    if _same_day(printed, right):
        if printed.cycle not in {None, right.cycle}:
            message = f"{date} lies in the year {format_cycle(right)}"
            yield _problem(path, line, where, message, format_cycle(right))
        return
    near = list_near_days(printed, date)
    fits = ", ".join(map(str, near)) or "none"
    message = f"{date} is {format_lunar_day(right)} of the lunar calendar; days that fit are: {fits}"
    yield _problem(path, line, where, message, format_lunar_day(right))


def _same_day(one: LunarDay, other: LunarDay) -> bool:
    return (one.month, one.day) == (other.month, other.day) and one.leap in {other.leap, False}


def _problem(path: str, line: Line, where: tuple[int, int], message: str, right: str) -> Problem:
    span = line.span(path, *where)
    other = Alternative("reading", line.text[slice(*where)], right)
    return Problem(Code.CALENDAR, span, message, _HINT, Severity.WARNING, other)
