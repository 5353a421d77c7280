"""Columns of results, of matches to come and of what people offer; a place and a day right before who sent a report."""

from __future__ import annotations

import pytest

from gazette.importer.openers import find_opener
from gazette.importer.series import names_briefs
from tests.unit.reading_pages import BUSES, HERONS, articles, read

ABOVE = f"公交改道\n　　本报讯（记者　高静）{BUSES}\n"
BELOW = f"湖滨栈道开放\n　　本报讯　{HERONS}\n"


def test_each_score_above_what_tells_of_the_match_is_a_title_below_its_column() -> None:
    rows = (
        "海港　2∶1　东河\n进球：海港周大海（12′）、林有田（40′）。海港四轮不败。\n"
        "平桥　0∶3　柳林\n进球：柳林赵山（8′、33′、90′）。雨后场地泥泞。\n"
        "石湾　1∶1　北塘\n进球：石湾高建国（5′）。补时阶段北塘队射失点球。\n"
    )
    found = articles(f"{ABOVE}其他赛场\n{rows}{BELOW}")
    assert [article.title.printed for article in found[1:-1]] == [
        "海港　2∶1　东河",
        "平桥　0∶3　柳林",
        "石湾　1∶1　北塘",
    ]
    assert {article.column for article in found[1:-1]} == {"其他赛场"}


def test_scores_one_below_another_are_rows_of_one_item() -> None:
    found = read(f"{ABOVE}昨日赛果\n海港2∶1东河\n平桥0∶3柳林\n石湾1∶1北塘\n{BELOW}").articles
    assert [file.article.title.printed for file in found] == ["公交改道", "昨日赛果", "湖滨栈道开放"]
    assert found[1].body.split() == ["海港2∶1东河", "平桥0∶3柳林", "石湾1∶1北塘"]


@pytest.mark.parametrize("above", ["", "积分榜\n1　海港　23　46分\n2　东河　23　44分\n3　柳林　23　41分\n"])
def test_matches_to_come_stand_below_their_head(above: str) -> None:
    rows = "26日15∶30　海港—东河\n27日15∶30　平桥—柳林，石湾—北塘\n"
    found = read(f"{ABOVE}{above}下轮对阵（10月26日、27日）\n{rows}{BELOW}").articles
    own = found[-2]
    assert own.article.title.printed == "下轮对阵（10月26日、27日）"
    assert [row.rstrip("\\") for row in own.body.split("\n") if row] == rows.split("\n")[:2]


OFFERS = ("求购：干辣椒十吨，货到付款。", "转让：豆腐机一台，价格面议。", "招聘：铸工两名，食宿自理。")


@pytest.mark.parametrize("name", ["供求窗", "信息台"])
def test_offers_below_their_column_are_items_of_their_own(name: str) -> None:
    rows = "".join(f"　　{offer}\n" for offer in OFFERS)
    essay = f"夜半渡口\n高　静\n　　{HERONS}\n"
    found = read(f"{ABOVE}{essay}{name}\n{rows}{BELOW}").articles
    assert [file.body.strip() for file in found if file.article.column == name] == list(OFFERS)


def test_what_an_offer_says_in_brackets_is_no_title_of_it() -> None:
    rows = "".join(f"　　【{offer[:2]}】{offer[3:]}\n" for offer in OFFERS)
    found = read(f"{ABOVE}分类广告\n{rows}{BELOW}").articles
    assert not [file for file in found if file.article.title.printed in {"求购", "转让", "招聘"}]


def test_offers_below_another_name_are_one_item() -> None:
    rows = "".join(f"　　{offer}\n" for offer in OFFERS)
    assert len(articles(f"{ABOVE}老街的早晨\n{rows}{BELOW}")) == len(articles(ABOVE + BELOW)) + 1


def test_briefs_of_one_field_are_briefs() -> None:
    assert names_briefs("快讯·国际")
    assert not names_briefs("冰雪·归途")
    rows = "　　智利｜铜矿的安全检查开始，两座矿井停产。\n　　挪威｜首都的地铁司机罢工进入第三天。\n"
    found = articles(f"{ABOVE}快讯·国际\n{rows}{BELOW}")
    assert [article.column for article in found] == [None, "快讯·国际", "快讯·国际", None]


def test_a_caption_below_voices_behind_bullets_parts_none_of_them() -> None:
    rows = "　　◇菜场摊主　周大海：早市能多卖两筐菜。\n　　◇中学学生　赵山：上学不用等渡船了。\n"
    found = articles(f"{ABOVE}各方声音\n{rows}　　6月4日，桥头的早市开张，老人在桥上看船。\n{BELOW}")
    assert not [article for article in found if article.title.printed in {"菜场摊主", "中学学生"}]


@pytest.mark.parametrize("wire", ["专电", "电"])
def test_a_place_a_day_and_who_sent_it_are_the_head_of_a_report(wire: str) -> None:
    key = f"临塘6月4日{wire}(记者 高静)停电第七天。"
    opener = find_opener(key)
    assert opener is not None
    assert (key[slice(*opener.place)], key[slice(*opener.date)]) == ("临塘", "6月4日")
    assert [key[slice(*person.name)] for person in opener.people] == ["高静"]
    assert find_opener(f"临塘6月4日{wire}话不通(记者 高静)") is None
