"""Names of columns above the titles of what is no report, and first lines of titles that are none."""

from __future__ import annotations

from textwrap import wrap

import pytest

from gazette.importer.headline_parts import UNFINISHED
from gazette.importer.headlines import score_division
from gazette.importer.lines import read_sheet
from gazette.importer.series import is_series, opens_like_column, sounds_like_column
from gazette.importer.weights import HEADLINE
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS, articles

_HABIT = 50.0
_TALE = "从前有个财主，家里养着一百只鹅，每天早上都要亲自点一遍，少了一只就睡不着觉。"


@pytest.mark.parametrize(
    ("column", "title"),
    [
        ("笑一笑", "认字"),
        ("动脑筋", "三只表"),
        ("新片介绍", "“葡萄熟了的时候”"),
        ("调查报告", "一个大队是怎样办好合作医疗的"),
        ("小药箱子", "眼药水开封后别超过一个月"),
        ("厂长谈经营", "少算一笔“面子账”"),
        ("抗洪一线日记", "大堤上的第九个夜班"),
        ("四季农事", "谷雨前后"),
        ("十字街口", "早点铺的门板该几点卸？"),
        ("职工园地", "一份迟来的退休金"),
        ("都市连载 21", "铁西的夏天"),
        ("支部书记谈体会", "老支书的三本账"),
    ],
)
def test_what_columns_are_called_stands_above_a_title(column: str, title: str) -> None:
    (article,) = articles(f"{column}\n{title}\n{_TALE}\n{HERONS}\n")
    assert (article.column, article.title.printed) == (column, title)


@pytest.mark.parametrize(
    "name",
    [
        "想一想",
        "花鸟虫鱼",
        "科技兴农",
        "知识窗",
        "剧目介绍",
        "考察报告",
        "石板巷口",
        "外汇牌价",
        "民间传说",
        "致富金桥",
        "委员发言席",
        "民生议事厅",
    ],
)
def test_columns_are_called_so(name: str) -> None:
    assert sounds_like_column(name)


@pytest.mark.parametrize(("name", "column"), [("楼市周评", True), ("每周一评", True), ("死分活评", False)])
def test_a_comment_of_the_week_is_a_column(name: str, column: bool) -> None:  # noqa: FBT001
    assert is_series(name) is column


def test_a_column_of_every_ten_days_begins_so() -> None:
    assert opens_like_column("每旬要事")


def test_grounds_want_no_word_after_them_and_adverbs_do() -> None:
    assert not UNFINISHED.search("工会园地")
    assert UNFINISHED.search("悄悄地")


@pytest.mark.parametrize(("column", "title"), [("柳下翁", "三匹马"), ("竹枝巷", "买豆腐")])
def test_a_name_as_short_as_its_title_is_a_columns_where_no_report_follows(column: str, title: str) -> None:
    (article,) = articles(f"{column}\n{title}\n{_TALE}\n")
    assert (article.column, article.title.printed) == (column, title)


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("永昌电器行", "大减价三天", f"{BUSES}"),
        ("麦浪滚滚", "收割忙", f"5月21日，{HERONS}"),
    ],
)
def test_a_shop_and_what_stands_above_a_picture_are_no_columns(first: str, second: str, text: str) -> None:
    (article,) = articles(f"{first}\n{second}\n{text}\n")
    assert (article.column, article.title.printed) == (None, f"{first}\n{second}")


def test_titles_of_two_lines_are_a_habit_of_reports_in_traditional_characters_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(HEADLINE, "title of lines in traditional type", 100.0)
    lines = read_sheet(Source("page.txt", "連隊裏的模範\n炊事班長老唐")).printed
    whole = (0, 0, 2)
    assert score_division(lines, whole, "【本报讯】六连的炊事班长唐长根得了奖。") > _HABIT
    assert score_division(lines, whole, "六连的炊事班长唐长根，是个三十四岁的四川人，说话慢。") < _HABIT


