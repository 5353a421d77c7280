"""Pages of 1980 to 2010 read from scans: columns in front of headlines, blanks round signs and in names."""

from __future__ import annotations

import pytest

from gazette.importer.bare_writers import find_bare_writers
from gazette.importer.fronted_columns import find_fronted_columns
from gazette.importer.headline_parts import Part
from gazette.importer.headline_shapes import shapes_below_column
from gazette.importer.lines import read_sheet
from gazette.importer.openers import find_opener
from gazette.importer.signed_titles import find_signed_titles
from gazette.problems import Code, Source
from tests.unit.reading_pages import BUSES, HERONS, articles, read

FOLIO = "分水晚报\n1998年10月11日　星期日　第8版\n\n"
FIRST = f"山村夜校\n　　夜校在祠堂东头，煤油灯一盏，黑板一块。\n　　{HERONS}\n\n"


def read_last(page: str) -> tuple[str | None, str | None, list[str]]:
    """Return column, title and writers of the last article of a page."""
    article = articles(f"{FOLIO}{FIRST}{page}")[-1]
    return article.column, article.title.printed, [who.name for who in article.byline]


@pytest.mark.parametrize(
    ("line", "column", "title"),
    [
        ("大家谈  柜台前的三分钟", "大家谈", "柜台前的三分钟"),
        ("街头漫笔　　伞往谁头上撑", "街头漫笔", "伞往谁头上撑"),
        ("安 全 杂 谈   “大概”要不得", "安 全 杂 谈", "“大概”要不得"),
        ("窗口新风　末班车上的灯", "窗口新风", "末班车上的灯"),
    ],
)
def test_a_column_in_front_of_a_headline_is_told_from_it(line: str, column: str, title: str) -> None:
    page = f"{line}\n田 禾\n　　{HERONS}\n　　{BUSES}\n"
    assert read_last(page) == (column, title, ["田禾"])


@pytest.mark.parametrize(
    "line",
    [
        "夜校灯火通明  乡亲识字忙",
        "股民学校  第十九讲",
        "家庭信箱  第 7 期",
        "本报法律顾问  田 禾",
        "市民广场  李长河",
        "大家谈  1998年10月11日",
        "高考上了红榜  回乡先种地",
        "窗口新风  末班灯火",
    ],
)
def test_phrases_and_the_number_of_a_column_are_none_of_its_headlines(line: str) -> None:
    assert not find_fronted_columns(f"{FIRST}{line}\n田 禾\n　　{HERONS}\n　　{BUSES}\n")


def test_what_only_sounds_like_a_column_needs_a_writer_below() -> None:
    assert not find_fronted_columns(f"{FIRST}窗口新风　末班车上的灯\n　　{HERONS}\n　　{BUSES}\n")
    assert find_fronted_columns(f"{FIRST}大家谈　末班车上的灯\n　　{HERONS}\n　　{BUSES}\n")
    assert not find_fronted_columns(f"{FIRST}大家谈　末班车上的灯\n灯下的人\n")


def read_briefs(items: str) -> list[str]:
    """Return the texts of the briefs below a column's name."""
    return ["".join(file.body.split()).lstrip("△") for file in read(f"{FOLIO}{FIRST}简 讯\n{items}").articles[1:]]


def test_blanks_round_a_letter_or_a_number_end_no_title_of_a_brief() -> None:
    items = (
        "△县医院新近购进一台 C 型手术灯，十月起为病人使用，手术室也修整一新。\n"
        "△全县秋季植树报名截止 10月25日，报名者请到县林业局办公室登记领表。\n"
        "△县图书馆本周新到图书八百余册，读者凭借书证可以借阅。\n"
    )
    texts = read_briefs(items)
    assert [text[:6] for text in texts] == ["县医院新近购", "全县秋季植树", "县图书馆本周"]


def test_a_title_that_a_brief_opens_with_keeps_its_blank() -> None:
    store = "△县城首座冷库开工 2024年6月起建设，明年投入使用，可储存果品三千吨。\n"
    page = f"{FOLIO}{FIRST}简 讯\n{store}△县图书馆本周新到图书八百余册，读者凭借书证可以借阅。\n"
    assert articles(page)[1].title.printed == "县城首座冷库开工"


