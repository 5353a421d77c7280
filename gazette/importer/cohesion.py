"""Whether the text goes on below a short line: how many words the texts above and below it share.

**Source**: lexical cohesion (Hearst, 1997): a text repeats its own words, a new one brings others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import accumulate, chain, repeat
from math import fsum  # to the same bit in whatever order a set gives its words
from operator import truediv

from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

# The pairs that begin with the first, the third … character of a run, and those that begin with the others.
_ODD, _EVEN = compile_late(rf"[{HAN}]{{2}}"), compile_late(rf"(?<=[{HAN}])[{HAN}]{{2}}")
_WIDEST, _ABOVE, _BELOW = 22.0, 300, 250


def read_cohesion(traits: tuple[Traits, ...]) -> dict[int, float]:
    """Return for each short line below a text, by its place, the share of the words below that stand above, too.

    **Shape**: words are pairs of neighbouring Han characters; each counts the less the more lines of the page have it.
    """
    pairs = [_pairs(trait.line.key) for trait in traits]
    ends = list(accumulate((len(trait.line.key) for trait in traits), initial=0))  # characters above each line
    counts = Counter(chain.from_iterable(pairs))
    return {
        index: _share(pairs, ends, counts, index)
        for index, trait in enumerate(traits)
        if trait.line.width <= _WIDEST and index and not trait.line.closed and traits[index - 1].text
    }


def _pairs(key: str) -> frozenset[str]:
    return frozenset(_ODD.findall(key) + _EVEN.findall(key))


def _share(pairs: list[frozenset[str]], ends: list[int], counts: Counter[str], index: int) -> float:
    """Return the share of one line; lines near it count down to the one with which they are long enough."""
    first = max(0, bisect_right(ends, ends[index] - _ABOVE) - 1)
    last = bisect_left(ends, ends[index + 1] + _BELOW)
    above, below = frozenset().union(*pairs[first:index]), frozenset().union(*pairs[index + 1 : last])
    whole = _weigh(below, counts)
    return _weigh(below & above, counts) / whole if whole else 0.0


def _weigh(words: frozenset[str], counts: Counter[str]) -> float:
    return fsum(map(truediv, repeat(1), map(counts.__getitem__, words)))
