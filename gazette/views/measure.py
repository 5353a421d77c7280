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

from gazette.model import Article, Kind, Story
from gazette.views.cards import story_paragraphs

UNITS = 12
LEAST_SPAN = 3
_PAGE_PX = 1240
_GUTTER_PX = 44
_TEXT_PX = 16
_LINE_PX = 28
_COLUMN_GAP_PX = 32
_HEAD_LEADING = 1.28
_PICTURE_SHAPE = 2 / 3
_CAPTION_LINES = 2


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
    """What a weight means. **Units**: ``headline_px`` pixels; ``text`` characters wished for; spans in twelfths."""

    headline_px: int
    text: int
    span: int


SIZES = {
    Weight.LEAD: Size(46, 330, 8),
    Weight.MAJOR: Size(30, 280, 5),
    Weight.NORMAL: Size(24, 150, 4),
    Weight.MINOR: Size(20, 70, 3),
    Weight.BRIEF: Size(17, 0, 3),
    Weight.PHOTO: Size(24, 170, 4),
}


@dataclass(frozen=True)
class Item:
    """An item with its weight, ready to be measured."""

    story: Story
    weight: Weight

    @property
    def article(self) -> Article:
        """The item's fields."""
        return self.story.article

    @cached_property
    def paragraphs(self) -> tuple[int, ...]:
        """The lengths of the item's paragraphs in characters."""
        return tuple(len(paragraph) for paragraph in story_paragraphs(self.story))

    @cached_property
    def has_picture(self) -> bool:
        """Whether the item is shown with a picture."""
        return any(photo.file for photo in self.article.photos)

    @property
    def wished_text(self) -> int:
        """How many characters of its text an item would like to show, which is never more than it has."""
        wish = SIZES[self.weight].text
        return min(sum(self.paragraphs), wish)


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
    size = SIZES[item.weight].headline_px
    rows = sum(
        max(1, math.ceil(_width(line) * size / px)) for line in item.article.title.corrected.split("\n") if line.strip()
    )
    lines = rows * size * _HEAD_LEADING / _LINE_PX + 0.4
    if item.article.kicker:
        lines += 1
    if item.article.subtitle:
        lines += math.ceil(_width(item.article.subtitle.corrected) * 18 / px)
    if item.article.byline or item.article.continues_on:
        lines += 1
    if item.has_picture:
        lines += px * _PICTURE_SHAPE / _LINE_PX + _CAPTION_LINES
    return lines


def text_lines(item: Item, characters: int, px: float) -> float:
    """Return the height of so many characters of an item's text."""
    columns, per_line = _measure(px)
    lines = 0
    for length in item.paragraphs:
        if characters <= 0:
            break
        lines += math.ceil((min(length, characters) + 2) / per_line)
        characters -= length
    return math.ceil(lines / columns)


def text_room(item: Item, lines: float, px: float) -> int:
    """Return how many characters of an item's text fill so many lines, never more than it has."""
    columns, per_line = _measure(px)
    left = math.floor(max(0.0, lines)) * columns
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


def _width(text: str) -> float:
    """Return the width of a line of headline in ems."""
    return sum(1.0 if unicodedata.east_asian_width(char) in {"W", "F", "A"} else 0.55 for char in text.strip())


def weigh(stories: tuple[Story, ...]) -> tuple[Item, ...]:
    """Return a page's items with their weights, which follow place, kind and length.

    The first article leads. Of the others the longest tell most: a third of a page speaks up, a third stays small, more
    so towards the foot of the page.
    """
    articles = [story for story in stories if story.article.kind is Kind.ARTICLE]
    lead = articles[0] if articles else None
    ranked = sorted(
        (story for story in articles[1:]),
        key=lambda story: -_importance(story, articles.index(story), len(articles)),
    )
    majors = {story.article.place for story in ranked[: max(1, round(len(articles) / 4))] if _length(story) > 400}  # noqa: PLR2004
    minors = {
        story.article.place
        for story in ranked[max(2, round(len(articles) * 0.55)) :] + [each for each in ranked if _length(each) < 160]  # noqa: PLR2004
    }
    items = []
    for story in stories:
        place = story.article.place
        if story.article.kind is not Kind.ARTICLE:
            weight = Weight.PHOTO if story.article.kind is Kind.PHOTO else Weight.BRIEF
        elif story is lead:
            weight = Weight.LEAD
        elif place in majors:
            weight = Weight.MAJOR
        else:
            weight = Weight.MINOR if place in minors else Weight.NORMAL
        items.append(Item(story, weight))
    return tuple(items)


def _length(story: Story) -> int:
    return len(story.body.corrected)


def _importance(story: Story, index: int, count: int) -> float:
    """Return a rank's measure: length, less so the farther down the page, more so with a picture."""
    picture = 300 if any(photo.file for photo in story.article.photos) else 0
    return (min(_length(story), 2000) + picture) * (1.3 - 0.6 * index / count)
