"""Columns of questions and answers below whose name no title stands: 股市问答, and right below it 问：….

**Source**: weeklies print what readers ask and who answers below the name of the column (专家坐堂, 田头问答, 律师信箱).
"""

from __future__ import annotations

import re
from dataclasses import replace

from gazette.importer.blocks import Kin
from gazette.importer.series import is_called_column
from gazette.importer.shared_columns import Titled

_ASKS, _ANSWERS = re.compile(r"(?:问|Q)\s?\d?[:、]|.{0,12}来信(?:询问|咨询|问):"), re.compile(r"(?:答|A)\s?\d?[:、]")

# What a column is called where readers ask.
_NAME = re.compile(r"[问問]|信箱|坐堂|[说說]法|咨询|[门門]诊")
# What answers many questions at once; below another name those make one text: 民情连线.
_SEVERAL = 2
_MANY = re.compile(r"(?:[问問]答|信箱)$")


def name_column(titled: Titled) -> Titled:
    """Return an item; where its only line names a column and readers ask right below it, it has no title."""
    item = titled.item
    heads = item.heads
    alone = len(heads.title) == 1 == len(heads.lines) and not (heads.column or titled.column)
    if not alone or not (_NAME.search(heads.title[0].key) and is_called_column(heads.title[0].key)):
        return titled
    texts = [block.key for block in item.blocks if block.kin is Kin.TEXT]
    asked, answered = (sum(1 for text in texts if form.match(text)) for form in (_ASKS, _ANSWERS))
    if not answered or not _ASKS.match(texts[0]) or asked < _SEVERAL or not _MANY.search(heads.title[0].key):
        return titled
    return replace(titled, item=replace(item, heads=replace(heads, column=heads.title, title=())))
