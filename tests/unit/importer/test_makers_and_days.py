"""Who made a page, post above name; days in English; how many pages there are, and which page it is."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, import_page
from gazette.problems import Source
from gazette.text.dates import find_dates
from tests.unit.reading_pages import BUSES, HERONS

DAY = dt.date(2012, 5, 8)


def read_page(top: str, below: str = "") -> ImportedPage:
    text = f"{top}\n\n湖边来了白鹭\n　　本报讯　{HERONS}\n\n线路改道\n　　本报讯　{BUSES}\n"
    return import_page(Source("page.txt", f"{text}\n{below}\n"))


def list_editors(page: ImportedPage) -> list[tuple[str, str | None]]:
    assert page.issue is not None
    return [(person.name, person.role) for person in page.issue.pages[0].editors]


def test_posts_and_names_each_on_a_line_name_who_made_the_page() -> None:
    page = read_page("江城日报　2012年5月8日　星期二　第3版", "责任编辑\n康宁\n版式编辑\n许　静")
    assert [file.article.title.printed for file in page.articles] == ["湖边来了白鹭", "线路改道"]
    assert list_editors(page) == [("康宁", "责任编辑"), ("许静", "版式编辑")]


def test_one_post_above_one_name_may_be_anything() -> None:
    page = read_page("江城日报　2012年5月8日　星期二　第3版", "编辑\n康宁")
    assert list_editors(page) == []


@pytest.mark.parametrize(
    ("row", "people"),
    [
        ("编辑：康宁　校审：许静", [("康宁", "编辑"), ("许静", "校审")]),
        ("总编：康宁　责编：许静", [("康宁", "总编"), ("许静", "责编")]),
        ("责编：康宁　审核：许静", [("康宁", "责编"), ("许静", "审核")]),
    ],
)
def test_more_posts_name_who_made_the_page(row: str, people: list[tuple[str, str]]) -> None:
    assert list_editors(read_page(f"江城日报　2012年5月8日　星期二　第3版\n{row}")) == people


@pytest.mark.parametrize("day", ["Tuesday, May 8, 2012", "TUESDAY 8 MAY 2012", "Tue. 8th May 2012"])
def test_a_day_in_english_is_the_papers(day: str) -> None:
    page = read_page(f"{day}　星期二　江城日报　A3")
    assert (page.date, page.page, len(page.articles)) == (DAY, 3, 2)


@pytest.mark.parametrize("words", ["Maybe 8, 2012", "Smarch 8, 2012", "Mayor 8 2012", "May 32, 2012", "8 May 20123"])
def test_what_only_looks_like_a_day_in_english_is_none(words: str) -> None:
    assert find_dates(words) == ()


@pytest.mark.parametrize("count", ["今日出四版", "本日出四版", "今日出纸四张"])
def test_how_many_pages_there_are_is_no_page(count: str) -> None:
    page = read_page(f"江城日報\n公元一九五一年五月八日　星期二　第八四二號　{count}\n零售每份人民幣五百元")
    assert (page.page, page.issue.page_count if page.issue else None) == (1, 4)


def test_who_made_the_page_gives_it_no_name() -> None:
    page = read_page("江城晚报　2012年5月8日　星期二　编辑　康宁　组版　许静　12")
    assert page.issue is not None
    assert (page.page, page.issue.pages[0].name) == (12, None)
    page = read_page("江城晚报　2012年5月8日　星期二　编辑　康宁　组版　许静　要闻　12")
    assert (page.page, page.issue and page.issue.pages[0].name) == (12, "要闻")


def test_a_day_with_strokes_is_no_page() -> None:
    assert read_page("8/5/2012　2012年5月8日　江城日報　A3").page == 3


@pytest.mark.parametrize(
    ("top", "number", "name"),
    [
        ("江城日报　2012年5月8日　星期二　版次：03　版名：民生", 3, "民生"),
        ("版次：03\n日期：2012年5月8日", 3, None),
        ("·3·　江城日报　2012年5月8日　星期二", 3, None),
        ("江城日报 A03·民生\n2012年5月8日 星期二", 3, "民生"),
        ("Tuesday 8 May 2012\n港聞 A3\n江城日报", 3, "港聞"),
        ("A3 社區新聞　MAY 8, 2012 TUESDAY　江城日報", 3, "社區新聞"),
        ("江城日报　2012年5月8日　星期二　第二、三版", 2, None),
    ],
)
def test_folios_say_which_page_it_is_in_more_forms(top: str, number: int, name: str | None) -> None:
    page = read_page(top)
    assert page.issue is not None
    assert (page.date, page.page, page.issue.pages[0].name) == (DAY, number, name)
