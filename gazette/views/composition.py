"""A newspaper page composed: its items in rows of frames whose feet are level, in the order of the page.

Every way to part the items into rows, and a row into spans, has a cost: white space under a short item, text stretched
beyond what its weight wishes, spans far from the natural ones. The cheapest is taken.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby

from gazette.model import Story
from gazette.views.measure import (
    LEAST_SPAN,
    SIZES,
    UNITS,
    Item,
    Weight,
    broken_lines,
    head_lines,
    headline_step,
    span_px,
    text_lines,
    text_room,
    weigh,
)

_MOST_IN_A_ROW = 4
_MOST_IN_A_STACK = 3
_WHITE_COST = 1.0
_STRETCH_COST = 0.15
_SHORTEN_COST = 0.35
_SPAN_COST = 2.5
_SQUEEZE = 2.5
_BROKEN_COST = 1.5
_STANDING_HEAD_LINES = 1.4
_SERIES_HEAD_LINES = 1.9
_SERIES_PADDING_PX = 40
_SERIES_GAP_PX = 44
_PHOTO_PADDING_PX = 36
_PHOTO_FRAME_LINES = 2.2
_BETWEEN_LINES = 1.5


class FrameKind(enum.StrEnum):
    """What stands in a frame: one item, the articles of a series (栏), or small items under each other."""

    STORY = "story"
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
            across = _across(len(self.items), UNITS)
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

    ``own`` is what the span costs at any height.
    """

    least: float
    wished: float
    most: float
    own: float


Row = tuple[Framed, ...]
Choice = tuple[float, tuple[int, ...], float]


def compose(stories: tuple[Story, ...]) -> tuple[Row, ...]:
    """Return a page's rows from the top, frames from the left; the spans of a row add up to twelve.

    **Shape**: every item stands in exactly one frame, and reading the rows gives the order of the page.
    """
    groups = tuple(_group(weigh(stories)))
    extents = [{span: _extent(group, span) for span in range(LEAST_SPAN, UNITS + 1)} for group in groups]
    best: list[tuple[float, int, Choice]] = [(0.0, 0, (0.0, (), 0.0))]
    for end in range(1, len(groups) + 1):
        choices = []
        for start in range(max(0, end - _MOST_IN_A_ROW), end):
            choice = _choose(end - start, extents[start:end])
            choices.append((best[start][0] + choice[0], start, choice))
        best.append(min(choices))
    rows: list[Row] = []
    end = len(groups)
    while end:
        _, start, (_, spans, height) = best[end]
        rows.insert(0, tuple(_lay(*each, height) for each in zip(groups[start:end], spans, strict=True)))
        end = start
    return tuple(rows)


