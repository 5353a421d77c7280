"""Rows of a table: words set apart, a number among most of them, so many cells in each.

**Source**: standings, prices and timetables, whose columns a program puts down with spaces between them; like verse
they keep their lines.
"""

from __future__ import annotations

from gazette.importer.lines import Line
from gazette.text.numerals import holds_number
from gazette.text.patterns import compile_late

_CELL = compile_late(r" +")
_CELLS, _ROWS, _ROW_LONGEST = 3, 3, 48


def is_table(lines: tuple[Line, ...]) -> bool:
    """Say whether lines are rows of a table and no verse: words set apart, a number among most of them."""
    rows = sum(1 for line in lines if " " in line.key and holds_number(line.key))
    return rows * 3 >= len(lines) * 2 and len(lines) > 1


def find_tables(lines: tuple[Line, ...]) -> list[bool]:
    """Mark rows of a table: lines one below the other with the same number of cells, a number in most of them."""
    cells = [len(_CELL.split(line.key)) if len(line.key) <= _ROW_LONGEST else 1 for line in lines]
    out = [False] * len(lines)
    index = 0
    while index < len(lines):
        end = index + 1
        while end < len(lines) and lines[end].gap == 0 and cells[end] == cells[index]:
            end += 1
        if end - index >= _ROWS and cells[index] >= _CELLS:
            counted = sum(1 for line in lines[index:end] if holds_number(line.key))
            out[index:end] = [counted * 3 >= (end - index) * 2] * (end - index)
        index = end
    return out
