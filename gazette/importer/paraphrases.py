"""How much of a headline's lines the first sentences of a report say, in the order of the line.

**Source**: as of ``leads``: a title is the main clause of the first sentence in fewer words, so that most of its
characters stand there one after the other, and what stands in the first clause alone is the circumstance that a kicker
names; a later sentence says again what a subtitle says.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from gazette.importer.pairs import words_of
from gazette.text.patterns import compile_late

_CLAUSE = compile_late(r"[,;:。!?]")
_LATER_REACH = 80  # characters of a later sentence


class Retold(NamedTuple):
    """How much of a line a text says. **Units**: parts of the line's characters, from 0 to 1; ``later`` beyond that.

    **Shape**: ``later`` is how much more of it the best of the later sentences says than the first one.
    """

    first: float
    clause: float
    later: float


class Sayings(NamedTuple):
    """The sentences of a text's beginning, marks left out: the first one, its first clause, those after it."""

    first: str
    clause: str
    later: tuple[str, ...]

    @classmethod
    def of(cls, first: str, later: tuple[str, ...]) -> Sayings:
        """Return sentences as what may say a line again."""
        clauses = [clause for clause in map(words_of, _CLAUSE.split(first)) if clause]
        return cls(words_of(first), clauses[0] if clauses else "", tuple(map(_shorten, later)))


def list_amounts(above: str, below: str, sayings: Sayings) -> tuple[tuple[str, float], ...]:
    """Return how much of a folded line and of the one below it is said again: names of facts, each with its amount."""
    upper, lower = retell(above, sayings), retell(below, sayings)
    return (
        ("above, so much of it in the first sentence", upper.first),
        ("below, so much of it in the first sentence", lower.first),
        ("above, so much of it in the first clause", upper.clause),
        ("below, so much of it in the first clause", lower.clause),
        ("above, so much more of it in a later sentence", upper.later),
        ("below, so much more of it in a later sentence", lower.later),
    )


@lru_cache(maxsize=1024)
def retell(key: str, sayings: Sayings) -> Retold:
    """Return how much of a folded line some sentences say in its order."""
    line = words_of(key)
    places = _find_places(line)
    length = max(len(line), 1)
    first = _count_common(places, len(line), sayings.first)
    clause = _count_common(places, len(line), sayings.clause)
    later = 0
    for sentence in sayings.later:
        later = max(later, _count_common(places, len(line), sentence, later))
    return Retold(first / length, clause / length, (later - first) / length)


def _shorten(sentence: str) -> str:
    return words_of(sentence)[:_LATER_REACH]


def _find_places(line: str) -> dict[str, int]:
    """Return for each character where it stands in a line: a bit for each place."""
    places: dict[str, int] = {}
    for place, character in enumerate(line):
        places[character] = places.get(character, 0) | 1 << place
    return places


def _count_common(places: dict[str, int], length: int, sentence: str, enough: int = 0) -> int:
    """Return how many characters of a line a sentence has in the same order: their longest common subsequence.

    Where it has no more than ``enough`` in any order, these are counted.

    **Source**: the bit-parallel way of M. Crochemore and others (2001): one addition for each character.
    """
    every = (1 << length) - 1
    row = every
    shared = list(filter(None, map(places.get, sentence)))
    if len(shared) <= enough:
        return len(shared)
    for found in shared:
        met = row & found
        row = ((row + met) | (row - met)) & every
    return length - row.bit_count()
