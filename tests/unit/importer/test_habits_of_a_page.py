"""A page is consistent with itself: its width, the gaps between its paragraphs, how its short items are set."""

from __future__ import annotations

import pytest

from gazette.importer.authors import author_grade
from gazette.importer.lines import read_sheet
from gazette.importer.openers import find_opener
from gazette.model import Person
from gazette.problems import Source
from gazette.text.commonmark import plain_lines
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read, titles

NARROW = "昨日清晨，市民在公园里散步，湖面\n上薄雾初散，几只白鹭从芦苇丛中飞\n起，引得路人纷纷驻足拍照留念。\n"


def test_a_short_block_is_as_wide_as_the_page() -> None:
    sheet = read_sheet(Source("page.txt", f"{NARROW * 3}\n\n湖边的人\n他每天清早到湖边来数一数白鹭，数\n完就回家。\n"))
    assert sheet.full(len(sheet.printed) - 2)


def test_short_sentences_tell_the_gap_of_paragraphs_where_no_two_long_ones_stand_together() -> None:
    assert read_sheet(Source("page.txt", f"{HERONS}\n\n他来了。\n\n他走了。\n\n{BUSES}\n")).paragraph_gap == 1


def test_items_below_a_head_of_briefs_have_titles_and_no_crossheads() -> None:
    lava = "雷克雅未克一位首饰匠用火山灰烧成耳环，\n游客排着队等她开窑。\n"
    llamas = "利马一家养老院请来四只羊驼陪伴老人，\n院方说血压计上的数字都降了。\n"
    sheep = "蓬塔牧场的绵羊啃断了埋得太浅的网线，\n工程队给电缆套上了铁管。\n"
    herons = f"白鹭飞来\n本报讯 {HERONS[:17]}\n{HERONS[17:35]}\n{HERONS[35:]}\n"
    page = f"{herons}\n公交改道\n本报讯 {BUSES[:17]}\n{BUSES[17:]}\n"
    briefs = f"环球速览\n冰岛：火山灰做成耳环\n{lava}秘鲁：羊驼进了养老院\n{llamas}智利：绵羊太多网速慢\n{sheep}"
    found = articles(f"{page}\n{briefs}")[2:]
    assert [(article.column, article.title.printed[:2]) for article in found] == [
        ("环球速览", "冰岛"),
        ("环球速览", "秘鲁"),
        ("环球速览", "智利"),
    ]


def test_a_few_words_behind_a_bullet_part_a_report_or_head_a_brief() -> None:
    parts = f"{HERONS}\n■湖边来了人\n{HERONS}\n■公交：还要再等\n{BUSES}\n采写：本报记者 孙立强\n"
    briefs = f"简讯\n■公交改道\n{BUSES}\n■白鹭飞来\n{HERONS}\n"
    page = f"湖边来了白鹭\n{parts}\n公园开放\n本报讯 {BUSES}\n\n路灯亮了\n本报讯 {HERONS}\n\n{briefs}"
    assert titles(page) == ["湖边来了白鹭", "公园开放", "路灯亮了", "公交改道", "白鹭飞来"]
    assert read(page).articles[0].body.split("\n\n")[1::2] == ["## ■湖边来了人", "## ■公交：还要再等"]


def test_a_signed_text_does_not_stand_below_the_column_of_the_briefs_above_it() -> None:
    signed = articles(
        f"校园短波\n图书馆：周末开放\n{BUSES}\n\n后勤处：饭票改刷卡\n{BUSES}\n\n毕业生寄语\n外语系　白　桦\n{HERONS}\n"
    )[-1]
    assert (signed.title.printed, signed.column) == ("毕业生寄语", None)


def test_what_stands_in_brackets_ends_there_though_it_fills_the_column() -> None:
    wrapped = NARROW.replace("起，引", "起，引得孩子们拍手叫好，也引")
    page = f"湖边的人\n{wrapped}（赵小满整理，赵大满提供材料。）\n\n家务常识\n{wrapped}\n路上的人\n{wrapped}"
    page = page.replace("材料。）", "材料）")
    assert "家务常识" in titles(page)


def test_the_end_of_a_bracket_goes_on_from_the_line_above() -> None:
    (file,) = read(f"湖边的人\n{NARROW[:-1]}（于\n　勇）\n").articles
    assert (file.article.byline, len(plain_lines(file.body))) == ((Person("于勇"),), 1)


def test_a_tail_that_ends_in_a_comma_goes_on_below_a_column_break() -> None:
    (file,) = read(
        "湖边的人\n　　昨日清晨，市民在公园里散步，湖\n面上薄雾初散，几只白鹭从芦苇丛中\n飞起来、\n\n"
        "引得路人纷纷驻足。他们拍照留念，\n还把照片送给护鸟队的老陈。\n"
        "　　老陈说，湖里的白鹭去年只有几十\n只，今年已经超过三百只。\n"
    ).articles
    assert [row[:4] for row in plain_lines(file.body)] == ["昨日清晨", "老陈说，"]


