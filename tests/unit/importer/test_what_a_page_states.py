"""What a page says of itself and its items goes before what is inferred: its number, its columns, who signs."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.model import Article, Kind, Person
from gazette.problems import Code, Severity, Source
from gazette.text.commonmark import plain_lines

DAY = dt.date(2024, 6, 5)
HERONS = "昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足拍照留念。"
BUSES = "公交公司昨天宣布，下周起三条公交线路改道运行，沿线新设十二个车站，乘客可以在站牌上查到新的发车时刻。"
MASTHEAD = "临河日报\nLINHE DAILY\n2019年3月8日 星期五 己亥年二月初二 第2088期 今日8版 国内统一刊号CN15-0021\n"


def read(text: str, page: int | None = 2) -> ImportedPage:
    return import_page(Source("page.txt", text), PageHints(DAY, page))


def articles(text: str) -> list[Article]:
    return [file.article for file in read(text).articles]


@pytest.mark.parametrize(
    ("top", "severity"),
    [
        ("临河日报\n2019年3月8日 星期五 今日8版\n", Severity.NOTE),
        ("臨河日報\n二〇一九年三月八日　星期五　今日出紙兩大張\n", Severity.NOTE),
        ("临河日报\nLINHE DAILY\n2019年3月8日 星期五\n国内统一连续出版物号ＣＮ１５—００２１\n", Severity.NOTE),
        ("临河日报\n中共临河市委机关报\n1965年3月8日 星期一\n", Severity.NOTE),
        ("临河日报\n2019年3月8日 星期五 第2088期\n", Severity.WARNING),  # a page further in may have all of that
        ("临河日报\n2019年3月8日 星期五\n社址：临河市新华街 零售每份五角\n", Severity.WARNING),
    ],
)
def test_page_one_is_a_doubt_where_its_masthead_says_nothing_that_a_folio_does_not(
    top: str, severity: Severity
) -> None:
    page = import_page(Source("page.txt", f"{top}\n湖边来了白鹭\n　　本报讯　{HERONS}\n　　{BUSES}\n"))
    assert page.page == 1
    (inferred,) = (problem for problem in page.problems if problem.code is Code.INFERRED)
    assert inferred.severity is severity


@pytest.mark.parametrize(
    ("top", "page", "name"),
    [
        (f"{MASTHEAD}要闻\n01版 责任编辑：彭立 版式：杨帆\n", 1, "要闻"),
        (
            "临河新闻\n2019年3月8日 星期五 责任编辑 张静 电话:83039333\n第2版 综合新闻\n",
            2,
            "综合新闻",
        ),
        ("临河晚报\n2019年3月8日 星期五\nA03版 民生 编辑：张静\n", 3, "民生"),
    ],
)
def test_the_number_that_a_page_states_above_its_text_is_its_number(top: str, page: int, name: str) -> None:
    found = read(f"{top}\n白鹭飞来\n本报讯 {HERONS}\n", page=None)
    assert found.issue is not None
    assert (found.page, found.issue.pages[0].name) == (page, name)
    assert not found.page_inferred


@pytest.mark.parametrize(
    ("top", "page"),
    [
        ("④\n临河晚报\n2019年3月8日 星期五\n", 4),
        ("妇女生活　一九五七年四月二日　③\n", 3),
        ("2019年3月8日 星期五 【12】 编辑：张静 美编：李云\n", 12),
        ("臨河西報\n一九九二年二月八日　星期六　辛未年正月初五　僑社新聞　第九頁\n", 9),
        ("2019年3月8日/星期五/己亥年二月初二\n8版/案件/编辑 邵 正/校对 田 野\n", 8),
        ("临河日报\n一九八三年四月十二日　星期二\n农村版　　第三版\n", 3),
        ("临河法治报 2019年9月18日 星期三\n案例·公告 6\n", 6),
        # A masthead is the front page's, and a line of it may point to another.
        (f"{MASTHEAD}我市春耕全面展开　第三版\n", 1),
    ],
)
def test_a_number_on_top_of_a_page_is_its_number_in_whatever_form(top: str, page: int) -> None:
    found = read(f"{top}\n白鹭飞来\n本报讯 {HERONS}\n{BUSES}\n", page=None)
    assert found.page == page


@pytest.mark.parametrize("head", ["【简讯】", "简讯", "【短讯】"])
def test_bulleted_briefs_below_a_bracketed_head_are_items_of_that_column(head: str) -> None:
    found = articles(
        f"白鹭飞来\n本报讯 {HERONS}\n\n{head}\n■市图书馆新馆12月1日开馆，设座位三千个。\n"
        f"■全市志愿者评选启动，报名截止15日。\n■城东高速公路今起施工，请过往司机绕行。\n\n公交改道\n本报讯 {BUSES}\n"
    )
    assert [article.column for article in found] == [None, *[head.strip("【】")] * 3, None]
    assert [article.kind for article in found[1:4]] == [Kind.BRIEF] * 3


def test_a_column_over_one_comment_does_not_head_the_notice_below_it() -> None:
    comment, notice = articles(
        f"〈短評〉\n排隊的學問\n　　{HERONS}\n　　{BUSES}\n\n啟事\n本報辦事處自十五日起遷移至中山東路，請惠予更正。\n"
    )[:2]
    assert (comment.column, notice.column, notice.title.printed) == ("短評", None, "啟事")


def test_sentences_that_fill_lines_of_their_own_are_paragraphs_where_no_line_is_wrapped() -> None:
    talk = "“以前浇一遍水要雇五个人，干上三天。”村民老陈说，“现在我一个人，半天就浇完了。”"
    (file,) = read(f"白鹭飞来\n本报讯 {HERONS}\n{talk}\n{BUSES}\n").articles
    assert len(plain_lines(file.body)) == len((HERONS, talk, BUSES))


def test_whoever_gives_a_notice_and_signs_it_heads_no_other() -> None:
    water, lost = articles(
        f"停水通知\n{HERONS}\n临河市自来水公司交通大队\n\n遗失启事\n裘小平遗失身份证一张，声明作废。\n赵大山遗失公章一枚，声明作废。\n"
    )
    assert (water.title.printed, lost.title.printed, lost.kicker) == ("停水通知", "遗失启事", None)


def test_who_gives_a_notice_stands_in_its_headline_and_is_no_column() -> None:
    notice = articles(f"白鹭飞来\n本报讯 {BUSES}\n\n交警\n温馨提示\n{HERONS}\n临河市公安局交通警察大队\n")[1]
    assert (notice.title.printed, notice.column, notice.kind) == ("交警\n温馨提示", None, Kind.NOTICE)


def test_whoever_signs_a_letter_far_in_wrote_it() -> None:
    wait = (
        "三月十日，我在许昌车站候车，等了五个小时，没有喝到一口开水。车\n站的同志说，锅炉坏了。希望有关部门赶快修理。"
    )
    report = f"白鹭飞来\n本报讯 {HERONS[:26]}\n{HERONS[26:]}\n"
    signed = f"编辑同志：\n{wait}\n　　　　　　　　　　　　　　　　　旅客 刘长河\n"
    letter = articles(f"{report}\n读者来信\n候车室里应该有开水\n{signed}\n{report}")[1]
    assert (letter.kind, letter.byline) == (Kind.ARTICLE, (Person("刘长河", "旅客"),))


@pytest.mark.parametrize("who", ["卓越资讯 魏婷婷", "省粮食商会 魏婷婷"])
def test_a_name_in_closing_brackets_may_stand_behind_the_firm_it_works_for(who: str) -> None:
    (article,) = articles(f"尿素价格稳中有降\n{HERONS}（{who}）\n")
    assert [(person.name, person.role) for person in article.byline] == [("魏婷婷", who.split(maxsplit=1)[0])]


@pytest.mark.parametrize(
    "entries", ["A4　农民工返乡，谁来收麦\nA9　中考英语听力取消", "二版：厂长们的苦衷\n三版：秋收见闻"]
)
def test_pages_that_an_index_names_are_not_the_pages_own(entries: str) -> None:
    page = import_page(
        Source(
            "page.txt",
            f"江南都市报\nJIANGNAN METROPOLIS DAILY\n2003年5月14日　星期三\n今日导读\n{entries}\n\n老桥昨日通车\n"
            "　　本报讯（记者陶鑫）昨日上午十时，修了三年的老桥通车，市民沿河走了一圈又一圈。\n",
        )
    )
    assert page.page == 1
    assert [file.article.title.printed for file in page.articles] == ["老桥昨日通车"]
