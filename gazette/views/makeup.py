"""A sheet made up (拼版): a page's items in rows and stacks on a grid of columns, in the order of the page.

The cheapest makeup is taken, in the largest type that fits the sheet; what is cheap is told in ``views.bench``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from gazette.views.bench import Bench, Box, group_copies
from gazette.views.grid import (
    LEADING,
    LEAST_LEADING,
    MOST_LEADING,
    MOST_PICTURES,
    TYPES,
    WIDTH,
    Grid,
    plan_grid,
)
from gazette.views.sheet import Copy

_STRETCH = 1.22
# Estimates err: what they may be short of, and what is left to the browser to share out.
_RESERVE, _FILL = 0.965, 0.975
_NEARLY = 0.93
_LEAST_TYPE = 0.75  # of the size that the text alone would have
_THRIFT = 10.0
# Of a sheet, what items of a middling width fill in the size that will fit: white and headlines take the rest.
GUESSED = 0.83
# A step from one size towards the one that seems to fit stops so much short of it.
_TOWARDS = 1.03


@dataclass(frozen=True, slots=True)
class Makeup:
    """A page made up: rows from the top, in type of one size; ``full`` when they reach the foot of the sheet."""

    grid: Grid
    rows: tuple[Box, ...]
    scale: float
    full: bool
    fits: bool


def make_up(copies: tuple[Copy, ...], height: float) -> Makeup:
    """Return a page made up in the largest type in which it is no higher than ``height``, else in the smallest.

    Many pictures are cropped, more and more, until they leave the text a type that is not much smaller than it would
    have without them. What still finds no room is made up once more for the least height, whatever it looks like.
    """
    *larger, least = MOST_PICTURES
    if any(copy.shapes or copy.insets for copy in copies):
        wished = TYPES[guess_type(copies, height, 0)] * _LEAST_TYPE
        for most in larger:
            if TYPES[guess_type(copies, height, most)] >= wished and (made := _make_up(copies, height, most)).fits:
                return made
    else:
        least = larger[0]
    made = _make_up(copies, height, least)
    return made if made.fits else _make_up(copies, height, least, _THRIFT)


def _make_up(copies: tuple[Copy, ...], height: float, most_picture: int, thrift: float = 0.0) -> Makeup:
    groups = tuple(group_copies(copies))
    tried: dict[int, tuple[Box, ...]] = {}
    at = guess_type(copies, height, most_picture)
    while at not in tried:
        tried[at] = Bench(plan_grid(TYPES[at], most_picture), groups, thrift).made()
        at = _aim(at, _total(tried[at]) / (height * _RESERVE))
    fitting = [at for at, made in tried.items() if _total(made) <= height * _RESERVE]
    at = min(fitting, default=max(tried))
    scale = height * _FILL / _total(tried[at])
    stretch = max(1.0, min(scale, _STRETCH))
    return Makeup(plan_grid(TYPES[at], most_picture), tried[at], stretch, scale <= _STRETCH, bool(fitting))


def _aim(at: int, filled: float) -> int:
    """Return the place in TYPES of a size that should fill the sheet, when one fills so much of it.

    Text takes room as the square of its size. A sheet that is nearly full is full enough.
    """
    if _NEARLY <= filled <= 1:
        return at
    wanted = TYPES[at] / math.sqrt(filled)
    aim = next((place for place, size in enumerate(TYPES) if size <= wanted), len(TYPES) - 1)
    return max(aim, min(at + 1, len(TYPES) - 1)) if filled > 1 else min(aim, max(at - 1, 0))


def leading_of(box: Box, height: float, grid: Grid) -> float:
    """Return how far apart an item's lines stand when it is to be so high. **Units**: ems."""
    if box.set is None or not box.set.lines:
        return LEADING
    return max(LEAST_LEADING, min(MOST_LEADING, (height - box.set.head) / (box.set.lines * grid.em)))


def _total(rows: tuple[Box, ...]) -> float:
    return sum(row.height for row in rows)


def guess_type(copies: tuple[Copy, ...], height: float, most_picture: int = MOST_PICTURES[0]) -> int:
    """Return the place in TYPES of a size in which the page about fills the sheet."""
    room = height * WIDTH * GUESSED
    text, last = sum([copy.length for copy in copies]), len(TYPES) - 1
    at = 0
    while at < last:
        grid = plan_grid(TYPES[at], most_picture)
        # Most sizes are too large for the text alone, which needs no setting to be seen.
        if text * grid.least_area > room:
            at += 1
            continue
        filled = _area(copies, grid) / room
        if filled <= 1:
            break
        # A step towards the size in which so much would fill the room, for text takes it as the square of its size.
        wanted = TYPES[at] / math.sqrt(filled) * _TOWARDS
        at += 1
        while at < last and TYPES[at] > wanted:
            at += 1
    return at


def _area(copies: tuple[Copy, ...], grid: Grid) -> float:
    """Return what items take of a sheet when each is of a middling width."""
    em, width = grid.em, grid.widths[grid.middle]
    return width * sum([copy.set(grid.middle, grid).height(em) for copy in copies])
