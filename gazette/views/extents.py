"""How high frames may be in each span, and what that costs: a frame is what stands together on a composed page."""

from __future__ import annotations

import enum
import math
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from gazette.views.measure import Heights, Item
from gazette.views.sizes import LEAST_SPAN, SIZES, UNITS, Weight, find_breaks, span_px

_WIDEST_STACK = 6
_GAP_LINES = 0.75  # white space that is higher than this is seen as a hole, and costs ever more
_SPAN_COST = 2.5
_SQUEEZE = 2.5
_BROKEN_COST = 1.5
_STRETCH_COST = 0.15
_SHORTEN_COST = 0.35
# A stack of what could stand for itself costs something, and so does a brief that stands for itself.
_STACK_COST = 6.0
_ALONE_COST = 8.0
_BAND_COST = 15.0
BAND_SPAN = 6  # of its headline, and of its text
_STANDING_HEAD_LINES = 1.4
_SERIES_HEAD_LINES = 1.9
_SERIES_PADDING_PX = 40
_SERIES_GAP_PX = 44
PHOTO_PADDING_PX = 36
_PHOTO_FRAME_LINES = 2.2
BETWEEN_LINES = 1.5


class FrameKind(enum.StrEnum):
    """What stands in a frame: one item, the articles of a series (栏), or items under each other.

    A band is one item across the whole page, its headline before its text.
    """

    STORY = "story"
    BAND = "band"
    SERIES = "series"
    STACK = "stack"


# A frame has the whole row, or leaves room for another one.
_ALL_SPANS = (*range(LEAST_SPAN, UNITS - LEAST_SPAN + 1), UNITS)
_STACK_SPANS = tuple(range(LEAST_SPAN, _WIDEST_STACK + 1))


class Group(NamedTuple):
    """Items that stay together in one frame.

    ``own_lines`` are the lines that the frame itself takes, ``padding_px`` what it takes from the width.
    """

    kind: FrameKind
    items: tuple[Item, ...]
    own_lines: float
    padding_px: int


def gather(kind: FrameKind, items: tuple[Item, ...]) -> Group:
    """Return items as a frame has them: standing heads, and panels under photos, take room of their own."""
    if kind is FrameKind.SERIES:
        return Group(kind, items, _SERIES_HEAD_LINES, _SERIES_PADDING_PX)
    framed = sum([item.framed for item in items])
    lines = _STANDING_HEAD_LINES * sum([item.story.article.column is not None for item in items])
    padding = PHOTO_PADDING_PX if framed and kind is FrameKind.STORY else 0
    return Group(kind, items, lines + _PHOTO_FRAME_LINES * framed, padding)


class Extent(NamedTuple):
    """How high a frame of a span may be, in lines: with the least text, with the wished, with all it has.

    ``across`` items stand side by side.
    """

    span: int
    least: float
    wished: float
    most: float
    across: int

    def cost(self, height: float) -> float:
        """Return what it costs to stand in a row of a height: white, stretched or shortened text."""
        span, _, wished, most, _ = self
        if height <= most:
            return (_STRETCH_COST * (height - wished) if height > wished else _SHORTEN_COST * (wished - height)) * span
        # Neighbours in a series may wish for more than the shortest of them has: then both is paid for.
        stretched = most - wished if most > wished else 0.0
        shortened = wished - height if wished > height else 0.0
        return (white_cost(height - most) + _STRETCH_COST * stretched + _SHORTEN_COST * shortened) * span


class Costs(NamedTuple):
    """What a frame costs at any height.

    **Shape**: ``owns`` are the costs of spans from 0 to the whole page, infinite where it may not be so wide;
    ``least_span`` is the first that it may have, ``least`` the least of all costs.
    """

    owns: tuple[float, ...]
    least_span: int
    least: float


def find_extent(group: Group, span: int) -> Extent:
    """Return how high a frame may be in a span.

    A series stands with as many of its articles side by side as leave least white under one of them. A band stands
    alone in its row, where its height is nobody's affair.
    """
    kind, items, own, padding = group
    if kind is FrameKind.SERIES:
        return _series(group, span)[1]
    if kind is FrameKind.BAND:
        return Extent(UNITS, 0.0, 0.0, 0.0, 1)
    px = span_px(span) - padding
    if len(items) == 1:
        _, least, wished, most, _ = items[0].measure(px)
        least += own
        return Extent(span, least, own + wished, max(least, own + most), 1)
    least = wished = most = 0.0
    for item in items:
        heights = item.measure(px)
        least += heights.least
        wished += heights.wished
        most += heights.most
    own += BETWEEN_LINES * (len(items) - 1)
    least += own
    return Extent(span, least, own + wished, max(least, own + most), 1)


