"""The head of a report (消息头): where it comes from, where and when it was filed, who wrote it.

**Source**: the forms of Chinese agencies and dailies: 新华社北京6月4日电（记者…）, 据新华社…电, 本报讯 记者…报道,
【本报讯】, 本报武汉10月14日电, 新华社三日讯, and a report that opens with its reporter (通讯员…报道).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from gazette.importer.agencies import (
    ABROAD,
    AGENCY_ALONE,
    ANY_AGENCY,
    CORRESPONDENTS,
    DATED,
    DAY_FIRST,
    NEWS,
    PLACED,
    PLACED_WIRE,
    QUOTED,
    SITE,
    TAKEN_FROM,
    TELEGRAM,
    WIRE,
)
from gazette.importer.bare_reporters import find_bracketed_writers, find_labelled_writers, find_named, find_one_named
from gazette.importer.closers import read_names
from gazette.importer.dressed_heads import tighten, undress
from gazette.importer.filed import NO_PLACES, Opener, find_filed, find_slashed, find_stroke, move_opener, shift_opener
from gazette.importer.labels import read_labelled_names
from gazette.importer.leading_reporters import find_leading_reporters
from gazette.importer.marks import BULLETS
from gazette.importer.penned_names import read_penned
from gazette.importer.people import ROLE, Named, part_role, scan_people
from gazette.importer.placed_heads import find_placed, find_placed_bare, names_place
from gazette.importer.told_sources import find_source_head
from gazette.text.dates import DAY, MONTH
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_PEOPLE_IN_BRACKETS = compile_late(
    rf"\s*[(\[【](?={ROLE}|(?:[{HAN}·]{{2,16}}|[{HAN}] {{1,3}}[{HAN}])[)\]、 /])"
    rf"(?P<people>[^()\[\]【】]{{2,60}}?)(?:\s*(?P<date>(?:{MONTH}月)?{DAY}日)?\s*发自\s?(?P<place>[{HAN}]{{2,6}}))?[)\]】]"
)
# 【本报三藩市讯·记者邝汉生】: the reporters in the brackets of the source.
_BESIDE = compile_late(rf"\s*[·/]\s*(?P<people>{ROLE}[{HAN}、 ]{{2,16}}?)\s*[)\]】]")
# Where the reporters of a bracket report from: 【记者林一舟 苏明 台北报导】.
_SENT = compile_late(
    rf"\s*/?\s*(?P<place>[{HAN}]{{2,6}}?)(?P<date>(?:{MONTH}月)?{DAY}日)?(?:专?电|讯|报[道导])\s*(?=[)\]】]|$)"
)
# Who writes as one: 本报讯（市局通讯组）.
_GROUP = compile_late(rf"[{HAN}]{{1,10}}(?:通讯|报道|写作|评论|采访)组")
_RARE = "◦⦿⬛⬜🔹🔸🔷🔶→⇒|│*+^°~"  # bullets of sites, where a source stands behind them
_BULLET = compile_late(rf"[{BULLETS}{_RARE}]\s*(?=[{HAN}(\[【])")
# 电影 and 讯号 are words with which a text begins.
_REPORTED = compile_late(
    rf"\s*(?:(?!据)[{HAN}]{{0,6}}?(?:综合|联合|摄影|现场|实习)?报[道导](?![{HAN}])|采写|(?:电|讯)(?![{HAN}])|摄影报道|文/图|文/摄|图/文|撰文|摄影?(?=\s|:|$))?\s*[::]?"
)
# Behind a reporter who is called so it may run on into the text: 记者莫言报道上海…
_RUNS_ON = compile_late(rf"\s*报[道导](?=[{HAN}])(?![了过称说的组员团])")
_BEGINS_WITH_ROLE = compile_late(rf"[(\[【]?\s*(?={ROLE})")
_SPACE = compile_late(r"\s*[:/|│·]?\s*")  # 本报讯: 记者 张三 报道
_REPORT = compile_late(rf"\s*/?\s*[{HAN}]{{0,4}}?报[道导](?![{HAN}])\s*[::]?")
_TRAIL = compile_late(r"[\s—|│/]*(?:(?<=电)[,、]\s*)?")
# What follows 电 when it ends the head of a report: in 电话 and 电讯 it does not. The end of the line is one, too.
_BREAKS = (" ", "(", ":", "·", "/", "|", "│", ",", "—", "[", "]", ")", "】", "")
# 据新华社电 may run on into the text; 电话, 电视 and the like are words.
_NO_TELEGRAM = frozenset("话話视視影力脑腦台讯訊报報")
# Part of the source's name where no place or reporter stands before it: 本报讯, 本报专讯.
_NEWS = ("讯", "专讯", "特讯", "航讯", "专访")
_SOURCES = ("source", "desk", "said", "wired", "feature")
# Each with what none of the form is without: most lines have neither.
_FORMS = (
    ("日", PLACED),
    ("", PLACED_WIRE),
    ("日", TELEGRAM),
    ("日", DAY_FIRST),
    ("日", DATED),
    ("日", ANY_AGENCY),
    ("", NEWS),
    ("日", SITE),
    ("记者", CORRESPONDENTS),
    ("", QUOTED),
    ("据", TAKEN_FROM),
    ("《", ABROAD),
    ("", AGENCY_ALONE),
)
_PLACE_LENGTH, _NAME_LONGEST = 2, 3
_REMEMBERED = 1024  # the lines of a page or two: rules and headlines ask for the same ones again


@lru_cache(maxsize=_REMEMBERED)
def find_opener(key: str) -> Opener | None:
    """Return the head of a report that a folded line begins with, or None."""
    plain = undress(key)
    tight = tighten(plain)
    if tight is None:
        return _find_plain(plain)
    found = _find_plain(tight[0])
    return move_opener(found, tight[1]) if found else _find_plain(plain)


def _find_plain(key: str) -> Opener | None:
    bullet = _BULLET.match(key)
    if bullet:
        rest = key[bullet.end() :]
        marked = _find_source(rest)
        if key[0] not in _RARE:
            marked = marked or _find_reporter(rest) or find_placed_bare(rest)
        return shift_opener(marked, bullet.end()) if marked else _find_told_source(key)
    found = _find_source(key) or _find_reporter(key) or find_named(key) or find_bracketed_writers(key)
    return found or find_labelled_writers(key) or _find_told(key) or _find_leading(key) or _find_told_source(key)


def is_whole_head(key: str) -> bool:
    """Say whether a folded line is the head of a report and nothing else: its text begins on the next line.

    It says where the report comes from or was filed; a line that only names reporters may close a text, too.
    """
    opener = find_opener(key)
    return opener is not None and opener.end >= len(key) and (opener.source, opener.place) != ((0, 0), (0, 0))


def _find_source(key: str) -> Opener | None:
    wire = WIRE.match(key) if "电" in key or "讯" in key or "消息" in key or "专访" in key else None
    if wire and _is_wire(wire):
        return _with_people(key, wire)
    placed = find_placed(key)
    if placed is not None:
        return _finish(key, placed)
    match = next((found for sign, form in _FORMS if sign in key and (found := form.match(key))), None)
    if match is None:
        return None
    said = match.groupdict()
    source = next((match.span(name) for name in _SOURCES if said.get(name)), (0, 0))
    place = match.span("place") if said.get("place") else (0, 0)
    date = match.span("date") if said.get("date") else (0, 0)
    return _finish(key, Opener(source, place, date, (), match.end()))


def _find_leading(key: str) -> Opener | None:
    """Find reporters that a role and a space stand before, and nothing parts from the text: 本报记者 林一舟 凌晨…."""
    leading = find_leading_reporters(key)
    return Opener((0, 0), (0, 0), (0, 0), *leading) if leading else None


def _find_told(key: str) -> Opener | None:
    """Find a report that is told by a paper's own reporter: 据本报特约通讯员林一舟自香港报道."""
    told = _find_reporter(key[1:]) if key.startswith("据本报") else None
    return shift_opener(told, 1) if told else None


