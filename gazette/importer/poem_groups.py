"""Poems set together: which lines are titles, which are poets, which name the poems of one poet, and which are verse.

**Source**: supplements print poems below a headline that counts them (渡口（外一首）, 短诗三首), below the name of a
column (诗苑), by a tune or a form (临江仙·秋收), and inside an essay behind marks (·船灯). What stands between the
heads is verse, however few lines a poem has: a title of two characters and its poet look like lines of it by
themselves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from gazette.importer.authors import author_grade
from gazette.importer.credits import find_work, is_credit_line
from gazette.importer.furniture import count_publishing_words
from gazette.importer.lines import Line, Sheet
from gazette.importer.poem_heads import (
    Count,
    is_poet,
    is_poet_for_certain,
    is_spaced,
    may_be_pen_name,
    names_column_of_poems,
    names_part,
    names_tune,
    read_count,
)
from gazette.importer.series import is_called_column
from gazette.importer.told import Label
from gazette.importer.verse import notes_verse
from gazette.text.han import HAN

_PHRASES = re.compile(rf"(?:[“‘《]?[{HAN}《》“”]{{1,9}}[”’》]?[,。!?;:、…—]+[”’》]?){{1,5}}")
_PLAIN = re.compile(rf"[{HAN}\w“”‘’《》,。!?;:、…—·\s-]+")
_ENDS, _DIGIT = ",。!?;:、…—”’", re.compile(r"\d")
_WIDEST, _WIDEST_PHRASES, _TITLE_WIDEST, _FILLED = 13.0, 30.0, 14.0, 9.0
_LEAST, _TAIL_MOST, _GAP_MOST, _TWO, _POEM_LEAST, _HEADS_MOST = 3, 4, 2, 2, 2, 2
_STOPPED = 0.6  # of the lines of verse with stops


class _Run(NamedTuple):
    """Lines that may be poems, and those down to ``last`` that head what stands below. Ends are exclusive."""

    start: int
    end: int
    last: int


def tell_poems(sheet: Sheet) -> Sheet:
    """Return a sheet whose lines know what they are in a group of poems; the same where the page prints none."""
    told = find_poems(sheet)
    if not told:
        return sheet
    lines = tuple(
        replace(line, told=told[at]) if at in told and line.told is None else line
        for at, line in enumerate(sheet.printed)
    )
    return Sheet(sheet.source, sheet.raw, lines)


def find_poems(sheet: Sheet) -> Mapping[int, Label]:
    """Return what lines are in groups of poems, by their places among the printed lines."""
    out: dict[int, Label] = {}
    last = 0
    for at, line in enumerate(sheet.printed):
        if at < last or line.width > _TITLE_WIDEST + _HEADS_MOST or not line.key[0].isalpha():
            continue
        told = _read_at(sheet, at)
        if told:
            out |= told
            last = max(told) + 1
    return out


def _read_at(sheet: Sheet, at: int) -> dict[int, Label]:
    """Return what the lines of a group of poems are that begins with a line; nothing where none does."""
    key = sheet.printed[at].key
    count = read_count(key)
    if count is not None:
        return _read_counted(sheet, _find_run(sheet, at + 1), count)
    below = sheet.printed[at + 1].key if at + 1 < len(sheet.printed) else ""
    if names_column_of_poems(key) and read_count(below) is None:
        return _read_several(sheet, _find_run(sheet, at + 1))
    if names_tune(key):
        above = at - 1 if at and is_poet(sheet.printed[at - 1]) and not sheet.printed[at].gap else at
        return _read_several(sheet, _find_run(sheet, above))
    return {}


def _find_run(sheet: Sheet, start: int) -> _Run:
    """Return the lines from one on that may be verse and heads of poems, down to the headline of what follows."""
    lines = sheet.printed
    end = start
    while end < len(lines) and (_may_be_verse(sheet, end) or _may_head(lines[end])):
        if end > start and (lines[end].gap > _GAP_MOST or _begins_other(lines, end)):
            return _Run(start, end, end)
        end += 1
    cut = _cut_tail(lines, start, end)
    sure = end == len(lines) or not lines[end].gap  # the last stanza, it may be, or what heads the next text
    return _Run(start, cut, end if sure else cut)


def _may_be_verse(sheet: Sheet, at: int) -> bool:
    line = sheet.printed[at]
    if notes_verse(line.key):
        return False
    if line.width > _WIDEST:
        return line.width <= _WIDEST_PHRASES and line.closed and _PHRASES.fullmatch(line.key) is not None
    if _DIGIT.search(line.key) or _PLAIN.fullmatch(line.key) is None or count_publishing_words(line.key):
        return False
    if is_credit_line(line.key) or find_work(line.key):
        return False
    return not (line.width > _FILLED and sheet.full(at) and line.key[-1] not in _ENDS)


def _may_head(line: Line) -> bool:
    return line.width <= _WIDEST_PHRASES and (names_tune(line.key) or is_poet_for_certain(line))


def _begins_other(lines: tuple[Line, ...], at: int) -> bool:
    """Say whether the name of a column, or a headline that counts poems, stands below the end of a poem."""
    key = lines[at].key
    ended = lines[at].gap > 0 or lines[at - 1].closed
    return ended and (is_called_column(key) or names_column_of_poems(key) or read_count(key) is not None)


def _cut_tail(lines: tuple[Line, ...], start: int, end: int) -> int:
    """Return where a run ends without the lines at its end that head what stands below it."""
    if end == len(lines) or end - start <= _LEAST:
        return end
    below = lines[end]
    if below.bracketed or count_publishing_words(below.key) > 1:
        return end
    stopped = [at for at in range(start, end) if lines[at].key[-1] in _ENDS and lines[at].key[-1] not in "!?"]
    first = max(start + _LEAST, end - _TAIL_MOST)
    apart = [at for at in range(first, end) if lines[at].gap]
    if len(stopped) >= _STOPPED * (end - start) - 1 and stopped[-1] + 1 >= first:
        return stopped[-1] + 1
    if apart and below.gap <= lines[apart[-1]].gap and not any(at >= apart[-1] for at in stopped):
        return apart[-1]
    if below.gap or below.width <= _TITLE_WIDEST:
        return end
    signed = end - 1 > start and (author_grade(lines[end - 1].key) > 0 or is_poet_for_certain(lines[end - 1]))
    cut = end - 1 - signed
    return cut - is_called_column(lines[cut - 1].key)


def _read_counted(sheet: Sheet, run: _Run, count: Count) -> dict[int, Label]:
    """Return what the lines below a headline are that counts poems of one poet."""
    lines = sheet.printed
    named = [at for at in range(run.start, run.end - 1) if names_part(lines[at].key)]
    told: dict[int, Label] = {}
    tune = next((at for at in range(run.start, run.end) if names_tune(lines[at].key)), run.end)
    run = run if tune == run.end else _Run(run.start, tune, tune)
    named = [at for at in named if at < run.end - 1]
    first = run.start
    if first < run.end and _is_poet_of_several(lines, first, named, count):
        told[first] = Label.POET
        named, first = [at for at in named if at != first], first + 1
    if run.end - first < _LEAST:
        return {}
    whole = len(named) in {count.names, count.names + count.others} if count.names else len(named) > 1
    lone = any(after - at == 1 for at, after in zip(named, [*named[1:], run.end], strict=False))
    if not named or not whole or lone or not (count.others or named[0] == first):
        return {}
    told |= {at: Label.NAME_OF_POEM if at in named else Label.VERSE for at in range(first, run.end)}
    return told | _tell_below(lines, run)


def _is_poet_of_several(lines: tuple[Line, ...], at: int, named: list[int], count: Count) -> bool:
    """Say whether a line right below a headline that counts poems is who wrote them, and not the first one's name."""
    if not is_poet(lines[at]):
        return False
    if not is_spaced(lines[at].key):
        return count.others or at + 1 in named or is_poet_for_certain(lines[at])
    return count.others or at + 1 in named or (0 < count.names < len(named))


