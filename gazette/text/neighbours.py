"""Which characters of newspaper text stand side by side more often than chance would have it.

**Source**: counted on the paragraphs of the open test pages of this project, in ``neighbours.txt``; the measure is
pointwise mutual information (Church and Hanks, Word Association Norms, 1990).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from math import log

_FILE = "neighbours.txt"
_RARE = 0.5  # added to what was counted and to what chance gives: what was never seen tells a little
_LEAST, _MOST = -3.0, 4.0
_TWICE = 2  # a pair seen once is chance
_RUN = re.compile(r"[\u3400-\u9fff]+")
_ROW = re.compile(r"(\d+)([\u3400-\u9fff]+)")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """How often each character was counted, and each pair of neighbours that was counted more than once."""

    characters: Mapping[str, int]
    pairs: Mapping[str, int]
    total: int

    def weigh(self, above: str, below: str) -> float:
        """Return how much more often than by chance the last and the first character of two lines stand side by side.

        **Units**: the logarithm of the ratio, from -3 to 4; 0 where either is no Han character.
        """
        last, first = above[-1:], below[:1]
        lasts, firsts = self.characters.get(last, 0), self.characters.get(first, 0)
        if not (lasts and firsts):
            return 0.0  # only Han characters are counted, and one that never was leaves nothing to chance
        counted = self.pairs.get(last + first, 0)
        seen = counted + _RARE if counted >= _TWICE else _RARE
        return max(_LEAST, min(_MOST, log(seen / (lasts * firsts / self.total + _RARE))))

    def without(self, other: Neighbours) -> Neighbours:
        """Return what was counted elsewhere: a page tells nothing of itself."""
        characters, pairs = Counter(self.characters), Counter(self.pairs)
        characters.subtract(other.characters)
        pairs.subtract(other.pairs)
        return Neighbours(characters, pairs, self.total - other.total)


def count_neighbours(texts: Iterable[str]) -> Neighbours:
    """Count the characters of folded texts and their neighbours; no pair reaches over a mark."""
    characters: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for text in texts:
        for run in _RUN.findall(text):
            characters.update(run)
            pairs.update(run[at : at + 2] for at in range(len(run) - 1))
    return Neighbours(characters, pairs, characters.total())


@lru_cache(maxsize=1)
def read_neighbours() -> Neighbours:
    """Return what was counted on the open test pages."""
    return parse_neighbours(resources.files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))


def format_neighbours(neighbours: Neighbours) -> str:
    """Return what was counted as text: for each character its count, then its neighbours by how often they were seen.

    **Shape**: ``天 1234 2赋下 15津``, a character a line.
    """
    rows: dict[str, dict[int, list[str]]] = {}
    for pair, seen in neighbours.pairs.items():
        if seen >= _TWICE:
            rows.setdefault(pair[0], {}).setdefault(seen, []).append(pair[1])
    lines = []
    for character, seen in sorted(neighbours.characters.items()):
        groups = sorted(rows.get(character, {}).items())
        lines.append(" ".join([f"{character} {seen}", *(f"{times}{''.join(sorted(them))}" for times, them in groups)]))
    return "".join(f"{line}\n" for line in lines)


def parse_neighbours(text: str) -> Neighbours:
    """Return what ``format_neighbours`` wrote."""
    characters: dict[str, int] = {}
    pairs: dict[str, int] = {}
    for line in text.splitlines():
        character, seen, *groups = line.split(" ")
        characters[character] = int(seen)
        for group in groups:
            match = _ROW.fullmatch(group)
            if match is not None:
                pairs.update(dict.fromkeys(map(character.__add__, match[2]), int(match[1])))
    return Neighbours(characters, pairs, sum(characters.values()))
