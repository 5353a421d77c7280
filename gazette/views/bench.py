"""Where a page is made up in type of one size: of all ways to set its items in rows and stacks, the cheapest.

Every run of neighbouring items may stand under each other or side by side in any shares of a width, and each part of it
likewise. What a way costs is the white that its uneven feet would leave, headlines broken, items far from the width
that their weight wishes.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, groupby
from operator import add

from gazette.model.setting import made_quickly
from gazette.views.grid import BOX_PADDING, LEADING, Grid, plan_frame
from gazette.views.once import found_once
from gazette.views.sheet import Copy, Set
from gazette.views.sizes import Weight

_MOST_IN_A_ROW = 6
# What a wish is worth: the shares of the sheet's width that weights would like.
_SHARES = {
    Weight.LEAD: 0.66,
    Weight.MAJOR: 0.5,
    Weight.NORMAL: 0.34,
    Weight.MINOR: 0.2,
    Weight.BRIEF: 0.17,
    Weight.PHOTO: 0.34,
}
_WISH_COST = 9000.0
_LEAD_COST = 10.0
_BROKEN_COST = 110.0  # for each point of its size
_TALL, _TALL_COST = 2.4, 3.0  # heights to widths; a taller strip of text looks like a list
_SHALLOW_LINES = 4
_SHALLOW_COST = 250.0
_EASY = 0.06  # the share of a height that leading takes up unseen
_UNEASY_COST = 4.0
_SERIES_HEAD = 3.0  # ems


class BoxKind(enum.StrEnum):
    """What a part of a sheet is: one item, parts side by side, parts under each other, a frame round a series."""

    ITEM = "item"
    ROW = "row"
    STACK = "stack"
    SERIES = "series"


# Kept beside: Python 3.11 takes long to find a member in its enumeration, and each way names one.
_ROW, _STACK = BoxKind.ROW, BoxKind.STACK


@made_quickly
@dataclass(frozen=True, slots=True)
class Box:
    """A part of a sheet as made up.

    **Shape**: ``units`` columns wide; an item has ``copy`` and ``set`` and no ``parts``, the others have parts.
    **Units**: ``height`` and ``cost`` in millimetres and square millimetres.
    """

    kind: BoxKind
    units: int
    height: float
    cost: float
    parts: tuple[Box, ...] = ()
    copy: Copy | None = None
    set: Set | None = None


@dataclass(frozen=True)
class Group:
    """Items that stay together: one, or the articles of a series."""

    copies: tuple[Copy, ...]

    @found_once
    def weight(self) -> Weight:
        """How loudly it speaks: as its first item does."""
        return self.copies[0].item.weight

    @found_once
    def importance(self) -> float:
        """How dear it is to set it otherwise than it would like."""
        return _WISH_COST * _LEAD_COST if self.weight is Weight.LEAD else _WISH_COST

    @found_once
    def share(self) -> float:
        """The share of the sheet's width that it would like."""
        return min(1.0, sum(_SHARES[copy.item.weight] for copy in self.copies))


def group_copies(copies: tuple[Copy, ...]) -> Iterator[Group]:
    """Yield items as they stay together: neighbours of one column in one frame."""
    for _, run in groupby(copies, lambda copy: copy.article.column or copy.article.place):
        yield Group(tuple(run))


# The cheapest way to set a run of groups: its cost and height, how it is parted (None for one group), where, and into
# how many columns the left part goes.
_Way = tuple[float, float, BoxKind | None, int, int]
# The cheapest ways to set a run in no column (there is none), in one, in two and so on, what each of them costs, and
# what the cheapest costs up to there.
_Cells = tuple[list[_Way], list[float], list[float]]
_NONE: _Way = (math.inf, 0.0, None, 0, 0)
# What one group costs in so many columns, how high it is, and how it is set.
_Single = tuple[float, float, "Set | Bench"]


