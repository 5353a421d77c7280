"""The date of an issue: printed in full, in pieces, or without its year; else inferred, or said to be unknown.

**Source**: mastheads and folio lines; where a page has neither, the dates of its dispatches, for a daily prints on
the day after.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass

from gazette.importer import folios
from gazette.importer.date_pieces import read_date_pieces
from gazette.importer.heads_of_reports import read_date
from gazette.importer.lines import Sheet
from gazette.importer.openers import find_opener
from gazette.importer.short_years import find_short_date
from gazette.importer.traits import Traits
from gazette.text.almanac import FIRST_YEAR, LAST_YEAR, find_day_of_year, list_years
from gazette.text.dates import close_up, find_dates, find_years, make_date
from gazette.text.patterns import compile_late

_PATH_DATE = compile_late(r"(?<!\d)(?:19|20)\d\d-?[01]\d-?[0-3]\d(?!\d)")
_PATH_YEAR = compile_late(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LEAST_YEAR = 1870
_FEW, _FAR = 4, 10


@dataclass(frozen=True, slots=True)
class Found:
    """A date or page number and how it was come by.

    **Shape**: no ``why`` when the page itself prints it; without a value ``why`` says what is known of it. It is
    ``plain`` when nothing else can be meant.
    """

    value: dt.date | int | None
    why: str = ""
    line: int = 1
    plain: bool = False


def find_path_date(path: str) -> re.Match[str] | None:
    """Return the date in the name of a file or its folder."""
    return _PATH_DATE.search(path)


@dataclass(frozen=True, slots=True)
class Named:
    """The day that the name of a file or its folder says; ``hyphens`` tells that it stands there as issues' folders."""

    date: dt.date
    hyphens: bool


def find_named_date(path: str) -> Named | None:
    """Return the day in the name of a file or its folder, if any calendar has it."""
    named = find_path_date(path)
    digits = named[0].replace("-", "") if named else ""
    dates = find_dates(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}") if named else []
    return Named(dates[0].date, "-" in named[0]) if named and dates else None


def cut_path_date(path: str) -> str:
    """Return the name of a file without the date in it."""
    return _PATH_DATE.sub("", path)


def find_date(sheet: Sheet, lines: tuple[Traits, ...]) -> Found:
    """Return the issue's date: that of the masthead or folio, else an inferred one.

    It is inferred from the file's name, from a day whose year the weekday and the lunar date tell, or from dispatches.
    """
    for trait in lines:
        for printed in find_dates(close_up(trait.line.key)):
            if printed.date.year >= _LEAST_YEAR:
                return Found(printed.date, line=trait.line.number)
    pieces = read_date_pieces(tuple(trait.line for trait in lines))
    if pieces is not None and pieces[0].year >= _LEAST_YEAR:
        return Found(pieces[0], line=pieces[1])
    for trait in lines:
        for printed in find_dates(folios.mend_digits(trait.line.key)):
            if printed.date.year >= _LEAST_YEAR:
                return Found(printed.date, "a date with misread digits", trait.line.number)
    short = find_short_date([trait.line.key for trait in lines])
    if short is not None:
        return Found(short[0], "a date whose year is written short", lines[short[1]].line.number)
    return _find_released(sheet) or _find_named(sheet) or _find_without_year(sheet, lines)


def _find_released(sheet: Sheet) -> Found | None:
    """Return the first day that the site which shows the page says of an article."""
    dates = ((printed.date, line.number) for line in sheet.aside for printed in find_dates(line.key))
    return next((Found(date, "when the site released it", at) for date, at in dates if date.year >= _LEAST_YEAR), None)


def _find_named(sheet: Sheet) -> Found | None:
    """Return the day that the name of the file says."""
    named = find_named_date(sheet.source.path)
    return Found(named.date, "the name of its file") if named else None


def _find_without_year(sheet: Sheet, lines: tuple[Traits, ...]) -> Found:
    """Return the date of a page that prints month and day alone, when all that it says leaves one year."""
    inferred = _infer_date(sheet)
    day = find_day_of_year([trait.line.key for trait in lines])
    if day is None or not day.telling:
        return inferred
    at = next((trait.line.number for trait in lines if find_day_of_year([trait.line.key])), 1)
    printed, years, hints = f"{day.month}月{day.day}日", list_years(day), _hint_years(sheet, inferred)
    if len(years) == 1 and (not hints or years[0] in hints or not _lies_far(years[0], hints)):
        why = f"what the page prints of {printed}; no other year from {FIRST_YEAR} to {LAST_YEAR} fits"
        return Found(make_date(years[0], day.month, day.day), why, at)
    hinted = [year for year in years if year in hints]
    if len(hinted) == 1:
        others = sorted((year for year in years if year != hinted[0]), key=lambda year: abs(year - hinted[0]))
        why = f"what the page prints of {printed} and a year named; next to it would fit {_list(others)}"
        return Found(make_date(hinted[0], day.month, day.day), why, at)
    if inferred.value is not None:
        return inferred
    if not years:
        return Found(None, f"no year from {FIRST_YEAR} to {LAST_YEAR} has what the page prints of {printed}", at)
    return Found(None, f"the page says {printed} and no year; {len(years)} years would fit", at)


def _hint_years(sheet: Sheet, inferred: Found) -> frozenset[int]:
    """Return the year of the file's name, else that of the dispatches, else the latest of the text and the next."""
    named = _PATH_YEAR.search(sheet.source.path)
    if named:
        return frozenset({int(named[0])})
    if isinstance(inferred.value, dt.date):
        return frozenset({inferred.value.year})
    years = [year for line in sheet.printed for year in find_years(line.key)]
    return frozenset({max(years), max(years) + 1}) if years else frozenset()


def _lies_far(year: int, hints: frozenset[int]) -> bool:
    """Say whether a year is none in which a page would be printed that names these: it is earlier, or far later."""
    return not -1 <= year - max(hints) <= _FAR


def _list(years: list[int]) -> str:
    return ", ".join(map(str, sorted(years[:_FEW]))) or "none"


def _infer_date(sheet: Sheet) -> Found:
    """Take the latest dispatch, in the year that the text names, and add the night in which the paper is printed."""
    years = Counter(year for line in sheet.printed for year in find_years(line.key) if year >= _LEAST_YEAR)
    full = [(printed.date, line.number) for line in sheet.printed for printed in find_dates(line.key)]
    year = max((date.year for date, _ in full), default=max(years, default=None))
    if year is None:
        return Found(None)
    year = max([year, *years]) if max([year, *years]) <= year + 1 else year
    filed = [(date, line) for line in sheet.printed if (date := _filed(line.key, year))]
    if filed:
        date, line = max(filed, key=lambda pair: pair[0])
        why = f"a dispatch of {date.month}月{date.day}日, the year {year} of the text, and the night before printing"
        return Found(date + dt.timedelta(days=1), why, line.number)
    if full:
        latest, number = max(full)
        return Found(latest, "the latest date in its text", number)
    return Found(None)


def _filed(key: str, year: int) -> dt.date | None:
    opener = find_opener(key)
    if opener is None or opener.date[1] <= opener.date[0]:
        return None
    printed = key[slice(*opener.date)]
    return read_date(printed, dt.date(year, 12, 31)) if "月" in printed else None
