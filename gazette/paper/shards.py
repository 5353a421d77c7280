"""The parts that a paper is searched in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from gazette.model import Place

# The name of the only shard of a paper that is indexed whole.
WHOLE = "all"
# From so many articles on a paper is indexed in parts, of at most so many each: pagefind takes a quarter of a MB of
# memory an article, and is to do with less than 2 GB. docs/search.md has what parts cost whom.
SHARDED_FROM = 7_000
# A year, a month of a year, a day: so many digits of a date.
_YEAR, _DAY = 4, 8

# Articles of a period, and its digits.
_Period = tuple[str, tuple[Place, ...]]


def plan_shards(places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
    """Return the parts that a paper is indexed in: the whole of it, or from ``SHARDED_FROM`` articles on its years.

    A year that has more articles is parted into its months, such a month into its days. The newest of these periods,
    which changes daily, is a part by itself. Those before it are joined, the oldest first, as far as ``SHARDED_FROM``
    allows: every part costs a reader some kilobytes more for each word. A part whose articles are as they were need
    not be indexed again.
    **Shape**: the oldest first, each with its places in order; named by its period, or by its first and last:
    2008-2012, 2008-201003.
    """
    ordered = sorted(places)
    if len(ordered) < SHARDED_FROM:
        return {WHOLE: tuple(ordered)} if ordered else {}
    *former, newest = _part(ordered, _YEAR)
    return dict((*_join(former), newest))


def _part(places: Iterable[Place], digits: int) -> Iterator[_Period]:
    """Yield articles by periods, as long ones as a shard may have."""
    for period, each in groupby(places, lambda place: f"{place.date:%Y%m%d}"[:digits]):
        part = tuple(each)
        if len(part) > SHARDED_FROM and digits < _DAY:
            yield from _part(part, digits + 2)
        else:
            yield period, part


def _join(periods: Iterable[_Period]) -> Iterator[_Period]:
    joined: list[_Period] = []
    for period in periods:
        if joined and sum(len(part) for _, part in (*joined, period)) > SHARDED_FROM:
            yield _as_one(joined)
            joined = []
        joined.append(period)
    if joined:
        yield _as_one(joined)


def _as_one(periods: Sequence[_Period]) -> _Period:
    first, last = periods[0][0], periods[-1][0]
    return first if first == last else f"{first}-{last}", tuple(place for _, part in periods for place in part)
