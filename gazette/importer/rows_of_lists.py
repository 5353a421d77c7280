"""Rows of lists that are broken at the width of their column: who won what, what is shown where, who was there.

**Source**: works' papers and weeklies set a list below its name (光荣榜, 排片表, 评选揭晓), a row for each body, house
or prize; a row too long for the column goes on at the head of the next line: 金工车间：…　蔡 / 大年.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gazette.importer.imprint import is_imprint
from gazette.importer.series import is_called_column, tighten
from gazette.importer.services import names_list, names_service
from gazette.text.han import HAN
from gazette.text.numerals import holds_number
from gazette.text.patterns import compile_late

if TYPE_CHECKING:
    from gazette.importer.lines import Sheet
    from gazette.importer.traits import Traits

# What more lists are called than ``services`` knows: what is shown, who won, who sails when.
_NAME = compile_late(
    r".*(?:排片(?:表|预告)?|揭[晓榜]|[荣旗雄虎誉勋德善]榜|班[期次]|[门坐]诊(?:时间|安排|表)?|名[单录]|价目表?|获奖(?:者|作品|情况)|得主|时间表|供应价"
    r"|一览表?|放映(?:表|预告)|演出(?:表|预告))(?:\([^()]{1,12}\))?"
)
_LABEL = rf"[{HAN}\d]{{1,8}}(?:\s{{1,3}}[{HAN}])?:(?!“)"
_PRIZE = compile_late(
    r"(?:(?:特|[一二三四五])等|优秀|优胜|鼓励|纪念|[金银铜])奖(?:作品)?(?:\s?\(?[\d一二三四五六七八九十]{1,3}[篇名件个幅项人]\)?)?:?"
)
# When something is: 1日　毕业生专场, 初八　放生, 周三　停诊.
_WHEN = (
    r"(?:(?:\d{1,2}月)?\d{1,2}日|(?:正月|腊月)?(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|二十[一二三四五六七八九]?|十五)|除夕"
    r"|(?:星期|周)[一二三四五六日天])(?:\([^()]{1,6}\))?\s+\S"
)
# Whose rows stand below it: 大世界影院, 星光影城（人民路店）.
_HOUSE = compile_late(
    rf"[{HAN}·]{{1,8}}(?:影[城院都厅]|剧[院场]|戏院|文化[宫馆]|礼堂|俱乐部|会堂|书场|电影放映队)(?:\([^()]{{1,8}}\))?"
)
# What rows begin with: a day, a work, a label, a word set apart from what is said of it.
_FORMS = tuple(
    map(
        compile_late,
        (_WHEN, r"《", _LABEL, rf"(?![{HAN}]*[元分角人次]\s)[{HAN}“”·—-]{{2,10}}(?:\([^()]{{1,6}}\))?\s+\S"),
    )
)
_SPACED = compile_late(rf"[{HAN}] {{1,3}}[{HAN}]\s+\S")  # 骨　科　高　岩
# What is said below the rows: 注：遇大风停航。.
_NOTE = compile_late(r"\(?注\s?:")
_NAME_WIDEST, _ROOM, _REMNANT, _FEWEST, _LONGEST, _CELLS = 24.0, 1.1, 3, 2, 60, 3
_HEAD_WIDEST = 12.0


class Row(enum.Enum):
    """What a line does in a list."""

    NAME = "names it"
    FIRST = "begins a row"
    BROKEN = "begins a row that goes on below"
    REST = "goes on with a row"
    BELOW = "stands below the last row"


def names_rows(key: str) -> bool:
    """Say whether a folded line is called as lists are that have a row for each of what they tell."""
    return _NAME.fullmatch(key) is not None or names_list(key) or names_service(key)


def find_rows(sheet: Sheet, traits: Sequence[Traits]) -> dict[int, Row]:
    """Return what each line does in lists of rows, two of them at least, of which one is broken or there are three."""
    found: dict[int, Row] = {}
    for at, trait in enumerate(traits):
        if at in found or not _may_name(trait):
            continue
        rows = _read_rows(sheet, traits, at + 1)
        firsts = sum(1 for row in rows.values() if row is not Row.REST)
        if firsts > _FEWEST or (firsts == _FEWEST < len(rows)):
            below = max(rows) + 1
            found |= {at: Row.NAME} | rows | ({below: Row.BELOW} if below < len(traits) else {})
    return found


def _may_name(trait: Traits) -> bool:
    marked = trait.top or trait.opener or trait.folio or trait.staff or trait.bullet or trait.roled
    line = trait.line
    return line.width <= _NAME_WIDEST and not (marked or line.closed) and names_rows(line.key)


def _read_rows(sheet: Sheet, traits: Sequence[Traits], start: int) -> dict[int, Row]:
    """Return the rows from a line on, down to the first that is none; none where one ends as a clause does."""
    rows: dict[int, Row] = {}
    form, cells, widest = None, 0, 0.0
    for at in range(start, min(len(traits), start + _LONGEST)):
        line = traits[at].line
        if len(rows) > 1 and not line.gap and _NOTE.match(line.key):
            rows[at] = Row.FIRST
            break
        dated = form is _FORMS[0] or (not rows and _FORMS[0].match(line.key) is not None)
        if _is_strange(traits[at], dated=dated) or (line.gap and rows):
            break
        if not rows and line.bracketed:
            continue  # (二月十九日至二十三日), for when the list holds
        begins = _begins(line.key, form, cells)
        whole = {len(traits[row].line.key.split()) for row in rows if row < at - 1 and rows[row] is Row.FIRST}
        if rows and not begins and _goes_on(sheet, traits, at, whole, widest):
            rows[at] = Row.REST
            rows[at - 1] = Row.BROKEN if rows[at - 1] is Row.FIRST else rows[at - 1]
            continue
        if not begins:
            break
        form = form or next((each for each in _FORMS if each.match(line.key)), None)
        cells = cells or (len(line.key.split()) if form is not None and not _PRIZE.fullmatch(line.key) else 0)
        rows[at], widest = Row.FIRST, max(widest, line.width)
    return {} if any(traits[at].line.key[-1] in ",;" for at in rows) else rows


def _is_strange(trait: Traits, *, dated: bool) -> bool:
    """Say whether a line is text, names what comes next, or stands at the page's edge.

    What a ``dated`` row says may be a sentence: 初八　放生，请送鱼前询问客堂。.
    """
    line = trait.line
    text = trait.opener or trait.jump or trait.staff or trait.bullet or trait.question
    text = text or ("。" in line.key and not dated) or is_imprint(line.key)
    named = trait.notice or (" " not in line.key and is_called_column(line.key))
    return text or named or (tighten(line.key) != line.key and len(line.key.replace(" ", "")) > 1)


def _begins(key: str, form: re.Pattern[str] | None, cells: int) -> bool:
    """Say whether a line begins a row, made like the first one; any may begin a list."""
    if _PRIZE.fullmatch(key) or _HOUSE.fullmatch(key):
        return True
    if form is _FORMS[0]:
        return form.match(key) is not None
    if form is None:
        return any(each.match(key) for each in _FORMS)
    words = key.split()
    whole = len(words) == cells or len(words) >= _CELLS or holds_number(key) or "《" in key or form is not _FORMS[-1]
    if form.match(key) or _SPACED.match(key):
        return whole
    return len(words) > 1 and len(words) == cells


def _goes_on(sheet: Sheet, traits: Sequence[Traits], at: int, cells: set[int], widest: float) -> bool:
    """Say whether a line is the rest of the row above, which fills its column or whose space the line begins with.

    A row that has as many words set apart as a whole one, ``cells``, goes on for a few characters at most; one that
    lacks the last of them does for a number.
    """
    above, line = traits[at - 1].line, traits[at].line
    if 0 < line.indent <= 1 and not above.indent:
        return True
    words = len(above.key.split())
    whole, few = words > 1 and words in cells, len(line.key) <= _REMNANT
    if line.indent:
        return False
    if few and line.key.isdecimal() and words + 1 in cells:
        return True
    if not _fills(sheet, traits, at - 1, widest) or (whole and not few):
        return False
    below = traits[at + 1] if at + 1 < len(traits) else None
    if above.key[-1] in "/、—(~" or _both_stand_alone(traits, at, line.key):
        return True
    more = below is not None and any(each.match(below.line.key) for each in _FORMS)
    return more or few or re.fullmatch(rf"[{HAN}]+", line.key) is None


def _both_stand_alone(traits: Sequence[Traits], at: int, key: str) -> bool:
    """Say whether a few words end the last row, with a name of their own right below for what comes next."""
    below = traits[at + 1] if at + 1 < len(traits) else None
    after = traits[at + 2] if at + 2 < len(traits) else None
    if below is None or after is None or " " in key or below.line.gap or below.line.closed:
        return False
    return below.line.width <= _HEAD_WIDEST and after.bullet and traits[at - 1].line.width > 2 * _HEAD_WIDEST / 3


def _fills(sheet: Sheet, traits: Sequence[Traits], at: int, widest: float) -> bool:
    """Say whether a line leaves no room in its column; a space that no ink follows takes some, too."""
    line = traits[at].line
    raw = sheet.raw[line.number - 1]
    trailing = len(raw) - len(raw.rstrip())
    measure = max(sheet.measures[at], widest) if sheet.measures[at] else 0.0
    return measure > 0 and line.indent + line.width + trailing >= measure - _ROOM
