"""What stands in brackets behind the last sentence of a text and is no part of it."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.remarks import find_remark
from gazette.problems import Source
from gazette.text.widths import fold


@pytest.mark.parametrize(
    "remark",
    [
        "（线索提供：鲁先生 奖金50元）",
        "（作者系市委党校副教授）",
        "（文中人物均为化名）",
        "（相关报道见第3版）",
        "（讲话全文见2版）",
    ],
)
def test_a_remark_closes_a_paragraph(remark: str) -> None:
    key = fold("七个人都平安回家了。" + remark)
    assert find_remark(key) == (10, len(key))


@pytest.mark.parametrize("printed", ["（今年上半年）", "（打一字）", "（陈立）"])
def test_other_brackets_are_no_remarks(printed: str) -> None:
    assert find_remark(fold("七个人都平安回家了。" + printed)) is None


def test_a_remark_stands_by_itself() -> None:
    text = (
        "2003年9月2日 星期二 第5版\n\n雨棚上站了四小时\n"
        "　　本报讯（记者 钱立群）昨天中午，一名男子爬上七楼雨棚。\n"
        "　　劳动部门表示将跟踪到底。（线索提供：鲁先生 奖金50元）\n"
    )
    page = import_page(Source("seeds/05.txt", text), PageHints(date=dt.date(2003, 9, 2), page=5))
    assert page.articles[0].body.split("\n\n")[1:] == [
        "劳动部门表示将跟踪到底。",
        "（线索提供：鲁先生 奖金50元）\n",
    ]