def test_a_report_taken_from_a_paper_opens_so_in_a_narrow_column() -> None:
    assert find_opener("据《江城晨报》报道 今年七十") is not None
    assert find_opener("据《江城晨报》报道 老人。") is None
    narrow = "山村夜校\n夜校在祠堂东头，煤油灯一盏，\n黑板一块，来的人却坐满了屋子，\n后来的只好站着。\n"
    page = (
        "老人骑车送报四十年\n据《江城晨报》报道 今年七十\n三岁的林老汉每天清早骑车送报，\n"
        "四十年没有误过一天，车换了六\n辆，"
        "人还是那一个。街坊们说，\n听见铃声就知道六点了。\n"
    )
    found = articles(f"{FOLIO}{narrow}{page}")
    assert [(article.title.printed, article.source) for article in found][-1] == (
        "老人骑车送报四十年",
        "据《江城晨报》",
    )


def test_a_name_set_wide_above_a_headline_that_is_not_is_its_column() -> None:
    page = f"檐 下 灯 前\n一盏灯亮了整整三年\n　　{HERONS}\n　　{BUSES}\n"
    assert read_last(page) == ("檐 下 灯 前", "一盏灯亮了整整三年", [])


@pytest.mark.parametrize(
    ("text", "spaced"), [("灯 亮 处\n\n铁轨伸向站台\n", True), ("灯 亮 处\n田 禾\n铁轨伸向站台\n", False)]
)
def test_nobody_stands_between_such_a_column_and_its_headline(text: str, *, spaced: bool) -> None:
    lines = read_sheet(Source("page.txt", text)).printed
    shapes = dict(shapes_below_column(Part.of(lines[:1]), Part.of(lines[-1:]), kicked=False, signed=True))
    assert ("column spaced out above a title that is not" in shapes) is spaced


@pytest.mark.parametrize("below", ["田 禾", "灯 亮 了 三 年"])
def test_a_title_set_wide_stands_above_its_writer_and_other_lines_set_wide(below: str) -> None:
    column, title, _ = read_last(f"桥 头 的 灯\n{below}\n　　{HERONS}\n　　{BUSES}\n")
    assert (column, (title or "").split("\n")[0]) == (None, "桥 头 的 灯")


@pytest.mark.parametrize(
    ("words", "column", "title"),
    [
        ("桥 头 的 伞\n田 禾", None, "桥 头 的 伞"),
        ("分 水 时 评\n伞往谁头上撑\n田 禾", "分 水 时 评", "伞往谁头上撑"),
    ],
)
def test_words_set_wide_below_a_whole_page_head_are_no_furniture(words: str, column: str | None, title: str) -> None:
    page = f"春 泥  副刊第 12 期  1986年5月25日  分 水 日 报  第四版\n{words}\n　　{HERONS}\n　　{BUSES}\n"
    (article,) = articles(page)
    assert (article.column, article.title.printed) == (column, title)


def test_words_set_wide_that_name_the_page_below_a_folio_without_a_name_are_furniture() -> None:
    page = f"1986年5月25日  第四版\n春 泥 文 学\n桥头的伞\n田 禾\n　　{HERONS}\n　　{BUSES}\n"
    assert [article.title.printed for article in articles(page)] == ["桥头的伞"]


@pytest.mark.parametrize("credit", ["马\n达 摄", "马 达\n摄", "郭\n瑞 摄", "马 \n达 摄影"])
@pytest.mark.parametrize("stop", ["。", "."])
def test_who_took_a_picture_has_a_whole_name_where_a_line_cuts_it(credit: str, stop: str) -> None:
    page = f"{FIRST}县城新修的石桥昨天通车,学生们走过桥面{stop}{credit}\n\n河堤加高\n　　{HERONS}\n　　{BUSES}\n"
    photos = [photo for article in articles(f"{FOLIO}{page}") for photo in article.photos]
    whole = "郭瑞" if credit[0] == "郭" else "马达"
    assert [(photo.caption.printed, (photo.credit or "").replace(" ", "")) for photo in photos if photo.caption] == [
        (f"县城新修的石桥昨天通车,学生们走过桥面{stop}", whole)
    ]


def test_the_part_of_the_day_belongs_to_the_date_below_a_letter() -> None:
    letter = f"给妹妹的信\n小兰：\n　　{HERONS}\n　　{BUSES}\n姐 姐\n11月28日夜\n"
    page = f"{FIRST}{letter}夏令营报名\n　　报名者请于七月十日前到少年宫登记，名额共四十人。\n"
    found = read(f"{FOLIO}{page}").articles
    assert [file.article.title.printed for file in found][1:] == ["给妹妹的信", "夏令营报名"]
    assert "11月28日夜" in found[1].body