def _read_several(sheet: Sheet, run: _Run) -> dict[int, Label]:
    """Return what lines are of which each poem has its title, and its poet above or below it."""
    lines = sheet.printed
    if run.end - run.start < _TWO + _POEM_LEAST:
        return {}
    first = lines[run.start + _TWO : run.start + _TWO + _POEM_LEAST]
    stopped = all(line.key[-1] in _ENDS for line in first)
    heads, end = _find_stopped_heads(lines, run) if stopped else _find_bare_heads(lines, run)
    if not heads or min(heads[0]) > run.start:
        return {}
    told: dict[int, Label] = {}
    ends = [*(min(head) for head in heads[1:]), end]
    for head, below in zip(heads, ends, strict=True):
        verse = range(max(head) + 1, below)
        if len(verse) < _POEM_LEAST:
            return told
        told |= head | dict.fromkeys(verse, Label.VERSE)
    return told | _tell_below(lines, run) if end == run.end else told


def _tell_below(lines: tuple[Line, ...], run: _Run) -> dict[int, Label]:
    """Return which lines right below poems head the text below these, and are no verse."""
    heads = [at for at in range(run.end, run.last) if not (is_poet(lines[at]) and at > run.end)]
    return dict.fromkeys(heads, Label.BELOW_POEMS)


