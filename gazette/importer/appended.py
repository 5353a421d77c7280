"""Briefs, boxes of figures and the editors' word that stand below a text and are none of it: parted from it.

**Source**: columns end with what filled them: sentences behind bullets, briefs closed by the names of others, 编者按
that introduces what follows, 编后 below a picture.
"""

from __future__ import annotations

from dataclasses import replace

from gazette.importer.blocks import Block, Kin
from gazette.importer.box_rows import shape_row
from gazette.importer.brief_forms import find_labelled_below
from gazette.importer.brief_rows import find_reports_below
from gazette.importer.headlines import Heads
from gazette.importer.openers import find_opener
from gazette.importer.rules.letters import opens_letter
from gazette.importer.run_in_titles import open_alike
from gazette.importer.stacks import Item
from gazette.text.patterns import compile_late

_INTRODUCES = compile_late(r"[\[【(]?(?:本[报刊])?编[者辑]按")
_CONCLUDES = compile_late(r"[\[【(]?(?:编|編)[后後](?:语|記|记)?\s?[\]】):]")
_FEWEST, _SEVERAL, _ROWS = 2, 3, 3


def part_bulleted(item: Item) -> tuple[Item, ...]:
    """Return an article without the briefs below it: bulleted, apart from a text without blank lines or a report.

    Below a text that names its writer and is no report nothing need part from it what are reports without its words.
    """
    place = _find_bulleted(item.blocks)
    text, briefs = item.blocks[:place], item.blocks[place:]
    near = all(block.first.line.gap == 0 for block in text[1:]) or _is_report_above(text, briefs)
    plain = near and not any(block.first.bullet for block in text[1:])
    ended = bool(text) and (text[-1].last.line.closed or text[-1].last.ended)
    few = len(text) < _FEWEST and not (text and text[0].kin is Kin.VERSE)
    if item.brief or len(briefs) < _FEWEST or few or not (plain and ended):
        wrote = item.heads.author and item.blocks and not (item.brief or item.blocks[0].first.opener)
        place = find_reports_below(item.blocks, _join_title(item)) if wrote else len(item.blocks)
        text, briefs = item.blocks[:place], item.blocks[place:]
    if not briefs:
        return (item,)
    rest = Item(item.heads, text, item.banner, item.margin, item.stacked)
    return (rest, *(Item(Heads(), (block,), brief=True) for block in briefs))


def _join_title(item: Item) -> str:
    return "".join(line.key for line in item.heads.title)


def part_labelled(item: Item) -> tuple[Item, ...]:
    """Return a report without the short news right below it, each behind what or where it is of: 【教育】, 仙居：."""
    place = len(item.blocks) if item.brief else find_labelled_below(item.blocks)
    briefs = item.blocks[place:]
    if not briefs:
        return (item,)
    alike = open_alike([block.key for block in briefs])
    return (
        replace(item, blocks=item.blocks[:place]),
        *(Item(Heads(), (block,), brief=True, alike=alike) for block in briefs),
    )


def _is_report_above(text: tuple[Block, ...], briefs: tuple[Block, ...]) -> bool:
    """Say whether a report stands above several sentences behind one bullet: also where all paragraphs stand apart."""
    report = bool(text) and text[0].first.opener
    return report and len(briefs) >= _SEVERAL and len({block.key[0] for block in briefs}) == 1


def _find_bulleted(blocks: tuple[Block, ...]) -> int:
    """Return where the sentences behind bullets begin with which blocks end, the first of them set apart.

    Below it each stands apart, too, or right below the one before it with the same bullet.
    """
    place = edge = len(blocks)
    while place > 0 and _stands_behind_bullet(blocks[place - 1]):
        place -= 1
        if place and blocks[place].first.line.number > blocks[place - 1].last.line.number + 1:
            edge = place  # a blank line, or a line of the page's furniture, is above it
        elif place and blocks[place].key[0] != blocks[place - 1].key[0]:
            break
    return edge


