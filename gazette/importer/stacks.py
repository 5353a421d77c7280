"""Headlines stacked above several texts: which goes with which, by words, order and heads of reports.

**Source**: front pages that set two to four headlines under one banner (通栏题) before the first text begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import combinations, pairwise, permutations

from gazette.importer.blocks import Block, Kin, Section
from gazette.importer.breaks import find_breaks
from gazette.importer.headlines import Heads, read_heads
from gazette.importer.lines import Line
from gazette.importer.pairs import Shared, TextsBelow, share
from gazette.importer.series import NAMED_SERIES, is_series
from gazette.importer.traits import Traits
from gazette.importer.weights import STACK

_OF_ONE = re.compile(r"(?:[短快时锐社]\s?[评論论]|评论|社论)$")
_MOST, _TWO = 4, 2
_WORST_SHAPE, _BEST_SHAPE = -6.0, 2.0
_ROUNDING = 1e-6
_MOST_LINES = 14
_MOST_TEXTS, _SHORTEST_TEXT = 24, 100


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the page: its headline and its text. ``banner`` is a column that stands over several items.

    **Units**: ``margin`` says how far another way to pair headlines and texts stayed behind; 9 when there is none.
    """

    heads: Heads
    blocks: tuple[Block, ...]
    banner: tuple[Line, ...] = ()
    margin: float = 9.0
    stacked: bool = False
    brief: bool = False


@dataclass(frozen=True, slots=True)
class _Plan:
    """A way to divide a section: groups of head lines, where each text begins, and which text each group heads.

    **Units**: ``score`` is without what the headlines look like until plans are ranked.
    """

    score: float
    banner: int
    cuts: tuple[int, ...]
    breaks: tuple[int, ...]
    order: tuple[int, ...]


def split_section(section: Section) -> tuple[Item, ...]:
    """Return the items of a section: one, or as many as headlines are stacked above their texts."""
    heads, blocks = section.heads, section.blocks
    whole = _text(blocks)
    single = Item(read_heads(heads, whole), blocks)
    lines = [trait for trait in heads if not trait.author]
    if not 2 <= len(lines) <= _MOST_LINES or len(blocks) < 2:  # noqa: PLR2004  # nothing to divide
        return _part_strangers(single)
    stack, writers = _part_writers(heads)
    plans = _rank_plans(stack, _plans(stack, blocks, led=bool(heads[-1].author)))
    if not plans or plans[0].score <= 0:
        return _part_strangers(single)
    margin = plans[0].score - (plans[1].score if len(plans) > 1 else 0.0)
    return _divide((stack, writers), blocks, plans[0], max(0.0, margin))


def _part_writers(heads: tuple[Traits, ...]) -> tuple[tuple[Traits, ...], tuple[Traits, ...]]:
    """Part the names below a stack from it: they wrote the first text, whichever headline is its.

    Where names stand inside the stack, too, each headline has its writers below it.
    """
    last = max(index for index, trait in enumerate(heads) if not trait.author) + 1
    own = any(trait.author for trait in heads[:last])
    return (heads, ()) if own else (heads[:last], heads[last:])


def _part_strangers(item: Item) -> tuple[Item, ...]:
    """Part texts with a report's head of their own from a headline that has no word of theirs."""
    title = "".join(line.key for line in (*item.heads.kicker, *item.heads.title, *item.heads.subtitle))
    breaks = [index for index in find_breaks(item.blocks) if item.blocks[index].first.opener]
    texts = _texts(item.blocks, tuple(breaks))
    own = [0, *(index for index, text in enumerate(texts) if index and (share(title, _text(text)) > 0 or not title))]
    if len(own) == len(texts):
        return (item,)
    groups = [tuple(block for text in texts[start:end] for block in text) for start, end in _spans(own, len(texts))]
    first = Item(item.heads, groups[0], item.banner, item.margin, item.stacked)
    return (first, *(Item(Heads(), group) for group in groups[1:]))


