"""How much room an item takes on a composed page: han text is set on a square grid, so that lines can be counted.

The figures are those of layouts/assets/site.css at its full width (docs/design.md has the scale). On a narrower page
everything narrows alike, so that what was level stays nearly level.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from gazette.model import Article, Story
from gazette.text.one_line import split_lines
from gazette.views.cards import story_paragraphs
from gazette.views.once import found_once
from gazette.views.sizes import LINE_PX, SIZES, Fit, Weight, fit_headline

_TEXT_PX = 16
_COLUMN_GAP_PX = 32
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


# How many characters an item may have that stands under another one.
_SMALL = {Weight.BRIEF: math.inf, Weight.MINOR: math.inf, Weight.PHOTO: _SHORT_CAPTION}


class Text(NamedTuple):
    """How much an item has to say, in characters.

    **Shape**: ``paragraphs`` are the lengths of all of them, ``most`` their sum; ``wished`` and ``least`` are how much
    of it is wished for and how little will do; ``cuts`` what fills the least, the wished and the most, as ``cut`` does.
    """

    paragraphs: tuple[int, ...]
    most: int
    wished: int
    least: int
    cuts: tuple[list[int], list[int], list[int]]


class Heights(NamedTuple):
    """How high one item is in a width, in lines: its head alone, with the least text, the wished, and all of it.

    The head is headlines and picture; ``broken`` are the lines of headline more than printed.
    """

    head: float
    least: float
    wished: float
    most: float
    broken: int


@dataclass(frozen=True)
class Item:
    """An item with its weight, ready to be measured."""

    story: Story
    weight: Weight
    _heights: dict[float, Heights] = field(default_factory=dict, init=False, repr=False, compare=False)

    @found_once
    def article(self) -> Article:
        """The item's fields."""
        return self.story.article

    @found_once
    def title(self) -> tuple[float, ...]:
        """The widths of the headline's printed lines in ems."""
        return tuple([_width(line) for line in split_lines(self.story.article.title.corrected)])

    @found_once
    def widest(self) -> float:
        """The width of the widest of them, 1 where there is none."""
        return max(self.title, default=1.0)

    @found_once
    def length(self) -> float:
        """The width of all of them one after the other."""
        return sum(self.title)

    @found_once
    def has_picture(self) -> bool:
        """Whether the item is shown with a picture."""
        photos = self.story.article.photos
        return bool(photos) and any(photo.file for photo in photos)

    @property
    def framed(self) -> bool:
        """Whether the item stands on a tinted panel: a photo story of which there is no picture."""
        return self.weight is Weight.PHOTO and not self.has_picture

    @found_once
    def text(self) -> Text:
        """How much the item has to say; a photo's caption is shown whole while it is short."""
        weight = self.weight
        lengths = tuple([len(paragraph) for paragraph in story_paragraphs(self.story)])
        most = sum(lengths)
        wished = min(most, SIZES[weight].text)
        least = wished if weight is Weight.PHOTO else min(wished, _LEAST_LEAD if weight is Weight.LEAD else _LEAST_TEXT)
        return Text(lengths, most, wished, least, (cut(lengths, least), cut(lengths, wished), cut(lengths, most)))

    @found_once
    def small(self) -> bool:
        """Whether the item is short enough to stand under another one."""
        return self.weight in _SMALL and not self.has_picture and self.text.most <= _SMALL[self.weight]

    def fit(self, px: float) -> Fit:
        """Return how its headline is set in a width."""
        return fit_headline(self.weight, self.title, px)

    def measure(self, px: float) -> Heights:
        """Return how high the item is in a width."""
        found = self._heights.get(px)
        if found is None:
            head, broken = _head(self, px)
            least, wished, most = text_lines(self.text.cuts, px)
            growth = _picture_growth(px) if self.has_picture else 0.0
            found = self._heights[px] = Heights(head, head + least, head + wished, head + (most + growth), broken)
        return found


def cut(paragraphs: tuple[int, ...], characters: int) -> list[int]:
    """Return the lengths of as many paragraphs as so many characters fill, with their indents."""
    lengths, left = [], characters
    for length in paragraphs:
        if left <= 0:
            break
        lengths.append(min(left, length) + 2)
        left -= length
    return lengths


def text_columns(px: float) -> int:
    """Return into how many columns text of a width is set: about 16 to 30 characters each."""
    if px < 560:  # noqa: PLR2004  # docs/design.md
        return 1
    return 2 if px < 860 else 3  # noqa: PLR2004


def _head(item: Item, px: float) -> tuple[float, int]:
    """Return the height of an item's headlines in lines of text, its picture included, and how many are broken."""
    article = item.story.article
    _, broken, lines = fit_headline(item.weight, item.title, px)
    lines += 0.4
    if article.kicker:
        lines += 1
    if article.subtitle:
        lines += math.ceil(_width(article.subtitle.corrected) * _SUBTITLE_PX / px)
    if article.byline or article.continues_on:
        lines += 1
    if item.has_picture:
        lines += px * _picture_shapes(px)[0] / LINE_PX + _CAPTION_LINES
    return lines, broken


def _picture_growth(px: float) -> float:
    """Return by how many lines a picture may grow, where its text has come to an end."""
    usual, most = _picture_shapes(px)
    return px * (most - usual) / LINE_PX


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
    for length in item.text.paragraphs:
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


def _width(text: str) -> float:
    """Return the width of a line of headline in ems."""
    if _HAN.fullmatch(text):
        return float(len(text))
    return sum(1.0 if unicodedata.east_asian_width(char) in {"W", "F", "A"} else 0.55 for char in text.strip())
