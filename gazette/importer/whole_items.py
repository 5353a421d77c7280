"""How a page's items are made: which have headlines and texts, and of what form these are.

**Source**: 报纸编辑: an item has one headline, well formed, and a text of some length; a report opens with its head,
is divided by two crossheads or more, or by none, and who wrote it stands at its head or at its end.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log

from gazette.importer.blocks import Block, Kin
from gazette.importer.headlines import Heads
from gazette.importer.shared_columns import Titled

_BEST_FORM, _SUREST, _SUREST_PAIR = 8.0, 3.0, 5.0  # beyond this nothing more is told
_SHORT_TITLE, _SHORT_TEXT, _SHORT_PARAGRAPH = 4, 30, 8  # characters


def measure_items(titled: tuple[Titled, ...]) -> Iterator[tuple[str, float]]:
    """Yield how a page's items are made, by the names of ``weights.WHOLE``, and how often or how much."""
    yield "item", len(titled)
    for each in titled:
        item, blocks = each.item, each.item.blocks
        length = sum(len(block.key) for block in blocks)
        if item.heads.title:
            yield from _measure_headline(item.heads, length)
        elif not (item.brief or each.column):
            yield "text without a headline", 1.0
        if item.banner:
            yield "name of a column over several", 1.0
        yield "next-best pairing behind", min(_SUREST_PAIR, item.margin)
        if length:
            yield "length of a text", log(1 + length)
            yield from _measure_text(blocks)


def _measure_headline(heads: Heads, length: int) -> Iterator[tuple[str, float]]:
    """Yield how a headline is made, above a text of some length."""
    yield "headline well formed", max(-_BEST_FORM, min(_BEST_FORM, heads.score))
    yield "next-best division behind", min(_SUREST, heads.margin)
    if heads.column:
        yield "name of a column", 1.0
    if heads.author:
        yield "headline that names its writer", 1.0
    if sum(len(line.key) for line in heads.title) <= _SHORT_TITLE:
        yield "title of four characters or less", 1.0
    if 0 < length < _SHORT_TEXT:
        yield "headline above a line or two", 1.0


def _measure_text(blocks: tuple[Block, ...]) -> Iterator[tuple[str, float]]:
    """Yield how a text is made."""
    paragraphs = [block for block in blocks if block.kin is Kin.TEXT]
    if paragraphs and paragraphs[0].first.opener:
        yield "text that opens with the head of a report", 1.0
    yield "paragraph of a word or two", sum(1 for block in paragraphs if len(block.key) < _SHORT_PARAGRAPH)
    crossheads = sum(1 for block in blocks if block.kin is Kin.CROSSHEAD)
    if crossheads:
        if crossheads == 1:
            yield "crosshead alone in its text", 1.0
        if blocks[0].kin is Kin.CROSSHEAD:
            yield "text that begins with a crosshead", 1.0
    yield "writer inside a text", sum(1 for block in blocks[1:-1] if block.kin is Kin.AUTHOR)
