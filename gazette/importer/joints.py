"""How well two lines that stand apart go on with each other: words and quotations reach over, phrases are left open.

**Source**: columns are cut at the end of any line, most often inside a sentence.
"""

from __future__ import annotations

from gazette.importer.classify import Reading
from gazette.importer.cuts import read_paragraph
from gazette.importer.headline_parts import UNFINISHED
from gazette.text.words import is_bound, is_cut, is_open

_QUOTES = {"”": "“", "」": "「", "』": "『"}


def find_closing_quote(key: str) -> str:
    """Return the mark that closes a quotation which the line did not open."""
    for mark in key:
        if mark in _QUOTES:
            return mark
        if mark in _QUOTES.values():
            return ""
    return ""


def weigh_seam(reading: Reading, stop: int, stray: int) -> int:
    """Return how well a line goes on with another: a word or a quotation reaches over, or a phrase is left open."""
    above, below = reading.traits[stop].line.key, reading.traits[stray].line.key
    closing = find_closing_quote(below)
    paragraph = read_paragraph(reading, stop)
    quoted = bool(closing) and paragraph.count(_QUOTES[closing]) > paragraph.count(closing)
    left = is_open(above) or above[-1] in ",、" or UNFINISHED.search(above) is not None
    return 2 * is_cut(above, below) + 2 * quoted + left + is_bound(below)
