"""Ringed numbers on lines of their own: above what each of several pictures shows, or set into the pictures themselves.

**Source**: where captions are set apart from their pictures, a number stands in each picture and above or before what
it shows: ① / 列车驶出车站 / ② / 市民在站厅参观 / 周伟摄.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.boxes import Box
from gazette.importer.marks import RINGS
from gazette.importer.traits import Traits

_FEWEST, _LONGEST = 2, 3  # pictures, and lines of what one shows


def find_picture_counts(traits: Sequence[Traits]) -> dict[int, Box]:
    """Return what lines do that count pictures, from ① on, and the lines right below that begin what each shows."""
    found: dict[int, Box] = {}
    for first, trait in enumerate(traits):
        if trait.line.key == RINGS[0]:
            found |= _find_set_in(traits, first) or _find_captions(traits, first)
    return found


def _find_set_in(traits: Sequence[Traits], first: int) -> dict[int, Box]:
    """Return the numbers one right below another: each was set into its picture, and they say nothing here."""
    end = first
    while end < len(traits) and end - first < len(RINGS) and traits[end].line.key == RINGS[end - first]:
        end += 1
    return dict.fromkeys(range(first, end), Box.COUNTS) if end - first >= _FEWEST else {}


def _find_captions(traits: Sequence[Traits], first: int) -> dict[int, Box]:
    """Return the numbers above captions of a few lines each, down to who took the pictures."""
    found: dict[int, Box] = {}
    at, counted = first, 0
    while at < len(traits) and counted < len(RINGS) and traits[at].line.key == RINGS[counted]:
        end = _find_end(traits, at + 1)
        if end == at + 1:
            return {}
        found |= {at: Box.COUNT, at + 1: Box.SHOWN}
        at, counted = end, counted + 1
    taken = at < len(traits) and (traits[at].credit or traits[at - 1].credited)
    return found if counted >= _FEWEST and taken else {}


def _find_end(traits: Sequence[Traits], start: int) -> int:
    """Return where what a picture shows ends: at the next number, at who took it, or after a few lines."""
    for at in range(start, min(len(traits), start + _LONGEST)):
        here = traits[at]
        if here.credit or here.opener or here.line.key in RINGS:
            return at
        if here.credited:
            return at + 1
    return min(len(traits), start + _LONGEST)
