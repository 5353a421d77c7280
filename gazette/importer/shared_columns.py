"""Columns over several short items: who stands under the one that the first of them names.

**Source**: papers print 短讯 or 法庭速递 once, above the first of its items; what follows the last one has a make of
its own: a report's head, a picture, no writer where all others name theirs, more blank lines above than part them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from gazette.importer.blocks import Kin
from gazette.importer.box_rows import shape_row
from gazette.importer.lines import Line
from gazette.importer.marks import BULLETS
from gazette.importer.notice_names import is_name_of_notice
from gazette.importer.pairs import share
from gazette.importer.series import (
    STANDING,
    is_series,
    names_briefs,
    names_editors_word,
    names_series,
    sounds_like_column,
)
from gazette.importer.services import names_service
from gazette.importer.stacks import Item
from gazette.importer.told import ROWS, Label
from gazette.text.han import HAN
from gazette.text.numerals import parse_count
from gazette.text.patterns import compile_late

# A commentary is one article.
_OF_ONE = compile_late(r"[短快时锐社]\s?[评論论]$|评论员文章$|编\s?[者后]|卷首语$")
_SAID_BY_EDITORS = compile_late(r"[\[【(]?(?:编[者辑]?[按前后]|按语|编者|主持人|开[栏篇])")
_LABELLED = compile_late(rf"[{HAN} ]{{2,8}}:(?!“).*[^。]$")
_OWN = compile_late(r"本[报刊版栏](?!讯)")
_ASKS = compile_late(r"[请可][^。,]{0,6}(?:致电|拨打|来电|联系)|酬谢")
# What firms have printed: greetings, whom they want, what they open.
_BOUGHT = compile_late(
    r"致以[^。]{0,8}(?:祝贺|问候|敬意)|(?:恭|敬|谨|同)[祝贺]|诚[聘招]|隆重开[业幕]|欢迎(?:选购|订货|光临|惠顾|垂询)"
)
# How many texts the editors say that they print: 选登三位读者的来稿.
_TOLD = compile_late(
    r"(?:发表|选[登发载刊用]|刊[登发载]|摘[登发]|登载|推出|挑出|选出|[约邀]请|讲述|介绍|把)[^。;!?]{0,12}?"
    r"(?<!十)(?P<count>[二两三四五六七八九])\s?[封篇件则位个组](?!月)"
)
# How many of them its name counts: 凉菜两款, 寓言三则.
_COUNTED = compile_late(r"(?<!十)(?P<count>[二两三四五六七八九])[则則款例]$")
_BRIEF_LONGEST, _WORD, _WANTED = 220, 2, 4
_RUN_LEAST, _PARAGRAPH_LONGEST = 3, 120
_ANY = 99  # blank lines, where nothing says yet how many part the items of a column


@dataclass(frozen=True, slots=True)
class Titled:
    """An item and the column head over it and others; empty when it has its own or none."""

    item: Item
    column: tuple[Line, ...] = ()


def carry_columns(items: tuple[Titled, ...]) -> tuple[Titled, ...]:
    """Give the short items below a column of briefs the column that stands above the first of them."""
    out: list[Titled] = []
    column: tuple[Line, ...] = ()
    strangers: tuple[Callable[[Item], bool], ...] = ()  # what the first of its items is not, no other is
    gaps: tuple[int, ...] = ()  # the blank lines between those that have it
    counted = False  # whether its name counts them, and no more may follow
    opened = False  # whether the editors open it, and the next item is the first of it
    told = 0  # how many more of them the editors say that there are
    for index, titled in enumerate(items):
        heads = titled.item.heads
        if heads.column and not titled.column:
            opened = _is_opened(titled.item, items[index + 1 : index + 2])
            counted = _COUNTED.search(_name(titled.item)) is not None
            told = 1 if opened else _count_told(titled.item) - 1
            several = opened or (told > 0 and _is_told(items[index + 1 : index + 2]))
            several = several or _is_boxed(titled.item) or _heads_several(items, index)
            several = several and not _stands_above_each(items, index)
            column = heads.column if several else ()
            strangers, gaps = _list_strangers(titled.item, run=_opens_run(items, index)), ()
            moved = replace(titled.item, heads=replace(heads, column=()))
            out.append(Titled(moved, column) if column else titled)
        elif column and told > 0 and (opened or _is_told((titled,))):
            told, opened = told - 1, False
            out.append(Titled(titled.item, column))
        elif not titled.column and _is_row(titled.item) and (above := column or _column_of_rows(out)):
            out.append(Titled(titled.item, above))
        elif column and not (titled.column or counted) and _goes_on(titled.item, column, strangers, gaps):
            gaps = (*gaps, _gap_above(titled.item))
            out.append(Titled(titled.item, column))
        else:
            column = ()
            out.append(titled)
    return tuple(out)


def _is_boxed(item: Item) -> bool:
    """Say whether a title stands in a box of very short news, below the name of the box."""
    return bool(item.heads.title) and item.heads.title[0].told is Label.TITLE_IN_BOX


def _column_of_rows(above: list[Titled]) -> tuple[Line, ...]:
    """Return the column of the last item above, if it is one of rows that open alike."""
    return above[-1].column if above and _is_row(above[-1].item) else ()


def _is_row(item: Item) -> bool:
    """Say whether an item has its title in front of its text or above it, as all of its column have."""
    return _is_boxed(item) or (bool(item.blocks) and item.blocks[0].first.line.told in ROWS)


def _stands_above_each(items: tuple[Titled, ...], index: int) -> bool:
    """Say whether the item above one stands under a column of the same name: printed above each, it carries to none."""
    above = items[index - 1].item.heads.column if index else ()
    return bool(above) and _name(items[index].item) == _name(items[index - 1].item)


def _count_told(first: Item) -> int:
    """Return how many texts the column's name or a word of the editors below it says that there are, 0 for none."""
    note = first.blocks[0] if first.blocks and first.blocks[0].first.note else None
    told = _COUNTED.search(_name(first)) or (_TOLD.search(note.key) if note is not None else None)
    return parse_count(told["count"]) if told is not None else 0


