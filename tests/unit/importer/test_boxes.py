"""Boxes of rows that no list of words names: their rows are alike, their name stands above the first of them."""

from __future__ import annotations

import pytest

from gazette.importer.boxes import Box, find_boxes
from gazette.importer.lines import read_sheet
from gazette.importer.traits import read_traits
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS, read, read_golden, titles

FIGURES = "空调：7月销量同比增长22.3%\n冰杯：便利店销量增长3倍\n夜游：游船客座率91%\n"
SHIPS = "七日　海鷗號　來自香港、汕頭\n八日　芝沙丹尼號　來自泗水\n十一日　格蘭高號　來自倫敦（延期）\n"
SHOTS = "射门 盐城14∶9南通\n射正 盐城5∶3南通\n现场观众 40127人\n"
GIFTS = "黄锦泉　五十元\n同源杂货　三十元\n无名氏　十元\n"
RATES = "1美元兌6.7885元人民幣\n1美元兌31.63元新台幣\n1美元兌7.7565港元\n"
MEDALS = "　　　　　　金　银　铜\n　　中　国　41　21　12\n　　朝　鲜　 3　 5　 8\n　　伊　朗　 1　 2　 1\n"


def boxes(text: str) -> dict[int, Box]:
    return find_boxes(read_traits(read_sheet(Source("p.txt", text))))


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("高温下的生意", FIGURES),
        ("本週抵港輪船", SHIPS),
        ("兌換", RATES),
        ("数据看台", SHOTS),
        ("捐款芳名", GIFTS),
        ("亚运会上的金牌", MEDALS),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_three_rows_alike_are_the_text_of_the_words_above_them(name: str, rows: str, gap: str) -> None:
    page = read(f"湖边来了白鹭\n本报讯　{HERONS}\n{gap}{name}\n{gap}{rows}{gap}公交改道\n　　{BUSES}\n")
    assert [file.article.title.printed for file in page.articles] == ["湖边来了白鹭", name, "公交改道"]
    assert all(row.split()[-1] in page.articles[1].body for row in rows.strip().split("\n"))


def test_the_words_above_rows_name_them_and_the_words_below_are_no_row() -> None:
    account = "户　名：县红十字会\n开户行：工商银行人民路支行\n热　线：2220908\n"
    text = f"湖边来了白鹭\n{HERONS}\n捐款\n{account}直通车\n{BUSES}\n"
    row = dict.fromkeys((3, 4, 5), Box.ROW)
    assert boxes(text) == row | {2: Box.NAME, 6: Box.BELOW}


def test_the_nearest_words_above_a_report_with_rows_are_its_headline() -> None:
    report = "摄影大赛揭晓\n大赛日前揭晓，共收到来稿6700余幅。\n"
    rows = "金奖：《渡》\n银奖：《父亲的渠》\n铜奖：《盐》\n"
    assert boxes(f"湖边来了白鹭\n{HERONS}\n{report}{rows}") == dict.fromkeys((4, 5, 6), Box.ROW) | {2: Box.OVER}


def test_the_unit_of_rows_stands_between_their_name_and_the_first() -> None:
    page = f"湖边来了白鹭\n{HERONS}\n集市行情一览\n（单位：元）\n{GIFTS}"
    assert boxes(page) == dict.fromkeys((4, 5, 6), Box.ROW) | {2: Box.NAME}


def test_a_text_right_below_rows_goes_on_with_none_of_them() -> None:
    flats = "楼盘 位置 均价\n翠湖名苑 城南新区 4800元\n江畔一号 滨江路 6200元\n阳光里小区 火车站旁 3950元\n"
    texts = "".join(f"{text[at : at + 16]}\n" for text in (HERONS, BUSES) for at in range(0, len(text), 16))
    page = f"湖边来了白鹭\n\n{texts}{flats}{texts}"
    (file,) = read(page).articles
    assert f"阳光里小区 火车站旁 3950元\n\n{HERONS}" in file.body


def test_who_gave_the_rows_in_brackets_took_no_picture() -> None:
    page = read(f"湖边来了白鹭\n本报讯　{HERONS}\n\n集市\n{FIGURES}（县物价局提供）\n公交改道\n　　{BUSES}\n")
    assert page.articles[1].article.photos == ()
    assert page.articles[1].body.rstrip().endswith("（县物价局提供）")


