"""Papers set vertically in narrow columns, 1930s to 1970s: no indents, hardly a blank line, forms of their own."""

from __future__ import annotations

import pytest

from gazette.importer.imprint import is_imprint
from gazette.importer.lines import read_sheet
from gazette.importer.openers import find_opener
from gazette.importer.seams import find_seams
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import articles, read, titles

MASTHEAD = "海角日報\n中華民國三十七年五月六日　星期四\n第二版\n"
FERRY = (
    "昨日午後渡輪駛離西岸碼頭，忽遇\n大霧，船主鳴笛緩行，歷一時有半，\n始抵對岸，乘客二百餘人均無恙。\n"
    "輪渡公司稱，霧季期內每班減速，並\n添置霧鐘兩具，分懸兩岸碼頭。\n"
)
WELL = (
    "北門外古井淤塞多年，里人集資淘\n挖，得陶罐七件，罐底刻有年號，識\n"
    "者謂係前朝遺物，已送縣立圖書館\n保存，供衆閱覽。\n"
)


def test_a_row_that_its_column_cuts_goes_on_below() -> None:
    rows = "白米　　每市石　　一萬二千三\n百元\n花生油　每市斤　　四百五十元\n細鹽　　每包　　　　二萬二千八\n百元\n"
    page = articles(f"{MASTHEAD}渡輪遇霧\n遲到一時\n{FERRY}今日物價\n{rows}古井出土陶罐\n{WELL}")
    assert [article.title.printed for article in page] == ["渡輪遇霧\n遲到一時", "今日物價", "古井出土陶罐"]


@pytest.mark.parametrize(
    ("row", "rest"),
    [
        ("安順　　　由香港來　　停泊　下", "午三時"),
        ("海平　　　由汕頭來　　泊第三浮", "筒"),
        ("大通輪　　往廈門、汕頭、淡水、", "高雄　明早"),
        ("順風　　　往天津　　　下午　二", "時一刻"),
        ("長興輪　　往古晉　　　　今日上", "　午七時"),
    ],
)
def test_what_finds_no_room_in_a_row_belongs_to_it(row: str, rest: str) -> None:
    page = (
        f"{MASTHEAD}渡輪遇霧\n遲到一時\n{FERRY}今日船期\n{row}\n{rest}\n福星　　　往基隆　　改期\n古井出土陶罐\n{WELL}"
    )
    assert titles(page) == ["渡輪遇霧\n遲到一時", "今日船期", "古井出土陶罐"]


def test_a_full_row_of_its_own_is_cut_by_nothing() -> None:
    rows = "商隊　　　　對農隊　　　　　勝\n工隊　　　　對學隊　　　　　負\n學隊　　　　對商隊　　　　　十\n一日\n"
    *_, item = read(f"{MASTHEAD}渡輪遇霧\n遲到一時\n{FERRY}今晚節目\n{rows}").articles
    assert item.body.count("\n\n") == 2


@pytest.mark.parametrize(
    ("head", "source", "place", "rest"),
    [
        ("哈瓦斯社日內瓦三日電此間人士", "哈瓦斯社", "日內瓦", "此間人士"),
        ("海通社柏林三日電據此間報載", "海通社", "柏林", "據此間報載"),
        ("國新社桂林三日電湘桂路局", "國新社", "桂林", "湘桂路局"),
        ("路透社孟買三日電、昨日地震", "路透社", "孟買", "昨日地震"),
        ("孟買廿三日路透電昨日地震", "路透", "孟買", "昨日地震"),
        ("廿三日日內瓦哈瓦斯社電 昨日地震", "哈瓦斯社", "日內瓦", "昨日地震"),
    ],
)
def test_agencies_of_the_time_run_into_their_texts(head: str, source: str, place: str, rest: str) -> None:
    key = fold(head)
    opener = find_opener(key)
    assert opener is not None
    assert (head[slice(*opener.source)], head[slice(*opener.place)]) == (source, place)
    assert key[opener.end :] == fold(rest)


@pytest.mark.parametrize("text", ["廿三日各團體通電 全國聞訊", "合作社進城三日電燈仍未修好", "旅行社包車三日電影兩場"])
def test_a_day_and_a_telegram_in_a_sentence_are_no_head(text: str) -> None:
    assert find_opener(fold(text)) is None


def test_later_news_opens_a_paragraph_where_nothing_else_tells() -> None:
    full = "船主稱，霧鐘下月可到，屆時當即懸\n掛，行旅可無虞，輪渡公司另僱領港\n兩人，在船首瞭望，遇霧即鳴鐘示警。\n"
    later = "【又電】對岸碼頭昨晚亦有霧，末班\n渡輪停駛一次，乘客改由公路返城。\n"
    (file, *_) = read(f"{MASTHEAD}渡輪遇霧\n遲到一時\n{full}{later}古井出土陶罐\n{WELL}").articles
    assert len(file.body.strip().split("\n\n")) == 2


def test_two_short_lines_as_long_are_one_part_above_a_longer_line() -> None:
    head = "東岸渡輪\n昨晨停航\n颱風過境海面巨浪\n下午二時始恢復"
    (article, *_) = articles(f"{MASTHEAD}{head}\n{FERRY}")
    assert article.title.printed == "東岸渡輪\n昨晨停航"
    seams = find_seams(read_sheet(Source("p.txt", head)).printed)
    alone = find_seams(read_sheet(Source("p.txt", head.replace("東岸渡輪", "東岸的渡輪"))).printed)
    assert seams[0].cut < alone[0].cut
    assert seams[1].cut > alone[1].cut


def test_a_place_spaced_out_alone_may_be_a_pen_name() -> None:
    (article, *_) = articles(f"{MASTHEAD}渡輪遇霧\n安　陽\n{FERRY}古井出土陶罐\n林　木\n{WELL}")
    assert [person.name for person in article.byline] == ["安陽"]


def test_a_place_spaced_out_is_a_title_and_no_writer() -> None:
    briefs = "東　京\n港灣工人集會，要求增加工資，並抗議\n拒絕談判。\n羅　馬\n古橋修復，昨日通車。\n"
    texts = f"{MASTHEAD}渡輪遇霧\n遲到一時\n林　木\n{FERRY}在世界各地\n{briefs}"
    assert [article.title.printed for article in articles(texts)][1:] == ["東　京", "羅　馬"]


@pytest.mark.parametrize(
    "foot",
    [
        "本報電話　三七二一　館址東門大街",
        "海角編輯部　東門大街　電話　三七二一",
        "東門大街五〇號　承印人　林大有",
        "承印　海角印務公司",
    ],
)
def test_what_a_paper_says_of_itself_at_its_foot_needs_no_colons(foot: str) -> None:
    assert is_imprint(fold(foot))


@pytest.mark.parametrize(
    "text", ["電話　三七二一　東門大街米店", "承印人　昨日到局，稱該書確由其付印", "營業部　電話　三七二一"]
)
def test_who_offers_something_is_no_foot(text: str) -> None:
    assert not is_imprint(fold(text))


def test_lines_of_display_type_below_a_list_are_a_headline() -> None:
    rows = "六時半　　　新聞及天氣預告　十\n分鐘\n七時　　　　時代曲\n"
    film = "東方大戲院\n今日隆重獻映\n歌唱鉅片\n桃花江上\n全部七彩　　日映四場　　　五\n角起\n"
    page = titles(f"{MASTHEAD}渡輪遇霧\n遲到一時\n{FERRY}今晚播音\n{rows}{film}")
    assert page[1] == "今晚播音"
    assert len(page) == 3
