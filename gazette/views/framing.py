"""Frames of a composed page: which items stand together, how high that is in a span, how their texts are cut."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from functools import cache, cached_property

from gazette.model import Place
from gazette.views.measure import (
    LEAST_SPAN,
    SIZES,
    UNITS,
    Item,
    Weight,
    broken_lines,
    head_lines,
    headline_step,
    picture_growth,
    span_px,
    text_lines,
    text_room,
)

MOST_IN_A_STACK = 4
_WIDEST_STACK = 6
_GAP_LINES = 0.75  # white space that is higher than this is seen as a hole, and costs ever more
_SPAN_COST = 2.5
_SQUEEZE = 2.5
_BROKEN_COST = 1.5
# A stack of what could stand for itself costs something, and so does a brief that stands for itself.
_STACK_COST = 6.0
_ALONE_COST = 8.0
_BAND_COST = 15.0
_BAND_TEXT = 200
_BAND_SPAN = 6  # of its headline, and of its text
_STANDING_HEAD_LINES = 1.4
_SERIES_HEAD_LINES = 1.9
_SERIES_PADDING_PX = 40
_SERIES_GAP_PX = 44
_PHOTO_PADDING_PX = 36
_PHOTO_FRAME_LINES = 2.2
_BETWEEN_LINES = 1.5
_PHONE_PX = 354
_PHONE_SERIES_PX = 34


class FrameKind(enum.StrEnum):
    """What stands in a frame: one item, the articles of a series (栏), or items under each other.

    A band is one item across the whole page, its headline before its text.
    """

    STORY = "story"
    BAND = "band"
    SERIES = "series"
    STACK = "stack"


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


@dataclass(frozen=True, slots=True)
class Framed:
    """A frame as laid out: its span, how many items stand side by side, each item's room for text and headline size."""

    group: Group
    span: int
    across: int
    rooms: tuple[int, ...]
    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Extent:
    """How high a frame of a span may be, in lines: with the least text, with the wished, with all it has.

    ``own`` is what the span costs at any height, with ``across`` items side by side.
    """

    least: float
    wished: float
    most: float
    own: float
    across: int


def stackable(item: Item) -> bool:
    """Whether an item may stand under or over another one: all but the lead."""
    return item.weight is not Weight.LEAD


def may_be_a_band(item: Item) -> bool:
    """Whether an item may stand across the whole page, its headline before its text: a short one without a picture."""
    return item.small and not item.framed and item.most_text <= _BAND_TEXT


def spans_of(group: Group) -> range:
    """Return the spans that a frame may have."""
    if group.kind is FrameKind.BAND:
        return range(UNITS, UNITS + 1)
    return range(LEAST_SPAN, (_WIDEST_STACK if group.kind is FrameKind.STACK else UNITS) + 1)


@dataclass(frozen=True, slots=True)
class Heights:
    """What one item measures in a width, in lines: headlines and picture, least text, wished, and all of it."""

    head: float
    least: float
    wished: float
    most: float
    broken: int


def measure(item: Item, px: float) -> Heights:
    """Return what an item measures in a width."""
    lines = (text_lines(item, each, px) for each in (item.least_text, item.wished_text, item.most_text))
    least, wished, most = lines
    return Heights(head_lines(item, px), least, wished, most + picture_growth(item, px), broken_lines(item, px))


def find_extent(group: Group, span: int, known: dict[tuple[Place, float], Heights]) -> Extent:
    """Return how high a frame may be in a span; what its items measure is kept in ``known``.

    A series stands with as many of its articles side by side as leave least white under one of them.
    """
    if group.kind is FrameKind.SERIES:
        ways = _across(len(group.items), span)
        return min((_extent(group, span, across, known) for across in ways), key=lambda extent: extent.own)
    return _band_extent(group) if group.kind is FrameKind.BAND else _extent(group, span, 1, known)


def _band_extent(group: Group) -> Extent:
    """Return the extent of an item that stands alone in its row, where its height is nobody's affair."""
    broken = broken_lines(group.items[0], span_px(_BAND_SPAN))
    return Extent(0.0, 0.0, 0.0, _BAND_COST + _BROKEN_COST * broken * UNITS, 1)


