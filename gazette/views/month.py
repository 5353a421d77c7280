"""The month: a calendar whose days lead to their issues."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import ClassVar

from gazette.model import Issue, Paper
from gazette.paper.addresses import issue_address, month_address, relative_url, year_address
from gazette.text.one_line import format_one_line
from gazette.views.frame import Frame, Imprint


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of a calendar; ``url`` is None when no issue of that day is here, ``headline`` leads its first page."""

    day: int
    iso: str
    url: str | None
    headline: str | None = None


Week = tuple[CalendarDay | None, ...]


@dataclass(frozen=True, slots=True)
class MonthLink:
    """A month to turn to."""

    year: int
    month: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """A month's calendar. **Shape**: weeks begin on Monday and have seven days, None for those of other months."""

    layout: ClassVar[str] = "month"

    address: str
    frame: Frame
    year: int
    month: int
    year_url: str
    issues: int
    weeks: tuple[Week, ...]
    previous_month: MonthLink | None
    next_month: MonthLink | None


def plan_month(year: int, month: int, paper: Paper, imprint: Imprint) -> MonthView:
    """Return the calendar of a month in which something was published; its neighbours are months like it."""
    address = month_address(year, month)
    months = sorted({(issue.date.year, issue.date.month) for issue in paper.issues})
    issues = {issue.date: issue for issue in paper.issues if (issue.date.year, issue.date.month) == (year, month)}
    headlines = {date: _headline(issue) for date, issue in issues.items()}
    at = months.index((year, month))
    return MonthView(
        address=address,
        frame=imprint.frame(address, "calendar"),
        year=year,
        month=month,
        year_url=relative_url(address, year_address(year)),
        issues=len(issues),
        weeks=plan_weeks(year, month, issues.keys(), address, headlines),
        previous_month=_month_link(months[at - 1], address) if at else None,
        next_month=_month_link(months[at + 1], address) if at + 1 < len(months) else None,
    )


def plan_weeks(
    year: int,
    month: int,
    dates: AbstractSet[dt.date],
    source: str,
    headlines: dict[dt.date, str] | None = None,
) -> tuple[Week, ...]:
    """Return the weeks of a month; days with an issue lead to it."""

    def day(date: dt.date) -> CalendarDay | None:
        if date.month != month:
            return None
        url = relative_url(source, issue_address(date)) if date in dates else None
        return CalendarDay(date.day, date.isoformat(), url, (headlines or {}).get(date))

    weeks = calendar.Calendar(calendar.MONDAY).monthdatescalendar(year, month)
    return tuple(tuple(day(date) for date in week) for week in weeks)


def _headline(issue: Issue) -> str:
    return format_one_line(issue.articles[0].title.corrected)


def _month_link(month: tuple[int, int], source: str) -> MonthLink:
    return MonthLink(*month, relative_url(source, month_address(*month)))
