"""The number of an issue and how many pages it has, and numbers that are neither."""

from __future__ import annotations

import pytest

from gazette.importer import import_page
from gazette.importer.issue_counts import read_page_count
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS


def find_number(top: str, below: str = "") -> str | None:
    text = f"江城日报\n{top}\n\n湖边来了白鹭\n　　本报讯　{HERONS}\n\n线路改道\n　　本报讯　{BUSES}\n{below}\n"
    issue = import_page(Source("page.txt", text)).issue
    assert issue is not None
    return issue.number


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("2012年5月8日　星期二　总第１２３４期", "１２３４"),
        ("2012年5月8日　第9期　第三版", "9"),
        ("2012年5月8日　第8期（总第146期）", "8"),
        ("2012年5月8日　星期二　第貳佰壹拾柒號", "貳佰壹拾柒"),
        ("2012年5月8日　农历壬辰年四月十八　第一○三四六号", "一○三四六"),
        ("2012年5月8日　星期二　复刊第23期　本期四版", "23"),
        ("2012年5月8日　内部资料　免费交流　第1187期", "1187"),
        ("2012年5月8日　《江城日报》第612期", "612"),
        ("2012年5月8日　第 1066 期", "1066"),
    ],
)
def test_an_issue_is_numbered_as_the_page_prints_it(line: str, number: str) -> None:
    assert find_number(line) == number


@pytest.mark.parametrize(
    "line",
    [
        "2012年5月8日　星期二　第4版\n汽　笛　第212期",
        "2012年5月8日　星期二　第4版\n副刊“秋光”第二十七期",
        "2012年5月8日　星期二　第4版\n理论周刊　第183期",
        "2012年5月8日　星期二　报刊登记证第 093 号",
        "2012年5月8日　星期二　准印证号：（98）第0476号",
    ],
)
def test_supplements_and_licences_have_numbers_of_their_own(line: str) -> None:
    assert find_number(line) is None


def test_a_licence_above_leaves_the_issue_its_number() -> None:
    assert find_number("准印证号：（98）第0476号\n2012年5月8日　第11期（总第64期）") == "11"


@pytest.mark.parametrize(
    ("line", "pages"),
    [
        ("今日八版", 8),
        ("今日特刊１００版", 100),
        ("今日两版", 2),
        ("本期共两版", 2),
        ("本期八開四版", 4),
        ("今日报纸共四版", 4),
        ("A叠32版 B叠16版", 48),
        ("全份五疊40版", 40),
        ("今日出紙兩大張", 8),
        ("今日出版一大張半", 6),
        ("今日一張", 4),
        ("今日出纸四张", 4),
        ("今日出版四十八頁", 48),
    ],
)
def test_pages_are_counted_in_all_their_forms(line: str, pages: int) -> None:
    assert read_page_count(fold(line)) == pages


@pytest.mark.parametrize(
    "line", ["湖边", "传真稿，共三页", "共 3 张", "第四版", "今日二题", "第二張第一版", "今日第8版"]
)
def test_manuscripts_and_numbers_of_pages_count_no_pages(line: str) -> None:
    assert read_page_count(fold(line)) is None
