"""Ways to divide a stack of headlines and the texts below it, weighed by words, order and what headlines look like.

**Source**: as of ``stacks``, which divides by the best of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, pairwise, permutations

from gazette.importer.beginnings import list_breaks
from gazette.importer.blocks import Block, Kin
from gazette.importer.breaks import find_breaks
from gazette.importer.headline_scores import HeadlineScores
from gazette.importer.headlines import read_among
from gazette.importer.lines import Line
from gazette.importer.seams import cost_of_cut
from gazette.importer.series import NAMED_SERIES, is_series
from gazette.importer.stack_texts import Span, TextsOfStack
from gazette.importer.traits import Traits
from gazette.importer.weights import STACK

_MOST, _TWO, _LINES_MOST = 4, 2, 4
_WORST_SHAPE, _WORST_WHOLE, _BEST_SHAPE = -6.0, -12.0, 2.0
_ROUNDING = 1e-6

Order = tuple[int, ...]
_Parting = tuple[int, tuple[int, ...]]  # the lines of a banner, and where headlines begin below the first


@dataclass(frozen=True, slots=True)
class Plan:
    """A way to divide a section: groups of head lines, where each text begins, and which text each group heads.

    **Units**: ``score`` is without what the headlines look like until plans are ranked.
    """

    score: float
    banner: int
    cuts: tuple[int, ...]
    breaks: tuple[int, ...]
    order: Order


class Ways:
    """The best way to divide a stack and the next best; ``best`` is None where it can only be one headline."""

    def __init__(self, heads: tuple[Traits, ...], plans: list[Plan]) -> None:
        self._heads, self._looks = heads, _Looks(heads)
        ranked = _rank(heads, plans, self._looks) if plans else []
        self.best = ranked[0] if ranked else None
        self.margin = ranked[0].score - ranked[1].score if len(ranked) > 1 else None

    @cached_property
    def gain(self) -> float:
        """How much more speaks for the best way than for one headline above all that stands below; 0 without any."""
        whole = min(_BEST_SHAPE, max(_WORST_WHOLE, self._looks.score(0, len(self._heads))))
        return self.best.score - STACK["whole well formed"] * whole if self.best else 0.0

    @property
    def divides(self) -> bool:
        """Say whether more speaks for a way than for one headline, which is read only where that is open."""
        most = STACK["whole well formed"] * _BEST_SHAPE
        return self.best is not None and (self.best.score > most or self.gain > 0)


def rank_plans(heads: tuple[Traits, ...], blocks: tuple[Block, ...], *, led: bool, seam: int | None = None) -> Ways:
    """Return the best ways to divide a section.

    Where the blocks of two sections are given, a text begins at their ``seam``, too.
    """
    sure = find_breaks(blocks, led=led)
    if seam is not None:
        signed = {seam - 1} if blocks[seam - 1].kin is Kin.AUTHOR else set()  # whose text ends at the seam
        sure = tuple(sorted({*sure, seam} - signed))
    plans: list[Plan] = []
    known: dict[_Parting, float | None] = {}
    for count in range(2, min(_MOST, len(heads)) + 1):
        for breaks in list_breaks(heads, blocks, sure, count):
            plans += _plans_for(heads, TextsOfStack(heads, blocks, sure, breaks), known)
    return Ways(heads, plans)


def group_heads(heads: tuple[Traits, ...], plan: Plan) -> list[tuple[Traits, ...]]:
    """Return the lines of each headline of a plan, those of the banner left out."""
    edges = (plan.banner, *plan.cuts, len(heads))
    return [heads[start:end] for start, end in pairwise(edges)]


def _plans_for(heads: tuple[Traits, ...], below: TextsOfStack, known: dict[_Parting, float | None]) -> Iterator[Plan]:
    """Yield the ways to divide a stack above some texts; what ``known`` has of its cuts was asked for others."""
    count = len(below.breaks)
    for banner in range(min(3, len(heads) - count)):
        if banner and not _may_be_banner(heads, banner, count + 1):
            continue
        for cuts in combinations(range(banner + 1, len(heads)), count):
            if (banner, cuts) not in known:
                known[banner, cuts] = _weigh_parting(heads, banner, cuts)
            parting = known[banner, cuts]
            if parting is not None:
                yield _weigh(heads, below, parting, banner, cuts)


def _may_be_banner(heads: tuple[Traits, ...], banner: int, count: int) -> bool:
    """Say whether a banner stands apart from the headlines below it, is named as columns are, or is one too many."""
    if heads[banner - 1].line.key[-1] == ":":
        return False  # it leads in to the line below
    if not any(char.isalpha() for head in heads[:banner] for char in head.line.key):
        return False  # a number of a page, or dirt: ②
    named = NAMED_SERIES.fullmatch(heads[0].line.key) is not None
    if named and banner == 1 and any(NAMED_SERIES.fullmatch(head.line.key) for head in heads[_TWO:]):
        return False  # each headline has its own
    apart = heads[banner].line.gap > 0 or is_series(heads[banner - 1].line.key)
    loose = any(head.line.gap > 0 for head in heads[1:])  # where parts stand apart, a banner does, too
    return apart or (banner == 1 and count > _TWO and not loose and (len(heads) - banner) % count == 0)


def _weigh(heads: tuple[Traits, ...], below: TextsOfStack, parting: float, banner: int, cuts: tuple[int, ...]) -> Plan:
    score = below.base + parting
    if banner:
        score -= STACK["banner's words in one text"] * max(
            below.gains_of_line("".join(trait.line.key for trait in heads[:banner]))
        )
    else:
        score += STACK["texts parted as headlines are"] * _part_alike(heads, cuts, below)
    words, order = max(_weigh_orders(list(pairwise((banner, *cuts, len(heads)))), below))
    return Plan(score + words, banner, cuts, below.breaks, order)


def _weigh_parting(heads: tuple[Traits, ...], banner: int, cuts: tuple[int, ...]) -> float | None:
    """Weigh how a stack is cut, whatever texts stand below it; None where it cannot be cut so."""
    groups = [heads[start:end] for start, end in pairwise((banner, *cuts, len(heads)))]
    if any(all(trait.author for trait in group) or group[0].author for group in groups):
        return None
    if any(len(group) == 1 and is_series(group[0].line.key) for group in groups):
        return None  # the name of a column is no headline
    score = _weigh_cuts(heads, cuts) + (_weigh_banner(heads, banner, cuts) if banner else 0.0)
    score -= STACK["line too many in a headline"] * sum(max(0, _count(group) - _LINES_MOST) for group in groups)
    if len(groups) > _TWO and len(set(map(_count, groups))) == 1:
        score += STACK["set alike"]
    if not banner:
        score += STACK["parted wherever lines stand apart"] * _parts_wherever_apart(heads, cuts)
        score -= STACK["lines stand apart inside a headline"] * _count_apart_inside(heads, cuts)
    return score


def _parts_wherever_apart(heads: tuple[Traits, ...], cuts: tuple[int, ...]) -> bool:
    """Say whether headlines are cut wherever their lines stand apart and nowhere else, and some lines stand close."""
    gaps = _find_gaps([head.line for head in heads])
    return cuts == gaps and len(gaps) < len(heads) - 1


def _part_alike(heads: tuple[Traits, ...], cuts: tuple[int, ...], below: TextsOfStack) -> bool:
    """Say whether blank lines part all headlines and all texts, and nothing else."""
    if cuts != _find_gaps([head.line for head in heads]):
        return False
    return below.breaks == _find_gaps([block.first.line for text in below.texts for block in text])


def _count_apart_inside(heads: tuple[Traits, ...], cuts: tuple[int, ...]) -> int:
    """Return in how many places lines of one headline stand apart, where others stand close; 0 where none do.

    The first line of all may lead in to what stands below it.
    """
    gaps = _find_gaps([head.line for head in heads])
    return sum(1 for index in gaps if index > 1 and index not in cuts) if len(gaps) < len(heads) - 1 else 0


def _find_gaps(lines: list[Line]) -> tuple[int, ...]:
    """Return the lines below the first that blank lines part from what is above."""
    return tuple(index for index, line in enumerate(lines) if index and line.gap > 0)


def _count(group: tuple[Traits, ...]) -> int:
    return sum(1 for trait in group if not trait.author)


def _weigh_orders(spans: list[Span], below: TextsOfStack) -> Iterator[tuple[float, Order]]:
    """Yield the order of texts that words speak for most, and that of the page, each with what words say of it."""
    words = [below.find_words(span) for span in spans]
    page = tuple(range(len(spans)))
    for order in {page, _find_order([each.gains for each in words])}:
        score = -STACK["out of order"] * (order != page)
        for span, each, place in zip(spans, words, order, strict=True):
            score += each.weights[place] + below.weigh_text(span, place)
        yield score, order


def _find_order(gains: list[list[float]]) -> Order:
    """Return the order of texts that words speak for most; of equal ones that nearest to the page's."""
    best = page = tuple(range(len(gains)))
    most = _sum(gains, page)
    for way in permutations(page):
        total = _sum(gains, way)
        if total > most or (total == most and _disorder(way) < _disorder(best)):
            best, most = way, total
    return best


