"""Titles of which each printed line is a few characters: 一片 / 1500岁 / 的 / 瓦当 / 笑了 is one title.

**Source**: text taken out of layout files (PDF). Display type of three sizes stands there as lines of its own, a word,
a number or a single character each; in papers that set their headlines in lines hardly any is so short.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.importer.lines import Line, Sheet
from gazette.importer.series import is_called_column
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import find_all_words

_WIDEST, _MEASURE_LEAST, _UPRIGHT = 9.1, 12.0, 17.5
_OLD_LEAST = 12  # of so many characters of a page one has another form in simplified ones
_FEWEST, _MOST, _LONGEST = 2, 7, 18.0  # lines, and ems of all together
_THREE, _TINY, _SMALL, _ENOUGH = 3, 3.1, 4.1, 2
_LEAD, _SHARE, _NARROW = 5.9, 0.75, 5.5
# What no line can be by itself: a particle or a preposition, a character that is no numeral, how much of something.
_OPEN_END = compile_late(r"[的和与把被在将给从向请为让是了要]$")
_BOUND = compile_late(r"[的了着们]")
_ONE = compile_late(rf"(?![一二三四五六七八九十丨])[{HAN}]")
_AMOUNT = compile_late(rf"第?\d[\d.]*(?:[%‰℃]|°C?|(?![期号版])[{HAN}]{{1,3}}|分\d+秒)|\d{{3,4}}")
_COUNTED = compile_late(r"[一二两三几这那每][个座片张台份只条位家场件本]$")
_NO_PIECE = compile_late(r"[。,;:!?…/]|[摄)]$|\s\d|第\d+期|^[【\[(<《〈「●■◆▲□○☆★△◎]")
_REPORTER = compile_late(r"记者|通讯员|实习生|[撰采]|文[/、]|/文")
_COMMA = compile_late(r"[,。;、]")
_FIGURES = compile_late(r"数[读说].{0,4}|.{0,4}数[读说据]|.{0,2}数字")


def mark_pieces(traits: tuple[Traits, ...], sheet: Sheet) -> tuple[Traits, ...]:
    """Return the facts of a page's lines, pieces of titles marked: they are no names, and no part of a masthead."""
    marked = list(traits)
    for number, (start, end) in enumerate(find_title_pieces(traits, max(sheet.measures, default=0.0)), 1):
        for at in range(start, end):
            marked[at] = replace(
                traits[at], piece=number, author=0, folio=False, paged=False, paper=False, date=False, staff=False
            )
    return tuple(marked)


def find_title_pieces(traits: Sequence[Traits], measure: float) -> tuple[tuple[int, int], ...]:
    """Return the lines that are pieces of one title, each run with the place behind its last line.

    A page whose lines of text are no wider than such pieces has none, nor has one that shows it nowhere.
    """
    if measure < _MEASURE_LEAST:
        return ()
    runs = [run for start, end in _find_runs(traits) if (run := _trim(traits, start, end))]
    upright = measure <= _UPRIGHT and _is_traditional(traits)  # narrow columns set upright have headlines as narrow
    return tuple(runs) if sum(_count_signs(traits, *run, upright=upright) for run in runs) >= _ENOUGH else ()


def _is_traditional(traits: Sequence[Traits]) -> bool:
    """Say whether a page is printed in traditional characters."""
    pairs = [(char, folded) for trait in traits for char, folded in zip(trait.line.text, trait.line.key, strict=True)]
    return sum(1 for char, folded in pairs if char != folded and char.isalpha()) * _OLD_LEAST > len(pairs)


