"""Which stretches of one text stand in another, each character of both used once.

**Source**: greedy string tiling (Wise 1993): the longest stretch that both have goes first, wherever it stands, so that
moved paragraphs are found, and what is used is taken from both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import NamedTuple

HERE, THERE = "\ufdd0", "\ufdd1"  # stand for what is used, or no character: noncharacters, which no page prints
_MOST = 64  # of one run of characters that are looked at
_SHORT = 4  # in a gap between what stands in both
_WIDE = 400
_CORRECTED = 8  # what has more characters is no slip that somebody mended, but a text that was left out


class Tile(NamedTuple):
    """A stretch that two texts have: where it begins in each of them, and how many characters it has."""

    here: int
    there: int
    length: int


def find_tiles(here: str, there: str, least: int) -> tuple[Tile, ...]:
    """Return the stretches of ``least`` characters or more that stand in both texts, in the order of the first.

    **Shape**: no character of either is in two of them; ``HERE`` and ``THERE`` are in none.
    """
    found = [(-tile.length, tile) for tile in _find_longest(here, there, least)]
    heapify(found)
    free_here, free_there = bytearray(b"\1") * len(here), bytearray(b"\1") * len(there)
    tiles = []
    while found:
        tile = heappop(found)[1]
        pieces = list(_cut_free(tile, free_here, free_there, least))
        if pieces != [tile]:
            for piece in pieces:
                heappush(found, (-piece.length, piece))
            continue
        tiles.append(tile)
        free_here[tile.here : tile.here + tile.length] = bytes(tile.length)
        free_there[tile.there : tile.there + tile.length] = bytes(tile.length)
    return tuple(sorted(tiles))


def _find_longest(here: str, there: str, least: int) -> Iterator[Tile]:
    """Yield each stretch that stands in both and cannot be made longer."""
    places: dict[str, list[int]] = defaultdict(list)
    for at in range(len(there) - least + 1):
        run = there[at : at + least]
        if THERE not in run and len(places[run]) < _MOST:
            places[run].append(at)
    for at in range(len(here) - least + 1):
        for other in places.get(here[at : at + least], ()):
            if at and other and here[at - 1] == there[other - 1]:
                continue  # it began before
            most = min(len(here) - at, len(there) - other)
            length = least
            while length < most and here[at + length] == there[other + length]:
                length += 1
            yield Tile(at, other, length)


def _cut_free(tile: Tile, free_here: bytearray, free_there: bytearray, least: int) -> Iterator[Tile]:
    """Yield the pieces of a stretch of which nothing is used yet."""
    here = free_here[tile.here : tile.here + tile.length]
    there = free_there[tile.there : tile.there + tile.length]
    if 0 not in here and 0 not in there:
        yield tile
        return
    start = 0
    for at in range(tile.length + 1):
        if at == tile.length or not (here[at] and there[at]):
            if at - start >= least:
                yield Tile(tile.here + start, tile.there + start, at - start)
            start = at + 1


def fill_gaps(here: str, there: str, tiles: Sequence[Tile]) -> tuple[tuple[Tile, ...], frozenset[int]]:
    """Return what stands in both between stretches that stand beside each other in both, in order; and what does not.

    What is short counts there alone: a word between two corrections, a cell of a table. Before the first and behind the
    last the second text is looked at as far as nothing of it is used. The second value are the characters of the first
    text that were corrected: a few, between two such stretches, that have others in their place.
    """
    if not tiles:
        return (), frozenset()
    here, there = _mask(here, there, tiles)
    last = tiles[-1].there + tiles[-1].length
    before = Tile(0, there.rfind(THERE, 0, tiles[0].there) + 1, 0)
    behind = Tile(len(here), (there + THERE).find(THERE, last), 0)
    found: list[Tile] = []
    replaced: set[int] = set()
    for one, other in pairwise((before, *tiles, behind)):
        start, begin = one.here + one.length, one.there + one.length
        if other.there < begin:
            continue  # the second moved
        gap, room = here[start : other.here], there[begin : other.there]
        inner = align_short(gap, room)
        found += (Tile(start + tile.here, begin + tile.there, tile.length) for tile in inner)
        if one.length and other.length and any(char != THERE for char in _mask(gap, room, inner)[1]):
            lost = [at for at, char in enumerate(_mask(gap, room, inner)[0]) if char != HERE]
            replaced.update(start + at for at in lost if len(lost) <= _CORRECTED)
    return tuple(found), frozenset(replaced)


def align_short(gap: str, room: str) -> tuple[Tile, ...]:
    """Return what two short texts have in common in order, where that is most of the first; else the longer runs."""
    free = len(gap) - gap.count(HERE)
    if not free or room.count(THERE) == len(room):
        return ()
    if gap in room and len(gap) > 1:
        return (Tile(0, room.index(gap), len(gap)),)
    if max(len(gap), len(room)) <= _WIDE and len(room) <= 3 * free + 8:
        blocks = SequenceMatcher(None, gap, room, autojunk=False).get_matching_blocks()
        tiles = tuple(Tile(*block) for block in blocks if block.size)
        if 2 * sum(tile.length for tile in tiles) >= free:
            return tiles
    return find_tiles(gap, room, _SHORT)


def _mask(here: str, there: str, tiles: Sequence[Tile]) -> tuple[str, str]:
    """Return both texts with what stands in both taken out."""
    left, right = list(here), list(there)
    for tile in tiles:
        left[tile.here : tile.here + tile.length] = HERE * tile.length
        right[tile.there : tile.there + tile.length] = THERE * tile.length
    return "".join(left), "".join(right)
