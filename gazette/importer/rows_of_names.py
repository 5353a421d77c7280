"""Rows that name writers with what each did, their post, where they work or who they are.

**Source**: bylines of features, letters and school pages: 口述：宋广德（89岁） 整理：本报记者 康宁, 程万春口述
本报通讯员整理, 解答专家：省妇幼保健院主任医师 滕晓雅, 许知行（作者系能源行业分析师）, 杜若（台北市，教师）.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from gazette.importer.dictated import read_dictated
from gazette.importer.marks import AUTHOR_MARKS
from gazette.importer.people import ROLE, Named, scan_people
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import is_common_word, is_place

_DID = r"(?:口述|讲述|自述|整理|记录|执笔|主讲|点评|解答|答疑|主答|采访)"
_WHO = r"(?:专家|嘉宾|医[生师]|律师|教师|老师)"
_LABEL = compile_late(
    rf"(?:本期|特邀|受访)?(?:{_DID}(?:者|人|{_WHO})?|(?:受访|指导|特邀|坐诊|本期|采访)(?:者|人|对象|{_WHO})|文)\s?[:/]"
)
_TOLD = compile_late(rf"(?P<name>[{HAN}]{{2,4}}?|[{HAN}]\s[{HAN}])\s?(?:\((?P<told>[^()]{{2,30}})\))?(?P<did>{_DID})?")
# Who told it and who wrote it down, each in one word: 孟宪忠讲 鲁言记.
_NAME = rf"[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}]"
_TOLD_TO = compile_late(rf"(?P<teller>{_NAME})\s?(?P<told>[讲述])\s+(?P<writer>{_NAME})\s?(?P<wrote>[记写录])")
_ROLE = compile_late(rf"(?:{ROLE})(?P<did>{_DID})?")
_UNIT = compile_late(
    rf"(?:[{HAN}\d·]|\([{HAN}\d·]{{1,18}}\)){{2,20}}(?:班|级|院|校|[大中小]学|中心|公司|局|厂|村|县|市|区|镇|乡|社|队|所|站|馆|会|生|教师|教授|医师|主任|校长|院长|所长|队长|书记|律师|工人|社员|研究员|工程师)"
)
_AGED = compile_late(r"[\d一二三四五六七八九十]{1,3}岁|[^,]*化名")
_WRITER = compile_late(r"(?:本文)?作者(?:[系是为]|现[为任]|单位[:/]).{2,30}")
_LIVES = compile_late(rf"(?P<place>[{HAN}]{{2,6}})[,、/\s](?P<calling>[{HAN}]{{2,6}})")
_WORDS = compile_late(rf"[{HAN}](?: [{HAN}](?=[\s(]|$))(?:\([^()]*\))?\S*|[^\s(]*(?:\([^()]*\)[^\s(]*)+|\S+")
_SAID = compile_late(r"[(:/\s]")
_SHORTEST, _LONGEST, _FEWEST_UNITS = 4, 48, 2
_NONE = (0, 0)


_OF_UNIT = compile_late(
    rf"\s*(?P<unit>[{HAN}\d]{{1,12}}?(?:[营连团排队站厂场矿局处科段所院校社镇乡村县区市部会室组]|车间|公司))\s+(?=\S)"
)
_EACH = compile_late(rf"(?<![{HAN}])(?:[{HAN}]\s+[{HAN}]|[{HAN}]{{2,4}})(?![{HAN}])")
_FEWEST_NAMES = 2
# Posts set tight against the names: (指导员葛维汉 二排长丁小山).
_POSTED = compile_late(
    rf"(?P<post>[{HAN}\d]{{0,10}}(?:[连排班团营队组股科处局厂社站场校院部课]长|书记|主任|指导员|教导员|政委|干事|文书|技术员|会计|教员|参谋|卫生员))"
    rf"(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])"
)


# Behind the last sentence: （责编：康宁）, （康宁 县水利局）.
_EDITED = compile_late(rf"(?:作者|(?P<did>责编|责任编辑|(?:本期)?编辑|编校))[\s:/]\s?(?P<who>[{HAN}、 ]{{2,14}})")
_BY = compile_late(
    rf"(?:本[文稿]|以上)?由(?:本报)?(?:记者|通讯员)?\s?(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])\s?(?P<did>整理|编译|采写|撰写|口述|供稿)"
)
_WORKS = compile_late(rf"(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}])\s+(?P<unit>[{HAN}]{{3,14}})")


@dataclass(slots=True)
class _Row:
    """What a row said so far: its people, and what is said of the next one; ``units`` are posts and places of work."""

    people: list[Named] = field(default_factory=list)
    did: tuple[int, int] = _NONE
    post: tuple[int, int] = _NONE
    units: int = 0
    marked: bool = False


# A list of people has so many on a line and more, most of whom have the surnames that lists of surnames have.
_LISTED, _NAMES_FEWEST, _NAMES_SURE = compile_late(rf"[{HAN}]{{2,4}}"), 3, 0.7


@lru_cache(maxsize=1024)  # asked of a line again wherever a text may be torn
def is_row_of_names(key: str) -> bool:
    """Say whether a folded line is nothing but names, three and more: 王添财 李明珠 陈清义."""
    words = key.split(" ")
    if len(words) < _NAMES_FEWEST or not all(map(_LISTED.fullmatch, words)):
        return False
    return sum(map(is_name, words)) >= _NAMES_SURE * len(words) and not any(map(is_common_word, words))


@lru_cache(maxsize=1024)
def read_row_of_names(key: str) -> tuple[Named, ...]:
    """Return whom a folded line names and nothing else, where it says of somebody what they did or who they are.

    **Shape**: empty where it names nobody, or says nothing of them.
    """
    if not _SHORTEST < len(key) <= _LONGEST:
        return ()
    if dictated := read_dictated(key):
        return dictated
    if _SAID.search(key) is None:
        return ()
    told = _TOLD_TO.fullmatch(key)
    if told is not None:
        return _read_told(told)
    row = _Row()
    for word in _WORDS.finditer(key):
        start, end = word.span()
        start += key[start] in AUTHOR_MARKS  # □口述:邬小冬 □整理:白露
        label = _LABEL.match(key, start, end)
        if label:
            row.marked, row.did, row.post, start = True, (label.start(), label.end() - 1), _NONE, label.end()
        if start < end and not _read_word(row, key, start, end):
            return ()
    return tuple(row.people) if row.marked or row.units >= _FEWEST_UNITS else ()


def _read_told(match: re.Match[str]) -> tuple[Named, ...]:
    names = (match["teller"].replace(" ", ""), match["writer"].replace(" ", ""))
    if not all(is_name(name) and not is_common_word(name) for name in names):
        return ()
    return (Named(match.span("told"), match.span("teller")), Named(match.span("wrote"), match.span("writer")))


def _read_word(row: _Row, key: str, start: int, end: int) -> bool:
    """Enter a word of a row as a role, a name or a post; say whether it is one of them."""
    role, told = _ROLE.fullmatch(key, start, end), _TOLD.fullmatch(key, start, end)
    if role:
        row.post = (start, role.start("did") if role["did"] else end)
        row.marked = row.marked or bool(role["did"])
    elif told and _is_named(told, labelled=row.did != _NONE):
        row.people.append(Named(row.post if row.post != _NONE else row.did, told.span("name")))
        row.marked = row.marked or bool(told["told"] or told["did"])
        row.did, row.post = _NONE, _NONE
    elif _UNIT.fullmatch(key, start, end):
        row.post = (row.post[0] if row.post != _NONE else start, end)
        row.units += 1
    else:
        return False
    return True


def _is_named(told: re.Match[str], *, labelled: bool) -> bool:
    """Say whether a word is a name, and what stands in brackets behind it says who that is."""
    name, said = told["name"].replace(" ", ""), told["told"]
    if said and (_WRITER.fullmatch(said) or (labelled and _AGED.fullmatch(said))):
        return True
    if said and not labelled and not (_AGED.fullmatch(said) or _lives(said)):
        return False
    return is_name(name) and not is_common_word(name)


def _lives(said: str) -> bool:
    """Say whether a bracket tells where somebody lives and what they do: 台北市,教师."""
    lives = _LIVES.fullmatch(said)
    return lives is not None and is_place(lives["place"])


def read_names_of_unit(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return two or more people whom closing brackets name, behind the unit that all are of or without one.

    (二营 王卫东 刘铁柱 张 敏), (东风牧场 努尔古丽 张 兰), (贺志刚 白 云): one at least is surely a name.
    """
    unit = _OF_UNIT.match(key, start, end)
    cursor = unit.end() if unit else start
    spans = [match.span() for match in _EACH.finditer(key, cursor, end)]
    named = "".join("".join(key[a:b].split()) for a, b in spans)
    if len(spans) < _FEWEST_NAMES or named != re.sub(r"[\s、]", "", key[cursor:end]):
        return ()
    words = [key[a:b] for a, b in spans]
    if unit is None:  # 张店 before a name of three characters may be where she lives
        told = all(map(_is_sure, words)) and len(words[0]) > _FEWEST_NAMES and any(" " in word for word in words)
    else:
        told = any(map(_is_sure, words)) and not any(map(is_common_word, words))
    if not told:
        return ()
    return tuple(Named(unit.span("unit") if unit else _NONE, span) for span in spans)


