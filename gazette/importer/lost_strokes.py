"""Signs that lost a stroke or got one: 囗 for 口, 旳 for 的, 5曰 for 5日, 〉 for 》.

**Source**: what recognition confuses; 囗 is a radical, hardly a word, and a box to tick on forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.importer.misreading import Misreading
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import find_all_words, simplify

_BOX, _MOUTH = "囗", "口"
_BOX_MESSAGE = "a 囗 that may be 口"
# 旳, the light of a bright moon, is a word of no newspaper; 曰 behind a number is none either, 一曰 and 二曰 are.
_LIKE = (
    (compile_late(rf"(?<=[{HAN}\d”）》])旳(?![”’」）])"), "a 旳 that may be 的", "的"),
    (compile_late(r"(?<=\d)\s?(曰)"), "a 曰 behind a number", "日"),
    (compile_late(r"(?<=月)[一二三四五六七八九十]{1,3}(曰)"), "a 曰 behind a number", "日"),
)
_TITLE_MESSAGE = "a title whose two marks differ"
# A title that opens with 《 and closes with another mark, or the other way; titles inside of titles have 〈 〉.
_WRONG_CLOSE = compile_late(r"《[^《》〈〉＜＞<>\n]{1,30}([〉＞])(?![^《\n]{0,30}》)")
_WRONG_OPEN = compile_late(r"([〈＜])[^《》〈〉＜＞<>\n]{1,30}》")
# What 囗 looks like is spoken of: 囗字形; boxes to tick: 囗是 囗否.
_SPOKEN_OF = compile_late("囗[字形]|[“‘「（]囗[”’」）]")
_SIGNS = "囗旳曰〉＞〈＜"
_LONGEST, _TITLE_LONGEST = 3, 30


def may_have_lost_strokes(text: str) -> bool:
    """Say whether a text has one of the signs that may have lost a stroke or got one."""
    return any(map(text.__contains__, _SIGNS))


def find_lost_strokes(text: str) -> Iterator[Misreading]:
    """Yield 囗 that can only, or may, be 口, 旳 and 曰 that are no words, and marks of titles that do not match."""
    if _BOX in text:
        yield from _find_boxes(text)
    if "旳" in text or "曰" in text:
        for form, message, reading in _LIKE:
            for match in form.finditer(text):
                group = match.lastindex or 0
                yield Misreading(match.start(group), match[group], message, reading)
    for match in _WRONG_CLOSE.finditer(text) if "〉" in text or "＞" in text else ():
        yield Misreading(match.start(1), match[1], _TITLE_MESSAGE, "》")
    for match in _WRONG_OPEN.finditer(text) if "〈" in text or "＜" in text else ():
        before = text[max(0, match.start() - _TITLE_LONGEST) : match.start()]
        if before.rfind("《") <= before.rfind("》"):
            yield Misreading(match.start(1), match[1], _TITLE_MESSAGE, "《")


def _find_boxes(text: str) -> Iterator[Misreading]:
    many = text.count(_BOX) > 1
    for match in re.finditer(_BOX, text):
        at = match.start()
        if _SPOKEN_OF.search(text, max(0, at - 1), at + 2):
            continue
        if _makes_word(text, at):
            yield Misreading(at, _BOX, _BOX_MESSAGE, _MOUTH)
        elif not many and re.fullmatch(f"[{HAN}]囗[{HAN}]", text[max(0, at - 1) : at + 2]):
            yield Misreading(at, _BOX, _BOX_MESSAGE)


def _makes_word(text: str, at: int) -> bool:
    """Say whether 口 in place of 囗 makes a word of the dictionary with what stands beside it: 门口, 人口."""
    near = simplify(text[max(0, at - _LONGEST) : at] + _MOUTH + text[at + 1 : at + 1 + _LONGEST])
    return any(_MOUTH in word and len(word) > 1 for word in find_all_words(near))
