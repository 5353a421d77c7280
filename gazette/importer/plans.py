"""The best way to divide a stack of headlines and the texts below it: by words, order and what headlines look like.

**Source**: as of ``stacks``, which divides by it.
"""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate

from gazette.importer.blocks import Block, Kin
from gazette.importer.headline_scores import HeadlineScores
from gazette.importer.headlines import Heads, read_among, score_among
from gazette.importer.plan_search import BEST_SHAPE, Plan, PlanSearch, Rank, promise
from gazette.importer.stack_texts import Span
from gazette.importer.traits import Traits
from gazette.importer.weights import STACK

_TWO = 2
_WORST_SHAPE, _WORST_WHOLE = -6.0, -12.0
# What a stack comes to at most as one headline, and more by what a sum may be rounded.
_BEST_WHOLE = STACK["whole well formed"] * BEST_SHAPE + 1e-6


class Ways:
    """The best way to divide a stack and the next best, found when somebody asks: to read headlines is dear."""

    def __init__(self, heads: tuple[Traits, ...], blocks: tuple[Block, ...], sure: tuple[int, ...]) -> None:
        self._heads, self._blocks, self._sure = heads, blocks, sure
        self._ranked: list[tuple[float, Rank, Plan]] = []  # the best two that were found so far

    @cached_property
    def _looks(self) -> _Looks:
        return _Looks(self._heads)

    @cached_property
    def _search(self) -> PlanSearch:
        return PlanSearch(self._heads, self._blocks, self._sure)

    @cached_property
    def _whole(self) -> float:
        """What the stack comes to as one headline above all that stands below."""
        return STACK["whole well formed"] * min(BEST_SHAPE, max(_WORST_WHOLE, self._looks.score(0, len(self._heads))))

    def find(self, gain: float = float("-inf")) -> Plan | None:
        """Return the best way, None where it does not gain so much more than one headline above all.

        Most stacks are seen to be one headline without a look at any; of others it need not be known what they come to
        as one where a way gains as much on the best of headlines.
        """
        if self._search.may_reach(gain + STACK["whole well formed"] * _WORST_WHOLE):
            self._go_on(1, gain + _BEST_WHOLE)
            if not self._ranked or self._ranked[0][0] < gain + _BEST_WHOLE:
                self._go_on(1, gain + self._whole)
        return self._ranked[0][2] if self._ranked and self._gains(self._ranked[0][0], gain) else None

    def _gains(self, score: float, gain: float) -> bool:
        """Say whether a way gains so much; no whole comes above the best, and what is subtracted is rounded."""
        return score >= gain + _BEST_WHOLE or score - self._whole >= gain

    @property
    def second(self) -> Plan | None:
        """The next best way, None where there is none."""
        self._go_on(_TWO, float("-inf"))
        return self._ranked[1][2] if len(self._ranked) == _TWO else None

    @property
    def margin(self) -> float | None:
        """How far the next best way stays behind, None where there is none."""
        second = self.second
        return self._ranked[0][0] - second.score if second else None

    @property
    def gain(self) -> float:
        """How much more speaks for the best way than for one headline above all that stands below; 0 without any."""
        best = self.find()
        return best.score - self._whole if best else 0.0

    @property
    def divides(self) -> bool:
        """Say whether more speaks for a way than for one headline."""
        best = self.find(0.0)
        return best is not None and (best.score > _BEST_WHOLE or best.score > self._whole)

    def _go_on(self, wanted: int, floor: float) -> None:
        """Go on with the search until so many of the best ways are known, if they come to a score of ``floor``.

        To read headlines is dear: what cannot come second with the best of headlines is passed over.
        """
        looks, heads = self._looks, self._heads
        self._search.looks = lambda start, end: _weigh_look(looks.score(start, end))
        while True:
            sure = self._ranked[wanted - 1][0] if len(self._ranked) >= wanted else float("-inf")
            found = self._search.find_next(max(floor, sure))
            if found is None:
                return
            least = self._ranked[1][0] if len(self._ranked) == _TWO else float("-inf")
            _, rank, plan = found
            edges = plan.list_spans(len(heads))
            if _may_reach(least, promise(plan.score, len(edges)), edges, looks):
                score = plan.score
                for start, end in edges:
                    score += _weigh_look(looks.score(start, end))
                ranked = [*self._ranked, (score, rank, plan._replace(score=score))]
                self._ranked = sorted(ranked, key=lambda way: (-way[0], way[1]))[:_TWO]

    def read(self, span: Span, text: str, writers: tuple[Traits, ...]) -> Heads:
        """Return the headline that some lines of the stack make above their text."""
        return self._looks.read(*span, text, writers)


def rank_plans(
    heads: tuple[Traits, ...], blocks: tuple[Block, ...], sure: tuple[int, ...], *, seam: int | None = None
) -> Ways:
    """Return the best ways to divide a section; texts surely begin at breaks that are ``sure``.

    Where the blocks of two sections are given, a text begins at their ``seam``, too.
    """
    if seam is not None:
        signed = {seam - 1} if blocks[seam - 1].kin is Kin.AUTHOR else set()  # whose text ends at the seam
        sure = tuple(sorted({*sure, seam} - signed))
    return Ways(heads, blocks, sure)


def _weigh_look(score: float) -> float:
    return STACK["well-formed headline"] * min(BEST_SHAPE, max(_WORST_SHAPE, score))


def _may_reach(least: float, most: float, edges: list[tuple[int, int]], looks: _Looks) -> bool:
    """Say whether a plan may yet score so much; its headlines are read one by one as long as that is open.

    Those that are known come first, then those of few lines, which cost little.
    """
    for start, end in sorted(edges, key=lambda edge: 0 if looks.knows(*edge) else edge[1] - edge[0]):
        if most < least:
            return False
        most += _weigh_look(looks.score(start, end)) - _weigh_look(BEST_SHAPE)
    return most >= least


class _Looks:
    """How well lines of a stack make a headline by themselves, without a text: each run of them is read once."""

    def __init__(self, heads: tuple[Traits, ...]) -> None:
        self._heads = heads
        self._lines = HeadlineScores.of(tuple([trait.line for trait in heads if not trait.author]))
        self._above = list(accumulate([not trait.author for trait in heads], initial=0))  # how many of them
        self._scores: dict[tuple[int, int], float] = {}

    def knows(self, start: int, end: int) -> bool:
        """Say whether the lines from ``start`` to ``end`` were read."""
        return (start, end) in self._scores

    def score(self, start: int, end: int) -> float:
        """Return how well the lines from ``start`` to ``end`` make one headline."""
        found = self._scores.get((start, end))
        if found is None:
            found = score_among(self._lines, self._above[start], self._heads[start:end])
            self._scores[start, end] = found
        return found

    def read(self, start: int, end: int, text: str, writers: tuple[Traits, ...]) -> Heads:
        """Return the headline that the lines from ``start`` to ``end`` make above a text, and ``writers`` with them."""
        return read_among(self._lines.above(text), self._above[start], (*self._heads[start:end], *writers))
