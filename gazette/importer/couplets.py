"""Couplets (对联): two lines of as many characters and without a stop, above their writer or below their name.

**Source**: supplements at the Spring Festival and pages of mourning: 迎春联语, and 爆竹一声辞旧岁 / 梅花万点报新春 /
（王心斋）; 挽联.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.importer.lines import Line, is_indent
from gazette.importer.verse_ends import names_writer
from gazette.text.han import HAN

_HALF = re.compile(rf"[{HAN}]{{4,15}}|[{HAN}]{{4,9}},[{HAN}]{{4,9}}")
_CALLED = re.compile(
    rf"[{HAN}]{{0,6}}(?:[春挽輓楹对對趣巧征佳贺賀寿壽婚喜名]联|[春挽輓楹对對趣巧征佳贺賀寿壽婚喜名]聯|[联聯](?:语|語|句|苑|话|話|选|選|萃|林|坛))"
)
_TWO = 2


def find_couplets(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines of couplets below a line that calls them so, or of two and more one below another."""
    found: set[int] = set()
    index = 0
    while index < len(lines) - 1:
        first, halves, end = index, set[int](), index
        while _is_couplet(lines, end):
            halves |= {end, end + 1}
            end += _TWO
            while end < len(lines) and not _is_couplet(lines, end) and _signs(lines[end]):
                end += 1
        signed = end - first > len(halves)
        called = first > 0 and _CALLED.fullmatch(lines[first - 1].key.replace(" ", "")) is not None
        if halves and (called or (signed and len(halves) > _TWO)):
            found |= halves
        index = max(end, index + 1)
    return frozenset(found)


def _is_couplet(lines: Sequence[Line], index: int) -> bool:
    if index + 1 >= len(lines):
        return False
    one, other = lines[index], lines[index + 1]
    alike = len(one.key) == len(other.key) and is_indent(one.indent) == is_indent(other.indent) and not other.gap
    return alike and all(_HALF.fullmatch(line.key) for line in (one, other)) and not names_writer(other)


def _signs(line: Line) -> bool:
    return line.bracketed and names_writer(line) and not line.gap
