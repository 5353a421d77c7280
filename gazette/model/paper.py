"""The newspaper as a whole: issues, pages, lists, standing pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from gazette.model.article import Article, Body, Person
from gazette.model.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInfo:
    """What issue.yaml says of one page: its name (版名), its editors (责任编辑), furniture kept as printed lines."""

    number: int
    name: str | None = None
    editors: tuple[Person, ...] = ()
    furniture: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueInfo:
    """What issue.yaml says of an issue: issue number (期号), number of pages (版数), and its pages in order."""

    date: dt.date
    number: str | None = None
    page_count: int | None = None
    pages: tuple[PageInfo, ...] = ()
    accepted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A newspaper page (版) with its items in the order of their places; never without one in a built paper."""

    date: dt.date
    number: int
    name: str | None = None
    editors: tuple[Person, ...] = ()
    furniture: tuple[str, ...] = ()
    facsimile: str | None = None  # path relative to content/
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """An issue (期): the pages of one day in order."""

    date: dt.date
    number: str | None = None
    page_count: int | None = None
    pages: tuple[Page, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        """All items, page by page, in the order of their places."""
        return tuple(article for page in self.pages for article in page.articles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """All articles that share a column, a person or a tag, newest first, within an issue in page order.

    ``roles`` are a person's roles as printed, most frequent first; empty for columns and tags.
    """

    name: str
    address: str
    articles: tuple[Article, ...]
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPage:
    """A page of content/ that belongs to no issue, such as about.md; its address is its file name."""

    path: str
    title: Wording
    address: str
    body: Body
    summary: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The whole set: everything that is published, in order and with its addresses.

    **Shape**: ``issues`` oldest first; ``columns``, ``people`` and ``tags`` by number of articles, then by name.
    """

    issues: tuple[Issue, ...] = ()
    columns: tuple[Listing, ...] = ()
    people: tuple[Listing, ...] = ()
    tags: tuple[Listing, ...] = ()
    standing: tuple[StandingPage, ...] = ()
