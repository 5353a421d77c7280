"""Lists of articles by column (栏目), person and tag."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

from gazette.model import Heading, Listing
from gazette.paper.addresses import COLUMNS, PEOPLE, TAGS, listing_address
from gazette.paper.spots import FindSpot
from gazette.problems import Code, Problem
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

Found = tuple[tuple[Listing, ...], tuple[Problem, ...]]

# The key that says what an article is listed under.
_KEYS = {COLUMNS: "column", PEOPLE: "byline", TAGS: "tags"}
# A Han name of two characters is set with a space in it to fill the line of one with three: 刘 辉.
_INNER_SPACE = compile_late(rf"(?<=[{HAN}])\s+(?=[{HAN}])")


def person_key(name: str) -> str:
    """Return the name by which a person is listed: without the space that typesetting puts into a short Han name."""
    return _INNER_SPACE.sub("", unicodedata.normalize("NFC", name))


def list_columns(articles: Iterable[Heading], find: FindSpot) -> Found:
    """Return the columns with their articles."""
    return _list(articles, COLUMNS, lambda article: (article.column,) if article.column else (), find)


def list_people(articles: Iterable[Heading], find: FindSpot) -> Found:
    """Return everybody named in a byline, with the roles they are given and their articles."""
    return _list(
        articles,
        PEOPLE,
        lambda article: tuple(person_key(person.name) for person in article.byline),
        find,
        lambda article, name: [
            person.role for person in article.byline if person.role and person_key(person.name) == name
        ],
    )


def list_tags(articles: Iterable[Heading], find: FindSpot) -> Found:
    """Return the tags with their articles."""
    return _list(articles, TAGS, lambda article: article.tags, find)


def list_listings(article: Heading) -> Iterator[str]:
    """Yield the addresses of the lists that an article stands in."""
    if article.column:
        yield listing_address(COLUMNS, article.column)
    for person in article.byline:
        yield listing_address(PEOPLE, person_key(person.name))
    for tag in article.tags:
        yield listing_address(TAGS, tag)


def newest_first(articles: Iterable[Heading]) -> tuple[Heading, ...]:
    """Return articles by date, newest first, and within an issue in the order of the pages."""
    return tuple(
        sorted(
            articles, key=lambda article: (-article.place.date.toordinal(), article.place.page, article.place.number)
        )
    )


def _list(
    articles: Iterable[Heading],
    kind: str,
    names_of: Callable[[Heading], Iterable[str]],
    find: FindSpot,
    roles_of: Callable[[Heading, str], list[str]] = lambda _article, _name: [],
) -> Found:
    groups: dict[str, list[Heading]] = defaultdict(list)
    for article in articles:
        for name in dict.fromkeys(names_of(article)):
            groups[name].append(article)
    listings = []
    owners: dict[str, str] = {}
    problems = []
    for name in sorted(groups, key=lambda each: (-len(groups[each]), each)):
        address = listing_address(kind, name)
        owner = owners.setdefault(address.casefold(), name)
        if owner != name:
            one, other = f"'{name}'", f"'{owner}'"  # an ideographic space is shown as the space it is
            message = f"{one} and {other} would share the address {address}"
            hint = "write them alike if they are the same, or tell them apart by a word"
            problems.append(Problem(Code.SAME_ADDRESS, find(groups[name][0].path, _KEYS[kind], name), message, hint))
        roles = Counter(role for article in groups[name] for role in roles_of(article, name))
        ranked = tuple(role for role, _ in sorted(roles.items(), key=lambda each: (-each[1], each[0])))
        listings.append(Listing(name=name, address=address, articles=newest_first(groups[name]), roles=ranked))
    return tuple(listings), tuple(problems)
