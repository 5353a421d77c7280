"""The texts below a stack of headlines, and what each run of its lines has of them.

**Source**: as of ``plans``, which divides a stack in many ways: the same headline stands in many of them, and what it
has of a text is asked once.
"""

from __future__ import annotations

from itertools import accumulate
from operator import add
from typing import NamedTuple

from gazette.importer.blocks import Block, Kin, part_texts
from gazette.importer.pairs import TextsBelow, pairs_inside
from gazette.importer.stack_writers import has_writer_of_no_report, weigh_writers
from gazette.importer.traits import Traits
from gazette.importer.unmarked import ends_counting, names_column, weigh_column, weigh_lead, weigh_start
from gazette.importer.weights import STACK

_MOST_OF_WORDS = STACK["words shared"] * STACK["enough words"]

# A headline of a stack: its first line, and the one below its last.
Span = tuple[int, int]


class Words(NamedTuple):
    """What a headline shares with each text: how much more than with the others, and what that weighs."""

    gains: list[float]
    weights: list[float]


class TextsOfStack:
    """The texts that some breaks leave below the head lines of a stack. **Units**: ``base`` is a sum of weights."""

    def __init__(
        self, heads: tuple[Traits, ...], blocks: tuple[Block, ...], sure: tuple[int, ...], breaks: tuple[int, ...]
    ) -> None:
        self.breaks = breaks
        self.texts = part_texts(blocks, breaks)
        marked = sum(1 for index in breaks if index in sure)
        self.base = -STACK["nothing says a text begins"] * (len(breaks) - marked)
        self.base -= STACK["text begins and is not parted"] * (len(sure) - marked)
        if len(breaks) == marked + 1 and has_writer_of_no_report(heads, blocks, sure):
            self.base += STACK["a writer whom no report needs"]
        self._heads = heads
        self._marked = marked > 0
        self._keys = ["" if trait.author else trait.line.key for trait in heads]  # whoever wrote it says nothing of it
        self._starts = [
            None,  # the first text begins where the stack ends
            *(
                None if index in sure else weigh_start(text, above, blocks)
                for index, above, text in zip(breaks, self.texts, self.texts[1:], strict=False)
            ),
        ]
        self._uncounted = frozenset(
            place for place, index in enumerate(breaks, 1) if index not in sure and ends_counting(blocks, index)
        )
        # What stands above each text that nothing marks.
        self._above = [
            frozenset() if start is None else pairs_inside([block.key for block in blocks[:place]])
            for start, place in zip(self._starts, (0, *breaks), strict=True)
        ]
        self._below = TextsBelow([pairs_inside([block.key for block in text]) for text in self.texts])
        # Below a stack without writers a text that surely begins and is a report says nothing for a headline.
        self._written = any(trait.author for trait in heads)
        self._named = any(names_column(trait.line.key) for trait in heads)
        self._silent = [
            start is None and text[0].first.opener and not self._written
            for start, text in zip(self._starts, self.texts, strict=True)
        ]
        self._lines: dict[str, list[float]] = {}
        self._words: dict[Span, Words] = {}
        self._banners: dict[int, float] = {}
        self._fits: dict[tuple[Span, int], float] = {}

    def find_words(self, span: Span) -> Words:
        """Return what the words of a headline, and those of each of its lines, say of each text."""
        found = self._words.get(span)
        if found is None:
            found = self._words[span] = self._compare(span)
        return found

    def weigh_text(self, span: Span, place: int) -> float:
        """Weigh what a text without the head of a report says for beginning there, and for the headline above it."""
        found = 0.0 if self._silent[place] else self._fits.get((span, place))
        if found is None:
            group, text, start = self._heads[span[0] : span[1]], self.texts[place], self._starts[place]
            found = weigh_column(group, text, unmarked=start is not None) + weigh_writers(group, text)
            if start is not None:
                found += start + self._weigh_lead(group, place)
            self._fits[span, place] = found
        return found

    def _weigh_lead(self, group: tuple[Traits, ...], place: int) -> float:
        text, counted = self.texts[place], place in self._uncounted
        return weigh_lead(group, text, self._above[place], marked=self._marked, counted=counted)

    def weigh_banner(self, banner: int) -> float:
        """Return what it says against a banner of so many lines that one text alone has its words."""
        found = self._banners.get(banner)
        if found is None:
            said = "".join([trait.line.key for trait in self._heads[:banner]])
            most = max(self._below.gains(said, STACK["enough words of a line"]))
            found = self._banners[banner] = STACK["banner's words in one text"] * most
        return found

    def list_most(self) -> list[float]:
        """Return what words and texts weigh at most for all headlines, by how many lines of a banner are above them.

        A headline's words weigh no more than enough of them, those of each line what the text weighs that has most.
        """
        lines = [max(self._weigh_line(key)) if key else 0.0 for key in self._keys]
        others = sum([self._find_most_fit(place) + _MOST_OF_WORDS for place in range(len(self.texts))])
        return [others + below for below in accumulate(reversed(lines))][::-1]

    def _find_most_fit(self, place: int) -> float:
        """Return what ``weigh_text`` comes to at most for a text, whatever headline it gets."""
        text, start = self.texts[place], self._starts[place]
        most = STACK["writer and no report"] if self._written else 0.0
        if self._named and not text[0].first.opener:
            most += STACK["column and no report"] + STACK["commentary and no report"]
            most += STACK["column heads a text without a mark"]
        if start is not None:
            most += start + STACK["headline taken up"] + STACK["headline said whole"] * self._marked
            most += STACK["counting ends above"] * (place in self._uncounted)
            most += STACK["a poem named by its own words"] if text[0].kin is Kin.VERSE else 0.0
        return most

    def _compare(self, span: Span) -> Words:
        keys = [key for key in self._keys[slice(*span)] if key]
        key = "".join(keys)
        overlaps, gains = self._below.overlaps(key), self._below.gains(key, STACK["enough words"])
        shared, strange, few = STACK["words shared"], STACK["headline without its words"], STACK["few words"]
        weights = [
            shared * gain - strange if overlap < few else shared * gain
            for overlap, gain in zip(overlaps, gains, strict=True)
        ]
        for line in keys:
            weights = list(map(add, weights, self._weigh_line(line)))
        return Words(gains, weights)

    def _weigh_line(self, key: str) -> list[float]:
        """Weigh how much more of a line's words each text has than the others."""
        found = self._lines.get(key)
        if found is None:
            shared, gains = STACK["words of a line shared"], self._below.gains(key, STACK["enough words of a line"])
            found = self._lines[key] = [shared * gain for gain in gains]
        return found
