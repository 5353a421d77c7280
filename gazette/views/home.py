"""The home page: the newest issue's front page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from gazette.formats.paper_metadata import describe_newspaper
from gazette.model import Issue, Paper
from gazette.paper.addresses import HOME, page_address, relative_url, typeset_address
from gazette.paper.connections import Archive
from gazette.views.cards import plan_headlines
from gazette.views.dates import Day, plan_day
from gazette.views.facsimile import FACSIMILE_ANCHOR
from gazette.views.frame import Frame, Hyperlink, Imprint
from gazette.views.issue import Contents, plan_contents
from gazette.views.page import Block, IssueLink, Masthead, plan_masthead, plan_neighbours, plan_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    """The newest issue's first page and the contents of its others; ``facsimile_url`` is None without a picture."""

    masthead: Masthead
    number: int
    name: str | None
    url: str
    headlines: tuple[Hyperlink, ...]
    typeset_url: str
    facsimile_url: str | None
    rows: tuple[tuple[Block, ...], ...]
    others: tuple[Contents, ...]
    previous_issue: IssueLink | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """What a reader meets first; ``front`` is None while nothing is published. ``built`` is the day of the build."""

    layout: ClassVar[str] = "home"

    address: str
    frame: Frame
    front: FrontPage | None
    built: Day | None


def plan_home(
    issue: Issue | None, paper: Paper, archive: Archive, imprint: Imprint, built: dt.datetime | None
) -> HomeView:
    """Return the view of the home page; ``issue`` is the newest, None while nothing is published."""
    front = None
    if issue is not None:
        first = issue.pages[0]
        url = relative_url(HOME, page_address(first.date, first.number))
        front = FrontPage(
            masthead=plan_masthead(issue, HOME, first.number),
            number=first.number,
            name=first.name,
            url=url,
            headlines=plan_headlines(first.articles, HOME),
            typeset_url=relative_url(HOME, typeset_address(first.date, first.number)),
            facsimile_url=f"{url}#{FACSIMILE_ANCHOR}" if first.facsimile else None,
            rows=plan_rows(first, archive, HOME),
            others=plan_contents(issue, HOME)[1:],
            previous_issue=plan_neighbours(issue, paper, HOME)[0],
        )
    day = None if built is None else plan_day(built.date())
    return HomeView(
        address=HOME,
        frame=imprint.frame(
            HOME, "home", about=describe_newspaper(imprint.settings, issue, share_picture=imprint.share_pictures)
        ),
        front=front,
        built=day,
    )
