"""A newspaper page composed: its items in rows of frames whose feet are level, in the order of the page.

Every way to part the items into frames, the frames into rows, and a row into spans, has a cost: white space under a
short item, text stretched beyond what its weight wishes, spans far from the natural ones. The cheapest is taken.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby

from gazette.model import Place, Story
from gazette.views.framing import (
    MOST_IN_A_STACK,
    Extent,
    Framed,
    FrameKind,
    Group,
    Heights,
    find_extent,
    lay,
    may_be_a_band,
    spans_of,
    stackable,
    white_cost,
)
from gazette.views.measure import LEAST_SPAN, UNITS, Item, weigh

_MOST_IN_A_ROW = 4
_STRETCH_COST = 0.15
_SHORTEN_COST = 0.35

Row = tuple[Framed, ...]
Choice = tuple[float, tuple[int, ...], float]


@dataclass(frozen=True, slots=True)
class _Frame:
    """A frame that could stand on a page: the units it takes, and how high it may be in each span."""

    group: Group
    units: int
    extents: dict[int, Extent]


@dataclass(slots=True)
class _Best:
    """The cheapest way to set the first units of a page: its cost, and its last row with where that begins."""

    cost: float = math.inf
    start: int = 0
    frames: tuple[_Frame, ...] = ()
    choice: Choice = (math.inf, (), 0.0)


@dataclass(frozen=True, slots=True)
class _Bench:
    """Where a page is composed: every frame that could begin at a unit, and the best ways so far."""

    frames: tuple[tuple[_Frame, ...], ...]
    best: list[_Best] = field(default_factory=list)

    def set_row(self, start: int, end: int, row: tuple[_Frame, ...]) -> None:
        """Try all rows that go on with the frames of ``row``, which stand from ``start`` to ``end``."""
        for frame in self.frames[end] if end < len(self.frames) else ():
            longer = (*row, frame)
            foot = end + frame.units
            best, before = self.best[foot], self.best[start].cost
            choice = _choose(tuple(each.extents for each in longer), best.cost - before)
            if choice[1]:
                self.best[foot] = _Best(before + choice[0], start, longer, choice)
            if len(longer) < _MOST_IN_A_ROW:
                self.set_row(start, foot, longer)


def compose(stories: tuple[Story, ...]) -> tuple[Row, ...]:
    """Return a page's rows from the top, frames from the left; the spans of a row add up to twelve.

    **Shape**: every item stands in exactly one frame, and reading the rows gives the order of the page.
    """
    units = tuple(_units(weigh(stories)))
    known: dict[tuple[Place, float], Heights] = {}
    frames = tuple(tuple(_frames(units[at : at + MOST_IN_A_STACK], known)) for at in range(len(units)))
    bench = _Bench(frames, [_Best(0.0), *(_Best() for _ in units)])
    for start in range(len(units)):
        bench.set_row(start, start, ())
    rows: list[Row] = []
    end = len(units)
    while end:
        best = bench.best[end]
        _, spans, height = best.choice
        rows.insert(0, tuple(lay(each.group, span, height) for each, span in zip(best.frames, spans, strict=True)))
        end = best.start
    return tuple(rows)


def _units(items: tuple[Item, ...]) -> Iterator[Group]:
    """Yield what is never parted: the articles of a series, else single items."""
    for _, run in groupby(items, lambda item: item.article.column or item.article.place):
        together = tuple(run)
        yield Group(FrameKind.SERIES if len(together) > 1 else FrameKind.STORY, together)


def _frames(units: tuple[Group, ...], known: dict[tuple[Place, float], Heights]) -> Iterator[_Frame]:
    """Yield the frames that could begin with the first of some units."""
    yield _frame(units[0], 1, known)
    if units[0].kind is FrameKind.STORY and may_be_a_band(units[0].items[0]):
        yield _frame(Group(FrameKind.BAND, units[0].items), 1, known)
    items: tuple[Item, ...] = ()
    for number, unit in enumerate(units, 1):
        if unit.kind is FrameKind.SERIES or not stackable(unit.items[0]):
            return
        items = (*items, *unit.items)
        if number > 1:
            yield _frame(Group(FrameKind.STACK, items), number, known)


def _frame(group: Group, units: int, known: dict[tuple[Place, float], Heights]) -> _Frame:
    return _Frame(group, units, {span: find_extent(group, span, known) for span in spans_of(group)})


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


def _choose(extents: tuple[dict[int, Extent], ...], limit: float) -> Choice:
    """Return the cheapest way to set frames in one row: its cost, its spans, its height in lines.

    **Shape**: no spans when every way costs more than the limit.
    """
    best: Choice = (limit, (), 0.0)
    for spans in _spans(len(extents)):
        laid = []
        own = lowest = 0.0
        for extent, span in zip(extents, spans, strict=True):
            each = extent.get(span)
            if each is None:
                break
            own += each.own
            lowest = max(lowest, each.least)
            laid.append(each)
        else:
            if own < best[0]:  # else it is too dear at any height
                best = _price(best, laid, spans, own, lowest)
    return best


def _price(best: Choice, laid: list[Extent], spans: tuple[int, ...], own: float, lowest: float) -> Choice:
    """Return the best row so far, or that of given spans where it costs less, at the height that costs least."""
    white = own
    for extent, span in zip(laid, spans, strict=True):
        if extent.most < lowest:  # white even at the least height
            white += white_cost(lowest - extent.most) * span
    if white >= best[0]:
        return best
    heights = {lowest, *[each for extent in laid for each in (extent.wished, extent.most) if each > lowest]}
    for height in sorted(heights):
        cost = own
        for extent, span in zip(laid, spans, strict=True):
            cost += _height_cost(extent, span, height)
            if cost >= best[0]:
                break
        else:
            best = (cost, spans, height)
    return best


def _height_cost(extent: Extent, span: int, height: float) -> float:
    """Return what it costs a frame to stand in a row of a height: white, stretched or shortened text."""
    wished, most = extent.wished, extent.most
    white = white_cost(height - most) if height > most else 0.0
    full = min(height, most)
    stretched = full - wished if full > wished else 0.0
    shortened = wished - height if wished > height else 0.0
    return (white + _STRETCH_COST * stretched + _SHORTEN_COST * shortened) * span
