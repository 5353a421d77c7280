"""Characters that recognition misread: named, never changed.

**Source**: what recognition of Chinese print confuses: の for 的, O and l in numbers for 0 and 1, 一 for a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.importer.emending import find_number_letters, is_quoted_name
from gazette.importer.lines import Line, Sheet
from gazette.problems import Alternative, Code, Problem, Severity
from gazette.text.words import simplify

_HAN = "\u3400-\u9fff"
_STOPS = "，。；：、！？”）"
_LOST_MESSAGE = "a sign inside a word that may be a lost character"
_NUMERALS = tuple("〇零一二三四五六七八九十百")
# What is done 一一, one by one: 一一介绍, 一一对应, 一一编号.
_EACH = re.compile(
    "[为作加予给向与和]|[介对列解说讲回答走查核登告道细点握过展映罗呈记清击破落实兑现应验过目比照拜访问标〇零二三四五六七八九十百号]"
    "|[编刊退否陈叙述排致辨识认签赘检测询拆数送批审收拍摆挑揭剖分纠更改整评念抄写描画摘采领]|还[原清款给]|定[好下]"
)


@dataclass(frozen=True, slots=True)
class Damage:
    """A kind of misreading.

    **Shape**: ``reading`` is what was printed when that is certain, else empty; a line without ``sign`` has none.
    """

    pattern: re.Pattern[str]
    message: str
    reading: str = ""
    sign: str = ""


DAMAGES = (
    Damage(
        re.compile(rf"(?<=[{_HAN}”》）)])の(?=[{_HAN}“《（(])"), "a Japanese の in a Chinese sentence", "的", sign="の"
    ),
    Damage(re.compile(r"の"), "a Japanese の in a Chinese sentence", sign="の"),
    Damage(re.compile(r"[\u3041-\u309f\u30a1-\u30ef\uff66-\uff9d]"), "a Japanese letter in a Chinese sentence"),
    Damage(re.compile(r"(?<=\d)一(?=\d)"), "a 一 between digits", "—", sign="一"),
    Damage(re.compile(r"(?<=\d[年月日时])一(?=\d)"), "a 一 between dates that may be a dash", sign="一"),
    Damage(re.compile(r"一一"), "two 一 that may be a dash", sign="一一"),
    Damage(re.compile(r"\ufffd"), "a character that could not be read", sign="\ufffd"),
    Damage(re.compile(r"[\ue000-\uf8ff]"), "a character of a private font"),
    Damage(re.compile(rf"(?<=[{_HAN}])[\u00a4\u00a7\u00b6\u25a1\u25a0](?=[{_HAN}{_STOPS}])"), _LOST_MESSAGE),
    # The printer's sign for a type that is missing (〓), and a low line alone: in rows they are ornaments and blanks.
    Damage(re.compile(rf"(?<=[{_HAN}])〓(?=[{_HAN}{_STOPS}]|$)"), _LOST_MESSAGE, sign="〓"),
    Damage(re.compile(rf"(?<=[{_HAN}{_STOPS}．])＿(?!＿)"), _LOST_MESSAGE, sign="＿"),
    Damage(
        re.compile(rf"“[^“”，。；！？]*[，。；！？][^“”]*[{_HAN}](1)”"), "a 1 that ends what is said", "！", sign="1”"
    ),
)
# A line with none of these has no misreading that names no sign.
_RARE = re.compile("[\u3041-\u309f\u30a1-\u30ef\uff66-\uff9d\ue000-\uf8ff\u00a4\u00a7\u00b6\u25a1\u25a0]")


def find_misread(sheet: Sheet) -> tuple[Problem, ...]:
    """Return a warning at every character that is likely misread, with the reading it may have had."""
    problems = []
    damages = [damage for damage in DAMAGES if damage.sign in sheet.source.text]
    signed = [damage for damage in damages if damage.sign]
    for line in sheet.printed:
        taken: set[int] = set()
        for damage in damages if _RARE.search(line.text) else signed:
            for match in damage.pattern.finditer(line.text) if damage.sign in line.text else ():
                named = damage.reading and is_quoted_name(line.text, match.start())  # may be printed so
                start, end = match.span(match.lastindex or 0)
                if start in taken or named or _is_word(line.text, match):
                    continue
                taken.update(range(start, end))
                span = line.span(sheet.source.path, start, end)
                hint = (
                    f"it may stand for {damage.reading}; look at the printed page"
                    if damage.reading
                    else "look at the printed page"
                )
                other = Alternative("reading", line.text[start:end], damage.reading) if damage.reading else None
                problems.append(Problem(Code.MISREAD, span, damage.message, hint, Severity.WARNING, other))
        problems += _find_letters(sheet, line)
    return tuple(problems)


def _find_letters(sheet: Sheet, line: Line) -> Iterator[Problem]:
    """Yield a warning at each letter inside a number; its reading is certain where digits or a measure follow."""
    for letters in find_number_letters(line.text):
        span = line.span(sheet.source.path, letters.start, letters.start + len(letters.printed))
        what = "a letter in place of the digit 1" if letters.reading[0] == "1" else "a letter O inside a number"
        hint = f"it may stand for {letters.reading}; look at the printed page"
        other = Alternative("reading", letters.printed, letters.reading)
        yield Problem(Code.MISREAD, span, what, hint, Severity.WARNING, other)


def _is_word(text: str, match: re.Match[str]) -> bool:
    """一一 is also a word, 〓 an ornament on both sides of one, and kana stand together in Japanese names."""
    if match[0] == "〓":
        return text.startswith("〓")
    if match[0] == "一一":
        counted = text[: match.start()].endswith((*_NUMERALS, "唯", "初"))  # 唯一一所, 初一一早
        return match.start() > 0 and (counted or _EACH.match(simplify(text), match.end()) is not None)
    near = text[max(0, match.start() - 2) : match.start()] + text[match.end() : match.end() + 2]
    return (
        match[0] != "の" and sum(1 for char in near if "\u3041" <= char <= "\u30ff" or "\uff66" <= char <= "\uff9f") > 0
    )
