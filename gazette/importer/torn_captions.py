"""Captions without a word that marks them, told by the text that they tear: one short sentence set into another.

**Source**: a picture between two columns of a report; its caption breaks the report in mid-sentence: 全部送到 /
小学生在操场上量体重。 / 了村里. Nothing else is so short, ends as a sentence does and has no headline.
"""

from __future__ import annotations

from gazette.importer.classify import Reading
from gazette.importer.cuts import TEXT
from gazette.importer.rules.rule import Role

_LINES, _LONGEST, _SHORTEST = 3, 60, 6


def is_torn_caption(reading: Reading, between: list[int]) -> bool:
    """Say whether the lines between a sentence that breaks off and its rest are a caption, blank lines around it."""
    between = [index for index in between if reading.verdicts[index].role is not Role.FURNITURE]
    if not 0 < len(between) <= _LINES:
        return False
    lines = [reading.traits[index] for index in between]
    first, last, below = lines[0], lines[-1], reading.traits[between[-1] + 1]
    roles = [reading.verdicts[index].role for index in between]
    words = "".join(trait.line.key for trait in lines)
    marked = any(t.opener or t.bullet or t.numbered or t.note or t.question or t.author or t.date for t in lines)
    one = roles[0] in TEXT and all(role is Role.REST for role in roles[1:])
    apart = first.line.gap > 0 and below.line.gap > 0
    whole = last.line.closed and words[-1] == "。" and words[0] not in "“「‘"
    return one and apart and whole and not marked and _SHORTEST <= len(words) <= _LONGEST
