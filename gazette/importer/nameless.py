"""Who writes for a house without being named, and what it calls its own word: 本报通讯员, 新华社记者, 本报社论.

**Source**: dailies of the 1950s to the 1970s, which name posts and no people; commentaries of all times.
"""

from __future__ import annotations

from gazette.importer.people import Named
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb

_HOUSE = rf"(?:本[报刊社台网]|(?:新华|中新)社|[{HAN}]{{1,4}}[日晚时早商]报)"
_POST = rf"(?:特约|特派|驻[{HAN}]{{1,5}}?)?(?:记者|通讯员)"
_DESK = rf"本[报刊](?:[{HAN}]{{2}}){{0,2}}(?:顾问|调[查研]|采访|记者|报道|通讯|评论|理论|写作|专题|答疑)组"
_WRITER = rf"(?:{_HOUSE}{_POST}|本[报刊](?:特约)?评论员|本[报刊]编辑部|[{HAN}]{{2,6}}评论员|{_DESK})"
# Who signs as one beside these: 公社党委报道组、本报通讯员.
_GROUP = rf"[{HAN}]{{2,12}}(?:报[道导]|通[讯訊]|写作)组"
_WRITERS = compile_late(
    rf"(?:(?:{_POST}|{_GROUP})[\s、,/]+)?{_WRITER}(?:[\s、,/]+(?:{_WRITER}|{_POST}|{_GROUP}))*|编\s*者|佚\s*名"
)
_EACH = compile_late(r"[编佚]\s+[者名]|[^\s、,/]+")
# Who speaks for the paper, and so stands above a title as well as below it.
_COMMENTATORS = compile_late(
    rf"[\[【]?(?:[{HAN}]{{2,6}}评论员(?:\s+[{HAN}]{{2,3}}|\s+[{HAN}]\s+[{HAN}])?|本[报刊]编辑部)[\]】]?"
)
_OWN_WORD = compile_late(rf"(?:本[报刊社]|[{HAN}]{{2,4}}报)?\s?(?:(?:代\s?)?社\s?论|社评|[短时]评|评论员文章)")

# One reader of many, or several, behind a place or where they work: （凤冈一读者）, （机车厂　部分家长）.
_MANY = (
    r"(?:[读讀]者|市民|居民|村民|[农農]民|社[员員]|[网網]友|[听聽观觀][众眾]|[顾顧乘旅]客|用[户戶]|住[户戶]|家[长長]|[学學]生|同[学學]|[教老][师師]"
    r"|[职職员員女矿礦]工|工人|[战戰]士|[干幹]部|[党黨][员員]|司[机機]|街坊|[邻鄰]居|[业業车車]主|商[户戶]|小[贩販]|[护護]士|[医醫]生|老人|[老退]兵"
    r"|[母父][亲親]|[妈媽爸]{2})"
)
_OF_MANY = compile_late(
    rf"\s*(?:(?P<post>[{HAN}]{{2,10}})\s+)?(?P<name>[{HAN}]{{0,8}}?"
    r"(?:[一某众眾]|[一几数多][位名个群]|部分|全体|许多)(?:[老小女]|青年|普通|热心|忠实)?"
    rf"{_MANY})\s*"
)
_BY_PLACE = compile_late(
    rf"(?P<place>[{HAN}]{{2,8}}?)\s?(?:[一某]|一[位名个])(?:[老小女]|青年|普通|热心|熱心)?{_MANY}|[一某][读讀]者"
)


def find_one_of_many(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return who signs without a name, a place or a works before them as their role; empty where that is nobody."""
    match = _OF_MANY.fullmatch(key, start, end)
    return (Named(match.span("post") if match["post"] else (0, 0), match.span("name")),) if match else ()


def signs_for_many(key: str) -> bool:
    """Say whether a folded line is nothing but one reader, by a place or a works: 慈云山一街坊, 城东一教师.

    Who is counted without these is whom a text is about: 一位母亲.
    """
    match = _BY_PLACE.fullmatch(key)
    return match is not None and not has_verb(match["place"] or "")


def find_nameless(key: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return where the posts stand when a stretch of folded text has nothing but writers without a name."""
    if _WRITERS.fullmatch(key, start, end) is None:
        return ()
    return tuple(match.span() for match in _EACH.finditer(key, start, end))


def names_commentator(key: str) -> bool:
    """Say whether a folded line is whoever comments for the paper: 本报评论员, 本报特约评论员 某某."""
    return _COMMENTATORS.fullmatch(key) is not None


def names_own_word(key: str) -> bool:
    """Say whether a folded line says that a text is the paper's own word: 本报社论, 社论, 人民日报短评."""
    return _OWN_WORD.fullmatch(key) is not None
