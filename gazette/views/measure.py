"""How much room an item takes on a composed page: han text is set on a square grid, so that lines can be counted.

The figures are those of layouts/assets/site.css at its full width (docs/design.md has the scale). On a narrower page
everything narrows alike, so that what was level stays nearly level.
"""

from __future__ import annotations

import enum
import math
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from gazette.model import Article, Story
from gazette.text.one_line import split_lines
from gazette.views.cards import story_paragraphs

UNITS = 12
LEAST_SPAN = 3
_PAGE_PX = 1240
_GUTTER_PX = 44
_SPANS_PX = tuple(span * (_PAGE_PX + _GUTTER_PX) / UNITS - _GUTTER_PX for span in range(UNITS + 1))
_TEXT_PX = 16
_LINE_PX = 28
_COLUMN_GAP_PX = 32
_HEAD_LEADING = 1.28
# Heights of a picture, as shares of its width, in a narrow frame and in a wide one: as it is cropped, and at the most,
# where it fills what its text leaves of a row.
_PICTURE_SHAPE, _TALL_SHAPE = 2 / 3, 1
_WIDE_SHAPE, _TALL_WIDE_SHAPE = 1 / 2, 2 / 3
_WIDE_PX = 700
_CAPTION_LINES = 2
_ALMOST_A_LINE = 0.35  # is room for one: headlines are measured amply
_LEAST_TEXT = 60
_LEAST_LEAD = 150
_SUBTITLE_PX = 17
_SHORT_CAPTION = 70
_HAN = re.compile("[\u4e00-\u9fff，。、；：？！《》]*")


class Weight(enum.StrEnum):
    """How loudly an item speaks: size of headline, room for text."""

    LEAD = "lead"
    MAJOR = "major"
    NORMAL = "normal"
    MINOR = "minor"
    BRIEF = "brief"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Size:
    """What a weight means.

    **Units**: ``headlines_px`` pixels, the largest first: a smaller one is taken when a printed line would break;
    ``phone_px`` the usual and the least on a telephone; ``text`` characters wished for; ``span`` twelfths of the page.
    """

    headlines_px: tuple[int, ...]
    phone_px: tuple[float, float]
    text: int
    span: int


SIZES = {
    Weight.LEAD: Size((50, 42, 36), (31.2, 26), 330, 8),
    Weight.MAJOR: Size((30, 26), (24, 21), 280, 5),
    Weight.NORMAL: Size((24, 21), (22, 19), 150, 4),
    Weight.MINOR: Size((20, 18), (20, 18), 70, 3),
    Weight.BRIEF: Size((17,), (17, 17), 40, 3),
    Weight.PHOTO: Size((24, 21), (22, 19), 260, 4),
}


