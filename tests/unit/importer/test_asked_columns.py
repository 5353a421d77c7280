"""Columns of questions and answers: what they are called is a column's name where readers ask right below it."""

import pytest

from gazette.problems import Code
from tests.unit.reading_pages import HERONS, articles, read


def _page(name: str, *rows: str) -> str:
    below = "\n".join(f"　　{row}" for row in rows)
    return f"河湾晚报　第3版　2003年4月9日　星期三\n\n{name}\n{below}\n\n湖边的人\n　　本报讯（记者 郑岚）{HERONS}\n"


ASKED = "问：水表快了找谁校验？", "答：到自来水公司营业厅登记，三日内有人上门。"


@pytest.mark.parametrize("name", ["用水问答", "你问我答", "水厂信箱", "热线答疑", "问与答", "市民热线"])
def test_one_question_below_its_name_makes_a_column(name: str) -> None:
    item = articles(_page(name, *ASKED))[0]
    assert (item.column, item.title.printed) == (name, "水表快了找谁校验")


@pytest.mark.parametrize("name", ["校验水表的学问", "今日说法", "专家问诊"])
def test_another_name_stays_a_headline(name: str) -> None:
    assert articles(_page(name, *ASKED))[0].title.printed == name


def test_without_an_answer_the_name_stays_a_headline() -> None:
    page = _page("用水问答", "问：水表快了找谁校验？本报请读者来信谈谈自己的经历，择优刊登。")
    assert articles(page)[0].title.printed == "用水问答"


def test_what_stands_above_the_first_question_of_a_column_is_lost_nowhere() -> None:
    asked = [
        f"问：{what}几点开门？\n\n　　答：早上六点，周末晚半小时，请大家互相转告，节日另行通知。（王红梅）"
        for what in ("车站", "食堂")
    ]
    page = _page("新闻链接", f"{HERONS}\n", *(f"{each}\n" for each in asked))
    (found, *_) = read(page).articles
    assert HERONS in "".join(found.body.split())
    assert not [problem for problem in read(page).problems if problem.code is Code.UNPLACED]