def _extent(group: Group, span: int, across: int, known: dict[tuple[Place, float], Heights]) -> Extent:
    px, own = _layout_of(group, span, across)
    heights = []
    for item in group.items:
        key = (item.article.place, px)
        if key not in known:
            known[key] = measure(item, px)
        heights.append(known[key])
    rows = [heights[at : at + across] for at in range(0, len(heights), across)]
    own += _BETWEEN_LINES * (len(rows) - 1)
    lowest = [max([each.head + each.least for each in row]) for row in rows]
    least = own + sum(lowest)
    wished = own + sum([max([each.head + each.wished for each in row]) for row in rows])
    most = own + sum([min([each.head + each.most for each in row]) for row in rows])
    cost = _own_cost(group, span) + _BROKEN_COST * sum([each.broken for each in heights]) * span
    if across > 1:  # white under an article that ends above its neighbour's foot
        cost += _white_inside(rows, lowest) * span / across
    return Extent(least, wished, max(least, most), cost, across)


def _white_inside(rows: list[list[Heights]], lowest: list[float]) -> float:
    ends = [(each.head + each.most, low) for row, low in zip(rows, lowest, strict=True) for each in row]
    return sum([white_cost(low - end) for end, low in ends if end < low])


def lay(group: Group, span: int, height: float) -> Framed:
    """Return a frame of a span, its texts cut so that it is as high as its row."""
    if group.kind is FrameKind.BAND:
        item = group.items[0]
        return Framed(group, span, 1, (item.most_text,), (headline_step(item, span_px(_BAND_SPAN)),))
    across = find_extent(group, span, {}).across
    px, own = _layout_of(group, span, across)
    heights = [measure(item, px) for item in group.items]
    rows = [heights[at : at + across] for at in range(0, len(heights), across)]
    least = [max(each.head + each.least for each in row) for row in rows]
    wished = [max(each.head + each.wished for each in row) for row in rows]
    most = [max(each.head + each.most for each in row) for row in rows]
    levels = _share_out(height - own - _BETWEEN_LINES * (len(rows) - 1), wished, least, most)
    rooms = tuple(
        text_room(item, levels[index // across] - each.head, px)
        for index, (item, each) in enumerate(zip(group.items, heights, strict=True))
    )
    return Framed(group, span, across, rooms, tuple(headline_step(item, px) for item in group.items))


def phone_px(group: Group, item: Item) -> float:
    """Return how wide a headline may be on a telephone of 390 pixels."""
    inset = _PHONE_SERIES_PX if group.kind is FrameKind.SERIES else 0
    return _PHONE_PX - inset - (_PHOTO_PADDING_PX if item.framed else 0)


def white_cost(lines: float) -> float:
    """Return what white space costs under each twelfth of the page."""
    return lines * (1.0 + lines / _GAP_LINES)


def _share_out(height: float, wished: list[float], least: list[float], most: list[float]) -> list[float]:
    """Return heights that add up to a height, as near as what stands under each other can be cut or filled."""
    levels = list(wished)
    for _ in levels:
        spare = height - sum(levels)
        bounds = most if spare > 0 else least
        free = [at for at, level in enumerate(levels) if abs(bounds[at] - level) > 0.01]  # noqa: PLR2004  # not full
        if not free or abs(spare) < 0.01:  # noqa: PLR2004
            break
        for at in free:
            moved = levels[at] + spare / len(free)
            levels[at] = min(moved, bounds[at]) if spare > 0 else max(moved, bounds[at])
    return levels


def _own_cost(group: Group, span: int) -> float:
    """Return what a frame costs at any height.

    Another span than its natural one: narrower costs more than wider, the lead's most.
    """
    first = group.items[0]
    importance = 3.0 if first.weight is Weight.LEAD else 1.0
    direction = _SQUEEZE if span < group.span else 1.0
    cost = _SPAN_COST * importance * direction * (span - group.span) ** 2
    if group.kind is FrameKind.STACK:
        return cost + _STACK_COST * sum([not item.small for item in group.items])
    return cost + (_ALONE_COST if group.kind is FrameKind.STORY and first.small else 0.0)


@cache
def _across(count: int, span: int) -> tuple[int, ...]:
    """Return how many of a frame's items may stand side by side so that no row of them has a hole, the most first."""
    most = min(count, max(1, span // LEAST_SPAN))
    return tuple(across for across in range(most, 0, -1) if count % across == 0)


def _layout_of(group: Group, span: int, across: int) -> tuple[float, float]:
    """Return the width of each item in pixels when so many stand side by side, and the lines the frame itself takes."""
    if group.kind is FrameKind.SERIES:
        px = (span_px(span) - _SERIES_PADDING_PX - (across - 1) * _SERIES_GAP_PX) / across
        return px, _SERIES_HEAD_LINES
    heads = _STANDING_HEAD_LINES * sum([item.article.column is not None for item in group.items])
    panels = _PHOTO_FRAME_LINES * sum([item.framed for item in group.items])
    padding = _PHOTO_PADDING_PX if group.kind is FrameKind.STORY and group.items[0].framed else 0
    return span_px(span) - padding, heads + panels
