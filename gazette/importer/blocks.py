"""Lines with roles put together: paragraphs, and sections of headlines with the text below them."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from gazette.importer.classify import Reading
from gazette.importer.closers import find_closer
from gazette.importer.cut_credits import goes_on_with_credit
from gazette.importer.cut_jumps import is_cut_jump
from gazette.importer.jumps import stands_elsewhere
from gazette.importer.lines import is_indent
from gazette.importer.nameless import names_commentator
from gazette.importer.openers import find_opener
from gazette.importer.rules.letters import opens_letter
from gazette.importer.rules.rule import Role
from gazette.importer.told import Label
from gazette.importer.traits import Traits
from gazette.importer.ways import Verdict

_ONE_HEADLINE = 7  # lines, the head of the report among them


class Kin(enum.StrEnum):
    """What a block of text is."""

    TEXT = "paragraph"
    CROSSHEAD = "crosshead"
    VERSE = "verse"
    CREDIT = "credit"
    JUMP = "jump"
    AUTHOR = "author"
    SIGN = "sign-off"


_KINS = {
    Role.START: Kin.TEXT,
    Role.REST: Kin.TEXT,
    Role.CROSSHEAD: Kin.CROSSHEAD,
    Role.VERSE: Kin.VERSE,
    Role.CREDIT: Kin.CREDIT,
    Role.JUMP: Kin.JUMP,
    Role.AUTHOR: Kin.AUTHOR,
    Role.SIGN: Kin.SIGN,
}


@dataclass(frozen=True)
class Block:
    """A paragraph or the like: its printed lines in order, never without one; ``first`` and ``last`` are of these."""

    kin: Kin
    traits: tuple[Traits, ...]
    first: Traits = field(init=False, repr=False, compare=False)
    last: Traits = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find out once which lines are the first and the last: all ask."""
        object.__setattr__(self, "first", self.traits[0])
        object.__setattr__(self, "last", self.traits[-1])

    @property
    def ended(self) -> bool:
        """Whether names in brackets close it, also where they are cut at the end of a line: （晓 / 天）."""
        if self.last.ended or len(self.traits) == 1:
            return self.last.ended
        line = self.last.line.key
        return line[-1] == ")" and "(" not in line and find_closer(self.key) is not None

    @cached_property  # asked by whatever compares texts
    def key(self) -> str:
        """Its folded text, lines joined without a break."""
        return "".join(trait.line.key for trait in self.traits)


@dataclass(frozen=True, slots=True)
class Section:
    """Headlines and what stands below them, up to the next headline; either may be missing, not both."""

    heads: tuple[Traits, ...]
    blocks: tuple[Block, ...]

    def __hash__(self) -> int:
        """Return a cheap hash: a page read again in another way has most sections once more."""
        first = (self.heads[0] if self.heads else self.blocks[0].first).line
        # Pages of one make differ in their words alone.
        return hash((len(self.heads), len(self.blocks), first.number, first.key))


