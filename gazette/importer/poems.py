"""Poems printed together below one headline: what names the second of them is a part of the text and no headline.

**Source**: supplements set a poet's poems as 渡口（外一首） or 秋江杂咏二首, each with a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.importer.lines import Line
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name

_TOGETHER = compile_late(
    r".{0,14}[(\[]外[一二三两四][首章阕][)\]]|.{0,10}[(\[]?[二两三四五六][首题帖章阕叠韵][)\]]?|.{0,12}[(\[]?(?:组诗|[二两三四五]则)[)\]]"
)
_LAST = "首章阕题帖叠韵诗则)]"  # what such a headline ends in
_SPACED = compile_late(rf"[{HAN}] +[{HAN}](?: +[{HAN}])?")
_COUNTED = compile_late(rf"(?P<count>[一二三四五六七八九])[ 、.·]\s?[{HAN}]{{1,8}}")
_NUMERALS = "一二三四五六七八九"
_OTHERS = compile_late(rf"(?P<name>[{HAN}]{{1,8}})[(\[]外(?P<count>[一二三四])[首章阕][)\]]")
# How many poems a headline says stand below it, or stand there beside the one that it names.
_PROMISED = compile_late(r"(?P<others>外)?(?P<count>[一二两三四五六])[首章阕](?=[)\]]?$)")
_COUNTS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_NUMERAL = compile_late(r"[(]?[一二三四五六七八九十\d]{1,3}[)]?")
_STOPS = ",。;!?:、…"
_SHORTEST, _MOST_STOPS, _FEW_STOPS = 3.0, 0.4, 0.2
_TWO, _NEAR = 2, 3
_WIDEST, _NAME_WIDEST, _HEADLINE_WIDEST, _EM = 18.0, 8.0, 20.0, 1.0


def find_names_of_poems(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the lines that name one of several poems below a headline that counts them, up to the first prose."""
    found = _find_counted(traits) | _find_repeated(traits)
    top = -1
    for index, trait in enumerate(traits):
        if trait.line.width <= _HEADLINE_WIDEST and _names_several(trait.line.key):
            top = index
        elif top >= 0 and (trait.line.width > _WIDEST or _begins_other(trait)):
            top = -1
        elif 0 <= top < index - 1 < len(traits) - _TWO:  # right below the headline stands who wrote them
            found |= {index} if _names_poem(traits, index) else set()
    return frozenset(found | _find_promised(traits, found))


def _begins_other(trait: Traits) -> bool:
    return bool(trait.opener or trait.folio or trait.jump or (trait.bullet and not trait.author))


def _names_several(key: str) -> bool:
    return key[-1] in _LAST and _TOGETHER.fullmatch(key) is not None


def _find_counted(traits: Sequence[Traits]) -> set[int]:
    """Return the lines of verse that count the poems and name them, two or more of them: 一　灯塔, 二　渡口."""
    found: set[int] = set()
    run: list[int] = []
    for index, trait in enumerate(traits):
        match = None if trait.line.closed else _COUNTED.fullmatch(trait.line.key)
        if match is not None and any(near.verse for near in traits[index : index + _TWO]):
            run = [*run, index] if _NUMERALS.find(match["count"]) == len(run) else []
            found |= set(run) if len(run) >= _TWO else set()
        elif not trait.verse and trait.line.width > _WIDEST:
            run = []
    return found


def _find_repeated(traits: Sequence[Traits]) -> set[int]:
    """Return the lines that name the poems below 渡口(外一首) where 渡口 stands again above the first of them.

    The others stand below a blank line each, as many as the headline counts.
    """
    found: set[int] = set()
    for top, trait in enumerate(traits):
        others = _OTHERS.fullmatch(trait.line.key) if trait.line.key[-1] in ")]" else None
        if others is None:
            continue
        near = range(top + 1, min(top + _NEAR, len(traits)))
        first = next((at for at in near if traits[at].line.key == others["name"]), None)
        if first is None:
            continue
        end = first + 1
        while end < len(traits) and traits[end].line.width <= _WIDEST and not _ends_verse(traits[end]):
            end += 1
        apart = [at for at in range(first + _TWO, end - 1) if traits[at].line.gap and traits[at + 1].verse]
        rest = [at for at in apart if _is_few_words(traits[at].line)]
        if len(rest) == _NUMERALS.find(others["count"]) + 1:
            found |= {first, *rest}
    return found


