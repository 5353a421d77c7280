"""Whole pages in the forms that papers print: crossheads, columns, banners, tables, letters, serials, verse."""

from __future__ import annotations

import datetime as dt

import opencc
import pytest

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.rules.rule import Role
from gazette.model import Article, ArticleFile, Kind, Person
from gazette.problems import Source
from gazette.text.commonmark import plain_lines

HINTS = PageHints(dt.date(2024, 6, 5), 2)
TO_TRADITIONAL = opencc.OpenCC("s2t")
TO_SIMPLIFIED = opencc.OpenCC("t2s")
HERONS = "昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足拍照留念。"
MORE_HERONS = "护鸟队的老陈说，湖里的白鹭去年只有几十只，今年芦苇丛中的白鹭已经超过三百只，市民都爱来湖边看白鹭。"
BUSES = "公交公司昨天宣布，下周起三条公交线路改道运行，沿线新设十二个车站，乘客可以在站牌上查到新的发车时刻。"
MORE_BUSES = "公交公司调度员说，三条线路改道后，乘客从城东到火车站不必换乘，全程公交只要四十分钟，发车时刻也更密。"
MARKETS = "城东新开的两家菜场昨天开门迎客，共有八十多个摊位，黄瓜每斤三元，番茄每斤四元，比上周都便宜了一些。"
MORE_MARKETS = "菜场管理员介绍，摊位全部由本地菜农租用，清早五点开秤，附近居民买菜不用再走两里路，价钱也写在牌上。"


def read(text: str) -> ImportedPage:
    return import_page(Source("page.txt", text), HINTS)


def files(text: str) -> tuple[ArticleFile, ...]:
    return read(text).articles


def articles(text: str) -> list[Article]:
    return [file.article for file in files(text)]


def titles(text: str) -> list[str]:
    return [article.title.printed for article in articles(text)]


def crossheads(file: ArticleFile) -> list[str]:
    return [line.lstrip("# ") for line in file.body.split("\n") if line.startswith("#")]


GAPS = f"""湖边来了白鹭

本报讯 {HERONS}

{MORE_HERONS}

天天巡湖的人

{MORE_HERONS}

{HERONS}


三条公交线路改道

本报讯 {BUSES}

{MORE_BUSES}


城东开了两家菜场

本报讯 {MARKETS}

{MORE_MARKETS}
"""
INSET = f"""湖边来了白鹭
　　本报讯 {HERONS}
　　天天巡湖
　　{MORE_HERONS}
　　夜夜守湖
　　{HERONS}
三条公交线路改道
　　本报讯 {BUSES}
　　{MORE_BUSES}
"""


@pytest.mark.parametrize(("text", "found"), [(GAPS, ["天天巡湖的人"]), (INSET, ["天天巡湖", "夜夜守湖"])])
def test_crossheads_are_told_from_headlines_by_their_gaps_and_by_standing_in(text: str, found: list[str]) -> None:
    first, *others = files(text)
    assert crossheads(first) == found
    assert others[0].article.title.printed == "三条公交线路改道"
    assert [crossheads(file) for file in others] == [[]] * len(others)


def test_a_text_that_goes_on_makes_a_headline_less_likely_than_one_with_other_words() -> None:
    goes_on, begins = (
        classify(read_sheet(Source("page.txt", f"湖边来了白鹭\n\n{HERONS}\n\n城东一日\n\n{below}\n"))).verdicts[2]
        for below in (MORE_HERONS, MARKETS)
    )
    assert begins.role is Role.HEAD
    assert goes_on.role is Role.CROSSHEAD or goes_on.margin < begins.margin


def test_a_banner_over_two_stacked_headlines_is_the_column_of_both_texts() -> None:
    text = (
        "办好民生实事 温暖千家万户\n\n湖边来了白鹭\n三条公交线路改道\n\n"
        f"本报讯 {HERONS}\n\n{MORE_HERONS}\n\n本报讯 {BUSES}\n\n{MORE_BUSES}\n"
    )
    found = articles(text)
    assert [article.title.printed for article in found] == ["湖边来了白鹭", "三条公交线路改道"]
    assert {article.column for article in found} == {"办好民生实事 温暖千家万户"}


def test_stacked_headlines_find_their_texts_by_their_words_when_the_order_is_another() -> None:
    text = f"三条公交线路改道\n湖边来了白鹭\n\n本报讯 {HERONS}\n\n{MORE_HERONS}\n\n本报讯 {BUSES}\n\n{MORE_BUSES}\n"
    bodies = {file.article.title.printed: file.body for file in files(text)}
    assert "芦苇丛" in bodies["湖边来了白鹭"]
    assert "改道运行" in bodies["三条公交线路改道"]
    assert "芦苇丛" not in bodies["三条公交线路改道"]


