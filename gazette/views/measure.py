"""How much room an item takes on a composed page: han text is set on a square grid, so that lines can be counted.

The figures are those of layouts/assets/site.css at its full width (docs/design.md has the scale). On a narrower page
everything narrows alike, so that what was level stays nearly level.
"""

from __future__ import annotations

import enum
import math
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from gazette.model import Article, Kind, Place, Story
from gazette.text.one_line import split_lines
from gazette.views.cards import story_paragraphs

UNITS = 12
LEAST_SPAN = 3
_PAGE_PX = 1240
_GUTTER_PX = 44
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
_MAJOR_SHARE = 0.25
_MINOR_SHARE = 0.45
_MAJOR_LENGTH = 400
_MINOR_LENGTH = 160


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


def span_px(span: int) -> float:
    """Return the width of a span, gutters apart."""
    return span * (_PAGE_PX + _GUTTER_PX) / UNITS - _GUTTER_PX


def text_columns(px: float) -> int:
    """Return into how many columns text of a width is set: about 16 to 30 characters each."""
    if px < 560:  # noqa: PLR2004  # docs/design.md
        return 1
    return 2 if px < 860 else 3  # noqa: PLR2004


def head_lines(item: Item, px: float) -> float:
    """Return the height of an item's headlines in lines of text, its picture included."""
    size = SIZES[item.weight].headlines_px[headline_step(item, px)]
    rows = len(item.title) + _broken(item, size, px)
    lines = rows * size * _HEAD_LEADING / _LINE_PX + 0.4
    if item.article.kicker:
        lines += 1
    if item.article.subtitle:
        lines += math.ceil(_width(item.article.subtitle.corrected) * _SUBTITLE_PX / px)
    if item.article.byline or item.article.continues_on:
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


def broken_lines(item: Item, px: float) -> int:
    """Return how many lines more than printed a headline takes in a width."""
    return _broken(item, SIZES[item.weight].headlines_px[-1], px)


def headline_step(item: Item, px: float) -> int:
    """Return which of its weight's sizes a headline is set in, from 0: the largest that keeps the printed lines."""
    sizes = SIZES[item.weight].headlines_px
    return next((step for step, size in enumerate(sizes) if not _broken(item, size, px)), len(sizes) - 1)


def phone_ems(item: Item, px: float) -> int:
    """Return the characters of a headline's longest printed line where a telephone keeps it whole in a smaller size.

    **Shape**: 0 where it stands whole in its usual size, and where no size would do.
    """
    usual, least = SIZES[item.weight].phone_px
    ems = math.ceil(max(item.title, default=0.0))
    return ems if usual * ems > px >= least * ems else 0


def text_lines(item: Item, characters: int, px: float) -> float:
    """Return the height of so many characters of an item's text."""
    columns, per_line = _measure(px)
    lines = 0
    for length in item.paragraphs:
        if characters <= 0:
            break
        lines -= -(min(length, characters) + 2) // per_line
        characters -= length
    return math.ceil(lines / columns)


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


def _measure(px: float) -> tuple[int, int]:
    columns = text_columns(px)
    return columns, max(1, math.floor((px - (columns - 1) * _COLUMN_GAP_PX) / columns / _TEXT_PX))


def _broken(item: Item, size: int, px: float) -> int:
    return sum(max(0, math.ceil(width * size / px) - 1) for width in item.title)


def _width(text: str) -> float:
    """Return the width of a line of headline in ems."""
    return sum(1.0 if unicodedata.east_asian_width(char) in {"W", "F", "A"} else 0.55 for char in text.strip())


def weigh(stories: tuple[Story, ...]) -> tuple[Item, ...]:
    """Return a page's items with their weights, which follow place, kind and length.

    The first article leads. Of the others the longest tell most: about a quarter of a page speaks up, and half of it
    stays small, more so towards the foot of the page.
    """
    articles = [story for story in stories if story.article.kind is Kind.ARTICLE]
    importance = {story.article.place: _importance(story, index, len(articles)) for index, story in enumerate(articles)}
    ranked = sorted(articles[1:], key=lambda story: -importance[story.article.place])
    loud = ranked[: max(1, round(len(articles) * _MAJOR_SHARE))]
    quiet = ranked[max(2, round(len(articles) * (1 - _MINOR_SHARE))) :]
    majors = {story.article.place for story in loud if _length(story) > _MAJOR_LENGTH}
    minors = {story.article.place for story in ranked if story in quiet or _length(story) < _MINOR_LENGTH}
    return tuple(Item(story, _weight(story, articles, majors, minors)) for story in stories)


def _weight(story: Story, articles: list[Story], majors: set[Place], minors: set[Place]) -> Weight:
    place = story.article.place
    if story.article.kind is not Kind.ARTICLE:
        return Weight.PHOTO if story.article.kind is Kind.PHOTO else Weight.BRIEF
    if place == articles[0].article.place:
        return Weight.LEAD
    if place in majors:
        return Weight.MAJOR
    return Weight.MINOR if place in minors else Weight.NORMAL


def _length(story: Story) -> int:
    return len(story.body.corrected)


def _importance(story: Story, index: int, count: int) -> float:
    """Return a rank's measure: length, less so the farther down the page, more so with a picture."""
    picture = 300 if any(photo.file for photo in story.article.photos) else 0
    return (min(_length(story), 2000) + picture) * (1.3 - 0.6 * index / count)
