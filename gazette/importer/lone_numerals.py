"""Parts of a text that have nothing but a number for a name: 一, 2, Ⅲ, each alone above its part; captions in rings.

**Source**: essays, stories and features; serials go on with the number where the last instalment ended. Pages of
pictures count their captions ①, ② and so on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.importer.traits import Traits
from gazette.text.numerals import parse_number
from gazette.text.patterns import compile_late

_ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
_SIGNS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_ALONE = compile_late(
    rf"[(\[【·—-]?\s?(?:(?P<han>[一二三四五六七八九十]{{1,3}})|(?P<digits>0?[1-9]|[1-9]\d)|(?P<roman>[IVX]{{1,4}}|[{_SIGNS}]))\s?[)\]】·—-]?"
)
_RINGED = compile_late(r"(?P<count>[①-⑳])\s?\S{2}")
_RINGS_LEAST = 3
_REACH, _RING_REACH = 60, 3
_TEXT_LEAST = 12.0


def find_lone_numerals(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the lines that are nothing but a number, each one more than the last and right above a text's part."""
    found: set[int] = set()
    last: dict[str, tuple[int, int]] = {}  # by the form of a number where it stood last, and how much it was
    for index, trait in enumerate(traits):
        if trait.opener or trait.folio or trait.jump or trait.notice:
            last = {}
            continue
        form, count = _read_alone(trait)
        if not count or not _opens_part(traits, index):
            continue
        at, above = last.get(form, (-1, 0))
        if at >= 0 and count == above + 1 and index - at <= _REACH and traits[index - 1].line.closed:
            found |= {at, index}
        last[form] = index, count
    return frozenset(found)


def find_ringed(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the lines that rings count from ① on, three at least, each a few lines below the last."""
    found: set[int] = set()
    run: list[int] = []
    for index, count in _find_rings(traits):
        if run and count == len(run) + 1 and index - run[-1] <= _RING_REACH:
            run.append(index)
        else:
            run = [index] if count == 1 else []
        if len(run) >= _RINGS_LEAST:
            found |= set(run)
    return frozenset(found)


def _find_rings(traits: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    for index, trait in enumerate(traits):
        match = _RINGED.match(trait.line.key) if trait.numbered else None
        if match:
            yield index, parse_number(match["count"]) or 0


def _read_alone(trait: Traits) -> tuple[str, int]:
    """Return the form of a number that is all there is on a line, and how much it is; 0 where it is none."""
    match = _ALONE.fullmatch(trait.line.key) if len(trait.line.key) <= len(_ROMAN[7]) + 2 else None
    if match is None:
        return "", 0
    form = match.lastgroup or ""
    if form == "roman":
        numeral = match[form]
        return form, _SIGNS.find(numeral) + 1 or (_ROMAN.index(numeral) + 1 if numeral in _ROMAN else 0)
    return form, parse_number(match[form]) or 0


def _opens_part(traits: Sequence[Traits], index: int) -> bool:
    """Say whether prose stands right below a number: no verse, no row of a list."""
    below = traits[index + 1] if index + 1 < len(traits) else None
    if below is None or below.verse or traits[index].verse or below.opener or below.author:
        return False
    return below.line.width >= _TEXT_LEAST and (below.full or below.line.closed or "," in below.line.key)
