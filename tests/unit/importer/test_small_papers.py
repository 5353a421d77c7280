"""Forms of small papers: their foot, their writers, courses that they offer, columns named by 一得."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.authors import author_grade
from gazette.importer.brief_forms import find_label
from gazette.importer.closers import read_names
from gazette.importer.folios import is_folio
from gazette.importer.imprint import is_imprint
from gazette.importer.notice_names import is_name_of_notice
from gazette.model import ArticleFile
from gazette.problems import Source

SIGNED = (
    "戏台的木板\n水　石\n"
    "　　村里的戏台有一块木板松了，踩上去吱呀一声。有人要换，老戏迷不让，说那一声是敲给台下人听的。\n"
    "　　今年修戏台，木匠把它钉在了最前面。\n"
)


def import_text(page: str) -> list[ArticleFile]:
    return list(import_page(Source("page.txt", page), PageHints(dt.date(2001, 5, 18), 4)).articles)


@pytest.mark.parametrize(
    "line",
    [
        "县佛教协会净慧寺印经处 赠阅",
        "地址:70231 部队政治处 编辑:卫东",
        "通讯处:北渡圩邮政所转 印数二千一百",
        "本期导读 秋运加开客船→一版 哪条路先通车→二版",
        "下期预告:水仙怎么养 / 蝈蝈笼的做法",
    ],
)
def test_what_a_small_paper_says_of_itself_is_no_text(line: str) -> None:
    assert is_imprint(line)


@pytest.mark.parametrize("line", ["县水利局 赠送小麦种子", "地址:东街十二号 电话垂询", "下期预告:大家都来猜。"])
def test_what_others_give_and_where_they_are_is_text(line: str) -> None:
    assert not is_imprint(line)


def test_whoever_belongs_to_an_order_is_a_writer_behind_a_whole_name() -> None:
    assert author_grade("许采莲居士") > 0
    assert author_grade("老居士") == 0


def test_a_soldier_is_named_with_his_rank() -> None:
    assert len(read_names("上等兵 卫小满", 0, 7)) == 1


def test_hours_of_some_days_of_the_week_are_no_folio() -> None:
    assert not is_folio("家庭医生 冯医生 周一至周五 8—12 时 电话 81×2 5566")
    assert is_folio("2001年5月18日 星期五 第4版")


def test_a_label_of_one_character_stays_with_what_is_offered() -> None:
    assert find_label("【送】旧书柜一只,漆好,自己来搬。") is None
    assert find_label("【地铁】二号线今日起加开夜班车。") is not None


def test_who_looks_for_a_relative_gives_a_notice() -> None:
    assert is_name_of_notice("寻亲")
    assert is_name_of_notice("往 生")


def test_a_column_named_for_what_was_gained_is_a_column_and_no_half_of_a_title() -> None:
    page = SIGNED + "持家一得\n盐水洗菜\n　　菜叶上有虫，用盐水泡一刻钟，虫就自己爬出来。（退休工人　马秀英）\n"
    tip = import_text(page)[-1].article
    assert (tip.column, tip.title.markup if tip.title else None) == ("持家一得", "盐水洗菜")


def test_a_course_below_a_signed_text_is_no_part_of_it() -> None:
    page = (
        "戏台的木板\n水　石\n　　村里的戏台有一块木板松了，踩\n上去吱呀一声。"
        "有人要换，老戏迷不\n让，说那一声是敲给台下人听的。\n"
        "　　今年修戏台，木匠把它钉在了最\n前面，谁踩都响。\n红星戏社暑期班\n　　戏社少年班，七岁至十四岁，戏\n"
        "台上练，七月十日开课，学费六十元，\n自备布鞋。报名：戏台西侧找木匠。\n"
    )
    titles = [item.article.title.markup for item in import_text(page) if item.article.title]
    assert titles == ["戏台的木板", "红星戏社暑期班"]


def test_who_signs_below_a_letter_is_named_once() -> None:
    page = (
        "替外婆找一口井\n槟城　许文祺\n"
        "　　贵刊上期有旧圩照片，外婆看了三天，说井栏上那道缺口是她小时碰的。请问乡亲，这口井如今还在不在？\n"
        "　　若在，请告诉我们一声，她要我带一瓶水回来。\n　　许文祺敬上\n"
        "忆渡头\n余鹤亭\n渡头一别卅余春，\n潮落潮生不见人。\n"
    )
    assert [person.name for person in import_text(page)[0].article.byline] == ["许文祺"]


def test_a_letter_is_signed_behind_a_dash_and_the_answer_below_goes_on() -> None:
    page = (
        "我六十岁了，还能学游水吗\n"
        "编辑同志：我一辈子在河边洗衣裳，没有下过水。今年退休，小孙子笑我是旱鸭子，我不服，想去学。您说，来得及吗？\n"
        "——一个旱鸭子\n"
        "旱鸭子同志：来得及。先在齐腰的水里学换气，一天一刻钟，学会了再下深水，别一个人去。\n"
        "——编者\n"
        "遗失声明\n王建平遗失工作证一本，声明作废。\n"
    )
    letter, notice = import_text(page)
    assert "——一个旱鸭子" in letter.body
    assert notice.article.column is None


def test_the_last_lines_of_even_verse_may_ask_and_cry_out() -> None:
    page = (
        "炉前歌\n一车间　余大江\n铁水出炉火花开，\n千朵红花扑面来。\n不学春花怕风雨，\n只求炉炉好钢材。\n"
        "下班归去星满天，\n一身汗水笑声甜。\n问我今天炼多少？\n三十六炉还不算！\n"
        "招领启事\n　　有人在浴室拾到手表一块，请失主到保卫科认领。\n"
    )
    poem, notice = import_text(page)
    assert "三十六炉还不算" in poem.body
    assert notice.article.title is not None
    assert notice.article.title.markup == "招领启事"