def _spans(own: list[int], count: int) -> list[tuple[int, int]]:
    """Return runs of texts: the first with what belongs to its headline, then each stranger by itself."""
    last = max(own) + 1
    return [(0, last), *((index, index + 1) for index in range(last, count))]


def _divide(
    stack: tuple[tuple[Traits, ...], tuple[Traits, ...]], blocks: tuple[Block, ...], plan: _Plan, margin: float
) -> tuple[Item, ...]:
    heads, writers = stack
    groups = _groups(heads, plan)
    texts = _texts(blocks, plan.breaks)
    banner = tuple(trait.line for trait in heads[: plan.banner])
    return tuple(
        Item(
            read_heads((*group, *(writers if place == 0 else ())), _text(texts[place])),
            texts[place],
            banner,
            margin,
            stacked=True,
        )
        for group, place in zip(groups, plan.order, strict=True)
    )


def _groups(heads: tuple[Traits, ...], plan: _Plan) -> list[tuple[Traits, ...]]:
    edges = (plan.banner, *plan.cuts, len(heads))
    return [heads[start:end] for start, end in pairwise(edges)]


def _texts(blocks: tuple[Block, ...], breaks: tuple[int, ...]) -> list[tuple[Block, ...]]:
    edges = (0, *breaks, len(blocks))
    return [blocks[start:end] for start, end in pairwise(edges)]


def _plans(heads: tuple[Traits, ...], blocks: tuple[Block, ...], *, led: bool) -> list[_Plan]:
    sure = find_breaks(blocks, led=led)
    named = any(_OF_ONE.search(head.line.key) for head in heads[1:-1])  # 短评 among headlines heads a text of its own
    plans: list[_Plan] = []
    for count in range(2, min(_MOST, len(heads)) + 1):
        for breaks in _candidate_breaks(blocks, sure, count, named=named):
            plans += _plans_for(heads, blocks, sure, breaks)
    return plans


def _candidate_breaks(
    blocks: tuple[Block, ...], sure: tuple[int, ...], count: int, *, named: bool
) -> list[tuple[int, ...]]:
    if len(sure) >= count - 1:
        return list(combinations(sure, count - 1)) if len(sure) <= 6 else [sure[: count - 1]]  # noqa: PLR2004  # few, or take them as they come
    texts = [index for index in range(1, len(blocks)) if blocks[index].kin is Kin.TEXT and index not in sure]
    missing = count - 1 - len(sure)
    reported = any(block.first.opener for block in blocks)
    if (
        missing > 1 or len(texts) > _MOST_TEXTS or (reported and not (sure or named))
    ):  # with one report, all of it may be one
        return []
    found = [tuple(sorted((*sure, index))) for index in texts]
    return [breaks for breaks in found if all(len(_text(text)) >= _SHORTEST_TEXT for text in _texts(blocks, breaks))]


def _plans_for(
    heads: tuple[Traits, ...], blocks: tuple[Block, ...], sure: tuple[int, ...], breaks: tuple[int, ...]
) -> list[_Plan]:
    texts = TextsBelow([_text(text) for text in _texts(blocks, breaks)], STACK["enough words"])
    marked = sum(1 for index in breaks if index in sure)
    base = STACK["text begins here"] * marked - STACK["nothing says a text begins"] * (len(breaks) - marked)
    base -= STACK["text begins and is not parted"] * (len(sure) - marked)
    plans = []
    for banner in range(min(3, len(heads) - len(breaks))):
        if banner and not _may_be_banner(heads, banner, len(breaks) + 1):
            continue
        ways = combinations(range(banner + 1, len(heads)), len(breaks))
        plans += [_weigh_plan(heads, texts, base, (banner, cuts, breaks)) for cuts in ways]
    return [plan for plan in plans if plan is not None]


