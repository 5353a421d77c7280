"""Lines one below another without a stop, at the margin, above a text: the headlines of a stack.

**Source**: where paragraphs stand in, and above the head of a report, a text begins at sight; so what stands above it
down from the end of another text is headlines and who wrote what, however long its lines are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gazette.importer.lines import is_indent
from gazette.importer.traits import Traits

_LEAST, _MOST, _WIDEST = 3, 14, 34.0
_TEXT_WIDEST = 20.0
_TWO = 2


def find_headline_runs(traits: Sequence[Traits], *, indented: bool) -> frozenset[int]:
    """Return the lines, names and labels left out, of three and more headlines one below another right above a text.

    ``indented`` says whether paragraphs of the page stand in. None stands in a run of verse or of rows with numbers.
    """
    found: set[int] = set()
    first = 0
    while indented and first < len(traits):
        end = first
        while end < len(traits) and (traits[end].author or _may_be_headline(traits[end])):
            end += 1
        heads = [index for index in range(first, end) if not traits[index].author]
        text = end + 1 if end < len(traits) and traits[end].resumed and traits[end].jump else end
        below = traits[text] if text < len(traits) else None
        if _LEAST <= len(heads) <= _MOST and below is not None and _opens(below) and _is_free(traits, first, heads):
            found |= {index for index in heads if _is_plain(traits[index].line.key)}
        first = max(end, first + 1)
    return frozenset(found)


def _may_be_headline(trait: Traits) -> bool:
    line = trait.line
    marked = trait.opener or trait.bullet or trait.numbered or trait.question or trait.note or trait.jump or trait.date
    other = trait.credit or trait.credited or trait.caption or trait.folio or trait.staff or trait.ended
    ends = (line.closed and line.key[-1] not in "?!") or line.key[-1] in ",;" or line.bracketed
    return not (marked or other or ends or line.width > _WIDEST or is_indent(line.indent))


def _opens(below: Traits) -> bool:
    """Say whether a text begins at sight: with the head of a report, or with what stands in and is no headline."""
    long = below.full or (below.line.closed and below.line.width > _TEXT_WIDEST)
    return below.opener or (is_indent(below.line.indent) and long)


def _is_free(traits: Sequence[Traits], first: int, heads: Sequence[int]) -> bool:
    """Say whether what stands above lines has ended, and they are neither verse nor rows of a table."""
    above = traits[first - 1] if first else None
    ended = (
        above is None
        or (above.line.closed and not above.full)
        or above.ended
        or above.jump
        or above.credit
        or above.credited
    )
    apart = above is not None and (above.folio or above.date or above.staff)
    rows = sum(1 for index in heads if _is_row(traits[index].line.key))
    verse = sum(1 for here, below in pairwise(heads) if traits[here].verse and traits[below].verse)
    return (ended or apart) and rows < _TWO and verse < _TWO


def _is_plain(key: str) -> bool:
    """Say whether a line is no label with what it is of, and no row of names."""
    return ":" not in key and key.count(" ") < _TWO + 1


def _is_row(key: str) -> bool:
    return " " in key and any(sign.isdigit() for sign in key)
