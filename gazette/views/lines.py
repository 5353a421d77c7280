"""How long words are and how many lines they take, counted before a browser sets them: Han text stands on a grid."""

from __future__ import annotations

import math
import re
import unicodedata

# What moves to the next line so that no line begins with a stop.
_LOSS = 1.03
_LEAST_MEASURE = 4  # characters
# Nearly all of a paper's text; what is not of these is looked at sign by sign.
_WIDE = re.compile("[\u3001\u3002\u300a\u300b\u4e00-\u9fff\uff01-\uff60\u201c\u201d]+")


def pad(length: float) -> float:
    """Return the ems of a paragraph with its indent and what is lost at the ends of lines."""
    return length * _LOSS + 2


def measure_of(width: float, em: float) -> int:
    """Return how many characters stand in a line."""
    return max(_LEAST_MEASURE, math.floor(width / em))


def caption_rows(length: float, credit: float, measure: int) -> int:
    """Return how many lines a caption takes with its credit, which goes to a line of its own where it finds no room."""
    padded = pad(length) if length else 0.0
    rows = math.ceil(padded / measure)
    return rows + math.ceil(max(0.0, padded + credit - rows * measure) / measure)


def credit_rows(source: float, people: tuple[float, ...], width: float) -> int:
    """Return how many lines are taken by where an article comes from and by its people, after it or under it."""
    side = 1 if source and people else 0
    if source + side + sum(people) <= width:
        return 1 if source or people else 0
    rows, room = math.ceil(source / width), 0.0
    for person in people:
        if person > room:
            rows, room = rows + 1, width
        room -= person
    return rows


def ems(text: str) -> float:
    """Return the width of a line of text."""
    line = text.strip()
    if _WIDE.fullmatch(line):
        return float(len(line))
    rest = _WIDE.sub("", line)
    return sum([1.0 if unicodedata.east_asian_width(char) in {"W", "F", "A"} else 0.56 for char in rest], 0.0) + (
        len(line) - len(rest)
    )
