"""What the words of a line, and how the lines above and below it end and begin, say of what the line is.

于是 stands in a text, 编辑 in front of a name in furniture, and what ends in 纪实 is a headline: more words say so than
anybody would list.

**Source**: the lines of this project's own open test pages, counted by ``tests/bench/import_fit.py --lines`` into
``line_words.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from itertools import chain
from operator import add
from typing import NamedTuple

_FILE = "line_words.txt"
_DIGIT, _LETTER = re.compile(r"[0-9]"), re.compile(r"[A-Za-z]")
_SHORT, _LONG, _STEP = 12, 30, 3  # lengths of short lines count one by one, of longer ones by threes, then no more
_MOST_SHARED = 4
_UNIT = 0.1  # of a weight in the file


class LineWords(NamedTuple):
    """What signs weigh. **Shape**: the kinds of lines in their order; a sign, and a whole number of tenths for each."""

    kinds: tuple[str, ...]
    weights: Mapping[str, tuple[int, ...]]


def list_signs(above: str | None, key: str, below: str | None) -> frozenset[str]:
    """Return what a folded line is known by, between those above and below it; none of these at a page's ends.

    That is its characters and pairs of them, how it begins and ends, its length; how its neighbours begin and end,
    their lengths, and how many pairs it shares with each.
    """
    words, pairs = _fold(key)
    ends = f"^{words[:1]}", f"^^{words[:2]}", f"${words[-1:]}", f"$${words[-2:]}", f"n{_count(words)}"
    around = chain(_list_of_neighbour("p", above, pairs), _list_of_neighbour("q", below, pairs))
    return frozenset([*words, *pairs, *ends, *around])


def _list_of_neighbour(side: str, key: str | None, pairs: Sequence[str]) -> Iterator[str]:
    if key is None:
        yield f"{side}-"
        return
    other, others = _fold(key)
    yield f"{side}^{other[:1]}"
    yield f"{side}${other[-1:]}"
    yield f"{side}^^{other[:2]}" if side == "q" else f"{side}$${other[-2:]}"
    yield f"{side}n{_count(other)}"
    yield f"{side}={_count_shared(pairs, others)}"


def _count_shared(pairs: Sequence[str], others: Sequence[str]) -> int:
    """Return how many pairs two lines share, up to the most: what stands in each of them twice is counted twice."""
    both = set(pairs).intersection(others)
    if len(both) >= _MOST_SHARED:
        return _MOST_SHARED
    return min(_MOST_SHARED, sum([min(pairs.count(pair), others.count(pair)) for pair in both]))


@lru_cache(maxsize=8)  # a line is asked for itself, and for those above and below it
def _fold(key: str) -> tuple[str, Sequence[str]]:
    """Return a line with all digits and all Latin letters alike, blanks as what a table can hold, and its pairs."""
    words = _LETTER.sub("a", _DIGIT.sub("0", key)).replace(" ", "_")
    return words, list(map(add, words, words[1:]))


def _count(words: str) -> int:
    length = len(words)
    return length if length < _SHORT else _SHORT + (min(length, _LONG) - _SHORT) // _STEP


@lru_cache(maxsize=512)  # a page's close lines are asked for again each time that one of them is read anew
def weigh_words(above: str | None, key: str, below: str | None) -> dict[str, float]:
    """Return what words say of a folded line, for each kind of line. **Units**: logarithms of odds."""
    table = read_line_words()
    known = list(filter(None, map(table.weights.get, list_signs(above, key, below))))
    sums: Sequence[int] = list(map(sum, zip(*known, strict=True))) or [0] * len(table.kinds)
    return {kind: said * _UNIT for kind, said in zip(table.kinds, sums, strict=True)}


@lru_cache(maxsize=1)
def read_line_words() -> LineWords:
    """Return the table that comes with the program."""
    return parse_line_words(resources.files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))


def format_line_words(kinds: Sequence[str], table: Mapping[str, Sequence[float]]) -> str:
    """Return a table of weights as text.

    **Shape**: the kinds, parted by tabs; then ``纪实 0 14 -3 …``, a sign a line that weighs something.
    """
    rows = {sign: [round(weight / _UNIT) for weight in weights] for sign, weights in table.items()}
    lines = (f"{sign} {' '.join(map(str, row))}\n" for sign, row in sorted(rows.items()) if any(row))
    return "\t".join(kinds) + "\n" + "".join(lines)


def parse_line_words(text: str) -> LineWords:
    """Return what ``format_line_words`` wrote."""
    kinds, *lines = text.rstrip("\n").split("\n")
    rows = (line.split(" ") for line in lines)
    return LineWords(tuple(kinds.split("\t")), {sign: tuple(map(int, row)) for sign, *row in rows})
