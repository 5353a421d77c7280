"""Ways to divide a stack of headlines and the texts below it, weighed by words, order and what headlines look like.

**Source**: as of ``stacks``, which divides by the best of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from heapq import nlargest
from itertools import accumulate, count, islice, pairwise, permutations
from typing import NamedTuple

from gazette.importer.beginnings import Beginnings
from gazette.importer.blocks import Block, Kin
from gazette.importer.headline_scores import HeadlineScores
from gazette.importer.headlines import Heads, read_among, score_among
from gazette.importer.partings import Partings, find_gaps
from gazette.importer.stack_texts import Span, TextsOfStack, Words
from gazette.importer.traits import Traits
from gazette.importer.weights import STACK

_MOST, _TWO = 4, 2
_WORST_SHAPE, _WORST_WHOLE, _BEST_SHAPE = -6.0, -12.0, 2.0
_ROUNDING = 1e-6

Order = tuple[int, ...]


class Plan(NamedTuple):
    """A way to divide a section: groups of head lines, where each text begins, and which text each group heads.

    **Units**: ``score`` is without what the headlines look like until plans are ranked.
    """

    score: float
    banner: int
    cuts: tuple[int, ...]
    breaks: tuple[int, ...]
    order: Order

    def list_spans(self, lines: int) -> list[Span]:
        """Return where each headline begins among so many lines, and where it ends; those of the banner left out."""
        return list(pairwise((self.banner, *self.cuts, lines)))


class Ways:
    """The best way to divide a stack and the next best, found when somebody asks: to read headlines is dear."""

    def __init__(self, heads: tuple[Traits, ...], plans: list[Plan]) -> None:
        self._heads, self._plans = heads, plans

    @cached_property
    def _looks(self) -> _Looks:
        return _Looks(self._heads)

    @cached_property
    def _ranked(self) -> list[Plan]:
        return _rank(self._heads, self._plans, self._looks)

    @property
    def best(self) -> Plan | None:
        """The best way; None where the stack can only be one headline."""
        return self._ranked[0] if self._plans else None

    @property
    def second(self) -> Plan | None:
        """The next best way, None where there is none."""
        return self._ranked[1] if len(self._plans) > 1 else None

    @property
    def margin(self) -> float | None:
        """How far the next best way stays behind, None where there is none."""
        return self._ranked[0].score - self._ranked[1].score if len(self._plans) > 1 else None

    @cached_property
    def most_gain(self) -> float:
        """What ``gain`` stays below however well the headlines are formed: most stacks are seen to be one headline."""
        most = max([_promise(plan.score, len(plan.order)) for plan in self._plans], default=float("-inf"))
        return most - STACK["whole well formed"] * _WORST_WHOLE

    @cached_property
    def gain(self) -> float:
        """How much more speaks for the best way than for one headline above all that stands below; 0 without any."""
        whole = min(_BEST_SHAPE, max(_WORST_WHOLE, self._looks.score(0, len(self._heads))))
        return self.best.score - STACK["whole well formed"] * whole if self.best else 0.0

    @property
    def divides(self) -> bool:
        """Say whether more speaks for a way than for one headline, which is read only where that is open."""
        best, most = self.best if self.most_gain > 0 else None, STACK["whole well formed"] * _BEST_SHAPE
        return best is not None and (best.score > most or self.gain > 0)

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
    plans: list[Plan] = []
    pledged: list[float] = []  # what the two best ways come to in any case: no way below both is asked for its words
    partings, beginnings = Partings(heads), Beginnings(heads, blocks, sure)
    for texts in range(2, min(_MOST, len(heads)) + 1):
        for breaks in beginnings.list_breaks(texts):
            found = list(_plans_for(partings, TextsOfStack(heads, blocks, sure, breaks), *pledged[1:]))
            plans += found
            pledged = nlargest(_TWO, [*pledged, *map(_pledge, found)])
    return Ways(heads, plans)


def _plans_for(partings: Partings, below: TextsOfStack, least: float = float("-inf")) -> Iterator[Plan]:
    """Yield the ways to divide a stack above some texts, but for those that in no case come to a score of ``least``."""
    heads = partings.heads
    most_words = below.list_most() if least > float("-inf") else []
    for banner, cuts, parting in partings.list(len(below.breaks)):
        score = parting + below.base
        if banner:
            score -= below.weigh_banner(banner)
        elif cuts == partings.gaps:
            score += STACK["texts parted as headlines are"] * _stand_apart(below)
        if most_words and _promise(score + most_words[banner], len(cuts) + 1) < least:
            continue
        words, order = weigh_words(list(pairwise((banner, *cuts, len(heads)))), below)
        yield Plan(score + words, banner, cuts, below.breaks, order)


def _stand_apart(below: TextsOfStack) -> bool:
    """Say whether blank lines part all texts, and nothing else."""
    return below.breaks == find_gaps([block.first.line for text in below.texts for block in text])


def weigh_words(spans: list[Span], below: TextsOfStack) -> tuple[float, Order]:
    """Return the order of texts that words speak for most, if not that of the page, and what words say of it."""
    words = [below.find_words(span) for span in spans]
    page = tuple(range(len(spans)))
    kept = _weigh_order(spans, words, page, below), page
    order = _find_order(page, [each.gains for each in words])
    if order == page:
        return kept
    return max(kept, (_weigh_order(spans, words, order, below, -STACK["out of order"]), order))


def _weigh_order(spans: list[Span], words: list[Words], order: Order, below: TextsOfStack, score: float = 0.0) -> float:
    for span, each, place in zip(spans, words, order, strict=True):
        score += each.weights[place] + below.weigh_text(span, place)
    return score


def _find_order(page: Order, gains: list[list[float]]) -> Order:
    """Return the order of texts that words speak for most; of equal ones that nearest to the page's."""
    if [each[place] for place, each in enumerate(gains)] == list(map(max, gains)):
        return page
    best, most = page, _sum(gains, page)
    for way in islice(permutations(page), 1, None):
        total = _sum(gains, way)
        if total > most or (total == most and _disorder(way) < _disorder(best)):
            best, most = way, total
    return best


