"""Poems that supplements set together: titles, poets, names of poems and verse, however few lines a poem has."""

from __future__ import annotations

import pytest

from gazette.importer import explain_line
from gazette.importer.lines import read_sheet
from gazette.importer.poem_groups import find_poems
from gazette.importer.poem_heads import names_column_of_poems, names_tune, read_count
from gazette.importer.told import Label
from gazette.problems import Source
from tests.unit.reading_pages import articles, read, read_with_body, titles

ABOVE = (
    "临塘报　2021年10月22日　星期五　第4版\n\n修船的人\n□方志海\n"
    "　　修船的人住在坝下，一年里有半年睡在船上，船修好了，他就换一条船再睡。\n\n"
)
BELOW = (
    "\n门前的老秤\n王小敏\n　　我家有一杆老秤，是祖父留下来的，秤杆上的星子都磨平了，祖母说秤是良心，不能随便借人。\n"
)
THREE = (
    "短诗三首\n林　野\n雪　夜\n雪落在窗上\n没有人敲门\n灯还亮着\n"
    "麦　田\n风从南边来\n又推回去\n归　人\n他背着半个村庄\n走进暮色\n"
)


def test_poems_of_two_lines_below_a_headline_that_counts_them_keep_their_names() -> None:
    page = ABOVE + THREE + BELOW
    assert titles(page) == ["修船的人", "短诗三首", "门前的老秤"]
    assert articles(page)[1].byline[0].name == "林野"
    body = read_with_body(page)[1]
    assert [line for line in body.split("\n") if line.startswith("##")] == [
        "## 雪\u3000夜",
        "## 麦\u3000田",
        "## 归\u3000人",
    ]
    assert "灯还亮着" in body


def test_where_no_blank_line_parts_them_the_next_headline_is_no_verse() -> None:
    page = (ABOVE + THREE + BELOW).replace("\n\n", "\n")
    assert titles(page) == ["修船的人", "短诗三首", "门前的老秤"]


def test_a_second_poem_of_three_lines_is_no_article() -> None:
    poems = (
        "秋日（外一首）\n周　渔\n叶子落下来\n像一封信\n我蹲下去\n捡起其中一封\n老　井\n打水的人走了\n井还在\n月亮还在\n"
    )
    page = ABOVE + poems + BELOW
    assert titles(page) == ["修船的人", "秋日（外一首）", "门前的老秤"]
    assert [person.name for person in articles(page)[1].byline] == ["周渔"]
    assert read_with_body(page)[1].endswith("## 老\u3000井\n\n打水的人走了\\\n井还在\\\n月亮还在\n")


RAIN, OVEN = "天气预报说\n今天有雨\n我带了伞\n", "你说你是惰性的\n不跟任何人反应\n我等你发光\n"


@pytest.mark.parametrize(
    ("rain", "oven"),
    [
        ("苏荷（外语0302）\n雨水\n", "顾淮（化工研04）\n实验室\n"),
        ("雨水\n苏荷（外语0302）\n", "实验室\n顾淮（化工研04）\n"),
        ("雨　水　　　　苏　荷\n", "\n实验室　　　　顾　淮\n"),
    ],
)
def test_below_the_name_of_a_column_of_poems_each_has_its_title_and_its_poet(rain: str, oven: str) -> None:
    found = articles(f"{ABOVE}诗社作品\n{rain}{RAIN}{oven}{OVEN}{BELOW}")[1:3]
    assert [article.title.printed.replace("\u3000", "") for article in found] == ["雨水", "实验室"]
    assert [[person.name for person in article.byline] for article in found] == [["苏荷"], ["顾淮"]]
    assert found[0].column == "诗社作品"


def test_a_poet_above_the_title_wrote_no_poem_above() -> None:
    poems = (
        "吴汉生\n登　楼\n千里江天入望赊，\n楼头独立夕阳斜。\n归帆点点知何处，\n一片秋声到酒家。\n"
        "杨子平\n临江仙·秋收\n稻浪千重风起，\n机声一片云开。\n"
    )
    found = articles(f"{ABOVE}诗　苑\n{poems}{BELOW}")[1:3]
    assert [(article.title.printed, [person.name for person in article.byline]) for article in found] == [
        ("登　楼", ["吴汉生"]),
        ("临江仙·秋收", ["杨子平"]),
    ]


