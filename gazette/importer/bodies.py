"""The blocks of an item read in order into a body in Markdown, its pictures, and the fields that stand in the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from gazette.importer.blocks import Block, Kin
from gazette.importer.fates import Use
from gazette.importer.heads_of_reports import (
    Fields,
    read_author_line,
    read_closing,
    read_jump_from,
    read_jump_on,
    read_opening,
    read_source_line,
)
from gazette.importer.notice_names import is_name_of_notice
from gazette.importer.pictures import (
    Captions,
    find_captions,
    read_caption,
    read_credit,
    read_credit_of_text,
)
from gazette.importer.remarks import find_remark
from gazette.importer.rules.letters import writes_to_editors
from gazette.importer.run_in_titles import read_run_in_title
from gazette.importer.signed_parts import find_signed_parts
from gazette.importer.sources import names_source_alone
from gazette.importer.stacks import Item
from gazette.importer.stretches import rows_of
from gazette.importer.strips import Desk, Strip, join_lines
from gazette.importer.table_rows import is_table
from gazette.importer.whole_paragraphs import is_answered, join_askers, join_cut, join_over_captions
from gazette.importer.writers_posts import read_writers_post
from gazette.model import Photo
from gazette.text.commonmark import format_body, format_crosshead, format_note, format_paragraph

_LETTERS = ("感谢信", "表扬信")


@dataclass(slots=True)
class Text:
    """What an item's text came to.

    **Shape**: ``rows`` are its paragraphs and captions as plain text, in order; ``joined`` are the numbers of the lines
    that go on with a paragraph whose end another block was taken for.
    """

    blocks: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    photos: tuple[Photo, ...] = ()
    story: bool = False
    reported: bool = False
    joined: frozenset[int] = frozenset()

    @property
    def body(self) -> str:
        """The body of the article's file."""
        return format_body(tuple(self.blocks))


def read_text(desk: Desk, item: Item, issue: dt.date, fields: Fields) -> Text:
    """Enter every block of an item and return the text they make."""
    blocks = join_cut(join_askers(item.blocks))
    joined = frozenset[int]()
    if len(blocks) < len(item.blocks):
        joined = _list_first_lines(item.blocks) - _list_first_lines(blocks)
        item = replace(item, blocks=blocks)
    found = find_captions(item)
    text = Text(story=found.story)
    photos: list[Photo] = []
    named = _take_named(fields, photos, 0)
    first = _first_text(item.blocks, found)
    last = max(
        (at for at, block in enumerate(item.blocks) if block.kin is Kin.TEXT and at not in found.captions), default=-1
    )
    whole, ends = join_over_captions(item.blocks, found)
    parts = find_signed_parts(item.blocks)
    for index, printed in enumerate(item.blocks):
        block = whole.get(index, printed)
        if index in ends:
            continue
        if index in found.captions:
            _add_caption(desk, block, photos, (fields, text), titled=bool(item.heads.title or fields.headline))
        elif block.kin is Kin.CREDIT:
            _add_credit(desk, block, photos, follows=index - 1 in found.captions)
        elif block.kin is Kin.TEXT:
            ended = block.last.ended and not (is_answered(item.blocks, index) or names_source_alone(block.key))
            closes = (index == last or ended) and index not in parts
            _add_paragraph(desk, block, (index == first, closes, item.brief, item.alike), issue, (fields, text))
        else:
            wrote = not (is_answered(item.blocks, index) or _gives_notice(item, index, last, text))
            wrote = wrote and index not in parts
            told = block if wrote or block.kin is not Kin.AUTHOR else Block(Kin.SIGN, block.traits)
            _add_other(desk, told, issue, (fields, text))
        named = _take_named(fields, photos, named)
    text.photos = _place_named(photos, fields.credits)
    text.joined = joined | _list_first_lines(item.blocks[index] for index in ends)
    return text


def _list_first_lines(blocks: Iterable[Block]) -> frozenset[int]:
    return frozenset([block.first.line.number for block in blocks])


def _take_named(fields: Fields, photos: list[Photo], known: int) -> int:
    """Add pictures of photographers named where the writers are, from one on; return how many there are now."""
    photos += [Photo(credit=credit) for credit in fields.credits[known:]]
    return len(fields.credits)


def _place_named(photos: list[Photo], named: list[str]) -> tuple[Photo, ...]:
    """Return pictures in the order of the page; below the captions those of whom only the photographer is named.

    Where another picture has its own credit the order of the page stays, so that it can be checked; whoever took that
    one took the first of several, too, that has none.
    """
    bare = [photo for photo in photos if photo.caption is None and photo.credit in named]
    others = [photo for photo in photos if photo not in bare]
    told = {photo.credit for photo in others if photo.credit}
    same = [photo for photo in bare if photo.credit in told]
    free = next((photo for photo in others if photo.caption and not photo.credit), None)
    if same and free:
        whole = replace(free, credit=same[0].credit)
        return tuple(whole if photo is free else photo for photo in photos if photo is not same[0])
    return tuple(photos) if told else (*others, *bare)