def _group(items: tuple[Item, ...]) -> Iterator[Group]:
    """Yield a page's items as they stay together: a series in one frame, small items in stacks of two or three."""

    def key(item: Item) -> tuple[FrameKind, object]:
        if item.article.column:
            return (FrameKind.SERIES, item.article.column)
        if item.small:
            return (FrameKind.STACK, None)
        return (FrameKind.STORY, item.article.place)

    for (kind, _), run in groupby(items, key):
        together = tuple(run)
        if kind is FrameKind.STACK:
            stacks = -(-len(together) // _MOST_IN_A_STACK)
            for number in range(stacks):
                few = together[number * len(together) // stacks : (number + 1) * len(together) // stacks]
                yield Group(FrameKind.STACK if len(few) > 1 else FrameKind.STORY, few)
        else:
            yield Group(kind if len(together) > 1 else FrameKind.STORY, together)


@cache
def _spans(count: int) -> tuple[tuple[int, ...], ...]:
    """Return every way to share twelve units among so many frames."""
    if count == 1:
        return ((UNITS,),)
    return tuple(_share(UNITS, count))


def _share(left: int, frames: int) -> Iterator[tuple[int, ...]]:
    if frames == 1:
        yield (left,)
        return
    for span in range(LEAST_SPAN, left - LEAST_SPAN * (frames - 1) + 1):
        for rest in _share(left - span, frames - 1):
            yield (span, *rest)


def _choose(count: int, extents: list[dict[int, Extent]]) -> Choice:
    """Return the cheapest way to set frames in one row: its cost, its spans, its height in lines."""
    best: Choice = (math.inf, (), 0.0)
    for spans in _spans(count):
        laid = [extent[span] for extent, span in zip(extents, spans, strict=True)]
        own = sum([extent.own for extent in laid])
        if own < best[0]:  # else it is too dear at any height
            best = _price(best, laid, spans, own)
    return best


def _price(best: Choice, laid: list[Extent], spans: tuple[int, ...], own: float) -> Choice:
    """Return the best row so far, or that of given spans where it costs less, at the height that costs least."""
    lowest = max([extent.least for extent in laid])
    heights = {lowest, *[each for extent in laid for each in (extent.wished, extent.most) if each > lowest]}
    for height in sorted(heights):
        cost = 0.0
        for extent, span in zip(laid, spans, strict=True):
            cost += _height_cost(extent, span, height)
            if own + cost >= best[0]:
                break
        else:
            best = (own + cost, spans, height)
    return best


def _height_cost(extent: Extent, span: int, height: float) -> float:
    """Return what it costs a frame to stand in a row of a height: white, stretched or shortened text."""
    wished, most = extent.wished, extent.most
    white = height - most if height > most else 0.0
    full = min(height, most)
    stretched = full - wished if full > wished else 0.0
    shortened = wished - height if wished > height else 0.0
    return (_WHITE_COST * white + _STRETCH_COST * stretched + _SHORTEN_COST * shortened) * span


def _span_cost(group: Group, span: int) -> float:
    """Return what another span than its natural one costs a frame: narrower costs more than wider, the lead's most."""
    importance = 3.0 if group.items[0].weight is Weight.LEAD else 1.0
    direction = _SQUEEZE if span < group.span else 1.0
    return _SPAN_COST * importance * direction * (span - group.span) ** 2


@cache
def _across(count: int, span: int) -> int:
    """Return how many of a frame's items stand side by side, so that no row of them has a hole."""
    return next(across for across in range(min(count, max(1, span // LEAST_SPAN)), 0, -1) if count % across == 0)


def _layout_of(group: Group, span: int) -> tuple[int, float, float]:
    """Return how many items stand side by side, the width of each in pixels, and the lines the frame itself takes."""
    if group.kind is FrameKind.STORY:
        head = _STANDING_HEAD_LINES if group.items[0].article.column else 0.0
        padding = _PHOTO_PADDING_PX if group.items[0].weight is Weight.PHOTO else 0
        return 1, span_px(span) - padding, head + (_PHOTO_FRAME_LINES if padding else 0.0)
    if group.kind is FrameKind.STACK:
        return 1, span_px(span), _PHOTO_FRAME_LINES * sum(item.weight is Weight.PHOTO for item in group.items)
    across = _across(len(group.items), span)
    px = (span_px(span) - _SERIES_PADDING_PX - (across - 1) * _SERIES_GAP_PX) / across
    return across, px, _SERIES_HEAD_LINES


def _stack(heights: list[float], across: int, level: Callable[[list[float]], float]) -> float:
    """Return the height of items set in rows of ``across``."""
    rows = [heights[at : at + across] for at in range(0, len(heights), across)]
    return sum(level(row) for row in rows) + _BETWEEN_LINES * (len(rows) - 1)


def _extent(group: Group, span: int) -> Extent:
    across, px, own = _layout_of(group, span)
    heads = [head_lines(item, px) for item in group.items]

    def height(texts: list[float], level: Callable[[list[float]], float]) -> float:
        return _stack([head + text for head, text in zip(heads, texts, strict=True)], across, level) + own

    wished = height([text_lines(item, item.wished_text, px) for item in group.items], max)
    least = height([text_lines(item, item.least_text, px) for item in group.items], max)
    most = height([text_lines(item, item.most_text, px) for item in group.items], min)
    broken = sum(broken_lines(item, px) for item in group.items)
    return Extent(least, wished, max(least, most), _span_cost(group, span) + _BROKEN_COST * broken * span)


def _lay(group: Group, span: int, height: float) -> Framed:
    """Return a frame of a span, its texts cut so that it is as high as its row."""
    across, px, own = _layout_of(group, span)
    heads = [head_lines(item, px) for item in group.items]
    levels = [
        max(heads[i] + text_lines(group.items[i], group.items[i].wished_text, px) for i in range(at, at + across))
        for at in range(0, len(group.items), across)
    ]
    spare = (height - own - _BETWEEN_LINES * (len(levels) - 1) - sum(levels)) / len(levels)
    rooms = tuple(text_room(item, levels[i // across] + spare - heads[i], px) for i, item in enumerate(group.items))
    return Framed(group, span, across, rooms, tuple(headline_step(item, px) for item in group.items))
