from __future__ import annotations

import re

import pytest

from gazette.importer import import_page
from gazette.problems import Code, Source, Span
from gazette.text.unified import unified

RADICALS = (
    "江城⽇报 2024年6⽉5⽇ 星期⼀ 第1版\n\n⽼年⻝堂开到家⻔⼝\n　　本报讯 记者⻢⼩明报道 ⻝堂饭菜⾹，⽼⼈说好。\n"
)
HEAD = "江城日报 2024年6月5日 星期三 第1版\n\n老年食堂开到家门口\n　　本报讯 记者金钧胤报道 "


def read(words: str) -> tuple[list[str], str]:
    """What is said of the words of a page's only paragraph, and how they stand in its article with --emend."""
    page = import_page(Source("page.txt", f"{HEAD}{words}\n"), emend=True)
    said = [problem for problem in page.problems if problem.code is Code.MISREAD]
    line = page.source.line(4)
    return [line[each.span.column - 1 : each.span.end_column - 1] for each in said], page.articles[0].body.rstrip("\n")


@pytest.mark.parametrize(
    ("words", "misread", "emended"),
    [
        ("食堂的\ue000菜很香\U000f0001。", ["\ue000", "\U000f0001"], "食堂的\ue000菜很香\U000f0001。"),
        ("食堂の饭菜很香。", ["の"], "食堂{~~の~>的~~}饭菜很香。"),
        ("全市第1O家食堂开张。", ["O"], "全市第1{~~O~>0~~}家食堂开张。"),
        ("投资2OO万元建成。", ["OO"], "投资2{~~OO~>00~~}万元建成。"),
        ("电话139O0l3000打通了。", ["O", "l"], "电话139{~~O~>0~~}0{~~l~>1~~}3000打通了。"),
        ("收款l2000元，名额l50个。", ["l", "l"], "收款{~~l~>1~~}2000元，名额{~~l~>1~~}50个。"),
        ("早上5:OO至8:OO供应。", ["OO", "OO"], "早上5:{~~OO~>00~~}至8:{~~OO~>00~~}供应。"),
        ("电话O571-8888打通了。", ["O"], "电话{~~O~>0~~}571-8888打通了。"),
        (
            "⽇前市⻓到场，⻢⼩明说好。",
            ["⽇", "⻓", "⻢⼩"],
            "{~~⽇~>日~~}前市{~~⻓~>长~~}到场，{~~⻢⼩~>马小~~}明说好。",
        ),
        ("川﨑先生说樂和樂都好。", ["樂"], "川﨑先生说樂和{~~樂~>樂~~}都好。"),
        ("O20和l50两种型号。", [], "O20和l50两种型号。"),
        ("街角“优の良品”开张。", ["の"], "街角“优の良品”开张。"),
        ("营业时间8一17时不变。", ["一"], "营业时间8{~~一~>—~~}17时不变。"),
        ("从6月一8月有优惠。", ["一"], "从6月一8月有优惠。"),
        ("这是街道一一社区两级办的。", ["一一"], "这是街道一一社区两级办的。"),
        ("价格■在十元上下。", ["■"], "价格■在十元上下。"),
        ("老码头离城三O里，一九八OO年修。", ["O", "OO"], "老码头离城三{~~O~>〇~~}里，一九八{~~OO~>〇〇~~}年修。"),
        ("名额一Ｏ五人，五O只羊。", ["Ｏ", "O"], "名额一{~~Ｏ~>〇~~}五人，五{~~O~>〇~~}只羊。"),
        ("列车是一OK二号，之一O。", [], "列车是一OK二号，之一O。"),
        ("入库粮食四千三百l0万斤。", ["l"], "入库粮食四千三百{~~l~>1~~}0万斤。"),
        ("完成任务的百分之七O，算快的。", ["O"], "完成任务的百分之七{~~O~>〇~~}，算快的。"),
        ("票房在第三l排，编号百l0。", [], "票房在第三l排，编号百l0。"),
        ("收音机ｶ修好了。", ["ｶ"], "收音机ｶ修好了。"),
        ("唱片ﾃｽﾄ到货了。", [], "唱片ﾃｽﾄ到货了。"),
        ("菜苗卖到山外■，家家高兴。", ["■"], "菜苗卖到山外■，家家高兴。"),
        ("说完■下一条消息。", ["■"], "说完■下一条消息。"),
        ("说完了。■下一条消息。", [], "说完了。■下一条消息。"),
        ("紫菜卖到了外国〓，又添〓了设备〓", ["〓", "〓", "〓"], "紫菜卖到了外国〓，又添〓了设备〓"),
        ("价目：白菜〓〓〓五角。", [], "价目：白菜〓〓〓五角。"),
        ("工人参加了＿培训。＿", ["＿", "＿"], "工人参加了＿培训。＿"),
        ("姓名＿＿＿地址＿＿＿。", [], "姓名＿＿＿地址＿＿＿。"),
        ("他说：“堤是命，半步不能退1”", ["1"], "他说：“堤是命，半步不能退1”"),
        ("他说：“今天，我们以3比1”的比分获胜。", [], "他说：“今天，我们以3比1”的比分获胜。"),
        (
            "“我们班，八比1”赢了，参加“文明城市，创建第1”评选。",
            [],
            "“我们班，八比1”赢了，参加“文明城市，创建第1”评选。",
        ),
        ("发射“神舟1”，又有“图1”。", [], "发射“神舟1”，又有“图1”。"),
        ("他一一介绍了菜品。", [], "他一一介绍了菜品。"),
        ("逐项登记，一一标明。", [], "逐项登记，一一标明。"),
        ("旧门窗一一编号，再一一說明，一一對應。", [], "旧门窗一一编号，再一一說明，一一對應。"),
        ("这是唯一一所学校，初一一早开门。", [], "这是唯一一所学校，初一一早开门。"),
        ("地址在一一〇号。", [], "地址在一一〇号。"),
        ("水的分子是H2O，两个人喝。", [], "水的分子是H2O，两个人喝。"),
        ("他讲解H2O分子和5G网络。", [], "他讲解H2O分子和5G网络。"),
        ("一老人说，一天三餐都来。", [], "一老人说，一天三餐都来。"),
    ],
)
def test_a_misread_character_is_said_and_marked_only_where_it_is_certain(
    words: str, misread: list[str], emended: str
) -> None:
    assert read(words) == (misread, emended)


