"""Tables whose every row a narrow column cuts, and rows that begin with years or hours: each row is one.

**Source**: text taken out of PDF files and typed texts break a table's rows wherever the column ends, all at one width:
粘胶短纤　　1.5D×38　　158 / 00　　+350; 1978　硬纸板票，…，窗口人 / 工剪口.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gazette.importer.rows_of_lists import Row
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

if TYPE_CHECKING:
    from gazette.importer.lines import Sheet
    from gazette.importer.traits import Traits

_GAP = compile_late(r"(?:\u3000|[ \t]{2})[ \t\u3000]*+")
_APART = compile_late(r"\u3000|[ \t]{2}")
_SPREAD = compile_late(rf"(?<![{HAN}])([{HAN}])[ \u3000]([{HAN}])(?![{HAN}])")  # 皮　棉
_DIGIT = compile_late(r"\d")
_FEWEST, _LONGEST, _CELLS = 3, 60, 3
_EVEN, _SHORTER = 1.1, 2.0  # em
_NAME_WIDEST = 26.0
# What rows of a line of time or of a poll begin with, each with a space behind it.
_HEADS = tuple(
    map(
        compile_late, (r"(?:1[6-9]|20)\d\d年?\s+\S", r"(?:[01]?\d|2[0-4]):[0-5]\d\s+\S", r"(?:\d{1,3}(?:\.\d+)?)%\s+\S")
    )
)


def find_cut_tables(sheet: Sheet, traits: Sequence[Traits]) -> dict[int, Row]:
    """Return what each line does in tables all of whose rows are cut, and in rows that begin alike."""
    found: dict[int, Row] = {}
    if not sheet.wrapped:
        return found
    at = 0
    while at < len(traits):
        end = _find_end(sheet, traits, at)
        if end > at:
            found |= dict(_name_table(traits, at, end))
        at = max(end, at + 1)
    for form in _HEADS:
        for row, kind in _find_headed(traits, form):
            found.setdefault(row, kind)
    return found


def _find_end(sheet: Sheet, traits: Sequence[Traits], first: int) -> int:
    """Return where a table ends each of whose rows is two lines; ``first`` where none begins there."""
    cells = _count_cells(sheet, traits, first)
    at = first
    while cells >= _CELLS and at < min(len(traits), first + _LONGEST):
        apart = at > first and traits[at].line.gap > 0
        if apart or _count_cells(sheet, traits, at) != cells or not _is_even(sheet, traits, first, at):
            break
        at += 2
    figures = sum(_DIGIT.search(traits[row].line.key) is not None for row in range(first, at, 2))
    return at if at >= first + 2 * _FEWEST and 2 * figures >= (at - first) // 2 else first


def _count_cells(sheet: Sheet, traits: Sequence[Traits], at: int) -> int:
    """Return how many words set apart two lines have as one row; 0 where they cannot be one."""
    if at + 1 >= len(traits) or traits[at + 1].line.gap or any(map(_is_strange, traits[at : at + 2])):
        return 0
    above, below = (sheet.raw[trait.line.number - 1] for trait in traits[at : at + 2])
    whole = _APART.search(above[len(above.rstrip()) :]) is not None or _APART.match(below) is not None
    cells = [len(_GAP.split(_SPREAD.sub(r"\1\2", raw.strip()))) for raw in (above, below)]
    return sum(cells) - (not whole) if cells[0] > 1 else 0


def _is_strange(trait: Traits) -> bool:
    return trait.opener or trait.staff or trait.top or "。" in trait.line.key


def _is_even(sheet: Sheet, traits: Sequence[Traits], first: int, at: int) -> bool:
    """Say whether a row's first line is as wide as the first row's, with the space at its end, and its rest is not."""
    own, width = (_measure(sheet, traits[place]) for place in (first, at))
    return abs(own - width) <= _EVEN and _measure(sheet, traits[at + 1]) <= width - _SHORTER


def _measure(sheet: Sheet, trait: Traits) -> float:
    """Return how wide a line is with the space at its end. **Units**: em."""
    line, raw = trait.line, sheet.raw[trait.line.number - 1]
    behind = raw[line.end :]
    return line.indent + line.width + sum(1.0 if char == "\u3000" else 0.5 for char in behind)


def _name_table(traits: Sequence[Traits], first: int, end: int) -> Iterator[tuple[int, Row]]:
    if first:
        above = traits[first - 1]
        marked = above.top or above.opener or above.line.closed or above.line.key[-1] in ",;、"
        if not marked and above.line.width <= _NAME_WIDEST:
            yield first - 1, Row.NAME
    for row in range(first, end, 2):
        yield row, Row.BROKEN
        yield row + 1, Row.REST
    if end < len(traits):
        yield end, Row.BELOW


def _find_headed(traits: Sequence[Traits], form: re.Pattern[str]) -> Iterator[tuple[int, Row]]:
    """Yield what each line does in three rows or more that begin alike, a long one on two lines."""
    at = 0
    while at < len(traits):
        rows: list[tuple[int, Row]] = []
        end = at
        while end < len(traits) and form.match(traits[end].line.key) and not (rows and traits[end].line.gap):
            goes_on = end + 2 < len(traits) and _goes_on(traits, end, form)
            rows += [(end, Row.BROKEN), (end + 1, Row.REST)] if goes_on else [(end, Row.FIRST)]
            end += 2 if goes_on else 1
        if sum(kind is not Row.REST for _, kind in rows) >= _FEWEST:
            yield from rows
        at = max(end, at + 1)


def _goes_on(traits: Sequence[Traits], at: int, form: re.Pattern[str]) -> bool:
    """Say whether a row that fills its column goes on right below, above another one."""
    here, below, after = traits[at : at + 3]
    plain = not (below.line.gap or form.match(below.line.key) or below.opener)
    return here.full and not here.line.closed and plain and form.match(after.line.key) is not None
