"""From parsed files to the paper: issues, pages and items in order, lists, and what only the set can show wrong."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from gazette.matter.names import FACSIMILES
from gazette.model import (
    Article,
    Heading,
    Issue,
    IssueInfo,
    ListedIssue,
    ListedPage,
    Page,
    PageInfo,
    Paper,
    Place,
    StandingPage,
    WholePaper,
)
from gazette.paper.addresses import COLUMNS, CORRECTIONS, PEOPLE, TAGS, article_address
from gazette.paper.listings import list_columns, list_people, list_tags
from gazette.paper.records import Record
from gazette.paper.spots import FindSpot, file_alone
from gazette.problems import Code, Problem, Severity, Span

AnyHeading = TypeVar("AnyHeading", bound=Heading)
# What becomes of drafts, said of an issue and of the whole of content/.
READY = "take the line draft: true out of those that are ready"
RESERVED = frozenset({COLUMNS, PEOPLE, TAGS, CORRECTIONS, "search/", "assets/", "pagefind/"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Materials:
    """Everything that was read, in any order.

    **Shape**: ``files`` are all paths of content/; ``shown`` is content/ as people see it, ending in a slash.
    """

    articles: tuple[Article, ...]
    issues: tuple[IssueInfo, ...] = ()
    standing: tuple[StandingPage, ...] = ()
    files: frozenset[str] = frozenset()
    shown: str = "content/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Everything that is known of what was read, in any order.

    **Shape**: ``infos`` are the days that have an issue.yaml, ``names`` those of the pages that it names; ``drafted``
    are days with drafts that are not shown.
    """

    records: tuple[Record, ...]
    infos: frozenset[dt.date] = frozenset()
    drafted: frozenset[dt.date] = frozenset()
    names: Mapping[tuple[dt.date, int], str] = field(default_factory=dict)
    standing: tuple[StandingPage, ...] = ()
    shown: str = "content/"
    find: FindSpot | None = None


def assemble(materials: Materials) -> tuple[WholePaper, tuple[Problem, ...]]:
    """Return the paper. It does not depend on the order in which files were read.

    **Problems**: SAME_PLACE at the second file of a place, SAME_ADDRESS where two lists or pages would share one,
    EMPTY_ISSUE (a warning) at an issue.yaml without an article.
    """
    ordered, problems = _unique(materials.articles, materials.shown)
    infos = {info.date: info for info in materials.issues}
    days = _by_day(ordered)
    issues = tuple(
        make_issue(date, days[date], infos.get(date, IssueInfo(date=date)), materials.files) for date in sorted(days)
    )
    empty = infos.keys() - days.keys()
    whole, found = _lists(ordered, materials.standing, file_alone(materials.shown))
    found += _empty(empty, frozenset(), materials.shown)
    paper = WholePaper(
        issues=issues, columns=whole.columns, people=whole.people, tags=whole.tags, standing=whole.standing
    )
    return paper, (*problems, *found)


def arrange(listed: Listed) -> tuple[Paper, tuple[Problem, ...]]:
    """Return the paper as the whole set knows it; problems are those of ``assemble``."""
    ordered, problems = _unique(listed.records, listed.shown)
    days = _by_day(ordered)
    issues = tuple(_listed_issue(date, days[date], listed.names) for date in sorted(days))
    paper, found = _lists(ordered, listed.standing, listed.find or file_alone(listed.shown))
    found += _empty(listed.infos - days.keys(), listed.drafted, listed.shown)
    return replace(paper, issues=issues), (*problems, *found)


def _lists(ordered: Sequence[Heading], standing: Iterable[StandingPage], find: FindSpot) -> tuple[Paper, list[Problem]]:
    """Return a paper without its issues."""
    columns, same_columns = list_columns(ordered, find)
    people, same_people = list_people(ordered, find)
    tags, same_tags = list_tags(ordered, find)
    pages = tuple(sorted(standing, key=lambda page: page.address))
    problems = [*same_columns, *same_people, *same_tags, *_reserved(pages, find)]
    return Paper(columns=columns, people=people, tags=tags, standing=pages), problems