def _weigh_cuts(heads: tuple[Traits, ...], cuts: tuple[int, ...]) -> float:
    score = 0.0
    for cut in cuts:
        above, line = heads[cut - 1], heads[cut].line
        score += STACK["parted by a blank line"] * (line.gap > 0) + STACK["parted below a writer"] * bool(above.author)
        score -= STACK["parted after a comma"] * (above.line.key[-1] in ",、:——")
        score -= STACK["parted above a dash"] * line.key.startswith("—")
        if not above.author:
            score -= STACK["parted where a phrase goes on"] * cost_of_cut(above.line.key, line.key)
    return score


def _weigh_banner(heads: tuple[Traits, ...], banner: int, cuts: tuple[int, ...]) -> float:
    score = STACK["banner set off"] if heads[banner].line.gap > 0 else STACK["banner named so"]
    inside = any(trait.line.gap > 0 for index, trait in enumerate(heads) if index > banner and index not in cuts)
    score += 0.0 if inside else STACK["all that stands apart is banner"]
    score -= STACK["parted by no blank line, and one is inside"] * (
        inside and any(not heads[cut].line.gap for cut in cuts)
    )
    return score


def _rank(heads: tuple[Traits, ...], plans: list[Plan], looks: _Looks) -> list[Plan]:
    """Return the best plan and the next best, with what their headlines look like in their scores.

    To read headlines is dear: what cannot come second with the best of headlines is passed over.
    """
    ranked: list[tuple[float, int, Plan]] = []
    for index, plan in sorted(enumerate(plans), key=lambda entry: -_promise(entry[1])):
        least = ranked[1][0] if len(ranked) == _TWO else float("-inf")
        if _promise(plan) < least:
            break
        edges = list(pairwise((plan.banner, *plan.cuts, len(heads))))
        if _may_reach(least, plan, edges, looks):
            score = plan.score
            for start, end in edges:
                score += _weigh_look(looks.score(start, end))
            ranked = sorted([*ranked, (score, -index, plan)], reverse=True)[:_TWO]
    return [replace(plan, score=score) for score, _, plan in ranked]


