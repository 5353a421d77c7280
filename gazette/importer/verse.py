"""Verse: runs of short lines whose ends are ends of phrases, not prose broken at a column's width."""

from __future__ import annotations

import re

from gazette.importer import furniture
from gazette.importer.authors import author_grade
from gazette.importer.closers import find_pen_name
from gazette.importer.credits import is_credit_line
from gazette.importer.lines import Line, Sheet, is_indent
from gazette.importer.marks import BULLETS, NUMBERED
from gazette.importer.openers import find_opener
from gazette.importer.series import is_series, names_briefs
from gazette.text.numerals import holds_number

# How poems are counted behind the title of the first: 五月（外一首）.
_POEMS = re.compile(r"\((?:外[一二两三四五六]首|组诗|[二两三四五六七八九十]首)\)$")
# A line of a ballad or a saying: phrases of a few words, with their stop.
_SAYING = re.compile(r"(?:[\u3400-\u9fff]{1,11}[,。!?;:、]\s?){1,3}(?:[\u3400-\u9fff]{2,9}[。!?;,])?")
# No reporter signs verse.
_REPORTER = re.compile(r"记者|通讯员|記者|通訊員")
_STANZA_GAP, _ROLED = 2, 2
_CELL = re.compile(r" +")
_CELLS, _ROWS, _ROW_LONGEST = 3, 3, 48
_PUNCTUATED = ",。!?;:、…—"
_WIDEST, _FILLED, _LEAST = 18.0, 13.0, 4
_TITLE_WIDEST, _WORD, _HEADLINE_MOST = 22.0, 3.0, 2
_SECOND, _TITLE_OF_POEM = 2, 8.0
_STEP = 3  # lines: a blank one may part stanzas
_STACK_MOST = 6  # lines of a stack of headlines below a writer's name


def find_verse(sheet: Sheet) -> tuple[bool, ...]:
    """Mark runs of short lines whose ends are ends of phrases: verse, not prose broken at a column's width."""
    lines = sheet.printed
    out = [False] * len(lines)
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and _is_short(sheet, end) and (end == index or _goes_on(sheet, end)):
            end += 1
        titled = _find_poems(lines[index:end])
        index += titled or _find_headline(lines[index:end])
        after = lines[end] if end < len(lines) else None
        run = _part_headline(_part_caption(_trim(lines[index:end]), after), after)
        end = index + len(run) if run else end
        named = titled > 0 or (index > 0 and _names_writer(lines[index - 1])) or _heads_next_poem(lines, out, index)
        least = _LEAST - 1 if all(_SAYING.fullmatch(line.key) for line in run) else _LEAST
        heads = _heads_text(sheet, index, end) and not (named and len(run) > _STACK_MOST)
        if len(run) >= least and not heads and _is_verse(run, named=named):
            out[index:end] = [True] * (end - index)
        index = max(end, index + 1)
    return tuple(one or two for one, two in zip(out, _find_tables(lines), strict=True))


def is_table(lines: tuple[Line, ...]) -> bool:
    """Say whether lines are rows of a table and no verse: words set apart, a number among most of them."""
    rows = sum(1 for line in lines if " " in line.key and holds_number(line.key))
    return rows * 3 >= len(lines) * 2 and len(lines) > 1


def _find_tables(lines: tuple[Line, ...]) -> list[bool]:
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


def _find_poems(run: tuple[Line, ...]) -> int:
    """Return how many lines the headline of poems has, with the name below it; none when no line says 外一首."""
    place = next((index for index, line in enumerate(run[:_STACK_MOST]) if _POEMS.search(line.key)), -1)
    if place < 0:
        return 0
    below = run[place + 1 : place + 2]
    return place + 1 + sum(1 for line in below if line.gap == 0 and _signs_poems(line, run[place + 2 :]))


def _heads_next_poem(lines: tuple[Line, ...], verse: list[bool], index: int) -> bool:
    """Say whether nothing but a few words set apart stands between verse and a line: the title of the next poem."""
    if index < _SECOND or not verse[index - _SECOND]:
        return False
    title = lines[index - 1]
    return title.gap > 0 and lines[index].gap > 0 and title.width <= _TITLE_OF_POEM and not _has_stops((title,))


def _signs_poems(line: Line, rest: tuple[Line, ...]) -> bool:
    """Say whether a line right below the headline of poems stands apart from these, or its words do."""
    return " " in line.key or _names_writer(line) or bool(rest and rest[0].gap > 0)


def _find_headline(run: tuple[Line, ...]) -> int:
    """Return how many lines without a stop, one or two, stand above nothing but sayings: their headline."""
    for count in range(1, _HEADLINE_MOST + 1):
        rest = tuple(line for line in run[count:] if not furniture.is_ornament(line.key))
        sayings = len(rest) >= _LEAST - 1 and all(_SAYING.fullmatch(line.key) for line in rest)
        if sayings and not _has_stops(run[:count]) and (count == 1 or _has_stops(rest)):
            return count
    return 0


def _trim(run: tuple[Line, ...]) -> tuple[Line, ...]:
    """Leave out the short lines without a stop that follow verse with stops: the next headline."""
    stops = sum(1 for line in run if _has_stops((line,)))
    while run and stops * 5 >= len(run) * 3 and not _has_stops(run[-1:]):
        run = run[:-1]
    return run


