"""Columns of questions and answers below whose name no title stands: 股市问答, and right below it 问：….

**Source**: weeklies print what readers ask and who answers below the name of the column (田头问答, 律师信箱, 热线答疑).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from gazette.importer.blocks import Block, Kin
from gazette.importer.headlines import Heads
from gazette.importer.readers_ask import answers, asks
from gazette.importer.series import is_called_column
from gazette.importer.shared_columns import Titled
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

# What a column is called where readers ask; 专家坐堂 and 今日说法 are titles as often.
_NAME = compile_late(r"(?:[问問][与與]?答|我答|答疑|信箱|[热熱][线線]|[咨諮][询詢][台臺])$")
_ASKED = compile_late(r"问(?:厨师|[名中]?医生?|专家|老师|律师|师傅|农技员|园丁|编辑|馆员|大夫|站长)")
_FEWEST = 2
_BARE_NAME = compile_late(r"[问問][与與]?答|[^\W\d_]{1,2}有所[问問]")
# Columns whose texts have no title, whatever these are: what belongs to a report above, who complains to the paper.
_OF_TEXTS = compile_late(
    rf"[{HAN}]{{2,4}}[链鏈]接|(?:[顾顧旅乘游]客|[读讀听聽观觀]者?[众眾]?|用户|消费者)(?:之声|之聲|来电|來電)"
)


def name_columns(items: Iterable[Titled]) -> Iterator[Titled]:
    """Yield items; those whose only line names a column and that have readers ask below it have it for their column.

    Where each answer is signed, each question is an item.
    """
    for titled in items:
        named = _name_column(titled)
        yield from _part_signed(named) if named is not titled else (titled,)


def _part_signed(titled: Titled) -> Iterator[Titled]:
    """Yield each question of a column with its answer where nothing else is there and all are signed; else the item."""
    item = titled.item
    blocks = item.blocks
    firsts = [at for at, block in enumerate(blocks) if asks(block.key, _key_at(blocks, at + 1))]
    parts = [blocks[first:end] for first, end in pairwise((*firsts, len(blocks)))]
    if len(parts) < _FEWEST or firsts[0] or not all(part[-1].ended for part in parts):
        yield titled
        return
    column = item.heads.column
    for part in parts:
        yield Titled(replace(item, heads=Heads(), blocks=part, brief=True), column)


def _key_at(blocks: tuple[Block, ...], at: int) -> str:
    return blocks[at].key if at < len(blocks) else ""


def _name_column(titled: Titled) -> Titled:
    item = titled.item
    heads = item.heads
    alone = len(heads.title) == 1 == len(heads.lines) and not (heads.column or titled.column)
    if not alone:
        return titled
    texts = [block.key for block in item.blocks if block.kin is Kin.TEXT]
    asked = bool(texts) and asks(texts[0], *texts[1:2]) and any(map(answers, texts))
    key = heads.title[0].key
    if not (_names_column(key) if asked else texts and _OF_TEXTS.fullmatch(key)):
        return titled
    return replace(titled, item=replace(item, heads=replace(heads, column=heads.title, title=())))


def _names_column(key: str) -> bool:
    if _ASKED.fullmatch(key):
        return True
    return _BARE_NAME.fullmatch(key) is not None or (_NAME.search(key) is not None and is_called_column(key))
