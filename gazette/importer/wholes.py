"""What a page's items look like as a whole: what speaks for having read its lines so, and what against.

**Source**: a headline says what its own text says and no other (新闻标题); texts end with a stop, a report's head opens
one, and a page is filled with texts of some length. What a single line cannot tell shows in what is made of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from math import log

from gazette.importer.apart import find_apart, part_apart
from gazette.importer.blocks import Block, Kin, key_of_text, read_sections
from gazette.importer.briefs import title_items
from gazette.importer.classify import Reading
from gazette.importer.disorder import find_disorder
from gazette.importer.doubts import find_misplaced
from gazette.importer.pairs import pairs_of
from gazette.importer.running_heads import drop_running_heads
from gazette.importer.shared_columns import Titled
from gazette.importer.stacks import Item
from gazette.importer.tears import Tear, mend_tears
from gazette.importer.traits import Traits
from gazette.importer.weights import WHOLE

_SHORTEST, _MOST, _TELLING = 25, 8.0, 3
_TAKEN_UP = 0.3  # more words than texts share that go on with each other stand in what is printed twice


@dataclass(frozen=True, slots=True)
class PageItems:
    """A page put together: its reading with torn texts mended, its items in order and its furniture."""

    reading: Reading
    tears: tuple[Tear, ...]
    titled: tuple[Titled, ...]
    furniture: tuple[Traits, ...]


def put_together(reading: Reading) -> PageItems:
    """Return the items of a page whose lines were read so."""
    mended, tears = mend_tears(drop_running_heads(reading))
    sections, furniture = read_sections(mended)
    titled = tuple(part_apart(title_items(sections), find_apart(mended)))
    return PageItems(mended, tears, titled, furniture)


def measure_whole(page: PageItems) -> dict[str, float]:
    """Return what a page's items show, by the names of ``weights.WHOLE``, and how often or how much."""
    found = dict.fromkeys(WHOLE, 0.0)
    for name, times in chain(_measure_texts(page), _measure_headlines(page)):
        found[name] += times
    return found


def _measure_texts(page: PageItems) -> Iterator[tuple[str, float]]:
    path = page.reading.sheet.source.path
    yield "item", len(page.titled)
    yield "line of furniture", len(page.furniture)
    yield "piece out of order", len(find_misplaced(page.reading)) + sum(1 for _ in find_disorder(path, page.titled))
    for each in page.titled:
        item = each.item
        texts = [block for block in item.blocks if block.kin is Kin.TEXT]
        length = sum(len(block.key) for block in item.blocks)
        if not item.heads.title and not (item.brief or each.column):
            yield "text without a headline", 1.0
        if length:
            yield "length of a text", log(1 + length)
        if len(texts) == 1 and length < _SHORTEST:
            yield "text of a few words", 1.0
        yield "paragraph cut after a comma", sum(1 for block in texts[:-1] if _is_cut(block))
        yield "words of the text above in a paragraph", _share_inside(item, texts)
        yield "words of the text above below a crosshead", _share_below_crossheads(item)


def _is_cut(block: Block) -> bool:
    return block.key[-1] in ",、;" and not block.ended


def _share_inside(item: Item, texts: list[Block]) -> float:
    """Return how much paragraphs share with their headline and the paragraphs above them, each from 0 to 0.3."""
    above = set(pairs_of(item.heads.key))
    total = 0.0
    for index, block in enumerate(texts):
        pairs = pairs_of(block.key)
        if index and pairs:
            total += min(_TAKEN_UP, len(pairs & above) / len(pairs))
        above |= pairs
    return total


def _share_below_crossheads(item: Item) -> float:
    """Return how much the text below each crosshead shares with the headline and the text above it, from 0 to 0.3."""
    total = 0.0
    for at, block in enumerate(item.blocks):
        below = pairs_of(key_of_text(item.blocks[at + 1 :])) if block.kin is Kin.CROSSHEAD else frozenset()
        if below:
            above = pairs_of(item.heads.key) | pairs_of(key_of_text(item.blocks[:at]))
            total += min(_TAKEN_UP, len(below & above) / len(below))
    return total


def _measure_headlines(page: PageItems) -> Iterator[tuple[str, float]]:
    texts = [pairs_of(key_of_text(each.item.blocks)) for each in page.titled]
    counts = Counter(pair for pairs in texts for pair in pairs)
    for place, each in enumerate(page.titled):
        if not each.item.heads.title:
            continue
        yield "headline well formed", max(-_MOST, min(_MOST, each.item.heads.score))
        if not texts[place]:
            continue
        shares = [_share(pairs_of(each.item.heads.key), text, counts) for text in texts]
        others = shares[:place] + shares[place + 1 :]
        yield "words of its own text in a headline", shares[place] - max(others, default=0.0)
        for line in each.item.heads.lines:
            pairs = pairs_of(line.key)
            if len(pairs) >= _TELLING and not pairs & texts[place]:
                yield "line of a headline without a word of its text", 1.0


def _share(pairs: frozenset[str], text: frozenset[str], counts: Counter[str]) -> float:
    """Return which part of a headline's pairs of characters a text has; each counts by how few texts have it."""
    whole = sum(1 / counts[pair] if pair in counts else 1.0 for pair in pairs)
    return sum(1 / counts[pair] for pair in pairs & text) / whole if whole else 0.0
