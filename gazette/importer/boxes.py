"""Boxes of rows: what has a line for each row and no list of words names, told by its rows being alike.

**Source**: figures (一组数字看…), accounts to give to (捐款账户), rates (汇率), programmes, ships that came,
prizes: three lines or more of one kind, below a name and above whatever comes next. A row is a label, a colon and what
is so; or a work and who made it, the prizes above theirs; or three words and more set apart, or two, one of them a
number; or the same words with another number; or what costs how much; or an hour and what is on then, the days above
their hours.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from gazette.importer.folios import points_elsewhere
from gazette.importer.imprint import is_imprint
from gazette.importer.lines import is_indent
from gazette.importer.programmes import is_row_without_hour, names_day, stands_below_channel, tells_hour
from gazette.importer.services import names_list, names_service
from gazette.importer.traits import Traits
from gazette.text.han import HAN

_FEWEST, _CELLS, _PAIR, _REACH = 3, 3, 2, 12
_CELL_LONGEST, _ROW_LONGEST, _NAME_WIDEST = 18, 30, 24.0
_NOTED, _TEXT_NARROWEST = 2, 8.0
_LABEL = re.compile(r"[^\s:,、;《“\"()]{1,9}(?<!版)(?:\s[^\s:,、;]{1,4})?:\s?[^:]+(?::\d\d[^:]*)*")
_RATIO = re.compile(r"^[^\s:]+ \d+(?:\.\d+)?:\d+(?:\.\d+)?$")  # 男女比例 1:2.3
_HOURS, _LABELLED = "hour", "label"
# What visitors ask for, the word spaced out where the others are longer: 门　　票　每人5元.
_ASKED_FOR = re.compile(
    r"(?:(?:开放|开馆|营业|展览|展出|演出|活动|讲座|比赛|服务|办公|发车)?\s?时\s*间|门\s*票|票\s*价|费\s*用|地\s*[址点]|乘\s*车|交\s*通|公\s*交"
    r"|自\s*驾|(?:咨询|预约|订票)?\s?电\s*话|网\s*址)(?:\s*:|\s)\s*[^\s,。][^。]{1,28}"
)
# What a box of these is called beside a report: two rows are enough below it.
_TIPS = re.compile(
    r"[■●◆▲□]?\s?[\[【]?(?:温馨|友情|特别)?\s?(?:提\s*示|小?贴士|(?:相关|新闻)?链接|(?:参观|购票|游客|观众)须知|[参观出旅]\S?指南)[\]】]?:?"
)
# Where to call, the last row of what is offered or sought: 电话：3816.
_CALLS = re.compile(r"(?:联系|咨询|报名|应聘)?(?:电话|热线|手机|邮箱):\s?[\w(]")
# What tells of whom a talk is with, in rows: 姓名：…, 年龄：….
_PORTRAIT = re.compile(
    r"[\[【■●◆▲]?\s?(?:人物|嘉宾|个人|选手|企业|公司|主人公)(?:名片|简介|简历|小?档案|资料|小传|卡片)\s?[\]】]?:?"
)
# A word and what it is in another language: 低头族 phubber.
_WORD = re.compile(rf"[{HAN}\d“”]{{1,12}} [A-Za-z][A-Za-z' -]{{2,40}}|[A-Za-z][A-Za-z' -]{{2,40}} [{HAN}、,;]{{1,16}}")
# A move of Chinese chess, behind its number or not: 1.炮二平五 马8进7.
_MOVE = re.compile(
    r"(?:\d{1,2}[.、]\s?)?[车車马馬炮砲兵卒士仕象相帅帥将將前后後中][一二三四五六七八九\d车車马馬炮砲兵卒][进進退平][一二三四五六七八九\d](?:\s|,|$)"
)
# Works and who made them, below the prize that they won: 一等奖(2篇), 《厂长卖车记》 作者:何伟.
_PRIZE = re.compile(
    r"(?:(?:特|[一二三四])等|优秀|优胜|鼓励|[金银铜])奖(?:作品)?(?:\s?\(?[\d一二三四五六七八九十]{1,3}[篇名件个幅项]\)?)?:?"
)
_WORK = re.compile(r"《[^《》]{1,40}》[\s(][^,。]{2,40}$")
_HAN, _NUMBER = re.compile(rf"[{HAN}]+"), re.compile(r"\d[\d.,]*")
_AMOUNT = re.compile(r"\d|[一二三四五六七八九十][元角分斤人名]")
# What something costs, in words that are not set apart: 小麦每斤二角四分, 黄瓜六分 西红柿八分.
_SUM = r"(?:[\d.]+|[一二两三四五六七八九十百千〇零半]+)(?:[元角分块毛]|多|整)"
_PRICED = re.compile(rf"[{HAN}]{{1,8}}?(?:每[{HAN}]{{1,2}}|一[斤担尺])?(?:{_SUM})+[五六七八九]?(?:/[{HAN}]{{1,3}})?")
_STOP, _CLAUSE = re.compile(r"[。!?]"), re.compile(r"[,。;](?=.)")
_PAIRS = (("(", ")"), ("《", "》"), ("“", "”"))
_NAME = re.compile(rf"[■●◆▲□]?[\[【]?[{HAN}\d“”《》·、,!?%\s]+[\]】]?")
_SAYS_WHO = re.compile(r"(?:提供|供稿|发布|整理|制[表图]|数据来源|资料来源|据[^\s]{2,20}(?:局|部|厅|所|会))")
_GIVEN = re.compile(r"(?:制[表图]|(?:数据|资料)?来源)[:/]\S")


class Box(enum.StrEnum):
    """What a line does in a box of rows, or beside it."""

    ROW = "one of its rows"
    NAME = "its name"
    OVER = "a few words above the text that leads to it"
    INSIDE = "its name inside a report"
    NOTE = "who gave it"
    TEXT = "text right below its rows"
    BELOW = "a few words below it"
    COUNT = "the number of a picture above what it shows"
    SHOWN = "what the picture shows that is counted above"
    COUNTS = "a number set into a picture"


def find_boxes(traits: Sequence[Traits]) -> dict[int, Box]:
    """Return what lines do in boxes of three rows or more and right around them, by their places."""
    found = _find_portraits(traits)
    for rows, end in _find_runs(traits):
        first = rows - _heads_columns(traits, rows)
        found |= dict.fromkeys(range(first, end), Box.ROW)
        name = _find_name(traits, first)
        if name == first:
            found[name] = Box.NAME
        elif name:
            noted = name == first - _NOTED and traits[first - 1].line.bracketed  # (单位：元)
            found.setdefault(name, Box.NAME if noted or name == first - 1 else Box.OVER)
        below = end
        if below < len(traits) and _says_who(traits[below]):
            found[below] = Box.NOTE
            below += 1
        if below < len(traits) and _is_name(traits[below]) and not _goes_on(traits, below):
            found[below] = Box.BELOW
        elif below < len(traits) and _is_sentence(traits[below]):
            found[below] = Box.TEXT
    return found


def _find_portraits(traits: Sequence[Traits]) -> dict[int, Box]:
    """Return the names and the rows of what is told, inside a talk, of whom it is with: 人物名片, below it 姓名：…."""
    found: dict[int, Box] = {}
    for at in range(1, len(traits) - 1):
        end = at + 1
        while _PORTRAIT.fullmatch(traits[at].line.key) and end < len(traits) and _tells(traits[end]):
            found |= {at: Box.INSIDE, end: Box.ROW}
            end += 1
    return found


def _tells(trait: Traits) -> bool:
    return not (trait.line.closed or trait.question) and _LABEL.fullmatch(trait.line.key) is not None


def _find_name(traits: Sequence[Traits], first: int) -> int:
    """Return where the name of a box stands, right above its first row or further up; 0 where it has none.

    What is numbered above it is a part of the text that leads to the rows.
    """
    if names_day(traits[first].line.key) and not (first and _may_name(traits, first - 1)):
        return first  # the day is what the programme is called
    for at in range(first - 1, max(0, first - _REACH), -1):
        if traits[at].numbered:
            return 0
        if _may_name(traits, at):
            return at
    return 0


def _find_runs(traits: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """Yield where three rows or more of one kind begin and end, as far from one another each."""
    kinds = [_kind(trait) for trait in traits]
    for at in range(2, len(traits)):
        if kinds[at - 2] == kinds[at - 1] == _LABELLED and not kinds[at] and _calls(traits[at - 2 : at + 1]):
            kinds[at] = _LABELLED
        if is_row_without_hour(traits[at].line.key) and _has_hours_beside(traits, kinds, at):
            kinds[at] = _HOURS
    first = 0
    while first < len(traits):
        end, kind = first + 1, kinds[first]
        while (
            kind and end < len(traits) and kinds[end] == kind and (kind == _HOURS or _stands_like(traits, first, end))
        ):
            end += 1
        if end - first >= _FEWEST or (end - first > 1 and _is_tip(traits, first)):
            yield first, end
            first = end
        else:
            first += 1  # the name above rows may be made like them, and stand further off


def _has_hours_beside(traits: Sequence[Traits], kinds: Sequence[str], at: int) -> bool:
    """Say whether a line stands below a row with an hour, or above one and below the name of a programme."""
    above = traits[at - 1].line.key
    named = names_service(above) or names_list(above) or names_day(above)
    return kinds[at - 1] == _HOURS or (named and kinds[at + 1 : at + 2] == [_HOURS])


def _is_tip(traits: Sequence[Traits], first: int) -> bool:
    """Say whether two rows say what visitors ask for, below what such boxes are called."""
    named = first > 0 and not traits[first - 1].full and _TIPS.fullmatch(traits[first - 1].line.key) is not None
    return named and all(
        _ASKED_FOR.fullmatch(trait.line.key) or ":" in trait.line.key for trait in traits[first : first + 2]
    )


def _calls(rows: Sequence[Traits]) -> bool:
    """Say whether the third of three lines says where to call for what the two above it tell, not for the paper."""
    return _CALLS.match(rows[-1].line.key) is not None and not any(row.words or row.staff for row in rows[:-1])


def _heads_columns(traits: Sequence[Traits], first: int) -> bool:
    """Say whether the line above the first row names its columns but for the one that names the rows: 中国 日本."""
    if first < 1 or traits[first - 1].top or traits[first].line.gap:
        return False
    words, cells = traits[first - 1].line.key.split(), traits[first].line.key.split()
    plain = all(_HAN.fullmatch(word) for word in words) and _HAN.match(cells[0]) is not None
    return plain and 1 < len(words) == len(cells) - 1 and all(cell[0].isdigit() for cell in cells[1:])


def _stands_like(traits: Sequence[Traits], first: int, at: int) -> bool:
    """Say whether a row stands as far in as the first and as far off as the second."""
    row = traits[at].line
    alike = (row.indent > 0) == (traits[first].line.indent > 0)
    return alike and row.gap == traits[first + 1].line.gap


def _kind(trait: Traits) -> str:
    """Return what a line is made like as a row of a box, nothing where it is none."""
    key = trait.line.key
    if trait.line.closed:
        return ""
    if not trait.folio and (tells_hour(key) or (names_day(key) and not trait.top)):
        return _HOURS
    if _MOVE.match(key) or (_WORD.fullmatch(key) and not trait.top):
        return "move" if _MOVE.match(key) else "word"
    if _PRIZE.fullmatch(key) or (_WORK.match(key) and not trait.author):
        return "work"
    marked = trait.opener or trait.question or trait.bullet or trait.numbered or trait.jump or trait.credit
    edge = trait.folio or trait.staff or trait.words > 1 or trait.date or (trait.top and not _counts(key))
    names = trait.author > 1 and max(map(len, key.split())) > 1  # 金 银 铜 are none
    if marked or edge or names or trait.line.bracketed:
        return ""
    return shape_row(key)


def _counts(key: str) -> bool:
    """Say whether a line has words and two numbers or more, each by itself: no masthead has three of these."""
    cells = key.split()
    return len(cells) >= _CELLS and sum(cell.replace(".", "").isdecimal() for cell in cells) > 1


@lru_cache(maxsize=2048)
def shape_row(key: str) -> str:
    """Return what a folded line is made like as a row of a box, nothing where it is none."""
    cells = key.split()
    if _STOP.search(key) or is_imprint(key) or any(key.count(mark) != key.count(end) for mark, end in _PAIRS):
        return ""
    labelled = (_LABEL.fullmatch(key) is not None and _RATIO.search(key) is None) or _ASKED_FOR.fullmatch(
        key
    ) is not None
    if len(cells) >= _CELLS and sum(map(str.isdecimal, cells)) > 1 and not labelled:
        return "cells"  # so much as 3 5 8 points to no page
    if points_elsewhere(key):
        return ""
    if len(cells) >= _CELLS and max(map(len, cells)) <= _CELL_LONGEST and not labelled:
        return "cells"
    return _LABELLED if labelled else _skeleton(key, cells)


def is_row_of_cells(key: str) -> bool:
    """Say whether a folded line is words and numbers set apart, no sentence and no piece of one."""
    return " " in key and shape_row(key) == "cells"


def _skeleton(key: str, cells: list[str]) -> str:
    """Return how a short line begins and how its words and numbers alternate, nothing where it has no number."""
    if all(_PRICED.fullmatch(cell) for cell in cells):
        return "price"
    plain = _NUMBER.sub("9", key)
    if len(key) > _ROW_LONGEST or "," in plain:
        return ""
    if len(cells) == _PAIR and _AMOUNT.search(key):
        return "pair"
    if plain == key:
        return ""
    return key[:2] + _HAN.sub("字", plain)


def _may_name(traits: Sequence[Traits], at: int) -> bool:
    """Say whether a line above rows may name their box: a few words below what has ended."""
    if at < 1 or traits[at].full or not _is_name(traits[at]):
        return False
    above = traits[at - 1]
    if stands_below_channel(traits[at].line.key):
        return True
    if traits[at].top:  # a box that is the first item of its page
        return not (traits[at].date or traits[at].paper or traits[at].pinyin) and (above.date or above.folio)
    name = traits[at].line.key
    if names_list(name) or names_service(name):
        return True
    ended = above.line.closed or above.ended or above.author > 0 or points_elsewhere(above.line.key)
    return ended or traits[at].line.gap > 0


def _is_name(trait: Traits) -> bool:
    """Say whether a line is a few words as headlines are."""
    marked = trait.opener or trait.author or trait.staff or trait.folio or trait.words or trait.credit or trait.jump
    line = trait.line
    short = line.width <= _NAME_WIDEST and not line.closed and _STOP.search(line.key) is None
    return (
        short
        and not marked
        and (_NAME.fullmatch(line.key) or _TIPS.fullmatch(line.key)) is not None
        and _SAYS_WHO.search(line.key) is None
    )


def _says_who(trait: Traits) -> bool:
    """Say whether a line in brackets, or behind 制表 and the like, says who gave the rows above it."""
    key = trait.line.key
    return (trait.line.bracketed and _SAYS_WHO.search(key) is not None) or _GIVEN.match(key) is not None


def _is_sentence(trait: Traits) -> bool:
    """Say whether a line is text as no row is: as wide as columns are, with a comma or a stop inside."""
    return trait.line.width >= _TEXT_NARROWEST and _CLAUSE.search(trait.line.key) is not None


def _goes_on(traits: Sequence[Traits], at: int) -> bool:
    """Say whether words below rows are one of them, or text: set in as they are, cut, or made of a few words apart."""
    above, line = traits[at - 1].line, traits[at].line
    inside = line.indent == above.indent >= 1 or (is_indent(line.indent) and not is_indent(above.indent))
    like = line.gap == 0 and (inside or " " in line.key)
    return like or (line.gap == 0 and traits[at].full) or points_elsewhere(line.key)
