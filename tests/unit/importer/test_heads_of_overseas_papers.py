"""Heads of reports and writers as papers of Taiwan, Hong Kong, Southeast Asia and America print them."""

from __future__ import annotations

import pytest

from gazette.model import Person
from tests.unit.reading_pages import BUSES, HERONS, articles, read_with_body

NEXT = f"三条公交线路改道\n　　本报讯　{BUSES}\n"


@pytest.mark.parametrize("kind", ["專訪", "專題報導", "獨家報道", "特別報導"])
def test_what_kind_of_report_it_is_stands_in_brackets_at_its_head_and_not_in_its_text(kind: str) -> None:
    text = f"湖邊來了白鷺\n【{kind}】{HERONS}\n　　{BUSES}\n{NEXT}"
    report, _ = articles(text)
    assert report.source == kind
    assert read_with_body(text)[0].startswith("昨日清晨")


@pytest.mark.parametrize("mark", ["／", "·"])
def test_the_reporter_stands_behind_place_and_day_in_one_pair_of_brackets(mark: str) -> None:
    report, _ = articles(f"湖邊來了白鷺\n（怡保23日訊{mark}記者林怀远）{HERONS}\n　　{BUSES}\n{NEXT}")
    assert report.byline == (Person("林怀远", "記者"),)
    assert report.dateline is not None
    assert report.dateline.place == "怡保"


def test_a_reporter_took_the_pictures_of_the_text_in_traditional_characters() -> None:
    report, _ = articles(f"湖邊來了白鷺\n特約記者林怀远　攝影報導\n　　{HERONS}\n　　{BUSES}\n{NEXT}")
    assert [person.name for person in report.byline] == ["林怀远"]


def test_a_small_town_that_is_a_brand_is_the_title_of_a_brief_as_the_others_have_theirs() -> None:
    text = (
        "县域快讯\n　　■毛衫小镇 本周迎来今年首批夏季订单，出口额三百万元。\n"
        "　　■交通 泰山路口红绿灯改造，两天内临时断行。\n"
        "　　■文化 梆子剧团送戏下乡，周末晚七点开锣。\n"
    )
    found = articles(f"湖边来了白鹭\n　　本报讯　{HERONS}\n{text}{NEXT}")
    assert [article.title.printed for article in found[1:4]] == ["毛衫小镇", "交通", "文化"]
