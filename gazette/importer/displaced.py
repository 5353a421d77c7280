"""Paragraphs that are about another text of the page than the one they stand in: pieces put down below a stranger.

**Source**: where a column breaks between two paragraphs nothing of the seam shows it. What is left is what they say:
they have words of the other text, its names first of all, and hardly one of the text above them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from gazette.importer.blocks import Block, Kin, key_of_text
from gazette.importer.pairs import pairs_inside
from gazette.importer.shared_columns import Titled
from gazette.importer.stacks import Item
from gazette.text.topics import liken

_FEWEST, _MOST_OWN = 2, 1  # pairs of characters of the other text alone, and of the own one alone
_LIKER = 0.2  # so much more like another text is one of four hundred last paragraphs of open pages
_SHORTEST, _SHORTEST_TEXT = 20, 100  # characters of a piece, and of the text above it, which is longer
_MOST_PARAGRAPHS = 40  # of a piece: a page of one list is looked at in time that grows as its lines do


class Displaced(NamedTuple):
    """A piece that ends an item: its first paragraph, and the item whose words it has."""

    block: Block
    owner: Item


def find_displaced(titled: Sequence[Titled]) -> dict[int, Displaced]:
    """Return the pieces that end items and are about another one, which begins above them, by the items' places."""
    texts = [_Text(each.item) for each in titled]
    found: dict[int, Displaced] = {}
    if len(texts) == 1:
        return found
    for place, text in enumerate(texts):
        for start in text.list_ends():
            owner = next(iter(sorted(_list_owners(text, start, texts), key=lambda way: -way[0])), None)
            if owner is not None:
                found[place] = Displaced(text.blocks[start], titled[owner[1]].item)
                break
    return found


class _Text:
    """The blocks of an item, asked for words."""

    def __init__(self, item: Item) -> None:
        self.blocks = item.blocks
        self.whole = pairs_inside([block.key for block in item.blocks])
        self.key = key_of_text(item.blocks)
        self._brief = item.brief
        self._first = max(1, len(item.blocks) - _MOST_PARAGRAPHS)

    def part(self, start: int) -> tuple[list[frozenset[str]], frozenset[str]]:
        """Return the pairs of characters of each paragraph above a piece that ends the text, and those of the piece."""
        at = start - self._first + 1
        return self._pairs[:at], frozenset[str]().union(*self._pairs[at:])

    @cached_property
    def _pairs(self) -> list[frozenset[str]]:
        """The pairs of what stands above each piece, and of each paragraph that one may begin with."""
        keys = [block.key for block in self.blocks]
        return [pairs_inside(keys[: self._first]), *(pairs_inside([key]) for key in keys[self._first :])]

    def list_ends(self) -> Iterator[int]:
        """Yield where a piece may begin that ends the text, long ones first."""
        if self._brief or any(block.kin is Kin.VERSE for block in self.blocks):
            return
        lengths = list(accumulate((len(block.key) for block in self.blocks), initial=0))
        for start in range(self._first, len(self.blocks)):
            first = self.blocks[start]
            marked = first.first.opener or first.first.caption or first.first.note or first.last.credited
            if first.kin is Kin.TEXT and not marked:
                above, piece = lengths[start], lengths[-1] - lengths[start]
                if piece >= _SHORTEST and above >= max(_SHORTEST_TEXT, piece):
                    yield start


def _list_owners(text: _Text, start: int, texts: Sequence[_Text]) -> Iterator[tuple[float, int]]:
    """Yield the texts above a piece that it is about, with how much more than about what it stands in."""
    line = text.blocks[start].first.line.number
    others = [
        (place, other)
        for place, other in enumerate(texts)
        if other is not text and other.blocks and other.blocks[0].first.line.number <= line
    ]
    if not others:
        return
    above, piece = text.part(start)
    own = frozenset[str]()
    for paragraph in above:  # most texts have words of their own in the first
        own |= piece & paragraph
        others = [(place, other) for place, other in others if len(own - other.whole) <= _MOST_OWN]
        if not others:
            return
    fresh = piece - own
    for place, other in others:
        if len(fresh & other.whole) < _FEWEST:
            continue
        words = key_of_text(text.blocks[start:])
        liker = liken(words, other.key) - liken(words, key_of_text(text.blocks[:start]))
        if liker > _LIKER:
            yield liker, place