@dataclass(frozen=True)
class Bench:
    """Where one page is made up in type of one size; what was tried once is not tried again.

    **Units**: ``thrift`` is what room costs, by which the least height may be had instead of the best looks.
    """

    grid: Grid
    groups: tuple[Group, ...]
    thrift: float = 0.0
    ways: dict[tuple[int, int], _Cells] = field(default_factory=dict)
    singles: dict[int, tuple[_Single, ...]] = field(default_factory=dict)
    wholes: dict[tuple[int, int, bool], _Way] = field(default_factory=dict)

    def made(self) -> tuple[Box, ...]:
        """Return the cheapest rows, from the top."""
        best: list[tuple[float, int]] = [(0.0, 0)]
        for end in range(1, len(self.groups) + 1):
            starts = range(max(0, end - _MOST_IN_A_ROW), end)
            best.append(min([(best[start][0] + self.row(start, end)[0], start) for start in starts]))
        rows: list[Box] = []
        end = len(self.groups)
        while end:
            start = best[end][1]
            rows.insert(0, self.build(start, end, self.grid.units, self.row(start, end)))
            end = start
        return tuple(rows)

    def whole(self) -> _Way:
        """Return the cheapest way to set all groups in one box, which may be a stack."""
        return self._across(0, len(self.groups), stacks=True)

    def row(self, start: int, end: int) -> _Way:
        """Return the cheapest way to set neighbouring groups side by side: a page is a stack already."""
        return self._across(start, end, stacks=False)

    def cells(self, start: int, end: int) -> _Cells:
        """Return the cheapest way to set neighbouring groups in one column, in two, and so on, short of all."""
        cells = self.ways.get((start, end))
        if cells is None:
            ways = self._narrow(start, end)
            costs = [way[0] for way in ways]
            cells = self.ways[start, end] = ways, costs, list(accumulate(costs, min))
        return cells

    def build(self, start: int, end: int, units: int, way: _Way) -> Box:
        """Return a way as boxes."""
        cost, height, kind, cut, share = way
        if kind is None:
            return self.single(start, units)
        left, right = (units, units) if kind is _STACK else (share, units - share)
        one = self.build(start, cut, left, self._cell(start, cut, left))
        other = self.build(cut, end, right, self._cell(cut, end, right))
        return Box(kind, units, height, cost, (one, other))

    def single(self, at: int, units: int) -> Box:
        """Return one group in so many columns."""
        cost, height, made = self._prices(at)[units - 1]
        if isinstance(made, Bench):
            inner = made.build(0, len(made.groups), units, made.whole())
            return Box(BoxKind.SERIES, units, height, cost, (inner,))
        return Box(BoxKind.ITEM, units, height, cost, copy=self.groups[at].copies[0], set=made)

    def _prices(self, at: int) -> tuple[_Single, ...]:
        """Return what one group costs in one column, in two and so on to all of them."""
        priced = self.singles.get(at)
        if priced is None:
            group = self.groups[at]
            price = self._series if len(group.copies) > 1 else self._item
            priced = self.singles[at] = tuple(price(group))
        return priced

    def _cell(self, start: int, end: int, units: int) -> _Way:
        if units < self.grid.units:
            return self.cells(start, end)[0][units]
        return self._across(start, end, stacks=True)

    def _narrow(self, start: int, end: int) -> list[_Way]:
        """Return the cheapest way in each number of columns short of all, of equal ones the first."""
        if end - start == 1:
            prices = self._prices(start)[:-1]
            return [_NONE, *((cost, height, None, start, units) for units, (cost, height, _) in enumerate(prices, 1))]
        best = [_NONE] * self.grid.units
        for cut in range(start + 1, end):
            (lefts, left, least), (rights, right, other) = self.cells(start, cut), self.cells(cut, end)
            rows = [math.inf, *map(add, least, other)]
            for units, (way, stack, row) in enumerate(zip(best, map(add, left, right), rows)):  # noqa: B905  # as many
                cheapest = way[0]
                if stack < cheapest:
                    cheapest = stack
                    best[units] = (stack, lefts[units][1] + rights[units][1], _STACK, cut, units)
                if row < cheapest:
                    best[units] = self._beside(best[units], lefts, rights, cut, units)
        return best

    def _across(self, start: int, end: int, *, stacks: bool) -> _Way:
        """Return the cheapest way in all columns, of equal ones the first."""
        key = (start, end, stacks)
        best = self.wholes.get(key)
        if best is not None:
            return best
        whole = self.grid.units
        if end - start == 1:
            best = (*self._prices(start)[-1][:2], None, start, whole)
        else:
            best = (math.inf, 0.0, None, start, whole)
            for cut in range(start + 1, end):
                if stacks:
                    over, under = self._across(start, cut, stacks=True), self._across(cut, end, stacks=True)
                    if over[0] + under[0] < best[0]:
                        best = (over[0] + under[0], over[1] + under[1], _STACK, cut, whole)
                (lefts, _, least), (rights, _, other) = self.cells(start, cut), self.cells(cut, end)
                if least[-1] + other[-1] < best[0]:
                    best = self._beside(best, lefts, rights, cut, whole)
        self.wholes[key] = best
        return best

    def _beside(self, best: _Way, lefts: list[_Way], rights: list[_Way], cut: int, units: int) -> _Way:
        """Return the best way so far, or a cheaper row; one that is too dear without its white is not weighed."""
        least, widths = best[0], self.grid.widths
        for share in range(1, units):
            left, right = lefts[share], rights[units - share]
            cost = left[0] + right[0]
            if cost >= least:
                continue
            high, low, narrow = left[1], right[1], units - share
            if high <= low:
                high, low, narrow = low, high, share
            uneasy = high - low - _EASY * high
            cost += (high - low + (_UNEASY_COST * uneasy if uneasy > 0 else 0.0)) * widths[narrow]
            if cost < least:
                least, best = cost, (cost, high, _ROW, cut, share)
        return best

    def _item(self, group: Group) -> Iterator[_Single]:
        grid, thrift, copy, wished, importance = self.grid, self.thrift, group.copies[0], group.share, group.importance
        em, shares, widths = grid.em, grid.shares, grid.widths
        for made in copy.sets(grid):
            units, lines, head, headline_pt, broken = made
            height, width = head + lines * em * LEADING, widths[units]
            cost = importance * (shares[units] - wished) ** 2
            if broken:
                cost += _BROKEN_COST * broken * headline_pt
            if height > _TALL * width:
                cost += (height - _TALL * width) * width * _TALL_COST
            if thrift:
                cost += thrift * height * width
            if units > 1 and 0 < lines < _SHALLOW_LINES:
                cost += _SHALLOW_COST * (_SHALLOW_LINES - lines) * units
            yield cost, height, made

    def _series(self, group: Group) -> Iterator[_Single]:
        singles = tuple(Group((copy,)) for copy in group.copies)
        for units in range(1, self.grid.units + 1):
            inner = Bench(plan_frame(self.grid, units), singles, self.thrift)
            cost, height, *_ = inner.whole()
            wish = group.importance * (self.grid.shares[units] - group.share) ** 2
            yield cost + wish, height + _SERIES_HEAD * self.grid.em + 2 * BOX_PADDING, inner
