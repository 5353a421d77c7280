"""Jump lines: where an article goes on, and where it comes from.

**Source**: （下转第4版）, 下转2版, （上接第一版）, 紧接第三版, （转第四版②）, with or without the headline in 《》;
（下转次版）, （下转末版）, （下转封三） where papers and pictorials name a page by its place; （详见第4版）,
（全文见贰版） at the end of a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.importer.sections import SECTION, Called
from gazette.text.han import HAN
from gazette.text.numerals import FORMAL, NUMERAL, RINGED, parse_number
from gazette.text.patterns import compile_late
from gazette.text.widths import fold

# Arrows and hands, the bullets and strokes beside a jump line.
_ARROWS = "▶▷►▸→⇒⇨➔➡➤☞👉⏩>»◀◁◄◂←⇐⇦⬅☜👈⏪<«▲△▼▽↑↓↘↙↗↖⬆⬇⇧⇩⤵⤴◤◢◥◣"
_STROKES = "…·~|*—-"
_MARKS = f"{_ARROWS}●○■□◆◇★☆※{_STROKES}"
_ANY_MARK = re.escape(_MARKS)  # as a class of a pattern without its brackets
_OPENING, _CLOSING = "([【〈〖《{<“『", r")\]】〉〗》}>”』"
_AROUND = _MARKS + ")]】〉〗》}>”』 "
_RING = f"[{RINGED}]?"  # which of several jumps of a page it is
_POINTERS = rf"\s*[{_ARROWS}]{{0,3}}\s*"  # between the words and the page: 下转▶3版
# A page, in a ring, too (下转②版), several of them (the first counts), the front page, or a letter and a number.
_NUMBER = rf"(?:{NUMERAL}|[{RINGED}]|[{FORMAL}]{{1,3}}(?=\s*[版页]))"
_PAGE = (
    rf"(?:第?\s*(?P<letter>[A-Za-z]{{1,2}}叠?)?\s*(?P<page>{_NUMBER})(?:\s?[、,]\s?{_NUMBER})*\s*[版页]"
    rf"|(?P<front>[头首]版|封[面一])|(?P<next>[次下后]版|[次下]页)|(?P<last>末版|封底|封四|末页)|(?P<cover>封[二三里])|(?P<section>{SECTION}|P)(?P<bare>\d{{1,2}}))"
)
_TAIL = r"(?!.{0,3}中缝)(?:\s*《[^》]{2,40}》)?[^()\[\]。〈〉]{0,24}?"
# None of these gives back what it took: a line of nothing but marks takes time as it grows.
_HEAD = rf"[{_ANY_MARK}]*+[{re.escape(_OPENING)}]?\s*+[{_ANY_MARK}]*+\s*+{_RING}\s*+"
# What may stand before the words, and where it begins.
_LEAD = r"[(\[【]?未完(?:待续)?[)\]】]?[,、;]?\s?"
_LED = compile_late(rf"(?:{_LEAD}|[{re.escape(_OPENING)}][正本余])$")
# Where the whole of it stands, or more of it: （详见第4版）. Lists and pictures are other things: （名单见4版）.
_SEEN = r"(?:[下正本余后详全]?文|(?:其余|余下)(?:内容|部分)?|详情|详细(?:内容|报[道导]))?(?:敬?请)?详?[见刊载登]于?"
_ON = compile_late(
    rf"{_HEAD}(?:{_LEAD})?(?:(?:[下正本余]?文|全文?|[紧续接]|余下|其余)?下?转[载至到入接]?|下[接续]|接下|续[见载刊登]于?"
    rf"|(?P<either>紧?接|续)|(?P<seen>{_SEEN}))(?:本报|今日){{0,2}}{_POINTERS}{_PAGE}{_TAIL}。?[{_CLOSING}]?\s*。?[{_ANY_MARK}]*$"
)
# The headline may stand before the words as well: 《春耕备耕抓得紧》上接第1版.
_QUOTED = r"(?:《[^》]{2,40}》\s*(?=[(\[【〈〖]?\s*文?上接))?"
_COMES = (
    r"(?:[正上]?文?上[接承续转]自?|[上正]?文接|[上前]文见|[接续]自|续前|转自(?=第)|接上|续上(?![A-Za-z]\d)|承接?"
    r"|(?P<either>紧?接|续(?![A-Za-z]\d)))"
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
_WORDS, _LONGEST, _LEAD_LONGEST = compile_late("[转接续见刊载登]"), 90, 8
_PLACES = compile_late(r"[版页封]|[A-HPTWa-d]叠?\d")  # one of these is in any name of a page
_BEFORE_WORDS = frozenset(f"{_OPENING}{_MARKS} 下紧正本余后详全文续接其内容部分情细报道导敬请①②③④⑤⑥⑦⑧⑨⑩") - {"…"}
# What may frame something said as well; what ends a sentence; words that need a bracket or a mark before them.
_QUOTES, _ENDS, _BARE = "“『<《", "。!?”…)", frozenset("见刊载登") | {"文见", "刊于", "载于", "登于"}


@dataclass(frozen=True, slots=True)
class Jump:
    """A jump line in a folded text.

    ``either`` where its words say both where from and where to: 紧接, 接; ``seen`` where they only point: 详见.

    **Units**: positions count from 0, the end exclusive; the page from 1, or 0 where it is ``called`` by its place.
    """

    start: int
    end: int
    page: int
    section: str = ""
    either: bool = False
    seen: bool = False
    called: Called | None = None


def find_jump_on(key: str) -> Jump | None:
    """Return the words at the end of a folded line that say where the article goes on."""
    if _WORDS.search(key) is None or _PLACES.search(key) is None:
        return None
    for word in reversed(tuple(_WORDS.finditer(key, max(0, len(key) - _LONGEST)))):
        start = _find_start(key, word.start())
        framed = max(key.rfind(sign, start, word.start()) for sign in _OPENING)
        for at in (start, framed) if framed > start else (start,):
            match = _ON.match(key, at)
            if match is not None and not _is_plain(key, match):
                return _jump(match)
    return None


def _find_start(key: str, start: int) -> int:
    """Return where the bracket, the mark or the 未完 before a word begins."""
    start = _step_back(key, start)
    led = _LED.search(key, max(0, start - _LEAD_LONGEST), start)
    start = _step_back(key, led.start()) if led else start
    return start if key[:start].strip("…") else 0  # an ellipsis is the text's, where there is one


def _step_back(key: str, start: int) -> int:
    while start > 0 and key[start - 1] in _BEFORE_WORDS:
        start -= 1
    return start


def _is_plain(key: str, match: re.Match[str]) -> bool:
    """Say whether the words may be part of the sentence: without brackets or 下转, or where none ended before them."""
    above = key[: match.start()].rstrip()
    opening = match[0].lstrip(_MARKS + " ")[:1]
    bracketed = opening in _OPENING or match[0].lstrip(_STROKES)[:1] in _ARROWS
    if (match["either"] or match["seen"]) and _goes_on(key, match) and not (bracketed and match["either"]):
        return True
    if not above:
        return False
    if match["seen"] or opening in _QUOTES:
        apart = bracketed or match[0][0] in _MARKS or match["seen"] not in _BARE
        return above[-1] not in _ENDS or not apart
    told = bracketed or "下转" in match[0].replace(" ", "")
    return not told and (above[-1] not in _ENDS or (match["either"] is not None and match[0][0] not in _MARKS))


def find_jump_from(key: str) -> Jump | None:
    """Return the words at the head of a folded line that say where the article comes from."""
    match = _UNMARKED.match(key) or _FROM.match(key) or _TWINNED.match(key)
    if match is None:
        return None
    said = match[0].lstrip(_MARKS)
    bare = (said[:1] in "接续承文" and "第" not in said) or "见" in said
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
    return len(key[end:].strip(_AROUND)) > 1


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
    said = match.groupdict()
    either, seen = said.get("either") is not None, said.get("seen") is not None  # 上接 alone says only where from
    called = next((place for place in Called if match[place.value]), None)
    if called:
        return Jump(match.start(), match.end(), 0, "", either, seen, called)
    page = 1 if match["front"] else parse_number(match["page"] or match["bare"])
    section = (match["letter"] or match["section"] or "").upper().rstrip("叠").removeprefix("P")  # P2 is page 2
    return Jump(match.start(), match.end(), page, section, either, seen) if page else None
