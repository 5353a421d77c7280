"""Texts that something is set into: rows, captions, verse and other texts, and where the piece below these ends."""

from __future__ import annotations

import datetime as dt

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.pieces import find_end, list_ends
from gazette.problems import Source
from tests.unit.reading_pages import read_golden

HEAD = "2024年6月5日　星期三　第3版　江南日报\n\n"
RESCUED = (
    "十三名驴友全部获救\n"
    "本报讯　一支由十三名驴友组成的登山队在老君顶遭遇\n"
    "暴雪，全部人员被护送下山，其中五人送医院救治，\n"
    "目前均\n"
)
TEHERAN = (
    "德黑兰市面逐步恢复正常\n"
    "　　新华社德黑兰二月二十二日电\n"
    "伊朗首都德黑兰的市面秩序正在逐\n"
    "步恢复。多数商店已重新开门。入\n"
    "夜以后，城北不时\n"
    "欧洲货币体系迟迟不能诞生\n"
    "　　本报讯　原定今年一月一日生效\n"
    "的欧洲货币体系，由于法国和西德\n"
    "在农产品补贴上的分歧，至今尚未\n"
    "实行。\n"
    "传来零星枪声。\n"
)
BRUSSELS = "　　观察家认为，法国和西德都不\n愿意在欧洲议会选举之前作出让步。\n"
STREETS = "　　在德黑兰大学门前，市面上的商\n店昨天也已开门。\n"


def read(text: str) -> ImportedPage:
    return import_page(Source("seeds/03.txt", HEAD + text), PageHints(date=dt.date(2024, 6, 5), page=3))


def body_of(page: ImportedPage, words: str) -> str:
    return next(file.body for file in page.articles if words in file.article.title.printed)


def test_what_stands_below_the_row_of_an_advertisement_goes_on_with_the_sentence_above_it() -> None:
    page = read(RESCUED + "康桥装饰　年底钜惠　热线88886555\n无生命危险。\n")
    assert "目前均无生命危险。" in body_of(page, "驴友")


def test_a_whole_sentence_below_a_sentence_that_ended_is_no_such_piece() -> None:
    whole = RESCUED.replace("目前均\n", "目前平安。\n")
    page = read(whole + "康桥装饰　年底钜惠　热线88886555\n无生命危险。\n")
    assert "目前平安。无生命危险。" not in body_of(page, "驴友")


def test_a_caption_that_was_read_as_if_it_went_on_leaves_the_sentence_whole() -> None:
    page = read_golden("120-evening-city-1998")
    bodies = "".join(file.body for file in page.articles)
    assert "得赶紧找到失主。两口子" in bodies
    assert "得赶紧找到暑假到了" not in bodies


def test_what_stands_at_the_margin_below_a_captions_credit_goes_on_with_the_text_above() -> None:
    text = "　　识字班的教室里坐满了人，来自全县十八个乡镇的三百多名农民参加了考试，考的是嫁接和养猪这几样老手艺。"
    rest = "种菇大户卢大爷第一个交卷，他说字写得不好，活干得还行，明年还要再来考一回。"
    above, below = ([words[at : at + 17] for at in range(0, len(words), 17)] for words in (text, rest))
    page = read("\n".join(["识字班里考手艺", *above, "　　考场一角。　　陈　立摄", *below, *above]))
    assert "这几样老手艺。种菇大户卢大爷" in body_of(page, "考手艺")


def test_a_sentence_below_verse_that_tore_it_is_no_verse() -> None:
    page = read_golden("951-army-paper-outpost-1964")
    assert "冻成了两根冰柱。战士们吃着热饭" in body_of(page, "我爱我的锅灶")
    assert "战士们" not in body_of(page, "磨刀石")


def test_a_piece_ends_above_a_paragraph_with_more_words_of_the_text_that_tore_it() -> None:
    page = read(TEHERAN + BRUSSELS)
    assert body_of(page, "德黑兰").rstrip().endswith("城北不时传来零星枪声。")
    assert "欧洲议会选举" in body_of(page, "欧洲货币")


def test_a_piece_keeps_the_paragraphs_that_have_more_of_its_own_words() -> None:
    page = read(TEHERAN + STREETS)
    assert "德黑兰大学门前" in body_of(page, "德黑兰")


def test_lines_below_the_head_of_an_index_are_no_headlines_whichever_way_they_say_the_page() -> None:
    entries = ("A4　农民工返乡，谁来收麦", "二版：厂长们的苦衷", "丹麦人敲开了门（四版）")
    page = read("今日导读\n" + "\n".join(entries) + "\n" + TEHERAN)
    assert page.issue is not None
    furniture = page.issue.pages[0].furniture
    assert [entry for entry in entries if entry not in furniture] == []


def test_a_page_first_makes_no_index_where_nothing_heads_one() -> None:
    page = read("二版：厂长们的苦衷\n" + TEHERAN.split("\n", 1)[1])
    assert any("厂长们的苦衷" in file.article.title.printed for file in page.articles)


def test_rows_of_display_type_tear_a_text_where_the_line_below_them_is_bound_to_it() -> None:
    rows = "海鸥牌电熨斗\n恒温、喷汽\n国优产品　售后三年保修\n"
    torn = RESCUED.replace("目前均\n", "护送的人顾得\n")
    page = read(torn + rows + "了这头顾不了那头，只好请十里外的村民一起上山，天亮\n以前把他们背下山来。\n")
    assert "护送的人顾得了这头顾不了那头" in body_of(page, "驴友")


def test_what_breaks_off_above_the_first_headline_is_no_torn_text() -> None:
    page = read_golden("948-qingyuan-county-small-paper-1957")
    assert "一块红旗地。" in body_of(page, "三块板社")
    assert "这块地的社员去年秋天就把地翻了八" in body_of(page, "三块板社")


def test_where_all_pieces_end_is_where_each_of_them_does() -> None:
    reading = classify(read_sheet(Source("seeds/03.txt", HEAD + TEHERAN + BRUSSELS + RESCUED + STREETS)))
    placed = range(1, len(reading.traits))
    ends = list_ends(reading, placed)
    assert ends == [find_end(reading, placed, at) for at in range(len(placed))]
    assert len(set(ends)) > 3
