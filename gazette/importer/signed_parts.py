"""Names that sign a part of a text and not the whole: who gave which answer, who said what, whose couplet it is.

**Source**: letters with several answers, columns of wishes and of sayings, couplets: each has its own name below it,
and all of them together at the head of the text would not tell who said what.
"""

from __future__ import annotations

from gazette.importer.blocks import Block, Kin
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

ANSWER = compile_late(rf"[\[【(]?(?:[{HAN}]{{0,8}}答\s?[\]】)]?(?:[::]|\s)|[\[【(]答[\]】)]|A\d?:)")
_QUESTION = compile_late(rf"[\[【(]?(?:[{HAN}]{{0,8}}[问問]\s?[\]】)]?[::]|[\[【(][问問][\]】)]|Q\d?:)")
_TOLD = compile_late(r"[”」][—－-]{1,2}[^。,;—－-]{2,20}$")
_READER = compile_late(rf"[{HAN}]{{0,4}}(?:读者|市民|网友|听众|观众|农户|患者|家长):")
_ASKED = compile_late(r"\?[”」]?\s?\([^()]*\)$")
_DASHED = compile_late(r"[—－-]{1,2}[^—－-]")


def find_signed_parts(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Return the places of blocks whose names sign a part of the text, where there are several such parts."""
    return _find_signed_answers(blocks) | _find_voices(blocks)


def _find_signed_answers(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Return the places of blocks whose names sign an answer, where another question follows one of them.

    Who gave which answer would be lost where they all stood together as the writers of the article.
    """
    answered = next((index for index, block in enumerate(blocks) if ANSWER.match(block.key)), len(blocks))
    signed = [index for index in range(answered, len(blocks)) if _signs(blocks[index])]
    followed = [index for index in signed[:-1] if _QUESTION.match(blocks[index + 1].key)]
    ends = signed[-1:] if signed and signed[-1] == len(blocks) - 1 else []
    return frozenset([*followed, *ends]) if followed else frozenset()


def _find_voices(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Return the places of names behind a dash, or below verse, where several people say a thing each.

    ——环卫工人 张秀珍 stands below each wish, or behind it, (王心斋) below each couplet, names behind each turn of a
    talk.
    """
    named = [index for index, block in enumerate(blocks) if block.kin is Kin.AUTHOR]
    dashed = [index for index in named if _DASHED.match(blocks[index].key)]
    poets = [index for index in named if blocks[index].first.line.bracketed and blocks[index - 1].kin is Kin.VERSE]
    told = [index for index, block in enumerate(blocks) if block.kin is Kin.TEXT and _TOLD.search(block.key)]
    spoken = [index for index, block in enumerate(blocks) if block.first.question and _signs(block)]
    answers = [index for index in spoken if not _asks(blocks[index].key)]
    spoken = spoken if len(answers) > 1 else []  # one who answers wrote the text
    return frozenset(index for part in (dashed, poets, told, spoken) if len(part) > 1 for index in part)


def _asks(key: str) -> bool:
    """Say whether a folded turn is a question, by its first word or its last sentence; who asked stands behind it."""
    return _QUESTION.match(key) is not None or _READER.match(key) is not None or _ASKED.search(key) is not None


def _signs(block: Block) -> bool:
    return block.kin is Kin.AUTHOR or (block.kin is Kin.TEXT and block.last.ended)