def _find_promised(traits: Sequence[Traits], known: set[int]) -> set[int]:
    """Return the lines that name the poems whose number a headline gives, where their shape alone shows which they are.

    Among lines with stops those without one, as many as there should be; among lines without, those of two or three
    characters where every other is longer: 听潮, 火塘. None where one is ``known`` by how it is set.
    """
    found: set[int] = set()
    for top, trait in enumerate(traits):
        promised = _PROMISED.search(trait.line.key) if trait.line.width <= _HEADLINE_WIDEST else None
        if promised is None or trait.verse:
            continue
        start = top + 1
        while start < len(traits) and traits[start].author and start - top < _NEAR:
            start += 1
        end = start
        while end < len(traits) and traits[end].verse and not _ends_verse(traits[end]):
            end += 1
        if end - start > _NEAR and known.isdisjoint(range(start, end + 1)):
            found |= _choose_names(traits, range(start, end), promised)
    return found


def _choose_names(traits: Sequence[Traits], run: range, promised: re.Match[str]) -> set[int]:
    """Return the lines of a run of verse that name its poems, as many as promised or, right at its head, the first."""
    unstopped = {index for index in run if traits[index].line.key[-1] not in _STOPS}
    first = run.start + (_TWO if promised["others"] else 0)
    may = {index for index in run[first - run.start : -_NEAR] if _is_name_of_poem(traits, index)}
    if len(unstopped) < _MOST_STOPS * len(run):
        names = may & unstopped
    elif len(run) - len(unstopped) <= _FEW_STOPS * len(run):
        names = _choose_shortest(traits, run, may, _COUNTS[promised["count"]])
    else:
        return set()
    whole = len(names) == _COUNTS[promised["count"]]
    return names if whole or (names == {run.start} and not promised["others"]) else set()


def _choose_shortest(traits: Sequence[Traits], run: range, may: set[int], count: int) -> set[int]:
    """Return so many lines of two or three characters, or fewer, that any other but the last two is longer."""
    few = sorted(may, key=lambda index: (traits[index].line.width, index))[:count]
    names = {index for index in few if traits[index].line.width <= _SHORTEST}
    others = (traits[index].line for index in run[:-_TWO] if index not in names)
    rest = min(line.width for line in others if _NUMERAL.fullmatch(line.key) is None)
    return names if all(traits[index].line.width < rest for index in names) else set()


def _is_name_of_poem(traits: Sequence[Traits], index: int) -> bool:
    line = traits[index].line
    return _is_few_words(line) and not traits[index].author and _NUMERAL.fullmatch(line.key) is None


def _ends_verse(trait: Traits) -> bool:
    return bool(trait.opener or trait.folio or trait.jump or trait.bullet or trait.author)


def _is_few_words(line: Line) -> bool:
    return line.width <= _NAME_WIDEST and not line.closed and line.key[-1] not in ",;:、"


def _names_poem(traits: Sequence[Traits], index: int) -> bool:
    """Say whether a few words stand above verse, spaced out, between blank lines, or at another margin than it."""
    above, here, below = traits[index - 1], traits[index], traits[index + 1]
    line = here.line
    signed = above.author > 0  # who wrote them all stands above: 古渡 below it is no second writer
    if here.author > signed or here.notice or (is_name(line.key) and not signed) or ")" in line.key:
        return False
    if not below.verse and below.line.key[-1] in "。:":
        return False  # prose: the next item has begun
    if line.width > _NAME_WIDEST or line.closed or line.key[-1] in ",;:、" or below.line.width > _WIDEST:
        return False
    spaced = _SPACED.fullmatch(line.key) is not None
    alone = line.gap > 0 and below.line.gap > 0
    # Right below who wrote them all it is set at the margin as names of poems are.
    apart = abs(line.indent - below.line.indent) >= _EM and (signed or abs(line.indent - above.line.indent) >= _EM)
    return spaced or alone or apart
