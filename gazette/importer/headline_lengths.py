"""How long two lines of a headline are, and which of how many they are.

**Source**: as of ``headlines``: a title says it in few words, what stands below it is longer, lines of one title are
about as long as each other, and of three lines the middle one is mostly the title. Lengths are in characters; how often
each goes with which part was counted on headlines that were divided by hand.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

_LENGTHS = (
    "5 characters or fewer",
    "6 to 8 characters",
    "9 to 11 characters",
    "12 to 14 characters",
    "15 characters or more",
)
_LONGER_THAN = (6, 9, 12, 15)
_DIFFERENCES = (
    "above, shorter by 6 or more",
    "above, shorter by 2 to 5",
    "above, about as long",
    "above, longer by 2 to 5",
    "above, longer by 6 or more",
)
_LONGER_BY = (-5, -1, 2, 6)
_COUNTS = {2: "two", 3: "three"}
_PLACES = ("first", "second", "third or later")


@lru_cache(maxsize=2048)
def list_lengths(above: str, below: str) -> tuple[str, ...]:
    """Return what holds of the lengths of two folded lines: names of facts."""
    upper, lower = len(above), len(below)
    facts = (
        f"above, {_LENGTHS[bisect_right(_LONGER_THAN, upper)]}",
        f"below, {_LENGTHS[bisect_right(_LONGER_THAN, lower)]}",
        _DIFFERENCES[bisect_right(_LONGER_BY, upper - lower)],
    )
    return (*facts, "both, as long to a character") if upper == lower else facts


def name_place(index: int, count: int) -> str:
    """Return which of a headline's lines one is, the first being 0, as the name of a fact."""
    if count == len(_COUNTS):
        return "above, the first of two lines"
    lines = _COUNTS.get(count, "four or more")
    return f"above, the {_PLACES[min(index, len(_PLACES) - 1)]} of {lines} lines"