def _part_caption(run: tuple[Line, ...], after: Line | None) -> tuple[Line, ...]:
    """Leave out a sentence that stands apart below lines without stops and above a credit: a picture's caption."""
    captioned = after is not None and is_credit_line(after.key) and len(run) > 1 and run[-1].gap > 0
    return run[:-1] if captioned and _has_stops(run[-1:]) and not _has_stops(run[:-1]) else run


def _part_headline(run: tuple[Line, ...], after: Line | None) -> tuple[Line, ...]:
    """Leave out one or two lines after the last stanza that stand nearer to what follows: its headline."""
    cut = next((index for index in range(len(run) - 1, 0, -1) if run[index].gap > 0), 0)
    if cut > 1 and len(run) - cut == 1 and run[cut - 1].gap > 0 and is_series(run[cut - 1].key):
        return run[: cut - 1]  # the head of a column and a title, each set apart
    rest = run[cut:]
    if cut > 1 and len(rest) == 1 and names_briefs(rest[0].key):
        return run[:cut]  # the head of a column
    ended = any(line.key[-1] in "。,;" for line in rest)  # headlines ask and cry out
    if not cut or after is None or len(rest) > _HEADLINE_MOST or ended:
        return run
    return run[:cut] if after.gap < rest[0].gap or _names_writer(after) else run


def _names_writer(line: Line) -> bool:
    """Say whether a line names a writer: a name, or two characters spaced out, or a name with its place in brackets."""
    marked = " " in line.key or "(" in line.key
    return author_grade(line.key) > 0 or (marked and bool(find_pen_name(line.key)))


def _heads_text(sheet: Sheet, start: int, end: int) -> bool:
    """Say whether short lines without stops stand right above a text or who reported it, as headlines do."""
    lines = sheet.printed
    if end >= len(lines) or _has_stops(lines[start:end]) or furniture.count_publishing_words(lines[end].key) > 1:
        return False
    below = lines[end]
    if _REPORTER.search(below.key) and author_grade(below.key) == _ROLED:
        return True
    return find_opener(below.key) is not None or (below.gap <= 1 and below.width > _TITLE_WIDEST)


def _has_stops(run: tuple[Line, ...]) -> bool:
    """Say whether lines end as sentences do: headlines stacked above a report do not."""
    return any(line.text[-1] in "。，！？；,!?;" for line in run)


def _is_short(sheet: Sheet, index: int) -> bool:
    """Say whether a line may be verse: short, and not a filled line of a column of prose."""
    line = sheet.printed[index]
    if any(sign.isdigit() for sign in line.key):
        return False  # a table
    if index and line.width <= _WORD and line.gap == 0 and line.closed and _runs_on(sheet, index - 1):
        return False  # the last word of a paragraph
    filled = line.width > _FILLED and sheet.full(index)
    return line.width <= _WIDEST and (not filled or (line.closed and bool(_SAYING.fullmatch(line.key))))


def _runs_on(sheet: Sheet, index: int) -> bool:
    line = sheet.printed[index]
    return line.width > _FILLED and sheet.full(index) and not line.closed


def _goes_on(sheet: Sheet, index: int) -> bool:
    """Lines of one poem are set alike; names and a paragraph's indent part it from what is around it."""
    above, line = sheet.printed[index - 1], sheet.printed[index]
    if (
        line.gap > (_STANZA_GAP if sheet.paragraph_gap < _STANZA_GAP else 1)
        or line.key[0] in BULLETS
        or line.bracketed
        or NUMBERED.match(line.key)
        or _names_writer(above)
        or _names_writer(line)
    ):
        return False
    return is_indent(line.indent) == is_indent(above.indent) or _steps(sheet, index)


def _steps(sheet: Sheet, index: int) -> bool:
    """Say whether a line is set in by turns with those around it, none of them with a stop: verse in steps."""
    around = sheet.printed[max(0, index - 2) : index + 3]
    above, line = sheet.printed[index - 1], sheet.printed[index]
    if line.gap > 1 or _has_stops((above, line)) or max(above.width, line.width) > _FILLED:
        return False
    same = [each for each in around if each not in (above, line) and each.width <= _FILLED and not _has_stops((each,))]
    return any(
        is_indent(each.indent) == is_indent(line.indent) and abs(each.number - line.number) <= _STEP for each in same
    )


def _is_verse(run: tuple[Line, ...], *, named: bool) -> bool:
    run = tuple(line for line in run if not furniture.is_ornament(line.key)) or run  # dots part stanzas
    ends = sum(1 for line in run if line.text[-1] in _PUNCTUATED + "，。！？；：、”")
    inner = sum(
        1
        for line in run
        if re.search(r"[,。!?;]", line.key[:-1])
        and not re.fullmatch(r"[\u3400-\u9fff]{3,7},[\u3400-\u9fff]{3,7}[。!?;,]?", line.key)
    )
    # Below its title and its poet's name a poem may have a comma in every other line.
    if inner * (2 if named and not ends else 5) > len(run) and not all(_SAYING.fullmatch(line.key) for line in run):
        return False
    bare = ends == 0 and (named or len(run) >= 6)  # noqa: PLR2004  # six headlines do not follow one another
    return ends * 5 >= len(run) * 3 or bare
