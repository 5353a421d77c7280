"""Items in the order of the page, with the column heads that stand over several of them.

**Source**: brief-news columns print one head over items that each begin with a bullet (◆ ■ △ ●); banners stand over
stacked articles.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from gazette.importer.ads import part_ads, part_below_brief
from gazette.importer.appended import part_box, part_bulleted, part_labelled, part_note, part_signed
from gazette.importer.asked_columns import name_columns
from gazette.importer.blocks import Block, Kin, Section
from gazette.importer.box_rows import is_row_of_cells
from gazette.importer.brief_forms import count_briefs, names_things_of_one
from gazette.importer.brief_rows import tell_reports
from gazette.importer.closers import find_closer
from gazette.importer.decorated_columns import names_column_behind_bullet
from gazette.importer.headlines import Heads, read_heads
from gazette.importer.introductions import hand_down, introduce
from gazette.importer.lines import Line
from gazette.importer.marks import BULLETS
from gazette.importer.remembered import remember
from gazette.importer.row_items import has_rows, title_rows
from gazette.importer.run_in_titles import has_run_in_title, open_alike
from gazette.importer.series import is_called_column, is_series, names_briefs, opens_like_column, tighten
from gazette.importer.shared_columns import Titled, carry_columns
from gazette.importer.small_ads import Ad
from gazette.importer.stacks import Item, split_section
from gazette.importer.strange_pictures import part_captions
from gazette.importer.told import Label
from gazette.importer.traits import Traits
from gazette.importer.upright import count_upright
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import simplify

# What lists things under one head and is no column of news: 小资料, 农家小窍门, 新书架, 遗失声明.
_OF_ONE = compile_late(
    r"(?:资料|窍门|知识|常识|贴士|书架|点评|遗失声明|幽默|笑话|谜语?|语录|金句|名言|格言|警句|时刻|日程|安排|赛程|赛事|须知|菜单|回音|^聘请)$"
)
_TO_COME = compile_late(r"(?:活动|演出|展览|讲座|集会)(?:预告|一览)?$")
_ON_DAY = compile_late(rf"[{BULLETS}]\s?(?:\d{{1,2}}月)?\d{{1,2}}[日号]|[{BULLETS}]\s?(?:星期|[周週])[一二三四五六日]")
# What reporters did, behind a mark: □ 热线记者追踪, ■本报记者调查.
_WORK = compile_late(
    r"[□■◎○●◆◇]\s?(?:本报|热线|晚报|早报|全媒体|首席|一线)*(?:记者)?(?:追踪|调查|探访|暗访|走访|打探|体验|帮办|行动|关注|连线|现场)(?:报[道导])?"
)
# Who says what behind a bullet.
_VOICE = compile_late(rf"[{BULLETS}]\s?[{HAN}]{{2,14}} [{HAN}·]{{2,6}}:")
_COLUMN_WIDEST = 8.0
# Who wrote a letter and gave no name: (一居民).
_ANYBODY = compile_late(
    r"\([一某]\S{0,4}(?:居民|读者|学生|职工|市民|群众|家长|农民|社员|顾客|乘客|司机|观众|听众|用户|住户|女工|青年|教师)\)$"
)
_FEWEST, _HEAD_WIDEST, _LETTER_LONGEST = 2, 6.0, 110
_Divided = Mapping[Section, tuple[Item, ...]]
_AS_EVER: _Divided = MappingProxyType({})


def title_items(sections: tuple[Section, ...], divided: _Divided = _AS_EVER) -> tuple[Titled, ...]:
    """Return the items of all sections in page order; those of a stack may be given, ``divided`` in another way."""
    out: list[Titled] = []
    column: tuple[Line, ...] = ()
    for section in sections:
        bullet = _first_bullet(section.heads)
        if section.heads and section.heads[-1].ad is Ad.NAME:
            out += _part_small_ads(section)
            continue
        bulleted = _bulleted_texts(section)
        if bulleted:
            column = tuple(trait.line for trait in section.heads)
            alike = open_alike([blocks[0].key for blocks in bulleted])
            for blocks in bulleted:
                parts = part_below_brief(Item(Heads(), blocks, brief=True, alike=alike))
                out += [own for at, part in enumerate(parts) for own in _part_pictures(part, () if at else column)]
            continue
        if has_rows(section):
            rows, rest = title_rows(section)
            out += [*rows, *(_part(Item(Heads(), rest), ()) if rest else ())]
            continue
        if count := count_briefs(section.heads, section.blocks):
            out += _part_formed(section, count)
            continue
        if (pointed := _read_points(section)) is not None:
            column = ()
            out += _part(pointed, ())
            continue
        if bullet is None:
            column = ()
            items = divided.get(section) or split_section(section)
            out += [titled for item in items for titled in _part(item, item.banner)]
            continue
        if bullet > 0:
            column = tuple(trait.line for trait in section.heads[:bullet])
        brief = replace(section, heads=section.heads[bullet:])
        out += _part(Item(_brief_heads(brief), brief.blocks), column)
    return tuple(name_columns(carry_columns(_introduce(out))))


def _part_formed(section: Section, count: int) -> list[Titled]:
    """Return the briefs of one paragraph below a column's name, and what stands below them, which it does not head."""
    texts, rest = section.blocks[:count], section.blocks[count:]
    column = tuple(trait.line for trait in section.heads)
    alike = open_alike([block.key for block in texts])
    briefs = [Titled(Item(Heads(), (block,), brief=True, alike=alike), column) for block in texts]
    return [*briefs, *(_part(Item(Heads(), rest), ()) if rest else ())]


