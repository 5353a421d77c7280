"""Stacks of headlines above texts that are each told by their writer's name: which lines head, sign, and are verse.

**Source**: supplements, pages of readers and front pages print what stands in display type first and the texts below
it one after the other, as the columns run: 甲题 / 乙题 / 丙题 / 甲名 / 甲文 / 乙名 / 乙文 / 丙名 / 丙文. A name between
two texts says by itself neither whose it is nor that it is one: set as the others are, between texts that have no
headline of their own, below a stack of as many headlines, it says both.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from operator import and_
from typing import NamedTuple

from gazette.importer.authors import WITH_ROLE, author_grade
from gazette.importer.lines import Line, Sheet
from gazette.importer.openers import find_opener
from gazette.importer.pairs import pairs_inside, pairs_of
from gazette.importer.poem_runs import find_run
from gazette.importer.signed_lines import (
    WIDEST,
    are_alike,
    begins_text,
    ends_alike,
    ends_text,
    heads_text,
    is_display,
    is_name,
    is_prose,
    is_sure_name,
    is_verse,
    may_begin_headline,
    may_sign,
    opens_below_report,
)
from gazette.importer.told import Label
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_FEWEST, _MOST, _LINES_MOST = 2, 8, 4  # texts of a stack, lines of a headline
_HALF, _SAYING_LONGEST, _CROSSHEAD, _NOTICE_MOST = 2, 60, 9.0, 8
_NAME_AT_END = compile_late(rf"(?<![{HAN}])[{HAN}](?: {{0,4}}[{HAN}]){{1,2}}$")


class _Name(NamedTuple):
    """Lines of names, by their places among the printed ones; the end exclusive."""

    start: int
    end: int


class _Run(NamedTuple):
    """A stack down to the line ``bottom`` below it, and the names of its texts, ``above`` these or below.

    A notice with a headline of its own stands above the names that are ``parted``.
    """

    top: int
    bottom: int
    names: tuple[_Name, ...]
    above: bool
    parted: frozenset[_Name] = frozenset()


def find_signed_stacks(sheet: Sheet) -> Mapping[int, Label]:
    """Return what lines are in and below signed stacks, by their places among the printed lines."""
    told: dict[int, Label] = {}
    below = 0
    short = [line.width <= WIDEST and (not line.closed or line.key[-1] in "!?") for line in sheet.printed]
    for at, stacked in enumerate(map(and_, short, short[1:-1]), _FEWEST):
        run = _find_run(sheet, at) if stacked and at >= below else None
        if run is not None:
            told |= _tell(sheet, run)
            below = run.names[-1].end
    return told


def _find_run(sheet: Sheet, at: int) -> _Run | None:
    """Return the stack right above a line, where the texts below it are told by names; None where they are not."""
    under = sheet.printed[at]
    if not under.closed and may_sign(under):
        return _read_above(sheet, at) if is_sure_name(under) else None
    if not is_prose(sheet, at):
        return None
    opener = find_opener(under.key)
    return _read_above(sheet, at) if opener and opener.people else _read_below(sheet, at)


def _read_above(sheet: Sheet, at: int) -> _Run | None:
    """Return the stack right above a name that stands above its text, and the names above the texts that follow.

    The first text may be a report that names its reporter at its head.
    """
    lines = sheet.printed
    report = is_prose(sheet, at)
    names = [] if report else [_Name(at, _end_names(lines, at))]
    if not is_display(sheet, at - 1) or not (report or begins_text(sheet, names[0].end)):
        return None
    parted: set[_Name] = set()
    for place in range(at + 1, len(lines) - 1):
        above = range(names[-1].end if names else at, place)
        line = lines[place]
        if (
            not above
            or line.width > WIDEST
            or not (are_alike(lines[names[0].start], line) if names else opens_below_report(line))
        ):
            continue
        verse = is_verse(sheet, above)
        headed = not verse and _has_headline(sheet, above, crossheads=True)
        if headed and not _has_notice(sheet, above):
            break
        name = _Name(place, _end_names(lines, place))
        ended = is_name(line) if verse else ends_text(lines[place - 1])
        # A name that stands nearer to the text above signs that one.
        if ended and begins_text(sheet, name.end) and lines[name.end].gap <= line.gap:
            names.append(name)
            parted.update([name] * headed)
    while names and not (is_sure_name(lines[names[-1].start]) or " " in lines[names[-1].start].key):
        names.pop()  # the name of a box may stand below the last text
    top, sure = _find_top(sheet, at), tuple(takewhile(lambda name: name not in parted, names))
    run = _Run(top, at, tuple(names), above=True, parted=frozenset(parted.intersection(names)))
    return (_check(sheet, run) if names else None) or (_check(sheet, _Run(top, at, sure, above=True)) if sure else None)


def _read_below(sheet: Sheet, at: int) -> _Run | None:
    """Return the stack right above prose, and the names at the ends of this text and of those that follow."""
    lines = sheet.printed
    if not (is_display(sheet, at - 1) and is_display(sheet, at - 2)):
        return None
    names: list[_Name] = []
    for place in range(at + 1, len(lines)):
        text = range(names[-1].end if names else at, place)
        if place == text.start and not begins_text(sheet, place):
            break  # below the last name
        line = lines[place]
        if not text or line.width > WIDEST or line.closed or (names and not ends_alike(lines[names[0].start], line)):
            continue
        if not (is_sure_name(line) or (names and (" " in line.key or sheet.far_in(line)))):
            continue
        verse = is_verse(sheet, text)
        if not verse and _has_headline(sheet, text):
            break
        if verse or ends_text(lines[place - 1]):
            names.append(_Name(place, _end_names(lines, place)))
    if len(names) < _FEWEST:
        return None
    run = _Run(_find_top(sheet, at), at, tuple(names), above=False)
    lengths = [sum(len(lines[inside].key) for inside in text) for text in _list_texts(lines, run)]
    said = sum(length < _SAYING_LONGEST for length in lengths)
    return _check(sheet, run) if said * _HALF <= len(names) else None  # what several said of one thing


def _has_headline(sheet: Sheet, text: range, *, crossheads: bool = False) -> bool:
    """Say whether a line of what stands between two names is a headline, and not one of several ``crossheads``."""
    heads = [at for at in text[1:] if heads_text(sheet, at)]
    if len(heads) <= 1 or not crossheads:
        return bool(heads)
    lines = sheet.printed
    return any(lines[at].width > _CROSSHEAD or lines[at].gap or not is_prose(sheet, at + 1) for at in heads)


def _has_notice(sheet: Sheet, text: range) -> bool:
    """Say whether one headline stands in what is between two names, right above prose and below the text."""
    heads = [at for at in text[1:] if heads_text(sheet, at)]
    return len(heads) == 1 and is_prose(sheet, heads[0] + 1) and heads[0] + _NOTICE_MOST >= text.stop


def _end_names(lines: tuple[Line, ...], at: int) -> int:
    """Return where names that begin at a line end: others with a post may stand right below."""
    posted = (author_grade(line.key) >= WITH_ROLE and may_sign(line) and not line.gap for line in lines[at + 1 :])
    return at + 1 + sum(1 for _ in takewhile(bool, posted))


def _find_top(sheet: Sheet, bottom: int) -> int:
    """Return the first line of a stack: what stands above it is text, who wrote that, or the head of the page."""
    top = bottom
    while top and is_display(sheet, top - 1):
        top -= 1
    signed = 0 < top < bottom and ends_text(sheet.printed[top - 1]) and is_name(sheet.printed[top])
    return top + signed


def _check(sheet: Sheet, run: _Run) -> _Run | None:
    """Return a run whose stack has a headline for each text, and whose names are no words of these; None else."""
    lines, texts = sheet.printed, _list_texts(sheet.printed, run)
    count = len(texts)
    heads = _list_heads(lines, run)
    if not _FEWEST <= count <= _MOST or not count <= len(heads) <= _LINES_MOST * count:
        return None
    signed = len(run.names)
    if len({lines[name.start].key for name in run.names}) < signed:
        return None  # what one wrote, in several parts
    if sum(is_sure_name(lines[name.start]) for name in run.names) < max(min(_FEWEST, signed), signed / _HALF):
        return None
    verses = sum(is_verse(sheet, text) for text in texts)
    parted = {place for place, text in enumerate(texts) if any(name.end == text.start for name in run.parted)}
    if count == _FEWEST or parted:
        taken_up = _find_taken_up(heads, [lines[text.start : text.stop] for text in texts])
        few = count == _FEWEST and (verses or len(taken_up) < count)
        if few or (parted and signed - len(parted) < _FEWEST) or not parted <= taken_up:
            return None
    none = range(0)
    own = texts[-signed:]
    above, below = ([none, *own], own) if run.above else (own, [*own[1:], none])
    said = sum(_names_word(lines, *beside) for beside in zip(run.names, above, below, strict=False))
    return None if said * _HALF >= signed or verses * _HALF > count + 1 else run


def _list_heads(lines: tuple[Line, ...], run: _Run) -> list[Line]:
    return [line for line in lines[run.top : run.bottom] if may_begin_headline(line)]


def _list_texts(lines: tuple[Line, ...], run: _Run) -> list[range]:
    """Return the places of the texts; that of the last has all that stands below it."""
    if not run.above:
        starts = [run.bottom, *(name.end for name in run.names[:-1])]
        return [range(start, name.start) for start, name in zip(starts, run.names, strict=True)]
    report = [run.bottom] if run.names and run.names[0].start > run.bottom else []
    starts = [*report, *(name.end for name in run.names)]
    ends = [*(name.start for name in run.names[not report :]), len(lines)]
    return [range(*text) for text in zip(starts, ends, strict=True)]


def _find_taken_up(heads: list[Line], texts: list[tuple[Line, ...]]) -> set[int]:
    """Return the texts that have more words of a headline than the others have."""
    said = [pairs_inside([line.key for line in text]) for text in texts]
    shared = [[len(pairs_of(head.key) & pairs) for pairs in said] for head in heads]
    return {each.index(max(each)) for each in shared if each.count(max(each)) == 1}


def _names_word(lines: tuple[Line, ...], name: _Name, above: range, below: range) -> bool:
    """Say whether the texts beside what looks like a name are on him: then it is the name of a part of a text."""
    named = _NAME_AT_END.search(lines[name.end - 1].key.strip("()[]"))
    plain = named[0].replace(" ", "") if named else ""
    return bool(plain) and any(plain in lines[at].key for at in (*above, *below))


def _tell(sheet: Sheet, run: _Run) -> dict[int, Label]:
    told = dict.fromkeys(range(run.top, run.bottom), Label.STACKED)
    if not _is_needed(sheet.printed, run):
        told[run.top] = Label.TOP_OF_STACK
    for name in run.names:
        told |= dict.fromkeys(range(*name), Label.WRITER_ABOVE if run.above else Label.WRITER_BELOW)
    texts = _list_texts(sheet.printed, run)
    if run.above:
        last = find_run(sheet, run.names[-1].end)
        texts[-1] = range(last.start, last.end)
    for text in texts:
        told |= dict.fromkeys(text, Label.VERSE) if is_verse(sheet, text) else {}
    return told


def _is_needed(lines: tuple[Line, ...], run: _Run) -> bool:
    """Say whether the first line of a stack is one of its headlines: the others are too few, or a text says it all."""
    pairs = pairs_of(lines[run.top].key)
    said = bool(pairs) and pairs <= pairs_inside([line.key for line in lines[run.bottom :]])
    return said or len(_list_heads(lines, run)) <= len(run.names)
