"""Blank lines: whether they part the articles of a page or its paragraphs, and how many stand above a paragraph."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from gazette.importer.column_widths import SENTENCE

if TYPE_CHECKING:
    from gazette.importer.lines import Line

_SPACED_LEAST, _SPACED_OF = 12, 40  # all lines but one of so many
_FEWEST, _ONE_OF = 2, 4  # one may be chance


def set_solid(printed: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return lines without the blank line that stands between any two of them: it parts nothing."""
    spaced = sum(1 for line in printed[1:] if line.gap > 0)
    if len(printed) < _SPACED_LEAST or spaced * _SPACED_OF < (len(printed) - 1) * (_SPACED_OF - 1):
        return printed
    return tuple(replace(line, gap=max(0, line.gap - 1)) for line in printed)


def are_articles_parted(printed: tuple[Line, ...]) -> bool:
    """Say whether blank lines part the articles of a page, and not each paragraph."""
    gaps = sum(1 for line in printed[1:] if line.gap > 0)
    return gaps >= _FEWEST and gaps * _ONE_OF < len(printed)


def find_paragraph_gap(printed: tuple[Line, ...]) -> int:
    """Return how many blank lines most paragraphs of a page have above them; 0 where an indent marks them.

    Where no two stand one below the other, it is the fewest above any long sentence: a blank line above each tells
    nothing of what it parts.
    """
    pairs = [(above, line) for above, line in pairwise(printed) if above.closed]
    long = Counter(line.gap for above, line in pairs if min(above.width, line.width) > SENTENCE)
    gaps = long or Counter(line.gap for _, line in pairs if line.closed)  # no two long ones: any two sentences
    if not gaps:
        return min((line.gap for line in printed[1:] if line.closed and line.width > SENTENCE), default=0)
    return max(gaps, key=lambda gap: (gaps[gap], gap))
