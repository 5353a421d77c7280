"""The head of a report (消息头): where it comes from, where and when it was filed, who wrote it.

**Source**: the forms of Chinese agencies and dailies: 新华社北京6月4日电（记者…）, 据新华社…电, 本报讯 记者…报道,
【本报讯】, 本报武汉10月14日电, 新华社三日讯, and a report that opens with its reporter (通讯员…报道).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gazette.importer.people import ROLE, Named, scan_people
from gazette.text.dates import DAY, MONTH, YEAR

_AGENCY = (
    r"(?:新华(?:社|网|通讯社)|中新(?:社|网)|中国新闻社|中通社|中央社|人民(?:日报|网)|央视(?:新闻)?|央广网?|法新社|路透社|塔斯社|美联社|"
    r"合众(?:国际)?社|共同社|俄新社|德新社|韩联社|安莎社|国际社|电通社|越通社|朝中社|本报|本刊|本社|本网|本台|"
    r"[\u3400-\u9fff]{1,4}(?:日报|晚报|时报|早报|晨报|商报|都市报|通讯社|融媒))"
)
_SHUT = r"\s*[\])】]?"
_NEWS = re.compile(
    r"[\[(【]?\s*(?P<source>本[报刊台网社市县省厂校区州团](?:综合|特|专)?(?:讯|消息)|(?:综合|[\u3400-\u9fff]{1,6}[报网社台])(?:讯|消息)(?=\s*[\s(\]】)])"
    r"|[\u3400-\u9fff]{1,4}讯(?=\s*[\])】]))\s*[\])】]?"
)
_WIRE = re.compile(
    rf"[\[(【]?\s*(?P<source>据?{_AGENCY})(?:记者\s*(?P<inner>[\u3400-\u9fff、 ]{{2,12}}?))?\s*"
    rf"(?P<place>(?!\w{{0,4}}(?:记者|通讯员))[\u3400-\u9fff·/]{{0,12}}?)\s*"
    rf"(?P<date>(?:(?:{YEAR}年)?{MONTH}月)?{DAY}日)?\s*(?:[上下]午)?(?P<mark>专电|急电|特电|电讯|电|讯){_SHUT}"
)
# (槟城2日讯), as papers overseas print it.
_PLACED = re.compile(
    rf"[(\[【](?P<place>[\u3400-\u9fff]{{2,6}}?)\s?(?P<date>(?:{MONTH}月)?{DAY}日)(?:专?电|讯|综合电|外电)[)\]】]\s*"
)
_AGENCY_ALONE = re.compile(
    r"[\[【(]?\s*(?P<source>据?(?:新华社|中新社|新华网|中新网|人民网|央视新闻))\s*(?:消息|报道)?[\])】][\s:,]*"
    r"|(?P<feature>新华社(?:专?特稿|微特稿))\s+"
)
_PEOPLE_IN_BRACKETS = re.compile(
    rf"\s*[(\[【](?={ROLE}|[\u3400-\u9fff]{{2,4}}[)\]、 ])(?P<people>[^()\[\]【】]{{2,60}})[)\]】]"
)
_REPORTED = re.compile(
    r"\s*(?:[\u3400-\u9fff]{0,6}?(?:综合|联合|摄影|现场|实习)?报[道导](?![\u3400-\u9fff])|采写|电|讯|摄影报道|文/图|文/摄|图/文|撰文|摄影?(?=\s|:|$))?\s*[::]?"
)
_BEGINS_WITH_ROLE = re.compile(rf"[(\[【]?\s*(?={ROLE})")
_SPACE = re.compile(r"\s*")
_REPORT = re.compile(r"\s*[\u3400-\u9fff]{0,4}?报[道导](?![\u3400-\u9fff])\s*[::]?")
_TRAIL = re.compile(r"[\s—]*")
# What follows 电 when it ends the head of a report: in 电话 and 电讯 it does not. The end of the line is one, too.
_BREAKS = (" ", "(", ":", ",", "—", "[", "]", ")", "】", "")
# A reporter, the place and the date in one row: the two are parted by the length that names and places have.
_FILED = re.compile(
    rf"[\[(【]?(?P<role>{ROLE})\s?(?P<row>[\u3400-\u9fff]{{4,8}}|[\u3400-\u9fff]{{2,4}} [\u3400-\u9fff]{{2,6}})\s?"
    rf"(?P<date>(?:{MONTH}月)?{DAY}日)?(?:专电|电|报[道导])(?![\u3400-\u9fff])\s*[\])】:]?\s*"
)
# 记者陈小明/台北报导, as papers of Taiwan print it.
_SLASHED = re.compile(
    rf"[\[(【]?(?P<who>{ROLE}[\u3400-\u9fff、 ]{{2,16}}?)\s?/\s?(?P<place>[\u3400-\u9fff]{{2,6}}?)"
    rf"(?P<date>(?:{MONTH}月)?{DAY}日)?(?:报[道导]|专[访题]|[外专]?电)\s*[\])】]?\s*"
)
# 本报记者 陈小明 发自台北, on a line of its own below the title.
_SENT = re.compile(
    rf"[\[(【]?(?P<who>{ROLE}[\u3400-\u9fff、 ]{{2,16}}?)\s?发自\s?(?P<place>[\u3400-\u9fff]{{2,6}})(?P<date>)[\])】]?$"
)
_NAMED = re.compile(
    rf"(?P<who>(?:[\u3400-\u9fff]{{2,3}}|[\u3400-\u9fff]\s[\u3400-\u9fff])"
    rf"(?:[、 ]{ROLE}?\s?[\u3400-\u9fff ]{{2,4}}){{1,3}}?)"
    r"\s?报[道导](?![\u3400-\u9fff])\s*[::]?"
)
_NO_PLACES = frozenset({"综合", "特稿", "专题", "联合", "现场", "摄影", "独家", "即时"})
_PLACE_LENGTH, _NAME_LONGEST = 2, 3
_REMEMBERED = 1024  # the lines of a page or two: rules and headlines ask for the same ones again


@dataclass(frozen=True, slots=True)
class Opener:
    """The head of a report, found at the head of a folded line; ``end`` is where the text begins.

    **Units**: positions count from 0, ends exclusive; an absent part is an empty one. **Shape**: ``date`` is month and
    day as printed, the month perhaps missing; ``sure`` is False when only names opened the line.
    """

    source: tuple[int, int]
    place: tuple[int, int]
    date: tuple[int, int]
    people: tuple[Named, ...]
    end: int


@lru_cache(maxsize=_REMEMBERED)
def find_opener(key: str) -> Opener | None:
    """Return the head of a report that a folded line begins with, or None."""
    wire = _WIRE.match(key)
    if wire and _is_wire(wire):
        return _with_people(key, wire)
    placed = _PLACED.match(key)
    if placed:
        return _finish(key, Opener((0, 0), placed.span("place"), placed.span("date"), (), placed.end()))
    news = _NEWS.match(key)
    if news:
        return _finish(key, Opener(news.span("source"), (0, 0), (0, 0), (), news.end()))
    alone = _AGENCY_ALONE.match(key)
    if alone:
        return _finish(
            key, Opener(alone.span("feature" if alone["feature"] else "source"), (0, 0), (0, 0), (), alone.end())
        )
    return _find_reporter(key) or _find_named(key)


def _find_named(key: str) -> Opener | None:
    """Find a report that opens with contributors without a role, then those with one: 付饶、记者岳山报道."""
    match = _NAMED.match(key)
    if match is None:
        return None
    people, end = scan_people(key, 0, match.end("who"))
    if len(people) < _PLACE_LENGTH or key[end : match.end("who")].strip():
        return None
    return Opener((0, 0), (0, 0), (0, 0), people, match.end())


def _is_wire(match: re.Match[str]) -> bool:
    if match["date"] or match["inner"]:
        return True
    telegram = "电" in match["mark"]
    following = match.string[match.end("mark") : match.end("mark") + 1]
    if match["place"] and match["mark"] == "讯":
        return "报" in match["source"] and following in _BREAKS
    if match["place"]:
        return telegram and (match["mark"] != "电" or following in _BREAKS)
    return following in _BREAKS


def _with_people(key: str, match: re.Match[str]) -> Opener:
    source, mark = match.span("source"), match.span("mark")
    place = match.span("place") if match["place"] else (0, 0)
    if not match["date"] and not match["inner"] and match["mark"] == "讯":
        source, place = (source[0], mark[1]), (0, 0)  # 本报讯 is one word, and so is 本报济南讯
    date = match.span("date") if match["date"] else (0, 0)
    people: tuple[Named, ...] = ()
    if match["inner"]:
        place = _part_place(key, match)
        people, _ = scan_people(key[: place[0]], match.end("source"), place[0])
    return _finish(key, Opener(source, place, date, people, match.end()))


def _part_place(key: str, match: re.Match[str]) -> tuple[int, int]:
    """Return where the place begins that follows a reporter's name without a space: 韦伯韬台北."""
    start, end = match.start("inner"), match.end("place")
    names = max((key.rfind(mark, start, end) for mark in " 、"), default=-1) + 1 or start
    if match["place"] and key[match.start("place") - 1] == " ":
        return match.span("place")
    length = end - names
    return (names + min(_NAME_LONGEST, max(_PLACE_LENGTH, length - _PLACE_LENGTH)), end)