def _rank(heads: tuple[Traits, ...], plans: list[Plan], looks: _Looks) -> list[Plan]:
    """Return the best plan and the next best, with what their headlines look like in their scores.

    To read headlines is dear: what cannot come second with the best of headlines is passed over.
    """
    ranked: list[tuple[float, int, Plan]] = []
    promises = [_promise(plan.score, len(plan.order)) for plan in plans]
    for promise, index in sorted(zip(promises, count(0, -1), strict=False), reverse=True):
        least = ranked[1][0] if len(ranked) == _TWO else float("-inf")
        if promise < least:
            break
        plan = plans[-index]
        edges = plan.list_spans(len(heads))
        if _may_reach(least, promise, edges, looks):
            score = plan.score
            for start, end in edges:
                score += _weigh_look(looks.score(start, end))
            ranked = sorted([*ranked, (score, index, plan)], reverse=True)[:_TWO]
    return [plan._replace(score=score) for score, _, plan in ranked]


def _weigh_look(score: float) -> float:
    return STACK["well-formed headline"] * min(_BEST_SHAPE, max(_WORST_SHAPE, score))


def _may_reach(least: float, promise: float, edges: list[tuple[int, int]], looks: _Looks) -> bool:
    """Say whether a plan may yet score so much; its headlines are read one by one as long as that is open.

    Those that are known come first, then those of few lines, which cost little.
    """
    for start, end in sorted(edges, key=lambda edge: 0 if looks.knows(*edge) else edge[1] - edge[0]):
        if promise < least:
            return False
        promise += _weigh_look(looks.score(start, end)) - _weigh_look(_BEST_SHAPE)
    return promise >= least


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


def _promise(score: float, headlines: int) -> float:
    """Return what the score of a plan of so many headlines stays below, whatever these look like."""
    return score + STACK["well-formed headline"] * _BEST_SHAPE * headlines + _ROUNDING


def _pledge(plan: Plan) -> float:
    """Return a score that a plan comes to, whatever its headlines look like."""
    return plan.score + STACK["well-formed headline"] * _WORST_SHAPE * len(plan.order) - _ROUNDING


def _sum(gains: list[list[float]], order: Order) -> float:
    """How much each headline's words are its own text's, and not the others'."""
    total = 0.0
    for each, place in zip(gains, order, strict=True):
        total += each[place]
    return total


def _disorder(order: Order) -> int:
    return sum(1 for index, place in enumerate(order) if index != place)
