"""Writers named in a stack of headlines: whose they are, and what they say of the texts below.

**Source**: a report names its reporter at its head; a feature, an essay, a commentary has its writer below its
headline, and a stack keeps him there: 甲题 / 某甲 / 乙题 / 某乙.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gazette.importer.blocks import Block, Kin, Section
from gazette.importer.breaks import find_breaks
from gazette.importer.people import AS_ROLE
from gazette.importer.traits import Traits
from gazette.importer.unmarked import names_people
from gazette.importer.weights import STACK
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_NAME_ALONE = compile_late(rf"[{HAN}](?: ?[{HAN}]){{1,2}}")
_BARE = compile_late(rf"[{HAN}]{{2,3}}[,]?")


def part_writers(heads: tuple[Traits, ...], blocks: tuple[Block, ...]) -> tuple[tuple[Traits, ...], tuple[Traits, ...]]:
    """Part the names below a stack from it: they wrote the first text, whichever headline is its.

    Where names stand inside the stack, too, each headline has its writers below it; where the first text is a report,
    which names its reporter itself, they wrote that of the last headline.
    """
    last = max((index for index, trait in enumerate(heads, 1) if not trait.author), default=0)
    own = any(trait.author for trait in heads[:last]) or not blocks or blocks[0].first.opener
    return (heads, ()) if own else (heads[:last], heads[last:])


def mend_writers(section: Section) -> Section:
    """Return a section in which few characters that look like a name are the end of a headline: 摘金, 安个家.

    Nobody is named so between a headline and reports that all name their reporters, nor above who is named with a post.
    """
    heads = section.heads
    for index, head in enumerate(heads):
        bare = index > 0 and head.author and _BARE.fullmatch(head.line.key) and not heads[index - 1].author
        if bare and _names_nobody(section, index):
            return replace(section, heads=(*heads[:index], replace(head, author=0), *heads[index + 1 :]))
    return section


def _names_nobody(section: Section, index: int) -> bool:
    below = section.heads[index + 1 :]
    if below:
        return below[0].roled and AS_ROLE.match(below[0].line.key) is not None
    return _are_reports(section.blocks)


def _are_reports(blocks: tuple[Block, ...]) -> bool:
    """Say whether texts, captions left out, are reports that each name their reporter at their head."""
    edges = (0, *find_breaks(blocks), len(blocks))
    texts = [blocks[start:end] for start, end in pairwise(edges)]
    firsts = [text[0] for text in texts if text and not any(block.kin is Kin.CREDIT for block in text)]
    return bool(firsts) and all(names_people(first) for first in firsts)


def has_writer_of_no_report(heads: Sequence[Traits], blocks: Sequence[Block], sure: Sequence[int]) -> bool:
    """Say whether a stack names a writer without a post, and all texts that surely begin are reports.

    One more text begins then, which nothing marks: a commentary stands beside the reports that it is on.
    """
    bare = any(head.author and _NAME_ALONE.fullmatch(head.line.key) for head in heads)
    return bare and all(blocks[start].first.opener for start in (0, *sure))


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
