"""What is said of a line is what stands in its article, also where a later step overruled what it looks like."""

from __future__ import annotations

import re
from functools import partial

from gazette.importer import ImportedPage, explain_line, format_explanation, import_page
from gazette.importer.rules.rule import Role
from gazette.importer.written import CAPTION
from gazette.phrases import translate
from gazette.problems import Code, Source

ASKED = """2024年6月5日 星期三 第3版

医生答问

　　问：我家老人夜里总是咳嗽，白天倒好好的，这是什么缘故，要不要去医院拍片子？
　　（城南 何女士）
　　答：夜里咳嗽的缘故很多，躺下以后痰液回流是常见的一种，先把枕头垫高试几天再说。
"""
CUT = """2024年6月5日 星期三 第3版

老渡口添了新船

　　本报讯 （记者 何田）昨天，望江渡口添了一条新船，头一天就渡了三百多人过江赶集去了。
　　船老大说，旧船用了二十年，每到汛期都要停渡，两岸的人只好绕行三十里，如今再也不用了。

汛期里也能照常开船，两岸的菜农最高兴，天不亮就挑着担子在码头上排起了长队。
　　渡口的码头也加宽了两米，夜里有灯，等船的人有了躲雨的棚子，晚归的人心里踏实多了。
　　镇里打算明年再添一条，专渡车辆。
"""
PICTURED = """2024年6月5日 星期三 第3版

渡口新船

　　昨天，望江渡口的新船载着赶集的菜农过江。
何田 摄
"""
SIGNED = """2024年6月5日 星期三 第3版

渡口新船

　　昨天，望江渡口的新船载着赶集的菜农过江，两岸的人天不亮就在码头上排起了长队。
　　渡口的码头也加宽了两米，夜里有灯，等船的人有了躲雨的棚子，晚归的人心里踏实多了。
　　（何田　林小雨）
"""


def read(text: str) -> ImportedPage:
    return import_page(Source("page.txt", text))


def test_who_asks_goes_on_with_the_question_and_is_no_author() -> None:
    line = ASKED.split("\n").index("　　（城南 何女士）") + 1
    explanation = explain_line(Source("page.txt", ASKED), line)
    assert explanation is not None
    assert explanation.role is Role.AUTHOR
    assert explanation.taken == Role.REST.value
    assert (
        format_explanation(explanation)
        .split("\n")[1]
        .startswith("taken as: continues a paragraph; by itself: author line; next best: ")
    )
    assert "？（城南 何女士）" in read(ASKED).articles[0].body.replace("(", "（")


def test_a_paragraph_put_together_over_a_columns_end_is_said_to_be_joined() -> None:
    page = read(CUT)
    (joined,) = (problem for problem in page.problems if problem.code is Code.DOUBTFUL_JOIN)
    assert joined.span.line == CUT[: CUT.index("汛期里")].count("\n") + 1
    assert joined.alternative is not None
    assert (joined.alternative.taken, joined.alternative.other) == (Role.REST.value, Role.START.value)
    assert joined.alternative.margin is None
    assert "再也不用了。汛期里" in page.articles[0].body


def test_a_caption_is_called_one_and_no_paragraph() -> None:
    page = read(PICTURED)
    (line,) = (number for number, became in page.overruled.items() if became == CAPTION)
    assert page.source.line(line).strip() == page.articles[0].article.photos[0].caption.printed  # type: ignore[union-attr]
    explanation = explain_line(page.source, line)
    assert explanation is not None
    told = format_explanation(explanation, partial(translate, language="zh-Hans"))
    assert "当作图片说明；单看这一行像另起一段" in told
    assert not re.search("[a-z]", told)


def test_of_a_line_that_is_what_it_looks_like_nothing_more_is_said() -> None:
    page = read(CUT)
    assert set(page.overruled) == {CUT[: CUT.index("汛期里")].count("\n") + 1}


def test_who_signs_below_a_text_is_the_author_that_the_line_looks_like() -> None:
    assert read(SIGNED).overruled == {}
    assert [person.name for person in read(SIGNED).articles[0].article.byline] == ["何田", "林小雨"]
