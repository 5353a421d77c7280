"""Parts of one text that are counted: 五、联系方式 below 四、…, and the chapters of a law.

**Source**: notices, rules and reports number their parts; where one number follows the other, no other text begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.numerals import parse_number
from gazette.text.patterns import compile_late

_NUMERAL = "一二三四五六七八九十"
_FORMS = tuple(
    compile_late(form)
    for form in (
        rf"(?P<count>[{_NUMERAL}]{{1,3}})[、.]",
        rf"[(](?P<count>[{_NUMERAL}]{{1,3}})[)]",
        r"(?P<count>\d{1,2})[.、](?!\d)",
        r"[(](?P<count>\d{1,2})[)]",
    )
)
_CHAPTER = compile_late(rf"第[{_NUMERAL}\d]{{1,3}}[章节编]\s?[{HAN}、]{{2,16}}")
_ARTICLE = compile_late(rf"第[{_NUMERAL}百\d]{{1,4}}条(?:\s|[:、]|(?=[{HAN}]))")
_REACH, _WIDEST, _SECOND = 40, 24.0, 2


def find_counting_on(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the short lines whose number follows that of a line above in the same text: a sentence, or rows."""
    return frozenset(at for _, at, _ in _find_counted(traits) if _is_short(traits[at]))


def find_first_counted(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the short lines that open the parts of a text, the next of which is as short, with a text between them."""
    return frozenset(
        above
        for above, at, count in _find_counted(traits)
        if count == _SECOND and above + 1 < at and all(map(_is_short, (traits[above], traits[at])))
        if traits[above + 1].line.closed or traits[above + 1].full
    )


def _find_counted(traits: Sequence[Traits]) -> Iterator[tuple[int, int, int]]:
    """Yield where a number stands, where the one that follows it stands in the same text, and that number."""
    last: dict[int, tuple[int, int]] = {}  # by the form of a number where it stood last, and how much it was
    for index, trait in enumerate(traits):
        if trait.opener or trait.folio or trait.jump or trait.notice or trait.roled:
            last = {}
            continue
        form, count = _read_number(trait)
        if count is None:
            continue
        at, above = last.get(form, (-1, 0))
        if at >= 0 and count == above + 1 and index - at <= _REACH:
            yield at, index, count
        last = {**{each: told for each, told in last.items() if each < form}, form: (index, count)}


def find_heads_of_parts(traits: Sequence[Traits], parts: frozenset[int]) -> frozenset[int]:
    """Return the few words right above the first of the parts of a text, named or counted: its headline."""
    above = (at - 1 for at in parts if at and at - 1 not in parts)
    return frozenset(at for at in above if _is_headline(traits[at]))


def find_chapters(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the lines that name the chapters of a law, each above its first article: 第一章 总则."""
    return frozenset(
        index
        for index, trait in enumerate(traits[:-1])
        if _CHAPTER.fullmatch(trait.line.key) is not None and _ARTICLE.match(traits[index + 1].line.key) is not None
    )


def _read_number(trait: Traits) -> tuple[int, int | None]:
    """Return the form of the number that a line begins with, and how much it is; None where it has none."""
    if trait.numbered:
        for form, pattern in enumerate(_FORMS):
            match = pattern.match(trait.line.key)
            if match is not None:
                return form, parse_number(match["count"])
    return -1, None


def _is_headline(trait: Traits) -> bool:
    marked = trait.author or trait.folio or trait.numbered or trait.line.key[-1] in ":,;、"
    return _is_short(trait) and not marked


def _is_short(trait: Traits) -> bool:
    return trait.line.width <= _WIDEST and not trait.line.closed and not trait.full
