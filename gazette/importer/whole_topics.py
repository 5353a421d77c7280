"""What a page's items are about: a headline says what its own text says and no other, a text keeps to its subject.

**Source**: a headline says what its own text says (新闻标题); texts are told from each other by what they are about.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from gazette.importer.blocks import Kin, key_of_text
from gazette.importer.pairs import pairs_of
from gazette.importer.remembered import remember
from gazette.importer.shared_columns import Titled
from gazette.importer.stacks import Item
from gazette.text.topics import HALVES, GrowingText, liken, topic_of

_SHORTEST, _TELLING = 25, 3
# So many items above and below another are the page that its headline is compared on: hardly one has more.
_AROUND = 64


def measure_topics(titled: tuple[Titled, ...]) -> Iterator[tuple[str, float]]:
    """Yield what texts and headlines are about, by the names of ``weights.WHOLE``, and how much."""
    for each in titled:
        yield from _measure_text(each.item)
    texts = [key_of_text(each.item.blocks) for each in titled]
    for above, below in pairwise(filter(None, texts)):
        yield "about what the item above is", min(HALVES, _liken_below(above)[below])
    yield from _measure_headlines(titled, texts)


def _measure_text(item: Item) -> Iterator[tuple[str, float]]:
    """Yield how much what stands in a text is about what stands above it there, its headline or what goes before."""
    parts = tuple((block.kin, block.key) for block in item.blocks)
    paragraphs, crossheads = _liken_inside(item.heads.key, parts)
    yield "about what the text above is, in a paragraph", paragraphs
    yield "about what the text above is, below a crosshead", crossheads


@remember(256)  # a page read again has most of its items once more
def _liken_inside(head: str, parts: tuple[tuple[Kin, str], ...]) -> tuple[float, float]:
    """Return how alike paragraphs are to what stands above them, and what stands below crossheads to that, added up."""
    paragraphs = crossheads = 0.0
    above, over = GrowingText(head), GrowingText(head)
    for at, (kin, key) in enumerate(parts):
        if kin is Kin.TEXT and len(key) >= _SHORTEST and above.length > len(head):
            paragraphs += min(HALVES, topic_of(key).liken(above.topic()))
        elif kin is Kin.CROSSHEAD and at < len(parts) - 1:
            below = topic_of("".join(part for _, part in parts[at + 1 :]))
            crossheads += min(HALVES, below.liken(over.topic()))
        if kin is Kin.TEXT:
            above.add(key)
        over.add(key)
    return paragraphs, crossheads


class _Likeness(dict[str, float]):
    """How like a text, or its headline, each other text is in what both are about."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def __missing__(self, other: str) -> float:
        found = self[other] = liken(self._text, other)
        return found


@remember(256)  # a page read again has most of its headlines and texts once more
def _liken_below(text: str) -> _Likeness:
    return _Likeness(text)


def _measure_headlines(titled: tuple[Titled, ...], texts: list[str]) -> Iterator[tuple[str, float]]:
    """Yield how much more each headline is about its own text than about others, and its lines that say none of it."""
    for place, each in enumerate(titled):
        if not each.item.heads.title or not pairs_of(texts[place]):
            continue
        around = range(max(0, place - _AROUND), min(len(texts), place + _AROUND + 1))
        alike = list(map(_liken_below(each.item.heads.key).__getitem__, texts[around.start : around.stop]))
        own = alike.pop(place - around.start)
        yield "headline about its own text more than others", own - max(alike, default=0.0)
        for line in each.item.heads.lines:
            pairs = pairs_of(line.key)
            if len(pairs) >= _TELLING and not pairs & pairs_of(texts[place]):
                yield "line of a headline without a word of its text", 1.0