def _first_text(blocks: tuple[Block, ...], found: Captions) -> int:
    """Return the place of the paragraph that may open with the head of a report."""
    texts = [index for index, block in enumerate(blocks) if block.kin is Kin.TEXT and index not in found.captions]
    opening = [index for index in texts if blocks[index].first.opener and not blocks[index].first.note]
    notes = [index for index in texts if not blocks[index].first.note]
    return opening[0] if opening and opening[0] == notes[0] else (notes or [-1])[0]


def _gives_notice(item: Item, index: int, last: int, text: Text) -> bool:
    """Say whether whoever is named below the last text of a notice gives it: 遗失启事 / … / 李火旺.

    Who thanks somebody, or writes to the editors, wrote a letter.
    """
    title = item.heads.title
    letter = bool(title) and (title[-1].key.endswith(_LETTERS) or writes_to_editors(item.blocks[0].first))
    named = bool(title) and is_name_of_notice(title[-1].key)
    return index > last >= 0 and not (text.reported or letter) and named


def _strip(block: Block) -> Strip:
    return join_lines(tuple(trait.line for trait in block.traits))


def _add_caption(desk: Desk, block: Block, photos: list[Photo], into: tuple[Fields, Text], *, titled: bool) -> None:
    fields, text = into
    strip = _strip(block)
    end = read_jump_on(desk, strip, 0, fields)
    start = read_run_in_title(desk, strip, fields) if text.story and not titled else 0
    photo = read_caption(desk, strip, start, end)
    photos.append(photo)
    text.rows += [photo.caption.printed] if photo.caption else []


def _add_credit(desk: Desk, block: Block, photos: list[Photo], *, follows: bool) -> None:
    credit = read_credit(desk, block)
    last = photos[-1] if photos else None
    if follows and last is not None and last.credit is None:
        photos[-1] = Photo(caption=last.caption, credit=credit)
    else:
        photos.append(Photo(credit=credit))


def _add_paragraph(
    desk: Desk,
    block: Block,
    place: tuple[bool, bool, bool, bool],
    issue: dt.date,
    into: tuple[Fields, Text],
) -> None:
    fields, text = into
    strip = _strip(block)
    is_first, closes, brief, alike = place
    start = read_jump_from(desk, strip, fields) if block.first.resumed else 0
    if is_first and brief and not block.first.ad:
        start = read_run_in_title(desk, strip, fields, brief=True, alike=alike)
    opened = read_opening(desk, strip, start, issue, fields) if is_first else start
    text.reported = text.reported or opened > start
    end = read_jump_on(desk, strip, opened, fields)
    if closes and not block.first.ad:  # whoever advertises is part of what is said
        end = read_closing(desk, strip, (opened, end), issue, fields, below=bool(text.rows) and not is_first)
        end = read_credit_of_text(desk, strip, (opened, end), fields)
    if text.rows and read_writers_post(desk, strip, (opened, end), fields):
        return
    remark = find_remark(strip.key[opened:end])
    cut = opened + remark[0] if remark else end
    if remark and read_writers_post(desk, strip, (cut, end), fields):
        remark, end = None, cut
    for span in ((opened, cut), (cut, end)) if remark else ((opened, end),):
        plain = desk.take(strip, span, Use.BODY)
        if plain:
            text.rows.append(plain)
            text.blocks.append(format_note((plain,)) if block.first.note else format_paragraph(plain))
    desk.mark(strip, (end, len(strip.key)), Use.BODY)


def _add_other(desk: Desk, block: Block, issue: dt.date, into: tuple[Fields, Text]) -> None:
    fields, text = into
    strip = _strip(block)
    whole = (0, len(strip.key))
    if block.kin is Kin.AUTHOR:
        read_author_line(desk, strip, issue, fields, block.first.line.told)
        return
    if block.kin is Kin.JUMP:
        start = read_jump_from(desk, strip, fields) if block.first.resumed else 0
        if start == 0:
            read_jump_on(desk, strip, 0, fields)
        return
    if block.kin is Kin.SIGN and text.rows and read_source_line(desk, strip, issue, fields):
        return
    if block.kin is Kin.SIGN and text.rows and read_writers_post(desk, strip, whole, fields):
        return
    stretches = strip.cut(*whole)
    if block.kin is Kin.VERSE:
        desk.take(strip, whole, Use.BODY)
        rows = rows_of(desk.sheet, stretches)
        parts = [(row,) for row in rows] if is_table(tuple(trait.line for trait in block.traits)) else [rows]
        text.blocks += [format_paragraph(part) for part in parts]
    else:
        rows = (desk.take(strip, whole, Use.BODY),)
        text.blocks.append(format_crosshead(rows[0]) if block.kin is Kin.CROSSHEAD else format_paragraph(rows[0]))
    text.rows += list(rows)
