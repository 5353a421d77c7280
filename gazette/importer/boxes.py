"""Boxes of rows: what has a line for each row and no list of words names, told by its rows being alike.

**Source**: figures (一组数字看…), accounts to give to (捐款账户), rates (汇率), programmes, ships that came,
prizes: three lines or more of one kind, below a name and above whatever comes next. A row is a label, a colon and what
is so; or a work and who made it, the prizes above theirs; or three words and more set apart, or two, one of them a
number; or the same words with another number; or what costs how much; or an hour and what is on then, the days above
their hours.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence

from gazette.importer.box_rows import ASKED_FOR, CHARACTERS, HOURS, LABEL, LABELLED, kind_of_row
from gazette.importer.folios import points_elsewhere
from gazette.importer.lines import is_indent
from gazette.importer.programmes import is_row_without_hour, names_day, stands_below_channel
from gazette.importer.services import names_list, names_service
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_FEWEST, _REACH = 3, 12
_NAME_WIDEST = 24.0
_NOTED, _TEXT_NARROWEST = 2, 8.0
# What a box of these is called beside a report: two rows are enough below it.
_TIPS = compile_late(
    r"[■●◆▲□]?\s?[\[【]?(?:温馨|友情|特别)?\s?(?:提\s*示|小?贴士|(?:相关|新闻)?链接|(?:参观|购票|游客|观众)须知|[参观出旅]\S?指南)[\]】]?:?"
)
# Where to call, the last row of what is offered or sought: 电话：3816.
_CALLS = compile_late(r"(?:联系|咨询|报名|应聘)?(?:电话|热线|手机|邮箱):\s?[\w(]")
# What tells of whom a talk is with, in rows: 姓名：…, 年龄：….
_PORTRAIT = compile_late(
    r"[\[【■●◆▲]?\s?(?:人物|嘉宾|个人|选手|企业|公司|主人公)(?:名片|简介|简历|小?档案|资料|小传|卡片)\s?[\]】]?:?"
)
_STOP, _CLAUSE = compile_late(r"[。!?]"), compile_late(r"[,。;](?=.)")
_NAME = compile_late(rf"[■●◆▲□]?[\[【]?[{HAN}\d“”《》·、,!?%\s]+[\]】]?")
_SAYS_WHO = compile_late(r"(?:提供|供稿|发布|整理|制[表图]|数据来源|资料来源|据[^\s]{2,20}(?:局|部|厅|所|会))")
_GIVEN = compile_late(r"(?:制[表图]|(?:数据|资料)?来源)[:/]\S")


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
    return not (trait.line.closed or trait.question) and LABEL.fullmatch(trait.line.key) is not None


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
    kinds = [kind_of_row(trait) for trait in traits]
    for at in range(2, len(traits)):
        if kinds[at - 2] == kinds[at - 1] == LABELLED and not kinds[at] and _calls(traits[at - 2 : at + 1]):
            kinds[at] = LABELLED
        if is_row_without_hour(traits[at].line.key) and _has_hours_beside(traits, kinds, at):
            kinds[at] = HOURS
    first = 0
    while first < len(traits):
        end, kind = first + 1, kinds[first]
        while kind and end < len(traits) and kinds[end] == kind and (kind == HOURS or _stands_like(traits, first, end)):
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
    return kinds[at - 1] == HOURS or (named and kinds[at + 1 : at + 2] == [HOURS])


def _is_tip(traits: Sequence[Traits], first: int) -> bool:
    """Say whether two rows say what visitors ask for, below what such boxes are called."""
    named = first > 0 and not traits[first - 1].full and _TIPS.fullmatch(traits[first - 1].line.key) is not None
    return named and all(
        ASKED_FOR.fullmatch(trait.line.key) or ":" in trait.line.key for trait in traits[first : first + 2]
    )


def _calls(rows: Sequence[Traits]) -> bool:
    """Say whether the third of three lines says where to call for what the two above it tell, not for the paper."""
    return _CALLS.match(rows[-1].line.key) is not None and not any(row.words or row.staff for row in rows[:-1])


def _heads_columns(traits: Sequence[Traits], first: int) -> bool:
    """Say whether the line above the first row names its columns but for the one that names the rows: 中国 日本."""
    if first < 1 or traits[first - 1].top or traits[first].line.gap:
        return False
    words, cells = traits[first - 1].line.key.split(), traits[first].line.key.split()
    plain = all(CHARACTERS.fullmatch(word) for word in words) and CHARACTERS.match(cells[0]) is not None
    return plain and 1 < len(words) == len(cells) - 1 and all(cell[0].isdigit() for cell in cells[1:])


def _stands_like(traits: Sequence[Traits], first: int, at: int) -> bool:
    """Say whether a row stands as far in as the first and as far off as the second."""
    row = traits[at].line
    alike = (row.indent > 0) == (traits[first].line.indent > 0)
    return alike and row.gap == traits[first + 1].line.gap


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