def _part_small_ads(section: Section) -> list[Titled]:
    """Return the small advertisements below the name of their kind, and what else stands below them."""
    column = tuple(trait.line for trait in section.heads)
    firsts = [at for at, block in enumerate(section.blocks) if block.first.ad is Ad.FIRST]
    end = next((at for at, block in enumerate(section.blocks) if block.first.ad is None), len(section.blocks))
    ads = [section.blocks[first:last] for first, last in pairwise((*firsts, end))]
    rest = section.blocks[end:]
    return [
        *(Titled(Item(Heads(), ad, brief=True), column) for ad in ads),
        *(_part(Item(Heads(), rest), ()) if rest else ()),
    ]


def is_stack(section: Section) -> bool:
    """Say whether a section is divided by its headlines alone, by no bullets and no points."""
    parted = has_rows(section) or _bulleted_texts(section) or count_briefs(section.heads, section.blocks)
    parted = parted or (bool(section.heads) and section.heads[-1].ad is not None)
    return _first_bullet(section.heads) is None and not parted and _read_points(section) is None


def _introduce(items: list[Titled]) -> tuple[Titled, ...]:
    """Put what editors say below the name of a column, or of what is to come, with the item below it."""
    out: list[Titled] = []
    for titled in items:
        above = out[-1] if out else None
        opened = introduce(above.item, titled.item) if above and not (above.column or titled.column) else None
        handed = hand_down(above.item, titled.item) if above and not opened else None
        if above and handed:
            out[-1], titled = replace(above, item=handed[0]), replace(titled, item=handed[1])  # noqa: PLW2901
        out = [*out[:-1], Titled(opened)] if opened else [*out, titled]
    return tuple(out)


def _part(item: Item, column: tuple[Line, ...]) -> list[Titled]:
    """Return an item and what stands below it on its own: captions and advertisements, which no column heads."""
    return [Titled(part, () if index else column) for index, part in enumerate(_part_item(item))]


@remember(64)  # a page read again has most of its items once more
def _part_item(item: Item) -> tuple[Item, ...]:
    texts = [text for whole in part_box(item) for own in part_note(whole) for text in part_signed(own)]
    apart = [own for text in texts for each in part_labelled(text) for own in part_bulleted(each)]
    return tuple([part for own in apart for ad in part_ads(own) for part in part_captions(ad)])


def _part_pictures(item: Item, column: tuple[Line, ...]) -> list[Titled]:
    """Return an item, and the captions below it that are of something else, which no column heads."""
    return [Titled(part, () if index else column) for index, part in enumerate(part_captions(item))]


def _bulleted_texts(section: Section) -> tuple[tuple[Block, ...], ...]:
    """Return the texts of a column of briefs: one short head, and below it nothing but texts with the same bullet."""
    blocks, heads = section.blocks, section.heads
    if heads and (
        _OF_ONE.search(simplify(tighten(heads[-1].line.key))) or _are_voices(heads, blocks) or _are_dates(heads, blocks)
    ):
        return ()
    named = len(heads) == 1 and not heads[0].author and (is_series(heads[0].line.key) or len(blocks) > _FEWEST)
    if named and (titled := _titled_texts(blocks)):
        return titled
    if len(heads) == 1 and (signed := _signed_texts(blocks)) and _prints_letters(heads[0], signed):
        return signed
    starts = [index for index, block in enumerate(blocks) if block.first.bullet and block.kin is Kin.TEXT]
    marks = {blocks[index].key[0] for index in starts}
    upright = bool(heads) and count_upright(heads) == len(heads)
    if len(starts) < _FEWEST or starts[0] != 0 or len(marks) != 1 or not (upright or _is_one(heads)):
        return ()
    head = heads[0].line
    wide = min(head.width, float(len(tighten(head.key)))) > _HEAD_WIDEST  # 祖 国 各 地 is four characters wide
    if not upright and wide and not is_series(head.key) and not _heads_reports(head, blocks):
        return ()
    return tuple(blocks[start:end] for start, end in pairwise((*starts, len(blocks))))


