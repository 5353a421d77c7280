"""Tests for rows behind bullets: reports of their own, or points, rules and advice of one text."""

from __future__ import annotations

import pytest

from gazette.importer import PageHints, import_page
from gazette.problems import Source

FOLIO = "2003年6月20日　星期五　第3版　本市新闻\n"
ABOVE = (
    "老城墙下的裁缝铺\n"
    "　　本报讯（记者　何晓棠）城墙根的裁缝铺开了四十年，缝纫机还是当年那一台，踏板磨得发亮。"
    "老主顾搬走了，逢年过节还坐车回来改裤脚。\n"
    "　　铺主说，铺子不涨价，改一条裤脚还是一元钱。\n\n"
)
BELOW = (
    "\n渡口添了一只船\n"
    "　　本报讯（记者　贺岭）青石渡口从今天起多开一班船，早晚各加两趟，船票还是一元。赶集的人不用再等。\n"
)
NEWS = (
    "■昨日全市新装路灯三百二十盏，长乐巷告别摸黑走路。\n",
    "■粮食局要求，各储备库月底前完成一次翻仓检查。\n",
    "■三名少年捡到钱包交给派出所，失主送来锦旗一面。\n",
)
RULES = (
    "■不准在堤上堆放柴草，违者每次罚款二十元。\n",
    "■请看管好牲口，每户每天安排一人值守水口。\n",
    "■遇有险情，三分钟内鸣锣，全村青年到堤上集合。\n",
)
ESSAY = (
    "灯下谈\n秤杆上的星\n老　邱\n"
    "　　街角卖枣的老人有一杆旧秤，秤星磨得看不清，他却从不短人分毫。有人问，他说星在心里。\n"
    "　　心里没有星，再亮的秤也称不出良心来。\n"
)


def count(page: str) -> int:
    """Return how many articles a page has."""
    return len(import_page(Source("page.txt", page), PageHints()).articles)


@pytest.mark.parametrize("name", ["防大汛 在路上", "全民节水在身边", "我们在现场"])
def test_reports_behind_bullets_below_the_longer_name_of_a_column_are_briefs(name: str) -> None:
    assert count(f"{FOLIO}{ABOVE}{name}\n{''.join(NEWS)}{BELOW}") == 2 + len(NEWS)


def test_rules_behind_bullets_stay_one_item() -> None:
    assert count(f"{FOLIO}{ABOVE}防大汛 在路上\n{''.join(RULES)}{BELOW}") == 3


def test_rows_below_a_headline_that_names_no_column_stay_one_item() -> None:
    assert count(f"{FOLIO}{ABOVE}夏夜街头灯火明\n{''.join(NEWS)}{BELOW}") == 3


def test_reports_behind_bullets_right_below_a_finished_text_of_which_they_have_no_word_are_briefs() -> None:
    assert count(FOLIO + ABOVE + ESSAY + "".join(f"　　{row}" for row in NEWS) + BELOW) == 3 + len(NEWS)


def test_points_behind_bullets_that_take_up_the_text_above_stay_with_it() -> None:
    points = (
        "　　■街角卖枣的老人今年七十二岁，旧秤用了四十年。\n",
        "　　■秤星磨得看不清，他每月用墨描三次。\n",
    )
    assert count(FOLIO + ABOVE + ESSAY + "".join(points) + BELOW) == 3
