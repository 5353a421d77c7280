"""Rules of advertisements of a line, which papers set between articles: no article's words.

**Source**: a firm, its goods and where they are sold, in phrases parted by spaces; cinemas with the hours of their
films: 中油公司　国光牌机油　到处有售; some papers name them: [广告].
"""

from __future__ import annotations

import re
from functools import lru_cache

from gazette.importer.notice_names import is_name_of_notice
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.rules.tables import is_shown
from gazette.importer.small_ads import Ad
from gazette.importer.staff_lines import is_staff_line, staff_words
from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

_NAMED = compile_late(r"[\[(【]\s?(?:广\s?告|特刊广告)\s?[\])】]\s?\S")
_OFFER = compile_late(
    r"(?:有|均|发|经)售|专[营治卖]|(?:总代理|总经销|独家(?:代理|经销))|批发(?!价|市场)|零售(?!价)"
    r"|[订定]造|[修裁]缝?西装|代客|大减价|平售|名茶|欢迎(?:惠顾|光临|选购|订购)|特效|一粒见效"
    r"|今(?:日|天|晚)[一二三四五六]场|[早夜午]场|半价|主演|领衔|巨片|开映|公映"
    r"|(?:银行|公司|药[房厂]|酒家|茶楼|布庄|洋[行服]|[戏影]院) "
)
_LEAST, _LONGEST = 3, 24
_YEARS = compile_late(r"(?:1[6-9]|20)\d\d\s?[—–~-]+\s?(?:1[6-9]|20)?\d\d")  # 1911—1920, a part of an account
_TELEPHONE = compile_late(r"(?=.*\d{3})[\d×*X—\- ()/、,转]{5,}[。;]?")
_FIRST_OF_NUMBER = frozenset("×*X—-()/、,转")  # or a digit
# Where to go, write and call, as firms and notices give it; a paper's own address is named as its own, or has no offer
# above it.
_WHERE = compile_late(
    r"(?:(?:门店|公司|店铺|展会|活动|报名|联系|投稿)?(?:地址|地点)|(?:联系|咨询|订购|报名|洽谈|联络)?(?:电话|热线)|联系人|联络人|(?:投稿|报名)?邮箱"
    r"|(?:项目|售楼|接待)(?:地址|电话|热线|中心)|(?:VIP|贵宾|咨询|尊享|品鉴)(?:热线|专线|电话)|开发商|投资商|全程策划|(?:营销|销售|独家)?代理|物业(?:管理|公司))[::]\s?\S"
)
_INVITES = compile_late(
    r"诚[招聘邀]|招[租聘商收]|代[理办销]|[出零批]售|供应|优惠|免费|满\d+减|厂家|直销|来[人电函]|面洽|垂询|包邮|送货|加盟|欢迎|选购|每[袋斤台件套株]|"
    r"招生|开班|酬宾|减价|[原现特]价|征[集稿文]|来稿|稿酬|采用|聘|[\d一二三四五六七八九]折|买[\d一二三四五六七八九满]|[钜巨特]惠|让利|促销|[直立]降|立减|抢购|恭[迎候]|品鉴|首付|起价|[盛新]大?开[盘业]|热销|尊享|岗位:|学历:"
)
_OWN = compile_late(r"零售|每份|定价|邮发|国内统一|刊号|承印|印刷厂|广告(?:经营)?许可")
_PAPERS = ("本报", "社址", "编辑部")
_REACH, _ADVERTISEMENTS = 4, "广告"


@lru_cache(maxsize=1024)  # asked of a line and of its neighbours
def offers_goods(key: str) -> bool:
    """Say whether a folded line is an advertisement: it says so, or sets goods and who sells them in phrases."""
    if _NAMED.match(key):
        return True
    phrases = key.split()
    if len(phrases) < _LEAST or max(map(len, phrases)) > _LONGEST or _names_one(phrases):
        return False
    return _OFFER.search(key) is not None and not re.search(r"[。,;!?]", key)


def _names_one(phrases: list[str]) -> bool:
    """Say whether what stands behind a firm is a name, spaced out: 地区食品公司 简 文."""
    return all(len(phrase) == 1 for phrase in phrases[1:])


