"""Poems that nothing counts: one below a short title and a pen name, several inside an essay behind marks.

**Source**: supplements: 春夜 / 南城 / verse; ·船灯 above verse between the paragraphs of an essay.
"""

from __future__ import annotations

import re

from gazette.importer.lines import Line, Sheet
from gazette.importer.poem_runs import find_run, may_be_verse
from gazette.importer.series import is_called_column
from gazette.importer.told import Label
from gazette.text.han import HAN
from gazette.text.words import has_verb

MARKS = "·•"
_NAME = re.compile(rf"[{MARKS}]\s?[{HAN}]{{1,6}}")
_TITLE, _PEN = re.compile(rf"[{HAN}]{{2,4}}"), re.compile(rf"[{HAN}]{{2}}")
# What a poem begins with, two characters on a line of their own, and no name.
_OPENS = re.compile(r"[晨昏夜春夏秋冬天日年月时后前上下里中今昨我你他她它的了不在着是有很也都这那一两三十雨雪风]")
_PART_LEAST, _POEM_LEAST, _TWO = 2, 4, 2
_STOPS = ",。;、"


def read_marked(sheet: Sheet, at: int) -> dict[int, Label]:
    """Return what lines are where names behind marks stand above verse, two of them or more; the first is given."""
    lines = sheet.printed
    names: list[int] = []
    told: dict[int, Label] = {}
    while at < len(lines) and _NAME.fullmatch(lines[at].key):
        end = at + 1
        while end < len(lines) and may_be_verse(sheet, end) and not (lines[end].gap or lines[end].key[0] in MARKS):
            end += 1
        if end - at <= _PART_LEAST:
            break
        names.append(at)
        told |= {at: Label.NAME_OF_POEM} | dict.fromkeys(range(at + 1, end), Label.VERSE)
        at = end
    return told if len(names) >= _TWO else {}


def read_alone(sheet: Sheet, at: int) -> dict[int, Label]:
    """Return what lines are where a short title and a pen name of two characters stand above verse without stops."""
    lines = sheet.printed
    if at + _TWO + _POEM_LEAST > len(lines) or not _may_be_title(lines, at) or not _may_be_pen_name(lines[at + 1]):
        return {}
    run = find_run(sheet, at + _TWO)
    verse = lines[run.start : run.end]
    if len(verse) < _POEM_LEAST or any(line.key[-1] in _STOPS for line in verse):
        return {}
    below = lines[run.end] if run.end < len(lines) else None
    signed = below is not None and below.bracketed  # at the end
    longer = min(line.width for line in verse[:_TWO]) > _TWO
    if signed or not longer or verse[0].gap:
        return {}
    told = {at: Label.TITLE_OF_POEM, at + 1: Label.POET}
    return told | dict.fromkeys(range(run.start, run.end), Label.VERSE)


def _may_be_title(lines: tuple[Line, ...], at: int) -> bool:
    line = lines[at]
    apart = at == 0 or line.gap > 0 or lines[at - 1].closed
    return apart and _TITLE.fullmatch(line.key) is not None and not is_called_column(line.key)


def _may_be_pen_name(line: Line) -> bool:
    plain = _PEN.fullmatch(line.key) is not None and _OPENS.search(line.key) is None
    return plain and not (line.gap or has_verb(line.key) or is_called_column(line.key))
