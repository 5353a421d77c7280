"""What a page is called below its folio, and who edits it, is furniture, and what heads the first text is none."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.problems import Source

HERONS = "昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足拍照留念。"
BUSES = "公交公司昨天宣布，下周起三条公交线路改道运行，沿线新设十二个车站，乘客可以在站牌上查到新的发车时刻。"
FOLIO = "临河日报　1988年3月8日　星期二　第三版"
TEXT = f"湖边飞来一群白鹭\n　　本报讯　{HERONS}\n　　{BUSES}\n"


def read(text: str) -> ImportedPage:
    return import_page(Source("page.txt", text), PageHints(dt.date(1988, 3, 8), 3))


def furniture_of(text: str) -> tuple[str, ...]:
    page = read(text)
    assert page.issue is not None
    return page.issue.pages[0].furniture


def name_of(text: str) -> str | None:
    page = read(text)
    assert page.issue is not None
    return page.issue.pages[0].name


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("国　际　新　闻", "国际新闻"),
        ("国际新闻　体育", "国际新闻"),
        ("河东·河西·南山·北川", "河东·河西·南山·北川"),
        ("临县新闻", "临县新闻"),
        ("窗　　外", "窗外"),
        ("读 者 来 信", "读者来信"),
        ("文摘·副刊", "文摘·副刊"),
    ],
)
def test_a_page_is_named_right_below_a_folio_that_does_not_name_it(name: str, called: str) -> None:
    text = f"{FOLIO}\n{name}\n{TEXT}"
    assert furniture_of(text) == (FOLIO, name)
    assert name_of(text) == called
    (file,) = read(text).articles
    assert file.article.title.printed == "湖边飞来一群白鹭"
    assert file.article.column is None


@pytest.mark.parametrize(
    ("folio", "line"),
    [
        (FOLIO, "散　文"),  # what kind of text it is
        (FOLIO, "社　论"),
        (FOLIO, "短　讯"),
        (f"{FOLIO}\n", "晨练·湖边"),  # it stands apart from the folio, and right above a headline
        (FOLIO, "湖畔漫步"),  # a few words may name a column as well
        (f"{FOLIO}　国际新闻", "窗　　外"),  # the page has its name
        ("临河日报\n中共临河市委机关报\n1988年3月8日　星期二", "窗　　外"),  # a front page has none
    ],
)
def test_what_heads_the_first_text_is_not_the_name_of_the_page(folio: str, line: str) -> None:
    assert line not in furniture_of(f"{folio}\n{line}\n{TEXT}")


def test_who_edits_a_page_stands_below_its_name() -> None:
    text = f"{FOLIO}\n芦笛\n编者：白浪\n{TEXT}"
    assert furniture_of(text) == (FOLIO, "芦笛", "编者：白浪")
    assert name_of(text) == "芦笛"
    issue = read(text).issue
    assert issue is not None
    assert [(person.name, person.role) for person in issue.pages[0].editors] == [("白浪", "编者")]
    (file,) = read(text).articles
    assert not file.article.byline