def _is_opened(first: Item, below: tuple[Titled, ...]) -> bool:
    """Say whether an item is the word with which the editors open a column, and the next may be the first under it."""
    word = len(first.heads.title) == 1 and names_editors_word(first.heads.title[0].key)
    return (
        word and bool(below) and bool(below[0].item.heads.title) and not (below[0].column or below[0].item.heads.column)
    )


def _is_told(below: tuple[Titled, ...]) -> bool:
    """Say whether an item may be one that the editors spoke of: no report, no notice, nothing under another column."""
    if not below or below[0].column or below[0].item.heads.column:
        return False
    item = below[0].item
    title = "".join(line.key for line in item.heads.title)
    return bool(title) and not (_opens_report(item) or is_name_of_notice(title) or _is_pictured(item))


def may_go_on(first: Item, below: Item) -> bool:
    """Say whether the item below opens as the first one under a column does, so that it may stand under it, too.

    Each has its writer on a line below the headline, or neither has and both are signed at their ends, or neither is.
    """
    if not below.heads.title or below.heads.column or _OF_ONE.search(first.heads.column[-1].key):
        return False
    reports = _opens_report(first) or _opens_report(below) or is_name_of_notice(below.heads.title[0].key)
    if reports or _is_verse(first) is not _is_verse(below) or _is_pictured(first) or _is_pictured(below):
        return False
    grades = [item.heads.author[0].author if item.heads.author else 0 for item in (first, below)]
    return grades[0] == grades[1] and (grades[0] > 0 or _is_unsigned(first) is _is_unsigned(below))


def _heads_several(items: tuple[Titled, ...], index: int) -> bool:
    """Say whether a column stands over more than the item below it: over briefs, or over a run of items like it."""
    first = items[index].item
    if names_briefs(first.heads.column[-1].key):
        return _is_short(first)
    below = [titled for titled in items[index + 1 : index + 2] if not titled.column]
    several = _is_verse(first) or is_series(_name(first)) or _are_things(first, below) or _opens_run(items, index)
    if not several or _OF_ONE.search(first.heads.column[-1].key):
        return False  # 专家支招 over one text says nothing of the next
    return (
        _is_plain(first)
        and not _is_pictured(first)
        and any(_is_plain(titled.item) and _is_verse(titled.item) == _is_verse(first) for titled in below)
    )


def _are_things(first: Item, below: list[Titled]) -> bool:
    """Say whether an item and the one below it are each called by a word: 油, 伞."""
    return not _says_more(first) and any(not _says_more(titled.item) for titled in below)


