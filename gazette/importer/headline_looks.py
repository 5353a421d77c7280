"""How well lines look like the parts of a headline, whatever text stands below them: a sum of weights.

**Source**: as of ``headlines``, which takes the best division. Many divisions have the same title or the same kicker,
and so have the headlines of a stack and the stack as a whole: what one part shows, alone or beside its title, is asked
once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from operator import ne
from typing import NamedTuple

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
    row_shapes,
    shapes_below_column,
    shapes_below_kicker,
    subtitle_shapes,
    title_shapes,
)
from gazette.importer.headline_words import column_words, kicker_words, words_below_kicker
from gazette.importer.lines import Line
from gazette.importer.weights import HEADLINE
from gazette.text.words import has_verb, simplify

_ALIKE = 2.0
_LAST_OF_TWO = "subtitle of two lines"

# What is asked of parts: of one, of a title and what stands beside it, and what else is so.
Key = tuple[Part | bool, ...]


class Asked(dict[Key, float]):
    """What was asked of parts of a headline: each question is asked once, and then known."""

    def __init__(self, ask: Callable[..., Shapes]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, key: Key) -> float:
        """Ask what is not known yet."""
        found = self[key] = weigh(self._ask(*key))
        return found


class PartsOfLines(dict[tuple[int, int], Part]):
    """The runs of some lines as parts of a headline, by where they begin and end: each is made once."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        super().__init__()
        self._lines = lines

    def __missing__(self, span: tuple[int, int]) -> Part:
        """Make a part that nobody asked for yet."""
        found = self[span] = Part.of(self._lines[span[0] : span[1]])
        return found


Row = tuple[Part, Part, Part, Part]  # the parts of a headline, empty ones too: column, kicker, title, subtitle


class Setting(NamedTuple):
    """Above what a headline stands.

    **Shape**: ``signed`` says whether it names who wrote the text, ``texted`` whether one stands below, ``scripted``
    whether its type tells: above other texts than reports it does not.
    """

    signed: bool
    texted: bool
    scripted: bool


class HeadlineLooks:
    """What lines look like as parts of a headline, or of several in a stack."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self.lines = lines
        self.parts = PartsOfLines(lines)
        self._titles: dict[tuple[Part, bool], float] = {}
        self._columns, self._below_columns = Asked(_list_column), Asked(_list_below_column)
        self._kickers, self._below_kickers = Asked(_list_kicker), Asked(_list_below_kicker)
        self._subtitles = Asked(_list_subtitle)

    def score(self, row: Row, setting: Setting) -> float:
        """Return how well lines divide so."""
        column, kicker, title, subtitle = row
        signed, texted, scripted = setting
        above, leading, below, count = column.lines, kicker.lines, subtitle.lines, len(title.lines)
        total = self._titles.get((title, scripted))
        if total is None:
            total = self._titles[title, scripted] = _weigh_title(title, scripted=scripted)
        if above:
            total += self._columns[column,] + self._below_columns[column, title, leading != (), signed]
        if leading:
            total += self._kickers[kicker,] + self._below_kickers[kicker, title, below != (), signed]
        if below:
            total += self._subtitles[title, subtitle]
            if count == 1 and not (above or leading) and _is_last_of_two(row):
                total -= HEADLINE[_LAST_OF_TWO]
        if not (leading or below):
            return total  # a row of one part says nothing
        if above or count > 1:  # such a row says little
            telling = count == 2 and len(below) == 1  # noqa: PLR2004  # two printed lines
            if not telling and (above or len(leading) != 1 or not texted):
                return total
        return total + weigh(row_shapes(column, kicker, title, subtitle, texted=texted))


def _weigh_title(title: Part, *, scripted: bool) -> float:
    total = weigh_lines(len(title.lines)) + weigh(_list_title(title))
    return total + weigh(_list_script(title)) if scripted else total


def list_looks(row: Row, setting: Setting) -> Iterator[tuple[str, Iterable[tuple[str, float]]]]:
    """Yield what makes that score: for each part names of weights, and how often."""
    column, kicker, title, subtitle = row
    signed, texted, scripted = setting
    yield "title", _list_title(title)
    if scripted:
        yield "title", _list_script(title)
    if column.lines:
        yield "column", _list_column(column)
        yield "column", _list_below_column(column, title, bool(kicker.lines), signed)
    if kicker.lines:
        yield "kicker", _list_kicker(kicker)
        yield "kicker", _list_below_kicker(kicker, title, bool(subtitle.lines), signed)
    if subtitle.lines:
        yield "subtitle", _list_subtitle(title, subtitle)
        yield "subtitle", ((_LAST_OF_TWO, -float(_is_last_of_two(row))),)
    yield "headline", row_shapes(column, kicker, title, subtitle, texted=texted)


def _is_last_of_two(row: Row) -> bool:
    """Say whether a subtitle is the last of two lines and no dash begins it: mostly this is the title."""
    column, kicker, title, subtitle = row
    alone = len(title.lines) == len(subtitle.lines) == 1 and not (column.lines or kicker.lines)
    return alone and DASH.match(subtitle.key) is None


def _list_title(title: Part) -> Shapes:
    return chain(title_looks(title), _list_setting(title), title_shapes(title))


def _list_column(column: Part) -> Shapes:
    return chain(column_looks(column), column_words(column.key))


def _list_below_column(column: Part, title: Part, kicked: bool, signed: bool) -> Shapes:  # noqa: FBT001  # a key of what is known
    return shapes_below_column(column, title, kicked=kicked, signed=signed)


def _list_kicker(kicker: Part) -> Shapes:
    return chain(kicker_looks(kicker), kicker_words(kicker.key))


def _list_below_kicker(kicker: Part, title: Part, subtitled: bool, signed: bool) -> Shapes:  # noqa: FBT001  # a key of what is known
    shapes = shapes_below_kicker(kicker, title, subtitled=subtitled, signed=signed)
    looks = chain(looks_below_kicker(kicker, title), words_below_kicker(title.key))
    return chain(looks, shapes, kinds_below_kicker(kicker, title))


def _list_subtitle(title: Part, subtitle: Part) -> Shapes:
    shapes = chain(subtitle_shapes(subtitle, title), kinds_of_subtitle(subtitle, title))
    return chain(subtitle_looks(subtitle, title), shapes)


def _list_setting(title: Part) -> Shapes:
    """Yield whether a title says something, and how its lines are set."""
    if not any(map(has_verb, title.keys)):
        yield "title says nothing", -1.0
    if len(title.lines) > 1 and title.width - min([line.width for line in title.lines]) <= _ALIKE:
        yield "title of lines alike", 1.0


def _list_script(title: Part) -> Shapes:
    """Yield that papers in traditional characters set titles of reports in two lines and more."""
    if len(title.lines) > 1:
        strange = sum([_count_traditional(line.text) for line in title.lines])
        if strange and strange * 8 > sum([len(line.text) for line in title.lines]):
            yield "title of lines in traditional type", 1.0


@lru_cache(maxsize=1024)
def _count_traditional(words: str) -> int:
    return sum(map(ne, words, simplify(words)))
