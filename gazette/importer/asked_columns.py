"""Columns of questions and answers below whose name no title stands: 股市问答, and right below it 问：….

**Source**: weeklies print what readers ask and who answers below the name of the column (田头问答, 律师信箱, 热线答疑).
"""

from __future__ import annotations

import re
from dataclasses import replace

from gazette.importer.blocks import Kin
from gazette.importer.series import is_called_column
from gazette.importer.shared_columns import Titled

_ASKS, _ANSWERS = re.compile(r"(?:问|Q)\s?\d?[:、]|.{0,12}来信(?:询问|咨询|问):"), re.compile(r"(?:答|A)\s?\d?[:、]")

# What a column is called where readers ask; 专家坐堂 and 今日说法 are titles as often.
_NAME = re.compile(r"(?:[问問][与與]?答|我答|答疑|信箱|[热熱][线線])$")
_BARE_NAME = re.compile(r"[问問][与與]?答")


def name_column(titled: Titled) -> Titled:
    """Return an item; where its only line names a column and readers ask right below it, it has no title."""
    item = titled.item
    heads = item.heads
    alone = len(heads.title) == 1 == len(heads.lines) and not (heads.column or titled.column)
    if not alone or not _names_column(heads.title[0].key):
        return titled
    texts = [block.key for block in item.blocks if block.kin is Kin.TEXT]
    if not texts or not _ASKS.match(texts[0]) or not any(map(_ANSWERS.match, texts)):
        return titled
    return replace(titled, item=replace(item, heads=replace(heads, column=heads.title, title=())))


def _names_column(key: str) -> bool:
    return _BARE_NAME.fullmatch(key) is not None or (_NAME.search(key) is not None and is_called_column(key))
