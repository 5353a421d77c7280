"""Turns of a talk whose speakers no list has: 售货员：…, 顾客：…, told by a speaker who speaks again.

**Source**: jokes, sketches and talks are set a line for each turn, the speaker and a colon before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.importer.lines import Line

_FEWEST = 3
_TURN = re.compile(r"([\u3400-\u9fff\w·]{1,8}):(?=\S{2})")


def find_turns(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines, three or more right below one another, that each open with a speaker, one of them again."""
    found: set[int] = set()
    first = 0
    while first < len(lines):
        names: list[str] = []
        while first + len(names) < len(lines) and (match := _TURN.match(lines[first + len(names)].key)):
            names.append(match[1])
        turns = range(first, first + len(names))
        if len(names) >= _FEWEST and len(set(names)) < len(names) and any(lines[at].closed for at in turns):
            found |= set(turns)
        first += max(1, len(names))
    return frozenset(found)
