"""What a page itself says that a line is, by a label before it or by its place among labelled lines.

**Source**: as of ``part_labels``, which takes the labels out.
"""

from __future__ import annotations

import enum
from typing import NamedTuple


class Label(enum.StrEnum):
    """What a label, or the place of a line among labelled ones, says of the line."""

    COLUMN = "column"
    KICKER = "kicker"
    TITLE = "title"
    SUBTITLE = "subtitle"
    AUTHOR = "author line"
    SOURCE = "source"
    TEXT = "text"
    CAPTION = "caption"
    CROSSHEAD = "crosshead"
    SYSTEM = "what a system says of an item"


HEADLINE = frozenset({Label.KICKER, Label.TITLE, Label.SUBTITLE})
NAMES = frozenset({Label.AUTHOR, Label.SOURCE})
_RUNNING = frozenset({Label.TEXT, Label.CAPTION})


class Told(NamedTuple):
    """What is told of a line, and how much room its label took. **Units**: ``width`` in em."""

    label: Label
    width: float

    @property
    def room(self) -> float:
        """How much less a line fills its column without its label, where it is of text."""
        return self.width if self.label in _RUNNING else 0.0