def _may_be_banner(heads: tuple[Traits, ...], banner: int, count: int) -> bool:
    """Say whether a banner stands apart from the headlines below it, is named as columns are, or is one too many."""
    named = NAMED_SERIES.fullmatch(heads[0].line.key) is not None
    if named and banner == 1 and any(NAMED_SERIES.fullmatch(head.line.key) for head in heads[_TWO:]):
        return False  # each headline has its own
    apart = heads[banner].line.gap > 0 or is_series(heads[banner - 1].line.key)
    loose = any(head.line.gap > 0 for head in heads[1:])  # where parts stand apart, a banner does, too
    return apart or (banner == 1 and count > _TWO and not loose and (len(heads) - banner) % count == 0)


def _weigh_plan(
    heads: tuple[Traits, ...],
    texts: TextsBelow,
    base: float,
    shape: tuple[int, tuple[int, ...], tuple[int, ...]],
) -> _Plan | None:
    banner, cuts, breaks = shape
    groups = _groups(heads, _Plan(0.0, banner, cuts, breaks, ()))
    if any(all(trait.author for trait in group) or group[0].author for group in groups):
        return None
    if any(len(group) == 1 and is_series(group[0].line.key) for group in groups):
        return None  # the name of a column is no headline
    keys = ["".join(trait.line.key for trait in group if not trait.author) for group in groups]
    shared = [texts.compare(key) for key in keys]
    order = max(permutations(range(len(keys))), key=lambda way: (_sum(shared, way), -_disorder(way)))
    score = base + _sum(shared, order) - STACK["out of order"] * (_disorder(order) > 0)
    score -= STACK["headline without its words"] * sum(
        1 for (overlaps, _), place in zip(shared, order, strict=True) if overlaps[place] < STACK["few words"]
    )
    for cut in cuts:
        score += STACK["parted by a blank line"] * (heads[cut].line.gap > 0)
        score -= STACK["parted after a comma"] * (heads[cut - 1].line.key[-1] in ",、:——")
    if banner:
        score += STACK["banner set off"] if heads[banner].line.gap > 0 else STACK["banner named so"]
        inside = any(trait.line.gap > 0 for index, trait in enumerate(heads) if index > banner and index not in cuts)
        score += 0.0 if inside else STACK["all that stands apart is banner"]
    if len(keys) > _TWO and len({sum(1 for trait in group if not trait.author) for group in groups}) == 1:
        score += STACK["set alike"]
    return _Plan(score, banner, cuts, breaks, order)


def _rank_plans(heads: tuple[Traits, ...], plans: list[_Plan]) -> list[_Plan]:
    """Return the best plan and the next best, with what their headlines look like in their scores.

    To read headlines is dear: what cannot come second with the best of headlines is passed over.
    """
    ranked: list[tuple[float, int, _Plan]] = []
    for index, plan in sorted(enumerate(plans), key=lambda entry: -_promise(entry[1])):
        if len(ranked) == _TWO and _promise(plan) < ranked[1][0]:
            break
        score = plan.score
        for group in _groups(heads, plan):
            score += STACK["well-formed headline"] * min(_BEST_SHAPE, max(_WORST_SHAPE, _shape(group)))
        ranked = sorted([*ranked, (score, -index, plan)], reverse=True)[:_TWO]
    return [replace(plan, score=score) for score, _, plan in ranked]


def _promise(plan: _Plan) -> float:
    """Return a score that a plan stays below, whatever its headlines look like."""
    return plan.score + STACK["well-formed headline"] * _BEST_SHAPE * len(plan.order) + _ROUNDING


def _shape(group: tuple[Traits, ...]) -> float:
    return read_heads(group, "").score


def _sum(shared: list[Shared], order: tuple[int, ...]) -> float:
    """How much each headline's words are its own text's, and not the others'."""
    total = 0.0
    for (_, gains), place in zip(shared, order, strict=True):
        total += gains[place]
    return total


def _disorder(order: tuple[int, ...]) -> int:
    return sum(1 for index, place in enumerate(order) if index != place)


def _text(blocks: tuple[Block, ...]) -> str:
    return "".join(block.key for block in blocks)
