"""What a page itself says that a line is, by a label before it or by its place among labelled lines or in poems.

**Source**: as of ``part_labels``, which takes the labels out, and of ``told_lines``.
"""

from __future__ import annotations

import enum
from typing import NamedTuple


class Label(enum.StrEnum):
    """What a label, or the place of a line among labelled ones, in a group of poems or in a box, says of the line."""

    COLUMN = "column"
    KICKER = "kicker"
    TITLE = "title"
    SUBTITLE = "subtitle"
    AUTHOR = "author line"
    SOURCE = "source"
    TEXT = "text"
    ITEM = "item of a list"
    FIRST = "first line of a text"
    INSIDE = "inside a text"
    CAPTION = "caption"
    AMONG = "sentences among labelled lines"
    CROSSHEAD = "crosshead"
    SYSTEM = "what a system says of an item"
    TITLE_OF_POEM = "title of a poem"
    NAME_OF_POEM = "name of one of several poems"
    POET = "poet"
    VERSE = "line of verse"
    NAME_OF_BOX = "name of a box of very short news"
    TITLE_IN_BOX = "title in such a box"
    BELOW_POEMS = "headline below poems"
    NAME_OF_NOTE = "name of a box beside a report, at its end"
    ROW = "row of a column of short news"
    TITLED_ROW = "row of such a column that its label is the title of"
    HEAD_ABOVE = "head of a report above its headline"
    BELOW_HEAD = "headline below the head of its report"
    TOP_OF_STACK = "first of such headlines, or of the page's head"
    STACKED = "headline stacked above signed texts"
    WRITER_ABOVE = "writer above one of several texts below a stack"
    WRITER_BELOW = "writer below one of several texts below a stack"
    WRITER_ALIKE = "writer where the other texts of the page have theirs"


HEADLINE = frozenset({Label.KICKER, Label.TITLE, Label.SUBTITLE})
NAMES = frozenset({Label.AUTHOR, Label.SOURCE, Label.HEAD_ABOVE})
# The writers of texts below one stack of headlines, and of texts that all have theirs at one place.
SIGNED_STACKS = frozenset({Label.WRITER_ABOVE, Label.WRITER_BELOW})
SIGNED = SIGNED_STACKS | {Label.WRITER_ALIKE}
STACK = frozenset({Label.TOP_OF_STACK, Label.STACKED})
POEMS = frozenset({Label.TITLE_OF_POEM, Label.NAME_OF_POEM, Label.POET, Label.VERSE})
# A line of which a label says what text it is of: that text is whole.
TEXTS = frozenset({Label.TEXT, Label.FIRST, Label.INSIDE})
# A line that begins an item of a column below its name.
ROWS = frozenset({Label.ROW, Label.TITLED_ROW})
BOXES = ROWS | {Label.NAME_OF_BOX, Label.TITLE_IN_BOX}
_RUNNING = frozenset({Label.TEXT, Label.CAPTION})


class Told(NamedTuple):
    """What is told of a line, and how much room its label took. **Units**: ``width`` in em."""

    label: Label
    width: float

    @property
    def room(self) -> float:
        """How much less a line fills its column without its label, where it is of text."""
        return self.width if self.label in _RUNNING else 0.0
