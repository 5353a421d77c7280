"""Pages in Markdown: what its headings are by their levels, and its marks, which are no words.

**Source**: CommonMark: # to ###### before a heading, * or _ around what is set apart, > before what is quoted, - before
an item of a list, ![…](…) for a picture.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gazette.importer.authors import author_grade
from gazette.importer.told import Label
from gazette.text.patterns import compile_late
from gazette.text.widths import fold

_HEADING = compile_late(r"\s{0,3}(#{1,6})\s+(?=\S)")
_ITEM = compile_late(r"\s{0,3}[-*+]\s+(?=\S)")
_QUOTE = compile_late(r"\s{0,3}>\s?")
_PICTURE = compile_late(r"\s*!\[[^\[\]]*\]\([^()]*\)\s*")
_WHOLE = compile_late(r"\s*(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<words>[^*_]+)(?<=\S)(?P=mark)\s*")
_STRONG = compile_late(r"(\*\*|__)(?=\S)[^*_]{1,60}(?<=\S)\1")
_MASTHEAD = compile_late(r"第?[一二三四五六七八九十\d]{1,2}版|[日晚时周]报|\d{4}[年./-]|A\d\d")
_CREDITED = compile_late(r"[摄攝]$|供[图圖]$|[图圖][/／|]")
_LEAST, _DECK_LONGEST = 2, 30


@dataclass(frozen=True, slots=True)
class MarkdownMarks:
    """What a page in Markdown says of its lines.

    **Shape**: ``spans`` is where in each line marks stand, by its number; ``told`` what the marks say of lines.
    **Units**: lines count from 1, places in a line from 0.
    """

    spans: Mapping[int, tuple[tuple[int, int], ...]]
    told: Mapping[int, Label]


def read_markdown(lines: list[str]) -> MarkdownMarks | None:
    """Return what a page in Markdown says of its lines; None where it has fewer than two headings of one level."""
    if not any("#" in text for text in lines):
        return None
    levels = {number: len(match[1]) for number, text in enumerate(lines, 1) if (match := _HEADING.match(text))}
    counted = Counter(levels.values())
    if not counted or max(counted.values()) < _LEAST:
        return None
    printed = [number for number, text in enumerate(lines, 1) if text.strip()]
    told = dict(_tell_headings(lines, printed, levels))
    spans: dict[int, tuple[tuple[int, int], ...]] = {}
    above: Label | None = None
    for number in printed:
        text = lines[number - 1]
        if number not in told and (label := _tell_line(text, above)) is not None:
            told[number] = label
        found = () if told.get(number) is Label.SYSTEM else tuple(_find_marks(text, told.get(number)))
        if found:
            spans[number] = found
        above = told.get(number)
    return MarkdownMarks(spans, told)


def _tell_headings(lines: list[str], printed: list[int], levels: Mapping[int, int]) -> Iterator[tuple[int, Label]]:
    """Yield what headings are: of the highest level titles, deeper ones right below these subtitles, else crossheads.

    One above all others that names the paper or the page is the page's. One above nothing but a list names a column.
    """
    after = dict(zip(printed, [*printed[1:], 0], strict=True))
    first = min(levels)
    top = min(levels.values())
    masthead = (
        list(levels.values()).count(top) == 1 and levels[first] == top and _MASTHEAD.search(fold(lines[first - 1]))
    )
    if masthead:
        yield first, Label.SYSTEM
        top = min((level for number, level in levels.items() if number != first), default=top)
    above = 0
    for number in printed:
        level = levels.get(number, 0)
        if not level or (number == first and masthead):
            pass
        elif level == top:
            yield number, Label.COLUMN if _heads_list(lines, printed, after[number]) else Label.TITLE
        else:
            yield number, Label.SUBTITLE if above in levels and above != first * bool(masthead) else Label.CROSSHEAD
        above = number


def _heads_list(lines: list[str], printed: list[int], start: int) -> bool:
    """Say whether nothing but two items of a list, or more, stand from a line on down to the next heading or rule."""
    items = 0
    for at in range(bisect_left(printed, start), len(printed)) if start else ():
        number = printed[at]
        if _ITEM.match(lines[number - 1]):
            items += 1
        else:
            return items >= _LEAST and re.match(r"\s*(?:#|[-*_]{3})", lines[number - 1]) is not None
    return items >= _LEAST


def _tell_line(text: str, above: Label | None) -> Label | None:
    """Return what the marks of a line that is no heading say of it."""
    if _PICTURE.fullmatch(text):
        return Label.SYSTEM
    if above in {Label.COLUMN, Label.ITEM} and _ITEM.match(text):
        return Label.ITEM
    whole = _WHOLE.fullmatch(text)
    if above is Label.SYSTEM and whole is not None and _CREDITED.search(whole["words"]):
        return Label.CAPTION
    if above is Label.TITLE and (quoted := _QUOTE.match(text)) and len(text) - quoted.end() <= _DECK_LONGEST:
        return Label.SUBTITLE if text.rstrip()[-1] not in "。：" else None
    if whole is not None and above in {Label.TITLE, Label.SUBTITLE}:
        return Label.AUTHOR if author_grade(fold(whole["words"])) else None
    return None


def _find_marks(text: str, label: Label | None) -> Iterator[tuple[int, int]]:
    """Yield where the marks of a line stand."""
    head = _HEADING.match(text) or _QUOTE.match(text) or (_ITEM.match(text) if label is Label.ITEM else None)
    start = head.end() if head else 0
    if start:
        yield len(text) - len(text.lstrip()), start
    whole = _WHOLE.fullmatch(text, start)
    if whole is not None:
        yield whole.span("mark")
        yield whole.end("words"), whole.end("words") + len(whole["mark"])
        return
    for strong in _STRONG.finditer(text, start):
        yield strong.start(), strong.start() + len(strong[1])
        yield strong.end() - len(strong[1]), strong.end()
