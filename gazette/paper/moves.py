"""Addresses that outlive what stood there: of articles that were withdrawn, and that articles had elsewhere."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from gazette.model import Heading, Paper, Place, Withdrawal
from gazette.paper.addresses import (
    ATOM_FEED,
    COLUMNS,
    CORRECTIONS,
    HOME,
    JSON_FEED,
    NOT_FOUND,
    OPEN_SEARCH,
    PEOPLE,
    ROBOTS,
    SITEMAP,
    TAGS,
    WEB_MANIFEST,
    WITHDRAWN,
    article_address,
    issue_address,
    month_address,
    output_path,
    page_address,
    year_address,
)
from gazette.paper.listings import list_listings
from gazette.paper.spots import FindSpot
from gazette.problems import Code, Problem, Span
from gazette.text.one_line import format_one_line

# The first parts of addresses at which, and below which, only the program puts files.
_OURS = frozenset(
    (
        *("assets", "pagefind", "search", "sitemaps", "offline", "corrections", "rights"),
        *("index.html", "sw.js", "favicon.ico", "manifest.json", SITEMAP, ROBOTS, NOT_FOUND, WITHDRAWN),
        *(ATOM_FEED, JSON_FEED, WEB_MANIFEST, OPEN_SEARCH),
    )
)
_KINDS = "|".join(kind.strip("/") for kind in (COLUMNS, PEOPLE, TAGS))
# The lists of all columns, people and tags, and their further pages.
_DIRECTORY = re.compile(rf"(?:{_KINDS})/(?:page-\d+/)?", re.IGNORECASE)
# What lies below a list or an article is theirs; below a page are its articles, and else its own.
_CLOSED = re.compile(rf"(?:{_KINDS})/[^/]+/|\d{{4}}/\d\d/\d\d/\d\d/\d\d+/", re.IGNORECASE)
_PAGE = re.compile(r"\d{4}/\d\d/\d\d/\d\d/")
_ARTICLE_OF_A_PAGE = re.compile(r"\d\d+/")


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A place whose article was withdrawn, and what its notice tells."""

    place: Place
    told: Withdrawal


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address and the one that it leads to, with the headline of what stands there."""

    address: str
    target: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """What is kept at addresses that no page of the paper has. **Shape**: in the order of the addresses.

    ``given_up`` has the lists that a withdrawn article may have been the only one in: their addresses are words of
    it, the name of a person among them, and go with it.
    """

    withdrawn: tuple[Withdrawn, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    given_up: frozenset[str] = frozenset()

    @property
    def addresses(self) -> frozenset[str]:
        """All these addresses."""
        notices = (article_address(each.place) for each in self.withdrawn)
        return frozenset((*notices, *(each.address for each in self.redirects)))


NOTHING_MOVED = Moves()


def plan_moves(
    published: Iterable[Heading], withdrawn: Iterable[Heading], paper: Paper, find: FindSpot
) -> tuple[Moves, tuple[Problem, ...]]:
    """Return the notices and redirects of a paper.

    **Problems**: SAME_ADDRESS at an article whose alias, or whose own address once withdrawn, is another page's.
    """
    taken = _Taken({output_path(address).casefold() for address, _ in list_addresses(paper)})
    problems: list[Problem] = []
    notices: list[Withdrawn] = []
    redirects: list[Redirect] = []
    gone = sorted(withdrawn, key=lambda each: (each.place, each.path))
    for heading in gone:
        address = article_address(heading.place)
        if taken.take(address):
            notices.append(Withdrawn(heading.place, heading.withdrawn or Withdrawal()))
        else:
            problems.append(_collision(address, find(heading.path, "status", "withdrawn")))
    for heading in (*sorted(published, key=lambda each: (each.place, each.path)), *gone):
        title = "" if heading in gone else format_one_line(heading.title.corrected)
        for alias in heading.aliases:
            if taken.take_alias(alias):
                target = article_address(heading.place)
                redirects.append(Redirect(alias, target, title or target))
            else:
                problems.append(_collision(alias, find(heading.path, "aliases", alias.strip("/"))))
    redirects += _keep_shells(gone, taken)
    redirects.sort(key=lambda each: each.address)
    given_up = frozenset(address for heading in gone for address in list_listings(heading))
    return Moves(withdrawn=tuple(notices), redirects=tuple(redirects), given_up=given_up), tuple(problems)


def _keep_shells(gone: Iterable[Heading], taken: _Taken) -> Iterator[Redirect]:
    """Yield what keeps the addresses of pages, issues and months whose articles were all withdrawn."""
    for heading in gone:
        day, notice = heading.place.date, article_address(heading.place)
        shells = [
            page_address(day, heading.place.page),
            issue_address(day),
            month_address(day.year, day.month),
            year_address(day.year),
            *([CORRECTIONS] if heading.corrections else []),
        ]
        yield from (Redirect(address, notice, notice) for address in shells if taken.take(address))


@dataclass(slots=True)
class _Taken:
    """The files that have an owner, in one case, and the folders that old addresses have made."""

    paths: set[str]
    folders: set[str] = field(default_factory=set)

    def take(self, address: str) -> bool:
        """Give an address to who asks, if nobody has it."""
        path = output_path(address).casefold()
        free = path not in self.paths
        self.paths.add(path)
        return free

    def take_alias(self, alias: str) -> bool:
        """Give away an old address if neither it nor what it lies in is ours, or a file."""
        parts = alias.split("/")
        above = {"/".join(parts[:depth]).casefold(): "/".join(parts[depth:]) for depth in range(1, len(parts))}
        if (
            parts[0].casefold() in _OURS
            or _DIRECTORY.fullmatch(alias)
            or output_path(alias).casefold() in self.folders
            or any(folder in self.paths or self._is_closed(f"{folder}/", rest) for folder, rest in above.items())
        ):
            return False
        self.folders.update(above)
        return self.take(alias)

    def _is_closed(self, folder: str, rest: str) -> bool:
        """Say whether what follows the address of a page is the page's own."""
        if not rest or output_path(folder) not in self.paths:
            return False
        page = _PAGE.fullmatch(folder) and not _ARTICLE_OF_A_PAGE.fullmatch(rest)
        return bool(page or _CLOSED.fullmatch(folder))


def list_addresses(paper: Paper) -> Iterator[tuple[str, dt.date | None]]:
    """Yield every address of a paper that search engines may list, with the day on which it last changed."""
    if paper.issues:
        yield HOME, paper.issues[-1].date
    newest = {}
    for issue in paper.issues:
        newest[year_address(issue.date.year)] = issue.date
        newest[month_address(issue.date.year, issue.date.month)] = issue.date
    yield from sorted(newest.items())
    for issue in paper.issues:
        yield issue_address(issue.date), issue.date
        for page in issue.pages:
            yield page_address(page.date, page.number), issue.date
            for article in page.articles:
                yield article_address(article.place), _changed(article)
    for listing in (*paper.columns, *paper.people, *paper.tags):
        yield listing.address, listing.articles[0].place.date
    corrections = [each.date for issue in paper.issues for article in issue.articles for each in article.corrections]
    if corrections:
        yield CORRECTIONS, max(corrections)
    for standing in paper.standing:
        yield standing.address, None


def _changed(article: Heading) -> dt.date:
    return max([article.place.date, *(each.date for each in article.corrections)])


def _collision(address: str, span: Span) -> Problem:
    message = f"the address {address} is another page's already"
    return Problem(Code.SAME_ADDRESS, span, message, "an old address can lead to one place only, and to none of ours")
