"""The parts of a headline: column, kicker, title, subtitle, told apart without type sizes.

**Source**: 新闻标题 handbooks: 引题 leads in, 主题 says it in few words, 副题 states the event and is longer; 栏题
names a series.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from gazette.importer.headline_kinds import find_kinds
from gazette.importer.headline_parts import (
    DASH,
    key_of,
    score_column,
    score_kicker,
    score_subtitle,
    score_title,
    width_of,
)
from gazette.importer.headline_shapes import Division, find_shapes
from gazette.importer.leads import find_told, score_told
from gazette.importer.lines import Line
from gazette.importer.openers import find_opener
from gazette.importer.pairs import share
from gazette.importer.seams import Seam, find_seams, score_seams
from gazette.importer.series import sounds_like_column
from gazette.importer.traits import Traits, is_name_of_notice
from gazette.importer.upright import count_upright
from gazette.importer.weights import HEADLINE
from gazette.text.person_names import is_name
from gazette.text.words import has_verb, simplify

_STANDING_LONGEST, _CALLED_LONGEST = 5.0, 8.0
_ALIKE = 2.0
_LONGEST_TITLE = 12
_SHOP = re.compile(r"(?:(?:[商金车洋]|电器)行|[商酒饭书药鞋]店|酒[楼家]|公司|商场|[影剧医]院)$")
_DAY = re.compile(
    r"(?:\d{1,2}月)?\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|近日|日前|昨|今[天日晨晚]"
)


@dataclass(frozen=True, slots=True)
class Heads:
    """A headline's parts, each in printed lines; ``title`` is empty only when there is no headline at all.

    **Units**: ``score`` in the weights' own; ``margin`` says how far the next-best division stayed behind.
    """

    column: tuple[Line, ...] = ()
    kicker: tuple[Line, ...] = ()
    title: tuple[Line, ...] = ()
    subtitle: tuple[Line, ...] = ()
    author: tuple[Traits, ...] = ()
    score: float = 0.0
    margin: float = 9.0


@lru_cache(maxsize=512)
def read_heads(traits: tuple[Traits, ...], text: str) -> Heads:
    """Return the parts of one headline; ``text`` is the folded text below it, whose words tell titles from leads.

    Ways to divide a stack ask for the same headlines again and again: what was said is remembered.
    """
    lines = tuple(trait.line for trait in traits if not trait.author)
    authors = tuple(trait for trait in traits if trait.author)
    if not lines:
        return Heads(author=authors)
    signed, alone, told = bool(authors), _Alone(lines), find_told(lines, text)
    ranked = sorted(
        ((_score(alone, cuts, text, signed) + score_told(told, cuts), cuts) for cuts in _possible(traits, len(lines))),
        reverse=True,
    )
    best, (first, second, third) = ranked[0][0], ranked[0][1]
    margin = best - ranked[1][0] if len(ranked) > 1 else 9.0
    return Heads(lines[:first], lines[first:second], lines[second:third], lines[third:], authors, best, margin)


def _possible(traits: tuple[Traits, ...], count: int) -> list[tuple[int, int, int]]:
    """Return the divisions of which no part goes on below a writer's name; all of them where none is left."""
    upright = count_upright(traits)
    if 0 < upright < count:
        rest = [cuts for cuts in list_divisions(count - upright) if not cuts[0]]
        return [(upright, second + upright, third + upright) for _, second, third in rest]
    above = 0
    seams = set()
    for trait in traits:
        if trait.author and 0 < above < count:
            seams.add(above)
        above += not trait.author
    divisions = list_divisions(count)
    return [cuts for cuts in divisions if seams <= set(cuts)] or divisions


def list_divisions(count: int) -> list[tuple[int, int, int]]:
    """Return all ways to cut lines into column, kicker, title and subtitle, the title never empty.

    A title has at most a dozen lines, so that the time for a page of short lines grows with their number alone.
    """
    return [
        (first, second, third)
        for first in range(min(count, 4))
        for second in range(first, min(count, first + 4))
        for third in range(second + 1, min(count, second + _LONGEST_TITLE) + 1)
    ]


def score_division(lines: tuple[Line, ...], cuts: tuple[int, int, int], text: str, *, signed: bool = False) -> float:
    """Return how well a headline's lines divide at ``cuts``: a sum of weights of ``weights.HEADLINE``."""
    return _score(_Alone(lines), cuts, text, signed) + score_told(find_told(lines, text), cuts)


