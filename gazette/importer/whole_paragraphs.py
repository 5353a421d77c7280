"""Paragraphs made whole that stand in two pieces: a picture, a column's end or the line of whoever asks parts them."""

from __future__ import annotations

from gazette.importer.blocks import Block, Kin
from gazette.importer.lines import is_indent
from gazette.importer.pictures import Captions, has_credit
from gazette.importer.signed_parts import ANSWER
from gazette.importer.traits import Traits

_PARAGRAPHS = 2  # that stand in, where one at the margin is the rest of another


def join_over_captions(blocks: tuple[Block, ...], found: Captions) -> tuple[dict[int, Block], frozenset[int]]:
    """Return the paragraphs that a picture cuts in mid-sentence, whole, by the place of each, and where their ends are.

    Nothing but captions and credits stands between a full line without a stop and what goes on below.
    """
    whole: dict[int, Block] = {}
    ends: set[int] = set()
    for index, block in enumerate(blocks):
        after = index + 1
        while after < len(blocks) and (after in found.captions or blocks[after].kin is Kin.CREDIT):
            after += 1
        if index + 1 < after < len(blocks) and index not in found.captions and _goes_on(block, blocks[after]):
            whole[index] = Block(Kin.TEXT, (*block.traits, *blocks[after].traits))
            ends.add(after)
    return whole, frozenset(ends)


def _goes_on(above: Block, below: Block) -> bool:
    """Say whether a paragraph that fills its last line and has no stop there goes on at the margin of another one."""
    last, first = above.last, below.first
    if (above.kin, below.kin) != (Kin.TEXT, Kin.TEXT) or not last.full or last.line.closed or last.ended:
        return False
    return not _is_marked(first) and not is_indent(first.line.indent) and last.line.key[-1] not in ":)]"


def join_askers(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return blocks in which whoever asks, in brackets on a line of its own above the answer, ends the question."""
    out: list[Block] = []
    for index, block in enumerate(blocks):
        asked = out and out[-1].kin is Kin.TEXT and block.kin in {Kin.AUTHOR, Kin.SIGN, Kin.TEXT}
        if asked and block.first.line.bracketed and len(block.traits) == 1 and is_answered(blocks, index):
            out[-1] = Block(Kin.TEXT, (*out[-1].traits, *block.traits))
        else:
            out.append(block)
    return tuple(out)


def join_cut(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return blocks in which a paragraph that a column's end cuts between two sentences is whole.

    Its second half stands at the margin below a blank line, where all other paragraphs stand in.
    """
    texts = [block for block in blocks if block.kin is Kin.TEXT]
    cut = [block for block in texts[1:] if block.first.line.gap and not is_indent(block.first.line.indent)]
    inside = [block for block in texts if is_indent(block.first.line.indent) and not block.first.line.gap]
    if len(cut) != 1 or len(inside) < _PARAGRAPHS or len(inside) + 1 < len(texts) - 1:
        return blocks
    at = blocks.index(cut[0])
    above, here, below = blocks[at - 1], cut[0], blocks[at + 1] if at + 1 < len(blocks) else None
    credited = has_credit(here) or here.first.caption or (below is not None and below.kin is Kin.CREDIT)
    if credited or above.kin is not Kin.TEXT or above.last.ended or _is_marked(here.first):
        return blocks
    return (*blocks[: at - 1], Block(Kin.TEXT, (*above.traits, *here.traits)), *blocks[at + 1 :])


def _is_marked(first: Traits) -> bool:
    """Say whether a line shows that something begins with it."""
    return first.opener or first.bullet or first.numbered or first.question or first.note or first.resumed


def is_answered(blocks: tuple[Block, ...], index: int) -> bool:
    """Say whether an answer follows: whoever is named right above it has asked, and wrote nothing of the article."""
    if index + 1 == len(blocks):
        return False
    below, asker = blocks[index + 1].key, blocks[index].key.rstrip(")]】 ").rpartition(" ")[2]
    return ANSWER.match(below) is not None or (len(asker) > 1 and below.startswith(asker) and below[-1] == ":")
