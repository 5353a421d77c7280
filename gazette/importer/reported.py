"""Headlines that say where something happened and what: 全市旅游景区今起开放, 市九院新门诊楼启用.

**Source**: briefs without 本报讯 below an essay or a feature; crossheads name a part of what the text above is about,
and its place was said there.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.text.patterns import compile_late
from gazette.text.words import has_verb, is_place, split_words

# 全市, 我县, and what belongs to the province, the city or the county, but for 市场, 区委, 县长.
_OURS = compile_late(r"(?:[全我本][省市县区厂矿校]|[省市县区])(?=[^场民区镇委长内外里议:,]\S)")
_MARKS = compile_late(r"[:,]")
_NUMERALS = "一二两三四五六七八九十几"
_BEGINNING, _PLACE_SHORTEST = 8, 2


@lru_cache(maxsize=1024)
def says_where_and_what(key: str) -> bool:
    """Say whether a folded headline begins with a place, or with whose it is, and has a verb."""
    if _MARKS.search(key) or not has_verb(key):
        return False
    return _OURS.match(key) is not None or _begins_with_place(key)


def _begins_with_place(key: str) -> bool:
    if key[0] in _NUMERALS:
        return False  # 一棵树, which is a place somewhere
    first = split_words(key[:_BEGINNING])[:1]
    return any(word.tag == "ns" and len(word.text) >= _PLACE_SHORTEST and is_place(word.text) for word in first)
