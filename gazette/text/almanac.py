"""Days of which a page prints all but the year: the weekday and the lunar date say which years it may mean.

**Source**: the Gregorian calendar; the lunar calendar of the package lunardate, which has the years 1900 to 2099; the
cycle of sixty years (干支), whose first is 1984.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from lunardate import LunarDate

from gazette.text.dates import DAY, MONTH, make_date, parse_month
from gazette.text.numerals import parse_number

FIRST_YEAR, LAST_YEAR = 1900, 2099
_FIRST_NEW_YEAR = dt.date(1900, 1, 31)
STEMS, BRANCHES, _CYCLE_START = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", 1984
_WEEKDAYS = "一二三四五六日"
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)(?P<day>[一二三四五六日天])")
_ONE_WEEKDAY = re.compile(
    r"(?<![每个個上下本这這逢、至到\-—])(?:星期|周|礼拜)(?P<day>[一二三四五六日天])(?![、至到\-—年刊报報版期])"
)
_SOLAR = re.compile(rf"(?<![年\d])(?P<m>{MONTH})\s?月\s?(?P<d>{DAY})\s?日")
_LUNAR = re.compile(
    rf"(?P<mark>[农農夏阴陰旧舊][历曆])?\s?(?:(?P<stem>[{STEMS}])(?P<branch>[{BRANCHES}])\s?年?)?\s?(?P<leap>闰)?"
    r"(?P<m>正|冬|腊|十[一二]?|[一二三四五六七八九])月(?:[大小])?\s?"
    r"(?P<d>(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|十[一二三四五六七八九]|三十|卅))(?P<sun>日)?"
)
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_DAYS = (
    *("初" + digit for digit in "一二三四五六七八九十"),
    *("十" + digit for digit in "一二三四五六七八九"),
    "二十",
    *("廿" + digit for digit in "一二三四五六七八九"),
    "三十",
)
_NAMED_MONTHS = {"正": 1, "冬": 11, "腊": 12}


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A lunar date as printed. **Shape**: ``cycle`` is the year's place in the cycle of sixty, or None."""

    month: int
    day: int
    leap: bool
    cycle: int | None


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day of some year. **Units**: ``weekday`` is 0 for Monday. **Shape**: weekday and lunar date may be missing."""

    month: int
    day: int
    weekday: int | None = None
    lunar: LunarDay | None = None

    @property
    def telling(self) -> bool:
        """Say whether anything beside month and day is printed."""
        return self.weekday is not None or self.lunar is not None


def find_day_of_year(keys: Sequence[str]) -> DayOfYear | None:
    """Return the day that the folded lines of a masthead or folio print without its year; None when they print none."""
    solar = next((match for key in keys if (match := _SOLAR.search(key))), None)
    month, day = (parse_month(solar["m"]), parse_number(solar["d"])) if solar else (None, None)
    if month is None or day is None:
        return None
    weekday = next((match["day"] for key in keys if (match := _WEEKDAY.search(key))), None)
    lunar = next((found for key in keys if (found := find_lunar_day(key))), None)
    return DayOfYear(month, day, _WEEKDAYS.index(weekday.replace("天", "日")) if weekday else None, lunar)


def find_lunar_day(key: str) -> LunarDay | None:
    """Return the lunar date of a folded line: 农历四月廿九, 壬辰年闰五月初一."""
    located = locate_lunar_day(key)
    return located[0] if located else None


def locate_lunar_day(key: str) -> tuple[LunarDay, int, int] | None:
    """Return the lunar date of a folded line and where it stands, its year among it, 农历 and 年 left out.

    **Units**: positions count from 0, the end exclusive.
    """
    for match in _LUNAR.finditer(key) if "月" in key else ():
        if match["sun"] and not (match["mark"] or match["stem"]):
            continue  # 三月廿一日 is a day of the Gregorian calendar in figures of old
        if not (match["mark"] or match["stem"] or match["m"] in _NAMED_MONTHS or match["d"][0] in "初廿卅"):
            continue  # 十月十一 may be the first words of anything
        month = _NAMED_MONTHS.get(match["m"]) or parse_number(match["m"])
        day = parse_number(match["d"].removeprefix("初").replace("卅", "三十"))
        if month and day:
            start = next(match.start(name) for name in ("stem", "leap", "m") if match[name])
            return LunarDay(month, day, bool(match["leap"]), _read_cycle(match)), start, match.end("d")
    return None


def find_weekday(key: str) -> tuple[int, int, int] | None:
    """Return the weekday (0 for Monday) that stands alone in a folded line, and where its last character stands.

    Every Monday (每周一) and Monday to Friday (周一至周五) name no day.
    """
    match = _ONE_WEEKDAY.search(key)
    if match is None:
        return None
    return _WEEKDAYS.index(match["day"].replace("天", "日")), match.start("day"), match.end("day")


def format_weekday(date: dt.date) -> str:
    """Return the character of a day's weekday."""
    return _WEEKDAYS[date.weekday()]


def read_lunar_day(date: dt.date) -> LunarDay | None:
    """Return the lunar date of a day; None where the tables do not have it."""
    if date < _FIRST_NEW_YEAR or date.year > LAST_YEAR:
        return None  # the package counts on, without a calendar
    try:
        found = LunarDate.from_solar_date(date.year, date.month, date.day)
    except ValueError:
        return None
    return LunarDay(found.month, found.day, bool(found.is_leap_month), (found.year - _CYCLE_START) % 60)


def format_lunar_day(day: LunarDay) -> str:
    """Return a lunar date as papers print it, without its year: 四月廿九, 闰五月初一."""
    return f"{'闰' * day.leap}{_MONTHS[day.month - 1]}月{_DAYS[day.day - 1]}"


def format_cycle(day: LunarDay) -> str:
    """Return the year of a lunar date in the cycle of sixty years: 甲辰; empty where it is not known."""
    return "" if day.cycle is None else STEMS[day.cycle % 10] + BRANCHES[day.cycle % 12]


def list_near_days(day: LunarDay, date: dt.date) -> tuple[dt.date, ...]:
    """Return the days within a year of a date that have a lunar date, the nearest first, two at most."""
    found = []
    for away in range(1, 366):
        for other in (date - dt.timedelta(away), date + dt.timedelta(away)):
            lunar = read_lunar_day(other)
            if lunar and (lunar.month, lunar.day, lunar.leap) == (day.month, day.day, day.leap):
                found.append(other)
    return tuple(found[:2])


def _read_cycle(match: re.Match[str]) -> int | None:
    if not match["stem"]:
        return None
    stem, branch = STEMS.index(match["stem"]), BRANCHES.index(match["branch"])
    return next((place for place in range(60) if place % 10 == stem and place % 12 == branch), None)


def list_years(day: DayOfYear) -> tuple[int, ...]:
    """Return the years from 1900 to 2099 in which a day has the weekday and the lunar date that are printed."""
    return tuple(year for year in range(FIRST_YEAR, LAST_YEAR + 1) if _fits(day, year))


def _fits(day: DayOfYear, year: int) -> bool:
    date = make_date(year, day.month, day.day)
    if date is None or (day.weekday is not None and date.weekday() != day.weekday):
        return False
    if day.lunar is None:
        return True
    found = read_lunar_day(date)
    if found is None:
        return False  # before the first new year of the tables
    same = (found.month, found.day, found.leap) == (day.lunar.month, day.lunar.day, day.lunar.leap)
    return same and day.lunar.cycle in {None, found.cycle}
