"""Couplets (对联): two lines of as many characters and without a stop, above their writer or below their name.

**Source**: supplements at the Spring Festival and pages of mourning: 迎春联语, and 爆竹一声辞旧岁 / 梅花万点报新春 /
（王心斋）; 挽联. Papers that call for answers name each half: 出句：…, 对句：…（许文）.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.lines import Line, is_indent
from gazette.importer.verse_ends import names_writer
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_HALF = compile_late(rf"[{HAN}]{{4,15}}|[{HAN}]{{4,9}},[{HAN}]{{4,9}}")
_CALLED = compile_late(
    rf"[{HAN}]{{0,6}}(?:[春挽輓楹对對趣巧征佳贺賀寿壽婚喜名]联|[春挽輓楹对對趣巧征佳贺賀寿壽婚喜名]聯|[联聯](?:语|語|句|苑|话|話|选|選|萃|林|坛))"
)
# What a half is called, before it or above those of several writers: 第四期出句：, 下联:.
_FIRST = r"(?:出[句联]|上[联句比])"
_SECOND = r"(?:[对应][句联]|下[联句比])"
_LABEL = compile_late(rf"[{HAN}\d]{{0,6}}?(?:(?P<first>{_FIRST})|(?P<second>{_SECOND})|横[批额])\s?[::](?P<half>.*)")
_HALF_SIGNED = compile_late(rf"[{HAN},;、]{{3,24}}[。;]?(?:\([^()]{{2,14}}\))?")
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
        if halves and ((signed and len(halves) > _TWO) or (first > 0 and _calls_so(lines[first - 1]))):
            found |= halves
        index = max(end, index + 1)
    return frozenset(found)


def find_named_halves(lines: Sequence[Line]) -> frozenset[int]:
    """Return the halves that say which they are, and those below one that is said above them; of both kinds."""
    found: set[int] = set()
    kinds: set[str] = set()
    opened = False  # halves may follow below the word for them
    for index, line in enumerate(lines):
        label = _LABEL.fullmatch(line.key) if ":" in line.key else None
        if label and (not label["half"] or _HALF_SIGNED.fullmatch(label["half"].strip())):
            kinds |= {kind for kind in ("first", "second") if label[kind]}
            opened = not label["half"]
        elif not (opened and _HALF_SIGNED.fullmatch(line.key) and not line.gap):
            opened = False
            continue
        found.add(index)
    return frozenset(found) if len(kinds) == _TWO else frozenset()


def _is_couplet(lines: Sequence[Line], index: int) -> bool:
    if index + 1 >= len(lines):
        return False
    one, other = lines[index], lines[index + 1]
    alike = len(one.key) == len(other.key) and is_indent(one.indent) == is_indent(other.indent) and not other.gap
    return alike and all(_HALF.fullmatch(line.key) for line in (one, other)) and not names_writer(other)


def _calls_so(line: Line) -> bool:
    """Say whether a line says that couplets stand below it."""
    return _CALLED.fullmatch(line.key.replace(" ", "")) is not None


def _signs(line: Line) -> bool:
    return line.bracketed and names_writer(line) and not line.gap
