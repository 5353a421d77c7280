"""Stanzas of verse that no blank line parts: four lines each, or the two halves of a tune (上下片).

**Source**: ballads and new verse in supplements, four lines a stanza, whose last line alone must end a sentence; 词 of
two halves, as many characters in each line of the one as in the other.
"""

from __future__ import annotations

from dataclasses import replace

from gazette.importer.blocks import Block, Kin
from gazette.importer.stacks import Item
from gazette.importer.table_rows import is_table
from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

_ONE_STANZA = compile_late(r"[七五]\s*言?\s*律|律\s*[诗詩]")
_FOUR, _LEAST = 4, 8
_FULL = frozenset("。!?…")
_MARKS = _FULL | frozenset(",;:、")
_QUOTED = "”’」』)"


def part_stanzas(item: Item) -> Item:
    """Return an item whose verse stands in stanzas, where it is one run of lines that ends of sentences part alike.

    Where blank lines or margins part any of it, they tell; what its headline calls 律诗 stays whole.
    """
    verse = [at for at, block in enumerate(item.blocks) if block.kin is Kin.VERSE]
    whole = len(verse) != 1 or _ONE_STANZA.search(item.heads.key) is not None
    size = 0 if whole else _measure(item.blocks[verse[0]].traits)
    if not size:
        return item
    (at,) = verse
    lines = item.blocks[at].traits
    stanzas = (Block(Kin.VERSE, lines[start : start + size]) for start in range(0, len(lines), size))
    return replace(item, blocks=(*item.blocks[:at], *stanzas, *item.blocks[at + 1 :]))


def _measure(traits: tuple[Traits, ...]) -> int:
    """Return how many lines each stanza has; none where they do not show."""
    lines = tuple(trait.line for trait in traits)
    rows = [line.key.rstrip(_QUOTED) for line in lines]
    marked = sum(row[-1:] in _MARKS for row in rows)
    if len(rows) < _LEAST or marked * 4 < len(rows) * 3 or is_table(lines):
        return 0
    half = len(rows) // 2
    lengths = [len(row) for row in rows]
    halves = lengths[:half] == lengths[half:] and len(set(lengths)) > 1  # an odd number has no halves
    return next((size for size, told in ((half, halves), (_FOUR, True)) if told and _ends_all(rows, size)), 0)


def _ends_all(rows: list[str], size: int) -> bool:
    """Say whether lines make stanzas of one size, and a sentence ends with each."""
    return len(rows) % size == 0 and all(row[-1:] in _FULL for row in rows[size - 1 :: size])
