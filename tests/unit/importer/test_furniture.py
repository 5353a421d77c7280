"""What a page says of itself: folios, page numbers and names, indexes, mastheads."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.importer.folios import find_page_number, is_folio, is_page_name, mend_digits, names_page, points_elsewhere
from gazette.importer.furniture import is_ornament, is_pinyin, is_title_of_paper
from gazette.importer.lines import read_sheet
from gazette.importer.staff_lines import is_staff_line
from gazette.importer.traits import read_traits
from gazette.problems import Code, Severity, Source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, read_golden

TEXT = "湖边来了白鹭\n\n本报讯 昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起。\n"


def read(text: str, hints: PageHints = PageHints()) -> ImportedPage:  # noqa: B008  # frozen
    return import_page(Source("page.txt", text), hints)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("第三版", 3),
        ("②版 要闻", 2),
        ("T12 特刊", 12),
        ("A05版 要闻", 5),
        ("要闻 03版", 3),
        ("B2 财经", 2),
        ("2016年5月1日 星期日 特刊 T05", 5),
        ("F12　2016年5月1日", 12),
        ("２　生产一线", 2),
        ("综合 | 12", 12),
        ("Page 7", 7),
        ("維港日報　家庭與婦女　第十頁", 10),
        ("１９５６年８月４日　星期六　　建設日報　　（３）", 3),
        ("江城钢铁报 2 生产一线 2011年5月20日 星期五", 2),
        ("2O11年5月2O日 江城钢铁报 4 副刊", 4),
    ],
)
def test_the_number_of_a_page_is_read_wherever_a_folio_prints_it(printed: str, number: int) -> None:
    found = find_page_number(fold(printed))
    assert found is not None
    assert found[0] == number


@pytest.mark.parametrize(
    "printed",
    [
        "今日特刊100版 全价3元",
        "今日八版",
        "本期4版",
        "共12版",
        "今天16版",
        "8月9日 阴有雨",
        "十二日",
        "1998",
        "3号楼",
        "第999版",
        "翻到本子的第3页",
    ],
)
def test_a_count_of_pages_a_date_and_other_numbers_are_no_pages_number(printed: str) -> None:
    assert find_page_number(fold(printed)) is None


def test_a_pages_number_is_found_behind_the_count_of_pages() -> None:
    found = find_page_number(fold("今日八版　第二版"))
    assert found is not None
    assert found[0] == 2


@pytest.mark.parametrize(
    ("printed", "mended"),
    [
        ("2O11年5月2O日", "2011年5月20日"),
        ("20l1年l月1I日", "2011年1月11日"),
        ("5月O3日", "5月03日"),
        ("OK店 I厂", "OK店 I厂"),
        ("GOOD", "GOOD"),
    ],
)
def test_letters_misread_for_digits_are_mended_beside_digits_alone(printed: str, mended: str) -> None:
    assert mend_digits(printed) == mended


@pytest.mark.parametrize(
    "printed",
    [
        "长江经济报　市场经纬　第二版",
        "2024年6月5日　星期三",
        "江城日報　一九五六年八月四日",
        "江城日報　家庭與婦女　第十頁",
        "统一刊号CN33-0001 第4521期",
        "甲午年八月初九　A3　本地",
        "岁次甲午八月初九　第三版",
        "八月初九　A3　本地",
    ],
)
def test_two_marks_of_a_page_make_a_folio(printed: str) -> None:
    assert is_folio(fold(printed))


@pytest.mark.parametrize("headline", ["海东县请来七十名星期日工程师", "老教授办起星期六义诊所"])
def test_a_day_of_the_week_in_a_phrase_is_no_mark_of_a_page(headline: str) -> None:
    page = read(f"江城日报\n1985年6月5日　星期三\n{headline}\n{TEXT.split(chr(10), 2)[2]}")
    assert [file.article.title.printed for file in page.articles] == [headline]


@pytest.mark.parametrize("printed", ["甲子年十月初四星期六", "1985年6月5日星期三农历四月十七", "江城日报星期六第三版"])
def test_a_day_of_the_week_beside_a_date_or_a_page_is_a_mark_of_a_page(printed: str) -> None:
    assert is_folio(fold(printed))


@pytest.mark.parametrize("lunar", ["甲午年八月初九", "岁次甲午八月初九", "八月初九", "农历八月初九"])
def test_the_number_of_a_page_behind_a_lunar_date_is_the_pages(lunar: str) -> None:
    page = read(f"江城晚报\n2014年9月2日　星期二\n{lunar}　　A3　本地\n\n{TEXT}")
    assert page.page == 3
    assert not page.page_inferred


@pytest.mark.parametrize("printed", ["2024年6月5日", "湖边来了白鹭", "第二版", "江城日报"])
def test_one_mark_makes_no_folio(printed: str) -> None:
    assert not is_folio(fold(printed))


@pytest.mark.parametrize("printed", ["要闻 03版", "第二版", "03版 综合", "江城日報·4·副刊", "A2版"])
def test_a_line_with_a_page_and_its_name_names_the_page(printed: str) -> None:
    assert names_page(fold(printed))


@pytest.mark.parametrize("printed", ["6月5日 3版", "湖边来了3只白鹭", "他把报纸翻到第3版看起来"])
def test_a_line_that_says_more_names_no_page(printed: str) -> None:
    assert not names_page(fold(printed))


@pytest.mark.parametrize("printed", ["要闻", "国际新闻", "经济周刊", "A12"])
def test_pages_have_names_of_their_own(printed: str) -> None:
    assert is_page_name(fold(printed))


def test_a_headline_is_no_pages_name() -> None:
    assert not is_page_name(fold("经济回暖"))


@pytest.mark.parametrize(
    "printed",
    [
        "高考填志愿，哪些坑要绕开　　5版",
        "千亩葡萄园套上“紧箍咒” ▶3版",
        "3版：老街改造听民意",
        "▶2版　老街改造听民意",
        "②版：老街改造听民意",
        "老街改造听民意……②版",
        "详见②版",
        "老街改造怎么改……6",
    ],
)
def test_a_headline_with_a_page_points_elsewhere(printed: str) -> None:
    assert points_elsewhere(fold(printed))


@pytest.mark.parametrize("printed", ["他把昨天的报纸翻到第3版。", "老街改造听民意", "全年增长 8.5%"])
def test_a_headline_without_a_page_and_a_sentence_do_not_point_elsewhere(printed: str) -> None:
    assert not points_elsewhere(fold(printed))


@pytest.mark.parametrize(
    "printed", ["江城日报", "江 城 日 報", "建設日報", "江城工人报", "健康周刊", "江城日報　River City Daily"]
)
def test_papers_are_named_as_papers_are(printed: str) -> None:
    assert is_title_of_paper(fold(printed))


@pytest.mark.parametrize("printed", ["夏粮丰收传捷报", "明日天气预报", "全市企业学习先进人物事迹通报", "湖边来了白鹭"])
def test_news_of_victories_and_forecasts_are_no_papers(printed: str) -> None:
    assert not is_title_of_paper(fold(printed))


def test_a_title_in_pinyin_begins_every_word_with_a_capital() -> None:
    assert is_pinyin("JIANGCHENG RIBAO")
    assert is_pinyin("Jiangcheng Ribao")
    assert not is_pinyin("Jiangcheng daily news")


@pytest.mark.parametrize(
    "printed",
    [
        "2013年5月23日 本版责编 苗 苗 组版 侯 建",
        "责任编辑：陈晨",
        "責任編輯：陳晨　校對：劉洋",
        "本版编辑 陈晨",
        "校对/刘洋",
        "总编辑：陈晨　值班：刘洋",
        "值班：刘洋　编辑：陈晨",
    ],
)
def test_lines_that_name_posts_of_the_page_are_staff_lines(printed: str) -> None:
    assert is_staff_line(fold(printed))


def test_a_sentence_about_an_editor_is_no_staff_line() -> None:
    assert not is_staff_line(fold("编辑部的同志们昨天到湖边看白鹭。"))


def test_stars_and_rules_are_ornament_and_marks_of_a_sentence_are_not() -> None:
    assert is_ornament("★ ★ ★")
    assert is_ornament("— — —")
    assert not is_ornament("——!")
    assert not is_ornament("2")


@pytest.mark.parametrize(
    ("folio", "page", "name"),
    [
        ("长江经济报　市场经纬　第二版　2024年6月5日", 2, None),
        ("2024年6月5日 星期三\n03版 综合", 3, "综合"),
        ("2024年6月5日　星期三　　江城日報　　（４）", 4, None),
    ],
)
def test_a_folio_above_the_text_gives_the_page_its_date_number_and_name(
    folio: str, page: int, name: str | None
) -> None:
    found = read(f"{folio}\n\n{TEXT}")
    assert (found.date, found.page) == (dt.date(2024, 6, 5), page)
    assert found.issue is not None
    assert name in {None, found.issue.pages[0].name}
    assert [file.article.title.printed for file in found.articles] == ["湖边来了白鹭"]


def test_a_page_without_a_number_is_written_with_a_warning_and_not_an_error() -> None:
    found = read(f"2024年6月5日\n\n{TEXT}")
    [problem] = [problem for problem in found.problems if problem.code is Code.NO_PAGE_NUMBER]
    assert problem.severity is Severity.WARNING
    assert (found.page, found.page_inferred, len(found.articles)) == (1, True, 1)


def test_a_number_given_by_the_editor_is_no_guess() -> None:
    found = read(f"2024年6月5日\n\n{TEXT}", PageHints(page=6))
    assert Code.NO_PAGE_NUMBER not in {problem.code for problem in found.problems}
    assert (found.page, found.page_inferred) == (6, False)


WEATHER = ("今日天气　多云转阵雨　18℃～27℃", "今日天氣　多雲轉陣雨　18℃～27℃")
ADDRESSES = ("新闻热线：88661110　传真：88661111", "社址：江城市人民路6号　邮编：310000")


def check_kept(text: str, line: str) -> None:
    found = read(text)
    assert found.issue is not None
    assert line in found.issue.pages[0].furniture
    assert [file.article.title.printed for file in found.articles] == ["湖边来了白鹭"]


@pytest.mark.parametrize("line", [*WEATHER, *ADDRESSES, "——————————"])
def test_weather_addresses_and_rules_below_the_masthead_are_furniture(line: str) -> None:
    check_kept(f"2024年6月5日 星期三 第2版\n{line}\n\n{TEXT}", line)


@pytest.mark.parametrize("line", [*ADDRESSES, "——————————"])
def test_addresses_and_rules_at_the_foot_are_furniture(line: str) -> None:
    check_kept(f"2024年6月5日 星期三 第2版\n\n{TEXT}\n{line}\n", line)


def test_the_paper_and_the_page_are_named_above_the_folio_though_neither_ends_in_bao() -> None:
    page = read(f"红领巾园地\n小　种　子\n第四版\n1982年5月20日　星期四\n\n{TEXT}")
    assert [file.article.title.printed for file in page.articles] == ["湖边来了白鹭"]
    assert page.articles[0].article.column is None


def test_a_page_made_for_an_occasion_is_named_right_below_the_pages_number() -> None:
    page = read(f"闽海日报\n1994年10月26日　星期三\n第五版\n经济特区建设专版\n\n{TEXT}")
    assert [(file.article.title.printed, file.article.column) for file in page.articles] == [("湖边来了白鹭", None)]


def test_the_name_of_the_paper_and_a_number_beside_it_are_a_folio_wherever_they_stand() -> None:
    story = TEXT.replace("湖边来了白鹭", "榕江晚报\n1985年11月9日　第三版\n湖边来了白鹭")
    page = read(f"{story}3\n·榕江晚报·\n卖鱼丸的“万元户”\n办起幼儿园\n本报讯 中亭街个体户拿出一万元积蓄办起幼儿园。\n")
    titles = [file.article.title.printed for file in page.articles]
    assert titles[-1].replace("\n", "") == "卖鱼丸的“万元户”办起幼儿园"


def test_an_address_above_the_first_headline_is_the_papers_own() -> None:
    page = read(f"科教文卫\n2010年9月9日　星期四　7\nkjww@yunling.example\n{TEXT}")
    assert page.articles[0].article.title.printed == "湖边来了白鹭"
    assert page.articles[0].article.kicker is None


def test_who_made_a_page_between_a_stack_and_its_last_text_heads_nothing() -> None:
    stack = "湖边来了白鹭\n三条公交线路改道\n"
    rows = f"　　本报讯（记者 林舟）{HERONS}\n版面责编 丁可 组版 小秦\n　　本报讯（记者 路平）{BUSES}\n"
    made = [file.article.title.printed for file in read(f"{stack}{rows}", PageHints(date=dt.date(2003, 3, 6))).articles]
    assert made == ["湖边来了白鹭", "三条公交线路改道"]


def test_the_head_of_the_office_who_made_the_page_is_named_on_a_staff_line() -> None:
    assert is_staff_line(fold("总编室主任　邹平　责任编辑　柳叶"))
    assert is_staff_line(fold("总值班：任广田　　责编：牛慧珍"))
    assert is_staff_line(fold("组稿：柳溪　版式：俞快"))
    assert is_staff_line(fold("执编 / 苏小念　美编 / 阿奇"))
    assert is_staff_line(fold("题图　魏　然　责任编辑　丁小禾"))
    assert is_staff_line(fold("１５　２００１年１２月８日　编辑/郑虹　版式/何超"))
    assert is_staff_line(fold("主　编　常　青　　责任编辑　李　苗"))


@pytest.mark.parametrize("printed", ["广告热线：2260909", "欢迎订阅淮北农民报　代号25—38", "導讀　堤上的黨旗（二版）"])
def test_what_a_paper_says_of_itself_leaves_the_sentence_whole_that_it_comes_between(printed: str) -> None:
    rows = "昨日清晨市民在公园里散步，湖面上\n薄雾初散，几只白鹭从芦苇丛中飞起，\n引得路人纷纷驻足拍照留念，忽然间\n"
    text = f"湖边来了白鹭\n{rows}{printed}\n又有三只从水面上一掠而过，飞到了对\n岸的树上去。\n"
    page = read(text, PageHints(date=dt.date(1991, 3, 6)))
    assert len(page.articles) == 1
    assert printed not in page.articles[0].body
    assert "忽然间又有三只从水面上" in page.articles[0].body


def test_who_drew_what_stands_on_the_page_is_named_with_its_other_makers() -> None:
    assert is_staff_line(fold("插图　陈步云　　校对　温小燕"))
    assert not read_traits(read_sheet(Source("page.txt", "插图　陈步云　　校对　温小燕\n")))[0].caption


def test_the_days_weather_on_one_line_is_furniture_wherever_it_stands() -> None:
    page = read_golden("810-sf-2007")
    line = next(at for at, text in enumerate(page.source.text.split("\n"), 1) if "最低51°F" in text)
    assert {fate.article for fate in page.fates if fate.line == line} == {None}


def test_the_papers_hotline_between_texts_is_furniture() -> None:
    page = read_golden("715-ribao-sheying-2008")
    line = next(at for at, text in enumerate(page.source.text.split("\n"), 1) if text.startswith("本报新闻热线"))
    assert {fate.article for fate in page.fates if fate.line == line} == {None}


@pytest.mark.parametrize(
    "head",
    [
        "“www.zj12348.cn”昨日上线",
        "www.a.cn我市举行夏粮收购工作会议",
        "我市举行a@b.cn夏粮收购工作会议",
        "买票上www.12306.cn更方便",
        "http://www.12306.cn今起发售车票",
    ],
)
def test_an_address_that_text_goes_on_behind_heads_the_report_below(head: str) -> None:
    text = TEXT.removeprefix("湖边来了白鹭")
    page = import_page(Source("page.txt", f"江南工商报 2024年6月5日 第1版\n\n{head}{text}"))
    assert page.articles[0].article.title.markup == head
    assert not [problem for problem in page.problems if problem.code in {Code.UNTITLED, Code.DOUBTFUL_LINE}]


@pytest.mark.parametrize(
    "line", ["http://www.jngsb.cn", "网址：www.jngsb.cn", "www.jngsb.cn新闻热线:85311234", "信箱:news@jngsb.cn"]
)
def test_an_address_alone_or_beside_a_telephone_is_furniture(line: str) -> None:
    page = import_page(Source("page.txt", f"江南工商报 2024年6月5日 第1版\n{line}\n\n{TEXT}"))
    assert [each.article.title.markup for each in page.articles] == ["湖边来了白鹭"]
