"""What surrounds an article: its day and page, its neighbours, what it jumps to, what is related to it."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.model import Article, Heading, Issue, Page, Place, Story
from gazette.model.setting import made_quickly
from gazette.paper.addresses import article_address, issue_address, page_address, relative_url
from gazette.paper.connections import Archive, Connections
from gazette.text.one_line import format_one_line
from gazette.views.cards import plan_headlines
from gazette.views.dates import Day, plan_day
from gazette.views.frame import Hyperlink


@dataclass(frozen=True, slots=True)
class Jump:
    """A jump line (下转/上接第N版); ``url`` is None when that page is not here."""

    page: int
    url: str | None


@made_quickly
@dataclass(frozen=True, slots=True)
class Related:
    """An article that has something in common with this one."""

    title: str
    url: str
    day: Day
    page: int
    column: str | None


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Where an article stands: the day, the page, its neighbours on it and in its column."""

    day: Day
    issue_url: str
    page: int
    page_name: str | None
    page_url: str
    headlines: tuple[Hyperlink, ...]
    number: int
    previous: Hyperlink | None
    next: Hyperlink | None
    previous_in_column: Hyperlink | None
    next_in_column: Hyperlink | None


def stories_at(places: tuple[Place, ...], archive: Archive) -> tuple[Story, ...]:
    """Return the stories at places, in the same order."""
    return tuple(archive.stories[place] for place in places)


def headline_link(article: Heading, source: str) -> Hyperlink:
    """Return the way to an article under its headline."""
    (link,) = plan_headlines((article,), source)
    return link


def plan_related(place: Place, archive: Archive, source: str) -> tuple[Related, ...]:
    """Return the articles that have something in common with one, the nearest first."""
    found = (archive.heading(other) for other in archive.connections.related.get(place, ()))
    return tuple(
        Related(
            title=format_one_line(each.title.corrected),
            url=relative_url(source, article_address(each.place)),
            day=plan_day(each.place.date),
            page=each.place.page,
            column=each.column,
        )
        for each in found
    )


def plan_jump(page: int | None, issue: Issue, source: str) -> Jump | None:
    """Return a jump line for a layout."""
    if page is None:
        return None
    here = any(each.number == page for each in issue.pages)
    return Jump(page, relative_url(source, page_address(issue.date, page)) if here else None)


def plan_surroundings(article: Article, page: Page, connections: Connections, source: str) -> Surroundings:
    """Return where an article stands, as the page at ``source`` shows it."""
    headlines = plan_headlines(page.articles, source)
    at = [each.place for each in page.articles].index(article.place)
    before, after = connections.column.get(article.place, (None, None))
    return Surroundings(
        day=plan_day(page.date),
        issue_url=relative_url(source, issue_address(page.date)),
        page=page.number,
        page_name=page.name,
        page_url=relative_url(source, page_address(page.date, page.number)),
        headlines=headlines,
        number=at,
        previous=headlines[at - 1] if at else None,
        next=headlines[at + 1] if at + 1 < len(headlines) else None,
        previous_in_column=headline_link(before, source) if before else None,
        next_in_column=headline_link(after, source) if after else None,
    )
