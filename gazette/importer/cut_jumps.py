"""Jump lines that the end of a line cuts: alone on two lines both are the jump line, behind a text they end it.

**Source**: a narrow column has no room for it: …学校食堂。（下转 / 第二版）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gazette.importer.jumps import find_jump_on
from gazette.importer.lines import Line
from gazette.text.patterns import compile_late

_OPENING = "([【〈〖"
_BEGUN = compile_late(rf"[{re.escape(_OPENING)}][未完,▶▷►▲△■\s]*[下紧转接续载第本报今日A-Z\d一二三四五六七八九十]*")
_LONGEST_HALF = 12


def find_cut_jumps(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the lines that a jump line begins in and whose next line ends it."""
    for index, (above, below) in enumerate(pairwise(lines)):
        alone = above.key[0] in _OPENING
        if (alone or not below.gap) and is_cut_jump(above.key, below.key):
            yield index


def is_cut_jump(above: str, below: str) -> bool:
    """Say whether two folded lines end and begin with the halves of one jump line in brackets: …(下转第 / 2版)."""
    start = max(map(above.rfind, _OPENING))
    if start < 0 or len(below) > _LONGEST_HALF or _BEGUN.fullmatch(above, start) is None:
        return False
    found = find_jump_on(above[start:] + below)
    return found is not None and found.start == 0
