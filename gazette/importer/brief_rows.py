"""Rows behind bullets, each a report of its own, as against points of one text, rules and advice.

**Source**: columns of briefs are named for a campaign or a place as often as for short news: 抗旱 在路上, ■ … ■ ….
A brief says in a whole sentence who did what, when or how much, and the next one something else. Rules tell the reader
what to do (不准…, 请…), points go on in what a headline or a colon announced.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from gazette.importer.blocks import Block, Kin
from gazette.importer.marks import BULLETS
from gazette.importer.pairs import share
from gazette.importer.unmarked import goes_on_with
from gazette.text.han import HAN
from gazette.text.numerals import NUMERAL
from gazette.text.patterns import compile_late

# What tells the reader what to do, or when it holds.
_ADVICE = compile_late(
    r"[“「]?(?:不[要准得能可许应宜用]|[请要应须需忌勿别宜]|禁止|严禁|切[忌勿]|尽量|避免|注意|如[果遇何]|若|遇|凡|谁|[多少]\S{1,8}[,;][多少]|什么|怎)"
)
# What a report says: how much, when, which body.
_FACTS = compile_late(
    rf"{NUMERAL}[^\W\d]|[昨今明][日天晨晚早午]|[近日前目上下本][日前月周年旬季]|日前|即日起|[{HAN}]{{2}}(?:[省市县区镇乡村厂局部委队校院所社站馆会团行]|公司|中心|学校|单位)"
)
_LABELLED = compile_late(rf"[{HAN}A-Za-z\d“”]{{1,10}}:")
_NTH = compile_late(r"第[二三四](?![,:点]|是)")  # 第四届…, which nothing was said before
_SHORTEST, _LONGEST, _SHARED, _STRANGE = 12, 160, 0.3, 0.12
_MOSTLY = 2 / 3
_FEWEST = 2
_PAIRS_MOST = 12  # rows that are compared with one another


def tell_reports(rows: Sequence[Block]) -> bool:
    """Say whether each of several rows behind a bullet is a report of its own, of another subject than the others."""
    keys = [block.key.lstrip(BULLETS + " ") for block in rows]
    if len(keys) < _FEWEST or not all(map(_is_whole, rows)) or any(map(_tells_no_news, keys)):
        return False
    facts = sum(1 for key in keys if _FACTS.search(key))
    if facts < _MOSTLY * len(keys):
        return False
    return all(share(below, above) < _SHARED for above, below in combinations(keys[:_PAIRS_MOST], 2))


def find_reports_below(blocks: Sequence[Block], title: str) -> int:
    """Return where the reports behind one bullet begin with which blocks end; the text above has no word of them."""
    place = len(blocks)
    while place and blocks[place - 1].first.bullet and blocks[place - 1].key[0] == blocks[-1].key[0]:
        place -= 1
    rows, text = blocks[place:], blocks[:place]
    if not text or not tell_reports(rows) or any(block.first.bullet for block in text):
        return len(blocks)
    if not (text[-1].last.line.closed or text[-1].last.ended or text[-1].kin is Kin.AUTHOR):
        return len(blocks)
    words = title + "".join(block.key for block in text)
    return place if all(share(block.key, words) < _STRANGE for block in rows) else len(blocks)


def _is_whole(block: Block) -> bool:
    """Say whether a row is one paragraph of whole sentences."""
    closed = block.last.line.closed or block.last.ended
    return block.kin is Kin.TEXT and block.first.bullet and closed and _SHORTEST <= len(block.key) <= _LONGEST


def _tells_no_news(key: str) -> bool:
    return bool(_ADVICE.match(key) or _LABELLED.match(key)) or (goes_on_with(key) and not _NTH.match(key))
