"""Texts of a signed stack that stand below another item's headline: each goes back to its stack by its writer.

**Source**: page text follows the columns: 甲题 / 乙题 / 甲名 / 甲文 / 征文 / a notice / 乙名 / 乙文.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.importer.blocks import Block, Section
from gazette.importer.told import STACK, Label


def return_signed(sections: Sequence[Section]) -> Sequence[Section]:
    """Return sections where what a writer of a stack signs stands below that stack, whatever headline is between."""
    if not any(_find_signed(section) for section in sections):
        return sections
    return tuple(_return_each(sections))


def _return_each(sections: Sequence[Section]) -> Iterator[Section]:
    below: list[Section] = []  # a stack, and what stands between its texts
    for section in sections:
        if _is_stack(section):
            yield from below
            below = [section]
            continue
        at = _find_signed(section) if below else 0
        if at:
            below[0] = Section(below[0].heads, (*below[0].blocks, *section.blocks[at:]))
        if below:
            below.append(Section(section.heads, section.blocks[:at]) if at else section)
        else:
            yield section
    yield from below


def _is_stack(section: Section) -> bool:
    return any(head.line.told in STACK for head in section.heads)


def _find_signed(section: Section) -> int:
    """Return where a text of a stack begins below another headline; 0 where none does."""
    if _is_stack(section) or not section.heads:
        return 0
    return next((at for at, block in enumerate(section.blocks) if at and _is_signed(block)), 0)


def _is_signed(block: Block) -> bool:
    return block.first.line.told is Label.WRITER_ABOVE
