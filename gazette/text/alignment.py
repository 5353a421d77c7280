"""Which lines of a page's text became which paragraph of an article: the two set side by side."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

# A line that is found nowhere whole is known by a stretch of it: breaks fall where the page broke, not where we look.
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
        found = _find(whole, words, position)
        if found is None:
            numbers.append(None)
            continue
        start, end = found
        numbers.append(bisect_right(starts, start) - 1)
        position = end
    return tuple(numbers)


def fold(text: str) -> str:
    """Return a text without white space and differences of width: what stays alike from a page to an article."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _find(whole: str, words: str, position: int) -> tuple[int, int] | None:
    if not words:
        return None
    for start in (position, 0):
        at = whole.find(words, start)
        if at >= 0:
            return at, at + len(words)
    for start in (position, 0):
        for offset in range(0, max(1, len(words) - _STRETCH + 1), _STRETCH):
            stretch = words[offset : offset + _STRETCH]
            at = whole.find(stretch, start) if len(stretch) >= min(_STRETCH, len(words)) else -1
            if at >= 0:
                return at, at + len(stretch)
    return None