@pytest.mark.parametrize(
    ("printed", "place"), [("（文冬八日訊）今年的榴槤早熟", "文冬"), ("（怡保8日讯）河里的垃圾", "怡保")]
)
def test_a_dispatch_in_brackets_is_from_a_place_and_no_agency(printed: str, place: str) -> None:
    key = fold(printed)
    opener = find_opener(key)
    assert opener is not None
    assert (key[slice(*opener.place)], opener.source) == (place, (0, 0))


def test_a_hotline_names_a_column_where_no_number_follows() -> None:
    (article,) = articles(f"临河晚报 22 2024.6.5 星期三\n\n帮办热线\n暖气片漏水该谁修？\n{HERONS}\n{BUSES}\n")
    assert (article.column, article.title.printed) == ("帮办热线", "暖气片漏水该谁修？")


def test_below_a_folio_that_names_the_paper_a_bulletin_is_an_item() -> None:
    assert titles(f"临河小报　2024年6月5日　第二版\n\n麦收快报\n{HERONS}\n{BUSES}\n") == ["麦收快报"]


def test_a_kicker_may_end_in_a_colon() -> None:
    (article,) = articles(
        f"临河日报　2024年6月5日　第二版\n\n市委向全市职工提出：\n大干四十天 再建两座桥\n本报讯 {HERONS}\n"
    )
    assert (article.kicker and article.kicker.printed, article.title.printed) == (
        "市委向全市职工提出：",
        "大干四十天 再建两座桥",
    )


@pytest.mark.parametrize(
    ("kicker", "title", "subtitle"),
    [
        ("县委理论学习中心组集体学习时强调", "把调查研究变成解决问题的过程", "罗建全主持并讲话"),
        ("北海三国签署渔业配额协议", "鳕鱼捕捞量明年削减一成五", "环保组织称“力度不够”"),
    ],
)
def test_three_lines_that_say_a_thing_each_are_kicker_title_and_subtitle(
    kicker: str, title: str, subtitle: str
) -> None:
    (article,) = articles(f"{kicker}\n{title}\n{subtitle}\n本报讯 {title}，{HERONS}\n")
    parts = article.kicker, article.title, article.subtitle
    assert [part.printed if part else None for part in parts] == [kicker, title, subtitle]


def test_writers_who_sign_as_a_group_are_a_byline() -> None:
    (article,) = articles(f"修旧利废节约八万元\n本报讯 {HERONS}（矿通讯组）\n")
    assert article.byline == (Person("矿通讯组"),)


@pytest.mark.parametrize(
    ("printed", "grade"), [("（文　心）", 1), ("本报调研组", 2), ("中共江城地委工作组", 2), ("（文心）", 0)]
)
def test_a_pen_name_in_brackets_and_a_group_of_writers_name_who_wrote(printed: str, grade: int) -> None:
    assert author_grade(fold(printed)) == grade


def test_a_column_that_is_named_like_none_stays_over_one_text() -> None:
    first, second = articles(f"专家支招\n雪天走路学企鹅\n{HERONS}\n\n今明两天供暖升温\n{BUSES}\n")
    assert (first.column, second.column) == ("专家支招", None)


def test_a_report_does_not_stand_below_the_column_of_briefs_that_open_as_no_report_does() -> None:
    briefs = f"社区简讯\n图书馆：周末开放\n{BUSES}\n\n后勤处：饭票改刷卡\n{BUSES}\n"
    report = articles(f"{briefs}\n湖边来了白鹭\n【本報記者陳立江城報導】{HERONS}\n")[-1]
    assert (report.title.printed, report.column) == ("湖边来了白鹭", None)


def test_a_line_that_says_whence_a_text_comes_belongs_to_the_headline_below_it() -> None:
    page = f"（上接第1版）\n湖边来了白鹭\n{HERONS}\n\n公交改道\n本报讯 {BUSES}\n"
    first = articles(page)[0]
    assert (first.title.printed, first.continued_from) == ("湖边来了白鹭", 1)
    assert titles(page) == ["湖边来了白鹭", "公交改道"]


def test_stars_between_two_songs_leave_the_headline_above_them() -> None:
    songs = "山歌两首\n梯田修到白云边，\n仙女下凡来种田；\n低头一看人间好，\n脱下罗裙不上天。\n×　　　×\n"
    page = (
        f"公交改道\n本报讯 {BUSES}\n\n{songs}锄头一响震山河，\n荒山野岭变粮坡；\n要问干劲有多大，\n龙王见了直哆嗦。\n"
    )
    assert titles(page) == ["公交改道", "山歌两首"]


