"""The parts that a paper is searched in."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from gazette.model import Place

# The name of the only shard of a paper that is indexed whole.
WHOLE = "all"
# From so many articles on a paper is indexed in parts, of at most so many but where one year has more. docs/search.md
# has what that costs whom.
SHARDED_FROM = 10_000


def plan_shards(places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
    """Return the parts that a paper is indexed in: the whole of it, or from ``SHARDED_FROM`` articles on its years.

    The newest year, which changes daily, is a part by itself. Those before it are joined, the oldest first, as far as
    ``SHARDED_FROM`` allows: every part costs a reader some kilobytes more for each word. A part whose articles are as
    they were need not be indexed again.
    **Shape**: the oldest first, each with its places in order; named by its year, or by its first and last: 2008-2012.
    """
    ordered = sorted(places)
    if len(ordered) < SHARDED_FROM:
        return {WHOLE: tuple(ordered)} if ordered else {}
    years = [tuple(each) for _, each in groupby(ordered, lambda place: place.date.year)]
    return {_name(part): part for part in (*_join(years[:-1]), years[-1])}


def _join(years: Iterable[tuple[Place, ...]]) -> Iterable[tuple[Place, ...]]:
    joined: tuple[Place, ...] = ()
    for year in years:
        if joined and len(joined) + len(year) > SHARDED_FROM:
            yield joined
            joined = ()
        joined += year
    if joined:
        yield joined


def _name(part: tuple[Place, ...]) -> str:
    first, last = (place.date.year for place in (part[0], part[-1]))
    return str(first) if first == last else f"{first}-{last}"
