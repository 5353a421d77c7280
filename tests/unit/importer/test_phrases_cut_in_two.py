"""What a line's end cuts in two: a headline's sentence, names in brackets, an advertisement and where its firm is."""

from __future__ import annotations

import pytest

from gazette.importer.headline_parts import is_unfinished
from gazette.importer.lines import read_sheet
from gazette.importer.seams import list_seams
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import articles, read

HEAD = "1996年7月18日　星期四　第4版"
REPORT = (
    "　　本报讯　汪村镇最近作出决定，镇里的食堂不再从基地低价拿菜，\n改到集市上公开采购，价钱每天贴在门口。\n"
    "　　现在，食堂每天早上派人去买菜，菜农说：“终于和老百姓\n一个价了。”"
)


@pytest.mark.parametrize("line", ["五月底前未建工会的", "把论文写在稻田里的"])
def test_what_is_said_of_the_next_line_is_not_cut_from_it(line: str) -> None:
    lines = read_sheet(Source("headline.txt", f"{line}\n百人以上企业将挂牌督办\n")).printed
    assert ("cut after 的", -1.0) in list(list_seams(lines, (0, 1, 2)))


@pytest.mark.parametrize("line", ["这笔钱是怎样来的", "怎么扣 听你的"])
def test_how_it_came_about_or_whom_it_depends_on_may_be_a_part_of_its_own(line: str) -> None:
    lines = read_sheet(Source("headline.txt", f"{line}\n百人以上企业将挂牌督办\n")).printed
    assert ("cut after 的", -1.0) not in list(list_seams(lines, (0, 1, 2)))


@pytest.mark.parametrize("line", ["夜班食堂能不能", "小区大门该不该", "律政司就「九龍倉三劫案」", "法院对“假树苗案”"])
def test_what_asks_or_says_of_what_wants_the_next_line(line: str) -> None:
    assert is_unfinished(fold(line))


def test_a_title_that_asks_over_two_lines_is_one_below_its_column() -> None:
    letter = (
        "　　编辑同志：我们夜班工人凌晨两点升井，食堂只有凉馒头和咸菜。能不能添一口锅，卖一碗热面条？\n（四矿　冯二牛）"
    )
    titles = [
        article.title.printed for article in articles(f"{HEAD}\n\n矿工来信\n夜班食堂能不能\n卖一碗热面条？\n{letter}\n")
    ]
    assert [title.replace("\n", "") for title in titles] == ["夜班食堂能不能卖一碗热面条？"]


def test_names_in_brackets_cut_at_the_end_of_a_line_end_their_text() -> None:
    page = f"{HEAD}\n\n镇里食堂改到集市买菜\n{REPORT}（周道平　方\n圆）\n"
    page += "一条断头路，三个村，六年官司\n县人大代表坐在田埂上\n调出个“和”字\n"
    page += "　　本报讯　四月的一天上午，大源镇三个村的干部坐在田埂上，\n把一条争了六年的路的界桩挪正了。\n"
    first, second = read(page).articles
    assert [person.name for person in first.article.byline] == ["周道平", "方圆"]
    assert second.article.kicker is not None
    assert second.article.kicker.printed == "一条断头路，三个村，六年官司"


def test_where_goods_are_sold_ends_their_advertisement() -> None:
    page = f"{HEAD}\n\n镇里食堂改到集市买菜\n{REPORT}\n\n海宇牌空调器　夏日大酬宾\n"
    page += "　　本周六、周日购买海宇空调，每台优惠三百元，免费安装，当天\n上门。\n"
    page += "经销单位：东海百货大楼家电部　解放路中心商场\n服务热线：822××××\n"
    *_, last = read(page).articles
    assert last.body.rstrip().endswith("服务热线：822××××")
    assert "优惠三百元" in last.body


def test_a_firm_and_its_address_end_their_advertisement_and_the_next_one_begins() -> None:
    page = f"{HEAD}\n\n镇里食堂改到集市买菜\n{REPORT}\n海鸥牌洗衣机\n"
    page += "　　省水、省电、洗净度高，一次可洗衣四斤。实行“三包”，送货\n上门。\n滨海洗衣机厂　厂址：新港路21号\n"
    page += "银河棉毛衫裤\n　　手感柔软，冬暖夏凉，精梳纱织造，规格齐全，各大百货商店均\n有出售。\n"
    titles = [file.article.title.printed for file in read(page).articles]
    assert titles[-2:] == ["海鸥牌洗衣机", "银河棉毛衫裤"]
