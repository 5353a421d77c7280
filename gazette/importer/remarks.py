"""What stands in brackets behind the last sentence of a text and is no part of it.

**Source**: who gave the tip and what was paid for it (线索提供：… 奖金50元), the author's post (作者系…), where more
stands (相关报道见第3版), names that are changed (文中人物均为化名).
"""

from __future__ import annotations

from gazette.importer.people import OF_WRITER
from gazette.text.patterns import compile_late

_CLOSING = frozenset(")]】")
_REMARK = compile_late(
    r"(?<=[。!?”…])\s*(?P<remark>[(\[【](?:"
    r"(?:线索|信息|新闻)提供[者人]?[:/].{2,20}|(?:报料|爆料)[人者]?[:/].{2,20}|.{2,10}(?:报料|爆料).{0,12}|.{0,8}奖金?\d+元"
    rf"|{OF_WRITER}.{{2,40}}"
    r"|文中.{0,8}(?:化名|假名).{0,4}|(?:本文)?(?:有删[节减改]|标题为.{2,8})"
    r"|(?:相关|详细|有关)?(?:报[道导]|新闻|内容|评论|图片|全文|社论|讲话)?(?:全文|报[道导])?(?:详?见|刊|刊于|载)(?:今日|本报|第)?.{1,8}版.{0,6}"
    r"|本[文版栏]图片.{2,16}|记者.{2,16}整理提供"
    r")[)\]】])\s*$"
)


def find_remark(key: str) -> tuple[int, int] | None:
    """Return where a folded paragraph's closing remark stands, counted from 0, the end exclusive; None without one."""
    closed = key.rstrip()[-1:] in _CLOSING
    match = _REMARK.search(key, max(0, len(key) - 60)) if closed else None
    return match.span("remark") if match else None