def _finish(key: str, opener: Opener) -> Opener:
    """Add the people who stand behind the source, in brackets or followed by 报道."""
    brackets = _PEOPLE_IN_BRACKETS.match(key, opener.end)
    if brackets:
        people, end = scan_people(key, brackets.start("people"), brackets.end("people"))
        if people and _REPORTED.match(key, end, brackets.end("people")).end() >= brackets.end("people"):  # type: ignore[union-attr]  # it may be empty
            end = _skip_mark(key, brackets.end())
            return Opener(opener.source, opener.place, opener.date, opener.people + people, end)
    start = _SPACE.match(key, opener.end).end()  # type: ignore[union-attr]  # it may be empty
    if _BEGINS_WITH_ROLE.match(key, start):
        people, end = scan_people(key, start)
        if people:
            return Opener(opener.source, opener.place, opener.date, opener.people + people, _skip_mark(key, end))
    return Opener(opener.source, opener.place, opener.date, opener.people, _skip_mark(key, opener.end))


def _skip_mark(key: str, position: int) -> int:
    match = _REPORTED.match(key, position)
    end = match.end() if match else position
    rest = _TRAIL.match(key, end)
    return rest.end() if rest else end


def _find_slashed(key: str) -> Opener | None:
    """Find 记者陈小明/台北报导: the reporters, a stroke, and where they report from."""
    match = _SLASHED.match(key) or _SENT.match(key)
    if match is None:
        return None
    people, end = scan_people(key, match.start("who"), match.end("who"))
    if not people or key[end : match.end("who")].strip():
        return None
    place = (0, 0) if match["place"] in _NO_PLACES else match.span("place")
    date = match.span("date") if match["date"] else (0, 0)
    return Opener((0, 0), place, date, people, match.end())