def _unique(given: Iterable[AnyHeading], shown: str) -> tuple[list[AnyHeading], list[Problem]]:
    """Return articles in order, one a place."""
    seen: dict[Place, AnyHeading] = {}
    problems = []
    for article in sorted(given, key=lambda each: (each.place, each.path)):
        first = seen.setdefault(article.place, article)
        if first is not article:
            message = f"the place {article_address(article.place)} is already taken by {first.path}"
            hint = "the number before the words is an article's identity: give one of the two another"
            problems.append(Problem(Code.SAME_PLACE, Span(shown + article.path), message, hint))
    return list(seen.values()), problems


def _by_day(ordered: Iterable[AnyHeading]) -> dict[dt.date, list[AnyHeading]]:
    days: dict[dt.date, list[AnyHeading]] = defaultdict(list)
    for article in ordered:
        days[article.place.date].append(article)
    return days


def _by_page(articles: Iterable[AnyHeading]) -> dict[int, list[AnyHeading]]:
    pages: dict[int, list[AnyHeading]] = defaultdict(list)
    for article in articles:
        pages[article.place.page].append(article)
    return pages


def _listed_issue(date: dt.date, records: Iterable[Record], names: Mapping[tuple[dt.date, int], str]) -> ListedIssue:
    pages = _by_page(records)
    listed = tuple(
        ListedPage(date=date, number=number, name=names.get((date, number)), articles=tuple(pages[number]))
        for number in sorted(pages)
    )
    told = [date.isoformat()]
    for page in listed:
        told += [f"{page.number} {page.name!r}", *(record.digest for record in pages[page.number])]
    return ListedIssue(date=date, pages=listed, key=hashlib.sha256("\n".join(told).encode()).hexdigest()[:24])


def make_issue(
    date: dt.date, articles: Iterable[Article], info: IssueInfo, files: Collection[str], numbers: Iterable[int] = ()
) -> Issue:
    """Return the issue of a day; ``articles`` are its own in order, ``files`` hold the pictures of its pages.

    ``numbers`` are those of pages that stand in it even without an article.
    """
    known = {page.number: page for page in info.pages}
    by_page = _by_page(articles)
    pages = tuple(
        _page(date, known.get(number, PageInfo(number=number)), tuple(by_page.get(number, ())), files)
        for number in sorted({*by_page, *numbers})
    )
    return Issue(date=date, number=info.number, page_count=info.page_count, pages=pages)


def find_facsimile(date: dt.date, page: int, files: Collection[str]) -> str | None:
    """Return the path in content/ of the picture of a printed page, None when there is none among the files."""
    folder = f"{date.isoformat()}/{page:02d}/"
    return next((folder + name for name in FACSIMILES if folder + name in files), None)


def _page(date: dt.date, info: PageInfo, articles: tuple[Article, ...], files: Collection[str]) -> Page:
    return Page(
        date=date,
        number=info.number,
        name=info.name,
        editors=info.editors,
        furniture=info.furniture,
        facsimile=find_facsimile(date, info.number, files),
        articles=articles,
    )


def _reserved(standing: Iterable[StandingPage], find: FindSpot) -> list[Problem]:
    hint = "give the file another name"
    return [
        Problem(Code.SAME_ADDRESS, find(page.path, "", ""), f"the address {page.address} is the site's own", hint)
        for page in standing
        if page.address in RESERVED or page.address.rstrip("/").isdigit()
    ]


def _empty(dates: Iterable[dt.date], drafted: Collection[dt.date], shown: str) -> list[Problem]:
    return [
        Problem(
            Code.EMPTY_ISSUE,
            Span(f"{shown}{date.isoformat()}/issue.yaml"),
            f"the issue of {date.isoformat()} is not published: all its articles are drafts",
            READY,
            Severity.NOTE,
        )
        if date in drafted
        else Problem(
            Code.EMPTY_ISSUE,
            Span(f"{shown}{date.isoformat()}/issue.yaml"),
            f"the issue of {date.isoformat()} has no article",
            "import its pages, or delete the folder",
            Severity.WARNING,
        )
        for date in sorted(dates)
    ]
