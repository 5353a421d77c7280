"""Poems set together: which lines are titles, which are poets, which name the poems of one poet, and which are verse.

**Source**: supplements print poems below a headline that counts them (渡口（外一首）, 短诗三首), below the name of a
column (诗苑), by a tune or a form (临江仙·秋收), and inside an essay behind marks (·船灯). What stands between the
heads is verse, however few lines a poem has: a title of two characters and its poet look like lines of it by
themselves.
"""

from __future__ import annotations

from collections.abc import Mapping

from gazette.importer.lines import Line, Sheet, is_indent
from gazette.importer.poem_heads import (
    NUMERAL,
    Count,
    is_poet,
    is_poet_for_certain,
    is_spaced,
    may_be_pen_name,
    may_sign_poems,
    names_column_of_poems,
    names_part,
    names_tune,
    read_count,
)
from gazette.importer.poem_marks import MARKS, read_alone, read_marked
from gazette.importer.poem_runs import ENDS, TITLE_WIDEST, WIDEST_PHRASES, Run, find_run
from gazette.importer.told import Label

_TWO, _POEM_LEAST, _HEADS_MOST = 2, 2, 2
_NAME_WIDEST, _SHORTEST = 4.0, 3.5


def find_poems(sheet: Sheet) -> Mapping[int, Label]:
    """Return what lines are in groups of poems, by their places among the printed lines."""
    out: dict[int, Label] = {}
    last = 0
    for at, line in enumerate(sheet.printed):
        if at < last or line.width > TITLE_WIDEST + _HEADS_MOST:
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
        return _read_counted(sheet, at, count)
    below = sheet.printed[at + 1].key if at + 1 < len(sheet.printed) else ""
    if names_column_of_poems(key) and read_count(below) is None:
        return _read_several(sheet, find_run(sheet, at + 1))
    if names_tune(key):
        above = at - 1 if at and is_poet(sheet.printed[at - 1]) and not sheet.printed[at].gap else at
        return _read_several(sheet, find_run(sheet, above))
    return read_marked(sheet, at) if key[0] in MARKS else read_alone(sheet, at)


def _read_counted(sheet: Sheet, at: int, count: Count) -> dict[int, Label]:
    """Return what the lines below a headline are that counts poems of one poet, and who stands right above it."""
    lines, run = sheet.printed, find_run(sheet, at + 1, alone=True)
    tune = next((line for line in range(run.start, run.end) if names_tune(lines[line].key)), run.end)
    run = run if tune == run.end else Run(run.start, tune, tune)
    if any(NUMERAL.fullmatch(lines[line].key) for line in range(run.start, run.end)):
        return {}
    first, poet = run.start, run.start < run.end and may_sign_poems(lines[run.start])
    if first + 1 < run.end and is_poet(lines[first + 1]) and not is_spaced(lines[first + 1].key):
        return {}  # 曬穀場, below it 何渡: each poem has a poet of its own
    names = _choose_names(lines, range(first + poet, run.end), count)
    if poet and not names and not is_poet_for_certain(lines[first]):
        poet, names = False, _choose_names(lines, range(first, run.end), count)
    if not names:
        return {}
    if count.others and lines[at].key.startswith(lines[first + poet].key):
        return {}  # 渡口(外一首), below it 渡口
    told = {first: Label.POET} if poet else {}
    if not poet and _stands_above(lines, at):
        told = {at - 1: Label.POET, at: Label.TITLE_OF_POEM}
    told |= {line: Label.NAME_OF_POEM if line in names else Label.VERSE for line in range(first + poet, run.end)}
    return told | _tell_below(lines, run)


