"""How words at the end of a text say where it was taken from: 据《…》, 新华社, 综合, a paper of another country.

**Source**: （据《…》）, （摘自《…》）, （新华社特稿）, （荷兰《科学周刊》） in dailies and digests;
（据新华社北京6月4日电） and （张三 来源：《…》）, which say more in one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.importer.agencies import WIRE
from gazette.importer.people import ROLE
from gazette.text.han import HAN
from gazette.text.words import is_place

PAPER = rf"(?:《[^》]+》|[{HAN}]{{2,10}}?(?:网|报|社|新闻|客户端|电视台|频道)|央视(?:新闻)?)"
_AGENCY = r"(?:新华社|中新社|中央社|中通社|新华网|人民网|央视新闻|中新网|人民日报)"
_FROM = re.compile(
    rf"(?:以上|本[版栏组](?:稿件|文字)?)?[均皆都]?(?:综合)?(?:据|[摘选转]自|转[载引]自?|原?载于?|(?:稿件)?来源[::/]|综合).{{0,6}}?{PAPER}(?:、{PAPER})*.{{0,12}}"
    rf"|{_AGENCY}(?:[{HAN}]{{0,8}}(?:\d{{1,2}}月)?\d{{1,2}}日)?(?:供本报)?(?:专[稿电]|微?特?稿|电讯?)?"
)
# Behind a whole sentence it may be shorter, or name whoever sent it in: (综合), (据市卫健委), (县农业局).
_FROM_SHORT = re.compile(
    rf"(?:本报)?综合(?:报[道导]|消息|整理)?|据[{HAN}]{{2,12}}(?:消息|报[道导]|发布)?|(?:稿件)?来源[::/]\s?[{HAN}]{{2,16}}"
)
# A paper of another country: (荷兰《科学周刊》).
_FOREIGN_PAPER = re.compile(rf"(?P<place>[{HAN}]{{2,5}})《[^》]{{2,12}}》(?:杂志|网站)?")
# Papers of Taiwan say behind the writer's name where from: 【記者朱玉珍／朴子】.
_FILED = re.compile(rf"(?P<who>\s*{ROLE}.+?)\s?/\s?(?P<place>[{HAN}]{{2,4}})(?:报[道导])?\s*")
# Who wrote and where it was printed first, in either order: （南宫雪、仲明，原载《商业经济评论》）,
# （程远 来源：《沪上晚报》）, （据《饮食与健康》 唐松荫/文）.
_PRINTED = r"(?:原载于?|[摘选转]自|据|刊于|(?:稿件)?来源\s?[:/])\s?《[^》]+》"
_ORIGINS = (
    re.compile(rf"\s*(?P<who>[^,:《》]{{2,16}}?)[,\s]\s*(?P<source>{_PRINTED}.{{0,10}})"),
    re.compile(rf"\s*(?P<source>{_PRINTED})[,\s]\s*(?P<who>[^,:《》]{{2,16}})"),
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where closing brackets say a text is from: who may have written it, the source, where and when it was filed.

    **Units**: positions count from 0, ends exclusive; an absent part is an empty one.
    """

    who: tuple[int, int] = (0, 0)
    source: tuple[int, int] = (0, 0)
    place: tuple[int, int] = (0, 0)
    date: tuple[int, int] = (0, 0)


def find_origin(key: str, brackets: tuple[int, int], inner: tuple[int, int]) -> Origin | None:
    """Return what closing brackets say of where a text is from besides a source or a writer; None when nothing.

    Whether ``who`` names people is still to be seen.
    """
    wire = WIRE.fullmatch(key, *brackets)
    if wire is not None and wire["date"] and not wire["inner"]:
        place = wire.span("place") if wire["place"] else (0, 0)
        return Origin(source=wire.span("source"), place=place, date=wire.span("date"))
    filed = _FILED.fullmatch(key, *inner)
    if filed is not None:
        return Origin(who=filed.span("who"), place=filed.span("place"))
    printed = next((found for form in _ORIGINS if (found := form.fullmatch(key, *inner))), None)
    return Origin(who=printed.span("who"), source=printed.span("source")) if printed else None


def names_source(words: str, *, ended: bool) -> bool:
    """Say whether folded words at the end of a text name its source; short ones do when a sentence ``ended``."""
    if _FROM.fullmatch(words):
        return True
    paper = _FOREIGN_PAPER.fullmatch(words) if ended else None
    return ended and (_FROM_SHORT.fullmatch(words) is not None or (paper is not None and is_place(paper["place"])))
