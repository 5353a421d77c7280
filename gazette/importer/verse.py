"""Verse: runs of short lines whose ends are ends of phrases, not prose broken at a column's width."""

from __future__ import annotations

import re

from gazette.importer import furniture
from gazette.importer.authors import WITH_ROLE, author_grade
from gazette.importer.couplets import find_couplets
from gazette.importer.credits import is_credit_line
from gazette.importer.lines import Line, Sheet, is_indent
from gazette.importer.marks import BULLETS, NUMBERED
from gazette.importer.openers import find_opener
from gazette.importer.table_rows import find_tables
from gazette.importer.verse_ends import end_verse, has_stops, names_writer
from gazette.importer.verse_steps import PUNCTUATED, parts_stanzas, stands_in_steps
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb, leads_to_word

# How poems are counted behind the title of the first: 五月（外一首）.
_POEMS = compile_late(r"\((?:外[一二两三四五六]首|组诗|[二两三四五六七八九十]首)\)$")
# A line of a ballad or a saying: phrases of a few words, with their stop.
_SAYING = compile_late(rf"(?:[{HAN}]{{1,11}}[,。!?;:、]\s?){{1,3}}(?:[{HAN}]{{2,9}}[。!?;,])?")
# A line of a ballad that goes on: 进矿井，莫着急，.
_PHRASED = compile_late(rf"(?:[{HAN}]{{2,6}},){{2,3}}")
# Two lines of a classical poem on one: 一轮皓月照濠江,万户灯明笑语长。
_COUPLET = compile_late(rf"(?:[{HAN}]{{5}},[{HAN}]{{5}}|[{HAN}]{{7}},[{HAN}]{{7}})[。!?;,]")
# What a poet says of a poem, below it: 注:…, (注)….
_NOTE = compile_late(r"[(\[【]?(?:作者|[自附原])?注\d?[)\]】:]")
# Who says it, before what is said: 老海门：建议多报道这样的年轻人。
_VOICE = compile_late(r"@?\w{2,10}:")
# No reporter signs verse.
_REPORTER = compile_late(r"记者|通讯员|記者|通訊員")
_STANZA_GAP = 2
_PROSE_ENDS = ",。;、"
_WIDEST, _FILLED, _LEAST, _BARE_LEAST = 18.0, 13.0, 4, 6
_TITLE_WIDEST, _WORD, _NAME, _HEADLINE_MOST = 22.0, 3.0, 3.0, 2
_TWO, _TITLE_OF_POEM = 2, 8.0
_BROKEN = compile_late(rf"[,。;!?].*[{HAN}]$")  # a line of prose that its column breaks
_STACK_MOST = 6  # lines of a stack of headlines below a writer's name


def find_verse(sheet: Sheet) -> tuple[bool, ...]:
    """Mark runs of short lines whose ends are ends of phrases: verse, not prose broken at a column's width."""
    lines = sheet.printed
    out = [False] * len(lines)
    index = 0
    while index < len(lines):
        start, end, verse = _read_run(sheet, out, index)
        if verse:
            out[start:end] = [True] * (end - start)
        index = max(end, start + 1)
    couplets = find_couplets(lines)
    return tuple(
        one or two or at in couplets for at, (one, two) in enumerate(zip(out, find_tables(lines), strict=True))
    )


def _read_run(sheet: Sheet, known: list[bool], first: int) -> tuple[int, int, bool]:
    """Return where short lines from a line on begin, prose and headline left out, and end, and whether they are verse.

    Of the lines above it is ``known`` which are verse. A line that is not short has none.
    """
    lines = sheet.printed
    index = end = first
    while end < len(lines) and _is_short(sheet, end) and (end == first or _goes_on(sheet, end, first)):
        end += 1
    if end == first:
        return first, first, False
    index += _count_prose(sheet, index, end)
    end = index + _count_to_last_saying(lines[index:end])
    titled = _find_poems(lines[index:end])
    headed = index + 1 < end and _heads_next_poem(lines, known, index + 1)
    index += titled or _find_headline(lines[index:end]) or int(headed)
    follows = _heads_next_poem(lines, known, index)
    named = titled > 0 or follows or (index > 0 and names_writer(lines[index - 1])) or _is_headed(lines, index)
    inset = sheet.indented and not sheet.headlines_stand_in and all(is_indent(x.indent) for x in lines[index:end])
    run = end_verse(lines[index:end], lines[end : end + _TWO], named=named, inset=inset)
    end = index + len(run) if run else end
    may_head = not (follows or (named and len(run) > _STACK_MOST))
    verse = _is_run_of_verse(sheet, run, named=named)
    return index, end, verse and not (may_head and _heads_text(sheet, index, end))


