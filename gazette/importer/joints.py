"""How well two lines that stand apart go on with each other: words and quotations reach over, phrases are left open.

**Source**: columns are cut at the end of any line, most often inside a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.classify import Reading
from gazette.importer.cuts import TEXT, read_paragraph
from gazette.importer.headline_parts import UNFINISHED
from gazette.importer.rules.rule import Role
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import is_bound, is_cut, is_open

_STACK_LEAST = 2  # headlines
_INDENT = 0.5  # em
_INNER_STOP = compile_late(rf"[。!?][{HAN}]")
QUOTES = {"”": "“", "」": "「", "』": "『"}
_QUOTE = compile_late("[“”「」『』]")


def find_closing_quote(key: str) -> str:
    """Return the mark that closes a quotation which the line did not open."""
    first = _QUOTE.search(key)
    return first[0] if first is not None and first[0] in QUOTES else ""


def weigh_seam(reading: Reading, stop: int, stray: int) -> int:
    """Return how well a line goes on with another: a word or a quotation reaches over, or a phrase is left open."""
    above, below = reading.traits[stop].line.key, reading.traits[stray].line.key
    closing = find_closing_quote(below)
    quoted = bool(closing) and is_quotation_begun(reading, stop, closing)
    left = is_open(above) or above[-1] in ",、" or UNFINISHED.search(above) is not None
    return 2 * is_cut(above, below) + 2 * quoted + left + is_bound(below)


def is_quotation_begun(reading: Reading, stop: int, closing: str) -> bool:
    """Say whether a paragraph, as far as a line of it, opens a quotation that the mark ``closing`` would end."""
    paragraph = read_paragraph(reading, stop)
    return paragraph.count(QUOTES[closing]) > paragraph.count(closing)


def is_out_of_place(reading: Reading, placed: Sequence[int], at: int) -> bool:
    """Say whether a sentence was read as the last line of verse above it or as a headline, and is neither.

    Verse keeps its indent and its phrases; a headline ends without a stop.
    """
    here, above = reading.traits[placed[at]], reading.traits[placed[at - 1]]
    role, over = (reading.verdicts[placed[index]].role for index in (at, at - 1))
    below = reading.verdicts[placed[at + 1]].role if at + 1 < len(placed) else Role.HEAD
    if not here.line.closed or (below is role and role is Role.VERSE):
        return False
    if role is Role.VERSE and over is Role.VERSE:
        return here.line.indent < above.line.indent - _INDENT or _INNER_STOP.search(here.line.key) is not None
    return role is Role.HEAD and over is not Role.HEAD and here.line.key[-1] == "。"


def lies_below_stack(reading: Reading, placed: list[int], at: int) -> bool:
    """Say whether headlines right above a line tear a sentence, and a report further down has none of its own.

    They are that report's then, and the line goes on with the sentence.
    """
    roles = [reading.verdicts[index].role for index in placed]
    top = at
    while top > 0 and roles[top - 1] is Role.HEAD:
        top -= 1
    above = reading.traits[placed[top - 1]].line
    if at - top < _STACK_LEAST or not top or roles[top - 1] not in TEXT or above.key[-1] not in ",、":
        return False
    below = range(at + 1, len(placed))
    report = next((index for index in below if roles[index] is Role.HEAD or reading.traits[placed[index]].opener), at)
    return report > at and roles[report] in TEXT and roles[report - 1] is not Role.AUTHOR
