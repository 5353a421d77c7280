"""How pages of digital editions print briefs, pictures, writers and questions."""

from __future__ import annotations

import pytest

from gazette.importer import explain_line
from gazette.importer.authors import author_grade
from gazette.importer.imprint import is_imprint
from gazette.importer.staff_lines import is_staff_line
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, titles


@pytest.mark.parametrize("printed", ["何田　文/供图", "何田 文并供图", "画/老豆　话/何田", "漫画/老豆　文/何田"])
def test_who_drew_or_gave_the_pictures_is_named_beside_who_wrote(printed: str) -> None:
    assert author_grade(fold(printed)) > 1


def test_who_drew_and_nobody_else_is_no_writer() -> None:
    assert author_grade(fold("画/何田")) == 0


def test_makers_stand_behind_the_number_and_the_name_of_their_page() -> None:
    assert is_staff_line(fold("06　社会·法治　值班主任 何田 编辑 李野 校对 王苇"))
    assert not is_staff_line(fold("06　社会·法治　何田昨天出庭"))


@pytest.mark.parametrize(
    "printed",
    [
        "新闻热线：96000　线索一经采用，奖励20—500元",
        "本版文章除社论外，均不代表本报立场。作者见报后请与编辑联系稿酬事宜。",
    ],
)
def test_what_a_page_says_to_those_who_write_for_it_is_of_the_paper(printed: str) -> None:
    assert is_imprint(fold(printed))


def test_a_title_in_a_frame_loses_it_and_one_behind_a_tag_the_tag() -> None:
    page = f"【湖边的白鹭】\n　　{HERONS}\n\n[图] 公交改道\n　　{BUSES}\n"
    assert titles(page) == ["湖边的白鹭", "公交改道"]


def test_briefs_with_headlines_in_brackets_stand_below_any_name() -> None:
    first = "8月3日夜里，一名男子爬上二楼，踩断雨水管摔了下来。"
    second = "青年路一家花店凌晨进人，店里的八哥把店主叫醒了。"
    third = "一名司机等单时喝了四瓶啤酒，出门便遇上检查。"
    head = f"白鹭飞起\n本报讯（记者 何田）{HERONS}\n\n小警事\n"
    page = f"{head}【小偷摔了腿，喊失主叫车】{first}\n【八哥会报警】{second}\n【代驾醉驾】{third}\n"
    assert titles(page)[1:] == ["小偷摔了腿，喊失主叫车", "八哥会报警", "代驾醉驾"]
    assert {article.column for article in articles(page)[1:]} == {"小警事"}
    parts = f"{head}【事情的经过】{first}\n【后来】{second}\n【现在】{third}\n"
    assert len(titles(parts)) == 2


def test_a_few_words_above_the_first_question_head_what_readers_ask() -> None:
    asked = "问：微波炉加热的饭，为什么中间总是凉的？\n答：微波能穿进食物两三厘米，再往里靠外层慢慢传热。\n"
    assert titles(f"白鹭飞起\n{HERONS}\n科学茶座\n{asked}") == ["白鹭飞起", "科学茶座"]


def test_words_above_questions_part_a_talk_where_others_do() -> None:
    first = "问：湖里有多少白鹭？\n答：今年春天数过，一共四百多只，比去年多了一百只。\n"
    second = "问：它们吃什么？\n答：吃小鱼和水里的虫子，浅滩上到处都有，够它们吃的。\n"
    page = f"湖上白鹭有多少\n{HERONS}\n先数一数\n{first}再看一看\n{second}"
    assert not any("above what readers ask" in _rules(page, line) for line in (3, 6))
    assert "above what readers ask" in _rules(f"湖上白鹭有多少\n{HERONS}\n先数一数\n{first}", 3)


def _rules(page: str, line: int) -> set[str]:
    told = explain_line(Source("page.txt", page), line)
    return {said.rule for said in told.said} if told else set()


def test_two_characters_spaced_out_above_a_writer_with_a_mark_are_a_title() -> None:
    page = f"老井\n□何田\n　　{HERONS}\n　　{BUSES}\n晒　酱\n□李野\n　　{BUSES}\n　　{HERONS}\n"
    assert titles(page) == ["老井", "晒　酱"]
    assert [[person.name for person in article.byline] for article in articles(page)] == [["何田"], ["李野"]]


def test_a_few_characters_above_a_caption_are_the_picture_s_title() -> None:
    page = f"白鹭飞起\n　　{HERONS}\n\n朝晖\n　　清晨的湖面云海翻涌。 何田 摄\n夕阴\n　　湖畔，摆渡人归家。 李野 摄\n"
    assert titles(page) == ["白鹭飞起", "朝晖", "夕阴"]
    assert not any(article.byline for article in articles(page))


def test_what_reporters_did_behind_a_mark_is_no_headline_of_a_brief() -> None:
    page = f"老人凌晨被锁阳台\n对门小伙翻窗救人\n□ 热线记者追踪\n本报讯（记者 何田）{HERONS}\n"
    (article,) = articles(page)
    assert "对门小伙翻窗救人" in article.title.printed
    assert article.column is None
