"""Poems that nothing counts: one below a short title and a pen name, several inside an essay behind marks.

**Source**: supplements: 春夜 / 南城 / verse, both spaced out in papers of narrow columns (归　帆 / 芳　林); ·船灯 above
verse between the paragraphs of an essay.
"""

from __future__ import annotations

from gazette.importer.lines import Line, Sheet
from gazette.importer.poem_heads import is_poet, is_spaced, read_count
from gazette.importer.poem_runs import find_run, may_be_verse
from gazette.importer.series import is_called_column, is_series, sounds_like_column
from gazette.importer.told import Label
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb

MARKS = "·•"
_NAME = compile_late(rf"[{MARKS}]\s?[{HAN}]{{1,6}}")
_TITLE = compile_late(rf"[{HAN}]{{2,4}}|[{HAN}](?:\s{{1,4}}[{HAN}]){{1,3}}")
_PEN = compile_late(rf"[{HAN}]\s{{0,4}}[{HAN}]")
# What a poem begins with, two characters on a line of their own, and no name.
_OPENS = compile_late(r"[晨昏夜春夏秋冬天日年月时后前上下里中今昨我你他她它的了不在着是有很也都这那一两三十雨雪风]")
_PART_LEAST, _POEM_LEAST, _BEGUN, _TWO = 2, 4, 3, 2
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
    """Return what lines are where a short title and a pen name of two characters stand above verse without stops.

    The title stands apart, below the end of a text, or below the name of a column that does. Where it or the name is
    spaced out, or a column's name stands above, only the beginning is told: a headline may follow right below the end.
    """
    lines = sheet.printed
    if at + _TWO + _POEM_LEAST > len(lines) or not _may_be_title(lines, at) or not _may_be_poet(lines, at + 1):
        return {}
    spaced = is_spaced(lines[at].key) or is_spaced(lines[at + 1].key) or not _begins(lines, at)
    run = find_run(sheet, at + _TWO)
    verse = lines[run.start : run.end]
    if len(verse) < (_BEGUN if spaced else _POEM_LEAST) or any(line.key[-1] in _STOPS for line in verse):
        return {}
    below = lines[run.end] if run.end < len(lines) else None
    signed = below is not None and below.bracketed  # at the end
    if spaced and any(is_spaced(line.key) for line in verse):
        return {}  # such a line names one of several poems
    longer = min(line.width for line in verse[:_TWO]) > _TWO
    if signed or not longer or verse[0].gap:
        return {}
    end = min(run.end, run.start + _BEGUN) if spaced else run.end
    told = {at: Label.TITLE_OF_POEM, at + 1: Label.POET}
    return told | dict.fromkeys(range(run.start, end), Label.VERSE)


def _may_be_title(lines: tuple[Line, ...], at: int) -> bool:
    key = lines[at].key
    apart = _begins(lines, at) or (lines[at].gap == 0 and _names_column(lines[at - 1].key) and _begins(lines, at - 1))
    return apart and _TITLE.fullmatch(key) is not None and not (is_called_column(key) or _names_column(key))


def _begins(lines: tuple[Line, ...], at: int) -> bool:
    """Say whether an item may begin at a line: apart, or right below the end of a text."""
    if at == 0 or lines[at].gap > 0 or lines[at - 1].closed:
        return True
    above = lines[at - 1].key
    return above[-1] in ")]" and not above.startswith(("(", "[")) and read_count(above) is None


def _names_column(key: str) -> bool:
    return not is_spaced(key) and (is_series(key) or sounds_like_column(key))


def _may_be_poet(lines: tuple[Line, ...], at: int) -> bool:
    """Say whether a line below a title is two characters, or below one that is spaced out any poet."""
    poet = is_spaced(lines[at - 1].key) and is_poet(lines[at]) and not lines[at].gap
    return poet or _may_be_pen_name(lines[at])


def _may_be_pen_name(line: Line) -> bool:
    plain = _PEN.fullmatch(line.key) is not None and _OPENS.search(line.key) is None
    return plain and not (line.gap or has_verb(line.key) or is_called_column(line.key))