def _find_runs(traits: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """Yield where short lines stand one right below the other, above text, its writer or the head of a report."""
    start = 0
    for index, trait in enumerate(traits):
        piece = _may_be_piece(trait)
        if piece and (index == start or not trait.line.gap):
            continue
        if index - start >= _FEWEST and not piece and _opens_text(trait):
            yield start, index
        start = index if piece else index + 1


def _may_be_piece(trait: Traits) -> bool:
    """Say whether a line is as short as pieces are, and nothing marks it as another thing."""
    line = trait.line
    marked = trait.opener or trait.caption or trait.credit or trait.staff or trait.jump or trait.bullet or trait.verse
    placed = (trait.folio or trait.paged or trait.paper or trait.date) and not _AMOUNT.fullmatch(line.key)
    fits = line.width <= _WIDEST and not (line.closed or line.bracketed)
    named = trait.figured or trait.roled or (trait.author and " " in line.key)
    return fits and not (marked or placed or named) and _NO_PIECE.search(line.key) is None


def _opens_text(trait: Traits) -> bool:
    """Say whether a line may stand right below a title: text, who wrote it, a subtitle, and no part of a masthead."""
    placed = trait.folio or trait.paged or trait.paper or trait.date
    signed = trait.author > 0 or "/" in trait.line.key or trait.line.bracketed or trait.line.key[-1] == ")"
    return trait.opener or signed or trait.line.key[0] == "【" or (trait.line.width > _WIDEST and not placed)


def _trim(traits: Sequence[Traits], start: int, end: int) -> tuple[int, int] | tuple[()]:
    """Return a run without what stands above a title and below it: a column's name, a kicker, who wrote the text."""
    lines, several, report = [trait.line for trait in traits[: end + 1]], end - start > _FEWEST, traits[end].opener
    signed = several and not report and _names_writer(traits[end - 1], lines[end - 2])
    end -= signed or (several and is_called_column(lines[end - 1].key))
    start += start > 0 and _ends_text(traits[max(0, start - 2) : start], lines[start])
    named = False
    for index in range(start, end - _FEWEST):
        if _names_column(lines[index], lines[index + 1]):
            start, named = index + 1, True
    if end - start > 1 and _leads(traits, start, end, named=named, signed=signed):
        start += 1
    fits = _FEWEST <= end - start <= _MOST and sum(line.width for line in lines[start:end]) <= _LONGEST
    return (start, end) if fits and not _is_other(traits, start, end) else ()


def _is_other(traits: Sequence[Traits], start: int, end: int) -> bool:
    """Say whether a run is figures and what they count, a name set upright, or a title and who wrote the text."""
    lines, below = [trait.line for trait in traits[max(0, start - 1) : end]], traits[end]
    first, *more = lines[start > 0 :]
    amounts = sum(1 for line in (first, *more) if _AMOUNT.fullmatch(line.key))
    counts = amounts > 1 and not (below.opener or below.author)
    counts = counts or (amounts > 0 and len(more) == 1) or lines[0].key.isdecimal()
    if counts or any(_FIGURES.fullmatch(line.key) for line in lines):
        return True
    wrote = len(more) == 1 and first.width >= _LEAD and more[0].width <= _TINY and not (below.author or below.opener)
    return wrote or _ONE.fullmatch(first.key) is not None or len(first.key) == len(more[0].key) == 1


def _ends_text(over: Sequence[Traits], first: Line) -> bool:
    """Say whether the first line of a run is the rest of the text in the lines above it."""
    above = over[-1]
    other = above.folio or above.paper or above.credit or above.credited or above.caption or above.staff or above.ended
    if other or above.line.closed or above.line.key[-1] in ")摄拍":
        return False
    goes_on = not over[0].line.closed or _COMMA.search(above.line.key) is not None
    return (above.full and above.line.width > _WIDEST and goes_on) or len(first.key) == 1


def _names_column(line: Line, below: Line) -> bool:
    """Say whether a line of a run is a column's name, and no word of a title is left open there: 窗口 / 前 / 的."""
    open_end = _OPEN_END.search(line.key) or _ONE.fullmatch(below.key)
    return not open_end and is_called_column(line.key)


def _names_writer(trait: Traits, above: Line) -> bool:
    """Say whether the last line of a run is who wrote the text, and no word: 庄姝, not 黄牛."""
    key = trait.line.key.replace(" ", "")
    if " " in trait.line.key:
        return True
    return not _ONE.fullmatch(above.key) and (trait.author > 0 or is_name(key)) and key not in find_all_words(key)


def _leads(traits: Sequence[Traits], start: int, end: int, *, named: bool, signed: bool) -> bool:
    """Say whether the first line of a run may be a column's name or a kicker: that is for others to tell."""
    above, below, text = traits[start].line, traits[start + 1].line, traits[end]
    if _OPEN_END.search(above.key) or _AMOUNT.fullmatch(above.key) or _COUNTED.fullmatch(above.key):
        return False
    if above.width >= _LEAD:
        return end - start > _FEWEST and below.width < above.width * _SHARE
    return not named and (signed or not _opens_report(text))


def _opens_report(trait: Traits) -> bool:
    """Say whether the line below a run begins a report: its head, who reports, or a subtitle."""
    reported = trait.roled and _REPORTER.search(trait.line.key) is not None
    return trait.opener or reported or not (trait.author or trait.full or trait.line.closed)


def _count_signs(traits: Sequence[Traits], start: int, end: int, *, upright: bool) -> int:
    """Return how many signs a run has that no line of it stands by itself."""
    lines = [trait.line for trait in traits[start:end]]
    several, more = len(lines) >= _THREE, lines[1:]
    ones = sum(1 for line in more if _ONE.fullmatch(line.key))
    opened = any(line.width <= _SMALL and _OPEN_END.search(line.key) for line in lines[:-1])
    bound = any(_BOUND.match(line.key) for line in more)
    tiny = sum(1 for line in lines if line.width <= _TINY)
    amounts = any(_AMOUNT.fullmatch(line.key) for line in lines)
    narrow = several and sum(line.width for line in lines) <= _NARROW * len(lines) and _opens_report(traits[end])
    sizes = 0 if upright else (several and tiny > 1) + narrow
    return 2 * min(ones, several) + opened + bound + (several and amounts) + sizes
