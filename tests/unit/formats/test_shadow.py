"""Shadow documents: what pagefind reads of an article."""

import datetime as dt
import html
import re
from dataclasses import replace

from gazette.formats.shadow import find_depths, format_content, format_shadow, sort_key
from gazette.model import Article, Body, Dateline, Person, Photo, Place
from gazette.text.emendations import format_wording, parse_wording
from gazette.text.searching import BREAK, PARAGRAPH, PERSON, SPACE, Section

ARTICLE = Article(
    place=Place(dt.date(2024, 6, 5), 1, 3),
    path="2024-06-05/01/03-三招.md",
    title=format_wording("创新“三招”\n构建关系"),
    kicker=format_wording("抓源头 强保障"),
    column="巡礼",
    source="本报讯",
    dateline=Dateline("北京", dt.date(2024, 6, 4)),
    byline=(Person("王志坚", "通讯员"), Person("李健")),
    photos=(Photo(caption=format_wording("巡河护水"), credit="王华斌"),),
)
BODY = Body(corrected="自治州的普里沙。\n上班", printed="自治州の普里沙。\n上班")


def content(article: Article, body: Body) -> str:
    document = format_shadow(article, body, "要闻").data.decode()
    found = re.search(r">([^<>]*)</div>", document)
    assert found
    return html.unescape(found[1])


def section(name: Section, article: Article = ARTICLE, body: Body = BODY) -> str:
    marks = "".join(Section)
    found = re.search(rf"{name}([^{marks}]*)", content(article, body))
    return found[1].removesuffix(PARAGRAPH).strip() if found else ""


def test_the_document_stands_at_the_articles_own_address() -> None:
    assert format_shadow(ARTICLE, BODY, None).path == "2024/06/05/01/03/index.html"


def test_a_title_is_set_solid_over_its_printed_line_break() -> None:
    assert section(Section.TITLE).replace(BREAK, "") == "创 新“ 三 招” 构 建 关 系"


def test_a_title_may_break_in_a_list_of_results_where_it_was_printed_so() -> None:
    assert section(Section.TITLE) == f"创 新“ 三 招”{BREAK} 构 建 关 系"
    assert BREAK not in format_content(ARTICLE, BODY, None)


def test_how_far_headlines_reach_does_not_hang_on_their_breaks() -> None:
    words = content(ARTICLE, BODY).split(" ")
    title, whole = find_depths(ARTICLE)
    assert words[title] == Section.KICKER
    assert words[whole] == Section.COLUMN


def test_both_readings_of_an_emended_paragraph_are_there() -> None:
    assert section(Section.BODY).startswith("自 治 州 的 普 里 沙 。")
    assert section(Section.PRINTED) == "自 治 州 の 普 里 沙 。"


def test_both_readings_of_an_emended_title_are_there() -> None:
    article = replace(ARTICLE, title=parse_wording("创{~~心~>新~~}三招"))
    assert section(Section.TITLE, article) == "创 新 三 招"
    assert "创 心 三 招" in section(Section.PRINTED, article)


def test_nothing_is_said_to_be_printed_otherwise_where_nobody_emended() -> None:
    assert section(Section.PRINTED, body=Body(corrected="上班", printed="上班")) == ""


def test_caption_and_credit_can_be_found() -> None:
    assert section(Section.BODY).endswith(f"巡 河 护 水{SPACE} 王 华 斌")


def test_source_dateline_page_name_and_byline_can_be_found() -> None:
    credit = section(Section.CREDIT)
    for words in ("本 报 讯", "北 京", "6 月 4 日", "要 闻", "通 讯 员 王 志 坚", "李 健"):
        assert words in credit


def test_names_of_authors_stand_between_marks_of_their_own() -> None:
    assert section(Section.AUTHORS) == f"{PERSON} 王 志 坚 {PERSON} 李 健 {PERSON}"


def test_paragraphs_are_parted_so_that_no_phrase_reaches_over_them() -> None:
    assert f"。 {PARAGRAPH} 上 班" in section(Section.BODY)


def test_markup_in_a_text_stays_text() -> None:
    document = format_shadow(replace(ARTICLE, title=format_wording('a<b> "c" & d')), BODY, None).data.decode()
    assert "<b>" not in document
    assert "a&lt; b&gt;" in document


def test_the_depths_of_headlines_are_places_of_the_document() -> None:
    places = content(ARTICLE, BODY).split(" ")
    title, all_headlines = find_depths(ARTICLE)
    assert places[title - 1 : title + 1] == ["系", Section.KICKER]
    assert places[all_headlines - 1 : all_headlines + 1] == ["障", Section.COLUMN]


def test_the_order_of_keys_is_the_order_of_places() -> None:
    dates = (dt.date(999, 12, 31), dt.date(2024, 6, 5), dt.date(2024, 6, 6))
    places = [Place(date, page, number) for date in dates for page in (1, 9, 10, 100) for number in (1, 9, 10, 100)]
    assert [sort_key(place) for place in places] == sorted(sort_key(place) for place in places)


def test_a_language_that_pagefind_has_rules_for_is_not_claimed() -> None:
    assert '<html lang="und">' in format_shadow(ARTICLE, BODY, None).data.decode()
