"""Boxes that only a column's name heads, the editors' word above a headline, rows of the paper's numbers, writers."""

from __future__ import annotations

import pytest

from gazette.importer.authors import author_grade
from gazette.importer.closers import find_closer
from gazette.importer.imprint import is_imprint
from gazette.importer.openers import find_opener
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read_with_body

FOLIO = "临塘报 1994年10月22日 星期六 第4版\n\n"
ASKED = "　　问：孩子上学要带什么？\n　　答：带户口簿和接种证，缺了可到街道补办。\n"
ABOVE = f"湖畔飞来白鹭群\n　　本报讯　{HERONS}\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("咨询台", ASKED),
        ("幼有所问", ASKED),
        ("法条链接", "　　承租人应当妥善保管租赁物，损坏的要赔偿。\n"),
        ("乘客之声", "　　早班车常常不等人就开走，站牌上的钟也停了，请管一管。（一乘客）\n"),
    ],
)
def test_a_columns_name_above_a_text_without_a_title_is_no_title(name: str, text: str) -> None:
    article = articles(f"{FOLIO}{ABOVE}{name}\n{text}")[-1]
    assert article.column == name


@pytest.mark.parametrize(("name", "text"), [("开学须知", ASKED), ("老街链接起来了", "　　修好的石板路昨天通车。\n")])
def test_what_is_called_as_no_column_is_stays_a_title(name: str, text: str) -> None:
    article = articles(f"{FOLIO}{ABOVE}{name}\n{text}")[-1]
    assert (article.column, article.title.printed) == (None, name)


FORETELLS = "　　编者按：公交改道，关系千家万户。本报今天发表的这篇报道，讲的是三条线路怎样改。\n"
COMMENTS = "　　编者按：白鹭飞回湖畔，说明湖水清了。希望市民爱护它们，湖畔少放鞭炮。\n"


def bodies(note: str) -> list[str]:
    return read_with_body(f"{FOLIO}{ABOVE}{note}公交三条线路下周改道\n　　{BUSES}\n")


def test_the_editors_word_on_what_is_to_come_goes_with_the_headline_below_it() -> None:
    upper, lower = bodies(FORETELLS)
    assert "编者按" not in upper
    assert lower.startswith("> 编者按")


def test_the_editors_word_on_the_text_above_it_stays_there() -> None:
    upper, lower = bodies(COMMENTS)
    assert "> 编者按" in upper
    assert "编者按" not in lower


def test_several_numbers_of_the_paper_in_a_row_may_be_short() -> None:
    assert is_imprint(fold("编辑部电话：3314　广告：2206　本报代号：41—15"))
    assert not is_imprint(fold("订票电话：3314　广告：2206"))


def test_who_translated_and_whose_media_told_it_close_a_text() -> None:
    key = fold("桥修好了。（苗青编译，据法国媒体报道）")
    closer = find_closer(key)
    assert closer is not None
    assert key[slice(*closer.source)] == "据法国媒体报道"
    assert [key[slice(*named.name)] for named in closer.people] == ["苗青"]


def test_reporters_in_brackets_say_when_and_from_where_they_sent_it() -> None:
    key = fold("本报讯（驻沪记者 林晓 4月6日发自上海）外滩")
    opener = find_opener(key)
    assert opener is not None
    assert (key[slice(*opener.place)], key[slice(*opener.date)], key[opener.end :]) == ("上海", "4月6日", "外滩")


def test_two_names_that_a_lines_end_set_together_are_two_where_the_second_is_spaced_out() -> None:
    key = fold("本报讯（记者 林晓 通讯员 周大山何 川）昨日")
    opener = find_opener(key)
    assert opener is not None
    assert [key[slice(*named.name)] for named in opener.people] == ["林晓", "周大山", "何 川"]


def test_a_readers_age_may_be_in_chinese_numerals() -> None:
    assert author_grade(fold("林秀英（七十六岁）")) == author_grade(fold("林秀英（76岁）")) == 2


def test_the_last_line_of_verse_is_no_name() -> None:
    assert author_grade("才敢唱") == 0
    assert author_grade("展讯") == 0
