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

from gazette.model import Story
from gazette.views.extents import Extent, FrameKind, Group, find_costs, find_extent, gather
from gazette.views.framing import MOST_IN_A_STACK, Framed, lay, may_be_a_band, stackable
from gazette.views.measure import Item
from gazette.views.sizes import LEAST_SPAN, UNITS
from gazette.views.weighing import weigh

_MOST_IN_A_ROW = 4
# Few pages cost more than so much for each of their items: those are composed again without that bound.
_USUAL_COST = 8.0

Row = tuple[Framed, ...]
Choice = tuple[float, tuple[int, ...], float]
_NONE: Choice = (math.inf, (), 0.0)


@dataclass(slots=True)
class _Frame:
    """A frame that could stand on a page: the units it takes, and what it costs in each span at any height.

    **Shape**: ``least_span`` is the first of them, ``least_cost`` the least of what they cost.
    """

    group: Group
    units: int
    owns: tuple[float, ...]
    least_span: int
    least_cost: float
    extents: list[Extent | None]

    def extent(self, span: int) -> Extent:
        """Return how high it may be in a span: most rows cost too much before anybody asks."""
        found = self.extents[span]
        if found is None:
            found = self.extents[span] = find_extent(self.group, span)
        return found


@dataclass(slots=True)
class _Best:
    """The cheapest way to set the first units of a page: its cost, and its last row with where that begins."""

    cost: float = math.inf
    start: int = 0
    frames: tuple[_Frame, ...] = ()
    choice: Choice = _NONE


@dataclass(frozen=True, slots=True)
class _Bench:
    """Where a page is composed: every frame that could begin at a unit, and the best ways so far."""

    frames: tuple[tuple[_Frame, ...], ...]
    best: list[_Best] = field(default_factory=list)

    def set_row(self, start: int, end: int, row: tuple[_Frame, ...], least: float, span: int) -> None:
        """Try all rows that go on with the frames of ``row``, which stand from ``start`` to ``end``.

        ``least`` and ``span`` are what these frames cost and take at least: a row that makes the page dearer than a
        whole page that is known, or finds no room, is not tried, nor any that goes on with it.
        """
        before, whole = self.best[start].cost, self.best[-1]
        for frame in self.frames[end] if end < len(self.frames) else ():
            cost = least + frame.least_cost
            wide = span + frame.least_span
            if cost >= whole.cost - before or wide > UNITS:
                continue
            longer = (*row, frame)
            foot = end + frame.units
            limit = min(self.best[foot].cost, whole.cost) - before
            choice = _choose(longer, limit) if cost < limit else _NONE
            if choice[1]:
                self.best[foot] = _Best(before + choice[0], start, longer, choice)
                whole = self.best[-1]
            if len(longer) < _MOST_IN_A_ROW:
                self.set_row(start, foot, longer, cost, wide)
                whole = self.best[-1]


def compose(stories: tuple[Story, ...]) -> tuple[Row, ...]:
    """Return a page's rows from the top, frames from the left; the spans of a row add up to twelve.

    **Shape**: every item stands in exactly one frame, and reading the rows gives the order of the page.
    """
    units = tuple(_units(weigh(stories)))
    frames = tuple(tuple(_frames(units[at : at + MOST_IN_A_STACK])) for at in range(len(units)))
    bench = _compose(frames, _USUAL_COST * len(units))
    rows: list[Row] = []
    end = len(units)
    while end:
        best = bench.best[end]
        _, spans, height = best.choice
        rows.insert(
            0, tuple(lay(each.group, each.extent(span), height) for each, span in zip(best.frames, spans, strict=True))
        )
        end = best.start
    return tuple(rows)


def _compose(frames: tuple[tuple[_Frame, ...], ...], most: float) -> _Bench:
    """Return the bench on which a page was composed; it costs about ``most`` or less, or as much more as it must.

    What costs more is not looked at, so that the first guess decides how long it takes, and never what is found.
    """
    bench = _Bench(frames, [_Best(0.0), *(_Best() for _ in frames)])
    bench.best[-1].cost = most
    for start in range(len(frames)):
        bench.set_row(start, start, (), 0.0, 0)
    return bench if bench.best[-1].frames or not frames else _compose(frames, 3 * most)


def _units(items: tuple[Item, ...]) -> Iterator[Group]:
    """Yield what is never parted: the articles of a series, else single items."""
    for _, run in groupby(items, lambda item: item.article.column or item.article.place):
        together = tuple(run)
        yield gather(FrameKind.SERIES if len(together) > 1 else FrameKind.STORY, together)


def _frames(units: tuple[Group, ...]) -> Iterator[_Frame]:
    """Yield the frames that could begin with the first of some units."""
    yield _frame(units[0], 1)
    if units[0].kind is FrameKind.STORY and may_be_a_band(units[0].items[0]):
        yield _frame(gather(FrameKind.BAND, units[0].items), 1)
    items: tuple[Item, ...] = ()
    for number, unit in enumerate(units, 1):
        if unit.kind is FrameKind.SERIES or not stackable(unit.items[0]):
            return
        items = (*items, *unit.items)
        if number > 1:
            yield _frame(gather(FrameKind.STACK, items), number)


def _frame(group: Group, units: int) -> _Frame:
    owns, least_span, least = find_costs(group)
    return _Frame(group, units, owns, least_span, least, [None] * len(owns))


@cache
def _spans(count: int) -> tuple[tuple[int, ...], ...]:
    """Return every way to share twelve units among so many frames."""
    return tuple(_share(UNITS, count))


def _share(left: int, frames: int) -> Iterator[tuple[int, ...]]:
    if frames == 1:
        yield (left,)
        return
    for span in range(LEAST_SPAN, left - LEAST_SPAN * (frames - 1) + 1):
        for rest in _share(left - span, frames - 1):
            yield (span, *rest)


def _choose(frames: tuple[_Frame, ...], limit: float) -> Choice:
    """Return the cheapest way to set frames in one row: its cost, its spans, its height in lines.

    **Shape**: no spans when every way costs more than the limit.
    """
    best: Choice = (limit, (), 0.0)
    owns = [frame.owns for frame in frames]
    for spans in _spans(len(frames)):
        own = 0.0
        for costs, span in zip(owns, spans):  # noqa: B905  # of one length, and this is where a page's time goes
            own += costs[span]
            if own >= best[0]:  # too dear at any height
                break
        else:
            laid = [frame.extent(span) for frame, span in zip(frames, spans, strict=True)]
            best = _price(best, laid, spans, own)
    return best


def _price(best: Choice, laid: list[Extent], spans: tuple[int, ...], own: float) -> Choice:
    """Return the best row so far, or that of given spans where it costs less, at the height that costs least.

    The higher, the cheaper, down to one least cost, and from there on the dearer: heights beyond it are not tried.
    """
    lowest = max([extent.least for extent in laid])
    sure, highest = own, lowest
    for extent in laid:
        wished = extent.wished
        if wished < lowest:  # dear at the least height, and dearer at any other
            sure += extent.cost(lowest)
        elif wished > highest:
            highest = wished
    if sure >= best[0]:
        return best
    found = False
    # Higher than the most that is wished for is nobody's gain.
    ends = [end for extent in laid for end in (extent.wished, extent.most) if lowest < end <= highest]
    for height in sorted({lowest, *ends}) if ends else (lowest,):
        cost = own
        for extent in laid:
            cost += extent.cost(height)
            if cost >= best[0]:
                if found:
                    return best
                break
        else:
            best = (cost, spans, height)
            found = True
    return best
