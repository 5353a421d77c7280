"""Heads of reports that open with whoever wrote them, and where from: 记者张三/台北报导, 本报记者张三北京6月4日电.

**Source**: dailies of the mainland, of Taiwan and overseas.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.importer.people import ROLE, Named, begins_with_role, scan_people
from gazette.text.dates import DAY, MONTH
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_compound_surname, is_name, is_printed_name
from gazette.text.words import is_common_word, is_known_name, is_place

# A reporter, the place and the date in one row: the two are parted by the length that names and places have.
_FILED = compile_late(
    rf"[\[(【]?(?P<role>{ROLE})\s?"
    rf"(?P<row>(?![{HAN}]{{2,4}} ?(?:{ROLE}))"
    rf"(?:[{HAN}]{{4,8}}?|[{HAN}]{{2,4}} [{HAN}]{{2,6}}))\s?"
    rf"(?P<date>(?:{MONTH}月)?{DAY}日)?"
    rf"(?:(?<=日)专?电(?![话视影力脑台报])|(?:专电|电|报[道导]|讯(?=[\])】]))(?![{HAN}]))\s*[\])】:]?\s*"
)
# Who sent it and when, from no place: 特派员文易渊廿八日专电.
_DAYED = compile_late(rf"(?P<name>[{HAN}]{{2,3}}?)(?P<date>(?:{MONTH}月)?{DAY}日)")
# The text may follow without a space where name and place are set apart: 本报记者 林海峰 厦门报道昨晚10点.
_ON_THE_SPOT = compile_late(
    rf"(?P<role>{ROLE})\s(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}])\s+"
    rf"(?P<place>[{HAN}]{{2,4}})报[道导](?=[{HAN}\d“])"
)
# 记者陈小明/台北报导, as papers of Taiwan print it.
_SLASHED = compile_late(
    rf"[\[(【]?(?P<who>{ROLE}[{HAN}、 ]{{2,16}}?)\s?/\s?(?P<place>[{HAN}]{{2,6}}?)"
    rf"(?P<date>(?:{MONTH}月)?{DAY}日)?(?:(?:综合)?(?:外电)?报[道导]|专[访题]|[外专]?电)\s*[\])】]?\s*"
)
# 【陈小明/台北报导】 and 〔国际新闻中心/综合报导〕: nothing says that the first is a writer but the stroke.
_STROKE = compile_late(
    rf"[\[(【](?P<who>[{HAN}]{{2,4}}(?:[、 ][{HAN}]{{2,4}}){{0,2}}"
    rf"|[{HAN}]{{2,8}}(?:中心|组))\s?/\s?"
    rf"(?P<place>[{HAN}]{{2,4}}?)(?P<date>(?:{MONTH}月)?{DAY}日)?(?:(?:外电)?报[道导]|[外专]?电)\s*[\])】]\s*"
)
# 記者陳小明/專訪: what kind of a report it is.
_STYLED = compile_late(
    rf"[\[(【]?(?P<who>{ROLE}[{HAN}、 ]{{2,16}}?)\s?/?\s?"
    r"(?P<place>)(?P<date>)(?:专访|特稿|专题|特写)[\])】\s]\s*"
)
# 本报记者 陈小明 发自台北, on a line of its own below the title or set apart from the text.
_SENT = compile_late(
    rf"[\[(【]?(?P<who>{ROLE}[{HAN}、 ]{{2,16}}?)\s?发自\s?(?P<place>[{HAN}]{{2,6}})(?P<date>)"
    r"(?:[\])】]?$|\s+(?=[^()]{8}))"
)
NO_PLACES = frozenset({"综合", "特稿", "专题", "联合", "现场", "摄影", "独家", "即时", "连线"})
_MANNERS = frozenset({"综合", "联合", "现场", "摄影", "实习"})
# A place that begins as no given name ends, behind a name of two characters: 记者欧蕾圣他克拉拉报道.
_SAINT, _SAN_FRANCISCO = "圣", "三藩市"
_FROM = "自从"  # 通讯员林一舟自香港报道
_PLACE_LENGTH, _NAME_LONGEST = 2, 3


@dataclass(frozen=True, slots=True)
class Opener:
    """The head of a report, found at the head of a folded line; ``end`` is where the text begins.

    **Units**: positions count from 0, ends exclusive; an absent part is an empty one. **Shape**: ``date`` is month and
    day as printed, the month perhaps missing.
    """

    source: tuple[int, int]
    place: tuple[int, int]
    date: tuple[int, int]
    people: tuple[Named, ...]
    end: int


def shift_opener(opener: Opener, by: int) -> Opener:
    """Return the head of a report as it stands ``by`` code points further on."""

    def move(span: tuple[int, int]) -> tuple[int, int]:
        return (span[0] + by, span[1] + by) if span[1] > span[0] else (0, 0)

    people = tuple(Named(move(named.role), move(named.name)) for named in opener.people)
    return Opener(move(opener.source), move(opener.place), move(opener.date), people, opener.end + by)


def move_opener(opener: Opener, at: tuple[int, ...]) -> Opener:
    """Return the head of a report as it stands where each character of its line is ``at`` another place."""

    def move(span: tuple[int, int]) -> tuple[int, int]:
        return (at[span[0]], at[span[1] - 1] + 1) if span[1] > span[0] else (0, 0)

    people = tuple(Named(move(named.role), move(named.name)) for named in opener.people)
    return Opener(move(opener.source), move(opener.place), move(opener.date), people, at[opener.end])


def find_slashed(key: str) -> Opener | None:
    """Return 记者陈小明/台北报导 as the head of a report: the reporters, a stroke, and where they report from."""
    match = _SLASHED.match(key) or _SENT.match(key) or _STYLED.match(key)
    if match is None:
        return None
    people, end = scan_people(key, match.start("who"), match.end("who"), penned=True)
    if not people or key[end : match.end("who")].strip():
        return None
    if begins_with_role(key, *match.span("place")):
        return None  # 记者张三/通讯员李四报道
    place = (0, 0) if match["place"] in NO_PLACES else match.span("place")
    date = match.span("date") if match["date"] else (0, 0)
    return Opener((0, 0), place, date, people, match.end())


def find_stroke(key: str) -> Opener | None:
    """Return 【陈小明/台北报导】 as the head of a report: a writer without a role, and where they report from."""
    match = _STROKE.match(key)
    if match is None:
        return None
    names = [found.span() for found in re.finditer(rf"[{HAN}]+", key[: match.end("who")])]
    desk = match["who"].endswith(("中心", "组"))
    if not desk and not all(is_name(key[slice(*name)]) for name in names):
        return None
    place = (0, 0) if match["place"] in NO_PLACES else match.span("place")
    date = match.span("date") if match["date"] else (0, 0)
    return Opener((0, 0), place, date, tuple(Named((0, 0), name) for name in names), match.end())


def find_filed(key: str) -> Opener | None:
    """Return a reporter, a place and a date in one row as the head of a report."""
    spot = _ON_THE_SPOT.match(key)
    if spot and is_place(spot["place"]) and is_printed_name(spot["name"]):
        return Opener((0, 0), spot.span("place"), (0, 0), (Named(spot.span("role"), spot.span("name")),), spot.end())
    match = _FILED.match(key)
    if match is None:
        return None
    start, end = match.span("row")
    space = key.find(" ", start, end)
    manner = key[max(start, space + 1) : end][-2:] in _MANNERS  # 记者张三摄影报道: no place
    if not match["date"] and (manner or (space > 0 and _is_second_name(key[space + 1 : end]))):
        return None  # 记者 张三 李四报道
    if space < 0 and match["row"][-2:] in NO_PLACES:
        return Opener((0, 0), (0, 0), (0, 0), (Named(match.span("role"), (start, end - 2)),), match.end())
    if dayed := _DAYED.fullmatch(key, start, match.end("date") if match["date"] else end):
        person = Named(match.span("role"), dayed.span("name"))
        return Opener((0, 0), (0, 0), dayed.span("date"), (person,), match.end())
    cut = space if space > 0 else start + _measure_name(match["row"], key[match.end() :])
    person = Named(match.span("role"), (start, cut))
    place = (space + 1 if space > 0 else cut, end)
    place = (place[0] + (key[place[0]] in _FROM and end - place[0] > _PLACE_LENGTH), end)
    date = match.span("date") if match["date"] else (0, 0)
    return Opener((0, 0), place if place[0] < end else (0, 0), date, (person,), match.end())


def _measure_name(row: str, text: str) -> int:
    """Return how long the name is that a row of name and place begins with: three characters where there is room.

    It has two where the rest is a place by itself, or said again in the text; all is name in 司马如风.
    """
    rest = row[_PLACE_LENGTH:]
    if len(rest) == _PLACE_LENGTH and is_compound_surname(row[:_PLACE_LENGTH]) and not is_place(rest):
        return len(row)
    if rest[:1] in _FROM and is_place(rest[1:]):
        return _PLACE_LENGTH
    placed = len(rest) > _PLACE_LENGTH and (
        rest[0] == _SAINT or rest == _SAN_FRANCISCO or is_place(rest) or rest in text
    )
    return _PLACE_LENGTH if placed else min(_NAME_LONGEST, len(row) - _PLACE_LENGTH)


def _is_second_name(word: str) -> bool:
    return is_name(word) and (is_known_name(word) or not is_common_word(word))