def test_what_heads_the_text_below_poems_is_no_verse_and_what_has_a_count_is_no_group_by_itself() -> None:
    below = f"师说\n我的差生\n老卫（机械学院教师，已退休）\n{'去年校庆回来一群学生，' * 3}\n"
    sheet = read_sheet(Source("p.txt", THREE + below))
    told = find_poems(sheet)
    assert [told.get(at) for at in (0, 1, 2, 3, 12, 13, 14)] == [
        None,
        Label.POET,
        Label.NAME_OF_POEM,
        Label.VERSE,
        Label.BELOW_POEMS,
        Label.BELOW_POEMS,
        None,
    ]
    assert not find_poems(read_sheet(Source("p.txt", f"短诗三首\n{'去年校庆回来一群学生，' * 3}\n")))


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("渡口(外一首)", 1),
        ("短诗三首", 3),
        ("重 阳 杂 咏(四首选二)", 2),
        ("新工作(组诗选二)", 2),
        ("石榴花开(组诗)", 0),
    ],
)
def test_headlines_count_their_poems(key: str, names: int) -> None:
    count = read_count(key)
    assert count is not None
    assert count.names == names
    assert read_count("三首歌唱响山村") is None


def test_columns_of_poems_and_tunes_are_known_by_their_names() -> None:
    assert all(map(names_column_of_poems, ("诗苑", "石油诗行", "诗 苑", "皋城诗词")))
    assert not any(map(names_column_of_poems, ("诗会今日开幕", "诗意人生", "渡口的诗")))
    assert names_tune("临江仙·秋收")
    assert names_tune("七律 登楼")
    assert not names_tune("七律")


def test_why_a_line_is_verse_is_said() -> None:
    why = explain_line(Source("page.txt", ABOVE + THREE + BELOW), 10)
    assert why is not None
    assert "verse below the head of a poem" in [said.rule for said in why.said]


@pytest.mark.parametrize("name", ["老井", "\n老井", "\n老井\n", "·老井", "2.老井"])
def test_the_second_poem_is_known_by_its_short_name_however_it_is_set(name: str) -> None:
    first = "秋日（外一首）\n荷衣\n叶子落下来\n像一封没有地址的信\n我蹲下去\n捡起其中一封\n"
    page = f"{ABOVE}{first}{name}\n打水的人走了\n井还在\n月亮还在\n{BELOW}"
    assert titles(page) == ["修船的人", "秋日（外一首）", "门前的老秤"]
    assert [person.name for person in articles(page)[1].byline] == ["荷衣"]
    assert f"## {name.strip()}\n" in read_with_body(page)[1].replace("\\.", ".")


def test_blank_lines_between_stanzas_head_no_poems() -> None:
    first = "秋日（外一首）\n周　渔\n叶子落下来\n像一封信\n\n我蹲下去\n捡起其中一封\n\n"
    sheet = read_sheet(Source("p.txt", f"{first}过了很久\n才有人来\n打水的人走了\n井还在这里\n"))
    assert Label.NAME_OF_POEM not in find_poems(sheet).values()


def test_a_poet_above_the_headline_wrote_the_poems() -> None:
    page = ABOVE + "周　渔\n" + THREE.replace("林　野\n", "") + BELOW
    assert [person.name for person in articles(page)[1].byline] == ["周渔"]
    assert titles(page) == ["修船的人", "短诗三首", "门前的老秤"]


def test_each_poem_with_a_poet_of_its_own_is_no_part_of_one_poets() -> None:
    sheet = read_sheet(
        Source(
            "p.txt", "诗二首\n晒谷场\n何大渡\n把一整个夏天摊开\n让太阳检查\n\n邮差\n吴小舟\n他认得每一条狗\n他认得门\n"
        )
    )
    assert not find_poems(sheet)


@pytest.mark.parametrize("pen", ["南城", "木易"])
def test_two_characters_below_a_short_title_are_the_poet_and_no_line(pen: str) -> None:
    verse = "雨在屋檐下说话\n猫在听\n我也在听\n后来都睡着了\n"
    (poem,) = (
        article for article in articles(f"{ABOVE}春夜\n{pen}\n{verse}{BELOW}") if article.title.printed == "春夜"
    )
    assert [person.name for person in poem.byline] == [pen]
    (bare,) = (article for article in articles(f"{ABOVE}春夜\n黄昏\n{verse}{BELOW}") if article.title.printed == "春夜")
    assert not bare.byline


def test_marks_name_the_poems_inside_an_essay() -> None:
    poems = "\n·船灯\n它亮着\n水也亮着\n没有人知道\n谁先亮的\n\n·桥灯\n一排排站着\n替过路人\n守着夜\n\n"
    end = "　　我常在这样的夜里走路，走到灯都灭了，江面上只剩下雾，雾里有船在叫，一声一声，像喊一个人的名字。\n"
    page = ABOVE.removesuffix("\n") + poems + end
    assert titles(page) == ["修船的人"]
    (body,) = read_with_body(page)
    assert [line for line in body.split("\n") if line.startswith("##")] == ["## ·船灯", "## ·桥灯"]
    assert body.endswith("名字。\n")


@pytest.mark.parametrize("page", ["渡口（外一首）\n", "湖边来了白鹭。\n渡口（外一首）\n", "诗二首\n诗二首\n"])
def test_a_page_may_end_with_the_title_that_counts_poems(page: str) -> None:
    assert {fate.line for fate in read(page).fates} == set(range(1, page.count("\n") + 1))
