"""What parts a text is told from what heads the next one."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, PageHints, explain_line, import_page
from gazette.importer.crossheads import find_inside_signed
from gazette.importer.lines import read_sheet
from gazette.importer.traits import read_traits
from gazette.problems import Source

HEAD = "湖滨日报　2014年4月14日　星期一　第2版\n\n"
TWO_REPORTS = (
    "\n\n城区将建六座小公园\n\n本报讯（记者 方卓）今年城区将新建六座小公园，总面积两万平方米，九月底前开放。\n\n"
    "观光车开到陶窑\n\n本报讯（记者 方卓）四月十日，县里开通城区至陶窑遗址的观光车，每天往返十二班，票价五元。\n"
)
ROADS = (
    "清晨，上坝乡的梨园里，果农葛建山打开手机，给一百棵树点名：哪棵缺水，哪棵该疏果，一清二楚。\n\n换了老枝\n\n"
    "十年以前，上坝的梨以老品种为主，一斤只卖七八毛，全乡用六年时间高接换优。\n\n立了规矩\n\n"
    "大小、糖度、硬度，分级线上每秒分选八个果子，一级果卖给超市，二级果榨汁。\n\n卖出名堂\n\n"
    "认领一棵梨树的活动，去年有八千名城里人参加。"
)


def read(text: str) -> ImportedPage:
    return import_page(Source("seeds/02.txt", HEAD + text), PageHints(date=dt.date(2014, 4, 14), page=2))


def titles(page: ImportedPage) -> list[str]:
    return [file.article.title.printed for file in page.articles]


def test_crossheads_over_one_paragraph_each_part_the_text_below_its_writer() -> None:
    page = read("一只梨的金名片\n——上坝乡果业观察\n\n本报记者 柴育 通讯员 葛水根\n\n" + ROADS + TWO_REPORTS)
    assert titles(page) == ["一只梨的金名片", "城区将建六座小公园", "观光车开到陶窑"]
    assert page.articles[0].body.count("## ") == 3


def test_a_summary_may_stand_between_a_headline_and_its_writer() -> None:
    summary = "核心提示：二十万亩梨园，年产值逾十亿元。从卖青果到卖名气，上坝人走了三十年。\n\n"
    page = read("一只梨的金名片\n——上坝乡果业观察\n\n" + summary + "本报记者 柴育\n\n" + ROADS + TWO_REPORTS)
    assert titles(page)[:2] == ["一只梨的金名片", "城区将建六座小公园"]
    traits = read_traits(read_sheet(Source("page.txt", "一只梨的金名片\n\n" + summary + "本报记者 柴育\n\n" + ROADS)))
    inside = find_inside_signed(traits, 1)
    assert [trait.line.key for index, trait in enumerate(traits) if index in inside] == [
        "换了老枝",
        "立了规矩",
        "卖出名堂",
    ]


def test_crossheads_of_two_characters_may_be_spaced_out_and_stand_apart() -> None:
    page = read(
        "从等米下锅到找米下锅\n——起重设备厂走向市场纪实\n\n"
        "　　三年前，起重设备厂的计划一下减少了六成，八百名职工半年没有活干。\n\n"
        "找 米\n\n　　厂长带上十七名供销员，三个月跑了十一个省，签回合同四百一十万元。\n\n"
        "淘 米\n\n　　不是什么活都接，他们给用户分了三类，赖账的坚决不做。\n\n"
        "下 锅\n\n　　车间实行三班倒，设备利用率由百分之五十三提高到百分之九十一。\n\n（王德顺　于海波）" + TWO_REPORTS
    )
    assert titles(page)[:2] == ["从等米下锅到找米下锅", "城区将建六座小公园"]


def test_blank_lines_above_every_sentence_are_those_that_paragraphs_have() -> None:
    rows = "湖边来了白鹭\n\n湖边来了三百只白鹭，市民清晨散步时常常停下来看一看。\n\n公交改道\n\n"
    apart = rows + "因修路，十二路公交车四月二十日起改走滨河路，为期两个月。\n"
    assert read_sheet(Source("page.txt", apart)).paragraph_gap == 1
    near = "湖边来了白鹭\n湖边来了三百只白鹭，市民清晨散步时常常停下来看一看。\n\n公交改道\n\n"
    assert read_sheet(Source("page.txt", near)).paragraph_gap == 0


def test_what_stands_above_a_continuation_is_its_headline() -> None:
    page = read(
        "修渠记\n□ 本报记者 阮大成\n\n"
        "    盘龙村的人等这条渠等了三十年。去年冬天,村里四十户人家每家出一个劳力,开始凿山。\n"
        "    石头硬,一天只能进两米。\n\n桥东小学食堂\n    (上接第1版)家长每月到食堂看一次,看到的都贴在校门口。\n"
        "    村里四十户人家说,下学期还要添一个窗口。\n"
    )
    assert titles(page) == ["修渠记", "桥东小学食堂"]
    assert page.articles[1].article.continued_from == 1


def test_the_number_of_a_document_is_no_title() -> None:
    page = read(
        "平川市国土资源局国有建设用地使用权挂牌出让公告\n\n平国土资告字〔2014〕6号\n\n"
        "经平川市人民政府批准，决定以挂牌方式出让下列地块：\n\n"
        "一、地块位于滨河路南侧，面积两万平方米，用途为住宅。\n\n二、地块位于工业园区，面积四万平方米，用途为工业。\n\n"
        "平川市国土资源局\n2014年4月10日\n"
    )
    notice = page.articles[0].article
    assert notice.title.printed == "平川市国土资源局国有建设用地使用权挂牌出让公告"
    assert notice.subtitle is not None
    assert notice.subtitle.printed == "平国土资告字〔2014〕6号"


def test_what_heads_prose_below_two_poems_is_none_of_them() -> None:
    page = read(
        "给售货员提个意见\n\n编辑同志：\n\n"
        "　　上星期天，我到商场买一双雨鞋，售货员头也不抬，我站了二十分钟，她还在同旁边的人聊天。\n\n"
        "　　我想问一问：这样的服务态度，怎么对得起墙上的锦旗？\n\n　　　　　　　　　　　　　　读者　任 和\n\n"
        "夏夜（外一首）\n\n　　洪 波\n\n蛙声把稻田\n吵成一片\n月亮，一只\n搁浅的船\n\n"
        "我坐在田埂上\n等水\n漫过父亲的脚印\n\n"
        "读书卡片\n\n　　读书要做到“三到”：\n\n　　眼到，不漏一字；\n\n　　口到，朗朗成诵；\n\n"
        "　　心到，心不在此，则眼看不仔细。\n\n"
        "　　古人说得好：“读书百遍，其义自见”\n"
    )
    assert titles(page) == ["给售货员提个意见", "夏夜（外一首）", "读书卡片"]


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("新桥昨日建成通车", True),
        ("新桥昨日建成通车。", False),
        ("咨询 0451-8888", False),
        ("何田", False),
        ("市公路局", False),
        ("（下转第四版）", False),
        ("2024年6月5日", False),
    ],
)
def test_a_few_words_head_a_continuation_and_names_and_numbers_do_not(line: str, *, heads: bool) -> None:
    report = "　　本报讯 昨天，望江渡口添了一条新船，头一天就渡了三百多人。"
    above = f"2024年6月5日 星期三 第3版\n\n老渡口添了新船\n\n{report}\n\n"
    below = "\n　　（上接第一版）桥面宽十二米，两边有人行道，夜里有灯，晚归的人心里踏实多了。\n"
    told = explain_line(Source("page.txt", above + line + below), 7)
    assert told is not None
    assert ("a continuation follows" in {each.rule for each in told.said}) is heads