def test_a_body_of_observers_signs_below_a_title() -> None:
    page = f"信 箱\n今夏为何多雨\n市气象台\n　　{HERONS}\n　　{BUSES}\n"
    assert read_last(page)[1:] == ("今夏为何多雨", ["市气象台"])


def list_misread(text: str) -> list[tuple[int, int, str | None]]:
    """Return line and column of the misread characters below the head of a page, and what they must have been."""
    problems = [problem for problem in read(f"{FOLIO}{FIRST}{text}").problems if problem.code is Code.MISREAD]
    return [
        (each.span.line - 7, each.span.column, each.alternative.other if each.alternative else None)
        for each in problems
    ]


@pytest.mark.parametrize(
    ("line", "column", "reading"),
    [
        ("他们一年里发现隐患 l37 件，排除了三百处。", 11, "1"),
        ("主队以 2:l 战胜了远道而来的客队，球迷欢呼。", 7, "1"),
        ("名次 5 3 l  12/7 红旗队进入前三名。", 8, "1"),
        ("南山股收盘价 19.8O 比昨天低了一成有余。", 12, "0"),
        ("眼下旳退，正是为了将来能够前进得更稳当些。", 3, "的"),
        ("他答应本月25曰前补缴，村里人都等着这件事。", 8, "日"),
        ("五月八曰的大会上他讲了话，台下坐满了乡亲。", 4, "日"),
    ],
)
def test_letters_and_characters_that_scans_confuse_are_named(line: str, column: int, reading: str) -> None:
    assert list_misread(f"河堤加高\n{line}\n") == [(2, column, reading)]


@pytest.mark.parametrize(
    "line",
    [
        "油箱里只剩 5l 多汽油，开不到县城了。",
        "子曰，学而时习之，不亦说乎，孩子们念道。",
        "净含量 1.5l 的一瓶水，要走十里路才买得到。",
        "“旳”字怎么念，孩子们都来问老师。",
    ],
)
def test_letters_and_characters_that_are_right_are_not_named(line: str) -> None:
    assert not list_misread(f"河堤加高\n{line}\n")


def test_one_stop_of_half_width_is_named_and_a_page_of_them_is_not() -> None:
    full = "　　鱼塘边的柳树又绿了。\n" * 24
    assert list_misread(f"河堤加高\n{full}　　老人只收水和馒头.\n") == [(26, 11, "。")]
    assert list_misread(f"河堤加高\n{full}　　约翰.史密斯也来了。\n") == [(26, 5, None)]
    half = "　　鱼塘边的柳树又绿了.\n" * 24
    assert not list_misread(f"河堤加高\n{half}")


@pytest.mark.parametrize("gap", ["  ", "          "])
@pytest.mark.parametrize("work", ["“快让路”（漫画）", "新 竹（国画）"])
def test_a_work_and_who_made_it_are_a_picture_whatever_stands_between_them(work: str, gap: str) -> None:
    page = f"{FOLIO}{FIRST}{work}{gap}洛 风\n河堤加高\n　　{BUSES}\n　　{HERONS}\n"
    found = articles(page)
    assert [(photo.credit or "").replace(" ", "") for article in found for photo in article.photos] == ["洛风"]
    assert found[-1].title.printed == "河堤加高"


@pytest.mark.parametrize("work", ["“快让路”（漫画）", "新篁（国画）"])
def test_whoever_made_a_work_is_not_parted_from_it(work: str) -> None:
    page = f"{FIRST}{work}          洛 风\n　　{BUSES}\n"
    assert (find_bare_writers(page), find_signed_titles(page)) == ((), ())


def test_rows_that_each_say_when_are_no_part_of_the_headline_of_their_list() -> None:
    rows = "城东区、新城区：11月12日零时\n城南区：11月13日零时\n北关及河西：11月15日零时\n"
    text = f"山村夜校\n夜校在祠堂东头，煤油灯一盏，黑板一块。\n{HERONS}\n"
    page = f"{FOLIO}{text}城区停水时间表\n{rows}停水期间请关好龙头，来水后先放一放再用。\n"
    article = articles(page)[-1]
    assert (article.title.printed, article.subtitle) == ("城区停水时间表", None)
