"""The month: a calendar whose days lead to their issues."""

from __future__ import annotations

import calendar
import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from gazette.model import ListedIssue, Paper
from gazette.paper.addresses import issue_address, month_address, relative_url, year_address
from gazette.text.one_line import format_one_line
from gazette.views.frame import Frame, Imprint


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of a calendar; ``url`` is None when no issue of that day is here, ``headline`` leads its first page.

    **Shape**: ``state`` is published, missing (no issue, between the first and the last that are here), or beyond
    (before the first or after the last).
    """

    day: int
    iso: str
    state: str
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
    first = bisect_left(paper.issues, (year, month), key=_month_of)
    last = bisect_right(paper.issues, (year, month), key=_month_of)
    issues = paper.issues[first:last]
    headlines = {issue.date: _headline(issue) for issue in issues}
    return MonthView(
        address=address,
        frame=imprint.frame(address, "calendar"),
        year=year,
        month=month,
        year_url=relative_url(address, year_address(year)),
        issues=len(issues),
        weeks=plan_weeks(year, month, paper, address, headlines),
        previous_month=_month_link(paper.issues[first - 1], address) if first else None,
        next_month=_month_link(paper.issues[last], address) if last < len(paper.issues) else None,
    )


def plan_weeks(
    year: int,
    month: int,
    paper: Paper,
    source: str,
    headlines: Mapping[dt.date, str] | None = None,
) -> tuple[Week, ...]:
    """Return the weeks of a month; days with an issue lead to it."""
    first = bisect_left(paper.issues, (year, month), key=_month_of)
    last = bisect_right(paper.issues, (year, month), key=_month_of)
    dates = frozenset(issue.date for issue in paper.issues[first:last])
    begun, ended = (paper.issues[0].date, paper.issues[-1].date) if paper.issues else (dt.date.max, dt.date.min)

    def day(date: dt.date) -> CalendarDay | None:
        if date.month != month:
            return None
        if date in dates:
            url = relative_url(source, issue_address(date))
            return CalendarDay(date.day, date.isoformat(), "published", url, (headlines or {}).get(date))
        return CalendarDay(date.day, date.isoformat(), "missing" if begun < date < ended else "beyond", None)

    weeks = calendar.Calendar(calendar.MONDAY).monthdatescalendar(year, month)
    return tuple(tuple(day(date) for date in week) for week in weeks)


def _headline(issue: ListedIssue) -> str:
    return format_one_line(issue.articles[0].title.corrected)


def _month_of(issue: ListedIssue) -> tuple[int, int]:
    return issue.date.year, issue.date.month


def _month_link(issue: ListedIssue, source: str) -> MonthLink:
    year, month = _month_of(issue)
    return MonthLink(year, month, relative_url(source, month_address(year, month)))
