"""A newspaper page set whole on one sheet of A3: how high its items are in so many columns.

Han text is set on a square grid, so that its lines can be counted before a browser sets them. The figures are those of
layouts/assets/site.css; every estimate errs upwards, and what is left over is shared out between the lines.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from gazette.model import Article, Kind, Story
from gazette.views.grid import BOX_PADDING, LEADING, POINT, Grid
from gazette.views.lines import caption_rows, credit_rows, ems, measure_of, pad
from gazette.views.measure import Item
from gazette.views.once import found_once
from gazette.views.prose import Sizes
from gazette.views.said_once import is_said_by_title

# All in millimetres of paper.
HEIGHT = 396.0
MASTHEAD = 43.0
FOLIO = 15.0
FOOT = 9.0
_HEAD_LEADING = 1.22
_KICKER, _SUBTITLE = 1.3, 1.25  # ems of the text
_SIDE_LEADING, _LINE, _STANDING_HEAD = 1.5, 1.75, 2.4  # ems
_PADDING = 2.6  # above and below an item
_GAP = 2.0
_MOST_INSET = 60.0
_PICTURE_SHAPE = 2 / 3
_UNEVEN = 0.13  # of a line is lost for every further column, where columns are made even
_RAGGED = 1.2  # of a headline that breaks between phrases
_MOST_ROWS = 3
_BLOCKS = re.compile(r"</(?:p|h\d|li|tr)>|<br\b[^>]*>")
_END = "\0"  # no HTML has it
_UNSEEN = re.compile(r"<del>.*?</del>|<[^>]+>", re.DOTALL)


class Set(NamedTuple):
    """An item as set in a width.

    **Shape**: ``columns`` of text; ``lines`` the highest of them has; ``head`` everything above and around the text.
    **Units**: millimetres; ``headline_pt`` points; ``broken`` lines of headline more than printed.
    """

    columns: int
    lines: int
    head: float
    headline_pt: int
    broken: int

    def height(self, em: float, leading: float = LEADING) -> float:
        """Return the height of the whole, its lines ``leading`` ems apart."""
        return self.head + self.lines * em * leading


@dataclass(frozen=True)
class Copy:
    """An item of a page as a typesetter weighs it: how long everything is. **Units**: ems, of text or headline."""

    item: Item
    shapes: tuple[float, ...]
    _lines: dict[int, int] = field(default_factory=dict, init=False, repr=False, compare=False)
    _sets: dict[tuple[Grid, int], Set] = field(default_factory=dict, init=False, repr=False, compare=False)

    @found_once
    def article(self) -> Article:
        """The item's fields."""
        return self.item.article

    @found_once
    def paragraphs(self) -> tuple[float, ...]:
        """The lengths of its paragraphs; every line of a verse and every row of a table is one.

        There are none where its title says all of it, and stands above.
        """
        if is_said_by_title(self.item.story):
            return ()
        text = _UNSEEN.sub("", _BLOCKS.sub(_END, self.item.story.body.html))
        return tuple([ems(html.unescape(piece)) for piece in text.split(_END) if piece and not piece.isspace()])

    @found_once
    def padded(self) -> tuple[float, ...]:
        """The lengths of its paragraphs with all that setting them adds."""
        return tuple(pad(length) for length in self.paragraphs)

    @found_once
    def length(self) -> float:
        """The lengths of all of them together."""
        return sum(self.padded)

    def lines(self, measure: int) -> int:
        """Return how many lines its text takes, so many characters in each."""
        known = self._lines.get(measure)
        if known is None:
            known = self._lines[measure] = sum([math.ceil(length / measure) for length in self.padded])
        return known

    @found_once
    def insets(self) -> int:
        """How many pictures stand in its text."""
        return self.item.story.body.html.count("<img ")

    @found_once
    def captions(self) -> tuple[tuple[float, float], ...]:
        """The lengths of its photos' captions, and of the credits at their ends, which no line parts."""
        photos = self.article.photos
        return tuple(
            (ems(each.caption.corrected) if each.caption else 0.0, ems(each.credit) + 3 if each.credit else 0.0)
            for each in photos
        )

    @found_once
    def side(self) -> tuple[float, float]:
        """The lengths of kicker and subtitle."""
        kicker, subtitle = self.article.kicker, self.article.subtitle
        return ems(kicker.corrected) if kicker else 0.0, ems(subtitle.corrected) if subtitle else 0.0

    @found_once
    def credits(self) -> tuple[float, tuple[float, ...], float]:
        """The lengths of what says who tells it: where it comes from, each of the people, whom no line parts, and all.

        **Shape**: all of it is 0 where nothing is told.
        """
        article = self.article
        told = (article.source or "") + (article.dateline.place or "" if article.dateline else "")
        people = tuple(ems((person.role or "") + person.name) + 1 for person in article.byline)
        source = ems(told) + (5 if article.dateline else 0)
        return source, people, source + (1 if source and people else 0) + sum(people)

    @found_once
    def rules(self) -> int:
        """How many lines lead to another page or from it."""
        return bool(self.article.continues_on) + bool(self.article.continued_from)

    @found_once
    def boxed(self) -> bool:
        """Whether a frame stands round it."""
        return self.article.kind is not Kind.ARTICLE and self.article.kind is not Kind.BRIEF

    def set(self, units: int, grid: Grid) -> Set:
        """Return it as set in so many columns of a grid, less what frames take from their width."""
        known = self._sets.get((grid, units))
        if known is None:
            (known,) = self._set(grid, (units,))
            self._sets[grid, units] = known
        return known

    def sets(self, grid: Grid) -> list[Set]:
        """Return it as set in one column of a grid, in two, and so on to all of them."""
        return self._set(grid, range(1, grid.units + 1))

    def _set(self, grid: Grid, spans: Iterable[int]) -> list[Set]:
        """Return it as set in each of these numbers of columns: what is alike in all of them is found once."""
        measures, known, printed = grid.measures[self.boxed], self._lines, len(self.item.title)
        around, narrowed, sets = self._around(grid), self.narrowed, []
        for units in spans:
            width, measure = measures[units]
            size, rows = self._headline(width, grid)
            lines = known.get(measure) or self.lines(measure)
            highest = math.ceil(lines / units + _UNEVEN * (units - 1)) if lines else 0
            head = around + rows * size * POINT * _HEAD_LEADING
            if narrowed:
                head += self._along(width, grid)
            sets.append(Set(units, highest, head, size, rows - printed if rows > printed else 0))
        return sets

    @found_once
    def narrowed(self) -> bool:
        """Whether anything but headline and text takes more lines of it in a narrow width than in a wide one."""
        return any((*self.side, self.credits[2], self.shapes, self.insets))

    def _around(self, grid: Grid) -> float:
        """Return the height of what is as high in any width."""
        height = 2 * _PADDING + grid.em * _LINE * self.rules
        if self.article.column and not grid.padding:  # inside a frame it stands over all
            height += grid.em * _STANDING_HEAD
        return height + (2 * BOX_PADDING + grid.em * _LINE if self.boxed else 0.0)

    def _along(self, width: float, grid: Grid) -> float:
        """Return the height of what is higher in a narrow width than in a wide one, headline and text aside."""
        em, most_picture, height = grid.em, grid.most_picture, 0.0
        kicker, subtitle = self.side
        if kicker:
            height += math.ceil(kicker * em * _KICKER / width) * em * _KICKER * _SIDE_LEADING
        if subtitle:
            height += math.ceil(subtitle * em * _SUBTITLE / width) * em * _SUBTITLE * _SIDE_LEADING
        source, people, whole = self.credits
        if whole:
            height += (1 if whole <= width / em else credit_rows(source, people, width / em)) * em * _LINE
        if self.shapes:
            for shape, caption in zip(self.shapes, self.captions, strict=True):
                height += min(most_picture, width * shape)
                height += caption_rows(*caption, measure_of(width, em)) * em * _SIDE_LEADING + _GAP
        if not self.insets:
            return height
        return height + self.insets * (min(_MOST_INSET, most_picture, width * _PICTURE_SHAPE) + _GAP)

    def _headline(self, width: float, grid: Grid) -> tuple[int, int]:
        """Return the size of the headline in points, and how many rows it takes."""
        most, fitting = grid.headlines[self.item.weight]
        item = self.item
        title, widest, length = item.title, item.widest, item.length
        rows, most_rows = len(title), max(len(title), _MOST_ROWS)
        # Broken anywhere, its lines would fill no more rows than they may: else it is not broken to see how many.
        room = 1.001 * most_rows * width
        breaking = most * 0.75 if title else 0.0
        for size in fitting:
            if widest * size * POINT <= width:
                return size, rows
            if size <= breaking and length * size * POINT * _RAGGED <= room:
                broken = sum([math.ceil(line * size * POINT * _RAGGED / width) for line in title])
                if broken <= most_rows:
                    return size, broken
        size = fitting[-1]
        return size, sum([math.ceil(line * size * POINT * _RAGGED / width) for line in title])


def plan_copy(items: tuple[Item, ...], folder: str, sizes: Sizes) -> tuple[Copy, ...]:
    """Return a page's items for the typesetter; ``folder`` is where their pictures lie in content/."""
    return tuple(Copy(item, tuple(_shapes(item.story, folder, sizes))) for item in items)


def _shapes(story: Story, folder: str, sizes: Sizes) -> list[float]:
    """Return the heights of an item's photos as parts of their widths, 0 where only the caption is known."""
    shapes = []
    for photo in story.article.photos:
        extent = sizes.get(f"{folder}/{photo.file}")
        shape = extent.height / extent.width if extent else _PICTURE_SHAPE
        shapes.append(shape if photo.file else 0.0)
    return shapes