def _is_run_of_verse(sheet: Sheet, run: tuple[Line, ...], *, named: bool) -> bool:
    """Say whether lines are verse, and as many as verse has below its name or without one."""
    least = _LEAST - 1 if all(_SAYING.fullmatch(line.key) for line in run) else _LEAST
    least = _TWO if named and _is_couplets(run) else least
    printed = len(run) - sum(furniture.is_ornament(line.key) for line in run)  # stars part scenes of prose, too
    verse = _is_verse(run, named=named) or (named and not sheet.wrapped and _stops_seldom(run))
    return verse and (named or not _says_it_all_in_each(run)) and printed >= least


def notes_verse(key: str) -> bool:
    """Say whether a folded line is what a poet says of a poem above it: 注：…, （注）…."""
    return _NOTE.match(key) is not None


def _find_poems(run: tuple[Line, ...]) -> int:
    """Return how many lines the headline of poems has, with the name below it; none when no line says 外一首."""
    place = next((index for index, line in enumerate(run[:_STACK_MOST]) if _POEMS.search(line.key)), -1)
    if place < 0:
        return 0
    below = run[place + 1 : place + 2]
    return place + 1 + sum(1 for line in below if line.gap == 0 and _signs_poems(line, run[place + 2 :]))


def _heads_next_poem(lines: tuple[Line, ...], verse: list[bool], index: int) -> bool:
    """Say whether nothing but a few words stands between verse and a line: the title of the next poem.

    Blank lines set it apart, or a margin that neither poem has.
    """
    if not _TWO <= index < len(lines) or not verse[index - _TWO]:
        return False
    above, title, below = lines[index - _TWO : index + 1]
    alone = title.gap > 0 and below.gap > 0
    apart = is_indent(above.indent) == is_indent(below.indent) != is_indent(title.indent)
    return (alone or apart) and title.width <= _TITLE_OF_POEM and not has_stops((title,))


def _is_headed(lines: tuple[Line, ...], index: int) -> bool:
    """Say whether a title and a few characters stand at the margin, right above lines that stand in: who wrote them."""
    if not _TWO <= index < len(lines) or not is_indent(lines[index].indent):
        return False
    title, name = lines[index - _TWO : index]
    margin = not (is_indent(title.indent) or is_indent(name.indent) or name.gap or lines[index].gap)
    return margin and name.width <= _NAME <= title.width <= _FILLED and not has_stops((title, name))


def _signs_poems(line: Line, rest: tuple[Line, ...]) -> bool:
    """Say whether a line right below the headline of poems stands apart from these, or its words do."""
    return " " in line.key or names_writer(line) or bool(rest and rest[0].gap > 0)


def _count_to_last_saying(run: tuple[Line, ...]) -> int:
    """Return how many lines a run has down to the last of three sayings and more right below its first line.

    What follows these without a stop is the next headline; all of the run where there are none.
    """
    end = 1
    while end < len(run) and (run[end].closed or _PHRASED.fullmatch(run[end].key)) and _SAYING.fullmatch(run[end].key):
        end += 1
    follows = end < len(run) and not has_stops(run[end : end + 1])
    return end if end >= _LEAST and follows and not has_stops(run[:1]) else len(run)


def _find_headline(run: tuple[Line, ...]) -> int:
    """Return how many lines without a stop, one or two, stand above nothing but sayings: their headline."""
    for count in range(1, _HEADLINE_MOST + 1):
        rest = tuple(line for line in run[count:] if not furniture.is_ornament(line.key))
        sayings = len(rest) >= _LEAST - 1 and all(_SAYING.fullmatch(line.key) for line in rest)
        if sayings and not has_stops(run[:count]) and (count == 1 or has_stops(rest)):
            return count
    return 0


def _is_couplets(run: tuple[Line, ...]) -> bool:
    """Say whether each line is two of a classical poem, set as one, with as many characters in each half."""
    return bool(run) and all(_COUPLET.fullmatch(line.key) for line in run) and len({len(line.key) for line in run}) == 1


def _heads_text(sheet: Sheet, start: int, end: int) -> bool:
    """Say whether short lines without stops stand right above a text or who reported it, as headlines do."""
    lines = sheet.printed
    if end >= len(lines) or has_stops(lines[start:end]) or furniture.count_publishing_words(lines[end].key) > 1:
        return False
    below = lines[end]
    if _REPORTER.search(below.key) and author_grade(below.key) == WITH_ROLE:
        return True
    return find_opener(below.key) is not None or (below.gap <= 1 and below.width > _TITLE_WIDEST)


