"""Whether a line left room for what follows: then it was ended on purpose, and a paragraph ends with it.

Some pages are broken at a number of characters, whatever their width: a line with figures is then narrower and full.

**Source**: text set to one width breaks only where the next character no longer fits; marks that end a phrase are kept
with what stands before them, marks that open one with what follows (避头尾), numbers and Latin words are kept whole.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from gazette.importer.column_widths import NARROWEST, WIDEST
from gazette.text.patterns import compile_late
from gazette.text.widths import width_of

if TYPE_CHECKING:
    from gazette.importer.lines import Line, Sheet

# What is kept on one line at its beginning.
_TOKEN = compile_late(r"[“‘「『《〈（(【\[]*(?:[A-Za-z0-9@_.,%:/+-]+|.)[，。、；：！？!?,;:”’」』》〉）)】\]…—]*")
_EM = 0.9
_SLACK, _NEAR, _FEWEST, _IN = 0.1, 2.1, 12, 12  # at most one line in so many
_REACH, _COLUMN = 0.8, 0.75
_COUNTED, _BETTER, _BESIDE = 0.93, 0.02, 1
_SET_APART = "\u3000"  # as words in columns are
_FIGURES = 2  # characters more than ems: four half-width ones
_CLEAR, _MOST = 3, 0.7  # lines that tell apart for each that tells the other; the part of all that agrees


def fills_column(sheet: Sheet, index: int) -> bool:
    """Say whether a line fills its column, so that the next one may continue it."""
    line, measure = sheet.printed[index], sheet.measures[index]
    near = measure > 0 and line.width + line.indent >= measure - _NEAR
    near = near or (is_counted(sheet, index) and (line.end >= sheet.counted - 1 or _has_kept_below(sheet, index)))
    near = near or (not sheet.counted and (fills_by_count(sheet, index) or keeps_word(sheet, index)))
    # Where no indent marks where a paragraph begins, a line with room for what follows ends one.
    ends = line.closed and not sheet.indented and sheet.set_to_measure
    return near and not (ends and leaves_room(sheet, index))


def _has_kept_below(sheet: Sheet, index: int) -> bool:
    """Say whether what begins the line right below, a number or a word kept whole, did not fit on a line."""
    return _is_right_below(sheet, index) and not leaves_room(sheet, index)


def leaves_room(sheet: Sheet, index: int) -> bool:
    """Say whether what follows a line would have fitted on it."""
    if index + 1 >= len(sheet.printed):
        return False
    return not sheet.printed[index + 1].gap and _leaves(sheet, index, 0)


def ends_early(sheet: Sheet, index: int) -> bool:
    """Say whether a sentence ends on a line of a page set to one width, with room for an em more than what follows."""
    if index + 1 >= len(sheet.printed) or not sheet.printed[index].closed or not sheet.set_to_measure:
        return False
    return not sheet.printed[index + 1].gap and _leaves(sheet, index, 1)


def set_to_measure(sheet: Sheet) -> bool:
    """Say whether the lines of a page that go on below leave no room, hardly any of them."""
    cut = [
        _has_room(line, below, measure)
        for (line, below), measure in zip(pairwise(sheet.printed), sheet.measures, strict=False)
        if 0 < measure - _NEAR <= line.width + line.indent and not (line.closed or below.gap or below.indent)
    ]
    return len(cut) >= _FEWEST and sum(cut) * _IN <= len(cut)


def count_characters(sheet: Sheet) -> int:
    """Return at how many characters, indents among them, a page is broken; 0 where its lines agree as well in width."""
    going_on = _list_going_on(sheet)
    if len(going_on) < _FEWEST:
        return 0
    counts = Counter(line.end for line, _ in going_on)
    most = max(counts, key=lambda count: (counts[count], count))
    lines = [(line, below) for line, below in going_on if line.end >= _REACH * most]
    reaches = Counter(round(line.width + line.indent) for line, _ in lines)
    usual = max(reaches, key=lambda reach: sum(reaches[reach + by] for by in (-1, 0, 1)))
    for kept in (False, True):  # numbers and words that are kept whole make lines of either kind shorter
        counted = sum(1 for line, below in lines if _is_near(line.end - most, len(_first_of(below)) * kept))
        room = ((line.width + line.indent - usual, width_of(_first_of(below))) for line, below in lines)
        wide = sum(1 for beside, token in room if _is_near(beside, token * kept))
        if counted >= _COUNTED * len(lines) and counted - wide > _BETTER * len(lines):
            return most
    return most if _are_told_apart(lines, most, usual) else 0


def _are_told_apart(lines: list[tuple[Line, Line]], most: int, usual: int) -> bool:
    """Say whether the few lines in which number and width differ, those with figures, agree in number.

    Folios and headlines among the others agree in neither.
    """
    alike = [abs(line.end - most) <= _BESIDE for line, _ in lines]
    only_alike, only_wide = _count_apart(alike, [_is_near(line.width + line.indent - usual, 0) for line, _ in lines])
    clear = only_alike >= _CLEAR and only_alike >= _CLEAR * only_wide
    return clear and sum(alike) >= _MOST * len(lines)


def _count_apart(alike: list[bool], wide: list[bool]) -> tuple[int, int]:
    """Return how many lines agree in their number of characters alone, and how many in their width alone."""
    both = list(zip(alike, wide, strict=True))
    return both.count((True, False)), both.count((False, True))


def fills_by_count(sheet: Sheet, index: int) -> bool:
    """Say whether a line with figures, narrower than its column, has as many characters as the column is wide.

    What goes on with it stands at the margin, and a sentence ends with it only where paragraphs stand in.
    """
    line, measure = sheet.printed[index], sheet.measures[index]
    if not 0 < measure <= line.end + 1 or line.end - line.width - line.indent < _FIGURES or _SET_APART in line.text:
        return False
    return (sheet.indented or not line.closed) and sheet.figures_count and _is_right_below(sheet, index)


def counts_figures(sheet: Sheet) -> bool:
    """Say whether lines with figures that go on below have as many characters as others, and are narrower.

    Where no line tells, they may; not on a page whose lines leave no room.
    """
    going_on = [(line, line.width + line.indent) for line, _ in _list_going_on(sheet)]
    plain = Counter(round(reach) for line, reach in going_on if line.end - reach < 1)
    usual = max(plain, key=lambda reach: (plain[reach], reach), default=0)
    told = [(line.end, reach) for line, reach in going_on if line.end - reach >= 1]
    alike = [abs(count - usual) <= _BESIDE for count, _ in told]
    only_alike, only_wide = _count_apart(alike, [_is_near(reach - usual, 0) for _, reach in told])
    return only_alike > _CLEAR * only_wide if only_alike or only_wide else not sheet.set_to_measure


def _list_going_on(sheet: Sheet) -> list[tuple[Line, Line]]:
    """Return the lines of columns that go on at the margin right below, each with that line."""
    return [
        (above, below)
        for above, below in pairwise(sheet.printed)
        if not (above.closed or below.gap or below.indent) and NARROWEST <= above.width <= WIDEST
    ]


def keeps_word(sheet: Sheet, index: int) -> bool:
    """Say whether a line is short by no more than the number or the Latin word that the next one begins with."""
    line, measure = sheet.printed[index], sheet.measures[index]
    if not measure or not _is_right_below(sheet, index) or not sheet.printed[index + 1].key[0].isascii():
        return False
    token = width_of(_first_of(sheet.printed[index + 1]))
    return token > _NEAR and line.width + line.indent + token > measure + _SLACK and (sheet.indented or not line.closed)


def _is_right_below(sheet: Sheet, index: int) -> bool:
    """Say whether the next line stands at the margin and no blank line above it."""
    below = sheet.printed[index + 1 : index + 2]
    return bool(below) and not below[0].gap and not below[0].indent


def _is_near(beside: float, token: float) -> bool:
    """Say whether a line ends beside where lines are broken, or short of it by what is kept whole below it."""
    return abs(beside) <= _BESIDE + _SLACK or -token < beside < 0


def _first_of(below: Line) -> str:
    """Return what is kept on one line at the beginning of a line."""
    token = _TOKEN.match(below.text)
    return token[0] if token else below.text[:1]


def is_counted(sheet: Sheet, index: int) -> bool:
    """Say whether a line stands in a column that is broken at the page's number of characters."""
    return sheet.counted > 0 and sheet.measures[index] >= _COLUMN * sheet.counted


def _leaves(sheet: Sheet, index: int, more: int) -> bool:
    """Say whether what follows a line would have fitted on it, and ``more`` characters, too."""
    line, below = sheet.printed[index : index + 2]
    if is_counted(sheet, index):
        return line.end + len(_first_of(below)) + more <= sheet.counted
    return not fills_by_count(sheet, index) and _has_room(line, below, sheet.measures[index] - more * _EM)


def _has_room(line: Line, below: Line, measure: float) -> bool:
    return line.width + line.indent + width_of(_first_of(below)) <= measure + _SLACK
