"""Jump lines: where an article goes on, and where it comes from.

**Source**: （下转第4版）, 下转2版, （上接第一版）, 紧接第三版, （转第四版②）, with or without the headline in 《》;
（下转次版）, （下转末版）, （下转封三） where papers and pictorials name a page by its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.importer.sections import SECTION, Called
from gazette.text.han import HAN
from gazette.text.numerals import NUMERAL, RINGED, parse_number
from gazette.text.patterns import compile_late
from gazette.text.widths import fold

# Arrows and hands, the bullets and strokes beside a jump line.
_ARROWS = "▶▷►▸→⇒⇨➔➡➤☞👉⏩>»◀◁◄◂←⇐⇦⬅☜👈⏪<«▲△▼▽↑↓↘↙↗↖⬆⬇⇧⇩⤵⤴◤◢◥◣"
_STROKES = "…·~|*—-"
_MARKS = f"{_ARROWS}●○■□◆◇★☆※{_STROKES}"
_ANY_MARK = re.escape(_MARKS)  # as a class of a pattern without its brackets
_OPENING, _CLOSING = "([【〈〖《{", r")\]】〉〗》}"
_RING = f"[{RINGED}]?"  # which of several jumps of a page it is
_POINTERS = rf"\s*[{_ARROWS}]{{0,3}}\s*"  # between the words and the page: 下转▶3版
# A page, in a ring, too (下转②版), several of them (the first counts), the front page, or a letter and a number.
_NUMBER = f"(?:{NUMERAL}|[{RINGED}])"
_PAGE = (
    rf"(?:第?\s*(?P<letter>[A-Za-z]{{1,2}}叠?)?\s*(?P<page>{_NUMBER})(?:\s?[、,]\s?{_NUMBER})*\s*[版页]"
    rf"|(?P<front>[头首]版|封[面一])|(?P<next>[次下后]版|[次下]页)|(?P<last>末版|封底|封四|末页)|(?P<cover>封[二三里])|(?P<section>{SECTION}|P)(?P<bare>\d{{1,2}}))"
)
_TAIL = r"(?!.{0,3}中缝)(?:\s*《[^》]{2,40}》)?[^()\[\]。〈〉]{0,24}?"
# None of these gives back what it took: a line of nothing but marks takes time as it grows.
_HEAD = rf"[{_ANY_MARK}]*+[{re.escape(_OPENING)}]?\s*+[{_ANY_MARK}]*+\s*+{_RING}\s*+"
# What may stand before the words, and where it begins.
_LEAD = r"未完(?:待续)?[,、;]?\s?"
_LED = compile_late(rf"(?:{_LEAD}|[{re.escape(_OPENING)}][正本余])$")
_ON = compile_late(
    rf"{_HEAD}(?:{_LEAD})?(?:(?:[下正本]?文|全文?|[紧续接]|余下)?下?转[载至到入接]?|(?P<either>接|紧接)|下[接续]|接下|续见)(?:本报|今日)?{_POINTERS}"
    rf"{_PAGE}{_TAIL}。?[{_CLOSING}]?\s*。?[{_ANY_MARK}]*$"
)
# The headline may stand before the words as well: 《春耕备耕抓得紧》上接第1版.
_QUOTED = r"(?:《[^》]{2,40}》\s*(?=[(\[【〈〖]?\s*文?上接))?"
_COMES = (
    r"(?:[正上]?文?上[接承]自?|[上正]?文接|接自|转自(?=第)|(?P<either>紧接|接)|接上|承接?|续上?(?![A-Za-z]\d))"
    r"(?:本报|今日)?"
)
_FROM = compile_late(rf"{_QUOTED}{_HEAD}{_COMES}{_POINTERS}{_PAGE}{_TAIL}(?:。?[{_CLOSING}][{_ANY_MARK}]*|(?=\s)|$)")
# The text may begin right behind the second of two marks, or behind 上接第1版 without any.
_TWINNED = compile_late(rf"(?P<twin>[{_ANY_MARK}])+{_COMES}{_PAGE}(?P=twin)+")
_UNMARKED = compile_late(
    rf"[{_ARROWS}]*+文?上接(?=第|[A-Z]?\d|[一二三四五六七八九十]+版){_PAGE}[{_ARROWS}]*(?![版页])(?=[{HAN}“])"
)
# What else there is on another page, which ends a text as well: （相关报道见4版）, （名单详见第三版）.
_POINTER = compile_late(
    rf"[(\[【](?:[{HAN}、]{{0,10}}[见刊]|[{HAN}、]{{2,10}}转)(?:于|本报|今日)?"
    rf"(?:{_PAGE}|第?{SECTION}?\d{{1,2}}\s?[-—~至]\s?{SECTION}?\d{{1,2}}\s?版)[)\]】]$"
)
# Where all of a text stands whose headline is printed here: （全文见第二版）, （社论全文刊第三版）, 详见第4版.
_ELSEWHERE = compile_late(
    rf"[(\[【]?(?:[{HAN}]{{0,6}}全文|[社评]论|文|详)?(?:[刊载登]于?|见)(?:本报|今日)?{_PAGE}[)\]】]?"
)
# A headline and, in brackets behind it, where its text comes from: 春耕备耕抓得紧（上接第1版）.
_BEHIND_HEADLINE = compile_late(
    r"^[^\S\n]*[《“「『\w][^\n。，；：]{1,30}?"
    r"(?P<jump>(?:[（(\[【［〔〈〖《＜<]|[^\w\n。，；：、！？”’》」』）)…]|[^\S\n])[^\S\n]*(?:文?上接|文接|紧接|接自|緊接)"
    r"[^\n。）)\]】］〕]{2,30}[）)\]】］〕〉〗》]?[^\S\n]*)$",
    re.MULTILINE,
)
_COMES_BEHIND = ("上接", "文接", "紧接", "緊接", "接自")
# What they have in common: 下转, 转第 and 转载 have 转. No jump line is longer, its headline with it.
_WORDS, _LONGEST, _LEAD_LONGEST = compile_late("[转接续]"), 90, 6
_PLACES = compile_late(r"[版页封]|[A-HPTWa-d]叠?\d")  # one of these is in any name of a page
_BEFORE_WORDS = frozenset(f"{_OPENING}{_MARKS} 下紧文全续接①②③④⑤⑥⑦⑧⑨⑩") - {"…"}


@dataclass(frozen=True, slots=True)
class Jump:
    """A jump line in a folded text; ``either`` where its words say both where from and where to: 紧接, 接.

    **Units**: positions count from 0, the end exclusive; the page from 1, or 0 where it is ``called`` by its place.
    """

    start: int
    end: int
    page: int
    section: str = ""
    either: bool = False
    called: Called | None = None


def find_jump_on(key: str) -> Jump | None:
    """Return the words at the end of a folded line that say where the article goes on."""
    if not ("转" in key or "接" in key or "续" in key) or _PLACES.search(key) is None:
        return None
    for word in reversed(tuple(_WORDS.finditer(key, max(0, len(key) - _LONGEST)))):
        match = _ON.match(key, _find_start(key, word.start()))
        if match is not None and not _is_plain(key, match):
            return _jump(match)
    return None


def _find_start(key: str, start: int) -> int:
    """Return where the bracket, the mark or the 未完 before a word begins."""
    while start > 0 and key[start - 1] in _BEFORE_WORDS:
        start -= 1
    led = _LED.search(key, max(0, start - _LEAD_LONGEST), start)
    if led is not None:
        start = led.start()
        start -= start > 0 and key[start - 1] in _OPENING
    return start if key[:start].strip("…") else 0  # an ellipsis is the text's, where there is one


def _is_plain(key: str, match: re.Match[str]) -> bool:
    """Without brackets and without 下转 the words may be part of the sentence."""
    bracketed = match[0].lstrip(_MARKS + " ")[:1] in _OPENING or match[0].lstrip(_STROKES)[:1] in _ARROWS
    if match["either"] and not bracketed and _goes_on(key, match):
        return True
    return (
        not bracketed
        and "下转" not in match[0].replace(" ", "")
        and match.start() > 0
        and bool(key[: match.start()].strip())
    )


def find_jump_from(key: str) -> Jump | None:
    """Return the words at the head of a folded line that say where the article comes from."""
    match = _UNMARKED.match(key) or _FROM.match(key) or _TWINNED.match(key)
    if match is None:
        return None
    bare = match[0].lstrip(_MARKS)[:1] in "接续承文" and "第" not in match[0]
    if bare and _goes_on(key, match):
        return None
    return _jump(match)


def find_jumps_behind_headlines(text: str) -> Iterator[int]:
    """Yield where 上接第N版, in brackets or apart, stands behind a headline, at the end of its line."""
    if not any(words in text for words in _COMES_BEHIND):
        return
    for match in _BEHIND_HEADLINE.finditer(text):
        whole, jump = fold(match[0]).strip(), fold(match["jump"]).strip()
        if find_jump_from(jump) is not None and find_jump_from(whole) is None:
            yield match.start("jump")


def _goes_on(key: str, match: re.Match[str]) -> bool:
    """Say whether words stand behind the page, more than one sign: 接1版的样子, not 接第三版②."""
    end = match.end("page") + 1 if match["page"] else match.end()
    return len(key[end:].strip()) > 1


def points_to_page(key: str) -> bool:
    """Say whether a folded text ends with what else there is on another page: （相关报道见4版）."""
    if key[-1:] not in ")]】":
        return False
    start = max(map(key.rfind, "([【"))
    return start >= 0 and _POINTER.match(key, start) is not None


def stands_elsewhere(key: str) -> bool:
    """Say whether a folded line by itself says on which page the text of a headline stands: （全文见第二版）."""
    return key[-1:] in "版)]】" and _ELSEWHERE.fullmatch(key) is not None


def _jump(match: re.Match[str]) -> Jump | None:
    either = match.groupdict().get("either") is not None  # 上接 alone says only where from
    called = next((place for place in Called if match[place.value]), None)
    if called:
        return Jump(match.start(), match.end(), 0, "", either, called)
    page = 1 if match["front"] else parse_number(match["page"] or match["bare"])
    section = (match["letter"] or match["section"] or "").upper().rstrip("叠").removeprefix("P")  # P2 is page 2
    return Jump(match.start(), match.end(), page, section, either) if page else None
