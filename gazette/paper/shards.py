"""The parts that a paper is searched in."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from gazette.model import Place

# The name of the only shard of a paper that is indexed whole.
WHOLE = "all"
# From so many articles on each year is indexed by itself; docs/search.md has what that costs whom.
SHARDED_FROM = 10_000


def plan_shards(places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
    """Return the parts that a paper is indexed in: the whole of it, or from ``SHARDED_FROM`` articles on its years.

    A part whose articles are as they were need not be indexed again.
    **Shape**: the oldest first, each with its places in order.
    """
    ordered = sorted(places)
    if len(ordered) < SHARDED_FROM:
        return {WHOLE: tuple(ordered)} if ordered else {}
    return {str(year): tuple(each) for year, each in groupby(ordered, lambda place: place.date.year)}
