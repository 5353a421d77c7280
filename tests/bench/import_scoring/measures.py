"""The measures: is every item by itself, under its headline, with its fields, paragraph by paragraph?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from tests.bench.import_scoring.items import FIELDS, PLAIN_FIELDS, Day, FoundItem, GoldItem, Name
from tests.bench.import_scoring.placing import Element, Placing, homes, siblings
from tests.bench.import_scoring.words import f1


@dataclass(frozen=True, slots=True)
class Tally:
    """What was right, what was made up and what was missed."""

    right: float = 0.0
    wrong: float = 0.0
    missed: float = 0.0

    def __add__(self, other: Tally) -> Tally:
        """Return both together."""
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def f1(self) -> float:
        """The F1 of the tally."""
        return f1(self.right, self.wrong, self.missed)


def measure_segmentation(gold: Sequence[GoldItem], found: Sequence[FoundItem], placing: Placing) -> float:
    """Return the mean of two F1: of pairs that belong in one item, and of borders between neighbours."""
    if not found:
        return 0.0
    pairs = _pairs(gold, placing.elements)
    borders = _borders(gold, placing.elements)
    held = {element.at for element in placing.elements} | set(placing.match.values())
    strays = sum(at not in held for at in range(len(found)))
    return (pairs.f1 + (borders + Tally(wrong=strays)).f1) / 2


def _pairs(gold: Sequence[GoldItem], elements: Sequence[Element]) -> Tally:
    # Counted cell by cell: elements of one gold item in one made item make right pairs, the rest of its pairs are
    # missed; elements of several gold items in one made item make wrong ones, unless their group may be one file.
    cells = Counter((element.owner, element.at) for element in elements)
    right = sum(_choose(count) for (_, at), count in cells.items() if at is not None)
    whole = sum(_choose(count) for count in Counter(element.owner for element in elements).values())
    together = sum(
        _choose(count) for count in Counter(element.at for element in elements if element.at is not None).values()
    )
    team = Counter((gold[e.owner].group or f"#{e.owner}", e.at) for e in elements if e.at is not None)
    return Tally(right, together - sum(_choose(count) for count in team.values()), whole - right)


def _choose(count: int) -> int:
    return count * (count - 1) // 2


def _borders(gold: Sequence[GoldItem], elements: Sequence[Element]) -> Tally:
    total = Tally()
    for one, two in pairwise(elements):
        lost = one.at is None or two.at is None
        apart = lost or one.at != two.at
        if one.owner == two.owner:
            total += Tally(wrong=apart)
        elif not gold[one.owner].group or gold[one.owner].group != gold[two.owner].group:
            found_it = apart and not lost
            total += Tally(right=found_it, missed=not found_it)
    return total


def measure_titles(gold: Sequence[GoldItem], found: Sequence[FoundItem], placing: Placing) -> tuple[int, int]:
    """Return how many headlines are exactly right, and how many there are."""
    titled = [index for index, item in enumerate(gold) if item.title and not item.optional]
    right = [
        index for index in titled if index in placing.match and found[placing.match[index]].title in gold[index].titles
    ]
    return len(right), len(titled)


def measure_fields(gold: Sequence[GoldItem], found: Sequence[FoundItem], placing: Placing) -> dict[str, Tally]:
    """Return a tally for each field. **Shape**: a key for each of ``FIELDS``."""
    tallies = dict.fromkeys(FIELDS, Tally())
    for index, item in enumerate(gold):
        made = found[placing.match[index]] if index in placing.match else None
        if item.optional or (made is None and homes(gold, placing.match, index)):
            continue
        for key in PLAIN_FIELDS:
            tallies[key] += _tally_value(item.readings[key], made.values.get(key) if made else None)
        tallies["dateline"] += _tally_day(item.datelines, made.dateline if made else None)
        tallies["byline"] += _tally_byline(_choices(gold, placing, index), made.byline if made else ())
    for at, made in enumerate(found):
        if at not in placing.match.values():
            for key in made.values:
                tallies[key] += Tally(wrong=1)
            tallies["dateline"] += Tally(wrong=made.dateline is not None)
            tallies["byline"] += Tally(wrong=len(made.byline))
    return tallies


def _tally_value(readings: AbstractSet[object], value: object) -> Tally:
    if value in readings:
        return Tally(right=value is not None)
    return Tally(wrong=value is not None, missed=None not in readings)


def _tally_day(readings: frozenset[Day | None], day: Day | None) -> Tally:
    undated = any(reading and reading.date is None and day and reading.place == day.place for reading in readings)
    return Tally(right=1) if undated else _tally_value(readings, day)


def _choices(gold: Sequence[GoldItem], placing: Placing, index: int) -> Iterator[tuple[Name, ...]]:
    """Yield the bylines that are as good; with the names of items that went into the same file, too."""
    joined = tuple(
        name
        for other in siblings(gold, index)
        if other != index and other not in placing.match
        for name in gold[other].bylines[0]
    )
    yield from gold[index].bylines
    if joined:
        yield from (byline + joined for byline in gold[index].bylines)


def _tally_byline(choices: Iterator[tuple[Name, ...]], made: Sequence[Name]) -> Tally:
    return max((_compare_names(choice, made) for choice in choices), key=lambda tally: tally.f1)


def _compare_names(wanted: Sequence[Name], made: Sequence[Name]) -> Tally:
    left, right = list(made), 0.0
    for name in wanted:
        hit = next((other for other in left if other.name == name.name), None)
        if hit is not None:
            left.remove(hit)
            right += 1.0 if name.role is None or name.role == hit.role else 0.5
    return Tally(right, len(made) - right, len(wanted) - right)
