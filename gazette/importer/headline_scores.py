"""How well lines divide into the parts of a headline: a sum of weights, for each part and for parts beside each other.

**Source**: as of ``headlines``, which takes the best division. What the lines look like is the same above any text, and
known once for a stack of headlines and for each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise, repeat
from operator import add

from gazette.importer.headline_looks import Asked, HeadlineLooks, Row, Setting, list_looks
from gazette.importer.headline_parts import Cuts, Shapes
from gazette.importer.headline_told import (
    Below,
    told_below_column,
    told_below_kicker,
    told_of_column,
    told_of_kicker,
    told_of_subtitle,
    told_of_title,
)
from gazette.importer.lines import Line


class HeadlineScores:
    """What lines say of being parts of a headline, or of several in a stack; ``below`` is the text below them."""

    def __init__(self, looks: HeadlineLooks, text: str) -> None:
        self._looks = looks
        self.below = Below.of(text)
        texted = text != ""
        self._settings = [Setting(signed, texted, self.below.reported or not texted) for signed in (False, True)]
        self._titles = self._ask(told_of_title)
        self._columns, self._below_columns = self._ask(told_of_column), self._ask(told_below_column)
        self._kickers, self._below_kickers = self._ask(told_of_kicker), self._ask(told_below_kicker)
        self._subtitles = self._ask(told_of_subtitle)

    def _ask(self, told: Callable[..., Shapes]) -> Asked:
        return Asked(partial(told, below=self.below))

    @classmethod
    def of(cls, lines: tuple[Line, ...], text: str = "") -> HeadlineScores:
        """Return what lines say of being parts of one headline above a text, or of several above none."""
        return cls(HeadlineLooks(lines), text)

    def above(self, text: str) -> HeadlineScores:
        """Return what the same lines say above another text."""
        return HeadlineScores(self._looks, text)

    def list_scores(self, start: int, divisions: Sequence[Cuts], count: int, *, signed: bool) -> list[float]:
        """Return how well the ``count`` lines from ``start`` on divide in each of some ways, seams left out.

        ``signed`` says whether the headline names who wrote the text.
        """
        rows, setting = self._divide(start, divisions, count), self._settings[signed]
        looks = [self._looks.score(row, setting) for row in rows]
        return list(map(add, looks, map(self._score_told, rows))) if setting.texted else looks

    def list_shapes(self, cuts: Cuts, *, signed: bool) -> Iterator[tuple[str, str, float]]:
        """Yield what makes the score of all lines divided at ``cuts``: part, name of the weight, how often."""
        (row,), setting = self._divide(0, (cuts,), len(self._looks.lines)), self._settings[signed]
        for part, shapes in (*list_looks(row, setting), *(self._list_told(row) if setting.texted else ())):
            yield from ((part, name, times) for name, times in shapes)

    def _divide(self, start: int, divisions: Sequence[Cuts], count: int) -> list[Row]:
        """Return the four parts that each way to divide makes."""
        part = self._looks.parts.__getitem__
        first, second, third = ([start + cut for cut in cuts] for cuts in zip(*divisions, strict=True))
        edges = repeat(start), first, second, third, repeat(start + count)
        column, kicker, title, subtitle = (map(part, zip(*pair, strict=False)) for pair in pairwise(edges))
        return list(zip(column, kicker, title, subtitle, strict=True))

    def _score_told(self, row: Row) -> float:
        """Return what the text says of a division."""
        column, kicker, title, subtitle = row
        total = self._titles[title,] if len(title.lines) > 1 else 0.0
        if column.lines:
            total += self._columns[column,] + self._below_columns[column, title]
        if kicker.lines:
            total += self._kickers[kicker,] + self._below_kickers[kicker, title]
        if subtitle.lines:
            total += self._subtitles[title, subtitle]
        return total

    def _list_told(self, row: Row) -> Iterator[tuple[str, Shapes]]:
        column, kicker, title, subtitle = row
        yield "title", told_of_title(title, self.below)
        if column.lines:
            yield "column", told_of_column(column, self.below)
            yield "column", told_below_column(column, title, self.below)
        if kicker.lines:
            yield "kicker", told_of_kicker(kicker, self.below)
            yield "kicker", told_below_kicker(kicker, title, self.below)
        if subtitle.lines:
            yield "subtitle", told_of_subtitle(title, subtitle, self.below)