def part_signed(item: Item) -> tuple[Item, ...]:
    """Return a text whose writer is known without the briefs below it: apart from it, each closed by other names."""
    briefs = list(_find_signed(item.blocks))
    while briefs and not briefs[0][0].first.line.gap:
        briefs.pop(0)
    text = item.blocks[: len(item.blocks) - sum(map(len, briefs))]
    if item.brief or len(briefs) < _FEWEST or not text or not _is_signed(item, text):
        return (item,)
    near = all(block.first.line.gap < briefs[0][0].first.line.gap for block in text[1:])
    if not near or not (text[-1].last.line.closed or text[-1].last.ended or text[-1].kin is Kin.AUTHOR):
        return (item,)
    rest = Item(item.heads, text, item.banner, item.margin, item.stacked)
    return (rest, *(Item(Heads(), brief, brief=True) for brief in briefs))


def _find_signed(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], ...]:
    """Return the texts of one paragraph with which blocks end, no report among them, each with the names closing it."""
    found: list[tuple[Block, ...]] = []
    end = len(blocks)
    while end:
        named = blocks[end - 1].kin is Kin.AUTHOR and blocks[end - 1].first.line.bracketed
        start = end - 1 - named
        text = blocks[start] if start >= 0 else None
        if text is None or text.kin is not Kin.TEXT or text.first.opener or not (named or text.last.ended):
            break
        found.append(blocks[start:end])
        end = start
    return tuple(reversed(found))


def _is_signed(item: Item, text: tuple[Block, ...]) -> bool:
    """Say whether a text has its writer: below its headline, in the head of a report, or below its paragraphs."""
    opener = find_opener(text[0].key)
    if item.heads.author or (opener is not None and opener.people):
        return True
    # One paragraph and a name is a brief like the others.
    several = sum(1 for block in text if block.kin is Kin.TEXT) > 1
    return several and (text[-1].kin is Kin.AUTHOR or text[-1].last.ended)


def part_box(item: Item) -> tuple[Item, ...]:
    """Return an article without the box of rows with which it ends, named last in the headline, below the writer."""
    place = len(item.blocks)
    while place and _is_row(item.blocks[place - 1]):
        place -= 1
    rows, text, heads = item.blocks[place:], item.blocks[:place], item.heads
    few = sum(len(block.traits) for block in rows) < _ROWS
    if few or not (text and heads.author and heads.subtitle) or text[-1].key[-1] == ":":
        return (item,)
    name = heads.subtitle[-1]
    if name.number < heads.author[-1].line.number:
        return (item,)
    rest = replace(item, heads=replace(heads, subtitle=heads.subtitle[:-1]), blocks=text)
    return (rest, Item(Heads(title=(name,)), rows))


def _is_row(block: Block) -> bool:
    """Say whether a block is a row of a box, or several."""
    return block.kin in {Kin.TEXT, Kin.VERSE} and all(shape_row(trait.line.key) for trait in block.traits)


def part_note(item: Item) -> tuple[Item, ...]:
    """Return an article without the editors' word at its end, apart from it, that introduces what follows: 编者按.

    Below a letter it answers that. Below a picture 编后 is none of it.
    """
    text, note = item.blocks[:-1], item.blocks[-1:]
    jumped = bool(text) and (text[-1].kin is Kin.JUMP or text[-1].last.jump)
    ends = bool(text) and (text[-1].last.line.closed or text[-1].last.ended or text[-1].kin in {Kin.AUTHOR, Kin.SIGN})
    if item.brief or not (ends or jumped) or note[0].kin is not Kin.TEXT:
        return (item,)
    introduces = _INTRODUCES.match(note[0].key) is not None and (note[0].first.line.gap > 0 or jumped)
    if any(opens_letter(block.first) or block.first.note for block in text):
        return (item,)
    if not introduces and not (_CONCLUDES.match(note[0].key) and _is_picture(text)):
        return (item,)
    return (Item(item.heads, text, item.banner, item.margin, item.stacked), Item(Heads(), note))


def _is_picture(text: tuple[Block, ...]) -> bool:
    """Say whether a text is a picture with who made it and no more than one paragraph."""
    kins = [block.kin for block in text]
    return Kin.CREDIT in kins and set(kins) <= {Kin.CREDIT, Kin.TEXT} and kins.count(Kin.TEXT) <= 1


def _stands_behind_bullet(block: Block) -> bool:
    return block.kin is Kin.TEXT and block.first.bullet and block.last.line.closed
