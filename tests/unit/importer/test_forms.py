"""Forms that pages of many papers print: heads of reports, writers, furniture, short items, crossheads."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.importer.authors import author_grade
from gazette.importer.cohesion import read_cohesion
from gazette.importer.credits import is_credit_line
from gazette.importer.folios import find_page_number, is_folio, points_elsewhere
from gazette.importer.lines import read_sheet
from gazette.importer.openers import find_opener
from gazette.importer.traits import read_traits
from gazette.model import Article, Kind
from gazette.problems import Code, Source
from gazette.text.widths import fold
from gazette.text.words import has_verb, is_common_word, is_cut, is_known_name, is_open, starts_predicate

DAY = dt.date(2024, 6, 5)
TEXT = "昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足拍照留念。"


def read(text: str) -> ImportedPage:
    return import_page(Source("page.txt", text), PageHints(DAY, 2))


def articles(text: str) -> list[Article]:
    return [file.article for file in read(text).articles]


@pytest.mark.parametrize(
    ("printed", "source", "place", "names"),
    [
        ("（槟城2日讯）旧关仔角的小贩今日联名致函", "", "槟城", []),
        ("（曼谷三日路透社電）碼頭工人昨天復工", "路透社", "曼谷", []),
        ("（新德里法新电）首班列车今天开出", "法新", "新德里", []),
        ("記者鄭文達／新竹報導", "", "新竹", ["郑文达"]),
        ("本报济南讯（通讯员 于海洋）信号满格", "本报济南讯", "", ["于海洋"]),
        ("（中央社記者韋伯韜台北二十七日電）中央銀行今天", "中央社", "台北", ["韦伯韬"]),
        ("付饶、记者岳山报道：土豆焖到几分钟", "", "", ["付饶", "岳山"]),
    ],
)
def test_heads_of_reports_are_read_as_papers_print_them(
    printed: str, source: str, place: str, names: list[str]
) -> None:
    key = fold(printed)
    opener = find_opener(key)
    assert opener is not None
    assert (key[slice(*opener.source)], key[slice(*opener.place)]) == (source, place)
    assert [key[slice(*named.name)] for named in opener.people] == names


@pytest.mark.parametrize(
    ("printed", "grade"),
    [
        ("高一（3）班　沈知遥　指导教师　卜春华", 2),
        ("（动力车间　龙维新）", 2),
        ("記者鄭文達／新竹報導", 2),
        ("■秦 川", 1),
        ("毕　业", 0),
        ("法律顾问", 0),
        ("合法吗", 0),
        ("□　江南岸", 2),
        ("□ 文化生活", 0),
        ("◎蔡明哲（北门乡／国小教师）", 2),
        ("［英］欧·兰姆 陈立译", 2),
        ("晨报记者 陈立", 2),
        ("本报记者　郭　铁　本报通讯员　于秀文", 2),
        ("江南钢铁厂工人理论组", 2),
        ("科通讯组）", 0),
        ("记者出招", 0),
        ("陸景明　著　　高山嵐　圖", 2),
        ("讀者　Tan Wei Ming", 2),
        ("莊醫師主答", 2),
        ("．何懷冰．", 2),
        ("◎江南雨（陸生）", 2),
        ("·晨报·", 0),
        ("通　知", 0),
        ("书　讯", 0),
        ("特约通讯员耿 直、记者满 江报道：", 0),
    ],
)
def test_only_lines_that_name_writers_are_author_lines(printed: str, grade: int) -> None:
    found = author_grade(fold(printed))
    assert (found > 0, found == 2) == (grade > 0, grade == 2)


def test_a_number_in_brackets_after_the_date_is_the_pages_number() -> None:
    key = fold("１９５６年８月４日　星期六　　建設日報　　（３）")
    found = find_page_number(key)
    assert is_folio(key)
    assert found is not None
    assert found[0] == 3


def test_a_date_without_a_year_is_no_page_number() -> None:
    assert find_page_number(fold("8月9日 阴有雨")) is None


def test_a_paper_and_a_page_make_a_folio() -> None:
    assert is_folio(fold("长江经济报　市场经纬　第二版"))


@pytest.mark.parametrize("printed", ["高考填志愿，哪些坑要绕开　　5版", "千亩葡萄园套上“紧箍咒” ▶3版"])
def test_lines_of_an_index_point_elsewhere(printed: str) -> None:
    assert points_elsewhere(fold(printed))


def test_a_sentence_does_not_point_elsewhere() -> None:
    assert not points_elsewhere(fold("他把昨天的报纸翻到第3版。"))


@pytest.mark.parametrize(
    "printed",
    [
        "字云华 摄",
        "郁 舟摄（新华社发）",
        "初三(2)班 纪然 摄影",
        "插图：宋 歌",
        "製表／李志鴻",
        "特约摄影　方可",
        "新华社传真照片",
    ],
)
def test_credits_name_who_took_a_picture(printed: str) -> None:
    assert is_credit_line(fold(printed))


def test_an_index_the_weather_and_addresses_are_furniture() -> None:
    page = read(
        "2024年6月5日 星期三 第2版\n今日天气　多云转阵雨　18℃～27℃\n导 读\n高考填志愿，哪些坑要绕开　　5版\n\n"
        f"湖边来了白鹭\n\n本报讯 {TEXT}\n\n新闻热线：88661110　传真：88661111\n"
    )
    assert [file.article.title.printed for file in page.articles] == ["湖边来了白鹭"]
    assert page.issue is not None
    assert "导 读" in page.issue.pages[0].furniture
    assert "新闻热线：88661110　传真：88661111" in page.issue.pages[0].furniture


def test_short_items_share_the_column_above_the_first() -> None:
    found = articles(
        f"2024年6月5日 第2版\n\n湖边来了白鹭\n\n本报讯 {TEXT * 4}\n\n\n简讯\n\n图书馆延长开放时间\n\n"
        "　　市图书馆昨日宣布，本月起每晚开放到十点。\n\n\n三条公交线路调整\n\n"
        "　　市公交公司昨日宣布，三条线路下周起改道运行。\n"
    )
    assert [article.column for article in found][-2:] == ["简讯", "简讯"]
    assert found[-1].kind is Kind.BRIEF


def test_items_below_a_column_of_briefs_have_their_titles_run_in() -> None:
    found = articles(
        "2024年6月5日 第2版\n\n湖边来了白鹭\n\n本报讯 " + TEXT + "\n\n简讯\n\n"
        "■低温实验平台建成　该平台位于北京怀柔，最低温度可达百分之一开尔文，向全国高校开放。\n\n"
        "■青少年科学节落幕　为期八天的首届青少年科学节昨日落幕，共收到小论文两千多篇。\n"
    )
    assert [article.title.printed for article in found][-2:] == ["低温实验平台建成", "青少年科学节落幕"]


def test_sayings_keep_their_lines() -> None:
    [article] = read(
        "2024年6月5日 第2版\n\n农谚\n\n霜降不起葱，越长越要空。\n立冬不拔菜，必定受霜害。\n小雪不拔棉，来年少本钱。\n"
    ).articles
    assert (
        "霜降不起葱，越长越要空。\\\n立冬不拔菜" in article.body
        or "霜降不起葱，越长越要空。  \n立冬不拔菜" in article.body
    )


def test_traditional_characters_are_read_as_their_simplified_forms() -> None:
    assert fold("導沂工程進入緊張階段") == "导沂工程进入紧张阶段"
    assert len(fold("臺灣　１２３")) == len("臺灣　１２３")


def test_a_text_that_goes_on_repeats_its_own_words() -> None:
    goes_on = f"白鹭飞过湖面，湖边的白鹭很多。{TEXT}\n白鹭\n白鹭飞过湖面，湖边的白鹭很多，市民在湖边拍白鹭。\n"
    begins = f"白鹭飞过湖面，湖边的白鹭很多。{TEXT}\n菜价\n黄瓜每斤三元，番茄每斤四元，比上周都便宜了一些。\n"
    one, other = (read_cohesion(read_traits(read_sheet(Source("p.txt", text))))[1] for text in (goes_on, begins))
    assert one > 0.1 > other


def test_the_dictionary_tells_words_names_and_what_is_left_open() -> None:
    assert is_cut("松花江铁", "桥修复工程")
    assert not is_cut("三门峡移民", "到达敦煌")
    assert is_open("职工最多的")
    assert has_verb("国家统计局发布数据")
    assert not has_verb("荆江灯泡厂")
    assert starts_predicate("到达敦煌")
    assert is_common_word("毕业")
    assert not is_common_word("秦川河")
    assert is_known_name("诸葛亮")


def test_a_page_that_prints_no_number_says_so_once() -> None:
    page = import_page(Source("page.txt", f"2024年6月5日\n\n湖边来了白鹭\n\n本报讯 {TEXT}\n"))
    assert [problem.code for problem in page.problems].count(Code.NO_PAGE_NUMBER) == 1
    assert page.page == 1