def _find_told_source(key: str) -> Opener | None:
    """Find what a text was taken from in any frame, or before a colon: 〈路透社〉, 据《…》报道：."""
    told = find_source_head(key)
    return _finish(key, Opener(told.source, (0, 0), (0, 0), (), told.end)) if told else None


def _is_wire(match: re.Match[str]) -> bool:
    if match["date"] or match["inner"]:
        return True
    telegram = "电" in match["mark"]
    following = match.string[match.end("mark") : match.end("mark") + 1]
    if match["place"] and match["mark"] in _NEWS:
        return following in _BREAKS and ("报" in match["source"] or match["source"].startswith("据"))
    if match["place"]:
        return telegram and (match["mark"] != "电" or following in _BREAKS)
    quoted = match["source"].startswith("据") and match["mark"] == "电" and following not in _NO_TELEGRAM
    return quoted or following in _BREAKS


def _with_people(key: str, match: re.Match[str]) -> Opener:
    source, mark = match.span("source"), match.span("mark")
    place = match.span("place") if match["place"] else (0, 0)
    quoted = match["place"] and match["source"].startswith("据") and "报" not in match["source"]  # 据新华社哈瓦那讯
    framed = match["mark"] == "讯" and key[0] in "([【"
    sent = framed and match["place"] and names_place(match["place"])  # 【本报员林讯】
    if not match["date"] and not match["inner"] and match["mark"] in _NEWS and not (quoted or sent):
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
    if length < 2 * _PLACE_LENGTH:  # a name alone: 【本报记者谭宝儿专讯】
        return end, end
    return (names + min(_NAME_LONGEST, max(_PLACE_LENGTH, length - _PLACE_LENGTH)), end)


