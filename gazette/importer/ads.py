"""Small advertisements and briefs without a headline of their own that stand below an article: parted from it.

**Source**: advertisements set goods and services in phrases parted by spaces, and end with where to call; an article's
own last line says for what one may call: 报名电话, 投稿邮箱.
"""

from __future__ import annotations

import re
from itertools import pairwise

from gazette.importer.blocks import Block, Kin
from gazette.importer.headlines import Heads
from gazette.importer.openers import find_opener
from gazette.importer.pairs import share
from gazette.importer.rules.letters import opens_letter
from gazette.importer.stacks import Item
from gazette.importer.traits import is_name_of_notice

_OFFER = re.compile(
    r"专业(?:生产|维修|疏通|承接)|厂家|直销|欢迎(?:订货|选购|光临|来电|惠顾)|免费(?:试用|送货|安装|上门)|优惠|清货|周年庆|特价|[满减折]\d|\d折|招租|承接|收购|出租|三包|批发|零售|搬家|疏通|质量可靠|订造|三日起"
)
_CALL = re.compile(
    r"(?:邮编|地址|厂址|店址|社址|电话|热线|联系人|传真|电报挂号|手机|订购|营业时间)\s?[:\d(〇一二三四五六七八九]"
)
_LABELLED = re.compile(r"[\u3400-\u9fff ]{2,8}:(?!“)")
_OWN = re.compile(r"[(\[]?(?:咨询|报名|投稿|来信|来稿|联系|应聘|举报|监督|服务|订票|售票|新闻|读者|爆料|本[报刊版栏])")
_INTRODUCES = re.compile(r"[\[【(]?编(?:者|辑)按|[\[【(]?編者按")
_CONCLUDES = re.compile(r"[\[【(]?(?:编|編)[后後](?:语|記|记)?\s?[\]】):]")
_NOTICE_LEAST = 10
_PHRASES, _LONGEST, _OWN_WORDS, _TEXT_LEAST = 2, 60, 0.2, 40


def part_ads(item: Item) -> tuple[Item, ...]:
    """Return an article without what stands below it on its own: small notices, and an advertisement at its end."""
    places = [index for index, block in enumerate(item.blocks) if index and _is_small_notice(block)]
    edges = [*places, len(item.blocks)]
    rest = Item(item.heads, item.blocks[: edges[0]], item.banner, item.margin, item.stacked, item.brief)
    notices = (Item(Heads(), item.blocks[start:end], brief=True) for start, end in pairwise(edges))
    return (*_part_ad(rest if places else item), *notices)


def part_bulleted(item: Item) -> tuple[Item, ...]:
    """Return an article without the briefs below it: bulleted, apart from its text, which has no blank lines."""
    place = _find_bulleted(item.blocks)
    text, briefs = item.blocks[:place], item.blocks[place:]
    plain = all(block.first.line.gap == 0 and not block.first.bullet for block in text[1:])
    ended = bool(text) and (text[-1].last.line.closed or text[-1].last.ended)
    few = len(text) < _PHRASES and not (text and text[0].kin is Kin.VERSE)
    if item.brief or len(briefs) < _PHRASES or few or not (plain and ended):
        return (item,)
    rest = Item(item.heads, text, item.banner, item.margin, item.stacked)
    return (rest, *(Item(Heads(), (block,), brief=True) for block in briefs))


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
    if item.brief or len(briefs) < _PHRASES or not text or not _is_signed(item, text):
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
    several = (
        sum(1 for block in text if block.kin is Kin.TEXT) > 1
    )  # one paragraph and a name is a brief like the others
    return several and (text[-1].kin is Kin.AUTHOR or text[-1].last.ended)


def part_note(item: Item) -> tuple[Item, ...]:
    """Return an article without the editors' word at its end, apart from it, that introduces what follows: 编者按.

    Below a letter it answers that. Below a picture 编后 is none of it.
    """
    text, note = item.blocks[:-1], item.blocks[-1:]
    ends = bool(text) and (text[-1].last.line.closed or text[-1].last.ended or text[-1].kin is Kin.AUTHOR)
    if item.brief or not ends or note[0].kin is not Kin.TEXT:
        return (item,)
    introduces = _INTRODUCES.match(note[0].key) is not None and note[0].first.line.gap > 0
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


def _is_small_notice(block: Block) -> bool:
    """Say whether a block stands apart and opens with the name of a notice and a space: 遗失 李某遗失…作废."""
    name, space, words = block.key.partition(" ")
    apart = block.kin is Kin.TEXT and block.first.line.gap > 0
    return apart and bool(space) and len(words) > _NOTICE_LEAST and is_name_of_notice(name)


def _part_ad(item: Item) -> tuple[Item, ...]:
    title = "".join(line.key for line in item.heads.title)
    listed = all(_LABELLED.match(block.key) for block in item.blocks)  # when, where and whom to call: one notice
    if not title or item.brief or listed or is_name_of_notice(title) or _is_ad(title):
        return (item,)
    place = len(item.blocks)
    while place > 0 and _is_ad_line(item.blocks[place - 1]):
        place -= 1
    while place < len(item.blocks) and not _opens_ad(item.blocks[place]):
        place += 1
    tail, rest = item.blocks[place:], item.blocks[:place]
    words = title + "".join(block.key for block in rest)
    if any(_is_ad_line(block) for block in rest):
        return (item,)  # it is an advertisement itself
    if not tail or len(words) < _TEXT_LEAST or not any(_CALL.search(block.key) for block in tail):
        return (item,)
    if share("".join(block.key for block in tail), words) >= _OWN_WORDS:
        return (item,)
    return (Item(item.heads, rest, item.banner, item.margin, item.stacked), Item(Heads(), tail))


def _is_ad(key: str) -> bool:
    return bool(_OFFER.search(key) or _CALL.search(key))


def _is_ad_line(block: Block) -> bool:
    key = block.key
    plain = block.kin is Kin.TEXT and not block.first.opener and "。" not in key and len(key) <= _LONGEST
    return plain and (_is_ad(key) or len(key.split()) > _PHRASES) and not _OWN.match(key)


def _opens_ad(block: Block) -> bool:
    """Say whether a block is set in phrases; where to call does not begin an advertisement."""
    plain = not block.key[0].isdigit() and _CALL.match(block.key) is None
    return plain and len(block.key.split()) >= _PHRASES