@pytest.mark.parametrize(
    "rows",
    [
        "二版：怎样搞技术引进\n三版：厂长们的苦衷\n四版：本周商情\n",
        "物业公司：这事得找施工队\n施工队：早过保修期啦\n",
        "甲：你来了。\n乙：我来了。\n甲：请坐。\n",
        "胜利影院：《站直啰，别\n趴下》19:00\n七里河影院：《过年》\n",
    ],
    ids=["an index", "two lines", "what is said", "rows cut by their column"],
)
def test_other_lines_alike_are_no_box(rows: str) -> None:
    assert Box.ROW not in boxes(f"湖边来了白鹭\n{HERONS}\n{rows}{BUSES}\n").values()


def test_a_name_made_like_its_rows_stands_further_off() -> None:
    rows = "缴费时间：9月1日至12月31日\n缴费标准：每人每年380元\n缴费渠道：微信、银行柜台\n"
    text = f"湖边来了白鹭\n\n本报讯　{HERONS}\n\n一图看懂：医保缴费\n\n{rows}\n公交改道\n\n本报讯　{BUSES}\n"
    assert titles(text) == ["湖边来了白鹭", "一图看懂：医保缴费", "公交改道"]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("862-metro-frontpage-sars", "热线电话公布"),
        ("913-xingzhou-huaqiao", "鳴謝"),
        ("209-tv-weekly-1993", "如今种了一山苹果"),
        ("765-ningnan-tupian", "“塞上秋韵”摄影大赛获奖名单揭晓"),
    ],
    ids=[
        "its name is no crosshead",
        "what stands below is no row",
        "nor what stands further off",
        "a report with rows has a headline",
    ],
)
def test_on_printed_pages_the_words_around_rows_are_headlines(page: str, title: str) -> None:
    assert title in [file.article.title.printed for file in read_golden(page).articles]


def test_who_made_a_table_stands_below_it_and_is_no_headline() -> None:
    table = f"捐款芳名\n\n（单位：元）\n{GIFTS}\n数据来源：省总工会经济工作部\n"
    text = f"湖边来了白鹭\n本报讯　{HERONS}\n\n{table}\n公交改道\n　　{BUSES}\n"
    assert boxes(text)[7] is Box.NOTE
    assert titles(text) == ["湖边来了白鹭", "捐款芳名", "公交改道"]


def test_a_box_below_a_text_has_the_name_that_stands_below_the_writer_of_that_text() -> None:
    files = read_golden("963-special-issue-port-expo-2025").articles
    place = [file.article.title.printed for file in files].index("数说海博会")
    assert files[place].body.startswith("展览面积")
    assert "展览面积" not in files[place - 1].body


def test_a_box_above_a_report_whose_headline_stands_in_a_stack_keeps_its_rows() -> None:
    made = {file.article.title.printed: file.body for file in read_golden("918-donghai-guoji").articles}
    assert made["数读RCEP"].startswith("人口")
    assert made["秘鲁代总统上任五天辞职"].startswith("秘鲁代总统")


HOMES = "1　金色家园　86　7860\n2　翡翠湾　73　9120\n3　阳光水岸　65　6980\n"


@pytest.mark.parametrize("columns", ["", "排名　楼盘　套数　均价（元）\n"])
def test_rows_with_two_numbers_each_may_be_the_first_item_of_a_page(columns: str) -> None:
    top = "湖畔晚报\n2024年6月5日　星期三　第2版\n"
    page = read(f"{top}楼盘周榜\n{columns}{HOMES}资料来源：市房协\n公交改道\n　　本报讯　{BUSES}\n")
    assert [file.article.title.printed for file in page.articles] == ["楼盘周榜", "公交改道"]
    assert page.articles[0].body.rstrip().endswith("资料来源：市房协")
    assert page.articles[1].article.kicker is None


HOURS = "展览时间：10月1日至10月15日\n开放时间：上午9:00至下午5:00（周一闭馆）\n地点：市博物馆二楼\n"
FROM_TO = "开放时间：7:30—18:00，15:30停止入园\n门票：40元（60岁以上老人半价）\n自驾：绕城高速栖霞出口下\n"
SPACED_OUT = "开放时间　上午7时至下午6时\n门　　票　每人5元\n乘　　车　12路、18路\n"
TWO_ROWS = "开放时间：每周二至周日9:00—16:30\n参观须知：凭身份证领票\n"