def read_told_after(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return who edited an article, behind the word for it, or whose place of work stands behind the name."""
    edited = _EDITED.fullmatch(key, start, end)
    if edited:
        people, reached = scan_people(key, edited.start("who"), end)
        did = edited.span("did") if edited["did"] else _NONE
        return tuple(Named(did, named.name) for named in people) if reached >= end else ()
    by = _BY.fullmatch(key, start, end)
    if by:
        return (Named(by.span("did"), by.span("name")),) if is_name("".join(by["name"].split())) else ()
    works = _WORKS.fullmatch(key, start, end)
    name = "".join(works["name"].split()) if works else ""
    if works is None or not is_name(name) or is_common_word(name) or not _UNIT.fullmatch(works["unit"]):
        return ()
    return (Named(works.span("unit"), works.span("name")),)


def read_posted_tight(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return whom closing brackets name right behind posts, each with one: (指导员葛维汉 二排长丁小山)."""
    people: list[Named] = []
    cursor = start
    while cursor < end:
        posted = _POSTED.match(key, cursor, end)
        if posted is None or not is_name("".join(posted["name"].split())):
            return ()
        people.append(Named(posted.span("post"), posted.span("name")))
        cursor = posted.end() + len(key[posted.end() : end]) - len(key[posted.end() : end].lstrip(" 、,"))
        if cursor == posted.end() < end:
            return ()
    return tuple(people)


def _is_sure(word: str) -> bool:
    """Say whether a word is a name by its form; one that is spaced out may be a word else: 白 云."""
    name = "".join(word.split())
    if " " in word:
        return is_name(name) or is_name(f"{name[0]}某")
    return is_name(name) and not (is_common_word(name) or is_place(name))
