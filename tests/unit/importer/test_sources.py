"""Lines of their own below a text that tell where it came from, and writers below a title with their post."""

from __future__ import annotations

import pytest

from gazette.importer.marked_names import read_marked_name
from gazette.importer.sources import find_whole_source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles

HEAD = (
    "八月份进出口增长两成\n据海关统计，今年8月份进出口总值七百亿美元。\n其中出口三百七十亿美元，进口三百五十亿美元。\n"
)
NEXT = "\n米歇尔的菜园子\n本报编译 高珊\n美国第一夫人米歇尔出版新书，介绍白宫菜园里的蔬菜和孩子。\n"


@pytest.mark.parametrize("line", ["（据新华社）", "（作者为本报评论员）", "（本报北京9月8日专访）"])
def test_brackets_right_below_a_sentence_open_no_item(line: str) -> None:
    first, second = articles(HEAD + line + "\n" + NEXT)
    assert [first.title.printed, second.title.printed] == ["八月份进出口增长两成", "米歇尔的菜园子"]
    assert first.byline == ()


@pytest.mark.parametrize("line", ["本报综合报道", "综合新华社、中新社报道", "来源：《经济日报》", "据《经济日报》报道"])
def test_a_source_on_a_line_below_a_text_is_that_texts_source(line: str) -> None:
    first, second = articles(HEAD + line + "\n" + NEXT)
    assert first.source == line
    assert (second.title.printed, second.column) == ("米歇尔的菜园子", None)


def test_reporters_in_brackets_below_a_text_still_sign_it() -> None:
    first, _ = articles(HEAD + "（记者何玲）\n" + NEXT)
    assert [person.name for person in first.byline] == ["何玲"]


@pytest.mark.parametrize("line", ["综合治理见成效", "据海关统计，出口增长", "本报综合报道组成立"])
def test_a_line_that_says_more_is_no_source(line: str) -> None:
    assert find_whole_source(fold(line)) is None


def test_an_author_line_names_the_post_behind_the_name() -> None:
    key = fold("作者：李建华，系湖南师范大学教授")
    (named,) = read_marked_name(key)
    assert (key[slice(*named.name)], key[slice(*named.role)]) == ("李建华", "湖南师范大学教授")


def test_a_box_stands_before_a_pen_name_of_three_characters_spaced_out() -> None:
    key = fold("□ 老 球 迷")
    (named,) = read_marked_name(key)
    assert key[slice(*named.name)] == "老 球 迷"


def test_an_essay_below_its_writer_that_ends_with_a_date_is_no_notice() -> None:
    (essay,) = articles(
        "母亲的菜园\n何 为\n母亲住进城里以后，最惦记的还是她那块菜园。\n每到春天，她总要念叨，该点豆子了。\n"
        "去年清明，我陪她回了一趟老家。菜园荒了，草长得比人高。\n一九八七年二月于武昌\n"
    )
    assert essay.kind.value == "article"


def test_a_note_of_the_editors_below_the_writer_is_no_subtitle() -> None:
    (report,) = articles(
        "乡村教师：把课堂搬到田野\n本报记者 陈 鹏\n编者按\n乡村学校怎样用好课后时间？记者走访了三所。\n"
        "清晨六点，吴老师已经在校门口等着孩子们。\n"
    )
    assert (report.title.printed, report.subtitle) == ("乡村教师：把课堂搬到田野", None)


@pytest.mark.parametrize("line", ["见习记者康宁　实习生秦川", "记者 康宁", "通讯员康宁　本报记者秦川"])
def test_a_line_may_end_with_a_reporter(line: str) -> None:
    report, _ = articles(f"湖边来了白鹭\n{line}\n　　{HERONS}\n\n菜场搬了新家\n本报讯　{BUSES}\n")
    assert [person.name for person in report.byline] == [name for name in ("康宁", "秦川") if name in line]


def test_a_text_that_is_nothing_but_a_jump_line_names_no_source() -> None:
    assert find_whole_source("") is None
