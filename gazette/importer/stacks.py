"""Headlines stacked above several texts: which goes with which, by words, order and heads of reports.

**Source**: front pages that set two to four headlines under one banner (通栏题) before the first text begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gazette.importer.blocks import Block, Section, key_of_text, part_texts
from gazette.importer.breaks import find_breaks
from gazette.importer.headlines import Heads, read_heads
from gazette.importer.lines import Line
from gazette.importer.pairs import share
from gazette.importer.plans import Plan, Ways, rank_plans
from gazette.importer.stack_writers import part_writers
from gazette.importer.traits import Traits

_MOST_LINES = 14


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


@lru_cache(maxsize=64)
def split_section(section: Section) -> tuple[Item, ...]:
    """Return the items of a section: one, or as many as headlines are stacked above their texts.

    A page is read again where a line is close, and most of its sections are the same then: they are remembered.
    """
    heads, blocks = section.heads, section.blocks
    return _divide_stack(heads, blocks) or _part_strangers(Item(read_heads(heads, key_of_text(blocks)), blocks))


def _divide_stack(heads: tuple[Traits, ...], blocks: tuple[Block, ...]) -> tuple[Item, ...]:
    """Return the items of headlines above several texts; none where what stands above them is one headline."""
    lines = [trait for trait in heads if not trait.author]
    if not 2 <= len(lines) <= _MOST_LINES or len(blocks) < 2:  # noqa: PLR2004  # nothing to divide
        return ()
    stack, writers = part_writers(heads, blocks)
    ways = rank_plans(stack, blocks, led=bool(heads[-1].author))
    if ways.best is None or not ways.divides:
        return ()
    return tuple(_divide((stack, writers), blocks, ways, ways.best))


def _part_strangers(item: Item) -> tuple[Item, ...]:
    """Part texts with a report's head of their own from a headline that has no word of theirs."""
    title = item.heads.key
    breaks = [index for index in find_breaks(item.blocks) if item.blocks[index].first.opener]
    texts = part_texts(item.blocks, tuple(breaks))
    own = [
        0,
        *(index for index, text in enumerate(texts) if index and (share(title, key_of_text(text)) > 0 or not title)),
    ]
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
    stack: tuple[tuple[Traits, ...], tuple[Traits, ...]], blocks: tuple[Block, ...], ways: Ways, plan: Plan
) -> Iterator[Item]:
    """Yield the items of a stack, divided so."""
    heads, writers = stack
    texts = part_texts(blocks, plan.breaks)
    banner = tuple([trait.line for trait in heads[: plan.banner]])
    margin = max(0.0, ways.gain if ways.margin is None else ways.margin)
    for span, place in zip(plan.list_spans(len(heads)), plan.order, strict=True):
        read = ways.read(span, key_of_text(texts[place]), () if place else writers)
        yield Item(read, texts[place], banner, margin, stacked=True)