def _weigh_look(score: float) -> float:
    return STACK["well-formed headline"] * min(_BEST_SHAPE, max(_WORST_SHAPE, score))


def _may_reach(least: float, plan: Plan, edges: list[tuple[int, int]], looks: _Looks) -> bool:
    """Say whether a plan may yet score so much; its headlines are read one by one as long as that is open."""
    promise = _promise(plan)
    for start, end in sorted(edges, key=lambda edge: not looks.knows(*edge)):
        if promise < least:
            return False
        promise += _weigh_look(looks.score(start, end)) - _weigh_look(_BEST_SHAPE)
    return promise >= least


class _Looks:
    """How well lines of a stack make a headline by themselves, without a text: each run of them is read once."""

    def __init__(self, heads: tuple[Traits, ...]) -> None:
        self._heads = heads
        self._lines = HeadlineScores(tuple(trait.line for trait in heads if not trait.author), "")
        self._scores: dict[tuple[int, int], float] = {}

    def knows(self, start: int, end: int) -> bool:
        """Say whether the lines from ``start`` to ``end`` were read."""
        return (start, end) in self._scores

    def score(self, start: int, end: int) -> float:
        """Return how well the lines from ``start`` to ``end`` make one headline."""
        found = self._scores.get((start, end))
        if found is None:
            above = sum(1 for trait in self._heads[:start] if not trait.author)
            found = self._scores[start, end] = read_among(self._lines, above, self._heads[start:end]).score
        return found


def _promise(plan: Plan) -> float:
    """Return a score that a plan stays below, whatever its headlines look like."""
    return plan.score + STACK["well-formed headline"] * _BEST_SHAPE * len(plan.order) + _ROUNDING


def _sum(gains: list[list[float]], order: Order) -> float:
    """How much each headline's words are its own text's, and not the others'."""
    total = 0.0
    for each, place in zip(gains, order, strict=True):
        total += each[place]
    return total


def _disorder(order: Order) -> int:
    return sum(1 for index, place in enumerate(order) if index != place)
