"""The rows of a column, told by ``titled_rows``, as items: each with its text, and what stands above and below them.

**Source**: as of ``titled_rows``; a column may say in brackets below its name or its last row who put it together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from gazette.importer.blocks import Block, Kin, Section
from gazette.importer.closers import find_closer
from gazette.importer.headlines import Heads, read_heads
from gazette.importer.shared_columns import Titled
from gazette.importer.stacks import Item
from gazette.importer.told import ROWS, Label


def has_rows(section: Section) -> bool:
    """Say whether rows of a column stand in a section."""
    return any(block.first.line.told in ROWS for block in section.blocks)


def part_told(section: Section) -> Iterator[Section]:
    """Yield a section without what stands above a column of rows: a headline, or an item with its text."""
    heads, blocks = section.heads, section.blocks
    rows = [at for at, block in enumerate(blocks) if block.first.line.told in ROWS]
    name = next((at for at, head in enumerate(heads) if head.line.told is Label.NAME_OF_BOX), None)
    boxed = bool(heads) and heads[-1].line.told is Label.TITLE_IN_BOX
    if not rows or (not name and (name is not None or boxed or not (heads or rows[0]))):
        yield section
    elif name is None:
        yield Section(heads, blocks[: rows[0]])
        yield Section((), blocks[rows[0] :])
    else:
        yield Section(heads[:name], ())
        yield Section(heads[name:], blocks)


def title_rows(section: Section) -> tuple[list[Titled], tuple[Block, ...]]:
    """Return the rows in a section as items, and what stands below the last of them, which is none of the column.

    One whose title stands on a line of its own may stand above them.
    """
    heads, blocks = section.heads, section.blocks
    rows = [at for at, block in enumerate(blocks) if block.first.line.told in ROWS]
    names = tuple(head.line for head in heads if head.line.told is Label.NAME_OF_BOX)
    end = rows[-1] + 1
    end += end < len(blocks) and _closes(blocks[end])
    texts = [blocks[start:stop] for start, stop in pairwise((*rows, end))]
    own = tuple(head for head in heads if head.line not in names)
    authors = tuple(head for head in own if head.author)
    items = [Item(Heads(author=() if at or rows[0] else authors), text, brief=True) for at, text in enumerate(texts)]
    if rows[0]:
        items = [Item(read_heads(own, ""), blocks[: rows[0]]), *items]
    return [Titled(item, names) for item in items], blocks[end:]


def _closes(block: Block) -> bool:
    """Say whether a block says in brackets, below the last row, who put them together or where they are from."""
    return block.kin in {Kin.TEXT, Kin.AUTHOR} and block.first.line.bracketed and find_closer(block.key) is not None
