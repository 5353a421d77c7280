"""How loudly items speak: the sizes in which their headlines are set, and the widths in which these find room."""

from __future__ import annotations

import enum
import math
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

UNITS = 12
LEAST_SPAN = 3
_PAGE_PX = 1240
_GUTTER_PX = 44
LINE_PX = 28
_HEAD_LEADING = 1.28
_SPANS_PX = tuple(span * (_PAGE_PX + _GUTTER_PX) / UNITS - _GUTTER_PX for span in range(UNITS + 1))


class Weight(enum.StrEnum):
    """How loudly an item speaks: size of headline, room for text."""

    LEAD = "lead"
    MAJOR = "major"
    NORMAL = "normal"
    MINOR = "minor"
    BRIEF = "brief"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Size:
    """What a weight means.

    **Units**: ``headlines_px`` pixels, the largest first: a smaller one is taken when a printed line would break;
    ``phone_px`` the usual and the least on a telephone; ``text`` characters wished for; ``span`` twelfths of the page.
    """

    headlines_px: tuple[int, ...]
    phone_px: tuple[float, float]
    text: int
    span: int


SIZES = {
    Weight.LEAD: Size((50, 42, 36), (31.2, 26), 330, 8),
    Weight.MAJOR: Size((30, 26), (24, 21), 280, 5),
    Weight.NORMAL: Size((24, 21), (22, 19), 150, 4),
    Weight.MINOR: Size((20, 18), (20, 18), 70, 3),
    Weight.BRIEF: Size((17,), (17, 17), 40, 3),
    Weight.PHOTO: Size((24, 21), (22, 19), 260, 4),
}


def span_px(span: int) -> float:
    """Return the width of a span, gutters apart."""
    return _SPANS_PX[span]


class Fit(NamedTuple):
    """How a headline is set in a width.

    **Shape**: ``step`` is which of its weight's sizes it has, from 0; ``broken`` are the lines more than printed,
    ``lines`` how high all of them are, in lines of text.
    """

    step: int
    broken: int
    lines: float


@lru_cache(maxsize=8192)
def find_breaks(weight: Weight, title: tuple[float, ...], padding: int) -> tuple[int, ...]:
    """Return how many more lines than printed a headline takes in each span up to the whole page."""
    narrow = (0,) * LEAST_SPAN
    return narrow + tuple([fit_headline(weight, title, px - padding).broken for px in _SPANS_PX[LEAST_SPAN:]])


@lru_cache(maxsize=16_384)  # of six weights and headlines of so many characters: soon all are known
def fit_headline(weight: Weight, title: tuple[float, ...], px: float) -> Fit:
    """Return how a headline of a weight is set whose printed lines are so wide: in the largest size that keeps them.

    Where none does, it is the smallest.
    """
    sizes = SIZES[weight].headlines_px
    widest, step = max(title, default=1.0), 0
    while widest * sizes[step] / px > 1 and step < len(sizes) - 1:
        step += 1
    broken = sum([max(0, math.ceil(width * sizes[step] / px) - 1) for width in title])
    return Fit(step, broken, (len(title) + broken) * sizes[step] * _HEAD_LEADING / LINE_PX)
