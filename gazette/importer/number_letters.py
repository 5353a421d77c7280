"""Letters in numbers: O for 0 and l for 1 where no letter can stand.

**Source**: what recognition confuses. H2O, O型, 5l of oil, CA1O1 and models keep their letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.importer.misreading import Misreading
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import simplify

_NULL_MESSAGE, _ONE_MESSAGE = "a letter O inside a number", "a letter in place of the digit 1"
_O, _L = "OoＯｏОоΟο", "lIｌＩ"  # Latin, of full width, Cyrillic, Greek
_LETTER, _NULLS = compile_late(f"[{_O}{_L}]"), frozenset(_O)
_LETTERS = compile_late(rf"[{_O}]+|[{_L}]+")
# Digits and letters that look like them, no Latin letter beside them, as in H2O, A-1O1 and 浙A·O1234.
_RUN = compile_late(
    rf"(?<![A-Za-z\d{_O}{_L}])(?<![A-Za-z][-－·])(?<![\d.])(?=[\d{_O}{_L}])[\d{_O}{_L}.,:：∶．]*[\d{_O}{_L}]"
)
_LATIN = compile_late("[A-Za-z]")
_UNIT = compile_late(
    r"(?:[kKcmdn]m|[kKm]g|m[lL]|[mgLtVW]|k[WV]|kWh|[kMG]?Hz|[GMKT]B)[²³23]?(?![A-Za-z\d])|[℃°㎡㎜㎝㎞㎏‰]"
)
_MEASURES = (
    "年月日时点分秒元角万亿千百个人名户家位件次条项所岁公米吨斤亩里度倍号届期版后多余只头匹株立%％"
    "毫厘克升平辆台枚颗座层间栋强级章部架艘块磅尺寸"
)
_LITRES = frozenset("里后多余只版升立平")  # 5l多, 5l只要: of oil
_ROMAN = frozenset("月日年时点%％元人")  # I2月; I is also a numeral of Rome
# On the hour and to the minute: 5:OO, 8：3O; a score, 2∶O.
_CLOCK = compile_late(rf"\d[:：∶][\d{_O}]{{1,2}}$")
_SCORE = compile_late(rf"\d[:：∶][{_L}]$")
_AT_NIGHT = compile_late(rf"[{_O}][:：∶][\d{_O}]{{2}}")
_DECIMAL = compile_late(rf"\d[.．](?:[{_L}]|\d{{0,3}}[{_O}])$")
# Programs that read scans set a blank between a number and what is counted: l37 件.
_SPACED = compile_late(rf" (?=[{HAN}])")
# A number in a row of numbers: 5 3 l  12/7.
_IN_ROW = compile_late(rf"(?<=\d\s\d\s)[{_L}](?=\s+\d)")
_RANGE = compile_late(r"[—–\-~～至到一]\s?\d")
# Where one calls: O571-, l39O000….
_BEFORE, _ASKED = 6, compile_late(r"(?:拨打?|[电電][话話]|热线|传真|手机|号码)[：:\s]*$")
_LONGEST = 40
_AREA, _PHONE = compile_late(rf"[{_O}]\d{{2,3}}$"), 7
_BELOW_ONE = compile_late(rf"[{_O}][.．][\d{_O}]+$")
_NULL_BEFORE = compile_late(rf"[{_O}][\d{_O}]+$")
_TEN = compile_late(rf"(?P<one>[lｌI])[{_O}]+$")
# 第O1期, O时30分.
_ORDINAL, _MIDNIGHT = ("第", "年", "月"), compile_late(r"[时點点](?:\d|[整许半])")

# The same among numerals in words: 一九八O年, 三O里, 百分之七O.
_NUMERALS = "〇○零一二三四五六七八九"
_AMONG_NUMERALS = compile_late(
    rf"(?<=[{_NUMERALS}])[{_O}]+(?=[{_NUMERALS}{_MEASURES}])|(?<=分之[{_NUMERALS}])[{_O}](?![A-Za-z])"
)
_TENS = "一二三四五六七八九十百千万"
_SOME_TENS = compile_late(rf"(?<=[十百千]几|几十|十几)[{_O}]+(?=[{_MEASURES}])")
# The first of May, and what else is called by a day: “五·l”假期.
_DAY = compile_late(rf"(?<=[一二三四五六七八九十][·・•])[{_L}](?![A-Za-z])")


def may_have_letters(text: str) -> bool:
    """Say whether a text has a letter that looks like a digit."""
    return _LETTER.search(text) is not None


def find_number_letters(text: str) -> tuple[Misreading, ...]:
    """Return the letters in numbers that can only be digits: more digits follow, or what is counted.

    **Shape**: in order; without a reading where only one digit is likely, and no more.
    """
    if not may_have_letters(text):
        return ()
    text = simplify(text)
    found = [letters for run in _RUN.finditer(text) for letters in _find_in_run(text, run)]
    found += [
        Misreading(match.start(), match[0], _NULL_MESSAGE, "〇" * len(match[0]))
        for match in _AMONG_NUMERALS.finditer(text)
    ]
    found += [Misreading(match.start(), match[0], _NULL_MESSAGE) for match in _SOME_TENS.finditer(text)]
    found += [Misreading(match.start(), match[0], _ONE_MESSAGE) for match in _DAY.finditer(text)]
    found += [Misreading(match.start(), match[0], _ONE_MESSAGE, "1") for match in _IN_ROW.finditer(text)]
    return tuple(sorted(found, key=lambda letters: letters.start))


def _find_in_run(text: str, run: re.Match[str]) -> Iterator[Misreading]:
    """Yield the letters of a number; where one of them is a digit, each with digits behind it is."""
    number, rest = run[0], _SPACED.sub("", text[run.end() : run.end() + 6])
    if len(number) > _LONGEST or not _LETTER.search(number) or (_LATIN.match(rest) and not _UNIT.match(rest)):
        return
    groups = [*_LETTERS.finditer(number)]
    before = text[max(0, run.start() - _BEFORE) : run.start()]
    sure = [_is_digit(number, group, before, rest) for group in groups]
    for group, is_sure in zip(groups, sure, strict=True):
        if is_sure or (any(sure) and re.search(r"\d", number[group.end() :])):
            null = group[0][0] in _NULLS
            message, digit = (_NULL_MESSAGE, "0") if null else (_ONE_MESSAGE, "1")
            yield Misreading(run.start() + group.start(), group[0], message, digit * len(group[0]))


def _is_digit(number: str, group: re.Match[str], before: str, rest: str) -> bool:
    """Say whether letters of a number can only be digits by what stands around them."""
    null, last = group[0][0] in _NULLS, group.end() == len(number)
    if not re.search(r"\d", number):
        return _is_digit_alone(number, rest)
    inside = re.search(r"\d", number[group.end() :]) is not None
    counted = _is_counted(rest, null=null, follow=inside)
    if group.start() == 0:
        return _is_first_digit(number, before, rest, null=null, counted=counted)
    if inside or counted or (last and (_DECIMAL.search(number) or _SCORE.search(number))):
        return True
    if null and last and len(group[0]) > 1:
        return True
    return null and last and (_CLOCK.search(number) is not None or _RANGE.match(rest) is not None)


def _is_counted(rest: str, *, null: bool, follow: bool) -> bool:
    """Say whether a measure stands behind a number: 3O个, 3Okm; litres are counted in l themselves."""
    if _UNIT.match(rest):
        return null or rest[0] not in "mgLtVW" or rest[:2] in {"mm", "mg"}
    return rest[:1] in _MEASURES and bool(rest) and (null or follow or rest[0] not in _LITRES)


def _is_first_digit(number: str, before: str, rest: str, *, null: bool, counted: bool) -> bool:
    """Say whether a letter at the head of a number is a digit: O571-, O.5元, 第O1期, l2人, I2月."""
    if not null:
        roman = number[0] in "IＩ"
        counts = counted and (not roman or len(number) > 2 or rest[:1] in _ROMAN)  # noqa: PLR2004
        called = _ASKED.search(before) is not None and len(number) > 2  # noqa: PLR2004
        return counts or called or (len(number) >= _PHONE and re.fullmatch(rf"[\d{_O}{_L}]+", number) is not None)
    if _AREA.match(number):
        return counted or rest[:1] in {"-", "—"} or before.endswith(_ORDINAL)
    if before.endswith(_ORDINAL) or _BELOW_ONE.match(number):
        return _NULL_BEFORE.match(number) is not None or _BELOW_ONE.match(number) is not None
    return (counted and len(number) > 2) or _AT_NIGHT.fullmatch(number) is not None  # noqa: PLR2004  # O3日均值 is ozone


def _is_digit_alone(number: str, rest: str) -> bool:
    """Say whether letters without a digit are a number: lO％, and O时30分."""
    if _TEN.match(number):
        return rest[:1] in {"%", "％"} or (number[0] != "I" and rest[:1] in _MEASURES and bool(rest))
    return len(number) == 1 and number in _NULLS and _MIDNIGHT.match(rest) is not None
