"""What a page's items look like as a whole: what speaks for having read its lines so, and what against.

**Source**: a headline says what its own text says and no other (新闻标题); texts end with a stop, a report's head opens
one, and a page is filled with texts of some length. What a single line cannot tell shows in what is made of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from math import log

from gazette.importer.apart import find_apart, part_apart
from gazette.importer.blocks import Kin, Section, key_of_text, read_sections
from gazette.importer.boxes_between import pass_over_boxes
from gazette.importer.briefs import title_items
from gazette.importer.classify import Reading
from gazette.importer.disorder import find_disorder
from gazette.importer.doubts import find_misplaced
from gazette.importer.headlines_behind import raise_headlines
from gazette.importer.pairs import pairs_of
from gazette.importer.remembered import remember
from gazette.importer.running_heads import drop_running_heads
from gazette.importer.shared_columns import Titled
from gazette.importer.stacks import Item
from gazette.importer.swallowed import part_sections
from gazette.importer.tears import Tear, mend_tears
from gazette.importer.torn_stacks import mend_stacks
from gazette.importer.traits import Traits
from gazette.importer.weights import WHOLE
from gazette.text.topics import HALVES, GrowingText, liken, topic_of

_SHORTEST, _MOST, _TELLING = 25, 8.0, 3
# So many items above and below another are the page that its headline is compared on: hardly one has more.
_AROUND = 64


@dataclass(frozen=True, slots=True)
class PageItems:
    """A page put together: its reading with torn texts mended, its items in order and its furniture.

    **Shape**: ``sections`` are what the items were made of: headlines, and the texts below them.
    """

    reading: Reading
    tears: tuple[Tear, ...]
    titled: tuple[Titled, ...]
    furniture: tuple[Traits, ...]
    sections: tuple[Section, ...]


def put_together(reading: Reading) -> PageItems:
    """Return the items of a page whose lines were read so."""
    mended, torn = mend_tears(raise_headlines(drop_running_heads(reading)))
    mended, passed = pass_over_boxes(mended)
    tears = (*torn, *passed)
    sections, furniture = read_sections(mended)
    parted = tuple(part_sections(tuple(mend_stacks(sections))))
    titled = tuple(part_apart(title_items(parted), _find_apart(mended, tears)))
    return PageItems(mended, tears, titled, furniture, parted)


def divide_otherwise(
    page: PageItems, sections: tuple[Section, ...], divided: Mapping[Section, tuple[Item, ...]]
) -> PageItems:
    """Return a page whose lines were read as before, made of other sections and items."""
    titled = tuple(part_apart(title_items(sections, divided), _find_apart(page.reading, page.tears)))
    return replace(page, titled=titled, sections=sections)


def _find_apart(reading: Reading, tears: tuple[Tear, ...]) -> frozenset[int]:
    """Return the lines that begin an item by the blank line above them; what goes on with a text begins none."""
    return find_apart(reading) - {tear.first for tear in tears}


def measure_whole(page: PageItems) -> dict[str, float]:
    """Return what a page's items show, by the names of ``weights.WHOLE``, and how often or how much."""
    found = dict.fromkeys(WHOLE, 0.0)
    for name, times in chain(_measure_texts(page), _measure_headlines(page)):
        found[name] += times
    return found


def compare_wholes(shown: Mapping[str, float], page: PageItems) -> dict[str, float]:
    """Return what a page shows more of than what another one ``shown``, by the names of ``weights.WHOLE``."""
    return {name: more - shown[name] for name, more in measure_whole(page).items()}


def weigh_gains(gains: Mapping[str, float]) -> float:
    """Return what it weighs that a page shows so much more."""
    return sum(WHOLE[name] * more for name, more in gains.items())


def _measure_texts(page: PageItems) -> Iterator[tuple[str, float]]:
    path = page.reading.sheet.source.path
    yield "item", len(page.titled)
    yield "line of furniture", len(page.furniture)
    yield "piece out of order", len(find_misplaced(page.reading)) + sum(1 for _ in find_disorder(path, page.titled))
    for each in page.titled:
        item = each.item
        length = sum(len(block.key) for block in item.blocks)
        if not item.heads.title and not (item.brief or each.column):
            yield "text without a headline", 1.0
        if length:
            yield "length of a text", log(1 + length)
        yield from _measure_topics(item)
    bodies = [key_of_text(each.item.blocks) for each in page.titled]
    for above, below in pairwise(filter(None, bodies)):
        yield "about what the item above is", min(HALVES, _liken_below(above)[below])


def _measure_topics(item: Item) -> Iterator[tuple[str, float]]:
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


def _measure_headlines(page: PageItems) -> Iterator[tuple[str, float]]:
    texts = [key_of_text(each.item.blocks) for each in page.titled]
    for place, each in enumerate(page.titled):
        if not each.item.heads.title:
            continue
        yield "headline well formed", max(-_MOST, min(_MOST, each.item.heads.score))
        if not pairs_of(texts[place]):
            continue
        around = range(max(0, place - _AROUND), min(len(texts), place + _AROUND + 1))
        alike = list(map(_liken_below(each.item.heads.key).__getitem__, texts[around.start : around.stop]))
        own = alike.pop(place - around.start)
        yield "headline about its own text more than others", own - max(alike, default=0.0)
        for line in each.item.heads.lines:
            pairs = pairs_of(line.key)
            if len(pairs) >= _TELLING and not pairs & pairs_of(texts[place]):
                yield "line of a headline without a word of its text", 1.0