def read_sections(reading: Reading) -> tuple[tuple[Section, ...], tuple[Traits, ...]]:
    """Return the page's sections in order, and the lines that are furniture."""
    sections: list[Section] = []
    furniture: list[Traits] = []
    heads: list[Traits] = []
    blocks: list[Block] = []
    told = False  # that the text of the headline above stands on another page: （全文见第二版）
    jumps: tuple[Block, ...] = ()  # 上接第1版 above the headline that it belongs to, or inside a stack of headlines
    for trait, verdict in zip(reading.traits, reading.verdicts, strict=True):
        if verdict.role is Role.FURNITURE:
            furniture.append(trait)
            told = told or stands_elsewhere(trait.line.key)
            continue
        if told and verdict.role is Role.HEAD and heads and not blocks:
            sections.append(Section(tuple(heads), ()))
            heads = []
        told = False
        if trait.line.told is Label.HEAD_ABOVE and verdict.role is Role.AUTHOR and blocks:
            sections.append(Section(tuple(heads), (*jumps, *blocks)))
            heads, blocks, jumps = [], [], ()
        resumes = trait.resumed and verdict.role in {Role.START, Role.JUMP}
        if (verdict.role is Role.HEAD or resumes) and blocks:
            if verdict.role is Role.HEAD and all(map(_comes_from, blocks)):
                jumps, blocks = (*jumps, *blocks), []
            elif verdict.role is Role.HEAD and not (heads or sections) and _wrote_below(blocks, trait):
                heads, blocks = [block.first for block in blocks], []
            else:
                above = verdict.role is Role.HEAD and _stands_above(heads, blocks, trait)
                writers = [blocks.pop().first] if above else []
                sections.append(Section(tuple(heads), (*jumps, *blocks)))
                heads, blocks, jumps = writers, [], ()
        if verdict.role is Role.HEAD or (verdict.role is Role.AUTHOR and _heads_text(trait, heads) and not blocks):
            # Bare names are names only where their line was read so: 墨缘斋 may be a shop, and a headline.
            heads.append(replace(trait, author=0) if verdict.role is Role.HEAD and trait.author == 1 else trait)
        else:
            _add(blocks, trait, verdict, heads)
    if heads or blocks:
        sections.append(Section(tuple(heads), (*jumps, *blocks)))
    return _join_lone_jumps(sections), tuple(furniture)


def is_below_head(heads: tuple[Traits, ...]) -> bool:
    """Say whether a headline stands below the head of its report: then it is one headline, and no stack."""
    return len(heads) <= _ONE_HEADLINE and any(trait.line.told is Label.HEAD_ABOVE for trait in heads)


def _heads_text(trait: Traits, heads: list[Traits]) -> bool:
    """Say whether who wrote a text, or where it is from, stands in its headline: below a line of it, or above."""
    return bool(heads) or trait.line.told is Label.HEAD_ABOVE


def _join_lone_jumps(sections: list[Section]) -> tuple[Section, ...]:
    """Return sections in which a jump line with no text and no headline belongs to the text above it."""
    out: list[Section] = []
    for section in sections:
        if out and not section.heads and all(block.kin is Kin.JUMP for block in section.blocks):
            out[-1] = Section(out[-1].heads, (*out[-1].blocks, *section.blocks))
        else:
            out.append(section)
    return tuple(out)


def _comes_from(block: Block) -> bool:
    """Say whether a block is nothing but a line that says from which page a text comes."""
    return block.kin is Kin.JUMP and block.first.resumed


def _wrote_below(blocks: list[Block], trait: Traits) -> bool:
    """Say whether nothing but who wrote it stands at the page's head, above a headline: 本报评论员, ◎ 江 离."""
    near = trait.line.gap <= min(block.first.line.gap for block in blocks)
    return all(block.kin is Kin.AUTHOR and (block.first.roled or near) for block in blocks)


def _stands_above(heads: list[Traits], blocks: list[Block], trait: Traits) -> bool:
    """Say whether the last line of a text names whoever wrote what is below the headline that comes.

    The text has its own writer in its headline: below it, or above it, as all texts of the page may have theirs.
    """
    if _comments_below(blocks, trait) or (len(blocks) > 1 and _wrote_poem_below(blocks[-1].first, trait)):
        return True
    last = blocks[-1]
    answers = any(block.first.question for block in blocks)  # who answers signs at the end
    if last.kin is not Kin.AUTHOR or len(blocks) == 1 or last.first.line.bracketed or answers:
        return False
    named = any(head.author for head in heads)
    near = last.first.roled and last.first.line.gap > 0 and not trait.line.gap
    ended = blocks[-2].ended or _names_reporters(blocks[:-1])
    return (named and (last.first.line.gap > 0 or heads[0].author > 0)) or (near and ended)


