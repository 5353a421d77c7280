"""Whether a paragraph ends with a line that is full, where no indent tells: by blank lines, else by lengths.

Where nothing but a short last line ends a paragraph, a sentence that ends with a full line may end one or not. What
tells is how much stands above it in its paragraph and how much below, beside how long the paragraphs of the page are
that surely end: a paragraph that has just begun goes on, a long one ends. Where blank lines part the paragraphs of a
page, none ends without one.

**Source**: lengths of paragraphs, as of sentences, are about log-normal (Williams, 1940), each paper's own. What they
weigh was counted on the open test pages, set in columns of 28 and of 18 ems without indents: 1,017 such lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gazette.importer.lines import Line, Sheet

_USUAL, _COUNTS_AS = (
    3.9,
    6,
)  # the logarithm of a paragraph's length in em; as many paragraphs of the page as that counts
_BEFORE_ALL, _SINCE_STOP, _SO_FAR, _TO_COME = -0.44, 0.6, 1.05, 0.51  # logarithms of odds
_PARTED_LEAST, _PARTED_OF = 6, 10  # ends of paragraphs with a blank line below: at most one of so many has none
_GOES_ON = -3.0
_LONGEST = 40  # lines: none tells more


def weigh_full_ends(sheet: Sheet) -> Mapping[int, float]:
    """Return how much speaks for a paragraph that begins below a full line with a stop, by the place of its line.

    **Units**: logarithms of odds. Nothing is said on a page whose paragraphs stand in, nor of display type.
    """
    if sheet.indented or not sheet.wrapped:
        return {}
    stretches = [stretch for stretch in _list_stretches(sheet) if sheet.printed[stretch[-1]].closed]
    if _are_parted(sheet):
        return {at: _GOES_ON for stretch in stretches for at in _list_open(sheet, stretch)}
    width = [line.width for line in sheet.printed]
    sure = [log(_add(width, each)) for each in stretches if not any(_list_open(sheet, each))]
    usual = (sum(sure) + _COUNTS_AS * _USUAL) / (len(sure) + _COUNTS_AS)
    return {
        at: _BEFORE_ALL
        + _SINCE_STOP * (log(_add(width, range(since, at))) - usual)
        + _SO_FAR * (log(_add(width, range(max(stretch.start, at - _LONGEST), at))) - usual)
        + _TO_COME * (log(_add(width, range(at, min(stretch.stop, at + _LONGEST)))) - usual)
        for stretch in stretches
        for since, at in pairwise((stretch.start, *_list_open(sheet, stretch)))
    }


def _list_stretches(sheet: Sheet) -> Iterator[range]:
    """Yield the places of lines that full ones join: a paragraph, or several of which each ends with a full line."""
    first = 0
    for at, line in enumerate(sheet.printed):
        if at and (line.gap or not sheet.full(at - 1)):
            yield range(first, at)
            first = at
    if sheet.printed:
        yield range(first, len(sheet.printed))


def _list_open(sheet: Sheet, stretch: range) -> Iterator[int]:
    """Yield the lines of a stretch that stand below the end of a sentence."""
    return (at for at in stretch[1:] if sheet.printed[at - 1].closed)


def _are_parted(sheet: Sheet) -> bool:
    """Say whether a blank line stands below the ends of nearly all paragraphs: those that their last line tells."""
    pairs = pairwise(enumerate(sheet.printed))
    below: list[Line] = [line for (at, above), (_, line) in pairs if above.closed and not sheet.full(at)]
    solid = sum(1 for line in below if not line.gap)
    return len(below) >= _PARTED_LEAST and solid * _PARTED_OF <= len(below)


def _add(width: list[float], places: range) -> float:
    return sum(width[places.start : places.stop]) or 1.0
