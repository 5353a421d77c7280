"""The texts below a stack of headlines, and what each run of its lines has of them.

**Source**: as of ``plans``, which divides a stack in many ways: the same headline stands in many of them, and what it
has of a text is asked once.
"""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate, pairwise
from operator import add
from typing import NamedTuple

from gazette.importer.blocks import Block, Kin, part_texts
from gazette.importer.breaks import opens_signed
from gazette.importer.pairs import TextsBelow, list_gains, pairs_inside, pairs_of, words_of
from gazette.importer.partings import find_gaps
from gazette.importer.stack_writers import has_writer_of_no_report, weigh_writers
from gazette.importer.talks import names_talk, weigh_talk
from gazette.importer.traits import Traits
from gazette.importer.unmarked import ends_counting, names_column, weigh_column, weigh_lead, weigh_start
from gazette.importer.weights import STACK

_MOST_OF_WORDS = STACK["words shared"] * STACK["enough words"]

# A headline of a stack: its first line, and the one below its last.
Span = tuple[int, int]
Kind = Span  # of headlines: the first of its kind


class Words(NamedTuple):
    """What a headline shares with each text: how much more than with the others, and what that weighs."""

    gains: list[float]
    weights: list[float]


class Stack:
    """A stack and the blocks below it, which many ways to part these into texts ask for: each run is read once."""

    def __init__(self, heads: tuple[Traits, ...], blocks: tuple[Block, ...]) -> None:
        self.heads, self._blocks = heads, blocks
        # Whoever wrote it says nothing of a text.
        self.keys = ["" if trait.author else trait.line.key for trait in heads]
        self._starts: dict[tuple[int, int, int], float] = {}
        self._runs: dict[Span, frozenset[str]] = {}

    @cached_property
    def _said(self) -> list[frozenset[str]]:
        """Which pairs of characters of the stack's lines each block has, those over a seam of two lines, too.

        No other pair of a text is asked for.
        """
        pairs = pairs_of("".join(self.keys)) | pairs_of("".join([trait.line.key for trait in self.heads]))
        return [pairs & pairs_inside([block.key]) for block in self._blocks]

    def find_pairs(self, start: int, end: int) -> frozenset[str]:
        """Return the pairs of characters of the stack's lines that the blocks from ``start`` to ``end`` have."""
        return frozenset().union(*self._said[start:end])

    @cached_property
    def lines(self) -> list[frozenset[str]]:
        """The pairs of characters of each line that blocks have."""
        said = self.find_pairs(0, len(self._blocks))
        return [said & pairs_of(key) for key in self.keys]

    @cached_property
    def _seams(self) -> list[tuple[int, int, str]]:
        """The pairs over the seams of lines, each with the line above it and the one below; those have words."""
        words = [(at, word) for at, word in enumerate(map(words_of, self.keys)) if word]
        return [(above, below, one[-1] + other[0]) for (above, one), (below, other) in pairwise(words)]

    def find_said(self, start: int, end: int) -> frozenset[str]:
        """Return the pairs of characters that lines have as one, over their seams, too; not all are in a block."""
        found = self._runs.get((start, end))
        if found is None:
            over = [pair for above, below, pair in self._seams if start <= above and below < end]
            found = self._runs[start, end] = frozenset(over).union(*self.lines[start:end])
        return found

    def weigh_start(self, above: int, start: int, end: int) -> float:
        """Weigh what speaks for a text that nothing marks, from ``start`` to ``end``, below one from ``above`` on."""
        found = self._starts.get((above, start, end))
        if found is None:
            blocks = self._blocks
            found = self._starts[above, start, end] = weigh_start(blocks[start:end], blocks[above:start], blocks)
        return found

    @cached_property
    def kinds(self) -> list[list[Kind]]:
        """What kind of headline each run of lines makes. **Shape**: by its first line, then by the one below its last.

        Headlines of one kind say the same of texts, but for their words.
        """
        heads, kinds = self.heads, dict[tuple[bool, bool, str], Kind]()
        found: list[list[Kind]] = [[] for _ in heads]
        for start, first in enumerate(heads):
            column = first.line.key if names_column(first.line.key) else ""
            written = split = False
            printed = 0
            for end in range(start, len(heads)):
                author = bool(heads[end].author)
                split = split or (end > start and bool(heads[end - 1].author) and not author)
                written, printed = written or author, printed + (not author)
                kind = written, split, column if printed > 1 else ""
                found[start].append(kinds.setdefault(kind, (start, end + 1)))
        return found


