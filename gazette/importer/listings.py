"""Rows right below the name of a list: ships and when they sail, programmes and when they are on.

**Source**: shipping news, programmes of the wireless and of cinemas: a name (船期), and a line for each, in words set
apart or behind a colon, none of which ends as a sentence does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from operator import attrgetter

from gazette.importer.folios import points_elsewhere
from gazette.importer.forecasts import tells_sky
from gazette.importer.rows_of_names import is_row_of_names
from gazette.importer.services import names_list, names_service
from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

_WIDEST, _TEXT_WIDEST, _NAME_WIDEST, _HEAD_WIDEST = 30.0, 24.0, 14.0, 6.0
# Whom a list names: its rows are people, and its name says who they are.
_PEOPLE, _PEOPLE_WIDEST = ("名单", "名录", "光荣榜"), 24.0
_FEWEST, _MANY, _LED_WIDEST = 2, 3, 18.0
# What a sentence ends in that leads to a list: 获奖的是：, 名单如下：.
_LEADS = compile_late(r".{5}(?:[是为有]|如下|[于以]下|下列.{0,6}|名单|任命|称号|结果|情况):$")
_BULLET = attrgetter("bullet")
_SENTENCE = compile_late(r"[,。]")
# What it is that the row tells the day or the hour of: 南市区:11月13日零时.
_WHEN = compile_late(r"[^:]{2,14}:\s?(?:\d{1,2}[月日:点]|[一二三四五六七八九十]{1,3}[月日点])")
_HOURS = compile_late(r"[\d: ]+")


def find_listed(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the rows, two or more, right below the name of a list; no text stands right below the last of them."""
    found = _find_points(traits) | _find_led(traits) | _find_names(traits)
    for index, trait in enumerate(traits):
        key = trait.line.key
        if trait.line.width > _PEOPLE_WIDEST or trait.top:
            continue
        people = key.endswith(_PEOPLE)
        if not (people or (trait.line.width <= _NAME_WIDEST and (names_service(key) or names_list(key)))):
            continue
        end = index + 1
        while end < len(traits) and (_is_row(traits[end], people=people) or _goes_on(traits[end - 1], traits[end])):
            end += 1
        keys = [row.line.key for row in traits[index + 1 : end]]
        alike = people or all(map(tells_sky, keys)) or all(map(_WHEN.match, keys))
        above_text = end < len(traits) and _is_text(traits[end])
        if end - index > (_MANY if above_text else _FEWEST) and (alike or not above_text):
            found |= {at for at in range(index + 1, end) if not _goes_on(traits[at - 1], traits[at])}
    return frozenset(found)


def _find_led(traits: Sequence[Traits]) -> set[int]:
    """Return the lines, two or more of a few words and set alike, right below a sentence that leads to a list."""
    found: set[int] = set()
    for index, trait in enumerate(traits[: -_FEWEST - 1]):
        if trait.line.key[-1] != ":" or trait.top or _LEADS.search(trait.line.key) is None:
            continue
        end = index + 1
        while end < len(traits) and _is_led(traits[end], traits[index + 1]):
            end += 1
        if end - index > _FEWEST and end < len(traits) and traits[end].line.gap == traits[index + 1].line.gap:
            found |= set(range(index + 1, end))
    return found


def _find_names(traits: Sequence[Traits]) -> set[int]:
    """Return the rows of names, two or more, and the sentence right below them, which goes on with no name."""
    found: set[int] = set()
    rows = [is_row_of_names(trait.line.key) for trait in traits]
    for index in range(1, len(rows)):
        if rows[index] and rows[index - 1]:
            found |= {index - 1, index}
            below = index + 1
            if below < len(rows) and not rows[below] and _SENTENCE.search(traits[below].line.key):
                found.add(below)
    return found


def _is_led(trait: Traits, first: Traits) -> bool:
    line = trait.line
    marked = trait.opener or trait.author or trait.full or trait.notice or trait.date
    alike = line.gap == first.line.gap and line.indent == first.line.indent
    return alike and not marked and line.width <= _LED_WIDEST and not line.closed and line.key[-1] not in ":,"


def _find_points(traits: Sequence[Traits]) -> set[int]:
    """Return the lines, two or more, behind one bullet each and right below a few words: briefs of a line.

    Of three and more the last heads no text below, though one stands there: none of the others does.
    """
    found: set[int] = set()
    for index in compress(range(1, len(traits)), map(_BULLET, traits[1:])):
        head, end = traits[index - 1], index
        if head.bullet or head.line.width > _NAME_WIDEST or head.line.closed:
            continue
        while end < len(traits) and _is_point(traits[end], traits[index].line.key[0]):
            end += 1
        below = traits[end] if end < len(traits) else None
        if below is not None and (below.opener or (below.author and head.line.width > _HEAD_WIDEST)):
            continue  # lines of a headline
        few = head.line.width > _HEAD_WIDEST or (below is not None and _is_text(below))
        if end - index >= (_MANY if few else _FEWEST):
            found |= set(range(index, end))
    return found


def _is_point(trait: Traits, mark: str) -> bool:
    line = trait.line
    marked = trait.author or trait.ended or points_elsewhere(line.key)
    return line.key[0] == mark and not (line.gap or line.closed or marked)


def _is_row(trait: Traits, *, people: bool) -> bool:
    line = trait.line
    marked = trait.opener or trait.jump or trait.credit or trait.notice or trait.folio or trait.bullet
    marked = marked or (trait.author > 0 and not people)
    parted = " " in line.key or ":" in line.key[:-1] or tells_sky(line.key)
    return parted and not (marked or line.gap or line.closed) and line.width <= _WIDEST


def _goes_on(above: Traits, here: Traits) -> bool:
    """Say whether a line goes on with the row right above it, inside its brackets or with nothing but hours."""
    cut = any(above.line.key.count(mark) > above.line.key.count(end) for mark, end in ("()", "《》"))
    return here.line.gap == 0 and not here.line.closed and (cut or _HOURS.fullmatch(here.line.key) is not None)


def _is_text(trait: Traits) -> bool:
    line = trait.line
    return line.gap == 0 and (trait.opener or line.closed or trait.full or line.width > _TEXT_WIDEST)
