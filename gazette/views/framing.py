"""Frames of a composed page laid out: which items may stand together, how their texts are cut."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.views.extents import (
    BAND_SPAN,
    BETWEEN_LINES,
    PHOTO_PADDING_PX,
    Extent,
    FrameKind,
    Group,
    layout_of,
)
from gazette.views.measure import Item, text_room
from gazette.views.sizes import Weight, span_px

MOST_IN_A_STACK = 4
_BAND_TEXT = 200
_PHONE_PX = 354
_PHONE_SERIES_PX = 34


@dataclass(frozen=True, slots=True)
class Framed:
    """A frame as laid out: its span, how many items stand side by side, each item's room for text and headline size."""

    group: Group
    span: int
    across: int
    rooms: tuple[int, ...]
    steps: tuple[int, ...]


def stackable(item: Item) -> bool:
    """Whether an item may stand under or over another one: all but the lead."""
    return item.weight is not Weight.LEAD


def may_be_a_band(item: Item) -> bool:
    """Whether an item may stand across the whole page, its headline before its text: a short one without a picture."""
    return item.small and not item.framed and item.text.most <= _BAND_TEXT


def lay(group: Group, extent: Extent, height: float) -> Framed:
    """Return a frame of a span, its texts cut so that it is as high as its row."""
    span, across = extent.span, extent.across
    if group.kind is FrameKind.BAND:
        item = group.items[0]
        return Framed(group, span, 1, (item.text.most,), (item.fit(span_px(BAND_SPAN)).step,))
    px, own = layout_of(group, span, across)
    heights = [item.measure(px) for item in group.items]
    rows = [heights[at : at + across] for at in range(0, len(heights), across)]
    least = [max([each.least for each in row]) for row in rows]
    wished = [max([each.wished for each in row]) for row in rows]
    most = [max([each.most for each in row]) for row in rows]
    levels = _share_out(height - own - BETWEEN_LINES * (len(rows) - 1), wished, least, most)
    rooms = tuple(
        text_room(item, levels[index // across] - each.head, px)
        for index, (item, each) in enumerate(zip(group.items, heights, strict=True))
    )
    return Framed(group, span, across, rooms, tuple(item.fit(px).step for item in group.items))


def phone_px(group: Group, item: Item) -> float:
    """Return how wide a headline may be on a telephone of 390 pixels."""
    inset = _PHONE_SERIES_PX if group.kind is FrameKind.SERIES else 0
    return _PHONE_PX - inset - (PHOTO_PADDING_PX if item.framed else 0)


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
