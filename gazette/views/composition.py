"""A newspaper page composed: its items in rows of frames whose feet are level, in the order of the page.

Every way to part the items into rows, and a row into spans, has a cost: white space under a short item, text stretched
beyond what its weight wishes, spans far from the natural ones. The cheapest is taken.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from gazette.model import Story
from gazette.views.measure import (
    LEAST_SPAN,
    SIZES,
    UNITS,
    Item,
    Weight,
    head_lines,
    span_px,
    text_lines,
    text_room,
    weigh,
)

_MOST_IN_A_ROW = 4
_WHITE_COST = 1.0
_STRETCH_COST = 0.12
_SPAN_COST = 2.5
_STANDING_HEAD_LINES = 1.4
_SERIES_HEAD_LINES = 3.0
_SERIES_PADDING_PX = 40
_SERIES_GAP_PX = 44
_PHOTO_PADDING_PX = 36
_BETWEEN_LINES = 1.5


class FrameKind(enum.StrEnum):
    """What stands in a frame: one item, the articles of a series (栏), or short items under each other."""

    STORY = "story"
    SERIES = "series"
    BRIEFS = "briefs"


@dataclass(frozen=True)
class Group:
    """Items that stay together in one frame."""

    kind: FrameKind
    items: tuple[Item, ...]

    @property
    def span(self) -> int:
        """The natural span, in twelfths of the page."""
        if self.kind is FrameKind.SERIES:
            across = _across(len(self.items), UNITS)
            return min(UNITS, max(SIZES[Weight.NORMAL].span, across * max(SIZES[item.weight].span for item in self.items)))
        return SIZES[self.items[0].weight].span


@dataclass(frozen=True, slots=True)
class Framed:
    """A frame as laid out: its span, how many of its items stand side by side, and each item's room for text."""

    group: Group
    span: int
    across: int
    rooms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Extent:
    """How high a frame of a span wishes to be, and how high its text can make it, in lines."""

    wished: float
    most: float


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
            choice = _choose(groups[start:end], extents[start:end])
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
    def key(item: Item) -> tuple[FrameKind, object]:
        if item.article.column:
            return (FrameKind.SERIES, item.article.column)
        if item.weight is Weight.BRIEF:
            return (FrameKind.BRIEFS, None)
        return (FrameKind.STORY, item.article.place)

    for (kind, _), run in groupby(items, key):
        together = tuple(run)
        alone = kind is FrameKind.SERIES and len(together) == 1
        yield Group(FrameKind.STORY if alone else kind, together)


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


def _choose(groups: tuple[Group, ...], extents: list[dict[int, Extent]]) -> Choice:
    """Return the cheapest way to set frames in one row: its cost, its spans, its height in lines."""
    return min(_price(groups, extents, spans) for spans in _spans(len(groups)))


def _price(groups: tuple[Group, ...], extents: list[dict[int, Extent]], spans: tuple[int, ...]) -> Choice:
    laid = [extent[span] for extent, span in zip(extents, spans, strict=True)]
    height = max(extent.wished for extent in laid)
    cost = 0.0
    for group, extent, span in zip(groups, laid, spans, strict=True):
        cost += _WHITE_COST * max(0.0, height - extent.most) * span
        cost += _STRETCH_COST * (min(height, extent.most) - extent.wished) * span
        cost += _SPAN_COST * (span - group.span) ** 2
    return cost, spans, height


@cache
def _across(count: int, span: int) -> int:
    """Return how many of a frame's items stand side by side, so that no row of them has a hole."""
    return next(across for across in range(min(count, max(1, span // LEAST_SPAN)), 0, -1) if count % across == 0)


def _layout_of(group: Group, span: int) -> tuple[int, float, float]:
    """Return how many items stand side by side, each one's width in pixels, and the lines that the frame itself takes."""
    if group.kind is FrameKind.STORY:
        head = _STANDING_HEAD_LINES if group.items[0].article.column else 0.0
        padding = _PHOTO_PADDING_PX if group.items[0].weight is Weight.PHOTO else 0
        return 1, span_px(span) - padding, head + (1.0 if padding else 0.0)
    if group.kind is FrameKind.BRIEFS:
        return 1, span_px(span), 0.0
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
    wished = [head + text_lines(item, item.wished_text, px) for head, item in zip(heads, group.items, strict=True)]
    most = [
        head + (text_lines(item, sum(item.paragraphs), px) if item.wished_text else 0.0)
        for head, item in zip(heads, group.items, strict=True)
    ]
    wished_lines = _stack(wished, across, max) + own
    return Extent(wished_lines, max(wished_lines, _stack(most, across, min) + own))


def _lay(group: Group, span: int, height: float) -> Framed:
    """Return a frame of a span, its texts cut so that it is as high as its row."""
    across, px, _ = _layout_of(group, span)
    extent = _extent(group, span)
    heads = [head_lines(item, px) for item in group.items]
    rows = len(group.items) // across
    spare = max(0.0, height - extent.wished) / rows
    rooms: list[int] = []
    for at in range(0, len(group.items), across):
        beside = range(at, at + across)
        level = spare + max(heads[i] + text_lines(group.items[i], group.items[i].wished_text, px) for i in beside)
        rooms += [text_room(group.items[i], level - heads[i], px) if group.items[i].wished_text else 0 for i in beside]
    return Framed(group, span, across, tuple(rooms))
