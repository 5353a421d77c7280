"""From parsed files to the paper: issues, pages and items in order, lists, and what only the set can show wrong."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from gazette.matter.names import FACSIMILES
from gazette.model import Article, Issue, IssueInfo, Page, PageInfo, Paper, Place, StandingPage
from gazette.paper.addresses import COLUMNS, CORRECTIONS, PEOPLE, TAGS, article_address
from gazette.paper.listings import list_columns, list_people, list_tags
from gazette.problems import Code, Problem, Severity, Span

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


def assemble(materials: Materials) -> tuple[Paper, tuple[Problem, ...]]:
    """Return the paper. It does not depend on the order in which files were read.

    **Problems**: SAME_PLACE at the second file of a place, SAME_ADDRESS where two lists or pages would share one,
    EMPTY_ISSUE (a warning) at an issue.yaml without an article.
    """
    ordered, problems = _unique(
        sorted(materials.articles, key=lambda article: (article.place, article.path)), materials
    )
    infos = {info.date: info for info in materials.issues}
    days: dict[dt.date, list[Article]] = defaultdict(list)
    for article in ordered:
        days[article.place.date].append(article)
    issues = tuple(
        _issue(date, days[date], infos.get(date, IssueInfo(date=date)), materials.files) for date in sorted(days)
    )
    columns, same_columns = list_columns(ordered, materials.shown)
    people, same_people = list_people(ordered, materials.shown)
    tags, same_tags = list_tags(ordered, materials.shown)
    standing = tuple(sorted(materials.standing, key=lambda page: page.address))
    problems += [*same_columns, *same_people, *same_tags]
    problems += _reserved(standing, materials)
    problems += _empty(infos.keys() - days.keys(), materials)
    return Paper(issues=issues, columns=columns, people=people, tags=tags, standing=standing), tuple(problems)


def _unique(ordered: Iterable[Article], materials: Materials) -> tuple[tuple[Article, ...], list[Problem]]:
    seen: dict[Place, Article] = {}
    problems = []
    for article in ordered:
        first = seen.setdefault(article.place, article)
        if first is not article:
            message = f"the place {article_address(article.place)} is already taken by {first.path}"
            hint = "the number before the words is an article's identity: give one of the two another"
            problems.append(Problem(Code.SAME_PLACE, Span(materials.shown + article.path), message, hint))
    return tuple(seen.values()), problems


def _issue(date: dt.date, articles: list[Article], info: IssueInfo, files: frozenset[str]) -> Issue:
    known = {page.number: page for page in info.pages}
    by_page: dict[int, list[Article]] = defaultdict(list)
    for article in articles:
        by_page[article.place.page].append(article)
    pages = tuple(
        _page(date, known.get(number, PageInfo(number=number)), tuple(by_page[number]), files)
        for number in sorted(by_page)
    )
    return Issue(date=date, number=info.number, page_count=info.page_count, pages=pages)


def _page(date: dt.date, info: PageInfo, articles: tuple[Article, ...], files: frozenset[str]) -> Page:
    folder = f"{date.isoformat()}/{info.number:02d}/"
    return Page(
        date=date,
        number=info.number,
        name=info.name,
        editors=info.editors,
        furniture=info.furniture,
        facsimile=next((folder + name for name in FACSIMILES if folder + name in files), None),
        articles=articles,
    )


def _reserved(standing: Iterable[StandingPage], materials: Materials) -> list[Problem]:
    hint = "give the file another name"
    return [
        Problem(
            Code.SAME_ADDRESS, Span(materials.shown + page.path), f"the address {page.address} is the site's own", hint
        )
        for page in standing
        if page.address in RESERVED or page.address.rstrip("/").isdigit()
    ]


def _empty(dates: Iterable[dt.date], materials: Materials) -> list[Problem]:
    hint = "import its pages, or delete the folder"
    return [
        Problem(
            Code.EMPTY_ISSUE,
            Span(f"{materials.shown}{date.isoformat()}/issue.yaml"),
            f"the issue of {date.isoformat()} has no article",
            hint,
            Severity.WARNING,
        )
        for date in sorted(dates)
    ]
