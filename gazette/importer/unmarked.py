"""What speaks for and against a text that begins below another one without the head of a report.

**Source**: commentaries, columns, questions and features name no source. Who wrote them stands at their end, where a
report names its reporter at its head; and they speak of something else than the text above.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from gazette.importer.blocks import Block, Kin
from gazette.importer.jumps import find_jump_on
from gazette.importer.openers import find_opener
from gazette.importer.pairs import pairs_inside, pairs_of
from gazette.importer.series import STANDING, is_series, sounds_like_column
from gazette.importer.traits import Traits
from gazette.importer.weights import STACK
from gazette.text.patterns import compile_late

# Who took part in a report that others filed, at its end: （参与记者：张三、李四）.
_HELPED = compile_late(r"[(\[](?:参与|视频|海报|摄像|剪辑)[^()\[\]]*[)\]]$")
# Characters in which a text takes its headline's words up, and in which a report names its people.
_LEAD, _HEAD = 100, 80
_TAKEN_UP = 2
_TELLING, _MOSTLY = 5, 0.6  # pairs of a headline that tell, and how many of them a lead has that says it again
_NUMBERED = compile_late(r"[一二三四五六七八九十]、|[(]?\d[).、](?!\d)")
_COUNTED = 2
_POEM = 4  # how few lines a poem has, and how few characters its name
_COMMENT = compile_late(r"(?:[短快时锐社微]\s?[评评论論]|评论员?|社论|评弹|论坛|小?言论|小议|杂谈|观察|编后)$")
_GOES_ON = compile_late(
    r"[“「]?(?:[他她它这该据但而可经并还其]|为此|同时|此外|另外|目前|如今|现在|因此|于是|会议|会上|对此|不过|然而|当然|后来|接着|随后|"
    r"最后|有的|大家|群众|有关|与此|至于|第[二三四]|[二三四]是|[二三四]、|[2-9][.、])"
)


@lru_cache(maxsize=2048)
def names_column(key: str) -> bool:
    """Say whether a folded line is called as columns, genres and commentaries are."""
    return is_series(key) or sounds_like_column(key) or STANDING.fullmatch(key) is not None or _names_comment(key)


def _names_comment(key: str) -> bool:
    return _COMMENT.search(key) is not None


def heads_column(heads: Sequence[Traits]) -> bool:
    """Say whether a headline's first line names a column, and another one is its title."""
    return len(heads) > 1 and names_column(heads[0].line.key) and sum(1 for head in heads if not head.author) > 1


def weigh_column(heads: Sequence[Traits], text: Sequence[Block], *, unmarked: bool) -> float:
    """Return what speaks for a headline below the name of a column that has a text without the head of a report."""
    if text[0].first.opener or not heads_column(heads):
        return 0.0
    score = STACK["column and no report"] + STACK["commentary and no report"] * _names_comment(heads[0].line.key)
    return score + STACK["column heads a text without a mark"] * unmarked


def weigh_lead(
    heads: Sequence[Traits],
    text: Sequence[Block],
    above: frozenset[str],
    *,
    marked: bool = False,
    counted: bool = False,
) -> float:
    """Return what it says that a text without a mark takes up words of its headline that no paragraph above has.

    Where another text of the stack is ``marked`` as one, a lead that says most of a headline again begins a text, too.
    So does one that takes up a word, where what is above it was ``counted`` and this is not.
    **Shape**: ``above`` has the pairs of characters of the paragraphs above.
    """
    pairs = pairs_of("".join(head.line.key for head in heads if not head.author)) - above
    lead = text[0].key[:_LEAD]
    taken_up = sum(map(lead.__contains__, pairs))
    said = taken_up / len(pairs) if marked and len(pairs) >= _TELLING else 0.0
    verse = text[0].kin is Kin.VERSE and len(text[0].traits) >= _POEM
    named = verse and any(head.line.key in lead for head in heads if not head.author and len(head.line.key) >= _POEM)
    score = STACK["headline taken up"] * (taken_up >= _TAKEN_UP) + STACK["a poem named by its own words"] * named
    score += STACK["counting ends above"] * (counted and taken_up > 0)
    return score + STACK["headline said whole"] * (said if said >= _MOSTLY else 0.0)


def weigh_start(text: Sequence[Block], above: Sequence[Block], blocks: Sequence[Block]) -> float:
    """Return what speaks for a text without a mark below another one, whatever its headline; ``blocks`` are all."""
    first = text[0]
    score = -STACK["goes on with what was said"] * goes_on_with(first.key)
    score -= STACK["below a report"] * above[0].first.opener + STACK["one paragraph alone"] * (len(text) == 1)
    if first.first.question:
        score += STACK["question first"] * (not any(block.first.question for block in blocks[: blocks.index(first)]))
    score += STACK["signed at its end"] * _is_signed(text) + STACK["a writer too many"] * has_writer_too_many(
        above, text
    )
    score += STACK["stands apart most"] * stands_apart(first, blocks)
    own, upper = (pairs_inside([block.key for block in part]) for part in (text, above))
    return score - STACK["words of the text above"] * len(own & upper) / max(1, min(len(own), len(upper)))


def ends_counting(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a paragraph that no number opens stands right below two that are counted: 一、…, 二、…."""
    above = blocks[max(0, index - _COUNTED) : index]
    return len(above) == _COUNTED and all(map(_is_counted, above)) and not _is_counted(blocks[index])


def _is_counted(block: Block) -> bool:
    return block.first.numbered or _NUMBERED.match(block.key) is not None


def goes_on_with(key: str) -> bool:
    """Say whether a folded paragraph opens as one does that goes on with what was said: 他说, 会议还."""
    return _GOES_ON.match(key) is not None


def has_writer_too_many(above: Sequence[Block], text: Sequence[Block]) -> bool:
    """Say whether a text is signed at its end below one that names its reporter at its head: they are two."""
    end = text[-1]
    if not _is_signed(text) or not names_people(above[0]) or _jumps(end) or end.last.credited or end.last.credit:
        return False
    opener = find_opener(above[0].key[:_HEAD])
    named = [above[0].key[slice(*person.name)] for person in opener.people] if opener else []
    return not any(name in end.key for name in named)


def stands_apart(first: Block, blocks: Sequence[Block]) -> bool:
    """Say whether a text stands further from what is above it than any paragraph that no report's head opens."""
    others = (block.first.line.gap for block in blocks[1:] if block is not first and not block.first.opener)
    return first.first.line.gap > max(others, default=0)


def _jumps(block: Block) -> bool:
    """Say whether a text ends on another page: nothing tells who wrote it."""
    return block.kin is Kin.JUMP or find_jump_on(block.last.line.key) is not None


def _is_signed(text: Sequence[Block]) -> bool:
    last = text[-1] if text[-1].kin is not Kin.JUMP or len(text) == 1 else text[-2]
    signed = last.kin is Kin.AUTHOR or (last.kin is Kin.TEXT and last.ended)
    return signed and _HELPED.search(last.key) is None


def names_people(block: Block) -> bool:
    """Say whether a text names its reporter at its head."""
    opener = find_opener(block.key[:_HEAD]) if block.first.opener else None
    return opener is not None and bool(opener.people)
