"""A day as a newspaper gives it: date, weekday and, in Chinese, the day of the traditional calendar (农历)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from lunardate import LunarDate

# The sixty-year cycle (干支) counts from the year 4 of our era: ten stems (天干), twelve branches (地支).
_CYCLE_START = 4
_STEMS = 10
_BRANCHES = 12
_LUNAR_YEARS = range(1901, 2100)


@dataclass(frozen=True, slots=True)
class Lunar:
    """A day of the Chinese calendar, in numbers that the strings of a language turn into words.

    **Units**: ``stem`` and ``branch`` count from 0 (甲, 子), month and day from 1; ``leap`` marks the second of two
    months of one number (闰).
    """

    stem: int
    branch: int
    month: int
    day: int
    leap: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A date for a masthead or a line. **Units**: ``weekday`` counts from 0, Monday."""

    iso: str
    year: int
    month: int
    day: int
    weekday: int
    lunar: Lunar | None = None


def find_lunar(date: dt.date) -> Lunar | None:
    """Return the day of the Chinese calendar, or None outside the years that the tables hold (1901 to 2099)."""
    if date.year not in _LUNAR_YEARS:
        return None
    lunar = LunarDate.from_solar_date(date.year, date.month, date.day)
    since = lunar.year - _CYCLE_START
    return Lunar(since % _STEMS, since % _BRANCHES, lunar.month, lunar.day, bool(lunar.is_leap_month))


@lru_cache(maxsize=1024)
def plan_day(date: dt.date, *, lunar: bool = False) -> Day:
    """Return a date in parts; its Chinese calendar's day too where a masthead wants it."""
    found = find_lunar(date) if lunar else None
    return Day(date.isoformat(), date.year, date.month, date.day, date.weekday(), found)
