"""Sections without what belongs to another headline: the head of a column of briefs, short lines, bulleted rows, works.

**Source**: columns put down one after the other: 运输署拟修例 / 司机驾驶时数或设上限 / 船讯点滴, the report, then
△ … △ …: the last head names the briefs. Or they stand first: 快读 / 冰箱换了四次电路板, ● … ● …, the report.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.importer.blocks import Block, Kin, Section
from gazette.importer.owners import is_title_of_work
from gazette.importer.pairs import pairs_inside, pairs_of
from gazette.importer.row_items import part_told
from gazette.importer.series import is_series, names_briefs
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_FEWEST, _WIDEST = 2, 8.0  # how many briefs, how wide their head
_LONGEST = 60  # characters of a brief that has a title; in so short a text stands no crosshead
_TELLING, _STRANGE = 25, 0.03  # pairs of characters that a text has at least, and how many of them two texts share
_LABEL = compile_late(rf"[{HAN}]{{2,4}}:(?=[{HAN}])")
_WORK = 2  # a work's title and who made it


def part_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Yield sections without what stands in them that belongs to another headline."""
    works = (part for section in sections for part in _part_work(section))
    headed = (part for section in works for part in _part_headed(section))
    told = (part for section in headed for part in part_told(section))
    for whole in (part for section in told for part in _part_swallowed(section)):
        for own in _part_notice(whole):
            for rows in _part_rows(own):
                for titled in _part_titled(rows):
                    yield from _part_stranger(titled)


def _part_work(section: Section) -> Iterator[Section]:
    """Yield a section without the picture of a work above its headline: 篆刻：岁岁平安, and below it who made it."""
    heads = section.heads
    while len(heads) > _WORK and is_title_of_work(heads[0].line.key) and heads[1].author and not heads[2].author:
        yield Section(heads[:1], (Block(Kin.CREDIT, heads[1:_WORK]),))
        heads = heads[_WORK:]
    yield section if heads is section.heads else Section(heads, section.blocks)


def _part_headed(section: Section) -> tuple[Section, ...]:
    """Return the head and the texts of the column of briefs that stand first in a section, and what is below them.

    The lines below that head are the headline of the text below the briefs, whose words they have.
    """
    heads, blocks = section.heads, section.blocks
    end = next((index for index, block in enumerate(blocks) if not _is_brief(block, blocks[0])), len(blocks))
    last = end == len(blocks) or any(_is_brief(block, blocks[0]) for block in blocks[end:])
    if len(heads) < _FEWEST or end < _FEWEST or last or heads[0].author or heads[0].line.width > _WIDEST:
        return (section,)
    title = pairs_of("".join(head.line.key for head in heads[1:] if not head.author))
    own, other = (len(title & pairs_inside([block.key for block in part])) for part in (blocks[end:], blocks[:end]))
    if own - other < _FEWEST:
        return (section,)
    return Section(heads[:1], blocks[:end]), Section(heads[1:], blocks[end:])


def _is_brief(block: Block, first: Block) -> bool:
    """Say whether a block is a text behind the same mark as the first."""
    return block.kin is Kin.TEXT and block.first.bullet and block.key[0] == first.key[0]


def _part_swallowed(section: Section) -> tuple[Section, ...]:
    """Return a section without the head and the texts of the column of briefs that stand last in it, and these."""
    start = _find_briefs(section.blocks)
    if start is None or len(section.heads) < _FEWEST:
        return (section,)
    head = section.heads[-1]
    named = is_series(head.line.key) or names_briefs(head.line.key)
    alone = not head.author and not head.bullet and head.line.width <= _WIDEST
    if not (named and alone) or section.heads[-2].author:
        return (section,)
    return Section(section.heads[:-1], section.blocks[:start]), Section((head,), section.blocks[start:])


def _find_briefs(blocks: tuple[Block, ...]) -> int | None:
    """Return where the briefs begin with which a section ends, each behind the same mark, below a whole text."""
    start = len(blocks)
    while start and blocks[start - 1].kin is Kin.TEXT and blocks[start - 1].first.bullet:
        start -= 1
    marks = {block.key[0] for block in blocks[start:]}
    if len(blocks) - start < _FEWEST or len(marks) != 1 or not start:
        return None
    return start if blocks[start - 1].last.line.closed or blocks[start - 1].last.ended else None


