"""The numbers in a line of the page's head that may be the page's, each with how plainly it says so.

**Source**: folios: 第三版, A05, 雅集　12, ④副刊·芦苇荡, 特刊5, 维权·3, B2—B3, （三）, 五　一九八三年六月廿一日, 版二第.
A number before a measure (60周年), behind 第, in a date, a price, a telephone or the weather is none, nor is one of
several.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.importer import furniture, staff_lines
from gazette.importer.beside_names import blank, blank_counts
from gazette.importer.name_words import is_known, names_kind
from gazette.importer.sections import SECTION
from gazette.importer.turned_lines import read_way
from gazette.text.han import HAN
from gazette.text.numerals import RINGED, parse_number
from gazette.text.patterns import compile_late

_HAN_NUMBER = "[〇○零一二三四五六七八九十]"
# What begins with one of these behind a number is counted by it: 60周年, 3月, 8点新闻.
_COUNTED = "[年月日号时点分秒个名人位家元角岁周届次天度级米吨斤亩公万千百亿多大强省市县区路场轮期张叠折成比代]"
_BEFORE, _BEHIND = r"(?<![^\s|/()\[\]【】·:■□●◆])(?<![\d.]·)", r"(?![^\s|/()\[\]【】·:])(?!·[\d.])"
PLAIN, LIKELY, BARE = 3, 2, 1
# The second page of two that are one: B2—B3, 第4-5版, 二、三版.
_TO = r"(?:\s?[—~、-]\s?"
_NEXT = rf"{_TO}{SECTION}?(?P<next>0?\d{{1,3}}))?"
_NO_PIECE = "(?![式面次名])"  # 版式
_FORMS = tuple(
    (strength, compile_late(form))
    for strength, form in (
        (PLAIN, rf"第\s?{SECTION}?\s?(?P<n>\d{{1,3}}){_NEXT}\s?[版页]{_NO_PIECE}"),
        (PLAIN, rf"第\s?(?P<n>{_HAN_NUMBER}{{1,3}}|[{RINGED}]){_TO}第?{_HAN_NUMBER}{{1,3}})?\s?[版页]{_NO_PIECE}"),
        (PLAIN, rf"(?<![\dA-Za-z.])(?:{SECTION}\s?)?(?P<n>\d{{1,3}}){_NEXT}\s?版{_NO_PIECE}"),
        (PLAIN, rf"(?<![{HAN}])(?P<n>{_HAN_NUMBER}{{1,3}}|[{RINGED}]){_TO}{_HAN_NUMBER}{{1,3}})?\s?版{_NO_PIECE}"),
        (LIKELY, rf"(?<![A-Za-z\d.@/-]){SECTION}(?P<n>\d{{1,2}}){_NEXT}(?![\dA-Za-z.%])(?!{_COUNTED})"),
        (LIKELY, rf"(?<!第)(?<![\dA-Za-z.:/\[—~-])(?P<n>0[1-9]){_NEXT}(?![\dA-Za-z.:/%—~-])(?!{_COUNTED})"),
        (
            BARE,
            rf"{_BEFORE}(?P<n>\d{{1,2}}){_NEXT}{_BEHIND}(?!\s?{_COUNTED}(?:\s|$))(?!\s(?:周年|小时|分钟|公里|人次|[年月日届岁元角吨斤亩]))",
        ),
        (BARE, rf"(?<![^\s|(\[【/])(?P<n>[{RINGED}])"),
        (BARE, rf"(?<=[{HAN}]\s)(?P<n>[{RINGED}])(?=\s|$)"),
        (BARE, rf"^\(?(?P<n>{_HAN_NUMBER}{{1,2}})\)?(?=\s|$)(?!\s[{HAN}](?:\s|$))"),
        (BARE, rf"\((?P<n>{_HAN_NUMBER}{{1,2}})\)$"),
        (BARE, rf"(?<![^\s|])(?P<n>\d{{1,2}})(?!{_COUNTED})(?=[{HAN}]{{2,8}}(?:\s|$))"),
        (BARE, rf"(?<=报)(?P<n>\d{{1,2}})(?!{_COUNTED})(?=[{HAN}]{{2,8}}(?:\s|$))"),
        (BARE, rf"(?<=[{HAN}])(?P<n>\d{{1,2}})(?=\s|$)"),
    )
)
_BEHIND_WORD, _GLUED = _FORMS[-1][1], compile_late(rf"[{HAN}]+$")
# Where the weather, a lottery or a price stands, numbers are theirs.
_OTHERS = compile_late(
    r"天气|气温|[℃°]|水[位情]|湿度|风力|限行|尾号|开奖|彩票|倒计时|指数|汇率|定价|售价|导读|要目|详见|[见刊转接登]第|广告:"
)
_LONG = compile_late(r"[\d×()—-]{6,}")  # a telephone
_ASIDE = compile_late(r"\([^()]*[,;][^()]*\)")
_OF_A_PAGE = compile_late(rf"第\s?{SECTION}?(?:\d{{1,3}}|{_HAN_NUMBER}{{1,3}})\s?[版页]")
_SENTENCE = compile_late(r"[。!?;,]")
_WORD = compile_late(r"[^\s|/()\[\]【】●■□◆★▪•<>—:·]+")
_SHORT, _MOST, _LONGEST = 6, 8, 90


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a folded line: how plainly it is the page's, how much it is, where it stands."""

    strength: int
    value: int
    start: int
    end: int


def read_numbers(key: str) -> list[Number]:
    """Return the numbers of a folded line that are the plainest of it; none where something else is counted there."""
    bare = blank(_LONG, blank_counts(read_way(key)))
    if len(key) > _LONGEST or counts_others(key):
        return []
    found: list[Number] = []
    for strength, form in _FORMS:
        if found and strength < found[0].strength:
            break
        for match in form.finditer(bare):
            printed = match["n"]
            value = parse_number(printed)
            glued = _GLUED.search(bare, 0, match.start()) if form is _BEHIND_WORD else None
            if (match.groupdict().get("next") or "") and int(match["next"]) != (value or 0) + 1:
                continue  # 11—9
            if glued and not (names_kind(glued[0]) or is_known(glued[0])):
                continue  # 连载5
            if value and not any(other.start < match.end() and match.start() < other.end for other in found):
                found.append(Number(strength, value, match.start(), match.end()))
    return found


def counts_others(key: str) -> bool:
    """Say whether a folded line counts what no page is numbered by, and names no page: 气温 3-11℃ 限行尾号 3 8."""
    return _OTHERS.search(key) is not None and _OF_A_PAGE.search(key) is None


def is_pure(key: str, numbers: list[Number]) -> bool:
    """Say whether a folded line has nothing but short words, names and the like beside these numbers."""
    bare = blank(_ASIDE, blank(_LONG, blank_counts(read_way(key))))
    if _SENTENCE.search(bare):
        return False
    for number in numbers:
        bare = f"{bare[: number.start]}{' ' * (number.end - number.start)}{bare[number.end :]}"
    posts = staff_lines.staff_words(bare)
    bare = bare[: posts[0].start()] if posts else bare
    words = _WORD.findall(bare)
    plain = numbers and numbers[0].strength > BARE  # 3·15特别报道 A04
    return len(words) <= _MOST and all(_is_short(word) or (plain and word.isdigit()) for word in words)


def _is_short(word: str) -> bool:
    return (
        (len(word) <= _SHORT and not word.isascii())
        or (word.isascii() and word.isalpha())
        or names_kind(word)
        or is_known(word)
        or furniture.is_title_of_paper(word)
        or furniture.count_publishing_words(word) > 0
    )
