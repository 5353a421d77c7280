"""Heads of reports that stand on a line of their own above their text."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.model import Dateline, Person
from gazette.problems import Code, Source
from tests.unit.reading_pages import BUSES, HERONS, articles, read

_JUNE, _OCTOBER = dt.date(2024, 6, 4), dt.date(2023, 10, 27)
_MARGIN = (
    "公交公司今天增加五条线路的班次，方便市民出\n行，早晚高峰每五分钟一班。线路改道后，六十五岁\n以上的老人免费乘车。\n"
    "　　司机们说，线路改道后，六十五岁以上的老人\n免费乘车，月票照旧。\n"
)


@pytest.mark.parametrize(
    ("head", "source", "dateline", "person"),
    [
        ("本报讯（记者 王丽）", "本报讯", None, Person("王丽", "记者")),
        ("本報訊（記者　王麗）", "本報訊", None, Person("王麗", "記者")),
        ("新华社北京6月4日电（记者 王丽）", "新华社", Dateline("北京", _JUNE), Person("王丽", "记者")),
        ("据新华社北京6月4日电（记者 王丽）", "据新华社", Dateline("北京", _JUNE), Person("王丽", "记者")),
        ("本报北京6月4日讯(记者 王丽)", "本报", Dateline("北京", _JUNE), Person("王丽", "记者")),
        ("本报沈阳10月27日电（特派记者 雷鸣）", "本报", Dateline("沈阳", _OCTOBER), Person("雷鸣", "特派记者")),
        ("本报沈阳10月27日电 记者雷鸣报道", "本报", Dateline("沈阳", _OCTOBER), Person("雷鸣", "记者")),
        ("新华社北京6月4日电　记者 王丽", "新华社", Dateline("北京", _JUNE), Person("王丽", "记者")),
    ],
)
def test_a_head_alone_on_its_line_is_read_into_its_parts(
    head: str, source: str, dateline: Dateline | None, person: Person
) -> None:
    (article,) = articles(f"湖边来了白鹭\n　　{head}\n　　{HERONS}\n　　{BUSES}\n")
    assert (article.source, article.dateline, article.byline) == (source, dateline, (person,))


@pytest.mark.parametrize("indent", ["", "　　"])
def test_a_text_that_begins_at_the_margin_below_its_head_is_no_middle_of_another(indent: str) -> None:
    page = read(f"湖边来了白鹭\n\n{indent}本报讯（记者 王丽）\n{_MARGIN}")
    (file,) = page.articles
    assert (file.article.source, file.article.byline) == ("本报讯", (Person("王丽", "记者"),))
    assert file.body.startswith("公交公司今天")
    assert Code.OUT_OF_ORDER not in [problem.code for problem in page.problems]


def test_an_agency_alone_on_its_line_is_the_source_of_the_text_below() -> None:
    hints = PageHints(dt.date(2024, 6, 5), 2)
    (file,) = import_page(Source("page.txt", f"湖边来了白鹭\n\n据新华社电\n{_MARGIN}"), hints).articles
    assert file.article.source == "据新华社"
    assert file.body.startswith("公交公司今天")


def test_an_office_in_brackets_behind_the_source_is_the_role_of_whom_it_names() -> None:
    (article,) = articles(f"湖边来了白鹭\n　　本报讯（宣传部　王丽）{HERONS}\n　　{BUSES}\n")
    assert article.byline == (Person("王丽", "宣传部"),)


def test_a_telegram_is_nobodys_name() -> None:
    (article,) = articles(f"湖边来了白鹭\n　　新华社记者专电　记者　王丽\n　　{HERONS}\n　　{BUSES}\n")
    assert "专电" not in [person.name for person in article.byline]


def test_a_class_in_brackets_is_still_a_unit_of_a_row_of_names() -> None:
    (article,) = articles(f"湖边来了白鹭\n高一(3)班 沈知遥 指导教师 卜春华\n{HERONS}\n{BUSES}\n")
    assert article.byline == (Person("沈知遥", "高一(3)班"), Person("卜春华", "指导教师"))
