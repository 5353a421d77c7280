"""Items in the order of the page, with the column heads that stand over several of them.

**Source**: brief-news columns print one head over items that each begin with a bullet (◆ ■ △ ●); banners stand over
stacked articles.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from gazette.importer.ads import part_ads, part_bulleted
from gazette.importer.blocks import Block, Kin, Section
from gazette.importer.closers import find_closer
from gazette.importer.headlines import Heads, read_heads
from gazette.importer.introductions import introduce
from gazette.importer.lines import Line
from gazette.importer.marks import BULLETS
from gazette.importer.pictures import has_run_in_title
from gazette.importer.series import is_series, names_briefs
from gazette.importer.stacks import Item, split_section
from gazette.importer.strange_pictures import part_captions
from gazette.importer.swallowed import part_sections
from gazette.importer.torn_stacks import mend_stacks
from gazette.importer.traits import Traits, is_name_of_notice

# A commentary is one article.
_OF_ONE = re.compile(r"[短快时锐社]\s?[评論论]$|评论员文章$|编\s?[者后]|卷首语$")
_LABELLED = re.compile(r"[\u3400-\u9fff ]{2,8}:(?!“).*[^。]$")
_ABOUT = re.compile(r"[【\[][^】\]]{2,8}[】\]](?=.{8})")
_COLUMN_WIDEST = 8.0
_FEWEST, _HEAD_WIDEST, _BRIEF_LONGEST = 2, 6.0, 220


@dataclass(frozen=True, slots=True)
class Titled:
    """An item and the column head over it and others; empty when it has its own or none."""

    item: Item
    column: tuple[Line, ...] = ()


def title_items(sections: tuple[Section, ...]) -> tuple[Titled, ...]:
    """Return the items of all sections in page order."""
    out: list[Titled] = []
    column: tuple[Line, ...] = ()
    for section in part_sections(tuple(mend_stacks(sections))):
        bullet = _first_bullet(section.heads)
        bulleted = _bulleted_texts(section)
        if bulleted:
            column = tuple(trait.line for trait in section.heads)
            for blocks in bulleted:
                out += _part_pictures(Item(Heads(), blocks, brief=True), column)
            continue
        if (pointed := _read_points(section)) is not None:
            column = ()
            out += _part(pointed, ())
            continue
        if bullet is None:
            column = ()
            out += [titled for item in split_section(section) for titled in _part(item, item.banner)]
            continue
        if bullet > 0:
            column = tuple(trait.line for trait in section.heads[:bullet])
        brief = replace(section, heads=section.heads[bullet:])
        out += _part(Item(_brief_heads(brief), brief.blocks), column)
    return _carry_columns(_introduce(out))


def _introduce(items: list[Titled]) -> tuple[Titled, ...]:
    """Put what editors say below the name of a column with the first item of that column."""
    out: list[Titled] = []
    for titled in items:
        above = out[-1] if out else None
        opened = introduce(above.item, titled.item) if above and not (above.column or titled.column) else None
        out = [*out[:-1], Titled(opened)] if opened else [*out, titled]
    return tuple(out)


def _part(item: Item, column: tuple[Line, ...]) -> list[Titled]:
    """Return an item and what stands below it on its own: captions and advertisements, which no column heads."""
    parts = [ad for own in part_bulleted(item) for ad in part_ads(own)]
    return [titled for index, part in enumerate(parts) for titled in _part_pictures(part, () if index else column)]


def _part_pictures(item: Item, column: tuple[Line, ...]) -> list[Titled]:
    """Return an item, and the captions below it that are of something else, which no column heads."""
    return [Titled(part, () if index else column) for index, part in enumerate(part_captions(item))]


def _carry_columns(items: tuple[Titled, ...]) -> tuple[Titled, ...]:
    """Give the short items below a column of briefs the column that stands above the first of them."""
    out: list[Titled] = []
    column: tuple[Line, ...] = ()
    strangers: tuple[Callable[[Item], bool], ...] = ()  # what the first of its items is not, no other is
    for index, titled in enumerate(items):
        heads = titled.item.heads
        if heads.column and not titled.column:
            column = heads.column if _heads_several(items, index) else ()
            strangers = tuple(look for look in (_opens_report, _is_pictured) if not look(titled.item))
            moved = replace(titled.item, heads=replace(heads, column=()))
            out.append(Titled(moved, column) if column else titled)
        elif column and not titled.column and _goes_on(titled.item, strangers):
            out.append(Titled(titled.item, column))
        else:
            column = ()
            out.append(titled)
    return tuple(out)


def _heads_several(items: tuple[Titled, ...], index: int) -> bool:
    """Say whether a column stands over more than the item below it: over briefs, or over a run of items like it."""
    first = items[index].item
    if names_briefs(first.heads.column[-1].key):
        return _is_short(first)
    if not (_is_verse(first) or is_series(first.heads.column[-1].key)) or _OF_ONE.search(first.heads.column[-1].key):
        return False  # 专家支招 over one text says nothing of the next
    below = [titled for titled in items[index + 1 : index + 2] if not titled.column]
    return _is_plain(first) and any(
        _is_plain(titled.item) and _is_verse(titled.item) == _is_verse(first) for titled in below
    )


def _goes_on(item: Item, strangers: tuple[Callable[[Item], bool], ...]) -> bool:
    """Say whether an item may stand under the column of the one above it: as short, no stranger, nothing of its own."""
    heads = item.heads
    notice = is_name_of_notice("".join(line.key for line in heads.title))
    if any(look(item) for look in strangers):
        return False
    alike = (_is_short(item) and not heads.author) or (_is_verse(item) and _is_plain(item))
    return alike and not (notice or heads.kicker or heads.subtitle or _is_listed(item))


def _opens_report(item: Item) -> bool:
    return bool(item.blocks) and item.blocks[0].first.opener


def _is_pictured(item: Item) -> bool:
    return any(block.kin is Kin.CREDIT or block.last.credited for block in item.blocks)


def _is_listed(item: Item) -> bool:
    """Say whether an item says when, where and by whom in lines with labels: a notice, as no brief is."""
    rows = [block.key for block in item.blocks]
    return len(rows) > 1 and all(_LABELLED.match(row) for row in rows)


def _is_plain(item: Item) -> bool:
    """Say whether an item is a title and verse, or a title and a few sentences that nobody reports or signs."""
    heads = item.heads
    if not heads.title or heads.kicker or heads.subtitle:
        return False
    signed = heads.author or any(block.kin is Kin.AUTHOR or block.first.opener for block in item.blocks)
    return _is_verse(item) or (_is_short(item) and not signed)


def _is_verse(item: Item) -> bool:
    return any(block.kin is Kin.VERSE for block in item.blocks) and all(
        block.kin in {Kin.VERSE, Kin.AUTHOR} for block in item.blocks
    )


def _is_short(item: Item) -> bool:
    """Say whether an item is a headline and no more than a few sentences."""
    return bool(item.heads.title) and sum(len(block.key) for block in item.blocks) <= _BRIEF_LONGEST


def _bulleted_texts(section: Section) -> tuple[tuple[Block, ...], ...]:
    """Return the texts of a column of briefs: one short head, and below it nothing but texts with the same bullet."""
    blocks, heads = section.blocks, section.heads
    named = len(heads) == 1 and not heads[0].author and (is_series(heads[0].line.key) or len(blocks) > _FEWEST)
    if named and (titled := _titled_texts(blocks)):
        return titled
    if len(heads) == 1 and names_briefs(heads[0].line.key) and (headed := _headed_texts(blocks)):
        return headed
    starts = [index for index, block in enumerate(blocks) if block.first.bullet and block.kin is Kin.TEXT]
    marks = {blocks[index].key[0] for index in starts}
    if len(starts) < _FEWEST or starts[0] != 0 or len(marks) != 1 or len(heads) != 1 or heads[0].author:
        return ()
    head = heads[0].line
    if head.width > _HEAD_WIDEST and not is_series(head.key):
        return ()
    return tuple(blocks[start:end] for start, end in pairwise((*starts, len(blocks))))


def _titled_texts(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], ...]:
    """Return texts that each open with a title and a space; what the last bracket says of their source stays last."""
    sourced = len(blocks) > _FEWEST and blocks[-1].key[0] in "([" and find_closer(blocks[-1].key) is not None
    titled = blocks[:-1] if sourced else blocks
    if len(titled) < _FEWEST or any(block.kin is not Kin.TEXT for block in blocks):
        return ()
    if not all(has_run_in_title(block.key, brief=True) for block in titled):
        return ()
    return (*((block,) for block in titled[:-1]), blocks[len(titled) - 1 :])


def _headed_texts(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], ...]:
    """Return texts that each open with whom or what they are about, in brackets: 【机电公司】."""
    if len(blocks) < _FEWEST or not all(block.kin is Kin.TEXT and _ABOUT.match(block.key) for block in blocks):
        return ()
    return tuple((block,) for block in blocks)


def _first_bullet(heads: tuple[Traits, ...]) -> int | None:
    """Return the place of the bullet that begins the brief; one above it decorates the column's head."""
    found = [index for index, trait in enumerate(heads) if trait.bullet and not trait.author]
    if not found or (found[-1] + 1 < len(heads) and _names_column(heads[found[-1]], heads[found[-1] + 1])):
        return None  # none, or one that decorates the head of a column
    return found[-1]