def _wrote_poem_below(poet: Traits, title: Traits) -> bool:
    """Say whether a poet stands right above the title of the poem, as ``poem_groups`` found."""
    return (poet.line.told, title.line.told) == (Label.POET, Label.TITLE_OF_POEM)


def _names_reporters(blocks: list[Block]) -> bool:
    """Say whether a report among texts names its reporters at its head: 本报讯（记者 张三）."""
    openers = (find_opener(block.key) for block in blocks if block.first.opener)
    return any(opener is not None and opener.people for opener in openers)


def _comments_below(blocks: list[Block], trait: Traits) -> bool:
    """Say whether whoever comments for the paper stands apart from the text above, and wrote that below a headline.

    It stands right above the headline, or the text above is a report, which nobody who comments signs: below one it
    needs no blank line above it.
    """
    last = blocks[-1]
    report = any(block.first.opener for block in blocks[:-1])
    apart, above = last.first.line.gap > 0, trait.line.gap == 0
    # Two of the three are enough.
    near = apart + above + report > 1
    return len(blocks) > 1 and near and last.kin is Kin.AUTHOR and names_commentator(last.key)


def _add(blocks: list[Block], trait: Traits, verdict: Verdict, heads: list[Traits]) -> None:
    named = verdict.role is Role.SIGN and trait.author and _signs(blocks, trait)
    kin = Kin.AUTHOR if named and not any(head.notice for head in heads) else _KINS[verdict.role]
    last = blocks[-1] if blocks else None
    text_goes_on = verdict.role is Role.REST and last is not None and last.kin is Kin.TEXT
    verse_goes_on = verdict.role is Role.VERSE and last is not None and last.kin is Kin.VERSE and trait.line.gap == 0
    verse_goes_on = verse_goes_on and not (last is not None and _begins_stanza(last, trait))
    jump_goes_on = kin is Kin.JUMP and last is not None and is_cut_jump(last.key, trait.line.key)
    if (
        last is not None
        and kin is Kin.CREDIT
        and last.kin is Kin.TEXT
        and goes_on_with_credit(last.last.line, trait.line)
    ):
        blocks[-1] = Block(Kin.TEXT, (*last.traits, replace(trait, credit=False, credited=True)))
    elif last is not None and (text_goes_on or verse_goes_on or jump_goes_on):
        at = _find_text_above(blocks) if text_goes_on and last.last.credited and not trait.credited else -1
        blocks[at] = Block(kin, (*blocks[at].traits, trait))
    else:
        blocks.append(Block(kin, (trait,)))


def _begins_stanza(stanza: Block, trait: Traits) -> bool:
    """Say whether a line of verse stands in below a stanza of which only the first of three lines or more does."""
    first, others = stanza.first, stanza.traits[1:]
    if len(others) <= 1 or not (is_indent(first.line.indent) and is_indent(trait.line.indent)):
        return False
    return not any(is_indent(each.line.indent) for each in others)


def _find_text_above(blocks: list[Block]) -> int:
    """Return the text that captions stand below, counted from the end; a caption where names end that text.

    No caption goes on behind its credit.
    """
    at = next((at for at, block in enumerate(reversed(blocks), 1) if not block.last.credited), 1)
    above = blocks[-at]
    return -at if above.kin is Kin.TEXT and not above.ended else -1


def _signs(blocks: list[Block], trait: Traits) -> bool:
    """Say whether a name is a writer's: who signs a letter wrote it, or is named in brackets or with a post."""
    return trait.line.bracketed or trait.roled or any(opens_letter(block.first) for block in blocks)


def key_of_text(blocks: tuple[Block, ...]) -> str:
    """Return the folded words of a text."""
    return "".join(block.key for block in blocks)


def part_texts(blocks: tuple[Block, ...], breaks: tuple[int, ...]) -> list[tuple[Block, ...]]:
    """Return the texts that begin at the top and at each break."""
    edges = (0, *breaks, len(blocks))
    return [blocks[start:end] for start, end in pairwise(edges)]
