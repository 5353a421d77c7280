"""Ways to divide a stack of headlines and the texts below it, the most promising first.

Of many lines above many texts there are hundreds of thousands of ways, of which a few may be the best. So what each
way comes to at most is known before it is weighed: what headlines and texts come to is known for each run of lines and
each text, and the best of all that may follow is summed from the last line up. Ways are gone on with in the order of
what they may come to.

**Source**: best-first search with such a bound (A*; Hart, Nilsson and Raphael, 1968); the sums are dynamic programming.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from heapq import heappop, heappush
from itertools import count, pairwise
from math import comb, inf
from operator import add
from typing import NamedTuple

from gazette.importer.beginnings import Beginnings
from gazette.importer.blocks import Block
from gazette.importer.breaks import opens_signed
from gazette.importer.partings import Cuts, Partings
from gazette.importer.stack_texts import Span, Stack, TextsOfStack, Words
from gazette.importer.text_orders import Order, find_order
from gazette.importer.traits import Traits
from gazette.importer.weights import STACK

MOST_TEXTS, BEST_SHAPE = 4, 2.0
_MOST_SIGNED = 8  # texts of a stack, where each is told by its writer
_FEW = 12  # ways to cut a stack that are weighed one by one
_ROUNDING = 1e-6

Looks = Callable[[int, int], float] | None
_Texts = int  # a set of texts, one bit each
Rank = tuple[int, int, int, Cuts]  # which of two ways that are worth the same comes first


class Plan(NamedTuple):
    """A way to divide a section: groups of head lines, where each text begins, and which text each group heads.

    **Units**: ``score`` is without what the headlines look like until plans are ranked.
    """

    score: float
    banner: int
    cuts: Cuts
    breaks: tuple[int, ...]
    order: Order

    def list_spans(self, lines: int) -> list[Span]:
        """Return where each headline begins among so many lines, and where it ends; those of the banner left out."""
        return list(pairwise((self.banner, *self.cuts, lines)))


class Promise(NamedTuple):
    """A plan with what its score stays below, whatever its headlines look like, and its rank among others."""

    most: float
    rank: Rank
    plan: Plan


class PlanSearch:
    """The ways to divide a stack, the most promising first; texts surely begin at breaks that are ``sure``.

    ``looks``, once it is there, says what each run of lines looks like as a headline: until then it is the best.
    """

    def __init__(self, heads: tuple[Traits, ...], blocks: tuple[Block, ...], sure: tuple[int, ...]) -> None:
        self.looks: Looks = None
        self._open: list[tuple[float, int, _Below | _Path | Promise]] = []
        self._turn = count()
        counted = are_counted(heads, blocks, sure)
        partings = Partings(heads, counted=counted)
        beginnings, stack = Beginnings(heads, blocks, sure), Stack(heads, blocks)
        for texts in [len(sure) + 1] if counted else range(2, min(MOST_TEXTS, len(heads)) + 1):
            for number, breaks in enumerate(beginnings.list_breaks(texts)):
                self._push(_Below(partings, TextsOfStack(heads, blocks, sure, breaks, stack), number))

    def _push(self, way: _Below | _Path | Promise) -> None:
        heappush(self._open, (-way.most, next(self._turn), way))

    def find_next(self, least: float = -inf) -> Promise | None:
        """Return the next way if it may come to so much; None where none does."""
        way = heappop(self._open)[2] if self.may_reach(least) else None
        return way if isinstance(way, Promise) else None

    def may_reach(self, least: float) -> bool:
        """Say whether the next way may come to so much; it stands first of those that are open then."""
        while self._open and -self._open[0][0] >= least:
            way = self._open[0][2]
            if isinstance(way, Promise):
                return True
            heappop(self._open)
            for further in way.go_on(self.looks):
                self._push(further)
        return False


class _Below:
    """The ways to divide a stack above texts that begin at some breaks; none comes above ``most``."""

    def __init__(self, partings: Partings, texts: TextsOfStack, number: int) -> None:
        self.partings, self.texts, self.number = partings, texts, number
        self.count = len(texts.texts)
        self._lines = len(partings.heads)
        self._seen: set[tuple[int, Cuts]] = set()
        self._rests: dict[tuple[bool, bool], dict[_Texts, list[float]]] = {}
        self._banners = partings.list_banners(self.count - 1)
        cuts = [partings.most_of_cuts(banner, self.count - 1) for banner in self._banners]
        words = map(texts.list_most().__getitem__, self._banners)
        most = max(map(sum, zip(map(self._weigh_banner, self._banners), cuts, words, strict=True)), default=-inf)
        self.most = promise(most + _ROUNDING, self.count)

    def go_on(self, _: Looks) -> Iterator[_Path | Promise]:
        """Yield ways, where these are few, else the beginning of each."""
        if comb(self._lines - 1, self.count - 1) <= _FEW:
            for banner, cuts, parting in self.partings.list(self.count - 1):
                yield self._weigh(banner, cuts, parting)
            return
        for banner in self._banners:
            weight = self._weigh_banner(banner)
            for ordered in (True, False):
                score = weight if ordered else weight - STACK["out of order"]
                left = (1 << self.count) - 1
                rest = self.list_rests(ordered=ordered, bannered=banner > 0)[left][banner]
                if rest > -inf:
                    most = promise(score + rest + _ROUNDING, self.count)
                    yield _Path(self, score, banner, (), left, ordered, most=most)

    def _weigh_banner(self, banner: int) -> float:
        """Return what a way with so many lines of a banner comes to at most but for its headlines and its cuts."""
        score = self.texts.base + self.partings.most_of_banner(banner, self.count - 1)
        if banner:
            return score - self.texts.weigh_banner(banner)
        return score + STACK["texts parted as headlines are"] * self.texts.stand_apart

    def close(self, path: _Path) -> Iterator[Promise]:
        """Yield what a way comes to, the first time that it is found: no other order of its texts comes to more."""
        way = path.banner, path.cuts
        parting = self.partings.weigh(*way) if way not in self._seen else None
        self._seen.add(way)
        if parting is not None:
            found = self._weigh(*way, parting)
            yield found._replace(most=min(found.most, path.most))

    def _weigh(self, banner: int, cuts: Cuts, parting: float) -> Promise:
        texts = self.texts
        score = parting + texts.base
        if banner:
            score -= texts.weigh_banner(banner)
        elif cuts == self.partings.gaps:
            score += STACK["texts parted as headlines are"] * texts.stand_apart
        words, order = weigh_words(list(pairwise((banner, *cuts, self._lines))), texts)
        plan = Plan(score + words, banner, cuts, texts.breaks, order)
        return Promise(promise(plan.score, self.count), (self.count, self.number, banner, cuts), plan)

    def list_rests(self, *, ordered: bool, bannered: bool) -> dict[_Texts, list[float]]:
        """Return what the lines from each one on come to at most above each set of texts that may be left for them."""
        known = self._rests.get((ordered, bannered))
        if known is None:
            edges, words, ends = self.partings.list_edges(bannered=bannered), self.texts.most_words, self._lines
            rows = [[list(map(add, *both)) for both in zip(edges, of_text, strict=True)] for of_text in words]
            known = self._rests[ordered, bannered] = {0: [*[-inf] * ends, 0.0]}
            for left in sorted(self._list_lefts(ordered=ordered), key=int.bit_count):
                known[left] = [-inf] * (ends + 1)
                for place in _list_places(left, ordered=ordered):
                    rest = known[left & ~(1 << place)]
                    best = [max(map(add, row, rest[start + 1 :])) for start, row in enumerate(rows[place])]
                    known[left] = [*map(max, known[left], best), -inf]
        return known

    def _list_lefts(self, *, ordered: bool) -> list[_Texts]:
        everything = (1 << self.count) - 1
        if ordered:
            return [everything & ~((1 << place) - 1) for place in range(self.count)]
        return list(range(1, everything + 1))


class _Path(NamedTuple):
    """The beginning of a way: its headlines down to a line, and the texts that are left for those below.

    **Units**: ``score`` is what it comes to so far, ``most`` what no way that begins so comes above; the last of its
    headlines counts what it comes to at most until it is ``weighed``, and all but the first ``looked`` look the best.
    """

    below: _Below
    score: float
    banner: int
    cuts: Cuts
    left: _Texts
    ordered: bool
    place: int = 0
    weighed: bool = True
    looked: int = 0
    most: float = inf

    def go_on(self, looks: Looks) -> Iterator[_Path | Promise]:
        """Yield the same beginning with a headline weighed or looked at, or one more, or the way that is whole."""
        if not self.weighed:
            yield self._weigh_last()
        elif looks is not None and self.looked < len(self.cuts):
            edges = (self.banner, *self.cuts)
            less = STACK["well-formed headline"] * BEST_SHAPE - looks(*edges[self.looked : self.looked + 2])
            yield self._change(less, self.looked + 1)
        elif self.left.bit_count() == 1:
            yield from self.below.close(self)
        else:
            yield from self._list_longer()

    def _weigh_last(self) -> _Path:
        texts = self.below.texts
        start, end = (self.banner, *self.cuts)[-2:]
        words = texts.find_words((start, end)).weights[self.place] + texts.weigh_text((start, end), self.place)
        return self._change(texts.most_words[self.place][start][end - start - 1] - words, self.looked)

    def _change(self, less: float, looked: int) -> _Path:
        """Return the same beginning, weighed, which comes to so much less."""
        below, score, banner, cuts, left, ordered, place, _, _, most = self
        return _Path(below, score - less, banner, cuts, left, ordered, place, True, looked, most - less)  # noqa: FBT003

    def _list_longer(self) -> Iterator[_Path]:
        below, score, banner, cuts, lefts, ordered, _, _, looked, _ = self
        start = cuts[-1] if cuts else banner
        edges = below.partings.list_edges(bannered=banner > 0)[start]
        rests = below.list_rests(ordered=ordered, bannered=banner > 0)
        for place in _list_places(lefts, ordered=ordered):
            left = lefts & ~(1 << place)
            added = map(add, edges, below.texts.most_words[place][start])
            for end, more, rest in zip(count(start + 1), added, rests[left][start + 1 :], strict=False):
                if more + rest > -inf:
                    longer = score + more
                    most = promise(longer + rest + _ROUNDING, below.count)
                    yield _Path(below, longer, banner, (*cuts, end), left, ordered, place, False, looked, most)  # noqa: FBT003


def are_counted(heads: tuple[Traits, ...], blocks: tuple[Block, ...], sure: tuple[int, ...]) -> bool:
    """Say whether each text below a stack is told by its writer, so that it is known how many there are."""
    few = len(sure) < min(_MOST_SIGNED, len(heads))
    return few and any(opens_signed(blocks, at) for at in sure)


def _list_places(left: _Texts, *, ordered: bool) -> list[int]:
    """Return the texts that a headline may get of those that are left."""
    places = [place for place in range(left.bit_length()) if left >> place & 1]
    return places[:1] if ordered else places


def promise(score: float, headlines: int) -> float:
    """Return what the score of a plan of so many headlines stays below, whatever these look like."""
    return score + STACK["well-formed headline"] * BEST_SHAPE * headlines + _ROUNDING


def weigh_words(spans: list[Span], below: TextsOfStack) -> tuple[float, Order]:
    """Return the order of texts that words speak for most, if not that of the page, and what words say of it."""
    words = [below.find_words(span) for span in spans]
    page = tuple(range(len(spans)))
    kept = _weigh_order(spans, words, page, below), page
    orders = {find_order([each.gains for each in words]), find_order([each.weights for each in words])}
    others = [(_weigh_order(spans, words, order, below, -STACK["out of order"]), order) for order in orders - {page}]
    return max(kept, *others) if others else kept


def _weigh_order(spans: list[Span], words: list[Words], order: Order, below: TextsOfStack, score: float = 0.0) -> float:
    for span, each, place in zip(spans, words, order, strict=True):
        score += each.weights[place] + below.weigh_text(span, place)
    return score