def _part_notice(section: Section) -> tuple[Section, ...]:
    """Return a section without the short lines above its headline, where that names a notice and stands apart.

    They look like headlines, too, but the first is one, and the others are its text: 对联 / 春满人间 / 福到门前.
    """
    heads, last = section.heads, len(section.heads) - 1
    apart = last > 1 and heads[last].notice and heads[last].line.gap > 0
    if not apart or any(map(_speaks_for, heads)):
        return (section,)
    lines = tuple(Block(Kin.VERSE, (trait,)) for trait in heads[1:last])
    return Section(heads[:1], lines), Section(heads[last:], section.blocks)


def _part_rows(section: Section) -> Iterator[Section]:
    """Yield a section without the briefs of one line above its headline: a short head, and rows with one bullet.

    Without a stop they look like headlines, but nothing stands below them: 短传 / ○甲胜乙 / ○丙负于丁.
    """
    heads = section.heads
    first = next((index for index, trait in enumerate(heads) if trait.bullet and not trait.author), 0)
    last = first
    while last < len(heads) and heads[last].line.key[0] == heads[first].line.key[0] and not heads[last].author:
        last += 1
    apart = last == len(heads) or heads[last].line.gap > 0
    if first == 1 and last == len(heads) and section.blocks:
        last -= 1  # the last one is the headline of the text below
    if first != 1 or last - first < _FEWEST or not apart or heads[0].line.width > _WIDEST or heads[0].author:
        yield section
        return
    yield Section(heads[:first], tuple(Block(Kin.TEXT, (trait,)) for trait in heads[first:last]))
    if last < len(heads) or section.blocks:
        yield Section(heads[last:], section.blocks)


def _part_titled(section: Section) -> Iterator[Section]:
    """Yield the briefs of a column of which each has a title above its one short paragraph.

    All but the first look like crossheads, but nobody sets these into so few words: 市声 / 河虾上市 / … / 风筝摊 / ….
    """
    blocks = section.blocks
    if not (section.heads and _alternate(blocks) and _heads_briefs(section)):
        yield section
        return
    yield Section(section.heads, blocks[:1])
    for title, text in zip(blocks[1::2], blocks[2::2], strict=True):
        yield Section(title.traits, (text,))


def _alternate(blocks: tuple[Block, ...]) -> bool:
    """Say whether blocks are short paragraphs, each below a crosshead but the first."""
    texts, titles = blocks[::2], blocks[1::2]
    return (
        len(blocks) > _FEWEST
        and len(texts) == len(titles) + 1
        and all(block.kin is Kin.CROSSHEAD for block in titles)
        and all(block.kin is Kin.TEXT and len(block.key) <= _LONGEST for block in texts)
    )


def _heads_briefs(section: Section) -> bool:
    """Say whether a headline is the name of a column and the title of its first brief, or has a label as all titles.

    What the title says is said in no other text: else these are parts of one.
    """
    column, *titles = section.heads if len(section.heads) > 1 else (section.heads * _FEWEST)
    if len(titles) != 1 or column.author or titles[0].author:
        return False
    title, below = titles[0], [block.key for block in section.blocks]
    named = column is not title and column.line.width <= _WIDEST
    labelled = column is title and all(_LABEL.match(key) for key in (title.line.key, *below[1::2]))
    return (named or labelled) and not pairs_of(title.line.key) & pairs_inside(below[2::2])


def _part_stranger(section: Section) -> Iterator[Section]:
    """Yield a section without the item that stands last in it below a short line, which looks like a crosshead.

    It is the only one, what it says is said right below it, and no text above has words of the texts below.
    """
    blocks = section.blocks
    at = next((index for index, block in enumerate(blocks) if block.kin is Kin.CROSSHEAD), 0)
    texts = (*blocks[:at], *blocks[at + 1 :])
    if not (section.heads and 0 < at < len(blocks) - 1 and all(block.kin is Kin.TEXT for block in texts)):
        yield section
        return
    above = pairs_inside([*(head.line.key for head in section.heads), *(block.key for block in blocks[:at])])
    below = pairs_inside([block.key for block in blocks[at:]])
    fewest = min(len(above), len(below))
    said = pairs_of(blocks[at].key) & pairs_of(blocks[at + 1].key)
    if not said or fewest < _TELLING or len(above & below) > _STRANGE * fewest:
        yield section
        return
    yield Section(section.heads, blocks[:at])
    yield Section(blocks[at].traits, blocks[at + 1 :])


def _speaks_for(head: Traits) -> bool:
    """Say whether a head line names a body, which gives the notice below it."""
    return head.organisation or bool(head.author)
