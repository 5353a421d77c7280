"""Writers named in a stack of headlines: whose they are, and what they say of the texts below.

**Source**: a report names its reporter at its head; a feature, an essay, a commentary has its writer below its
headline, and a stack keeps him there: 甲题 / 某甲 / 乙题 / 某乙.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gazette.importer.blocks import Block
from gazette.importer.traits import Traits
from gazette.importer.unmarked import names_people
from gazette.importer.weights import STACK


def part_writers(heads: tuple[Traits, ...], blocks: tuple[Block, ...]) -> tuple[tuple[Traits, ...], tuple[Traits, ...]]:
    """Part the names below a stack from it: they wrote the first text, whichever headline is its.

    Where names stand inside the stack, too, each headline has its writers below it; where the first text is a report,
    which names its reporter itself, they wrote that of the last headline.
    """
    last = max((index for index, trait in enumerate(heads, 1) if not trait.author), default=0)
    own = any(trait.author for trait in heads[:last]) or not blocks or blocks[0].first.opener
    return (heads, ()) if own else (heads[:last], heads[last:])


def weigh_writers(heads: Sequence[Traits], text: Sequence[Block]) -> float:
    """Return what the writers in a headline's lines say of these and of the text that it gets."""
    if not any(head.author for head in heads):
        return 0.0
    score = -STACK["headline goes on below its writer"] * any(
        above.author and not below.author for above, below in pairwise(heads)
    )
    if not text[0].first.opener:
        return score + STACK["writer and no report"]
    return score - STACK["writer of a report"] - STACK["writer beside a reporter"] * names_people(text[0])
