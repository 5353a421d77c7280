"""Headlines stacked above several texts: which goes with which, by words, order and heads of reports.

**Source**: front pages that set two to four headlines under one banner (通栏题) before the first text begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from gazette.importer.blocks import Block, Kin, Section, is_below_head, key_of_text, part_texts
from gazette.importer.breaks import find_breaks, find_breaks_of
from gazette.importer.headlines import Heads, read_heads
from gazette.importer.lines import Line
from gazette.importer.pairs import share
from gazette.importer.plan_search import Plan
from gazette.importer.plans import Ways, rank_plans
from gazette.importer.remembered import remember
from gazette.importer.stack_writers import part_writers
from gazette.importer.traits import Traits

_MOST_LINES = 14


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the page: its headline and its text. ``banner`` is a column that stands over several items.

    It is ``alike`` where all texts of its column open with a title and a space.

    **Units**: ``margin`` says how far another way to pair headlines and texts stayed behind; 9 when there is none.
    """

    heads: Heads
    blocks: tuple[Block, ...]
    banner: tuple[Line, ...] = ()
    margin: float = 9.0
    stacked: bool = False
    brief: bool = False
    alike: bool = False

    def __hash__(self) -> int:
        """Return a cheap hash: of items that are put together once more most is known."""
        return hash((len(self.blocks), self.blocks[0].key if self.blocks else "", self.heads.title))


class Ranked(NamedTuple):
    """The lines of a stack, who wrote its first text, and the ways to divide it."""

    stack: tuple[Traits, ...]
    writers: tuple[Traits, ...]
    ways: Ways


@remember(64)
def split_section(section: Section) -> tuple[Item, ...]:
    """Return the items of a section: one, or as many as headlines are stacked above their texts.

    A page is read again where a line is close, and most of its sections are the same then: they are remembered.
    """
    heads, blocks = section.heads, section.blocks
    if items := _divide_stack(section):
        return items
    return _part_strangers(Item(read_heads(heads, key_of_text(blocks)), blocks), find_breaks_of(section))


@lru_cache(maxsize=64)
def rank_divisions(section: Section, seam: int | None = None) -> Ranked | None:
    """Return the ways to divide a section, None where it is no stack; of two sections a text begins at the ``seam``."""
    heads, blocks = section.heads, section.blocks
    lines = [trait for trait in heads if not trait.author]
    if not 2 <= len(lines) <= _MOST_LINES or len(blocks) < 2 or is_below_head(heads):  # noqa: PLR2004  # nothing to divide
        return None
    stack, writers = part_writers(heads, blocks)
    sure = find_breaks(blocks, led=True) if heads[-1].author else find_breaks_of(section)
    return Ranked(stack, writers, rank_plans(stack, blocks, sure, seam=seam))


def _divide_stack(section: Section) -> tuple[Item, ...]:
    """Return the items of headlines above several texts; none where what stands above them is one headline."""
    ranked = rank_divisions(section)
    best = ranked.ways.find() if ranked and ranked.ways.divides else None
    if ranked is None or best is None:
        return ()
    margin = ranked.ways.gain if ranked.ways.margin is None else ranked.ways.margin
    return tuple(divide(ranked, section.blocks, best, max(0.0, margin)))


def _part_strangers(item: Item, sure: tuple[int, ...]) -> tuple[Item, ...]:
    """Part texts with a report's head of their own from a headline that has no word of theirs.

    Below a jump line nothing is its text, whatever words they share: the rest stands on another page.
    """
    breaks = tuple([index for index in sure if item.blocks[index].first.opener])
    if not breaks:
        return (item,)
    title = item.heads.key
    texts = part_texts(item.blocks, breaks)
    over = [False, *(_goes_on_elsewhere(above[-1]) for above in texts[:-1])]
    own = [
        0,
        *(
            index
            for index, text in enumerate(texts)
            if index and not over[index] and (share(title, key_of_text(text)) > 0 or not title)
        ),
    ]
    if len(own) == len(texts):
        return (item,)
    groups = [tuple(block for text in texts[start:end] for block in text) for start, end in _spans(own, len(texts))]
    first = Item(item.heads, groups[0], item.banner, item.margin, item.stacked)
    return (first, *(Item(Heads(), group) for group in groups[1:]))


def _goes_on_elsewhere(block: Block) -> bool:
    """Say whether a block is a jump line that sends its reader to another page (下转第二版)."""
    return block.kin is Kin.JUMP and not block.first.resumed


def _spans(own: list[int], count: int) -> list[tuple[int, int]]:
    """Return runs of texts: the first with what belongs to its headline, then each stranger by itself."""
    last = max(own) + 1
    return [(0, last), *((index, index + 1) for index in range(last, count))]


def divide(ranked: Ranked, blocks: tuple[Block, ...], plan: Plan, margin: float) -> Iterator[Item]:
    """Yield the items that a plan makes of a stack and the texts below it, in the order of the headlines."""
    heads, writers, ways = ranked
    texts = part_texts(blocks, plan.breaks)
    banner = tuple([trait.line for trait in heads[: plan.banner]])
    for span, place in zip(plan.list_spans(len(heads)), plan.order, strict=True):
        read = ways.read(span, key_of_text(texts[place]), () if place else writers)
        yield Item(read, texts[place], banner, margin, stacked=True)
