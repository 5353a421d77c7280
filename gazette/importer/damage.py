"""Characters that recognition misread: named, never changed.

**Source**: what recognition of Chinese print confuses: の for 的, O and l in numbers for 0 and 1, 一 for a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.importer.lines import Sheet
from gazette.importer.misreading import Misreading
from gazette.importer.misreadings import find_misreadings, list_families
from gazette.problems import Alternative, Code, Problem, Severity
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_STOPS = "，。；：、！？”）"
_SIGNS = "\u00a4\u00a7\u00b6\u25a1\u25a0"
_LOST_MESSAGE = "a sign inside a word that may be a lost character"


@dataclass(frozen=True, slots=True)
class Damage:
    """A kind of misreading that tells no reading, but for a stop.

    **Shape**: ``sign`` is a character, or more, that every line with one has; empty where each has another.
    """

    pattern: re.Pattern[str]
    message: str
    sign: str = ""
    reading: str = ""
    signs: str = ""  # one of these characters is in every line with one

    def may_be_in(self, text: str) -> bool:
        """Say whether a line of a page's text may have one."""
        if self.signs:
            return any(map(text.__contains__, self.signs))
        return self.sign in text if self.sign else self.pattern.search(text) is not None


DAMAGES = (
    Damage(compile_late(r"\ufffd"), "a character that could not be read", "\ufffd"),
    Damage(compile_late(r"[\ue000-\uf8ff\U000f0000-\U0010fffd]"), "a character of a private font"),
    Damage(compile_late(rf"(?<=[{HAN}])[{_SIGNS}](?=[{HAN}{_STOPS}])"), _LOST_MESSAGE, signs=_SIGNS),
    # The printer's sign for a type that is missing (〓), and a low line alone: in rows they are ornaments and blanks.
    Damage(compile_late(rf"(?<=[{HAN}])〓(?=[{HAN}{_STOPS}]|$)"), _LOST_MESSAGE, "〓"),
    Damage(compile_late(rf"(?<=[{HAN}{_STOPS}．])＿(?!＿)"), _LOST_MESSAGE, "＿"),
    # A score, an ordinal and a sum end in a 1 that was said: “我们班，八比1”.
    Damage(
        compile_late(rf"“[^“”，。；！？]*[，。；！？][^“”]*(?![比第加减乘除等于图表号])[{HAN}](1)”"),
        "a 1 that ends what is said",
        "1”",
        "！",
    ),
)
# A half-width mark between Chinese characters, on a page that has more than so many of full width for each of them.
_HALF, _FULL, _MANY = compile_late(rf"[,;](?<=[{HAN}”》）].)(?=[{HAN}“《（])"), "，；", 20
# A stop between Chinese characters may part a foreign name, 约翰.史密斯; at the end of a line, before a mark or a year
# it ends a sentence. Behind a number that opens a line it counts: 一.
_HALF_STOP = compile_late(
    rf"\.(?<=[{HAN}”》）]\.)(?<!^[一二三四五六七八九十]\.)(?=(?P<end>[“《（]|\d{{4}}年|$)|[{HAN}])", re.MULTILINE
)
_HALF_MESSAGE, _WIDE = "a half-width mark on a page of full-width ones", {",": "，", ";": "；", ".": "。"}


def find_misread(sheet: Sheet) -> tuple[Problem, ...]:
    """Return a warning at every character that is likely misread, with the reading it must have had, if it is known."""
    problems = []
    text = sheet.source.text
    damages, families = [damage for damage in DAMAGES if damage.may_be_in(text)], list_families(text)
    halves = len(_HALF.findall(text))
    mixed = 0 < _MANY * halves <= sum(map(text.count, _FULL))
    stops = "." in text and _MANY * len(_HALF_STOP.findall(text)) <= text.count("。")
    for line in sheet.printed:
        here, dotted = list_families(line.text, families), stops and "." in line.text
        if not (here or damages or mixed or dotted):
            continue
        marks = (*(_find_half_width(line.text) if mixed else ()), *(_find_half_stops(line.text) if dotted else ()))
        for misread in (*_find_damages(damages, line.text), *find_misreadings(line.text, here), *marks):
            span = line.span(sheet.source.path, misread.start, misread.end)
            hint = (
                f"it may stand for {misread.reading}; look at the printed page"
                if misread.reading
                else "look at the printed page"
            )
            other = Alternative("reading", misread.printed, misread.reading) if misread.reading else None
            problems.append(Problem(Code.MISREAD, span, misread.message, hint, Severity.WARNING, other))
    return tuple(problems)


def _find_damages(damages: list[Damage], text: str) -> Iterator[Misreading]:
    for damage in damages:
        framed = damage.sign == "〓" and text.startswith("〓")  # an ornament on both sides
        for match in damage.pattern.finditer(text) if damage.sign in text and not framed else ():
            start, end = match.span(match.lastindex or 0)
            yield Misreading(start, text[start:end], damage.message, damage.reading)


def _find_half_width(text: str) -> Iterator[Misreading]:
    for match in _HALF.finditer(text):
        yield Misreading(match.start(), match[0], _HALF_MESSAGE, _WIDE[match[0]])


def _find_half_stops(text: str) -> Iterator[Misreading]:
    for match in _HALF_STOP.finditer(text):
        ends = match["end"] is not None
        yield Misreading(match.start(), ".", _HALF_MESSAGE, _WIDE["."] if ends else "")