@pytest.mark.parametrize("rows", [HOURS, FROM_TO, SPACED_OUT, TWO_ROWS])
@pytest.mark.parametrize("name", ["■提示", "【小贴士】", "提　示", "温馨提示：", "相关链接"])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_hours_and_prices_below_a_tip_swallow_no_report(rows: str, name: str, gap: str) -> None:
    above = f"老照片展今日开幕\n　　本报讯（记者林一舟）{HERONS}\n{gap}"
    page = f"江城晚报\n2013年10月1日　星期二　A6\n\n{above}{name}\n{rows}{gap}湖边来了白鹭\n　　{HERONS}\n　　{BUSES}\n"
    first, *tips, last = read(page).articles
    assert (first.article.title.printed, last.article.title.printed) == ("老照片展今日开幕", "湖边来了白鹭")
    text = "".join(file.body for file in (first, *tips))
    assert all(row.split("　")[-1] in text for row in rows.split("\n"))
    assert last.article.column is None
    assert last.article.kicker is None


def test_what_a_sentence_leads_to_with_a_colon_is_no_name_of_a_box() -> None:
    rows = "甲组：一中3:1二中\n乙组：四中2:0五中\n丙组：三中1:0六中\n"
    assert titles(f"球赛昨天落幕\n　　{HERONS}\n　　决赛成绩如下：\n{rows}\n湖边来了白鹭\n　　{BUSES}\n") == [
        "球赛昨天落幕",
        "湖边来了白鹭",
    ]


def test_a_programme_of_several_channels_is_one_box_and_ends_with_its_last_row() -> None:
    rows = (
        "东海电视台（5频道）\n12日　18:30 少儿节目　19:00 新闻　20:05 连续剧\n13日　19:00 新闻　20:05 晚会\n"
        "湖州电视台（9频道）\n12日　19:35 本地新闻　20:20 电影\n13日　（检修机器）\n"
    )
    text = f"湖边来了白鹭\n王　敏\n{HERONS}\n{BUSES}\n本周电视节目\n{rows}三条公交线路改道\n本报讯　{BUSES}\n"
    assert titles(text) == ["湖边来了白鹭", "本周电视节目", "三条公交线路改道"]


def test_hours_in_characters_behind_a_channel_are_rows_and_head_nothing() -> None:
    rows = "明珠台　六時三十分　新聞及天氣\n　　　　七時正　　　連續劇《江湖》\n翡翠台　七時半　　　歌唱比賽\n"
    text = f"湖邊來了白鷺\n王　敏\n{HERONS}\n{BUSES}\n今晚電視精選\n{rows}巴士改道\n{BUSES}\n"
    assert titles(text) == ["湖邊來了白鷺", "今晚電視精選", "巴士改道"]


def test_marks_for_players_are_a_list_below_a_text() -> None:
    rows = "李海 9　陈林 7　周平 6.5　高山 6\n许江 6　何川 8　孙立 7　吴桥 5.5\n"
    assert titles(f"湖边来了白鹭\n王　敏\n{HERONS}\n{BUSES}\n球员评分\n{rows}") == ["湖边来了白鹭", "球员评分"]


def test_the_name_of_a_list_heads_it_below_an_offer_that_ends_without_a_stop() -> None:
    unit = "　　（单位：元/500克，县物价局价格信息中心提供）\n"
    rows = f"{unit}　　品名　　本周　　上周\n　　青菜　　0.80　　0.90\n　　冬瓜　　0.30　　0.35\n"
    offer = "春城大厦皮革节\n　　6月1日—6月9日　二楼大厅\n　　皮夹克180元起　绵羊皮大衣680元起　皮帽另议\n"
    text = f"湖边来了白鹭\n王　敏\n　　{HERONS}\n　　{BUSES}\n{offer}本周部分蔬菜零售价\n{rows}"
    assert titles(text) == ["湖边来了白鹭", "春城大厦皮革节", "本周部分蔬菜零售价"]