def _read_points(section: Section) -> Item | None:
    """Return the item whose headline makes points with one bullet, right above a report: they are its subtitle."""
    heads, blocks = section.heads, section.blocks
    last = max((index for index, trait in enumerate(heads) if not trait.author), default=-1)
    first = last + 1
    while first > 0 and heads[first - 1].bullet and heads[first - 1].line.key[0] == heads[last].line.key[0]:
        first -= 1
    points, above = heads[first : last + 1], heads[:first]
    if len(points) < _FEWEST or not above or any(trait.author or trait.bullet for trait in above):
        return None
    reported = bool(heads[last + 1 :]) or (bool(blocks) and blocks[0].first.opener)
    if not reported or any(trait.line.gap for trait in points) or names_briefs(above[-1].line.key):
        return None
    read = read_heads((*above, *heads[last + 1 :]), "".join(block.key for block in blocks))
    return Item(replace(read, subtitle=(*read.subtitle, *(trait.line for trait in points))), blocks)


def _names_column(marked: Traits, below: Traits) -> bool:
    """Say whether a head with a bullet names the column of the headline below it: named so, one word, or set apart."""
    key = marked.line.key.lstrip(BULLETS + " ")
    word = len(key) <= _HEAD_WIDEST and not below.author and below.line.width >= _HEAD_WIDEST + len(key)
    apart = len(key) <= _COLUMN_WIDEST and not below.author and below.line.gap > 0
    return is_series(key) or word or apart


def _brief_heads(section: Section) -> Heads:
    """Return a brief's headline: a title and nothing else."""
    heads = read_heads(section.heads, "")
    lines = tuple(trait.line for trait in section.heads if not trait.author)
    return Heads(title=lines, author=heads.author, score=heads.score)