def _choose_names(lines: tuple[Line, ...], run: range, count: Count) -> frozenset[int]:
    """Return which lines name the poems of a group, as many as its headline says; none where that does not come out.

    They are spaced out, counted or behind a mark; or a few characters below a blank line; or shorter than all others.
    """
    first = run.start + (_POEM_LEAST if count.others else 0)
    may = [at for at in run[:-1] if at >= first and lines[at].key[-1] not in ENDS]
    parts = [at for at in may if names_part(lines[at].key)]
    several = {count.names, count.names + count.others} if count.names else range(_TWO, len(run))
    short, heads = sorted(_find_shortest(lines, run, may, count.names)), _find_heads(lines, run, may)
    if short and len(heads) == count.names and heads != short:
        heads = short = []  # a blank line may part stanzas
    for names, counts in ((parts, several), (heads, {count.names}), (short, {count.names})):
        ends = [*names[1:], run.stop]
        lone = any(below - at <= _POEM_LEAST - (names is parts) for at, below in zip(names, ends, strict=False))
        signed = any(is_poet(lines[at + 1]) for at in names)  # each has a poet of its own
        if names and len(names) in counts and not (lone or signed) and (count.others or names[0] == run.start):
            return frozenset(names)
    return frozenset()


def _find_heads(lines: tuple[Line, ...], run: range, may: list[int]) -> list[int]:
    """Return lines of a few characters below each blank line; none where blank lines part stanzas or margins names."""
    inside = sum(1 for at in run if is_indent(lines[at].indent))
    heads = [at for at in may if lines[at].width <= _NAME_WIDEST and (lines[at].gap or at == run.start)]
    gaps = {at for at in run[1:] if lines[at].gap}
    plain = gaps <= {*heads, *(at + 1 for at in heads)} and inside in {0, len(run)}
    return heads if plain else []


def _find_shortest(lines: tuple[Line, ...], run: range, may: list[int], count: int) -> list[int]:
    """Return so many lines of three characters or fewer that all others are longer; below blank lines where any are."""
    short = sorted(may, key=lambda at: (lines[at].width, at))[:count]
    longer = min((lines[at].width for at in run if at not in short), default=0.0)
    apart = any(lines[at].gap for at in run[1:])
    named = all(lines[at].width < min(longer, _SHORTEST) for at in short)
    return short if named and all(lines[at].gap or not apart or at == run.start for at in short) else []


def _stands_above(lines: tuple[Line, ...], at: int) -> bool:
    """Say whether a poet stands right above a headline that counts the poems, and not at the end of a text."""
    if not at or lines[at].gap or not is_poet(lines[at - 1]):
        return False
    return at == 1 or lines[at - 1].gap > 0 or names_column_of_poems(lines[at - 2].key)


def _read_several(sheet: Sheet, run: Run) -> dict[int, Label]:
    """Return what lines are of which each poem has its title, and its poet above or below it."""
    lines = sheet.printed
    if run.end - run.start < _TWO + _POEM_LEAST:
        return {}
    first = lines[run.start + _TWO : run.start + _TWO + _POEM_LEAST]
    stopped = all(line.key[-1] in ENDS for line in first)
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


def _tell_below(lines: tuple[Line, ...], run: Run) -> dict[int, Label]:
    """Return which lines right below poems head the text below these, and are no verse."""
    heads = [at for at in range(run.end, run.last) if not (is_poet(lines[at]) and at > run.end)]
    return dict.fromkeys(heads, Label.BELOW_POEMS)


def _find_stopped_heads(lines: tuple[Line, ...], run: Run) -> tuple[list[dict[int, Label]], int]:
    """Return the heads of poems whose lines have stops, one or two lines without any, and where the last poem ends."""
    heads: list[dict[int, Label]] = []
    at = run.start
    while at < run.end:
        end = at
        while end < run.end and lines[end].key[-1] not in ENDS:
            end += 1
        head = _read_pair(lines, at) if end - at == _TWO else {at: Label.TITLE_OF_POEM}
        if end - at > _HEADS_MOST or not head or (end > at and end == run.end):
            return heads, at
        heads += [head] if end > at else []
        at = max(end, at + 1)
    return heads, run.end


def _find_bare_heads(lines: tuple[Line, ...], run: Run) -> tuple[list[dict[int, Label]], int]:
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
    if other.gap or max(one.width, other.width) > WIDEST_PHRASES or one.key[-1] in ",。;" or other.key[-1] in ",。;":
        return {}
    below = _is_below(one, other)
    if below is None:
        return {}
    if (one if below else other).width > TITLE_WIDEST:
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
