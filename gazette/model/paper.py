"""The newspaper as a whole: issues, pages, lists, standing pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from gazette.model.article import Article, Body, Heading, Person
from gazette.model.states import travelling_light
from gazette.model.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInfo:
    """What issue.yaml says of one page: its name (版名), its editors (责任编辑), furniture kept as printed lines.

    ``imported`` is the highest place that an import has given on the page; ``given`` are the places with the traces of
    their articles, by which one that was taken out is known again. ``filled`` are the keys of the issue and of the page
    for which imports of the page had a value; None when nobody knows. ``seals`` tell which value that was, by which
    one that nobody has changed since is known.
    """

    number: int
    name: str | None = None
    editors: tuple[Person, ...] = ()
    furniture: tuple[str, ...] = ()
    imported: int | None = None
    given: tuple[tuple[int, str], ...] = ()
    filled: tuple[str, ...] | None = None
    seals: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueInfo:
    """What issue.yaml says of an issue: issue number (期号), number of pages (版数), and its pages in order."""

    date: dt.date
    number: str | None = None
    page_count: int | None = None
    pages: tuple[PageInfo, ...] = ()
    accepted: tuple[str, ...] = ()


@travelling_light
@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPage:
    """A newspaper page (版) as the whole set knows it: the headings of its items in the order of their places."""

    date: dt.date
    number: int
    name: str | None = None
    articles: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(ListedPage):
    """A newspaper page (版) with its items in the order of their places; never without one in a built paper."""

    editors: tuple[Person, ...] = ()
    furniture: tuple[str, ...] = ()
    facsimile: str | None = None  # path relative to content/
    articles: tuple[Article, ...] = ()


@travelling_light
@dataclass(frozen=True, slots=True, kw_only=True)
class ListedIssue:
    """An issue (期) as the whole set knows it: its day, and the headings of its items.

    ``key`` is a digest of all that is in it; empty where nobody needs one.
    """

    date: dt.date
    pages: tuple[ListedPage, ...] = ()
    key: str = ""

    @property
    def articles(self) -> tuple[Heading, ...]:
        """All items, page by page, in the order of their places."""
        return tuple(article for page in self.pages for article in page.articles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(ListedIssue):
    """An issue (期): the pages of one day in order."""

    number: str | None = None
    page_count: int | None = None
    pages: tuple[Page, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        """All items, page by page, in the order of their places."""
        return tuple(article for page in self.pages for article in page.articles)


@travelling_light
@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """All articles that share a column, a person or a tag, newest first, within an issue in page order.

    ``roles`` are a person's roles as printed, most frequent first; empty for columns and tags.
    """

    name: str
    address: str
    articles: tuple[Heading, ...]
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPage:
    """A page of content/ that belongs to no issue, such as about.md; its address is its file name."""

    path: str
    title: Wording
    address: str
    body: Body
    summary: str | None = None
    language: str | None = None


@travelling_light
@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The whole set: everything that is published, in order and with its addresses.

    **Shape**: ``issues`` oldest first; ``columns``, ``people`` and ``tags`` by number of articles, then by name.
    """

    issues: tuple[ListedIssue, ...] = ()
    columns: tuple[Listing, ...] = ()
    people: tuple[Listing, ...] = ()
    tags: tuple[Listing, ...] = ()
    standing: tuple[StandingPage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WholePaper(Paper):
    """A paper whose issues hold all that there is to say of their items, bodies aside."""

    issues: tuple[Issue, ...] = ()