def find_costs(group: Group) -> Costs:
    """Return what a frame costs at any height; measured is only what decides that."""
    kind, items, _, padding = group
    if kind is FrameKind.SERIES:
        return _costs({span: _series(group, span)[0] for span in _ALL_SPANS})
    first = items[0]
    if kind is FrameKind.BAND:
        return _costs({UNITS: _BAND_COST + _BROKEN_COST * first.fit(span_px(BAND_SPAN)).broken * UNITS})
    if len(items) == 1:
        broken = find_breaks(first.weight, first.title, padding)
        return _own_costs((first.weight,), _ALONE_COST if first.small else 0.0, broken)
    weights = tuple([item.weight for item in items])
    broken = tuple(map(sum, zip(*[find_breaks(item.weight, item.title, 0) for item in items], strict=True)))
    return _own_costs(weights, _STACK_COST * sum([not item.small for item in items]), broken)


@lru_cache(maxsize=4096)  # frames of few items are of few kinds
def _own_costs(weights: tuple[Weight, ...], company: float, broken: tuple[int, ...]) -> Costs:
    """Return what items cost that stand together, or one that stands alone, so many lines broken in each span."""
    spans = _ALL_SPANS if len(weights) == 1 else _STACK_SPANS
    costs = _span_costs(max([SIZES[weight].span for weight in weights]), leads=weights[0] is Weight.LEAD)
    return _costs({span: costs[span] + company + _BROKEN_COST * broken[span] * span for span in spans})


def _costs(owns: dict[int, float]) -> Costs:
    every = tuple([owns.get(span, math.inf) for span in range(UNITS + 1)])
    return Costs(every, min(owns), min(every))


def _series(group: Group, span: int) -> tuple[float, Extent]:
    """Return what a series costs in a span at any height, and how high it may be."""
    weights = [item.weight for item in group.items]
    widest = max([SIZES[weight].span for weight in weights])
    natural = min(UNITS, max(SIZES[Weight.NORMAL].span, _across(len(weights), UNITS)[0] * widest))
    own = _span_costs(natural, leads=weights[0] is Weight.LEAD)[span]
    return min([_series_extent(group, span, across, own) for across in _across(len(weights), span)], key=itemgetter(0))


def _series_extent(group: Group, span: int, across: int, cost: float) -> tuple[float, Extent]:
    """Return the extent of a series with so many articles side by side, and ``cost`` with headlines and white."""
    px, own = layout_of(group, span, across)
    heights = [item.measure(px) for item in group.items]
    rows = [heights[at : at + across] for at in range(0, len(heights), across)]
    own += BETWEEN_LINES * (len(rows) - 1)
    lowest = [max([each.least for each in row]) for row in rows]
    least = own + sum(lowest)
    wished = own + sum([max([each.wished for each in row]) for row in rows])
    most = own + sum([min([each.most for each in row]) for row in rows])
    cost += _BROKEN_COST * sum([each.broken for each in heights]) * span
    if across > 1:
        cost += _white_inside(rows, lowest) * span / across
    return cost, Extent(span, least, wished, max(least, most), across)


def _white_inside(rows: list[list[Heights]], lowest: list[float]) -> float:
    """Return what the white under articles costs that end above their neighbours' feet."""
    ends = [(each.most, low) for row, low in zip(rows, lowest, strict=True) for each in row]
    return sum([white_cost(low - end) for end, low in ends if end < low])


def white_cost(lines: float) -> float:
    """Return what white space costs under each twelfth of the page."""
    return lines * (1.0 + lines / _GAP_LINES)


@cache
def _span_costs(natural: int, *, leads: bool) -> tuple[float, ...]:
    """Return what each span costs, from none, where another is natural: narrower more than wider, the lead's most."""
    importance = 3.0 if leads else 1.0
    return tuple(
        _SPAN_COST * importance * (_SQUEEZE if span < natural else 1.0) * (span - natural) ** 2
        for span in range(UNITS + 1)
    )


@cache
def _across(count: int, span: int) -> tuple[int, ...]:
    """Return how many of a frame's items may stand side by side so that no row of them has a hole, the most first."""
    most = min(count, max(1, span // LEAST_SPAN))
    return tuple(across for across in range(most, 0, -1) if count % across == 0)


def layout_of(group: Group, span: int, across: int) -> tuple[float, float]:
    """Return the width of each item in pixels when so many stand side by side, and the lines the frame itself takes."""
    if group.kind is FrameKind.SERIES:
        return (span_px(span) - group.padding_px - (across - 1) * _SERIES_GAP_PX) / across, group.own_lines
    return span_px(span) - group.padding_px, group.own_lines