def _says_more(item: Item) -> bool:
    """Say whether a title is more than a word of a character or two, or there is none."""
    return not 1 <= sum(len(line.key) for line in item.heads.title) <= _WORD


def _goes_on(
    item: Item, column: tuple[Line, ...], strangers: tuple[Callable[[Item], bool], ...], gaps: tuple[int, ...]
) -> bool:
    """Say whether an item may stand under the column of the one above it: as short, no stranger, nothing of its own.

    Nor may it stand further off than those before it stand from one another: what blank lines part is no longer theirs.
    Among small advertisements, below 供求信息, 招聘 is no notice by itself.
    """
    heads = item.heads
    title = "".join(line.key for line in heads.title)
    named = names_series(title) or STANDING.fullmatch(title) or sounds_like_column(title)  # a column of its own
    if any(look(item) for look in strangers) or _gap_above(item) > max(gaps, default=_ANY):
        return False
    alike = (_is_short(item) and not heads.author) or (_is_verse(item) and _is_plain(item))
    notice = is_name_of_notice(title) and not (len(title) <= _WANTED and names_service(column[-1].key))
    notice = notice or _BOUGHT.search(title) is not None
    own = notice or _SAID_BY_EDITORS.match(title) or (named and not _is_verse(item))
    return alike and not (own or heads.kicker or heads.subtitle or _is_listed(item))


def _gap_above(item: Item) -> int:
    return item.heads.title[0].gap if item.heads.title else 0


def _opens_run(items: tuple[Titled, ...], index: int) -> bool:
    """Say whether three items or more that are a title and a short paragraph each stand below a column's name."""
    run = items[index : index + _RUN_LEAST]
    own = any(titled.column or titled.item.heads.column for titled in run[1:])
    return len(run) == _RUN_LEAST and not own and not any(_says_much(titled.item) for titled in run)


def _says_much(item: Item) -> bool:
    """Say whether an item is more than a line of headline and a short paragraph that nobody reports or signs."""
    alone = len(item.heads.title) == 1 == len(item.blocks) and _is_plain(item) and not _is_verse(item)
    return not (alone and item.blocks[0].last.line.closed and len(item.blocks[0].key) <= _PARAGRAPH_LONGEST)


def _list_strangers(first: Item, *, run: bool) -> tuple[Callable[[Item], bool], ...]:
    """Return what an item below a column may not be when its first one is not; of a ``run``, what says much."""
    looks = [_opens_report, _is_pictured]
    if not (_is_verse(first) or names_briefs(_name(first)) or is_series(_name(first))):
        # below the first stand more of a run, or things, each called by a word
        looks.append(_says_much if run and _says_more(first) else _says_more)
    if not _is_unsigned(first):
        looks.append(_is_unsigned if not names_briefs(_name(first)) else _lists_things)
    return (_is_the_papers_own, *(look for look in looks if not look(first)))


def _is_the_papers_own(item: Item) -> bool:
    """Say whether an item opens with the paper itself, which asks its readers for something: no news."""
    opens = "".join(line.key for line in item.heads.title), *(block.key for block in item.blocks[:1])
    return any(map(_OWN.match, opens))


def _name(first: Item) -> str:
    return first.heads.column[-1].key.lstrip(BULLETS)


def _lists_things(item: Item) -> bool:
    """Say whether an item that nobody signs has no word of its title, or asks to be called: a list, a notice."""
    title = "".join(line.key for line in item.heads.title)
    text = "".join(block.key for block in item.blocks)
    return _is_unsigned(item) and (share(title, text) == 0 or _ASKS.search(text) is not None)


def _is_unsigned(item: Item) -> bool:
    """Say whether nobody is named at the end of an item, nor where it comes from."""
    return not any(block.last.ended or block.kin is Kin.AUTHOR for block in item.blocks)


def _opens_report(item: Item) -> bool:
    return bool(item.blocks) and item.blocks[0].first.opener


def _is_pictured(item: Item) -> bool:
    return any(block.kin is Kin.CREDIT or block.last.credited for block in item.blocks)


def _is_listed(item: Item) -> bool:
    """Say whether an item says when, where and by whom in lines with labels, or is rows of prices: as no brief is."""
    rows = [block.key for block in item.blocks]
    return len(rows) > 1 and (all(map(_LABELLED.match, rows)) or all(map(shape_row, rows)))


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