def _finish(key: str, opener: Opener) -> Opener:
    """Add the people who stand behind the source, in brackets or followed by 报道."""
    brackets = _PEOPLE_IN_BRACKETS.match(key, opener.end) or _BESIDE.match(key, opener.end)
    if brackets:
        people = _read_bracket(key, *brackets.span("people"))
        if people:
            end = _skip_mark(key, brackets.end())
            said = brackets.groupdict() if opener.place == (0, 0) else {}
            place = brackets.span("place") if said.get("place") else opener.place
            date = brackets.span("date") if said.get("date") else opener.date
            sent = _SENT.match(key, people[-1].name[1], brackets.end("people")) if place == (0, 0) else None
            place = sent.span("place") if sent and sent["place"] not in NO_PLACES else place
            return replace(opener, place=place, date=date, people=opener.people + people, end=end)
    start = _SPACE.match(key, opener.end).end()  # type: ignore[union-attr]  # it may be empty
    text = key[start:]
    later = (find_filed(text) if opener.place == (0, 0) else None) or find_named(text) or find_one_named(text)
    if later:
        later = shift_opener(later, start)
        place = later.place if later.place != (0, 0) else opener.place
        date = later.date if later.date != (0, 0) else opener.date
        shut = _shuts(key, later.end)  # 【本报讯 记者张三、李四报道】
        return replace(opener, place=place, date=date, people=opener.people + later.people, end=later.end + shut)
    if _BEGINS_WITH_ROLE.match(key, start):
        people, end = scan_people(key, start)
        if people:
            running = _RUNS_ON.match(key, end)
            end = running.end() if running else _skip_mark(key, end)
            return replace(opener, people=opener.people + people, end=end + _shuts(key, end))
    return replace(opener, end=_skip_mark(key, opener.end))


def _shuts(key: str, end: int) -> bool:
    """Say whether the bracket that a line begins with ends behind its reporters: (本报讯 记者张三)."""
    return key[0] in "([【" and key[end : end + 1] in (")", "]", "】")


def _read_bracket(key: str, start: int, stop: int) -> tuple[Named, ...]:
    """Return whom a bracket behind the source names, posts and places before names, too: (市委宣传部 张三).

    Behind a role names need no surname where nothing else stands in the bracket: (记者常青 湖畔).
    """
    labelled = read_labelled_names(key, start, stop)
    if labelled:
        return labelled
    if _GROUP.fullmatch(key, start, stop):
        return (Named((0, 0), (start, stop)),)
    surely, reached = scan_people(key, start, stop)
    if _fills(key, surely, reached, stop):
        return part_role(key, surely)
    people = read_names(key, start, stop)
    if people:
        return people
    penned, reached = read_penned(key, start, stop, sure=True)
    return penned if _fills(key, penned, reached, stop) else ()


def _fills(key: str, people: tuple[Named, ...], reached: int, stop: int) -> bool:
    """Say whether nothing but that they report it stands behind the people of a bracket."""
    return bool(people) and _REPORTED.match(key, reached, stop).end() >= stop  # type: ignore[union-attr]  # it may be empty


def _skip_mark(key: str, position: int) -> int:
    match = _REPORTED.match(key, position)
    end = match.end() if match else position
    rest = _TRAIL.match(key, end)
    return rest.end() if rest else end


def _find_reporter(key: str) -> Opener | None:
    """Find a report that opens with its reporters: a role, names, and 报道 or a colon; or all of it in brackets."""
    if not _BEGINS_WITH_ROLE.match(key):
        return find_stroke(key)
    filed = find_slashed(key) or find_filed(key) or find_stroke(key)
    if filed:
        return filed
    brackets = _PEOPLE_IN_BRACKETS.match(key)
    people, end = scan_people(key, *brackets.span("people")) if brackets else scan_people(key)
    if not people:
        return None
    if brackets:
        sent = _SENT.match(key, end, brackets.end("people"))
        place = sent.span("place") if sent and sent["place"] not in NO_PLACES else (0, 0)
        date = sent.span("date") if sent and sent["date"] else (0, 0)
        return Opener((0, 0), place, date, people, _skip_mark(key, brackets.end()))
    mark = _REPORT.match(key, end)
    if mark is None or mark.end() >= len(key):
        return None
    return _with_source(key, people, _skip_mark(key, mark.end()))


def _with_source(key: str, people: tuple[Named, ...], end: int) -> Opener:
    """Add the source that may stand behind the reporters: 记者 张三 报道 本报济南6月4日讯."""
    source = _find_source(key[end:])
    if source is None or source.people:
        return Opener((0, 0), (0, 0), (0, 0), people, end)
    source = shift_opener(source, end)
    return replace(source, people=people)