def _find_stopped_heads(lines: tuple[Line, ...], run: _Run) -> tuple[list[dict[int, Label]], int]:
    """Return the heads of poems whose lines have stops, one or two lines without any, and where the last poem ends."""
    heads: list[dict[int, Label]] = []
    at = run.start
    while at < run.end:
        end = at
        while end < run.end and lines[end].key[-1] not in _ENDS:
            end += 1
        head = _read_pair(lines, at) if end - at == _TWO else {at: Label.TITLE_OF_POEM}
        if end - at > _HEADS_MOST or not head or (end > at and end == run.end):
            return heads, at
        heads += [head] if end > at else []
        at = max(end, at + 1)
    return heads, run.end


def _find_bare_heads(lines: tuple[Line, ...], run: _Run) -> tuple[list[dict[int, Label]], int]:
    """Return the heads of poems without stops, a title and a poet, and where the last poem ends.

    The others are in the order and form of the first, or have a blank line above.
    """
    first = _read_pair(lines, run.start)
    heads = [first] if first else []
    at = run.start + _TWO + _POEM_LEAST
    while first and at < run.end - _POEM_LEAST:
        head = _read_pair(lines, at)
        if head and _is_like(lines, head, first):
            heads.append(head)
            at += _POEM_LEAST
        at += 1
    below = first and _find_poet(first) > run.start
    alone = len(heads) == 1 and not (below or is_poet_for_certain(lines[run.start]))
    return ([], run.end) if alone else (heads, run.end)


def _is_like(lines: tuple[Line, ...], head: dict[int, Label], first: dict[int, Label]) -> bool:
    poet, other = _find_poet(head), _find_poet(first)
    same = poet - min(head) == other - min(first)
    forms = [(is_poet_for_certain(line), is_spaced(line.key)) for line in (lines[poet], lines[other])]
    return same and (lines[min(head)].gap > 0 or forms[0] == forms[1])


def _find_poet(head: dict[int, Label]) -> int:
    return next(at for at, label in head.items() if label is Label.POET)


def _read_pair(lines: tuple[Line, ...], at: int) -> dict[int, Label]:
    """Return which of two lines is the title of a poem and which its poet; nothing where no poet is among them."""
    one, other = lines[at : at + _TWO]
    if other.gap or max(one.width, other.width) > _WIDEST_PHRASES or one.key[-1] in ",。;" or other.key[-1] in ",。;":
        return {}
    below = _is_below(one, other)
    if below is None:
        return {}
    if (one if below else other).width > _TITLE_WIDEST:
        return {}
    return {at + (not below): Label.TITLE_OF_POEM, at + below: Label.POET}


def _is_below(one: Line, other: Line) -> bool | None:
    """Say whether of two lines the poet is the lower; None where no poet is among them."""
    for looks in (lambda line: not names_tune(line.key), is_poet_for_certain, is_poet, _is_name_in_one):
        names = looks(one), looks(other)
        if looks is is_poet and not any(names):
            return True if may_be_pen_name(other.key) else None
        if names[0] is not names[1]:
            return names[1]
    return True


def _is_name_in_one(line: Line) -> bool:
    return not is_spaced(line.key)