def test_briefs_without_bullets_below_a_column_have_their_titles_run_in() -> None:
    text = (
        "简讯\n\n低温平台建成　该平台位于城南，最低温度可达百分之一开尔文，向全国高校开放。\n\n"
        "图书馆延长开放　市图书馆从下周起每晚开放到十点，周末全天不再午休。\n"
    )
    found = articles(text)
    assert [article.title.printed for article in found] == ["低温平台建成", "图书馆延长开放"]
    assert {(article.column, article.kind) for article in found} == {("简讯", Kind.BRIEF)}


def test_a_column_of_short_items_goes_on_over_all_of_them_and_ends_at_a_longer_text() -> None:
    text = (
        "简讯\n\n图书馆延长开放时间\n\n　　市图书馆昨日宣布，本月起每晚开放到十点。\n\n\n"
        "城东新开两家菜场\n\n　　两家菜场昨天开门迎客，共有八十多个摊位。\n\n\n"
        f"三条公交线路改道\n\n　　本报讯 {BUSES}\n\n　　{MORE_BUSES * 4}\n"
    )
    found = articles(text)
    assert [article.column for article in found] == ["简讯", "简讯", None]
    assert [article.kind for article in found] == [Kind.BRIEF, Kind.BRIEF, Kind.ARTICLE]


def test_an_author_below_a_title_with_class_and_teacher_is_read_with_both_roles() -> None:
    text = f"湖边的早晨\n高一（3）班　沈知遥　指导教师　卜春华\n　　{HERONS}\n　　{MORE_HERONS}\n"
    [article] = articles(text)
    assert article.title.printed == "湖边的早晨"
    assert article.byline == (Person("沈知遥", "高一（3）班"), Person("卜春华", "指导教师"))


@pytest.mark.parametrize(("line", "name"), [("村　言", "村言"), ("■秦 川", "秦川"), ("老窑工（河口）", None)])
def test_a_line_between_title_and_text_names_the_writer_when_it_is_a_name(line: str, name: str | None) -> None:
    text = f"湖边的早晨\n{line}\n　　{HERONS}\n　　{MORE_HERONS}\n"
    [article] = articles(text)
    assert [person.name for person in article.byline] == ([name] if name else [])


@pytest.mark.parametrize("title", ["毕　业", "书　讯", "春　天"])
def test_a_common_word_spaced_out_is_a_title_and_no_name(title: str) -> None:
    text = f"{title}\n　　{HERONS}\n　　{MORE_HERONS}\n"
    [article] = articles(text)
    assert article.title.printed == title
    assert article.byline == ()


def test_a_letter_ends_with_its_greeting_and_is_signed_below_it() -> None:
    text = f"我想看白鹭\n编辑同志：\n　　{HERONS}\n　　{MORE_HERONS}\n　　此致\n敬礼！\n　　　　　　　　读者　陈　立\n"
    [file] = files(text)
    assert "此致" in file.body
    assert "敬礼！" in file.body
    assert "##" not in file.body


@pytest.mark.parametrize("ending", ["（待续）", "（未完待续）", "（全文完）"])
def test_a_serial_says_in_its_text_that_it_goes_on(ending: str) -> None:
    [file] = files(f"湖边旧事\n　　{HERONS}\n　　{MORE_HERONS}\n{ending}\n")
    assert plain_lines(file.body)[-1] == ending
    assert "#" not in file.body


def test_scores_and_rows_of_a_table_are_lines_of_one_text() -> None:
    rows = ("江城队 12 胜 3 负 38 分", "河口队 11 胜 4 负 35 分", "滨海队 10 胜 5 负 31 分", "云岭队 9 胜 6 负 28 分")
    [file] = files(f"联赛积分榜\n　　本报讯 {BUSES}\n" + "\n".join(rows) + "\n")
    assert file.article.title.printed == "联赛积分榜"
    assert plain_lines(file.body)[-4:] == rows


def test_numbered_rows_are_items_of_a_list_and_no_crossheads() -> None:
    rows = ("1、湖边种树；", "2、湖底清淤；", "3、护鸟巡湖；", "4、限制行船。")
    [file] = files(f"湖区四项规定\n　　本报讯 {HERONS}\n" + "\n".join(f"　　{row}" for row in rows) + "\n")
    assert crossheads(file) == []
    assert plain_lines(file.body)[-4:] == rows


@pytest.mark.parametrize(
    "lines",
    [
        ("霜降不起葱，越长越要空。", "立冬不拔菜，必定受霜害。", "小雪不拔棉，来年少本钱。"),
        ("长江长，黄河黄，", "两岸庄稼绿汪汪，", "社员挑粮上粮仓，", "歌声飞过小山岗。"),
        ("月儿弯弯挂树梢", "湖水清清照小桥", "白鹭一行天上过", "老翁独自把鱼钓", "一篙撑开千重浪", "满船星斗满船歌"),
    ],
)
def test_sayings_ballads_and_verse_keep_their_lines(lines: tuple[str, ...]) -> None:
    [file] = files("湖上歌谣\n□ 陈立\n\n" + "\n".join(lines) + "\n")
    assert file.article.byline == (Person("陈立"),)
    assert file.body.rstrip("\n") == "\\\n".join(lines)


