"""Torn texts of the open pages, as their gold files show them, and what each pair of lines that may be one shows.

A paragraph of a gold file that stands in no one piece on its page is followed from line to line; where the next line is
not the next one on the page, the text is torn there. Each page is measured with the neighbours of characters counted
on the others, as it will be on a page that nobody has seen.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from gazette.importer import decode_page
from gazette.importer.classify import Reading, classify
from gazette.importer.lines import read_sheet
from gazette.importer.rules.rule import Role
from gazette.importer.running_heads import drop_running_heads
from gazette.importer.torn_pairs import measure_pairs
from gazette.importer.weights import TORN
from gazette.text.neighbours import Neighbours, count_neighbours
from gazette.text.words import simplify
from tests.bench.import_scoring.gold import GoldPage
from tests.bench.import_scoring.words import fold

_SHORTEST = 10  # characters of a paragraph that is followed
_HEADED, _SHORT_REST, _ENDED, _JUMP, _FAR = 0.3, 0.2, 0.2, 1.0, 0.01
_LEAST_REST = 3

# Each pair of lines that may be a torn text and its piece, what it shows, and whether it is one.
Row = tuple[int, int, dict[str, float], bool]


def count_page(page: GoldPage) -> Neighbours:
    """Count the characters of a page's paragraphs as its gold file has them, and their neighbours."""
    return count_neighbours(simplify(line) for item in page.items for part in item.paragraphs for line in part.lines)


def add_up(pages: Iterable[Neighbours]) -> Neighbours:
    """Return what was counted on several pages."""
    total = Neighbours({}, {}, 0)
    characters: dict[str, int] = {}
    pairs: dict[str, int] = {}
    for page in pages:
        for counted, more in ((characters, page.characters), (pairs, page.pairs)):
            for key, times in more.items():
                counted[key] = counted.get(key, 0) + times
        total = Neighbours(characters, pairs, total.total + page.total)
    return total


def measure_page(page: GoldPage, everywhere: Neighbours) -> list[Row]:
    """Return the pairs of a page, measured with what was counted on all other pages."""
    source = decode_page(page.name, page.data).source
    if source is None:
        return []
    reading = drop_running_heads(classify(read_sheet(source)))
    torn = set(find_torn(page, reading))
    neighbours = everywhere.without(count_page(page))
    return [(stop, stray, shown, (stop, stray) in torn) for stop, stray, shown in measure_pairs(reading, neighbours)]


def find_torn(page: GoldPage, reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield where a page's paragraphs stop and go on further down, as numbers of lines; furniture tears none."""
    lines = [trait.line for trait in reading.traits]
    keys = [fold(line.text, page.slips) for line in lines]
    whole = "".join(keys)
    for paragraph in ("".join(part.lines) for item in page.items for part in item.paragraphs):
        if len(paragraph) < _SHORTEST or paragraph in whole:
            continue
        way = follow(paragraph, keys)
        for above, below in pairwise(way):
            between = reading.verdicts[above + 1 : below]
            if below > above + 1 and any(verdict.role is not Role.FURNITURE for verdict in between):
                yield lines[above].number, lines[below].number


def follow(paragraph: str, keys: Sequence[str]) -> tuple[int, ...]:
    """Return the lines that a paragraph is made of, in its order, with the fewest jumps; none where it cannot be.

    Its first line may have a report's head before it, its last one names behind it.
    """
    ways = [*_begin(paragraph, keys)]
    heapq.heapify(ways)
    seen = set()
    while ways:
        cost, at, way = heapq.heappop(ways)
        if at >= len(paragraph):
            return way
        if (at, way[-1]) in seen:
            continue
        seen.add((at, way[-1]))
        for index, key in enumerate(keys):
            if not key or index in way:
                continue
            step = 0.0 if index == way[-1] + 1 else _JUMP + _FAR * abs(index - way[-1])
            if paragraph.startswith(key, at):
                heapq.heappush(ways, (cost + step, at + len(key), (*way, index)))
            elif key.startswith(paragraph[at:]):
                heapq.heappush(ways, (cost + step + _ENDED, len(paragraph), (*way, index)))
    return ()


def _begin(paragraph: str, keys: Sequence[str]) -> Iterator[tuple[float, int, tuple[int, ...]]]:
    for index, key in enumerate(keys):
        if key and paragraph.startswith(key):
            yield 0.0, len(key), (index,)
            continue
        rest = next((len(key) - cut for cut in range(1, len(key)) if paragraph.startswith(key[cut:])), 0)
        if rest:
            yield _HEADED + _SHORT_REST * (rest < _LEAST_REST), rest, (index,)


def put_torn(text: str, weights: dict[str, float]) -> str:
    """Return the text of weights.py with these weights in it."""
    start = text.index("TORN = {")
    end = text.index("}\n", start)
    return text[:start] + "TORN = {\n" + "".join(f'    "{name}": {weights[name]},\n' for name in TORN) + text[end:]
