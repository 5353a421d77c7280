"""Numbers as newspapers print them: 12, １２, 十二, 廿三, 二〇二四, ②.

**Source**: GB/T 15835-2011 (numerals in publications), chapters 4 and 5; lunar dates use 初, 廿 and 卅.
"""

from __future__ import annotations

from unicodedata import numeric

from gazette.text.patterns import compile_late
from gazette.text.widths import fold

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "Ｏ": 0, "元": 1}
_DIGITS |= {char: value for value, char in enumerate("壹贰叁肆伍陆柒捌玖", 1)} | {"貳": 2, "參": 3, "参": 3, "陸": 6}
_TENS = {"十": 10, "廿": 20, "卅": 30}
_UNITS = {"百": 100, "千": 1000}

FORMAL = "壹贰貳叁参參肆伍陆陸柒捌玖拾"  # as a class of a pattern: as money is written, and 贰版
RINGED = "①-⑳❶-❿"  # numbers in a ring, as a class of a pattern without its brackets
NUMERAL = r"(?:\d+|[〇○零一二三四五六七八九十廿卅百千元]+)"
_RINGED = compile_late(f"[{RINGED}]")
# 一·二八, 六十元: numbers of tables before digits came into use.
_COUNTED = compile_late(
    r"[〇○零一二三四五六七八九][·.][〇○零一二三四五六七八九]|[一二三四五六七八九十百千万]+[元角分厘斤]"
)


def spells_number(printed: str) -> bool:
    """Say whether words hold a decimal in Chinese numerals, or such a numeral before money or a weight."""
    return _COUNTED.search(printed) is not None


def holds_number(printed: str) -> bool:
    """Say whether words hold a digit, or spell a number out as tables did before digits came into use."""
    return any(sign.isdigit() for sign in printed) or spells_number(printed)


def parse_number(printed: str) -> int | None:
    """Return the value of a printed number, or None when it is none."""
    text = fold(printed).replace(" ", "")
    if _RINGED.fullmatch(text):
        return int(numeric(text))
    if text.isascii():
        return int(text) if text.isdigit() else None
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text)) if text else None
    return _parse_units(text)


def parse_count(printed: str) -> int:
    """Return how many a numeral before a measure word counts, 两 for two; 0 when it is none."""
    return 2 if printed == "两" else parse_number(printed) or 0


def _parse_units(text: str) -> int | None:
    total, digit = 0, None
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in "十拾":
            total += 10 * (1 if digit is None else digit)
            digit = None
        elif char in _TENS:
            total += _TENS[char]
            digit = None
        elif char in _UNITS:
            total += _UNITS[char] * (1 if digit is None else digit)
            digit = None
        else:
            return None
    return total + (digit or 0)