def test_a_misread_character_is_told_at_its_line_and_column_and_never_changed() -> None:
    page = import_page(Source("page.txt", f"{HEAD}食堂の饭菜很香。\n"))
    (problem,) = [problem for problem in page.problems if problem.code is Code.MISREAD]
    column = page.source.line(4).index("の") + 1
    assert problem.span == Span("page.txt", 4, column, 4, column + 1)
    assert page.articles[0].body == "食堂の饭菜很香。\n"


def test_a_half_width_mark_is_said_only_on_a_page_of_full_width_ones() -> None:
    full, half = "菜很香，" * 20, "菜很香,"
    assert read(f"{full}他说,好;很好。") == ([], f"{full}他说,好;很好。")
    assert read(f"{full * 2}他说,好;很好。") == ([",", ";"], f"{full * 2}他说,好;很好。")
    assert read(f"{half * 20}他说,好;很好。")[0] == []


def test_a_page_of_radicals_is_read_as_one_of_characters() -> None:
    characters = "".join(map(unified, RADICALS))
    plain, page = import_page(Source("page.txt", characters)), import_page(Source("page.txt", RADICALS), emend=True)
    assert (page.date, page.page) == (plain.date, plain.page)
    (there,), (here,) = plain.articles, page.articles
    assert [("".join(map(unified, each.name)), each.role) for each in here.article.byline] == [("马小明", "记者")]
    assert there.article.byline[0].name == "马小明"
    assert here.article.title.corrected == there.article.title.printed
    said = [problem for problem in page.problems if problem.code is Code.MISREAD]
    found = [problem.alternative.taken for problem in said if problem.alternative]
    assert found == [match[0] for match in re.finditer("[\u2e80-\u2fdf]+", RADICALS)]
    assert {problem.span.line for problem in said} == {1, 3, 4}
