"""Columns that open with a word of the editors: their name, 开栏的话 or 编者按, and then the first headline.

**Source**: first instalments of columns and debates: the name of the column stands above the editors' word, and the
headline of the report below it.
"""

from __future__ import annotations

from dataclasses import replace

from gazette.importer.blocks import Kin
from gazette.importer.lines import Line
from gazette.importer.pairs import share
from gazette.importer.series import is_series, opens_like_column, sounds_like_column
from gazette.importer.stacks import Item
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb

_WORD = 8.0
_EDITORS = compile_late(r"[\[【(]?(?:本报)?编者(?:按|案|的话)")
# What is yet to come below: 本报今天发表的这篇调查, 下面这起案件.
_FORETELLS = compile_late(
    r"(?:今[天日]|本[报刊版期]|现将?|特).{0,12}?(?:发表|刊登|刊发|刊载|登载|推出|选登|摘登|编发|转载)|下[面列]|以下"
    r"|这[篇组](?:调查|报道|文章|来信|通讯|讨论)"
)


def introduce(note: Item, below: Item) -> Item | None:
    """Return the item below a word of the editors with that word, and its head as column or kicker.

    None where the first is more than such a word, or the second has no headline or a column of its own.
    """
    lines, own = note.heads.title, below.heads
    if not _is_note(note) or not own.title or own.column or below.banner or below.brief:
        return None
    if _names_column(lines, "".join(block.key for block in note.blocks)):
        own = replace(own, column=lines)
    elif not own.kicker:
        own = replace(own, kicker=lines)
    else:
        return None
    return replace(below, heads=own, blocks=(*note.blocks, *below.blocks))


def hand_down(above: Item, below: Item) -> tuple[Item, Item] | None:
    """Return two items of which the lower one has the editors' word that stands above its headline.

    None where the word does not tell what is to come, or has no more of the lower headline's words than of the upper's.
    """
    note = above.blocks[-1] if len(above.blocks) > 1 else None
    if note is None or note.kin is not Kin.TEXT or not (_EDITORS.match(note.key) and _FORETELLS.search(note.key)):
        return None
    own = below.heads
    headed = bool(own.title) and not (
        below.brief or below.banner or below.blocks[:1] == () or below.blocks[0].first.note
    )
    if not headed or share(own.key, note.key) <= share(above.heads.key, note.key):
        return None
    return replace(above, blocks=above.blocks[:-1]), replace(below, blocks=(note, *below.blocks))


def _is_note(item: Item) -> bool:
    """Say whether an item is one head and words of the editors that say so, and nothing else."""
    heads = item.heads
    several = heads.column or heads.kicker or heads.subtitle or heads.author
    if not heads.title or several or item.banner or item.brief:
        return False
    return bool(item.blocks) and all(block.kin is Kin.TEXT and block.first.note for block in item.blocks)


def _names_column(lines: tuple[Line, ...], said: str) -> bool:
    """Say whether the head of a word of the editors names a column: they call it so, or it is called as columns are."""
    if "".join(line.key for line in lines).strip("“”《》【】·●■◆★▲ ") in said:
        return True
    named = any(is_series(line.key) or sounds_like_column(line.key) or opens_like_column(line.key) for line in lines)
    return named or lines[-1].width <= _WORD or not any(has_verb(line.key) for line in lines)
