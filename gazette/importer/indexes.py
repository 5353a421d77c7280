"""The lines of an index (导读) below its head, whichever way they say the page.

**Source**: front pages name what stands further in, the page first or last: A4 农民工返乡, 二版：厂长们的苦衷,
丹麦人敲开了门（四版）. Below the head of an index such lines need no other mark; the first that says no page ends them.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.importer.folios import points_elsewhere
from gazette.importer.lines import Line
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_NUMBER = r"(?:[A-Da-d]\d{1,2}版?|第?[\d一二三四五六七八九十]{1,3}版)"
_ENTRY = compile_late(
    rf"[◆◇■□▲△●○★☆►▶◎※·]?\s?{_NUMBER}[\s:]+[^。]{{4,30}}|[◆◇■□▲△●○★☆►▶◎※·]?\s?[^。]{{4,30}}[\s(]\s?{_NUMBER}\)?"
)
_HEAD = compile_late(
    rf"[\[【■●◆▶]?(?:今日)?(?:[{HAN}]{{0,2}}导读|要目|看点|提要|内容提要|本期导读|要闻提示|内容提示|今日关注|重点推荐)"
    r"[\]】:]?(?:$|\d|第)"
)
_ALONE = 10  # characters of a head that stands on a line of its own
_MOST = 12  # entries


@lru_cache(maxsize=1024)  # asked of a line and of its neighbours
def names_index(key: str) -> bool:
    """Say whether a folded line begins as the head of an index does: 今日导读, 要目."""
    return bool(_HEAD.match(key.replace(" ", "")))


def stands_in_index(lines: tuple[Line, ...], at: int) -> bool:
    """Say whether a line says a page, as all lines between it and the head of an index above do."""
    if not says_page(lines[at].key):
        return False
    for above in reversed(lines[max(0, at - _MOST) : at]):
        if names_index(above.key) and len(above.key) <= _ALONE:
            return True
        if not says_page(above.key):
            return False
    return False


@lru_cache(maxsize=1024)
def says_page(key: str) -> bool:
    """Say whether a folded line is a headline and its page, either first."""
    return _ENTRY.fullmatch(key) is not None or points_elsewhere(key)
