"""How well lines divide into the parts of a headline: a sum of weights, for each part and for parts beside each other.

**Source**: as of ``headlines``, which takes the best division. Many divisions have the same title or the same kicker,
and so have the headlines of a stack: what one part says, alone or beside its title, is asked once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain

from gazette.importer.headline_kinds import kinds_below_kicker, kinds_of_subtitle
from gazette.importer.headline_parts import (
    DASH,
    score_below_kicker,
    score_column,
    score_kicker,
    score_subtitle,
    score_title,
)
from gazette.importer.headline_shapes import (
    Below,
    Part,
    column_shapes,
    kicker_shapes,
    row_shapes,
    shapes_below_column,
    shapes_below_kicker,
    subtitle_shapes,
    title_shapes,
)
from gazette.importer.headline_words import words_below_kicker
from gazette.importer.lines import Line
from gazette.importer.pairs import share
from gazette.importer.series import sounds_like_column
from gazette.importer.traits import is_name_of_notice
from gazette.importer.weights import HEADLINE
from gazette.text.person_names import is_name
from gazette.text.words import has_verb, simplify

_STANDING_LONGEST, _CALLED_LONGEST = 5.0, 8.0
_ALIKE = 2.0
_SHOP = re.compile(r"(?:(?:[商金车洋]|电器)行|[商酒饭书药鞋]店|酒[楼家]|公司|商场|[影剧医]院)$")
_DAY = re.compile(
    r"(?:\d{1,2}月)?\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|近日|日前|昨|今[天日晨晚]"
)

# Where the column's name ends, where the title begins and where it ends, lines counted from the headline's first.
Cuts = tuple[int, int, int]
_Span = tuple[int, int]


class HeadlineScores:
    """What lines say of being parts of a headline, or of several in a stack; ``below`` is the text below them."""

    def __init__(self, lines: tuple[Line, ...], text: str) -> None:
        self.lines = lines
        self.below = Below.of(text)
        self._parts: dict[_Span, Part] = {}
        self._known: dict[tuple[Callable[..., float], *tuple[_Span, ...]], float] = {}

    def score(self, start: int, cuts: Cuts, count: int, *, signed: bool) -> float:
        """Return how well the ``count`` lines from ``start`` on divide at ``cuts``, seams left out.

        ``signed`` says whether the headline names who wrote the text.
        """
        first, second, third = (start + cut for cut in cuts)
        title = second, third
        total = self._ask(self._score_title, title)
        if first > start:
            total = total + self._ask(self._score_column, (start, first))
            below = self._part((start, first)), self._part(title)
            total = total + self._score_below_column(*below, kicked=second > first, signed=signed)
        if second > first:
            total = total + self._ask(self._score_kicker, (first, second))
            total = total + self._ask(self._score_title_below_kicker, title)
            below = self._part((first, second)), self._part(title)
            total = total + self._score_below_kicker(*below, subtitled=third < start + count, signed=signed)
        if third < start + count:
            total = total + self._ask(self._score_subtitle, title, (third, start + count))
            if count == 2 and not DASH.match(self.lines[third].key):  # noqa: PLR2004  # of two lines the last is the title
                total = total - HEADLINE["subtitle of two lines"]
        column, kicker, subtitle = map(self._part, ((start, first), (first, second), (third, start + count)))
        return total + _sum(row_shapes(column, kicker, self._part(title), subtitle, self.below.text))

    def _part(self, span: _Span) -> Part:
        found = self._parts.get(span)
        if found is None:
            found = self._parts[span] = Part.of(self.lines[span[0] : span[1]])
        return found

    def _ask(self, score: Callable[..., float], *spans: _Span) -> float:
        found = self._known.get((score, *spans))
        if found is None:
            found = self._known[score, *spans] = score(*map(self._part, spans))
        return found

    def _score_title(self, title: Part) -> float:
        text = self.below.text
        script = 0.0 if text and not self.below.reported else _score_script(title.lines)
        return score_title(title.lines) + _score_setting(title.lines) + script + _sum(title_shapes(title, text))

    def _score_column(self, column: Part) -> float:
        return score_column(column.lines) + _sum(column_shapes(column, self.below))

    def _score_below_column(self, column: Part, title: Part, *, kicked: bool, signed: bool) -> float:
        shapes = shapes_below_column(column, title, self.below.text, kicked=kicked, signed=signed)
        return _score_standing(column, title, self.below) + _sum(shapes)

    def _score_kicker(self, kicker: Part) -> float:
        shared = HEADLINE["words shared"] * share(kicker.key, self.below.text)
        return score_kicker(kicker.lines) - shared + _sum(kicker_shapes(kicker, self.below))

    def _score_title_below_kicker(self, title: Part) -> float:
        shared = HEADLINE["words shared"] * share(title.key, self.below.text)
        return shared + _sum(words_below_kicker(title.key))

    def _score_below_kicker(self, kicker: Part, title: Part, *, subtitled: bool, signed: bool) -> float:
        shapes = shapes_below_kicker(kicker, title, self.below.text, subtitled=subtitled, signed=signed)
        return score_below_kicker(kicker.lines, title.lines) + _sum(chain(shapes, kinds_below_kicker(kicker, title)))

    def _score_subtitle(self, title: Part, subtitle: Part) -> float:
        shapes = chain(subtitle_shapes(subtitle, title, self.below), kinds_of_subtitle(subtitle, title))
        return score_subtitle(subtitle.lines, title.lines) + _sum(shapes)


def _sum(shapes: Iterable[tuple[str, float]]) -> float:
    total = 0.0
    for name, times in shapes:
        if times:
            total = total + HEADLINE[name] * times
    return total


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


def _score_standing(column: Part, title: Part, below: Below) -> float:
    """Weigh that a short head over a text that is no report names its column."""
    if len(column.lines) != 1 or not below.text or below.reported or DASH.match(title.key):
        return 0.0
    key, widest = column.key, title.lines[0].width
    plain = not re.search(r"[\d,!?:“”]", key) and not is_name_of_notice(title.key) and not _SHOP.search(key)
    pictured = _DAY.match(below.text) is not None and widest <= column.width  # 麦浪滚滚 / 收割忙, below a picture
    named = widest <= column.width and is_name(title.key.replace(" ", ""))  # whoever wrote it
    if not plain or pictured or named:
        return 0.0
    if column.width <= _STANDING_LONGEST:
        return HEADLINE["column over no report"]
    called = column.width <= _CALLED_LONGEST and sounds_like_column(key)
    return HEADLINE["column called so over no report"] if called else 0.0