class _Alone:
    """What the lines of a headline say by themselves: many divisions have the same title or the same column."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self.lines = lines
        self.seams: tuple[Seam, ...] = find_seams(lines)
        self._titles: dict[tuple[int, int], float] = {}
        self._columns: dict[int, float] = {}

    def score_title(self, start: int, end: int) -> float:
        """Weigh the lines from ``start`` to ``end`` as a title."""
        found = self._titles.get((start, end))
        if found is None:
            title = self.lines[start:end]
            found = score_title(title) + _score_setting(title)
            self._titles[start, end] = found
        return found

    def score_column(self, end: int) -> float:
        """Weigh the lines up to ``end`` as the name of a column."""
        found = self._columns.get(end)
        if found is None:
            column = self.lines[:end]
            found = self._columns[end] = score_column(column) + _score_column_words(column)
        return found


def _score(alone: _Alone, cuts: tuple[int, int, int], text: str, signed: bool) -> float:  # noqa: FBT001  # private
    lines = alone.lines
    total = _score_parts(alone, cuts, text) + score_seams(alone.seams, cuts)
    subtitle = lines[cuts[2] :]
    if subtitle and len(lines) == 2 and not DASH.match(subtitle[0].key):  # noqa: PLR2004  # of two lines the last is the title
        total -= HEADLINE["subtitle of two lines"]
    return total + _score_shapes(lines, cuts, text, signed=signed)


def _score_shapes(lines: tuple[Line, ...], cuts: tuple[int, int, int], text: str, *, signed: bool) -> float:
    first, second, third = cuts
    parts = lines[:first], lines[first:second], lines[second:third], lines[third:]
    reported = bool(text) and find_opener(text[:60]) is not None
    division = Division(*parts, text, reported, signed)
    total = 0.0 if text and not reported else _score_script(parts[2])
    for name, times in chain(find_shapes(division), find_kinds(division)):
        if times:
            total = total + HEADLINE[name] * times
    return total


def _score_parts(alone: _Alone, cuts: tuple[int, int, int], text: str) -> float:
    first, second, third = cuts
    lines = alone.lines
    column, kicker, title, subtitle = lines[:first], lines[first:second], lines[second:third], lines[third:]
    total = alone.score_title(second, third) + alone.score_column(first)
    total += score_kicker(kicker, title) + score_subtitle(subtitle, title)
    return total + _score_words(kicker, title, text) + _score_standing(column, title, text)


def _score_column_words(column: tuple[Line, ...]) -> float:
    """Weigh whether the name of a column says something, and how short it is."""
    if not column:
        return 0.0
    total = HEADLINE["column says nothing"] * (not any(has_verb(line.key) for line in column))
    return total + HEADLINE["column of few characters"] * (width_of(column) <= _STANDING_LONGEST)


def _score_setting(title: tuple[Line, ...]) -> float:
    """Weigh whether a title says something, and how its lines are set."""
    total = 0.0
    if not any(has_verb(line.key) for line in title):
        total -= HEADLINE["title says nothing"]
    if len(title) > 1 and max(line.width for line in title) - min(line.width for line in title) <= _ALIKE:
        total += HEADLINE["title of lines alike"]
    return total


def _score_script(title: tuple[Line, ...]) -> float:
    """Weigh that papers in traditional characters set titles of reports in two lines and more."""
    if len(title) < 2:  # noqa: PLR2004  # one line
        return 0.0
    traditional = _is_traditional("".join(line.text for line in title))
    return HEADLINE["title of lines in traditional type"] if traditional else 0.0


@lru_cache(maxsize=1024)
def _is_traditional(words: str) -> bool:
    return sum(1 for old, new in zip(words, simplify(words), strict=True) if old != new) * 8 > len(words)


def _score_standing(column: tuple[Line, ...], title: tuple[Line, ...], text: str) -> float:
    """Weigh that a short head over a text that is no report names its column."""
    if len(column) != 1 or DASH.match(title[0].key):
        return 0.0
    key = column[0].key
    plain = not re.search(r"[\d,!?:“”]", key) and not is_name_of_notice(key_of(title)) and not _SHOP.search(key)
    pictured = _DAY.match(text) is not None and title[0].width <= column[0].width  # 麦浪滚滚 / 收割忙, below a picture
    named = title[0].width <= column[0].width and is_name(key_of(title).replace(" ", ""))  # whoever wrote it
    if not plain or pictured or named or not text or find_opener(text[:60]) is not None:
        return 0.0
    if column[0].width <= _STANDING_LONGEST:
        return HEADLINE["column over no report"]
    called = column[0].width <= _CALLED_LONGEST and sounds_like_column(key)
    return HEADLINE["column called so over no report"] if called else 0.0


def _score_words(kicker: tuple[Line, ...], title: tuple[Line, ...], text: str) -> float:
    """Weigh what a kicker says, and that a title shares more words with its text than what leads in to it."""
    if not kicker:
        return 0.0
    total = HEADLINE["kicker says nothing"] * (not any(has_verb(line.key) for line in kicker))
    total += HEADLINE["kicker of few characters"] * (width_of(kicker) <= _STANDING_LONGEST)
    return total + HEADLINE["words shared"] * (share(key_of(title), text) - share(key_of(kicker), text))