def _offers(trait: Traits) -> bool:
    marked = trait.opener or trait.bullet or trait.numbered or trait.line.indent >= 1
    return offers_goods(trait.line.key) and not marked


def _stands_apart(scene: Scene) -> bool:
    """Say whether a line that offers goods goes on with nothing above and nothing goes on below."""
    if not offers_goods(scene.line.key) or not _offers(scene.here) or is_shown(scene.here):
        return False
    before, after = scene.before, scene.after
    above = before is None or scene.line.gap > 0 or before.line.closed or not before.full or _offers(before)
    below = after is None or after.line.gap > 0 or after.opener or not after.line.closed or _offers(after)
    return above and below


def is_of_offer(scene: Scene) -> bool:
    """Say whether a line says where to go or call for what is surely offered right above it: it is no paper's own.

    A report may say once that something is free or welcome. What a notice says is its own, also what is lost.
    """
    offer = _find_offer(scene)
    return bool(offer) and ("。" not in offer or _is_notice(offer) or len(set(_INVITES.findall(offer))) > 1)


def _says_where(scene: Scene) -> bool:
    """Say whether a line says where to go or call for what the lines right above it offer."""
    return bool(_find_offer(scene))


@lru_cache(maxsize=1)  # asked by rules of furniture, too
def _find_offer(scene: Scene) -> str:
    """Return the folded line right above that offers or seeks what a line says where to call for; nothing for none."""
    key = scene.line.key
    if ":" not in key or not _WHERE.match(key) or "。" in key or scene.before is None:
        return ""
    if (scene.before.staff and not _WHERE.match(scene.before.line.key)) or _stands_beside_makers(scene):
        return ""
    lines = scene.sheet.printed
    at = scene.index
    near = scene.line.gap <= scene.sheet.paragraph_gap
    for above in range(at - 1, max(0, at - _REACH) - 1, -1):
        if not near or lines[above].key.startswith(_PAPERS):
            return ""
        invites = _INVITES.search(lines[above].key) or _is_notice(lines[above].key)
        if invites and not _WHERE.match(lines[above].key):
            return lines[above].key
        near = lines[above].gap <= scene.sheet.paragraph_gap
    return ""


def _is_notice(key: str) -> bool:
    """Say whether a folded line names a notice; 广告 alone names a page of them."""
    return key != _ADVERTISEMENTS and is_name_of_notice(key)


def _stands_beside_makers(scene: Scene) -> bool:
    """Say whether a line tells of the paper, too, or those who made the page are named right below: it is theirs."""
    if _OWN.search(scene.line.key):
        return True
    for line in scene.sheet.printed[scene.index + 1 : scene.index + _REACH]:
        if line.gap > scene.line.gap:
            return False
        if not _WHERE.match(line.key):
            return _OWN.search(line.key) is not None or (is_staff_line(line.key) and bool(staff_words(line.key)))
    return False


def _is_telephone(scene: Scene) -> bool:
    """Say whether a line below the first text is nothing but a telephone's number, or the rest of one."""
    first = scene.line.key[0]
    if not (first in _FIRST_OF_NUMBER or first.isdecimal()) or _YEARS.fullmatch(scene.line.key):
        return False
    return _TELEPHONE.fullmatch(scene.line.key) is not None and not scene.here.top and scene.before is not None


RULES = (
    Rule(
        "names a kind of small advertisements",
        "they stand below the name of their kind",
        lambda scene: scene.here.ad is Ad.NAME,
    ),
    Rule(
        "begins a small advertisement",
        "each begins a line of its own",
        lambda scene: scene.here.ad is Ad.FIRST,
    ),
    Rule(
        "goes on in a small advertisement",
        "each fills its lines but the last",
        lambda scene: scene.here.ad is Ad.REST,
    ),
    Rule("nothing but a telephone's number", "offers end with where to call", _is_telephone),
    Rule("where to go for what is offered right above", "offers end with an address and a number", _says_where),
    Rule("an advertisement of a line", "papers set what firms offer between articles, a line for each", _stands_apart),
)
