"""What a line is made like as a row of a box: a label and what is so, words apart, a price, an hour."""

from __future__ import annotations

from functools import lru_cache

from gazette.importer.folios import points_elsewhere
from gazette.importer.imprint import is_imprint
from gazette.importer.programmes import names_day, tells_hour
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_CELLS, _PAIR = 3, 2
_CELL_LONGEST, _ROW_LONGEST = 18, 30
LABEL = compile_late(r"[^\s:,、;《“\"()]{1,9}(?<!版)(?:\s[^\s:,、;]{1,4})?:\s?[^:]+(?::\d\d[^:]*)*")
_RATIO = compile_late(r"^[^\s:]+ \d+(?:\.\d+)?:\d+(?:\.\d+)?$")  # 男女比例 1:2.3
HOURS, LABELLED = "hour", "label"
# What visitors ask for, the word spaced out where the others are longer: 门　　票　每人5元.
ASKED_FOR = compile_late(
    r"(?:(?:开放|开馆|营业|展览|展出|演出|活动|讲座|比赛|服务|办公|发车)?\s?时\s*间|门\s*票|票\s*价|费\s*用|地\s*[址点]|乘\s*车|交\s*通|公\s*交"
    r"|自\s*驾|(?:咨询|预约|订票)?\s?电\s*话|网\s*址)(?:\s*:|\s)\s*[^\s,。][^。]{1,28}"
)
# A word and what it is in another language: 低头族 phubber.
_WORD = compile_late(
    rf"[{HAN}\d“”]{{1,12}} [A-Za-z][A-Za-z' -]{{2,40}}|[A-Za-z][A-Za-z' -]{{2,40}} [{HAN}、,;]{{1,16}}"
)
# A move of Chinese chess, behind its number or not: 1.炮二平五 马8进7.
_MOVE = compile_late(
    r"(?:\d{1,2}[.、]\s?)?[车車马馬炮砲兵卒士仕象相帅帥将將前后後中][一二三四五六七八九\d车車马馬炮砲兵卒][进進退平][一二三四五六七八九\d](?:\s|,|$)"
)
# Works and who made them, below the prize that they won: 一等奖(2篇), 《厂长卖车记》 作者:何伟.
_PRIZE = compile_late(
    r"(?:(?:特|[一二三四])等|优秀|优胜|鼓励|[金银铜])奖(?:作品)?(?:\s?\(?[\d一二三四五六七八九十]{1,3}[篇名件个幅项]\)?)?:?"
)
_WORK = compile_late(r"《[^《》]{1,40}》[\s(][^,。]{2,40}$")
_NUMBER = compile_late(r"\d[\d.,]*")
_AMOUNT = compile_late(r"\d|[一二三四五六七八九十][元角分斤人名]")
# What something costs, in words that are not set apart: 小麦每斤二角四分, 黄瓜六分 西红柿八分.
_SUM = r"(?:[\d.]+|[一二两三四五六七八九十百千〇零半]+)(?:[元角分块毛]|多|整)"
_PRICED = compile_late(rf"[{HAN}]{{1,8}}?(?:每[{HAN}]{{1,2}}|一[斤担尺])?(?:{_SUM})+[五六七八九]?(?:/[{HAN}]{{1,3}})?")
CHARACTERS, _STOP = compile_late(rf"[{HAN}]+"), compile_late(r"[。!?]")
_PAIRS = (("(", ")"), ("《", "》"), ("“", "”"))


def kind_of_row(trait: Traits) -> str:
    """Return what a line is made like as a row of a box, nothing where it is none."""
    key = trait.line.key
    if trait.line.closed:
        return ""
    if not trait.folio and (tells_hour(key) or (names_day(key) and not trait.top)):
        return HOURS
    if _MOVE.match(key) or (_WORD.fullmatch(key) and not trait.top):
        return "move" if _MOVE.match(key) else "word"
    if _PRIZE.fullmatch(key) or (_WORK.match(key) and not trait.author):
        return "work"
    marked = trait.opener or trait.question or trait.bullet or trait.numbered or trait.jump or trait.credit
    edge = trait.folio or trait.staff or trait.words > 1 or trait.date or (trait.top and not _counts(key))
    names = trait.roled and max(map(len, key.split())) > 1  # 金 银 铜 are none
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
    labelled = (LABEL.fullmatch(key) is not None and _RATIO.search(key) is None) or ASKED_FOR.fullmatch(key) is not None
    if len(cells) >= _CELLS and sum(map(str.isdecimal, cells)) > 1 and not labelled:
        return "cells"  # so much as 3 5 8 points to no page
    if points_elsewhere(key):
        return ""
    if len(cells) >= _CELLS and max(map(len, cells)) <= _CELL_LONGEST and not labelled:
        return "cells"
    return LABELLED if labelled else _skeleton(key, cells)


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
    return key[:2] + CHARACTERS.sub("字", plain)
