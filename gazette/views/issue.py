"""The issue (期): all its pages with their headline lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gazette.formats.paper_metadata import describe_issue
from gazette.model import Issue, Paper, Person
from gazette.paper.addresses import article_address, issue_address, page_address, relative_url
from gazette.text.one_line import format_one_line
from gazette.views.frame import Frame, Imprint
from gazette.views.page import IssueLink, Masthead, plan_masthead, plan_neighbours


@dataclass(frozen=True, slots=True)
class Headline:
    """An item in a headline list (标题导航), its title on one line."""

    title: str
    kicker: str | None
    kind: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """A page with its headlines in order."""

    number: int
    name: str | None
    url: str
    editors: tuple[Person, ...]
    headlines: tuple[Headline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueView:
    """An issue's contents."""

    layout: ClassVar[str] = "issue"

    address: str
    frame: Frame
    masthead: Masthead
    contents: tuple[Contents, ...]
    previous_issue: IssueLink | None
    next_issue: IssueLink | None


def plan_issue(issue: Issue, paper: Paper, imprint: Imprint) -> IssueView:
    """Return the view of an issue."""
    address = issue_address(issue.date)
    previous_issue, next_issue = plan_neighbours(issue, paper, address)
    return IssueView(
        address=address,
        frame=imprint.frame(
            address, "calendar", about=describe_issue(issue, imprint.settings, share_picture=imprint.share_pictures)
        ),
        masthead=plan_masthead(issue, address),
        contents=plan_contents(issue, address),
        previous_issue=previous_issue,
        next_issue=next_issue,
    )


def plan_contents(issue: Issue, source: str) -> tuple[Contents, ...]:
    """Return the pages of an issue with their headlines, as the page at ``source`` lists them."""
    return tuple(
        Contents(
            number=page.number,
            name=page.name,
            url=relative_url(source, page_address(page.date, page.number)),
            editors=page.editors,
            headlines=tuple(
                Headline(
                    title=format_one_line(article.title.corrected),
                    kicker=format_one_line(article.kicker.corrected) if article.kicker else None,
                    kind=article.kind.value,
                    url=relative_url(source, article_address(article.place)),
                )
                for article in page.articles
            ),
        )
        for page in issue.pages
    )