def _heads_reports(head: Line, blocks: tuple[Block, ...]) -> bool:
    """Say whether a longer name is a column's, and each row below it a report of its own."""
    called = is_called_column(head.key) and not names_things_of_one(simplify(tighten(head.key)))
    return called and tell_reports(blocks)


def _are_voices(heads: tuple[Traits, ...], blocks: tuple[Block, ...]) -> bool:
    """Say whether each text below a name that is none of briefs tells what somebody said: ◇船工 周阿大：…."""
    briefs = names_briefs(heads[-1].line.key)
    marked = [block for block in blocks if block.first.bullet]
    return not briefs and len(marked) >= _FEWEST and all(_VOICE.match(block.key) for block in marked)


def _are_dates(heads: tuple[Traits, ...], blocks: tuple[Block, ...]) -> bool:
    """Say whether each text below what is to come opens with its day: 本周活动 above ●3月2日（周五）…."""
    if not heads or not _TO_COME.search(simplify(tighten(heads[-1].line.key))):
        return False
    return len(blocks) >= _FEWEST and all(_ON_DAY.match(block.key) for block in blocks)


def _is_one(heads: tuple[Traits, ...]) -> bool:
    """Say whether one line, and no writer, stands above a text."""
    return len(heads) == 1 and not heads[0].author


def _titled_texts(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], ...]:
    """Return texts that each open with a title and a space; what the last bracket says of their source stays last."""
    sourced = len(blocks) > _FEWEST and blocks[-1].key[0] in "([" and find_closer(blocks[-1].key) is not None
    titled = blocks[:-1] if sourced else blocks
    if len(titled) < _FEWEST or any(block.kin is not Kin.TEXT for block in blocks):
        return ()
    if not all(has_run_in_title(block.key, brief=True) and not is_row_of_cells(block.key) for block in titled):
        return ()
    return (*((block,) for block in titled[:-1]), blocks[len(titled) - 1 :])


def _signed_texts(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], ...]:
    """Return texts of one paragraph each of which ends with the names of who sent it: (陈广顺)."""
    if len(blocks) < _FEWEST or not all(block.kin is Kin.TEXT and _is_signed(block) for block in blocks):
        return ()
    return tuple((block,) for block in blocks)


def _is_signed(block: Block) -> bool:
    return block.ended or (block.key[-1] == ")" and _ANYBODY.search(block.key) is not None)


def _prints_letters(head: Traits, signed: tuple[tuple[Block, ...], ...]) -> bool:
    """Say whether a name is that of briefs, or of a column of short letters that each have another writer."""
    if head.author or names_briefs(head.line.key):
        return not head.author
    keys = [text[0].key for text in signed]
    names = {key[key.rfind("(") :] for key in keys}
    column = is_called_column(head.line.key) or opens_like_column(head.line.key)
    answered = any(text[0].first.question for text in signed)
    return column and not answered and len(names) == len(keys) and max(map(len, keys)) <= _LETTER_LONGEST


def _first_bullet(heads: tuple[Traits, ...]) -> int | None:
    """Return the place of the bullet that begins the brief; one above it decorates the column's head.

    What stands below the head of a report is that report's headline, and no brief.
    """
    if any(trait.line.told is Label.HEAD_ABOVE for trait in heads):
        return None
    found = [index for index, trait in enumerate(heads) if trait.bullet and not trait.author]
    if not found or (found[-1] + 1 < len(heads) and names_column_behind_bullet(heads[found[-1]], heads[found[-1] + 1])):
        return None  # none, or one that decorates the head of a column
    if len(found) == 1 and _names_work(heads, found[0]):
        return None
    return found[-1]


def _names_work(heads: tuple[Traits, ...], at: int) -> bool:
    """Say whether the last line of a headline says behind a mark what reporters did: □ 热线记者追踪."""
    worked = at == len(heads) - 1 and _WORK.fullmatch(heads[at].line.key) is not None
    return worked and (at > 1 or (at > 0 and heads[0].line.width > _COLUMN_WIDEST))


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


def _brief_heads(section: Section) -> Heads:
    """Return a brief's headline: a title and nothing else."""
    heads = read_heads(section.heads, "")
    lines = tuple(trait.line for trait in section.heads if not trait.author)
    return Heads(title=lines, author=heads.author, score=heads.score)
