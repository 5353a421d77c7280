"""Lines that may be poems: where they end, and which of them head what stands below.

**Source**: verse is short lines and phrases with their stops; the next item begins below a blank line, below the last
stop of a poem, or one line above its writer.
"""

from __future__ import annotations

from typing import NamedTuple

from gazette.importer.authors import author_grade
from gazette.importer.credits import find_work, is_credit_line
from gazette.importer.furniture import count_publishing_words
from gazette.importer.lines import Line, Sheet
from gazette.importer.poem_heads import (
    is_poet,
    is_poet_for_certain,
    names_column_of_poems,
    names_part,
    names_tune,
    read_count,
)
from gazette.importer.series import is_called_column
from gazette.importer.verse import notes_verse
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_PHRASES = compile_late(rf"(?:[“‘《]?[{HAN}《》“”]{{1,9}}[”’》]?[,。!?;:、…—]+[”’》]?){{1,5}}")
_PLAIN = compile_late(rf"[{HAN}\w“”‘’《》,。!?;:、…—·\s-]+")
ENDS = ",。!?;:、…—”’"
_DIGIT = compile_late(r"\d")
_WIDEST, WIDEST_PHRASES, TITLE_WIDEST, _FILLED = 13.0, 30.0, 14.0, 9.0
_LEAST, _TAIL_MOST, _GAP_MOST = 3, 4, 2
_STOPPED = 0.6  # of the lines of verse with stops


class Run(NamedTuple):
    """Lines that may be poems, and those down to ``last`` that head what stands below. Ends are exclusive."""

    start: int
    end: int
    last: int


def find_run(sheet: Sheet, start: int, *, alone: bool = False) -> Run:
    """Return the lines from one on that may be verse and heads of poems, down to the headline of what follows.

    Below those of a poet who stands ``alone`` a poem of another does, too: its title apart, its poet right below.
    """
    lines = sheet.printed
    end = start
    while end < len(lines) and (may_be_verse(sheet, end) or _may_head(lines[end])):
        if end > start and (lines[end].gap > _GAP_MOST or _begins_other(lines, end, alone=alone)):
            return Run(start, end, end)
        end += 1
    cut = _cut_tail(lines, start, end)
    sure = end == len(lines) or not lines[end].gap  # the last stanza, it may be, or what heads the next text
    return Run(start, cut, end if sure else cut)


def may_be_verse(sheet: Sheet, at: int) -> bool:
    """Say whether a line is short, or phrases with their stops, and of no other kind that is."""
    line = sheet.printed[at]
    if notes_verse(line.key):
        return False
    if line.width > _WIDEST:
        return line.width <= WIDEST_PHRASES and line.closed and _PHRASES.fullmatch(line.key) is not None
    if _DIGIT.search(line.key) or _PLAIN.fullmatch(line.key) is None or count_publishing_words(line.key):
        return False
    if is_credit_line(line.key) or find_work(line.key):
        return False
    return not (line.width > _FILLED and sheet.full(at) and line.key[-1] not in ENDS)


def _may_head(line: Line) -> bool:
    return line.width <= WIDEST_PHRASES and (names_tune(line.key) or names_part(line.key) or is_poet_for_certain(line))


def _begins_other(lines: tuple[Line, ...], at: int, *, alone: bool) -> bool:
    """Say whether the name of a column, or a headline that counts poems, stands below the end of a poem."""
    if alone and lines[at].gap and at + 1 < len(lines) and not lines[at + 1].gap and is_poet(lines[at + 1]):
        return True
    key = lines[at].key
    ended = lines[at].gap > 0 or lines[at - 1].closed
    return ended and (is_called_column(key) or names_column_of_poems(key) or read_count(key) is not None)


def _cut_tail(lines: tuple[Line, ...], start: int, end: int) -> int:
    """Return where a run ends without the lines at its end that head what stands below it."""
    if end == len(lines) or end - start <= _LEAST:
        return end
    below = lines[end]
    if count_publishing_words(below.key) > 1:
        return end
    stopped = [at for at in range(start, end) if lines[at].key[-1] in ENDS and lines[at].key[-1] not in "!?"]
    first = max(start + _LEAST, end - _TAIL_MOST)
    apart = [at for at in range(first, end) if lines[at].gap]
    if len(stopped) >= _STOPPED * (end - start) - 1 and stopped[-1] + 1 >= first:
        return stopped[-1] + 1
    if apart and below.gap <= lines[apart[-1]].gap and not any(at >= apart[-1] for at in stopped):
        return apart[-1]
    if below.gap or below.bracketed or below.width <= TITLE_WIDEST:
        return end
    signed = end - 1 > start and (author_grade(lines[end - 1].key) > 0 or is_poet_for_certain(lines[end - 1]))
    cut = end - 1 - signed
    return cut - is_called_column(lines[cut - 1].key)
