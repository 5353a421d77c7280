"""The names behind a post of those who made the page: several, spaced out, pen names, and groups that sign as one.

**Source**: staff lines: 编辑　洪 范　胡 杨, 美编：阿Ken, 策划 本报编辑部, 一校　阮.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.importer import folios, furniture
from gazette.text.han import HAN, is_han_alone
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_compound_surname, is_name, is_spelt_out, is_transcribed

_WORD = compile_late(r"[^\s、,;/|&]+")
# Set apart by more than the characters of a name: whoever follows is somebody else, or no person.
_WIDE = compile_late(r"\s{2,}|[、,;/|&]")
_HARD = compile_late(r"[、,;/|&]")
_HAN_NAME = compile_late(rf"[{HAN}]{{1,4}}")
# How pen names begin: 阿布, 老秦, 小米.
_PEN = compile_late(rf"[阿老小大][{HAN}]{{1,2}}")
# Who is called otherwise: 阿May, 老K, and groups that sign as one: 本报编辑部, 高二(6)班文学社.
_CALLED = compile_late(
    rf"[{HAN}]{{0,3}}[A-Z][A-Za-z.']{{0,12}}[{HAN}]{{0,2}}|[{HAN}\d()·]{{2,16}}(?:[部组室社班会团队]|编辑部|中心)"
)
# What a bracket behind a name says of him: (实习).
_REMARK = compile_late(r"\([^()]{1,6}\)$")
_NO_NAME = compile_late(
    r"[见另文图摄]|[\d一二三四五六七八九十]+[年月日版期号]|[一二三四五六七八九十]{3,4}|本[报版刊].*(?<![部组室])"
    r"|请.{1,3}|如有.{0,2}|欢迎.{0,2}"
)
_TWO, _THREE, _SIX = 2, 3, 6
_Span = tuple[int, int]


def find_names(key: str, start: int, end: int, *, glued: bool) -> tuple[_Span, ...]:
    """Return the names that stand from a place on, up to the first word that can be none.

    The first may be anything that somebody is called, unless it is ``glued`` to the post; later ones behind a mere
    space only what looks like a name.
    """
    found: list[_Span] = []
    for segment in _cut(key, start, end):
        if found and _is_of_folio(key, segment):
            break
        for at, (first, last) in enumerate(_group(key, segment)):
            sure = _HARD.search(key, found[-1][1], first) is not None if found else not glued
            names = _read(key[first:last], first, sure=sure)
            if not names or (at and not sure and folios.is_page_name(key[first:last])):
                return tuple(found)
            found += names
    return tuple(found)


def _cut(key: str, start: int, end: int) -> Iterator[list[_Span]]:
    """Yield the words of a stretch, those that stand near each other together."""
    segment: list[_Span] = []
    for match in _WORD.finditer(key, start, end):
        if segment and _WIDE.search(key, segment[-1][1], match.start()) and not _spread(key, segment, match):
            yield segment
            segment = []
        segment.append(match.span())
    if segment:
        yield segment


def _spread(key: str, segment: list[_Span], match: re.Match[str]) -> bool:
    """Say whether the two characters of one name stand wide apart, as all names of the line do: 文  辉."""
    if _HARD.search(key, segment[-1][1], match.start()):
        return False
    return len(segment) == 1 and segment[0][1] - segment[0][0] == 1 and len(match[0]) <= _TWO


def _is_of_folio(key: str, segment: list[_Span]) -> bool:
    """Say whether words behind the names are the page's name or the paper's: 要 闻, 东 埠 晚 报."""
    words = "".join(key[slice(*span)] for span in segment)
    return folios.is_page_name(words) or furniture.is_title_of_paper(words) or words.endswith("报")


def _group(key: str, segment: list[_Span]) -> Iterator[_Span]:
    """Yield the spans of a segment's words; characters set apart are put together to names."""
    words = [_bare(key[slice(*span)]) for span in segment]
    index = 0
    while index < len(words):
        size = _join(words[index:])
        yield segment[index][0], segment[index + size - 1][1]
        index += size


def _join(words: list[str]) -> int:
    """Return how many of the first words are one name: 刘 辉, 柯 一 凡, 许 听澜, 欧阳 平."""
    singles = next((at for at, word in enumerate(words) if not is_han_alone(word)), len(words))
    if singles >= _TWO:
        return _THREE if singles % _THREE == 0 else _TWO
    first, second = words[0], words[1] if len(words) > 1 else ""
    if singles and len(second) == _TWO and is_name(first + second) and (len(words) == _TWO or not is_name(second)):
        return _TWO
    return _TWO if is_compound_surname(first) and is_han_alone(second) else 1


def _bare(printed: str) -> str:
    """Return a word without the bracket behind it that says more of who it names."""
    remark = _REMARK.search(printed)
    printed = printed[: remark.start()] if remark else printed
    return printed if "(" in printed else printed.rstrip(")]】")


def _read(printed: str, start: int, *, sure: bool) -> list[_Span]:
    """Return where the names of one word stand; none where it is no name."""
    printed = _bare(printed)
    name = "".join(printed.split())
    whole = [(start, start + len(printed))]
    if not name or _NO_NAME.fullmatch(name):
        return []
    if len(name) == 1:
        return whole if sure and is_han_alone(name) else []
    if _HAN_NAME.fullmatch(name):
        return whole if sure or is_name(name) or _PEN.fullmatch(name) else []
    if is_spelt_out(name) or is_transcribed(name) or is_name(name) or (sure and _CALLED.fullmatch(name)):
        return whole
    halves = name[:_THREE], name[_THREE:]
    two = len(name) == _SIX and all(map(is_name, halves))
    return [(start, start + _THREE), (start + _THREE, start + _SIX)] if two else []
