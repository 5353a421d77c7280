"""A newspaper page set whole on one sheet of A3: how high items are in so many columns, and which type fits.

Han text is set on a square grid, so that its lines can be counted before a browser sets them. The figures are those of
layouts/assets/site.css; every estimate errs upwards, and what is left over is shared out between the lines.
"""

from __future__ import annotations

import html
import math
import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import NamedTuple

from gazette.model import Article, Kind, Story
from gazette.views.lines import caption_rows, credit_rows, ems, measure_of, pad
from gazette.views.measure import Item
from gazette.views.prose import Sizes
from gazette.views.sizes import Weight

# All in millimetres of paper; type in points.
WIDTH = 273.0
HEIGHT = 396.0
GUTTER = 5.0
MASTHEAD = 43.0
FOLIO = 15.0
FOOT = 9.0
POINT = 25.4 / 72
TYPES = tuple(quarter / 4 for quarter in range(56, 19, -1))  # 14 to 5 points, the largest first
HEADLINES = (66, 60, 54, 48, 44, 40, 36, 33, 30, 28, 26, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6)
LEAST_LEADING, LEADING, MOST_LEADING = 1.34, 1.42, 1.8
BOX_PADDING = 3.9  # with the rule of the frame
_HEAD_LEADING = 1.22
_KICKER, _SUBTITLE = 1.3, 1.25  # ems of the text
_SIDE_LEADING, _LINE, _STANDING_HEAD = 1.5, 1.75, 2.4  # ems
_PADDING = 2.6  # above and below an item
_GAP = 2.0
MOST_PICTURES = (105, 80, 60, 45, 32, 22, 15)  # how high a picture may be: the more there are, the lower
_MOST_INSET = 60.0
_PICTURE_SHAPE = 2 / 3
_UNEVEN = 0.13  # of a line is lost for every further column, where columns are made even
_RAGGED = 1.2  # of a headline that breaks between phrases
_CHARACTERS = 14.0  # in a column
_LEAST_UNITS, _MOST_UNITS = 4, 8
_MOST_ROWS = 3
_BLOCKS = re.compile(r"</(?:p|h\d|li|tr)>|<br\b[^>]*>")
_UNSEEN = re.compile(r"<del>.*?</del>|<[^>]+>", re.DOTALL)
# Ems of a headline to one of the text, on a page of middling type: the largest it may have.
_HEAD_EMS = {
    Weight.LEAD: 5.6,
    Weight.MAJOR: 3.3,
    Weight.NORMAL: 2.5,
    Weight.MINOR: 1.9,
    Weight.BRIEF: 1.3,
    Weight.PHOTO: 2.2,
}


