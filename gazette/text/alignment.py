"""Which lines of a page's text became which paragraph of an article: the two set side by side."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

# A line that stands nowhere whole (a wrong character in it, or a credit before a text) is known by parts of it.
_STRETCH = 6


def align_lines(paragraphs: Sequence[str], lines: Sequence[str]) -> tuple[int | None, ...]:
    """Return for each line the number of the paragraph, counted from 0, that holds its words.

    **Shape**: as many values as lines; None for a line whose words stand nowhere, and for an empty one. A line is
    sought after the one before it first, so that words which come back belong where they are read.
    """
    folded = [fold(paragraph) for paragraph in paragraphs]
    whole = "\n".join(folded)
    starts: list[int] = []
    at = 0
    for paragraph in folded:
        starts.append(at)
        at += len(paragraph) + 1
    numbers: list[int | None] = []
    position = 0
    for line in lines:
        words = fold(line)
        start = _find(whole, words, position)
        if start is None:
            numbers.append(_vote(whole, words, starts))
            continue
        numbers.append(bisect_right(starts, start) - 1)
        position = start + len(words)
    return tuple(numbers)


def fold(text: str) -> str:
    """Return a text without white space and differences of width: what stays alike from a page to an article."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _find(whole: str, words: str, position: int) -> int | None:
    if not words:
        return None
    at = whole.find(words, position)
    at = whole.find(words) if at < 0 else at
    return at if at >= 0 else None


def _vote(whole: str, words: str, starts: Sequence[int]) -> int | None:
    """Return the paragraph that holds most stretches of a line, the first of several."""
    stretches = [words[at : at + _STRETCH] for at in range(0, len(words) - _STRETCH + 1, _STRETCH)]
    found = [whole.find(stretch) for stretch in stretches]
    votes = Counter(bisect_right(starts, at) - 1 for at in found if at >= 0)
    return max(votes, key=lambda number: (votes[number], -number), default=None)