class TextsOfStack:
    """The texts that some breaks leave below the head lines of a stack. **Units**: ``base`` is a sum of weights."""

    def __init__(
        self,
        heads: tuple[Traits, ...],
        blocks: tuple[Block, ...],
        sure: tuple[int, ...],
        breaks: tuple[int, ...],
        stack: Stack | None = None,
    ) -> None:
        self.breaks = breaks
        self.texts = part_texts(blocks, breaks)
        self._stack = below = stack or Stack(heads, blocks)
        edges = list(pairwise((0, *breaks, len(blocks))))
        marked = sum(1 for index in breaks if index in sure)
        self.base = -STACK["nothing says a text begins"] * (len(breaks) - marked)
        self.base -= STACK["text begins and is not parted"] * (len(sure) - marked)
        self.base += STACK["a writer tells where a text begins"] * sum(1 for at in breaks if opens_signed(blocks, at))
        if len(breaks) == marked + 1 and has_writer_of_no_report(heads, blocks, sure):
            self.base += STACK["a writer whom no report needs"]
        self._heads = heads
        self._marked = marked > 0
        self._keys = below.keys
        self._starts = [
            None,  # the first text begins where the stack ends
            *(
                None if start in sure else below.weigh_start(above, start, end)
                for (above, _), (start, end) in pairwise(edges)
            ),
        ]
        self._uncounted = frozenset(
            place for place, index in enumerate(breaks, 1) if index not in sure and ends_counting(blocks, index)
        )
        # What stands above each text that nothing marks.
        self._above = [
            frozenset() if start is None else below.find_pairs(0, place)
            for start, place in zip(self._starts, (0, *breaks), strict=True)
        ]
        self._below = TextsBelow([below.find_pairs(*edge) for edge in edges])
        # Below a stack without writers a text that surely begins and is a report says nothing for a headline.
        self._written = any(trait.author for trait in heads)
        self._named = any(names_column(trait.line.key) for trait in heads)
        self._talks = names_talk(heads)
        self._silent = [
            start is None and text[0].first.opener and not self._written
            for start, text in zip(self._starts, self.texts, strict=True)
        ]
        self._words: dict[Span, Words] = {}
        self._banners: dict[int, float] = {}
        self._fits: dict[tuple[Span, int], float] = {}

    @cached_property
    def stand_apart(self) -> bool:
        """Say whether blank lines part all texts, and nothing else."""
        return self.breaks == find_gaps([block.first.line for text in self.texts for block in text])

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
            start = self._starts[place]
            found = self._weigh_form(span, place)
            if start is not None:
                group = self._heads[slice(*span)]
                found += start + self._weigh_lead(group, place)
                found += weigh_talk(group, self.texts[place], self.texts[place - 1]) if self._talks else 0.0
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
            most = max(list_gains(self._below.overlaps(pairs_of(said)), STACK["enough words of a line"]))
            found = self._banners[banner] = STACK["banner's words in one text"] * most
        return found

    def list_most(self) -> list[float]:
        """Return what words and texts weigh at most for all headlines, by how many lines of a banner are above them.

        A headline's words weigh no more than enough of them, those of each line what the text weighs that has most.
        """
        lines = [max(weights) if key else 0.0 for key, weights in zip(self._keys, self._lines, strict=True)]
        others = sum([self._find_most_fit(place) + _MOST_OF_WORDS for place in range(len(self.texts))])
        return [others + below for below in accumulate(reversed(lines))][::-1]

    @cached_property
    def most_words(self) -> list[list[list[float]]]:
        """What ``find_words`` and ``weigh_text`` say at most of a headline together; of words it is what they say.

        **Shape**: by text, by a headline's first line, then by the one below its last.
        """
        fits: dict[Kind, list[float]] = {}
        most: list[list[list[float]]] = [[[] for _ in self._keys] for _ in self.texts]
        for start, kinds in enumerate(self._stack.kinds):
            for end, kind in enumerate(kinds, start + 1):
                fit = fits.get(kind)
                if fit is None:
                    fit = fits[kind] = [self._find_most_fit(place, kind) for place in range(len(most))]
                for row, weight in zip(most, map(add, self.find_words((start, end)).weights, fit), strict=True):
                    row[start].append(weight)
        return most

    @cached_property
    def _lines(self) -> list[list[float]]:
        """How much more of each line's words each text has than the others, weighed."""
        shared, most = STACK["words of a line shared"], STACK["enough words of a line"]
        return [
            [shared * gain for gain in list_gains(self._below.overlaps(pairs), most)] for pairs in self._stack.lines
        ]

    def _find_most_fit(self, place: int, kind: Kind | None = None) -> float:
        """Return what ``weigh_text`` comes to at most for a text, whatever headline it gets, or for one of a kind."""
        text, start = self.texts[place], self._starts[place]
        if kind is not None:
            most = self._weigh_form(kind, place)
        else:
            most = STACK["writer and no report"] if self._written else 0.0
            if self._named and not text[0].first.opener:
                most += STACK["column and no report"] + STACK["commentary and no report"]
                most += STACK["column heads a text without a mark"]
        if start is not None:
            most += start + STACK["headline taken up"] + STACK["headline said whole"] * self._marked
            most += STACK["counting ends above"] * (place in self._uncounted)
            most += STACK["a talk below a headline that says so"] * self._talks
            most += STACK["a poem named by its own words"] if text[0].kin is Kin.VERSE else 0.0
        return most

    def _weigh_form(self, span: Span, place: int) -> float:
        """Weigh what the name of a column and writers in a headline say of the text that it gets: of none nothing."""
        if not (self._named or self._written):
            return 0.0
        group, text = self._heads[slice(*span)], self.texts[place]
        return weigh_column(group, text, unmarked=self._starts[place] is not None) + weigh_writers(group, text)

    def _compare(self, span: Span) -> Words:
        start, end = span
        overlaps = self._below.overlaps(self._stack.find_said(start, end))
        gains = list_gains(overlaps, STACK["enough words"])
        shared, strange, few = STACK["words shared"], STACK["headline without its words"], STACK["few words"]
        weights = [
            shared * gain - strange if overlap < few else shared * gain
            for overlap, gain in zip(overlaps, gains, strict=True)
        ]
        for at in range(start, end):
            if self._keys[at]:
                weights = list(map(add, weights, self._lines[at]))
        return Words(gains, weights)