def _find_filed(key: str) -> Opener | None:
    match = _FILED.match(key)
    if match is None:
        return None
    start, end = match.span("row")
    space = key.find(" ", start, end)
    if space < 0 and not match["date"] and match["row"][-2:] in {"综合", "联合", "现场", "摄影", "实习"}:
        return None  # 记者张三摄影报道: no place
    cut = space if space > 0 else start + min(_NAME_LONGEST, end - start - _PLACE_LENGTH)
    person = Named(match.span("role"), (start, cut))
    place = (space + 1 if space > 0 else cut, end)
    date = match.span("date") if match["date"] else (0, 0)
    return Opener((0, 0), place, date, (person,), match.end())


def _find_reporter(key: str) -> Opener | None:
    """Find a report that opens with its reporters: a role, names, and 报道 or a colon; or all of it in brackets."""
    if not _BEGINS_WITH_ROLE.match(key):
        return None
    filed = _find_slashed(key) or _find_filed(key)
    if filed:
        return filed
    brackets = _PEOPLE_IN_BRACKETS.match(key)
    if brackets:
        people, end = scan_people(key, brackets.start("people"), brackets.end("people"))
        return Opener((0, 0), (0, 0), (0, 0), people, _skip_mark(key, brackets.end())) if people and end else None
    people, end = scan_people(key)
    if not people:
        return None
    mark = _REPORT.match(key, end)
    if mark is None or mark.end() >= len(key):
        return None
    return Opener((0, 0), (0, 0), (0, 0), people, _skip_mark(key, mark.end()))
