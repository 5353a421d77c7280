"""Columns of questions below a letter, boxes of a match, feet, words of the paper and quotations in close papers."""

from __future__ import annotations

import pytest

from gazette.importer import explain_line
from gazette.importer.imprint import is_imprint
from gazette.importer.services import names_list
from gazette.model import Kind
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read_with_body

REPORT = f"湖边来了白鹭\n　　本报讯　{HERONS}\n"
NEXT = f"三条公交线路改道\n　　本报讯　{BUSES}\n"
ASKED = (
    "問：門前水渠淤塞，投訴無門，如何是好？（旺角 李太）\n答：可致電市政處熱線，該處會派員視察。\n"
    "問：買到缺頁的書，可以退嗎？（學生 阿明）\n答：可憑單據向書局換貨。\n"
)


def test_what_readers_ask_has_a_column_of_its_own_below_who_signs_a_letter() -> None:
    letter = (
        "車廂太吵了\n編輯先生：\n本人每日乘電車往返，近月發覺廣播太響，可否將音量調低，或於繁忙時間只報站名？\n"
        "　　　　　　　　　　　　趙寶山 上\n"
    )
    first, asked, _ = articles(f"{letter}讀者熱線\n{ASKED}{NEXT}")
    assert first.title.printed == "車廂太吵了"
    assert asked.column == "讀者熱線"


def test_the_name_of_a_column_of_questions_is_nobodys() -> None:
    asked = "问与答\n　　问：早晨的水发白，能喝吗？\n　　答：能，那是气泡，几十秒便散。\n"
    text = f"换水表的人\n曾庆平\n　　{HERONS}\n　　{BUSES}\n{asked}"
    assert [person.name for article in articles(text) for person in article.byline] == ["曾庆平"]


@pytest.mark.parametrize("when", ["9局下", "第三節", "87分鐘", "上半場"])
def test_how_far_a_match_was_begins_a_row_of_its_box_as_a_date_does(when: str) -> None:
    rows = f"{when}　海豹隊三支安打攻下3分\n{when}　羅培茲兩分砲，飛魚隊追近\n"
    page = Source("page.txt", f"飛魚隊逆轉封王\n　　本報訊　{HERONS}\n關鍵時刻\n{rows}{NEXT}")
    told = explain_line(page, 4)
    assert told is not None
    said = {voice.rule for voice in told.said}
    assert "a date set apart, beside another" in said


@pytest.mark.parametrize("name", ["今晚賽狗首場貼士", "今晚首場馬脆", "週日賽馬派彩"])
def test_racing_tips_are_called_as_lists_are(name: str) -> None:
    assert names_list(fold(name))


@pytest.mark.parametrize(
    "foot", ["圖文傳真：二五七一〇〇〇〇　督印人：趙永年", "總機：五六一二三四　傳真：五六一二三五"]
)
def test_numbers_of_the_desks_are_what_a_paper_says_of_itself(foot: str) -> None:
    assert is_imprint(fold(foot))
    assert not is_imprint(fold("電話：二四六八一三五"))


@pytest.mark.parametrize(
    "word", ["本报自五月一日起改为每周三、六出版，订费每月两角。", "本报因春节休刊三天，初四照常出版。"]
)
def test_what_a_paper_says_of_itself_is_no_end_of_the_item_above_it(word: str) -> None:
    weather = "县气象站旬报\n　　下旬前期多阴雨，二十三日前后降温，秧田注意灌水保温。\n\n"
    *_, forecast, own = articles(f"{REPORT}\n{NEXT}\n{weather}　　{word}\n")
    assert forecast.title.printed == "县气象站旬报"
    assert own.kind is not Kind.PHOTO
    assert word in read_with_body(f"{REPORT}\n{NEXT}\n{weather}　　{word}\n")[-1]


def test_what_somebody_says_ends_in_its_paragraph_where_paragraphs_do_not_stand_in() -> None:
    text = (
        "部落女足鞋不夠穿\n【記者簡好安／花蓮報導】溪畔的小學只有四十一個學\n生，卻有一支女子足球隊，球鞋只有五雙，輪流著穿。\n"
        "教練林美蘭說，學校收到企業來電，願意捐鞋三十雙，\n她只有一個請求：「全是孩子，可不可以大一些尺碼？\n她們還會長大。」\n"
    )
    (body,) = read_with_body(text)
    assert "尺碼？她們還會長大。」" in body
