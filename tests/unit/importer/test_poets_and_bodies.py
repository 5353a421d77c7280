"""Poets below titles that count poems, columns called by their writers, bodies that sign, texts signed at their end."""

from __future__ import annotations

import pytest

from gazette.model import Person
from gazette.text.person_names import is_name
from tests.unit.reading_pages import BUSES, HERONS, articles

_ESSAY = f"　　{HERONS}\n　　{BUSES}\n"


def test_a_few_characters_below_a_title_that_counts_poems_name_the_poet() -> None:
    lake, poems = articles(
        f"湖边来了白鹭\n　　本报讯　{HERONS}\n\n秋野（外一首）\n荷衣\n　　稻子收完了\n　　田野把自己放得很低\n"
        "　　低到能听见一只田鼠\n　　在翻动今年的账本\n"
    )
    assert (poems.title.printed, poems.byline) == ("秋野（外一首）", (Person("荷衣"),))
    assert lake.byline == ()


def test_a_column_may_be_called_by_who_signs_below_the_title() -> None:
    (essay,) = articles(f"石榴说事\n“明码标价”不等于“明白消费”\n石榴\n{_ESSAY}")
    assert (essay.column, essay.title.printed) == ("石榴说事", "“明码标价”不等于“明白消费”")
    assert essay.byline == (Person("石榴"),)


def test_a_few_characters_above_a_text_that_is_signed_at_its_end_are_its_title() -> None:
    signed, plain = (
        articles(f"副刊　每周四期\n人生絮语\n等车\n{_ESSAY}{end}")[-1] for end in ("　　　　　　（王若谷）\n", "")
    )
    assert (signed.byline, plain.byline) == ((Person("王若谷"),), (Person("等车"),))


def test_four_characters_that_only_look_like_a_name_are_none() -> None:
    assert not is_name("登碧浪亭")
    assert is_name("欧阳知秋")


@pytest.mark.parametrize(("line", "signs"), [("县农业技术推广站", True), ("州政府答应本月底前办听证会", False)])
def test_a_body_below_a_title_signs_the_text_that_is_no_report(line: str, signs: bool) -> None:  # noqa: FBT001  # a table
    advice, _ = articles(f"要抓紧耙麦保墒\n{line}\n{_ESSAY}\n湖边来了白鹭\n　　本报讯　{HERONS}\n　　{BUSES}\n")
    assert advice.byline == ((Person(line),) if signs else ())