@dataclass(frozen=True, eq=False)
class Grid:
    """Type of a size and columns, of a sheet or inside a frame, whose ``padding`` is taken from all columns alike.

    There is one for each size, so it is known by being itself: what was measured in it is found again at once.
    **Units**: points; ``room`` millimetres, the gutters between the columns included; ``most_picture`` millimetres,
    how high a picture may be.
    """

    type_pt: float
    units: int
    most_picture: int
    room: float = WIDTH
    padding: float = 0.0

    @cached_property
    def em(self) -> float:
        """The width of a Han character."""
        return self.type_pt * POINT

    @cached_property
    def widths(self) -> tuple[float, ...]:
        """The widths of no column, of one, and so on to all of them, the gutters between them included."""
        return tuple((self.room + GUTTER) * units / self.units - GUTTER for units in range(self.units + 1))

    @cached_property
    def insides(self) -> tuple[float, ...]:
        """The same widths without what the frame takes from them."""
        return tuple(width - self.padding * units / self.units for units, width in enumerate(self.widths))

    @cached_property
    def middle(self) -> int:
        """How many columns wide an item of middling weight is."""
        return max(1, self.units // 3)

    @cached_property
    def least_area(self) -> float:
        """What an em of text in a middling width takes of a sheet at least. **Units**: square millimetres."""
        units, width = self.middle, self.widths[self.middle]
        measure = measure_of((width - (units - 1) * GUTTER) / units, self.em)
        return 0.999 * self.em * LEADING * width / (measure * units)


@cache
def plan_grid(type_pt: float, most_picture: int = MOST_PICTURES[0]) -> Grid:
    """Return the grid of a sheet for type of a size: about fourteen characters to a column."""
    units = round((WIDTH + GUTTER) / (_CHARACTERS * type_pt * POINT + GUTTER))
    return Grid(type_pt, max(_LEAST_UNITS, min(_MOST_UNITS, units)), most_picture)


@cache
def plan_frame(grid: Grid, units: int) -> Grid:
    """Return the grid inside a frame that is so many columns wide."""
    return Grid(grid.type_pt, units, grid.most_picture, grid.widths[units], 2 * BOX_PADDING)


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

    @cached_property
    def article(self) -> Article:
        """The item's fields."""
        return self.item.article

    @cached_property
    def paragraphs(self) -> tuple[float, ...]:
        """The lengths of its paragraphs; every line of a verse and every row of a table is one."""
        pieces = (_UNSEEN.sub("", piece) for piece in _BLOCKS.split(self.item.story.body.html))
        return tuple(ems(html.unescape(piece)) for piece in pieces if piece.strip())

    @cached_property
    def padded(self) -> tuple[float, ...]:
        """The lengths of its paragraphs with all that setting them adds."""
        return tuple(pad(length) for length in self.paragraphs)

    @cached_property
    def length(self) -> float:
        """The lengths of all of them together."""
        return sum(self.padded)

    def lines(self, measure: int) -> int:
        """Return how many lines its text takes, so many characters in each."""
        known = self._lines.get(measure)
        if known is None:
            known = self._lines[measure] = sum([math.ceil(length / measure) for length in self.padded])
        return known

    @cached_property
    def insets(self) -> int:
        """How many pictures stand in its text."""
        return self.item.story.body.html.count("<img ")

    @cached_property
    def captions(self) -> tuple[tuple[float, float], ...]:
        """The lengths of its photos' captions, and of the credits at their ends, which no line parts."""
        photos = self.article.photos
        return tuple(
            (ems(each.caption.corrected) if each.caption else 0.0, ems(each.credit) + 3 if each.credit else 0.0)
            for each in photos
        )

    @cached_property
    def side(self) -> tuple[float, float]:
        """The lengths of kicker and subtitle."""
        kicker, subtitle = self.article.kicker, self.article.subtitle
        return ems(kicker.corrected) if kicker else 0.0, ems(subtitle.corrected) if subtitle else 0.0

    @cached_property
    def credits(self) -> tuple[float, tuple[float, ...]]:
        """The lengths of what says who tells it: where it comes from, and each of the people, whom no line parts."""
        article = self.article
        told = (article.source or "") + (article.dateline.place or "" if article.dateline else "")
        people = tuple(ems((person.role or "") + person.name) + 1 for person in article.byline)
        return ems(told) + (5 if article.dateline else 0), people

    @cached_property
    def rules(self) -> int:
        """How many lines lead to another page or from it."""
        return bool(self.article.continues_on) + bool(self.article.continued_from)

    @cached_property
    def boxed(self) -> bool:
        """Whether a frame stands round it."""
        return self.article.kind is not Kind.ARTICLE and self.article.kind is not Kind.BRIEF

    def set(self, units: int, grid: Grid) -> Set:
        """Return it as set in so many columns of a grid, less what frames take from their width."""
        known = self._sets.get((grid, units))
        if known is None:
            known = self._sets[grid, units] = self._set(units, grid)
        return known

    def _set(self, units: int, grid: Grid) -> Set:
        width = grid.insides[units] - (2 * BOX_PADDING if self.boxed else 0)
        size, rows = self._headline(width, grid)
        head = 2 * _PADDING + rows * size * POINT * _HEAD_LEADING + self._around(width, grid)
        column = (width - (units - 1) * GUTTER) / units
        lines = self.lines(measure_of(column, grid.em))
        return Set(
            units,
            math.ceil(lines / units + _UNEVEN * (units - 1 if lines else 0)),
            head,
            size,
            max(0, rows - len(self.item.title)),
        )

    def _around(self, width: float, grid: Grid) -> float:
        """Return the height of everything but headline and text."""
        em, most_picture, height = grid.em, grid.most_picture, 0.0
        kicker, subtitle = self.side
        if kicker:
            height += math.ceil(kicker * em * _KICKER / width) * em * _KICKER * _SIDE_LEADING
        if subtitle:
            height += math.ceil(subtitle * em * _SUBTITLE / width) * em * _SUBTITLE * _SIDE_LEADING
        source, people = self.credits
        if source or people:
            height += credit_rows(source, people, width / em) * em * _LINE
        if self.rules:
            height += em * _LINE * self.rules
        if self.article.column and not grid.padding:  # inside a frame it stands over all
            height += em * _STANDING_HEAD
        if self.boxed:
            height += 2 * BOX_PADDING + em * _LINE
        for shape, caption in zip(self.shapes, self.captions, strict=True):
            height += min(most_picture, width * shape)
            height += caption_rows(*caption, measure_of(width, em)) * em * _SIDE_LEADING + _GAP
        if not self.insets:
            return height
        return height + self.insets * (min(_MOST_INSET, most_picture, width * _PICTURE_SHAPE) + _GAP)

    def _headline(self, width: float, grid: Grid) -> tuple[int, int]:
        """Return the size of the headline in points, and how many rows it takes."""
        most, fitting = _headline_sizes(self.item.weight, grid.type_pt)
        title, widest = self.item.title, self.item.widest
        rows, most_rows = len(title), max(len(title), _MOST_ROWS)
        # Broken anywhere, its lines would fill no more rows than they may: else it is not broken to see how many.
        room = 1.001 * most_rows * width
        for size in fitting:
            if widest * size * POINT <= width:
                return size, rows
            if title and size <= most * 0.75 and self.item.length * size * POINT * _RAGGED <= room:
                broken = sum([math.ceil(line * size * POINT * _RAGGED / width) for line in title])
                if broken <= most_rows:
                    return size, broken
        size = fitting[-1]
        return size, sum([math.ceil(line * size * POINT * _RAGGED / width) for line in title])


@cache
def _headline_sizes(weight: Weight, type_pt: float) -> tuple[float, tuple[int, ...]]:
    """Return how large a headline may be on a page in type of a size, and the sizes to choose from."""
    most = _HEAD_EMS[weight] * type_pt * (1.15 if type_pt < 8 else 1.0)  # noqa: PLR2004
    return most, tuple(size for size in HEADLINES if size <= most) or HEADLINES[-1:]


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
