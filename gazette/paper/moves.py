"""Addresses that outlive what stood there: of articles that were withdrawn, and that articles had elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gazette.model import Heading, Paper, Place, Withdrawal
from gazette.paper.addresses import (
    CORRECTIONS,
    HOME,
    article_address,
    issue_address,
    month_address,
    output_path,
    page_address,
    year_address,
)
from gazette.paper.spots import FindSpot
from gazette.problems import Code, Problem, Span
from gazette.text.one_line import format_one_line

# The first parts of addresses below which only the program puts files.
_OURS = frozenset({"assets", "pagefind", "search", "sitemaps", "offline", "corrections", "rights"})


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
    """What is kept at addresses that no page of the paper has. **Shape**: in the order of the addresses."""

    withdrawn: tuple[Withdrawn, ...] = ()
    redirects: tuple[Redirect, ...] = ()

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
    taken = {output_path(address).casefold(): address for address, _ in list_addresses(paper)}
    problems: list[Problem] = []
    notices: list[Withdrawn] = []
    redirects: list[Redirect] = []
    gone = sorted(withdrawn, key=lambda each: (each.place, each.path))
    for heading in gone:
        address = article_address(heading.place)
        if _take(address, taken):
            notices.append(Withdrawn(heading.place, heading.withdrawn or Withdrawal()))
        else:
            problems.append(_collision(address, find(heading.path, "status", "withdrawn")))
    for heading in (*sorted(published, key=lambda each: (each.place, each.path)), *gone):
        title = "" if heading in gone else format_one_line(heading.title.corrected)
        for alias in heading.aliases:
            if alias.partition("/")[0].casefold() not in _OURS and _take(alias, taken):
                target = article_address(heading.place)
                redirects.append(Redirect(alias, target, title or target))
            else:
                problems.append(_collision(alias, find(heading.path, "aliases", alias.strip("/"))))
    redirects.sort(key=lambda each: each.address)
    return Moves(withdrawn=tuple(notices), redirects=tuple(redirects)), tuple(problems)


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


def _take(address: str, taken: dict[str, str]) -> bool:
    return taken.setdefault(output_path(address).casefold(), f"{address} ") == f"{address} "


def _collision(address: str, span: Span) -> Problem:
    message = f"the address {address} is another page's already"
    return Problem(Code.SAME_ADDRESS, span, message, "an old address can lead to one place only, and to none of ours")