def _is_short(sheet: Sheet, index: int) -> bool:
    """Say whether a line may be verse: short, and not a filled line of a column of prose."""
    line = sheet.printed[index]
    if line.width > _WIDEST or any(map(str.isdigit, line.key)):
        return False  # prose, or a table
    if index and line.width <= _WORD and line.gap == 0 and line.closed and _runs_on(sheet, index - 1):
        return False  # the last word of a paragraph
    filled = line.width > _FILLED and sheet.full(index)
    return not filled or (line.closed and bool(_SAYING.fullmatch(line.key)))


def _count_prose(sheet: Sheet, first: int, end: int) -> int:
    """Return how many lines of a narrow column's prose stand above verse: down to one that ends a broken sentence."""
    lines = sheet.printed
    for index in range(end - 2, first - 1, -1):
        broken = _BROKEN.search(lines[index].key) is not None and sheet.full(index)
        if broken and lines[index + 1].gap == 0 and lines[index + 1].closed:
            return index + 2 - first
    return 0


def _runs_on(sheet: Sheet, index: int) -> bool:
    line = sheet.printed[index]
    return line.width > _FILLED and sheet.full(index) and not line.closed


def _goes_on(sheet: Sheet, index: int, first: int) -> bool:
    """Lines of one poem are set alike; names and a paragraph's indent part it from what is around it."""
    above, line = sheet.printed[index - 1], sheet.printed[index]
    if (
        line.gap > (_STANZA_GAP if sheet.paragraph_gap < _STANZA_GAP else 1)
        or line.key[0] in BULLETS
        or line.bracketed
        or notes_verse(line.key)
        or is_credit_line(above.key)
        or NUMBERED.match(line.key)
        or any(names_writer(each) and not _says(sheet, at, first) for at, each in ((index - 1, above), (index, line)))
    ):
        return False
    alike = is_indent(line.indent) == is_indent(above.indent)
    return alike or stands_in_steps(sheet, index, first) or parts_stanzas(sheet, index, first)


def _says(sheet: Sheet, index: int, first: int) -> bool:
    """Say whether what could be a name says something below lines of a poem and right between two: 才听懂, 连月亮."""
    around = sheet.printed[index - 1 : index + 2]
    key = sheet.printed[index].key
    between = all(line.gap == 0 for line in around[1:]) and not has_stops(around) and " " not in key
    return between and ((index - first >= _LEAST and has_verb(key)) or (index - first >= _TWO and leads_to_word(key)))


def _says_it_all_in_each(run: tuple[Line, ...]) -> bool:
    """Say whether every line, or all below a head without a stop, is a whole sentence: items of a column of briefs.

    Sayings of two halves are none: 春分麦起身，一刻值千金。
    """
    whole = all(line.key.endswith("。") and "," not in line.key for line in run[1:])
    return whole and len(run) > _TWO and (run[0].key.endswith("。") or not has_stops(run[:1]))


def _stops_seldom(run: tuple[Line, ...]) -> bool:
    """Say whether short lines end in stops here and there, the last of them among these.

    Where paragraphs are whole lines, what has no stop is none, and headlines have no commas.
    """
    bare = sum(1 for line in run if not has_stops((line,)))
    short = all(line.width <= _FILLED and not (line.bracketed or " " in line.key) for line in run)
    return short and len(run) >= _LEAST and bare * 3 >= len(run) and len(run) - bare >= _TWO and run[-1].closed


def _is_verse(run: tuple[Line, ...], *, named: bool) -> bool:
    run = tuple(line for line in run if not furniture.is_ornament(line.key)) or run  # dots part stanzas
    if all(_VOICE.match(line.key) for line in run):
        return False
    ends = sum(1 for line in run if line.text[-1] in PUNCTUATED + "，。！？；：、”")
    inner = sum(
        1
        for line in run
        if re.search(r"[,。!?;]", line.key[:-1])
        and not re.fullmatch(rf"[{HAN}]{{3,7}},[{HAN}]{{3,7}}[。!?;,]?", line.key)
    )
    # Below its title and its poet's name a poem may have a comma in every other line.
    clear = not ends or (ends * 5 >= len(run) * 4 and len(run) >= _LEAST)
    if inner * (2 if named and clear else 5) > len(run) and not all(_SAYING.fullmatch(line.key) for line in run):
        return False
    # Six headlines do not follow one another. Below its poet verse without commas and stops may ask and cry out, too.
    bare = ends == 0 and (named or len(run) >= _BARE_LEAST)
    asks = named and ends * 3 <= len(run) and not any(line.key[-1] in _PROSE_ENDS for line in run)
    return ends * 5 >= len(run) * 3 or bare or asks
