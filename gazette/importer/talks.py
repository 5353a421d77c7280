"""Talks among the texts of a stack of headlines: paragraphs that say who speaks, and headlines that say so.

**Source**: a talk (对话, 问答, 访谈, 座谈) is printed as a play is, each speaker's name with a colon before his
words; one paragraph tells who met, where and when.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.importer.blocks import Block, Kin
from gazette.importer.traits import Traits
from gazette.importer.weights import STACK
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_TALK = compile_late(
    "[对對][话話谈談]|[问問]答|答[问問]|答.{1,6}[问問]|答.{0,4}[记記]者|[访訪][谈談]|[专專][访訪]|座[谈談]|[笔筆][谈談]|一席[谈談]|[聊谈談]天"
)
_SPEAKS = compile_late(rf"[{HAN}]{{1,5}}(?:\([^()]{{1,12}}\))?:")
_FEWEST, _INTRODUCED = 3, 2  # paragraphs in which somebody speaks, and the first with at most one above it


def weigh_talk(heads: Sequence[Traits], text: Sequence[Block], above: Sequence[Block]) -> float:
    """Return what speaks for a headline that names a talk above the only one of two texts in which people speak."""
    begins = any(map(_speaks, text[:_INTRODUCED])) and not any(map(_speaks, above))
    if not begins or not names_talk(heads) or sum(map(_speaks, text)) < _FEWEST:
        return 0.0
    return STACK["a talk below a headline that says so"]


def find_talks(heads: Sequence[Traits], blocks: Sequence[Block]) -> Iterator[int]:
    """Yield where a talk may begin below a stack that names one: at who speaks first, and one paragraph above."""
    first = next((at for at, block in enumerate(blocks) if _speaks(block)), 0) if names_talk(heads) else 0
    yield from (at for at in (first - 1, first) if at > 0 and blocks[at].kin is Kin.TEXT)


def names_talk(heads: Sequence[Traits]) -> bool:
    """Say whether a line of a headline says that people talk."""
    return any(_TALK.search(head.line.key) for head in heads if not head.author)


def _speaks(block: Block) -> bool:
    return block.kin is Kin.TEXT and _SPEAKS.match(block.key) is not None
