"""What a line's end cuts in two: a headline's sentence, names in brackets, an advertisement and where its firm is."""

from __future__ import annotations

import pytest

from gazette.importer.headline_parts import is_unfinished
from gazette.importer.lines import read_sheet
from gazette.importer.seams import list_seams
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import read, read_golden

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


@pytest.mark.parametrize(("line", "cut"), [("的信", True), ("的哥夜里捡到一只猫", False), ("的确好吃", False)])
def test_a_line_that_begins_with_de_goes_on_with_the_one_above(line: str, *, cut: bool) -> None:
    lines = read_sheet(Source("headline.txt", f"一封寄错\n{line}\n")).printed
    assert (("cut before 的", -1.0) in list(list_seams(lines, (0, 1, 2)))) == cut


def test_such_a_line_is_no_headline_of_a_stack_and_stands_below_no_column() -> None:
    page = """临塘日报
2012年5月11日　星期五　第6版　塘栖副刊

修伞的人
一封寄错
的信
小小说
渡口的灯
□陆　野
　　巷口那把大黑伞撑了三十年，伞下的人换过两副眼镜，手里的针线却没有停过。
　　他说伞骨断了能接，伞面破了能补，只有借出去不还的伞，他补不了。
□苏　荷
　　信是从北方寄来的，收信人住在隔壁的院子，去年冬天已经搬走了。
　　信里说，院子里的枣树今年结得很好，给你们留了一筐。
□何小满
　　老艄公每天傍晚把灯挂在渡口的柳树上，灯一亮，对岸的人就知道还有一班船。
　　后来通了桥，灯还是每天亮着。
"""
    titles = ["修伞的人", "一封寄错\n的信", "渡口的灯"]
    assert [file.article.title.printed for file in read(page).articles] == titles
    brief = "【本报综合】市图书馆昨起把闭馆时间推迟到晚上十点。（详见第2版）\n"
    assert [file.article.title.printed for file in read(page + brief).articles][:2] == titles[:2]


@pytest.mark.parametrize("line", ["夜班食堂能不能", "小区大门该不该", "律政司就「九龍倉三劫案」", "法院对“假树苗案”"])
def test_what_asks_or_says_of_what_wants_the_next_line(line: str) -> None:
    assert is_unfinished(fold(line))


def test_a_title_that_asks_over_two_lines_is_one_below_its_column() -> None:
    found = [file.article for file in read_golden("1518-hongshan-mine-1991").articles]
    titles = [article.title.printed for article in found if article.column == "矿工来信"]
    assert titles == ["夜班食堂能不能\n卖一碗热面条？"]


def test_names_in_brackets_cut_at_the_end_of_a_line_end_their_text() -> None:
    found = [file.article for file in read_golden("1517-qingxi-county-2006").articles]
    (upper,) = (at for at, article in enumerate(found) if "特供菜" in article.title.printed)
    assert [person.name for person in found[upper].byline] == ["周道平", "方圆"]
    kicker = found[upper + 1].kicker
    assert kicker is not None
    assert kicker.printed == "一条断头路，三个村，六年官司"


def test_where_goods_are_sold_ends_their_advertisement() -> None:
    page = f"{HEAD}\n\n镇里食堂改到集市买菜\n{REPORT}\n\n海宇牌空调器　夏日大酬宾\n"
    page += "　　本周六、周日购买海宇空调，每台优惠三百元，免费安装，当天\n上门。\n"
    page += "经销单位：东海百货大楼家电部　解放路中心商场\n服务热线：822××××\n"
    *_, last = read(page).articles
    assert last.body.rstrip().endswith("服务热线：822××××")
    assert "优惠三百元" in last.body


def test_a_firm_and_its_address_end_their_advertisement_and_the_next_one_begins() -> None:
    washing, clothes = read_golden("1523-binhai-briefs-1983").articles[-2:]
    assert (washing.article.title.printed, clothes.article.title.printed) == ("海鸥牌洗衣机", "银河棉毛衫裤")
    assert washing.body.rstrip().endswith("厂址：新港路21号")
