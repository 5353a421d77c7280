"""How high frames may be in each span, and what that costs: a frame is what stands together on a composed page."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from gazette.model import Place
from gazette.views.measure import (
    LEAST_SPAN,
    SIZES,
    UNITS,
    Item,
    Weight,
    head_lines,
    picture_growth,
    span_px,
    text_lines,
)

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
_SPANS = {
    FrameKind.STORY: _ALL_SPANS,
    FrameKind.BAND: (UNITS,),
    FrameKind.SERIES: _ALL_SPANS,
    FrameKind.STACK: tuple(range(LEAST_SPAN, _WIDEST_STACK + 1)),
}


@dataclass(frozen=True)
class Group:
    """Items that stay together in one frame."""

    kind: FrameKind
    items: tuple[Item, ...]

    @cached_property
    def span(self) -> int:
        """The natural span, in twelfths of the page."""
        if self.kind is FrameKind.SERIES:
            across = _across(len(self.items), UNITS)[0]
            return min(
                UNITS, max(SIZES[Weight.NORMAL].span, across * max(SIZES[item.weight].span for item in self.items))
            )
        return max(SIZES[item.weight].span for item in self.items)

    @cached_property
    def leads(self) -> bool:
        """Whether the page's lead stands in it."""
        return self.items[0].weight is Weight.LEAD

    @cached_property
    def own_lines(self) -> float:
        """The lines that the frame itself takes, if it is no series: standing heads, and panels under photos."""
        heads = _STANDING_HEAD_LINES * sum([item.article.column is not None for item in self.items])
        return heads + _PHOTO_FRAME_LINES * sum([item.framed for item in self.items])

    @cached_property
    def padding_px(self) -> int:
        """What a panel takes from the width, if it is no series."""
        return PHOTO_PADDING_PX if self.kind is FrameKind.STORY and self.items[0].framed else 0

    @cached_property
    def company_cost(self) -> float:
        """What it costs that these items stand together, or that this one stands alone."""
        if self.kind is FrameKind.STACK:
            return _STACK_COST * sum([not item.small for item in self.items])
        return _ALONE_COST if self.kind is FrameKind.STORY and self.items[0].small else 0.0


class Extent(NamedTuple):
    """How high a frame of a span may be, in lines: with the least text, with the wished, with all it has.

    ``own`` is what the span costs at any height, with ``across`` items side by side.
    """

    span: int
    least: float
    wished: float
    most: float
    own: float
    across: int

    def cost(self, height: float) -> float:
        """Return what it costs to stand in a row of a height: white, stretched or shortened text."""
        span, _, wished, most, _, _ = self
        if height <= most:
            return (_STRETCH_COST * (height - wished) if height > wished else _SHORTEN_COST * (wished - height)) * span
        # Neighbours in a series may wish for more than the shortest of them has: then both is paid for.
        stretched = most - wished if most > wished else 0.0
        shortened = wished - height if wished > height else 0.0
        return (white_cost(height - most) + _STRETCH_COST * stretched + _SHORTEN_COST * shortened) * span


def spans_of(group: Group) -> tuple[int, ...]:
    """Return the spans that a frame may have."""
    return _SPANS[group.kind]


class Heights(NamedTuple):
    """How high one item is in a width, in lines: its head alone, with the least text, the wished, and all of it.

    The head is headlines and picture; ``broken`` are the lines of headline more than printed.
    """

    head: float
    least: float
    wished: float
    most: float
    broken: int


Known = dict[tuple[Place, float], Heights]


def measure(item: Item, px: float, known: Known) -> Heights:
    """Return what an item measures in a width, and keep it in ``known``."""
    key = (item.article.place, px)
    found = known.get(key)
    if found is None:
        head = head_lines(item, px)
        least, wished, most = text_lines(item.cuts, px)
        broken = item.fit(px)[1]
        found = known[key] = Heights(
            head, head + least, head + wished, head + (most + picture_growth(item, px)), broken
        )
    return found


def find_extent(group: Group, span: int, known: Known) -> Extent:
    """Return how high a frame may be in a span; what its items measure is kept in ``known``.

    A series stands with as many of its articles side by side as leave least white under one of them.
    """
    if group.kind is FrameKind.SERIES:
        ways = _across(len(group.items), span)
        return min((_extent(group, span, across, known) for across in ways), key=lambda extent: extent.own)
    return _band_extent(group) if group.kind is FrameKind.BAND else _extent(group, span, 1, known)


def find_own_costs(group: Group, known: Known) -> dict[int, float]:
    """Return what a frame costs in each of its spans at any height; measured is only what decides that."""
    spans = spans_of(group)
    if group.kind not in {FrameKind.STORY, FrameKind.STACK}:
        return {span: find_extent(group, span, known).own for span in spans}
    padding, company, costs = group.padding_px, group.company_cost, _span_costs(group.span, leads=group.leads)
    fits = [item.fit for item in group.items]
    owns = {}
    for span in spans:
        px = span_px(span) - padding
        owns[span] = costs[span] + company + _BROKEN_COST * sum([fit(px)[1] for fit in fits]) * span
    return owns


def _band_extent(group: Group) -> Extent:
    """Return the extent of an item that stands alone in its row, where its height is nobody's affair."""
    _, broken = group.items[0].fit(span_px(BAND_SPAN))
    return Extent(UNITS, 0.0, 0.0, 0.0, _BAND_COST + _BROKEN_COST * broken * UNITS, 1)


def _extent(group: Group, span: int, across: int, known: Known) -> Extent:
    px, own = layout_of(group, span, across)
    if len(group.items) == 1:
        alone = measure(group.items[0], px, known)
        least = own + alone.least
        cost = _own_cost(group, span) + _BROKEN_COST * alone.broken * span
        return Extent(span, least, own + alone.wished, max(least, own + alone.most), cost, 1)
    heights = [measure(item, px, known) for item in group.items]
    _, leasts, wishes, mosts, broken = zip(*heights, strict=True)
    cost = _own_cost(group, span) + _BROKEN_COST * sum(broken) * span
    if across == 1:
        own += BETWEEN_LINES * (len(heights) - 1)
        least = own + sum(leasts)
        return Extent(span, least, own + sum(wishes), max(least, own + sum(mosts)), cost, 1)
    rows = [heights[at : at + across] for at in range(0, len(heights), across)]
    own += BETWEEN_LINES * (len(rows) - 1)
    lowest = [max([each.least for each in row]) for row in rows]
    least = own + sum(lowest)
    wished = own + sum([max([each.wished for each in row]) for row in rows])
    most = own + sum([min([each.most for each in row]) for row in rows])
    cost += _white_inside(rows, lowest) * span / across
    return Extent(span, least, wished, max(least, most), cost, across)


def _white_inside(rows: list[list[Heights]], lowest: list[float]) -> float:
    """Return what the white under articles costs that end above their neighbours' feet."""
    ends = [(each.most, low) for row, low in zip(rows, lowest, strict=True) for each in row]
    return sum([white_cost(low - end) for end, low in ends if end < low])


def white_cost(lines: float) -> float:
    """Return what white space costs under each twelfth of the page."""
    return lines * (1.0 + lines / _GAP_LINES)


def _own_cost(group: Group, span: int) -> float:
    """Return what a frame costs at any height."""
    return _span_costs(group.span, leads=group.leads)[span] + group.company_cost


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
        px = (span_px(span) - _SERIES_PADDING_PX - (across - 1) * _SERIES_GAP_PX) / across
        return px, _SERIES_HEAD_LINES
    return span_px(span) - group.padding_px, group.own_lines
