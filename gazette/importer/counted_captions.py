"""Captions of several pictures that are counted: ①, ② and so on, above a credit or in a text that names who took them.

**Source**: pages of pictures; a feature signed 文/摄 or 图/文 counts its pictures below its text or inside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.blocks import Block, Kin
from gazette.importer.marks import RINGS
from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

# Several pictures in one line: ①列车驶出车站 ②市民在站厅参观.
_COUNTS_ON = compile_late(r"①[^①②]{2,40}②")
_RINGED = compile_late(r"[①-⑨]")
# Who wrote took the pictures: 记者 沈亦舟 文/摄.
_TOOK = compile_late(r"文\s?[/、并]?\s?[摄图]|图\s?[/、并]?\s?文|摄影[报撰]")
_LONGEST, _FEWEST = 90, 2


def find_counted_captions(blocks: Sequence[Block], authors: Sequence[Traits], credited: frozenset[int]) -> set[int]:
    """Return the counted captions of an item by their places, the first of them ①.

    They stand right above a line that is ``credited``, or right below one that is the first of the item, in one line or
    several, or anywhere in a text whose writer took the pictures.
    """
    found: set[int] = set()
    for line in credited:
        first = line
        while first > 0 and _is_ringed(blocks[first - 1]):
            first -= 1
        run = range(first, line)
        below = line + 1
        while below < len(blocks) and _is_ringed(blocks[below]):
            below += 1
        if line == 0 and below > _FEWEST and _count_up(blocks, range(1, below)):
            found |= set(range(1, below))  # who took them is named right below the headline
        if len(run) == 1 and _COUNTS_ON.match(blocks[first].key):
            found.add(first)
        if len(run) > 1 and _count_up(blocks, run):
            found |= set(run)
    return found | find_own_captions(blocks, authors)


def find_own_captions(blocks: Sequence[Block], authors: Sequence[Traits]) -> set[int]:
    """Return the counted captions of a text that names who wrote it and took its pictures; a list follows a colon."""
    signed = [trait.line.key for trait in authors]
    signed += [block.key for block in blocks if block.kin is Kin.AUTHOR or block.last.ended]
    if not any(_TOOK.search(key[-40:]) for key in signed):
        return set()
    ringed = [at for at, block in enumerate(blocks) if _is_ringed(block) and len(block.key) <= _LONGEST]
    listed = bool(ringed) and ringed[0] > 0 and blocks[ringed[0] - 1].key[-1] in ":,;"
    return set(ringed) if len(ringed) >= _FEWEST and not listed and _count_up(blocks, ringed) else set()


def _is_ringed(block: Block) -> bool:
    return block.kin is Kin.TEXT and _RINGED.match(block.key) is not None


def _count_up(blocks: Sequence[Block], places: Sequence[int]) -> bool:
    return [blocks[at].key[0] for at in places] == list(RINGS[: len(places)])