def test_a_credit_on_its_own_line_belongs_to_the_caption_above() -> None:
    text = f"▲图为湖边的白鹭。\n初三（2）班　纪　然　摄影\n\n三条公交线路改道\n\n本报讯 {BUSES}\n\n{MORE_BUSES}\n"
    photos = [photo for article in articles(text) for photo in article.photos]
    assert [photo.credit for photo in photos] == ["初三（2）班　纪　然"]
    assert photos[0].caption is not None
    assert photos[0].caption.printed == "▲图为湖边的白鹭。"


TO_CORNERS = str.maketrans("“”‘’", "「」『』")
TO_QUOTES = str.maketrans("「」『』", "“”‘’")
TRADITIONAL = {
    "crossheads": GAPS,
    "inset": INSET,
    "briefs": "简讯\n\n◆图书馆延长开放时间\n　　市图书馆昨日宣布，本月起每晚开放到十点。\n"
    "◆城东新开两家菜场\n　　两家菜场昨天开门。\n",
    "serial": f"湖边旧事\n　　{HERONS}\n（未完待续）\n",
    "notice": "停水公告\n因管网改造，定于11月10日对人民路沿线停水。\n县自来水有限公司\n2021年11月8日\n",
    "continuation": f"上接第1版《湖边来了白鹭》\n{MORE_HERONS}（下转第4版）\n",
    "sayings": "声音\n\n“给我一座湖，我就能数清湖里的白鹭。”\n\n——巡湖员陈立\n\n"
    f"湖边来了白鹭\n\n本报讯 {HERONS}\n\n{MORE_HERONS}\n",
    "quoted end": f"话题：怎样看待“来客”\n湖边来了白鹭\n□ 陈立\n{HERONS}\n{MORE_HERONS}\n",
    "named briefs": f"资讯快递\n城东开了两家菜场\n{MARKETS}\n三条公交线路改道\n{BUSES}\n",
    "untitled": f"短讯\n\n◆“白鹭湖”昨天开湖，{HERONS}\n\n◆城东菜场昨天开门，{MARKETS}\n",
    "credits": f"湖边来了白鹭\n\n本报讯（通讯员 陈立）{HERONS}\n\n图为湖边的白鹭。 纪然 摄\n",
}


@pytest.mark.parametrize("name", TRADITIONAL)
def test_a_page_in_traditional_characters_and_quotation_marks_becomes_the_same_articles(name: str) -> None:
    def simplify(text: str) -> str:
        return str(TO_SIMPLIFIED.convert(text)).translate(TO_QUOTES)

    text = TRADITIONAL[name]
    simple, other = files(text), files(TO_TRADITIONAL.convert(text).translate(TO_CORNERS))
    assert [simplify(file.article.title.printed) for file in other] == [file.article.title.printed for file in simple]
    assert [simplify(file.article.column or "") for file in other] == [file.article.column or "" for file in simple]
    assert [simplify(file.body) for file in other] == [file.body for file in simple]
    assert [
        (file.article.kind, file.article.continues_on, file.article.continued_from, len(file.article.byline))
        for file in other
    ] == [
        (file.article.kind, file.article.continues_on, file.article.continued_from, len(file.article.byline))
        for file in simple
    ]


def test_what_a_later_dispatch_says_belongs_to_the_report_above_and_begins_none() -> None:
    text = f"本港新聞\n\n湖邊來了白鷺\n護鳥隊晝夜守護\n（本報訊）{HERONS}\n　　（又訊）{BUSES}\n\n"
    (file,) = files(text)
    assert file.article.title.printed == "湖邊來了白鷺\n護鳥隊晝夜守護"
    assert file.body.endswith(f"\n\n（又訊）{BUSES}\n")


@pytest.mark.parametrize("end", ["（未完·明日續）", "（全文完）", "（本篇完）", "（未完，下期續）"])
def test_that_an_instalment_goes_on_names_nobody(end: str) -> None:
    (file,) = files(f"小說連載\n膠林舊夢\n（二七）\n·曾雅·\n　　{HERONS}\n　　{BUSES}\n{end}\n")
    assert file.article.byline == (Person("曾雅"),)


def test_a_word_of_the_papers_editors_below_a_decree_is_none_of_it() -> None:
    text = (
        f"停水公告\n因管网改造，定于11月10日停水。\n县自来水公司\n2021年11月8日\n\n"
        f"本报编者按：湖边的白鹭越来越多，值得各村重视。\n湖边来了白鹭\n　　本报讯　{HERONS}\n　　{BUSES}\n"
    )
    assert [file.body.split("：")[0] for file in files(text)][1] == "> 本报编者按"


def test_who_wrote_a_text_and_took_its_pictures_stands_behind_both() -> None:
    (article,) = articles(f"湖邊來了白鷺\n文圖／記者林文雄\n{HERONS}\n")
    assert article.byline == (Person("林文雄", "記者"),)
