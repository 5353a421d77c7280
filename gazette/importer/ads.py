"""Small advertisements and notices that stand below an article: parted from it.

**Source**: advertisements set goods and services in phrases parted by spaces, and end with where to call; an article's
own last line says for what one may call: 报名电话, 投稿邮箱.
"""

from __future__ import annotations

from itertools import pairwise

from gazette.importer.blocks import Block, Kin
from gazette.importer.calls import SOLD
from gazette.importer.headlines import Heads
from gazette.importer.notice_names import is_name_of_notice
from gazette.importer.pairs import share
from gazette.importer.stacks import Item
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_OFFER = compile_late(
    r"专业(?:生产|维修|疏通|承接)|厂家|直销|欢迎(?:订货|选购|光临|来电|惠顾)|免费(?:试用|送货|安装|上门)|优惠|清货|周年庆|特价|[满减折]\d|\d折|招租|承接|收购|出租|三包|批发|零售|搬家|疏通|质量可靠|订造|三日起|本广告"
)
_CALL = compile_late(
    r"(?:邮编|地址|厂址|店址|社址|电话|热线|联系人|传真|电报挂号|手机|订购|营业时间)\s?[:\d(〇一二三四五六七八九]"
)
_LABELLED = compile_late(rf"[{HAN} ]{{2,8}}:(?!“)")
_OWN = compile_late(
    r"[(\[]?(?:咨询|报名|投稿|来信|来稿|联系|应聘|举报|监督|服务|订票|售票|新闻|读者|爆料|本[报刊版栏])"
)
_NUMBER = compile_late(r"\d(?:[\d×*—-]){5,}")
_NAMED = compile_late(rf"(?P<name>[{HAN} ]{{2,8}}?)(?P<mark>[ :])(?P<words>.+)")
# What was lost is void: nothing else ends so.
_VOID = compile_late(r"(?:遗失|丢失|被盗|失窃)[^。]{4,}作废[。!]?$")
_LOST = ("遗失", "挂失", "声明", "公告", "启事", "广告")
# What a paper says of itself to its readers: 本报自五月一日起改为每周三出版, 本报春节休刊三天.
_OF_PAPER = compile_late(
    r"本[报刊](?!讯|消息|记者|通讯员)[^。:“]{0,16}(?:起|休刊|停刊|增出|出版|改为|订阅|征订)[^:“]*?(?:休刊|停刊|出版|出刊|订[费阅户价]|代订|征订|发行)"
)
_NOTICE_LEAST = 10
_PHRASES, _LONGEST, _OWN_WORDS, _TEXT_LEAST = 2, 60, 0.2, 40


def part_ads(item: Item) -> tuple[Item, ...]:
    """Return an article without what stands below it on its own: small notices, and an advertisement at its end."""
    told = _is_of_notices(item)
    places = [index for index, block in enumerate(item.blocks) if index and _is_small_notice(block, told=told)]
    if not places and not told and _ends_with_own_word(item):
        places = [len(item.blocks) - 1]
    edges = [*places, len(item.blocks)]
    rest = Item(item.heads, item.blocks[: edges[0]], item.banner, item.margin, item.stacked, item.brief)
    notices = (Item(Heads(), item.blocks[start:end], brief=True) for start, end in pairwise(edges))
    return (*_part_ad(rest if places else item), *notices)


def _is_of_notices(item: Item) -> bool:
    """Say whether an item is one of notices itself, or speaks of what was lost: these stay with it."""
    above = "".join(line.key for line in (*item.heads.column, *item.heads.kicker, *item.heads.title))
    first = item.blocks[0].key if item.blocks else ""
    return not above or is_void(first) or is_name_of_notice(above) or any(word in above for word in _LOST)


def _ends_with_own_word(item: Item) -> bool:
    """Say whether the last block of an item tells readers of the paper itself, of which its headline says nothing."""
    if len(item.blocks) <= 1 or item.blocks[-1].kin is not Kin.TEXT or item.blocks[-1].first.opener:
        return False
    last, title = item.blocks[-1].key, "".join(line.key for line in item.heads.title)
    return len(last) <= 2 * _LONGEST and _OF_PAPER.match(last) is not None and share(title, last) == 0


def is_void(key: str) -> bool:
    """Say whether a folded text gives notice that what was lost is void."""
    return _VOID.search(key) is not None


def _is_small_notice(block: Block, *, told: bool) -> bool:
    """Say whether a block stands apart and opens with the name of a notice: 遗失 李某遗失…作废.

    What says that something lost is void is one wherever it stands, but where the item itself has ``told`` of it.
    """
    if block.kin is not Kin.TEXT:
        return False
    if not told and is_void(block.key):
        return True
    named = _NAMED.match(block.key) if block.first.line.gap > 0 else None
    return named is not None and len(named["words"]) > _NOTICE_LEAST and is_name_of_notice(named["name"])


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


def part_below_brief(item: Item) -> tuple[Item, ...]:
    """Return a brief behind its mark without the lines of an advertisement below it: phrases, and a number to call."""
    place = len(item.blocks)
    while place > 1 and _is_ad_row(item.blocks[place - 1]):
        place -= 1
    tail = item.blocks[place:]
    if len(tail) < _PHRASES or not _opens_ad(tail[0]) or not any(_NUMBER.search(block.key) for block in tail):
        return (item,)
    rest = Item(item.heads, item.blocks[:place], item.banner, item.margin, item.stacked, item.brief)
    return (rest, Item(Heads(), tail, brief=True))


def _is_ad_row(block: Block) -> bool:
    """Say whether a block is one line without a stop that offers something or says where to call."""
    line = block.first
    plain = block.kin is Kin.TEXT and len(block.traits) == 1 and not (line.bullet or line.opener or line.author)
    told = _is_ad(block.key) or _NUMBER.search(block.key) or len(block.key.split()) >= _PHRASES
    return plain and bool(told) and not line.line.closed and "。" not in block.key and not _OWN.match(block.key)


def _is_ad(key: str) -> bool:
    return bool(_OFFER.search(key) or _CALL.search(key))


def _is_ad_line(block: Block) -> bool:
    key = block.key
    plain = block.kin is Kin.TEXT and not block.first.opener and "。" not in key and len(key) <= _LONGEST
    return plain and (_is_ad(key) or len(key.split()) > _PHRASES) and not _OWN.match(key)


def _opens_ad(block: Block) -> bool:
    """Say whether a block is set in phrases; where to buy or to call does not begin an advertisement."""
    plain = not (block.key[0].isdigit() or _CALL.match(block.key) or SOLD.match(block.key))
    return plain and len(block.key.split()) >= _PHRASES