@dataclass(frozen=True)
class Item:
    """An item with its weight, ready to be measured."""

    story: Story
    weight: Weight
    _fits: dict[float, tuple[int, int]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def article(self) -> Article:
        """The item's fields."""
        return self.story.article

    @cached_property
    def paragraphs(self) -> tuple[int, ...]:
        """The lengths of the item's paragraphs in characters."""
        return tuple(len(paragraph) for paragraph in story_paragraphs(self.story))

    @cached_property
    def title(self) -> tuple[float, ...]:
        """The widths of the headline's printed lines in ems."""
        return tuple(_width(line) for line in split_lines(self.article.title.corrected))

    @cached_property
    def widest(self) -> float:
        """The width of the widest of them, 1 where there is none."""
        return max(self.title, default=1.0)

    @cached_property
    def length(self) -> float:
        """The width of all of them one after the other."""
        return sum(self.title)

    @cached_property
    def subtitle(self) -> float:
        """The width of the subtitle in ems, 0 where there is none."""
        return _width(self.article.subtitle.corrected) if self.article.subtitle else 0.0

    @cached_property
    def small(self) -> bool:
        """Whether the item is short enough to stand under another one."""
        limits = {Weight.BRIEF: math.inf, Weight.MINOR: math.inf, Weight.PHOTO: _SHORT_CAPTION}
        return not self.has_picture and sum(self.paragraphs) <= limits.get(self.weight, -1)

    @cached_property
    def has_picture(self) -> bool:
        """Whether the item is shown with a picture."""
        return any(photo.file for photo in self.article.photos)

    @cached_property
    def framed(self) -> bool:
        """Whether the item stands on a tinted panel: a photo story of which there is no picture."""
        return self.weight is Weight.PHOTO and not self.has_picture

    @cached_property
    def most_text(self) -> int:
        """How many characters of text there are to show."""
        return sum(self.paragraphs)

    @cached_property
    def wished_text(self) -> int:
        """How many characters of its text an item would like to show, which is never more than it has."""
        return min(self.most_text, SIZES[self.weight].text)

    @cached_property
    def least_text(self) -> int:
        """How few characters of its text an item can do with; a photo's caption is shown whole while it is short."""
        if self.weight is Weight.PHOTO:
            return self.wished_text
        return min(self.wished_text, _LEAST_LEAD if self.weight is Weight.LEAD else _LEAST_TEXT)

    @cached_property
    def cuts(self) -> tuple[list[int], list[int], list[int]]:
        """The lengths of its paragraphs with their indents, of the least text, the wished, and all of it."""
        return self.cut(self.least_text), self.cut(self.wished_text), self.cut(self.most_text)

    def cut(self, characters: int) -> list[int]:
        """Return the lengths of as many of its paragraphs as so many characters fill, with their indents."""
        lengths, left = [], characters
        for length in self.paragraphs:
            if left <= 0:
                break
            lengths.append(min(length, left) + 2)
            left -= length
        return lengths

    def fit(self, px: float) -> tuple[int, int]:
        """Return which of its weight's sizes its headline is set in, from 0, and how many more lines than printed.

        It is the largest that keeps the printed lines, else the smallest.
        """
        fits = self._fits.get(px)
        if fits is None:
            sizes = SIZES[self.weight].headlines_px
            widest, step = self.widest, 0
            while widest * sizes[step] / px > 1 and step < len(sizes) - 1:
                step += 1
            fits = self._fits[px] = step, _broken(self, sizes[step], px)
        return fits


def span_px(span: int) -> float:
    """Return the width of a span, gutters apart."""
    return _SPANS_PX[span]


def text_columns(px: float) -> int:
    """Return into how many columns text of a width is set: about 16 to 30 characters each."""
    if px < 560:  # noqa: PLR2004  # docs/design.md
        return 1
    return 2 if px < 860 else 3  # noqa: PLR2004


def head_lines(item: Item, px: float) -> float:
    """Return the height of an item's headlines in lines of text, its picture included."""
    article = item.article
    step, broken = item.fit(px)
    rows = len(item.title) + broken
    lines = rows * SIZES[item.weight].headlines_px[step] * _HEAD_LEADING / _LINE_PX + 0.4
    if article.kicker:
        lines += 1
    if article.subtitle:
        lines += math.ceil(item.subtitle * _SUBTITLE_PX / px)
    if article.byline or article.continues_on:
        lines += 1
    if item.has_picture:
        lines += px * _picture_shapes(px)[0] / _LINE_PX + _CAPTION_LINES
    return lines


def picture_growth(item: Item, px: float) -> float:
    """Return by how many lines an item's picture may grow, where its text has come to an end."""
    usual, most = _picture_shapes(px)
    return px * (most - usual) / _LINE_PX if item.has_picture else 0.0


def _picture_shapes(px: float) -> tuple[float, float]:
    return (_WIDE_SHAPE, _TALL_WIDE_SHAPE) if px > _WIDE_PX else (_PICTURE_SHAPE, _TALL_SHAPE)


def phone_ems(item: Item, px: float) -> int:
    """Return the characters of a headline's longest printed line where a telephone keeps it whole in a smaller size.

    **Shape**: 0 where it stands whole in its usual size, and where no size would do.
    """
    usual, least = SIZES[item.weight].phone_px
    ems = math.ceil(max(item.title, default=0.0))
    return ems if usual * ems > px >= least * ems else 0


def text_lines(texts: tuple[list[int], ...], px: float) -> list[int]:
    """Return the heights of texts whose paragraphs are so long with their indents."""
    columns, per_line = _measure(px)
    return [-(-sum([-(-length // per_line) for length in lengths]) // columns) for lengths in texts]


def text_room(item: Item, lines: float, px: float) -> int:
    """Return how many characters of an item's text fill so many lines, never more than it has."""
    columns, per_line = _measure(px)
    left = math.floor(max(0.0, lines + _ALMOST_A_LINE)) * columns
    characters = 0
    for length in item.paragraphs:
        needed = math.ceil((length + 2) / per_line)
        if needed > left:
            return characters + max(0, left * per_line - 3)
        characters += length
        left -= needed
    return characters


@lru_cache(maxsize=256)
def _measure(px: float) -> tuple[int, int]:
    columns = text_columns(px)
    return columns, max(1, math.floor((px - (columns - 1) * _COLUMN_GAP_PX) / columns / _TEXT_PX))


def _broken(item: Item, size: int, px: float) -> int:
    return sum([max(0, math.ceil(width * size / px) - 1) for width in item.title])


def _width(text: str) -> float:
    """Return the width of a line of headline in ems."""
    if _HAN.fullmatch(text):
        return float(len(text))
    return sum(1.0 if unicodedata.east_asian_width(char) in {"W", "F", "A"} else 0.55 for char in text.strip())
