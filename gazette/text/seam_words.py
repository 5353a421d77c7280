"""What the words on both sides of a break in a headline say of what is divided there.

在…会议上 leads in to what was decided, 记… says what the title told of, and …信箱 names a column: more words do so than
anybody would list.

**Source**: the headlines of this project's own open test pages and of ``tests/golden/import/headlines``, counted by
``tests/bench/import_fit.py --seams`` into ``seam_words.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from itertools import repeat
from operator import add
from typing import NamedTuple

_FILE = "seam_words.txt"
_DIGITS = re.compile(r"\d+")
_LONGEST, _FARTHEST, _MOST_SHARED = 20, 8, 3
_UNIT = 0.05  # of a weight in the file


class SeamWords(NamedTuple):
    """What words say against each kind of break. **Units**: logarithms of odds, 0 for the likeliest, else below."""

    column: float = 0.0
    kicker: float = 0.0
    subtitle: float = 0.0
    in_title: float = 0.0
    elsewhere: float = 0.0


def list_signs(above: str, below: str) -> frozenset[str]:
    """Return what a break between two folded lines is known by: characters and pairs of each, ends, lengths."""
    apart = max(-_FARTHEST, min(_FARTHEST, len(above) - len(below)))
    shared = min(_MOST_SHARED, len(set(above) & set(below)))
    return frozenset([f"d{apart}", f"s{shared}", *_list_of_line("a", above), *_list_of_line("b", below)])


def _list_of_line(side: str, key: str) -> Iterator[str]:
    words = _DIGITS.sub("0", key).replace(" ", "_")
    ends = f"^{words[:1]}", f"^{words[:2]}", f"${words[-1:]}", f"${words[-2:]}", f"#{min(len(words), _LONGEST)}"
    return map(add, repeat(side), {*words, *map(add, words, words[1:]), *ends})


@lru_cache(maxsize=1024)  # each way to divide a stack asks for its own
def weigh_words(above: str, below: str) -> SeamWords:
    """Return what the words of two folded lines say of the break between them."""
    table = read_seam_words()
    known = list(filter(None, map(table.get, list_signs(above, below))))
    if not known:
        return SeamWords()
    sums = list(map(sum, zip(*known, strict=True)))
    likeliest = max(sums)
    return SeamWords(*((each - likeliest) * _UNIT for each in sums))


@lru_cache(maxsize=1)
def read_seam_words() -> Mapping[str, tuple[int, ...]]:
    """Return the table that comes with the program. **Shape**: a sign, five whole numbers of twentieths."""
    return parse_seam_words(resources.files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))


def format_seam_words(table: Mapping[str, tuple[float, ...]]) -> str:
    """Return a table of weights as text. **Shape**: ``a会上 -3 9 0 -4 -2``, a sign a line that weighs something."""
    rows = {sign: [round(weight / _UNIT) for weight in weights] for sign, weights in table.items()}
    return "".join(f"{sign} {' '.join(map(str, row))}\n" for sign, row in sorted(rows.items()) if any(row))


def parse_seam_words(text: str) -> dict[str, tuple[int, ...]]:
    """Return what ``format_seam_words`` wrote."""
    rows = (line.split(" ") for line in text.splitlines())
    return {sign: tuple(map(int, row)) for sign, *row in rows}
