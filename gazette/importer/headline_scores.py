"""How well lines divide into the parts of a headline: a sum of weights, for each part and for parts beside each other.

**Source**: as of ``headlines``, which takes the best division. Many divisions have the same title or the same kicker,
and so have the headlines of a stack: what one part says, alone or beside its title, is asked once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise
from operator import ne

from gazette.importer.headline_kinds import kinds_below_kicker, kinds_of_subtitle
from gazette.importer.headline_parts import (
    DASH,
    Part,
    Shapes,
    column_looks,
    kicker_looks,
    looks_below_kicker,
    subtitle_looks,
    title_looks,
    weigh,
    weigh_lines,
)
from gazette.importer.headline_shapes import (
    Below,
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
_LAST_OF_TWO = "subtitle of two lines"
_SHOP = re.compile(r"(?:(?:[商金车洋]|电器)行|[商酒饭书药鞋]店|酒[楼家]|公司|商场|[影剧医]院)$")
_DAY = re.compile(
    r"(?:\d{1,2}月)?\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|近日|日前|昨|今[天日晨晚]"
)

# Where the column's name ends, where the title begins and where it ends, lines counted from the headline's first.
Cuts = tuple[int, int, int]
_Span = tuple[int, int]
_Key = tuple[_Span | bool, ...]


class _Asked(dict[_Key, float]):
    """What was asked of parts of a headline: each question is asked once, and then known."""

    def __init__(self, ask: Callable[..., float]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, key: _Key) -> float:
        found = self[key] = self._ask(*key)
        return found


class HeadlineScores:
    """What lines say of being parts of a headline, or of several in a stack; ``below`` is the text below them."""

    def __init__(self, lines: tuple[Line, ...], text: str) -> None:
        self.lines = lines
        self.below = Below.of(text)
        self._parts: dict[_Span, Part] = {}
        self._titles = self._know(self._list_title)
        self._columns, self._below_columns = self._know(self._list_column), self._know(self._list_below_column)
        self._kickers, self._below_kickers = self._know(self._list_kicker), self._know(self._list_below_kicker)
        self._titles_below_kickers = self._know(self._list_title_below_kicker)
        self._subtitles = self._know(self._list_subtitle)

    def _know(self, shapes: Callable[..., Shapes]) -> _Asked:
        part = self._part
        return _Asked(lambda *key: weigh(shapes(*[part(of) if isinstance(of, tuple) else of for of in key])))

    def score(self, start: int, cuts: Cuts, count: int, *, signed: bool) -> float:
        """Return how well the ``count`` lines from ``start`` on divide at ``cuts``, seams left out.

        ``signed`` says whether the headline names who wrote the text.
        """
        first, second, third = cuts
        first, second, third, end = start + first, start + second, start + third, start + count
        title = second, third
        total = weigh_lines(third - second) + self._titles[title,]
        if first > start:
            column = start, first
            total += self._columns[column,]
            total += self._below_columns[column, title, second > first, signed]
        if second > first:
            kicker = first, second
            total += self._kickers[kicker,]
            total += self._titles_below_kickers[title,]
            total += self._below_kickers[kicker, title, third < end, signed]
        if third < end:
            total += self._subtitles[title, (third, end)]
            if self._is_last_of_two((start, third, end)):
                total -= HEADLINE[_LAST_OF_TWO]
        if first > start or third - second > 1:  # such a row says little
            telling = third - second == 2 and end - third == 1  # noqa: PLR2004  # two printed lines
            if not telling and (first > start or second - first != 1 or not self.below.text):
                return total
        return total + weigh(self._list_row((start, first, second, third, end)))

    def list_shapes(self, cuts: Cuts, *, signed: bool) -> Iterator[tuple[str, str, float]]:
        """Yield what makes the score of all lines divided at ``cuts``: part, name of the weight, how often."""
        first, second, third = cuts
        end = len(self.lines)
        column, kicker, title, subtitle = map(self._part, ((0, first), (first, second), (second, third), (third, end)))
        said: list[tuple[str, Iterable[tuple[str, float]]]] = [("title", self._list_title(title))]
        if column.lines:
            said.append(("column", self._list_column(column)))
            said.append(("column", self._list_below_column(column, title, second > first, signed)))
        if kicker.lines:
            said += [("kicker", self._list_kicker(kicker)), ("title", self._list_title_below_kicker(title))]
            below = self._list_below_kicker(kicker, title, third < end, signed)
            said.append(("kicker", below))
        if subtitle.lines:
            said.append(("subtitle", self._list_subtitle(title, subtitle)))
            said.append(("subtitle", ((_LAST_OF_TWO, -float(self._is_last_of_two((0, third, end)))),)))
        said.append(("headline", self._list_row((0, *cuts, end))))
        for part, shapes in said:
            yield from ((part, name, times) for name, times in shapes)

    def _part(self, span: _Span) -> Part:
        found = self._parts.get(span)
        if found is None:
            found = self._parts[span] = Part.of(self.lines[span[0] : span[1]])
        return found

    def _list_title(self, title: Part) -> Shapes:
        text = self.below.text
        script = () if text and not self.below.reported else _list_script(title.lines)
        return chain(title_looks(title), _list_setting(title.lines), script, title_shapes(title, text))

    def _list_column(self, column: Part) -> Shapes:
        return chain(column_looks(column), column_shapes(column, self.below))

    def _list_below_column(self, column: Part, title: Part, kicked: bool, signed: bool) -> Shapes:  # noqa: FBT001  # a key of what is known
        shapes = shapes_below_column(column, title, self.below.text, kicked=kicked, signed=signed)
        return chain(_list_standing(column, title, self.below), shapes)

    def _list_kicker(self, kicker: Part) -> Shapes:
        shared = (("words shared", -share(kicker.key, self.below.text)),)
        return chain(kicker_looks(kicker), shared, kicker_shapes(kicker, self.below))

    def _list_title_below_kicker(self, title: Part) -> Shapes:
        return chain((("words shared", share(title.key, self.below.text)),), words_below_kicker(title.key))

    def _list_below_kicker(self, kicker: Part, title: Part, subtitled: bool, signed: bool) -> Shapes:  # noqa: FBT001  # a key of what is known
        shapes = shapes_below_kicker(kicker, title, self.below.text, subtitled=subtitled, signed=signed)
        return chain(looks_below_kicker(kicker, title), shapes, kinds_below_kicker(kicker, title))

    def _list_subtitle(self, title: Part, subtitle: Part) -> Shapes:
        shapes = chain(subtitle_shapes(subtitle, title, self.below), kinds_of_subtitle(subtitle, title))
        return chain(subtitle_looks(subtitle, title), shapes)

    def _is_last_of_two(self, edges: tuple[int, int, int]) -> bool:
        """Say whether a subtitle is the last of two lines and no dash begins it: mostly this is the title."""
        start, third, end = edges
        return end - start == 2 and DASH.match(self.lines[third].key) is None  # noqa: PLR2004  # two lines

    def _list_row(self, edges: tuple[int, int, int, int, int]) -> Shapes:
        column, kicker, title, subtitle = map(self._part, pairwise(edges))
        return row_shapes(column, kicker, title, subtitle, self.below.text)


def _list_setting(title: tuple[Line, ...]) -> Shapes:
    """Yield whether a title says something, and how its lines are set."""
    if not any(has_verb(line.key) for line in title):
        yield "title says nothing", -1.0
    if len(title) > 1 and max(line.width for line in title) - min(line.width for line in title) <= _ALIKE:
        yield "title of lines alike", 1.0


def _list_script(title: tuple[Line, ...]) -> Shapes:
    """Yield that papers in traditional characters set titles of reports in two lines and more."""
    if len(title) > 1 and _is_traditional("".join(line.text for line in title)):
        yield "title of lines in traditional type", 1.0


@lru_cache(maxsize=1024)
def _is_traditional(words: str) -> bool:
    strange: int = sum(map(ne, words, simplify(words)))
    return strange * 8 > len(words)


def _list_standing(column: Part, title: Part, below: Below) -> Shapes:
    """Yield that a short head over a text that is no report names its column."""
    if len(column.lines) != 1 or not below.text or below.reported or DASH.match(title.key):
        return
    key, widest = column.key, title.lines[0].width
    plain = not re.search(r"[\d,!?:“”]", key) and not is_name_of_notice(title.key) and not _SHOP.search(key)
    pictured = _DAY.match(below.text) is not None and widest <= column.width  # 麦浪滚滚 / 收割忙, below a picture
    named = widest <= column.width and is_name(title.key.replace(" ", ""))  # whoever wrote it
    if not plain or pictured or named:
        return
    if column.width <= _STANDING_LONGEST:
        yield "column over no report", 1.0
    elif column.width <= _CALLED_LONGEST and sounds_like_column(key):
        yield "column called so over no report", 1.0
