"""Heads that stand in the way, of pages, an index and poems; what is said, and numbers, over several lines."""

from __future__ import annotations

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.people import scan_people
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read, read_golden, titles

SCHOOL = "钳工班昨晚开了第一课，三十名青年工人走进教室，老师傅手把手地教他们怎样看懂一张装配图。"


def column(text: str, measure: int = 19) -> str:
    return "".join(f"{text[at : at + measure]}\n" for at in range(0, len(text), measure))


@pytest.mark.parametrize(("number", "name"), [("第四版", "生活服务"), ("第五頁", "港聞")])
def test_a_pages_name_stands_right_below_its_number(number: str, name: str) -> None:
    text = f"金城晚报\n1992年11月7日\n{number}\n{name}\n湖边来了白鹭\n\n本报讯　{HERONS}\n"
    page = import_page(Source("page.txt", text), PageHints(page=4))
    assert page.issue is not None
    assert name in page.issue.pages[0].furniture
    assert page.articles[0].article.column is None


def test_the_head_of_an_index_parts_no_text() -> None:
    index = "A6 ▶ 广交会摊位费昨日下调\nA9 ▶ 中秋月饼一盒多重\n"
    text = f"{column('本报讯　' + HERONS)}\n{column(SCHOOL)}\n导　读\n\n{column(BUSES)}\n（下转A4版）\n\n{index}"
    bodies = "".join(item.body for item in read(f"湖边来了白鹭\n\n{text}").articles)
    assert "导" not in bodies
    assert "广交会" not in bodies


def test_the_first_of_several_poems_is_named_right_below_who_wrote_them() -> None:
    verse = "　　{}\n　　谷粒落满场。\n　　孩子来帮忙，\n　　嘴里嚼冰糖。\n"
    poems = "".join(
        f"{name}\n{verse.format(first)}" for name, first in (("打场", "连枷声声响，"), ("交粮", "鞭梢甩得响，"))
    )
    (_, item) = articles(f"湖边来了白鹭\n　　本报讯　{HERONS}\n秋收小唱（二首）\n田老汉\n{poems}")
    assert item.title.printed == "秋收小唱（二首）"
    assert [person.name for person in item.byline] == ["田老汉"]


def test_what_somebody_begins_to_say_below_a_column_is_no_headline() -> None:
    joke = "房东问房客：“你不是说只有一个人住吗？\n怎么传出两个人的声音？”房客答：“一\n个是我，一个是电视机。”\n"
    assert titles(f"湖边来了白鹭\n\n{column('本报讯　' + HERONS)}\n{column(SCHOOL)}\n每日一笑\n\n{joke}")[1:] == [
        "每日一笑"
    ]


def test_numbers_drawn_stay_apart_where_their_line_breaks() -> None:
    rows = "体彩36选7　第01073期　03 09 14 17 22\n29 31 特08\n"
    (*_, drawn) = read(f"湖边来了白鹭\n\n本报讯　{HERONS}\n\n今日开奖\n\n{rows}").articles
    assert "17 22 29 31" in drawn.body.replace("\n", " ").replace("\\", "")


def test_what_reporters_did_in_disguise_is_no_name() -> None:
    assert scan_people(fold("本报记者市场暗访"))[0] == ()


@pytest.mark.parametrize(("line", "count"), [("本报记者 林晓峰 杭州报道", 1), ("本报记者 林晓峰 江凡报道", 2)])
def test_the_place_that_a_reporter_filed_from_is_no_second_reporter(line: str, count: int) -> None:
    assert len(scan_people(fold(line))[0]) == count


def test_a_question_between_the_lines_of_a_stack_is_one_of_its_headlines() -> None:
    found = {file.article.title.printed: file.article for file in read_golden("665-minghu-guonei-2016").articles}
    assert found["高温津贴发到手了吗？"].column == "今日说法"


def test_the_first_of_the_parts_that_a_colon_announces_is_no_headline() -> None:
    found = [file.article.title.printed for file in read_golden("434-qianxian-zhanbao-1964").articles]
    assert "怎样带好夜间巡逻组" in found
    assert "出发前三看" not in found
