"""How words at the end of a text say where it was taken from: 据《…》, 新华社, 综合, a paper of another country.

**Source**: （据《…》）, （译自英国《…》）, （原载《…》2024年第5期）, （新华社特稿）, （荷兰《科学周刊》） in dailies
and digests; （据新华社北京6月4日电）, （张三 来源：《…》）, （张三译自《…》）, （4月2日《…报》张三文） say more in one.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.importer.agencies import WIRE
from gazette.importer.people import ROLE
from gazette.importer.told_sources import names_only_source
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_printed_name
from gazette.text.words import is_place

PAPER = rf"(?:《[^》]+》|[{HAN}]{{2,10}}?(?:网|报|社|新闻|客户端|电视台|频道)|央视(?:新闻)?)"
_AGENCY = (
    r"(?:新华社|中新社|中央社|中通社|马新社|法新社|路透社|美联社|韩联社|共同社|塔斯社"
    r"|新华网|人民网|央视新闻|中新网|人民日报)"
)
# What was done with a text that was taken, before what it was taken from; when the paper printed it.
DONE = r"(?:[摘选转节]选?|摘编|[编摘节]?译)自|原载于?"
_DATE = r"(?:\d{4}年)?(?:第?\d{1,3}期|(?:\d{1,2}月)?\d{1,2}日)|\d{1,2}[.·/-]\d{1,2}"
_FROM = compile_late(
    rf"(?:以上|本[版栏组](?:稿件|文字)?|本文)?[均皆都]?(?:综合)?(?:(?:据|转[载引]自?|载于?|刊[于载]于?|发表于|(?:稿件)?来源[::/]|综合).{{0,6}}?|(?:{DONE}).{{0,10}}?){PAPER}(?:、{PAPER})*.{{0,12}}"
    rf"|{_AGENCY}(?:[{HAN}]{{0,8}}(?:\d{{1,2}}月)?\d{{1,2}}日)?(?:供本报)?(?:专[稿电]|微?特?稿|电讯?)?"
)
# Behind a whole sentence it may be shorter, or name whoever sent it in: (综合), (据市卫健委), (县农业局).
_FROM_SHORT = compile_late(
    rf"(?:本报)?综合(?:报[道导]|消息|整理)?|本[报刊](?:[特专]稿|编译)|[{HAN}]{{2,4}}(?:[日晚早晨商]报|都市报|青年报)|据[{HAN}]{{2,12}}(?:消息|报[道导]|发布)?|(?:稿件)?来源[::/]\s?[{HAN}]{{2,16}}"
)
# A paper of another country: (荷兰《科学周刊》).
_FOREIGN_PAPER = compile_late(rf"(?P<place>[{HAN}]{{2,5}})《[^》]{{2,12}}》(?:杂志|网站)?")
# A paper alone, or with the day or the number that the text stood in: (《江城晚报》), (4月2日《江城晚报》).
_DATED_PAPER = rf"(?:{_DATE})《[^》]{{2,12}}》|《[^》]{{2,12}}》\s?(?:{_DATE})"
_PAPER_ALONE = compile_late(rf"《[^》]{{1,10}}(?:报|消息|文摘|[周月画期]刊|杂志)》|{_DATED_PAPER}")
# Papers of Taiwan say behind the writer's name where from: 【記者朱玉珍／朴子】.
_FILED = compile_late(rf"(?P<who>\s*{ROLE}.+?)\s?/\s?(?P<place>[{HAN}]{{2,4}})(?:报[道导])?\s*")
# Who wrote and where it was printed first, in either order: （南宫雪、仲明，原载《商业经济评论》）,
# （程远 来源：《沪上晚报》）, （据《饮食与健康》 唐松荫/文）.
_PRINTED = rf"(?:(?:{DONE})[{HAN}\d]{{0,10}}?|据|刊于|(?:稿件)?来源\s?[:/])\s?《[^》]+》"
_ORIGINS = (
    compile_late(
        rf"\s*(?P<who>[^,:《》]{{2,16}}?)[,\s]\s*(?P<source>{_PRINTED}.{{0,10}}|(?:据|综合){PAPER}(?:[、和]{PAPER})*|据[{HAN}]{{2,6}}(?:媒体|通讯社|电台)(?:报[道导]|消息)?)"
    ),
    compile_late(rf"\s*(?P<source>{_PRINTED}[^\s,]{{0,10}})[,\s]\s*(?:作者\s?[:/]\s?)?(?P<who>[^,:《》]{{2,16}})"),
)
# Who put a text into Chinese or cut it out, and what it was taken from, in either order: 彭晓琳译自《日经商务》.
_NAME = rf"(?P<who>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}])"
_TAKEN = (
    compile_late(
        rf"\s*{_NAME}\s?(?P<did>编?译|[摘节]译|[摘编辑])自(?P<source>[{HAN}]{{0,4}}《[^》]+》.{{0,10}}|{PAPER})"
    ),
    compile_late(rf"\s*(?P<source>{_DATED_PAPER})[,\s]*{_NAME}\s?/?\s?(?P<did>文|译|摘编?)"),
    compile_late(rf"\s*(?P<source>《[^》]{{2,12}}》)[,\s]+{_NAME}\s?/?\s?(?P<did>文|[编摘]?译|摘编?)"),
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where closing words say a text is from: who may have written it, the source, where and when it was filed.

    ``did`` says what the one who took it did with it, who is surely named then.

    **Units**: positions count from 0, ends exclusive; an absent part is an empty one.
    """

    who: tuple[int, int] = (0, 0)
    did: tuple[int, int] = (0, 0)
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
    taken = find_taken(key, *inner)
    if taken is not None:
        return taken
    printed = next((found for form in _ORIGINS if (found := form.fullmatch(key, *inner))), None)
    return Origin(who=printed.span("who"), source=printed.span("source")) if printed else None


def find_taken(key: str, start: int, end: int) -> Origin | None:
    """Return who put a text into Chinese or cut it out, and what from, where a stretch says both and nothing else."""
    taken = next((found for form in _TAKEN if (found := form.fullmatch(key, start, end))), None)
    if taken is None or not is_printed_name(taken["who"]):
        return None
    return Origin(who=taken.span("who"), did=taken.span("did"), source=taken.span("source"))


def names_source(words: str, *, ended: bool) -> bool:
    """Say whether folded words at the end of a text name its source; short ones do when a sentence ``ended``."""
    if _FROM.fullmatch(words):
        return True
    paper = _FOREIGN_PAPER.fullmatch(words) if ended else None
    told = ended and (_FROM_SHORT.fullmatch(words) or _PAPER_ALONE.fullmatch(words) or names_only_source(words))
    return bool(told) or (paper is not None and is_place(paper["place"]))
