"""The year: twelve months with their issues, the ways to other years."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from gazette.model import Paper
from gazette.paper.addresses import month_address, relative_url, year_address
from gazette.views.frame import Frame, Hyperlink, Imprint
from gazette.views.month import Week, plan_weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class YearMonth:
    """A month of a year's calendar; ``url`` is None when nothing was published in it."""

    month: int
    url: str | None
    issues: int
    weeks: tuple[Week, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """A year's calendar. ``years`` are all years with an issue, newest first; the shown one has an empty address."""

    layout: ClassVar[str] = "year"

    address: str
    frame: Frame
    year: int
    issues: int
    months: tuple[YearMonth, ...]
    years: tuple[Hyperlink, ...]
    previous_year: Hyperlink | None
    next_year: Hyperlink | None


def plan_year(year: int, paper: Paper, imprint: Imprint) -> YearView:
    """Return the calendar of a year in which something was published."""
    address = year_address(year)
    dates = frozenset(issue.date for issue in paper.issues if issue.date.year == year)
    years = sorted({issue.date.year for issue in paper.issues})
    links = [Hyperlink(str(each), relative_url(address, year_address(each))) for each in years]
    at = years.index(year)
    return YearView(
        address=address,
        frame=imprint.frame(address, "calendar"),
        year=year,
        issues=len(dates),
        months=tuple(_month(year, month, dates, paper, address) for month in range(1, 13)),
        years=tuple(reversed(links)),
        previous_year=links[at - 1] if at else None,
        next_year=links[at + 1] if at + 1 < len(links) else None,
    )


def _month(year: int, month: int, dates: frozenset[dt.date], paper: Paper, address: str) -> YearMonth:
    count = sum(1 for date in dates if date.month == month)
    return YearMonth(
        month=month,
        url=relative_url(address, month_address(year, month)) if count else None,
        issues=count,
        weeks=plan_weeks(year, month, paper, address),
    )
