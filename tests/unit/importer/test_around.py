"""What stands above and below a short line, and how far the two are about the same."""

from __future__ import annotations

import pytest

from gazette.importer.around import Around, find_around
from gazette.importer.lines import read_sheet
from gazette.importer.traits import read_traits
from gazette.problems import Source

HERONS = "白鹭飞过湖面，湖边的白鹭很多，市民清晨在湖边散步，常常停下来看一看白鹭。\n"
PRICES = "黄瓜每斤三元，番茄每斤四元，摊主说这比上周都便宜了一些，买菜的人也多了。\n"


def around(text: str) -> dict[int, Around]:
    return find_around(read_traits(read_sheet(Source("page.txt", text))))


def test_a_text_that_goes_on_is_more_about_the_same_than_a_new_one() -> None:
    goes_on, begins = (around(f"{HERONS}湖边小景\n{below}")[1].alike for below in (HERONS, PRICES))
    assert goes_on > 0.9
    assert begins < 0.3


def test_only_short_lines_between_two_texts_are_looked_at() -> None:
    assert set(around(f"湖边小景\n{HERONS}白鹭来了。\n菜场小景\n{PRICES}最后一行\n")) == {3}


@pytest.mark.parametrize(
    "below", [f"本报讯 {PRICES}", f"孙立强\n{PRICES}", f"本报记者 孙立强\n{PRICES}", f"湖边来了白鹭\n{PRICES}"]
)
def test_what_stands_below_a_headline_for_sure_is_not_compared(below: str) -> None:
    assert not around(f"{HERONS}湖边小景\n{below}")


@pytest.mark.parametrize(
    "line", ["（孙立强）", "◆湖边小景", "2024年6月5日", "下转第3版", "孙立强 摄", "1911年—1920年", "（三）"]
)
def test_a_line_that_is_marked_as_something_else_is_not_looked_at(line: str) -> None:
    assert not around(f"{HERONS}{line}\n{PRICES}")


def test_a_text_begins_with_the_head_of_its_report_and_below_what_ends_the_one_before() -> None:
    assert around(f"{PRICES}本报讯 {HERONS}{HERONS}湖边小景\n{HERONS}")[3].above == f"本报讯 {HERONS}{HERONS}".replace(
        "\n", ""
    ).replace("，", ",")
    assert PRICES[:4] not in around(f"{PRICES}（孙立强）\n{HERONS}{HERONS}湖边小景\n{HERONS}")[4].above


def test_what_stands_far_above_tells_who_was_named_and_no_more_what_the_text_is_about() -> None:
    here = around(f"孙立强来到湖边。\n{PRICES * 12}湖边小景\n{HERONS}")[13]
    assert "孙立强" in here.above
    assert "孙立强" not in here.near


def test_the_text_below_ends_above_the_next_line_of_display_type() -> None:
    assert around(f"{HERONS}湖边小景\n{HERONS}菜场小景\n{PRICES}")[1].below.endswith("白鹭。")
