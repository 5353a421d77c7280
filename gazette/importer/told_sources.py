"""Words that only say where a text is from, in any frame or behind a mark: 〈路透社〉, ※综合外电报道, 据《…》报道：….

**Source**: pages of foreign news set the agency alone, above a text or below it; digests and web pages open a text with
据…报道 and a colon; 本报综合, 综合外电 and 综合本报驻外记者报道 say that the paper put it together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from gazette.importer.marks import BULLETS, FRAMES, TWINS
from gazette.text.dates import DAY, MONTH
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_AGENCY = (
    r"(?:(?:新华|中新|中央|路透|法新|美联|合众(?:国际)?|塔斯|俄塔|俄新|共同|时事|德新|德通|韩联|安莎|埃菲|彭博|马新|中通|中评|越通|朝中|欧新|海通)社"
    r"|(?:新华|中国|国际)?通讯社|新华社记者|央视(?:新闻|网)?(?:客户端)?|央广网?|(?:新华|中新|人民|光明|环球|中国新闻|观察者)网"
    r"|(?:澎湃|红星|封面|上游|极目|九派|潇湘晨报|北青|新京报)新闻)"
)
_PAPER = (
    rf"(?:[{HAN}]{{0,6}}《[^》]{{2,16}}》(?:杂志|周刊|网站|官网)*"
    rf"|[{HAN}]{{1,10}}?(?:[日晚早晨商时快周]报|都市报|青年报|社|网|电台|电视台|在线|新闻|客户端|发布|频道|媒体|杂志|周刊)|央视(?:新闻|网)?|外[电媒刊报]|[A-Z]{{2,4}})"
)
_PAPERS = rf"{_PAPER}(?:[、,和及与]{_PAPER}){{0,4}}等?(?:媒体)?"
_DONE = r"(?:综合)?(?:报[道导]|消息|电讯?|讯)"
# 据新华社电 is read as the heads of dispatches are.
_SAID = r"(?:综合)?(?:报[道导]|消息)"
_TOLD = rf"据{_PAPERS}\s?(?:(?:(?:{MONTH}月)?{DAY}日)\s?)?{_SAID}"
_SUMMED = (
    rf"(?:本[报刊台])?(?:国际)?(?:综合|整理)(?:(?:国[内外]|海外|境外|各地|多家|有关)?媒体|{_PAPERS}|[{HAN}]{{0,3}}驻[{HAN}]{{1,5}}记者)"
    rf"(?:{_DONE}|整理|编译)?|本[报刊台](?:国际)?综合(?:{_DONE}|整理|编译)?|{_AGENCY}综合(?:外[电媒])?{_DONE}"
)
_PLAIN = rf"(?:国际|国内)?(?:综合|整理){_DONE}"
_WORDS = rf"(?:{_TOLD}|据[{HAN}]{{0,4}}《[^》]{{2,12}}(?:报|刊|周刊|杂志|文摘|消息)》|{_SUMMED}|{_PLAIN}|{_AGENCY})"
_SURE = compile_late(rf"{_TOLD}|{_SUMMED}")
_ALONE = compile_late(_WORDS)
_OPEN, _SHUT = (re.escape("".join(signs)) for signs in (FRAMES, FRAMES.values()))
_MARKS = re.escape(BULLETS + TWINS + "/→>»＊")
_LINE = compile_late(rf"(?P<open>[{_OPEN}{_MARKS}]{{0,2}})\s*(?P<source>{_WORDS})\s*(?P<shut>[{_SHUT}{_MARKS}]{{0,2}})")
# In front of a text: framed, or before a colon, a bar, a stroke or a gap.
_FRAMED = compile_late(
    rf"(?P<open>[{_OPEN}{_MARKS}])\s?(?P<source>{_WORDS})\s?(?P<shut>[{_SHUT}{_MARKS}])[\s:,—]{{0,3}}"
)
_APART = compile_late(
    rf"(?P<source>{_WORDS})(?:\s*[:|│]\s*|\s*—{{1,2}}\s*|\s*/\s*|\s+|(?=[(\[](?:本报|特约|驻外)?(?:记者|通讯员)))(?=.{{16}})(?=.{{0,60}}[,。])"
)
_CAREFUL = frozenset("《“『")
_SIGNS = compile_late("[社网报消讯电导道央闻合》]")  # one of these is in all of them
_LONGEST, _HEAD = 44, 64


class ToldSource(NamedTuple):
    """Where such words stand. **Units**: positions count from 0, ends exclusive."""

    source: tuple[int, int]
    end: int


@lru_cache(maxsize=1024)
def find_source_line(key: str) -> ToldSource | None:
    """Return the source that a folded line names and nothing else, in any frame or behind a mark."""
    if len(key) > _LONGEST or _SIGNS.search(key) is None:
        return None
    match = _LINE.fullmatch(key)
    if match is None or not _are_twins(match["open"], match["shut"]):
        return None
    return ToldSource(match.span("source"), len(key))


def is_surely_source(key: str) -> bool:
    """Say whether a folded line names a source by words that are none of a column or a house: 综合外电报道, 据…消息."""
    found = find_source_line(key)
    return found is not None and _SURE.fullmatch(key, *found.source) is not None


def names_only_source(words: str) -> bool:
    """Say whether folded words name a source, without a frame or a mark."""
    return _SIGNS.search(words) is not None and _ALONE.fullmatch(words) is not None


def find_source_head(key: str) -> ToldSource | None:
    """Return the source that a text opens with, framed or parted from it: 〈路透社〉…, 据《…》报道：…."""
    if _SIGNS.search(key, 0, _HEAD) is None:
        return None
    framed = _FRAMED.match(key)
    if framed is not None and framed.end() < len(key) and _are_twins(framed["open"], framed["shut"]):
        return ToldSource(framed.span("source"), framed.end())
    apart = _APART.match(key)
    return ToldSource(apart.span("source"), apart.end()) if apart else None


def _are_twins(opening: str, closing: str) -> bool:
    """Say whether a frame is whole, a mark stands on both sides or only before; “路透社” and 《…》 are other things."""
    if _CAREFUL.intersection(opening):
        return False
    return (not closing and not any(sign in FRAMES for sign in opening)) or closing == "".join(
        FRAMES.get(sign, sign) for sign in reversed(opening)
    )
