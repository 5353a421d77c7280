"""Verse whose lines stand in by turns: in steps, or the first line of each stanza."""

from __future__ import annotations

from gazette.importer.lines import Line, Sheet, is_indent
from gazette.importer.verse_ends import has_stops
from gazette.text.patterns import compile_late

_FILLED = 13.0  # in em: of what is wider a column may be full
_STANZA_LEAST, _STANZA_MOST = 3, 12
_INNER_STOP = compile_late(r"[,。;!?:].")
# What ends a phrase of verse that has marks.
PUNCTUATED = ",。!?;:、…—"
_STEP = 3  # lines: a blank one may part stanzas


def stands_in_steps(sheet: Sheet, index: int, first: int) -> bool:
    """Say whether a line is set in by turns with those around it, none of them with a stop: verse in steps.

    What stands at the margin below lines that stand in, several of them, is the title of what follows.
    """
    around = sheet.printed[max(0, index - 2) : index + 3]
    above, line = sheet.printed[index - 1], sheet.printed[index]
    if line.gap > 1 or has_stops((above, line)) or max(above.width, line.width) > _FILLED:
        return False
    if not is_indent(line.indent) and index - first > 1:
        around = sheet.printed[max(first, index - 2) : index + 1]
    same = [each for each in around if each not in (above, line) and each.width <= _FILLED and not has_stops((each,))]
    return any(
        is_indent(each.indent) == is_indent(line.indent) and abs(each.number - line.number) <= _STEP for each in same
    )


def parts_stanzas(sheet: Sheet, index: int, first: int) -> bool:
    """Say whether the margin changes because the first line of each stanza stands in, as no prose has it.

    None of the lines has a stop inside, as nearly all paragraphs of a narrow column have, and all end in one or none
    does; each stanza has three lines or more.
    """
    lines = sheet.printed
    near = range(max(first, index - _STANZA_MOST), min(len(lines), index + _STANZA_MOST))
    heads = [at for at in near if _heads_stanza(lines, at) and (at == first or not is_indent(lines[at - 1].indent))]
    above = max((at for at in heads if at < index), default=-1)
    if above < 0 or (is_indent(lines[index].indent) and index not in heads):
        return False
    others = [at for at in heads if at != above]
    poem = lines[above : max(index, others[-1]) + 1] if others else ()
    return bool(poem) and all(map(_is_line_of_stanza, poem)) and (not has_stops(poem) or all(map(_is_stopped, poem)))


def _heads_stanza(lines: tuple[Line, ...], at: int) -> bool:
    below = lines[at + 1 : at + _STANZA_LEAST] if is_indent(lines[at].indent) else ()
    return len(below) == _STANZA_LEAST - 1 and all(
        line.gap == 0 and not is_indent(line.indent) and _is_line_of_stanza(line) for line in below
    )


def _is_line_of_stanza(line: Line) -> bool:
    return line.width <= _FILLED and line.gap <= 1 and _INNER_STOP.search(line.key) is None


def _is_stopped(line: Line) -> bool:
    return line.key[-1] in PUNCTUATED