def test_parts_of_a_text_that_open_in_one_form_are_crossheads() -> None:
    parts = f"误会一：喝汤能补钙\n{BUSES}\n误会二：补得越多越好\n{HERONS}\n"
    page = f"公交改道\n本报讯 {BUSES}\n\n五个误会\n本报记者 孙立强\n{HERONS}\n\n{parts}"
    assert titles(page) == ["公交改道", "五个误会"]


def test_verse_below_a_signed_letter_has_a_headline_of_its_own() -> None:
    letter = f"公交为什么不停\n编辑同志：{BUSES}\n赵小满　赵大满\n"
    page = f"湖边来了白鹭\n本报讯 {HERONS}\n\n{letter}\n快板：夸食堂\n\n小食堂，靠路旁，\n红薯稀饭扑鼻香。\n"
    assert titles(f"{page}下了工，不用忙，\n热菜热馍端上堂。\n") == ["湖边来了白鹭", "公交为什么不停", "快板：夸食堂"]


def test_short_words_part_a_text_that_is_signed_at_its_head() -> None:
    feature = f"湖边的人\n本报记者 孙立强\n{HERONS}\n清早数鸟\n{BUSES}\n夜里巡湖\n{HERONS}\n"
    page = f"公交改道\n本报讯 {BUSES}\n\n{feature}\n更正\n{BUSES}\n"
    assert titles(page) == ["公交改道", "湖边的人", "更正"]
    assert read(page).articles[1].body.split("\n\n")[1::2] == ["## 清早数鸟", "## 夜里巡湖"]


def test_texts_that_all_open_with_a_title_and_a_space_are_briefs_whatever_their_head_is_called() -> None:
    briefs = f"两根轨旁好事多\n拾金不昧　{HERONS}\n雪夜送粮　{BUSES}\n巧排险情　{HERONS}\n"
    found = articles(f"公交改道\n本报讯 {BUSES}\n\n{briefs}")[1:]
    assert [article.title.printed for article in found] == ["拾金不昧", "雪夜送粮", "巧排险情"]
    assert {article.column for article in found} == {"两根轨旁好事多"}


def test_a_headline_that_asks_does_not_belong_to_the_poem_above_it() -> None:
    poem = "一根线\n从我的袖口出发\n走了四十年\n还没有走到她的指尖\n\n顶针亮着\n像一枚月亮\n照着\n所有的路\n"
    below = f"她时代\n妈妈会不会“out”？\n67.5%的母亲担心失去职位\n本报记者 孙立强\n{HERONS}\n"
    page = f"公交改道\n本报讯 {BUSES}\n\n母亲的针线\n田晓荷\n{poem}\n{below}"
    assert titles(page)[:2] == ["公交改道", "母亲的针线"]
    assert len(titles(page)) == 3


def test_the_page_named_and_counted_below_its_dated_line_is_furniture() -> None:
    page = read(f"狮城早报　2019年8月14日　星期三\n新加坡　06\n\n公交改道\n本报讯 {BUSES}\n")
    assert [file.article.column for file in page.articles] == [None]


def test_headlines_that_end_in_quotations_are_no_table() -> None:
    stack = "强军目标召唤\n某旅把训练场\n搬上“生疏地”\n列装三年为何打不出“满环”\n一份“问题清单”\n让党委坐不住了\n"
    report = (
        "　　本报讯　李树峰报道：三月中旬，塞外草原上\n残雪未消，某旅一营刚完成机动，侦察分队已摸到\n侧后的训练场。\n"
    )
    found = articles(f"{stack}\n{report}")
    assert len(found) == 1
    printed = "".join(str(part.printed) for part in (found[0].kicker, found[0].title, found[0].subtitle) if part)
    assert "一份“问题清单”" in printed


def test_lines_of_as_few_characters_each_part_one_text() -> None:
    feature = f"滩区群众搬出水窝子\n{BUSES}\n搬得出\n{HERONS}\n稳得住\n{BUSES}\n能致富\n{HERONS}\n"
    (file,) = read(feature).articles
    assert [line for line in file.body.splitlines() if line.startswith("#")] == ["## 搬得出", "## 稳得住", "## 能致富"]
    assert file.article.byline == ()


def test_a_place_and_a_headline_that_ends_in_a_quotation_are_no_turn_of_a_talk() -> None:
    page = read(f"兰考：二十万群众搬出“水窝子”\n黄河滩区变了样\n本报记者　郝晴\n{BUSES}\n{HERONS}\n")
    assert len(page.articles) == 1
    assert "兰考" not in page.articles[0].body
