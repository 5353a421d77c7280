"""What small papers serve: programmes, lists below a name, what is offered in a character, what readers ask."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.lines import read_sheet
from gazette.importer.programmes import find_days
from gazette.importer.readers_ask import asks, asks_as_reader
from gazette.importer.rows_of_lists import Row
from gazette.importer.traits import read_traits
from gazette.model import ArticleFile
from gazette.problems import Source

ABOVE = (
    "河堤上的灯\n"
    "　　入夜，堤上的灯一盏一盏亮起来，照着挑土的人。他们从晌午干到这时候，谁也没有说累。\n"
    "　　队长把最后一筐土倒下去，用脚踩实，说今年的水再大也不怕了。\n"
)


def import_text(page: str) -> list[ArticleFile]:
    return list(import_page(Source("page.txt", page), PageHints(dt.date(1991, 5, 6), 3)).articles)


def title(item: ArticleFile) -> str | None:
    return item.article.title.markup if item.article.title else None


def column(item: ArticleFile) -> str | None:
    return item.article.column


def body(item: ArticleFile) -> str:
    return item.body


def test_a_day_below_a_channel_is_a_row_of_its_programme_also_on_top_of_the_page() -> None:
    page = (
        "柳河电视周报\n1991年5月6日　第三版\n中央台第二套节目\n5月6日　星期一\n"
        "18:30　动画：小马过河\n19:00　新闻联播\n20:05　连续剧：船歌（一）\n"
        "5月7日　星期二\n下午检修设备，没有节目\n19:00　新闻联播\n20:05　连续剧：船歌（二）\n"
    )
    (programme,) = import_text(page)
    assert title(programme) == "中央台第二套节目"
    assert "5月6日" in body(programme)
    assert "没有节目" in body(programme)


def test_the_hours_of_a_day_of_the_week_are_no_folio() -> None:
    page = (
        ABOVE + "柳河台节目\n星期一　18:45　柳河新闻　19:35　农事问答\n"
        "星期四　18:45　柳河新闻　20:10　戏曲：借粮\n星期六　9:00　动画片　20:00　故事片：渡口\n"
    )
    programme = import_text(page)[-1]
    assert title(programme) == "柳河台节目"
    assert all(day in body(programme) for day in ("星期一", "星期四", "星期六"))


def test_the_first_house_of_a_list_of_films_is_no_headline() -> None:
    page = (
        ABOVE + "国庆期间排片\n　　人民影院（南门店）\n　　《船歌》10:20　13:05　18:40\n"
        "　　《渡口》9:30　11:40\n　　工人文化宫\n　　《船歌》12:00　19:20\n"
    )
    films = import_text(page)[-1]
    assert (title(films), column(films)) == ("国庆期间排片", None)
    assert "南门店" in body(films)


def test_a_house_is_a_row_of_a_list_of_films() -> None:
    page = "国庆期间排片\n　　人民影院（南门店）\n　　《船歌》10:20　13:05\n　　工人文化宫\n　　《船歌》12:00　19:20\n"
    rows = [trait.row for trait in read_traits(read_sheet(Source("page.txt", ABOVE + page)))]
    assert rows[-5:] == [Row.NAME, Row.FIRST, Row.FIRST, Row.FIRST, Row.FIRST]


def test_what_is_on_at_an_hour_of_a_day_of_the_week_is_known_by_its_form() -> None:
    assert find_days(["星期一 18:45 柳河新闻 19:35 农事问答", "星期一 8:00—17:00", "星期二 第3版"]) == {0}


def test_rows_that_begin_with_a_day_are_rows_though_they_are_sentences() -> None:
    page = ABOVE + "春节活动安排\n除夕　晚七时开灯会，十时放河灯。\n初一　早八时舞龙。\n初五　赛船，河边不设座位。\n"
    feast = import_text(page)[-1]
    assert title(feast) == "春节活动安排"
    assert body(feast).count("\n\n") == 2


@pytest.mark.parametrize("marks", [("送", "找", "求"), ("卖", "求", "转")])
def test_what_is_offered_in_a_character_is_an_item_each(marks: tuple[str, ...]) -> None:
    texts = ("旧书柜一只，漆好，自己来搬。", "黑猫一只，左耳缺一角，见到请告诉我。", "会弹棉花的师傅，家里有三床被。")
    page = ABOVE + "街坊换\n" + "".join(f"　　【{mark}】{text}\n" for mark, text in zip(marks, texts, strict=True))
    items = import_text(page)[1:]
    assert [column(item) for item in items] == ["街坊换"] * 3


def test_signed_answers_to_readers_are_an_item_each_below_the_name_of_the_column() -> None:
    page = (
        ABOVE + "田头问答\n"
        "　　柳河乡社员周老六问：蚕豆苗发黑是什么毛病？\n"
        "　　答：是渍水，赶紧开沟，再撒一把草木灰。（农技站　方有才）\n"
        "　　北岗镇读者短信问：鸡不下蛋怎么办？\n　　答：多半是光照短了，早晚各补一个钟头的灯。（畜牧站　冯大海）\n"
    )
    items = import_text(page)[1:]
    assert [(column(item), [person.name for person in item.article.byline]) for item in items] == [
        ("田头问答", ["方有才"]),
        ("田头问答", ["冯大海"]),
    ]


def test_a_column_of_questions_below_a_signed_text_is_no_crosshead_of_it() -> None:
    page = (
        ABOVE.replace("灯\n", "灯\n秦　川\n", 1)
        + "问师傅\n　　东关区读者凌雁问：馒头蒸出来有黄斑，是碱多还是碱少？\n　　答：碱没有揉匀，先用温水化开再揉。\n"
    )
    assert column(import_text(page)[-1]) == "问师傅"


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("东关区读者凌雁问:馒头为什么发黄?", True),
        ("临沟镇读者短信问:种子怎么晒", True),
        ("记者问:你们怎么干的?", False),
        ("他放下碗问:“谁去?”", False),
        ("我问:还有多远?", False),
    ],
)
def test_a_reader_who_asks_is_named(line: str, asked: bool) -> None:  # noqa: FBT001  # one of two answers
    assert asks_as_reader(line) is asked


def test_who_asks_needs_no_word_for_it_where_an_answer_stands_below() -> None:
    assert asks("河间周小军:练功时膝盖响,是不是练坏了?", "答:响而不痛,不打紧。")
    assert not asks("河间周小军:练功时膝盖响,是不是练坏了?", "他想了一夜。")


@pytest.mark.parametrize(("head", "mark"), [("村　闻", "○"), ("鹊　桥", "▲")])
def test_a_word_spaced_out_above_bullets_heads_them_and_is_nobody(head: str, mark: str) -> None:
    page = (
        "捐款名录\n　　余文昌　三十万元\n　　雷锦生　两千元\n　　无名氏　五百元，由信箱投入\n"
        f"{head}\n　　{mark}西闸三月修好，能浇一千二百亩。\n"
        f"　　{mark}球队远征邻县，三局连胜。\n　　{mark}龙眼今年花多。\n"
    )
    articles = import_text(page)
    assert not any(person.name in {"村闻", "鹊桥"} for article in articles for person in article.article.byline)
    assert [column(article) for article in articles[1:]].count(head) == 3


@pytest.mark.parametrize(
    ("head", "texts"),
    [
        ("阿莫语录", ("我不是晚起，是早睡得太晚。", "路像裤带，短了就打个结。", "话多的人嘴不累，累的是椅子。")),
        ("聘　请", ("书店请店员一名，会记账，面洽东街八号。", "酒楼请点心师傅，包食宿，电五三二一。")),
        ("回　音", ("三月五日本版所登来信，县供销社已复查，退回货款。", "三月九日本版所登来信，正在调查。")),
        ("本周社区活动", ("3月2日上午，图书馆：看图识药。", "3月3日下午，花园角：量血压，不收费。")),
    ],
)
def test_what_a_list_with_bullets_is_called_is_its_title(head: str, texts: tuple[str, ...]) -> None:
    page = ABOVE + f"{head}\n" + "".join(f"　　●{text}\n" for text in texts)
    listed = import_text(page)[-1]
    assert (title(listed), column(listed)) == (head, None)
    assert all(text[:6] in body(listed) for text in texts)