def test_what_stands_above_a_name_alone_is_no_column(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(HEADLINE, "column over no report", 100.0)
    named, titled = (read_sheet(Source("page.txt", rows)).printed for rows in ("秋夜\n苏平", "秋夜\n月亮"))
    assert score_division(named, (1, 1, 2), "月亮升到桥上，它就先走过去了。") < _HABIT
    assert score_division(titled, (1, 1, 2), "月亮升到桥上，它就先走过去了。") > _HABIT


def test_a_longer_name_counts_where_columns_are_called_so_and_no_report_follows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(HEADLINE, "column called so over no report", 100.0)
    called, other = (
        read_sheet(Source("page.txt", f"{row}\n老支书的三本账")).printed for row in ("支部书记谈体会", "石桥村的老槐树")
    )
    text = "我当了二十六年村支书，抽屉里一直放着三本账。"
    assert score_division(called, (1, 1, 2), text) > _HABIT
    assert score_division(called, (1, 1, 2), f"本报讯 {text}") < _HABIT
    assert score_division(other, (1, 1, 2), text) < _HABIT


def test_the_number_of_a_part_stands_below_the_title_of_the_whole() -> None:
    (novel,) = articles(f"小说连载\n漕河旧事\n第十七章　夜泊（上）\n{_TALE}\n{HERONS}\n")
    assert (novel.column, novel.title.printed) == ("小说连载", "漕河旧事")
    assert novel.subtitle is not None
    assert novel.subtitle.printed == "第十七章　夜泊（上）"


def test_a_question_right_below_the_name_of_a_column_is_the_title_of_a_text_in_parts() -> None:
    report = f"湖边来了白鹭\n\n本报讯（记者王敏）{HERONS}\n\n{BUSES}\n\n"
    parts = f"案情回放\n\n{HERONS}{BUSES}\n\n法院判决\n\n{BUSES}{HERONS}\n\n律师点评\n\n{HERONS}{BUSES}\n"
    _, case = articles(f"{report}以案说法\n上班途中绕道买菜受伤算不算工伤？\n\n{parts}")
    assert (case.column, case.title.printed) == ("以案说法", "上班途中绕道买菜受伤算不算工伤？")


def test_a_columns_name_and_a_title_below_a_torn_text_begin_the_next_one() -> None:
    torn = "\n".join(wrap(f"　　{HERONS}{BUSES}", 15)[:-1])
    essay = "\n".join(wrap(f"　　{_TALE}{HERONS}", 15))
    found = articles(f"湖边来了白鹭\n本报记者　王敏\n{torn}\n五味人生\n父亲的算盘\n江北人\n{essay}\n")
    assert (found[-1].column, found[-1].title.printed) == ("五味人生", "父亲的算盘")


def test_a_column_that_begins_like_a_name_is_nobody() -> None:
    _, place = articles(f"省钱\n甲：“我戒烟一年，省下一百八十元。”\n龙门阵\n几江名字的由来\n{_TALE}\n{HERONS}\n")
    assert (place.column, place.title.printed) == ("龙门阵", "几江名字的由来")


@pytest.mark.parametrize(
    "name",
    ["老师的话", "街坊说话", "老裁判说球", "一线谈兵", "调查与思考", "革命回忆录", "塞纳河畔", "球场边"],
)
def test_what_somebody_says_or_remembers_names_a_column(name: str) -> None:
    assert sounds_like_column(name)


@pytest.mark.parametrize("line", ["老人们说:", "王老师说了", "他们说要", "过了河边"])
def test_a_line_of_text_that_somebody_says_names_none(line: str) -> None:
    assert not sounds_like_column(line)


@pytest.mark.parametrize("name", ["《湖边来客》系列报道之三", "【湖边】来客之三"])
def test_a_bracket_is_no_ornament_of_a_column_where_its_other_half_stands_inside_the_name(name: str) -> None:
    (article,) = articles(f"{name}\n\n湖边来了白鹭\n本报讯 {HERONS}\n{HERONS}\n")
    assert article.column == name


def test_a_paper_called_as_columns_of_briefs_are_heads_none() -> None:
    text = f"快报记者 石浩\n{HERONS}\n【人物】\n盛大海的二胡是父亲传下的，琴筒裂了一道缝，缠着胶布。\n"
    notes = "【记者手记】\n采访结束时天亮了，盛大海把二胡收进蛇皮袋，去赶第一班公交。\n"
    (street,) = articles(f"新都市快报\n2017年12月5日　星期二　第8版\n他用一把二胡暖了一条街\n{text}{notes}")
    assert street.title.printed == "他用一把二胡暖了一条街"
