"""Dates as newspapers print them.

**Source**: GB/T 7408 and GB/T 15835-2011 for the forms with Arabic and Chinese numerals; folio lines of dailies for
those with points, strokes and slashes; the calendars of the Republic (民国元年 is 1912) and of Thailand (佛历 2541 is
1998).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from gazette.text.numerals import parse_number
from gazette.text.patterns import compile_late

_CN = "〇○零一二三四五六七八九"
YEAR = rf"(?:\d\s?\d\s?\d\s?\d|[{_CN}]{{4}})"
MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正元])"
DAY = r"(?:[12]\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?|卅一?)"
# As papers overseas print the day beside their name in Latin letters: Tuesday, May 8, 2012.
_MONTH_NAMES = "Jan/uary Feb/ruary Mar/ch Apr/il May/ Jun/e Jul/y Aug/ust Sep/t(?:ember)? Oct/ober Nov/ember Dec/ember"
_EACH_MONTH = [name.split("/") for name in _MONTH_NAMES.split()]
_MONTHS = "(?<![A-Za-z])(?i:" + "|".join(f"{short}(?:{rest})?" for short, rest in _EACH_MONTH) + ")"
# Lines that were set from right to left: 日二十二月一十年九四九一, 日五月三年八十三国民华中.
_BACK = (
    rf"日\s?(?P<d7>[{_CN}十廿卅]{{1,3}})\s?月\s?(?P<m7>[{_CN}十正元]{{1,2}})\s?年\s?"
    rf"(?:(?P<y7>[{_CN}]{{2}}(?:九一|[〇○零]二))|(?P<r7>[{_CN}十元]{{1,3}})国民)"
)
_BACKWARDS = compile_late(_BACK)
_FULL = compile_late(
    rf"(?P<y>{YEAR})\s?年\s?(?P<m>{MONTH})\s?月\s?(?P<d>{DAY})(?:\s?[日号]|(?=\s?\(?(?:星期|周)[一二三四五六日天]))"
    rf"|(?<!\d)(?P<y2>(?:19|20)\d\d)(?P<s>[-./—·])\s?(?P<m2>\d\d?)(?P=s)\s?(?P<d2>\d\d?)(?!\d)"
    rf"|(?:中华)?民国\s?(?P<r>[{_CN}十百廿卅元\d]{{1,5}})\s?年\s?(?P<m3>{MONTH})\s?月\s?(?P<d3>{DAY})\s?[日号]"
    rf"|(?P<mon>{_MONTHS})\.?\s(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y5>(?:19|20)\d\d)(?!\d)"
    rf"|(?<!\d)(?P<d6>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<mon2>{_MONTHS})\.?,?\s(?P<y6>(?:19|20)\d\d)(?!\d)"
    rf"|{_BACK}"
    r"|民国\s?(?P<r2>\d{2,3})(?P<s2>[-./])(?P<m4>\d\d?)(?P=s2)(?P<d4>\d\d?)(?!\d)"
)
# A day that is none may have any number: 13月1日, 2月30日.
_ANY_DAY = compile_late(
    rf"(?P<y>(?:19|20)\d\d|[一二][九〇○零][{_CN}]{{2}})\s?年\s?"
    rf"(?P<m>\d{{1,2}}|[{_CN}十]{{1,3}}|[正元])\s?月\s?(?P<d>\d{{1,2}}|[{_CN}十廿卅]{{1,3}})\s?日"
)
_LUNAR = ("农历", "旧历", "阴历", "农曆", "農曆", "舊曆", "陰曆")
_YEAR = compile_late(rf"(?<!\d)(?P<y>(?:19|20)\d\d|[一二][九〇○零][{_CN}]{{2}})\s?年")
REPUBLIC, _BUDDHIST = 1911, 543
_BUDDHIST_ERA = ("佛历", "佛曆", "佛历:", "佛曆:")


# Year, month and day of each form.
_GROUPS = (
    ("y", "m", "d"),
    ("y2", "m2", "d2"),
    ("r", "m3", "d3"),
    ("r2", "m4", "d4"),
    ("y5", "mon", "d5"),
    ("y6", "mon2", "d6"),
    ("y7", "m7", "d7"),
    ("r7", "m7", "d7"),
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A full date and where it stands in a text, counted from 0, the end exclusive."""

    start: int
    end: int
    date: dt.date


def make_date(year: int | None, month: int | None, day: int | None) -> dt.date | None:
    """Return the date of three numbers, or None when the calendar has no such day."""
    if year is None or month is None or day is None:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def find_dates(key: str) -> tuple[PrintedDate, ...]:
    """Return the full dates of a folded text, in reading order."""
    if not ("年" in key or "19" in key or "20" in key or "民国" in key):  # one of these is in each form
        return ()
    found = []
    for match in _FULL.finditer(key):
        names = next(names for names in _GROUPS if match[names[0]])
        year, month, day = (match[name][:: -1 if name.endswith("7") else 1] for name in names)
        era = REPUBLIC if names[0].startswith("r") else 0
        if key[: match.start()].rstrip().endswith(_BUDDHIST_ERA):
            era = -_BUDDHIST
        number = parse_number(year)
        date = make_date(number and number + era, parse_month(month), parse_number(day))
        if date:
            found.append(PrintedDate(match.start(), match.end(), date))
    return tuple(found)


def reads_backwards(key: str) -> bool:
    """Say whether a folded line has a date that was set from right to left, and so the whole line."""
    return "年" in key and _BACKWARDS.search(key) is not None


def close_up(key: str) -> str:
    """Return a line whose characters all stand apart without the spaces between them, any other as it is."""
    pieces = key.split()
    return "".join(pieces) if len(pieces) > len("年月") and all(len(piece) == 1 for piece in pieces) else key


def find_impossible_dates(key: str) -> tuple[tuple[int, int], ...]:
    """Return where a folded text has full dates that the calendar has not, from 0, the end exclusive.

    The second month of the lunar calendar has thirty days: dates that are told to be lunar are none of these.
    """
    found = []
    for match in _ANY_DAY.finditer(key):
        numbers = parse_number(match["y"]), parse_month(match["m"]), parse_number(match["d"])
        lunar = key[: match.start()].rstrip(" :(").endswith(_LUNAR)
        if None not in numbers and make_date(*numbers) is None and not lunar:
            found.append(match.span())
    return tuple(found)


def find_years(key: str) -> tuple[int, ...]:
    """Return the years that a folded text names with 年, in reading order."""
    years = (parse_number(match["y"]) for match in _YEAR.finditer(key))
    return tuple(year for year in years if year)


def parse_month(printed: str) -> int | None:
    """Return the number of a month: 6, 六, 正 or 元 for the first, June."""
    named = printed[:3].title()
    if named.isascii() and named.isalpha():
        return next((number for number, (short, _) in enumerate(_EACH_MONTH, 1) if short == named), None)
    return 1 if printed in "正元" else parse_number(printed)


def nearest_date(month: int | None, day: int, issue: dt.date) -> dt.date | None:
    """Return the day that a dispatch means by 6月4日 or 4日 alone: the last such day up to the issue's own.

    A dateline may run a day ahead of the printed date, never more.
    """
    last = issue + dt.timedelta(days=1)
    for back in range(14):
        if month is None:
            total = last.year * 12 + last.month - 1 - back
            date = make_date(total // 12, total % 12 + 1, day)
        else:
            date = make_date(last.year - back, month, day)
        if date and date <= last:
            return date
    return None
