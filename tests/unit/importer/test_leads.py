"""What the first sentences of a text say of a headline's lines."""

from __future__ import annotations

import pytest

from gazette.importer.headlines import read_heads
from gazette.importer.leads import find_told, list_facts, score_told
from gazette.importer.lines import Line, read_sheet
from gazette.importer.traits import Traits, read_traits
from gazette.problems import Source

LEAD = "本报讯(记者 李湖)市园林处昨天在东湖边放养了三百只白鹭,这是今年最大的一次。市民清晨常来散步,盼着白鹭留下来过冬。"


def lines(*rows: str) -> tuple[Line, ...]:
    return read_sheet(Source("page.txt", "\n".join(rows))).printed


def facts(above: str, below: str, text: str = LEAD) -> set[str]:
    return set(list_facts(above, below, text))


@pytest.mark.parametrize(
    ("above", "below", "fact"),
    [
        ("东湖放养白鹭", "市民盼它留下过冬", "above, what an earlier sentence says"),
        ("今年最大的一次", "东湖边放养白鹭", "above, what the first sentence says later"),
        ("园林处放养白鹭", "市民盼它留下过冬", "above, whom the text begins with"),
        ("清晨常来散步", "园林处东湖边放养", "below, what the text opens with"),
        ("白鹭来了", "市民赞“常客”", "below, a quotation"),
        ("白鹭来了", "昨天放养三百只", "below, when"),
        ("白鹭来了", "有望留下过冬", "below, what will be or still is"),
        ("白鹭来了", "东湖放养三百个", "below, a number, and none above"),
        ("白鹭放养昨日启动", "市民盼它留下过冬", "above, what came about"),
        ("园林处昨天放养", "市民盼着白鹭留下", "above to its verb, below another thing"),
        ("园林处放养白鹭", "东湖添一景 市民多一乐", "below, two phrases alike"),
        ("园林处东湖边放养白鹭", "市民散步", "above, what the first sentence says"),
        ("园林处放养", "市民清晨散步盼着白鹭留下来过冬", "below, at length, what a later one says"),
    ],
)
def test_a_line_and_the_one_below_it_share_with_the_first_sentences(above: str, below: str, fact: str) -> None:
    assert fact in facts(above, below)
    assert fact not in facts("种菊花", "种桂花")


def test_what_both_lines_have_tells_nothing() -> None:
    assert "above, whom the text begins with" not in facts("园林处放养白鹭", "园林处盼它留下")
    assert "below, a number, and none above" not in facts("放养三百个", "明年五百个")


def test_what_somebody_says_is_no_quotation_of_a_title() -> None:
    assert "below, a quotation" not in facts("白鹭来了", "市民说“真好”")


def test_the_head_of_a_report_is_not_what_its_text_opens_with() -> None:
    assert "above, whom the text begins with" not in facts("李湖的一天", "种桂花")


def test_a_text_of_a_few_words_says_nothing_of_lines() -> None:
    assert "above, whom the text begins with" not in facts("园林处放养白鹭", "种桂花", "园林处昨天放养白鹭。")


def test_without_a_text_nothing_is_told() -> None:
    two = lines("白鹭来了", "市民说“真好”")
    assert find_told(two, LEAD)
    assert find_told(two, "") == ()


def test_the_name_of_a_column_says_nothing_of_the_text() -> None:
    (told,) = find_told(lines("湖边·园林处", "市民盼它留下过冬"), LEAD)
    (other,) = find_told(lines("湖边的园林处", "市民盼它留下过冬"), LEAD)
    assert set(told) == {0.0}
    assert set(other) != {0.0}


def test_a_line_that_wants_another_word_says_nothing_by_itself() -> None:
    (told,) = find_told(lines("东湖边白鹭的", "“常客”留下过冬"), LEAD)
    assert set(told) == {0.0}


def test_a_line_is_weighed_where_the_cuts_put_it() -> None:
    told = find_told(lines("东湖放养白鹭", "市民盼它留下过冬"), LEAD)
    divisions = ((0, 1, 2), (0, 0, 2), (0, 0, 1), (1, 1, 2))
    assert score_told(told, divisions) == [told[0].as_kicker, told[0].in_title, told[0].above_subtitle, 0]


def heads(*rows: str) -> tuple[Traits, ...]:
    return read_traits(read_sheet(Source("page.txt", "\n".join(rows))))


def test_a_subtitle_says_what_comes_after_the_first_sentence() -> None:
    rows = heads("七成县医院年内启用电子处方", "药师先审方，患者再交费")
    said = "全省七成以上的县医院年内将启用电子处方系统。医生开方以后,药师先审方,患者再交费。"
    other = "药师先审方,患者再交费,已成惯例。全省七成以上的县医院年内将启用电子处方系统。"
    assert [line.text for line in read_heads(rows, said).subtitle] == ["药师先审方，患者再交费"]
    assert not read_heads(rows, other).subtitle


def test_a_title_that_says_what_came_about_leaves_the_rest_to_a_subtitle() -> None:
    (told,) = find_told(lines("东湖白鹭放养启动", "市民盼它留下过冬"), LEAD)
    (other,) = find_told(lines("东湖白鹭放养地方", "市民盼它留下过冬"), LEAD)
    assert told.above_subtitle > other.above_subtitle


def test_what_stands_above_two_phrases_alike_leads_in_to_them() -> None:
    rows = heads("高考前夕访几位老教师", "复习要抓纲　休息也要紧")
    said = "离全国统一高考还有二十五天。一些考生日夜“开车”。记者访问了几位有经验的老教师。"
    assert [line.text for line in read_heads(rows, said).title][-1] == "复习要抓纲　休息也要紧"
