"""Titles that came off a page piece by piece: which short lines are one title, and which are none of it."""

from __future__ import annotations

import pytest

from gazette.importer.lines import read_sheet
from gazette.importer.title_pieces import find_title_pieces, mark_pieces
from gazette.importer.traits import read_traits
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import articles, titles

FOLIO = "西溪都市报\n2016年3月9日 星期三\n"
# Two texts of a column of fifteen characters, no line of which is indented.
FERRY = """渡口停摆的第三天，老艄公章水生还
是按时到船上坐着，他说船比人更怕闲。
过江的人改走新桥，只有卖豆腐的阿婆
每天来问一句，今天开不开。
"""
BAKERY = """巷口的面包房凌晨四点亮灯，师傅先把
昨天剩下的面团分给扫街的工人，再点炉
子。他做了二十年，没有涨过一次价。
"""
BROKEN = "等船的\n人\n少了\n一半\n"  # shows by itself that the page's titles are in pieces

ABOVE = f"{FOLIO}{BROKEN}本报记者 柳青\n{FERRY}"


def pieces(text: str) -> list[str]:
    """Return the titles that a page has in pieces, a stroke between these."""
    sheet = read_sheet(Source("p.txt", text))
    found = find_title_pieces(read_traits(sheet), max(sheet.measures))
    return ["/".join(line.key for line in sheet.printed[start:end]) for start, end in found]


def test_a_title_in_pieces_is_one_title() -> None:
    found = articles(f"{FOLIO}{BROKEN}本报记者 柳青\n{FERRY}")
    assert [article.title.printed.replace("\n", "/") for article in found] == ["等船的/人/少了/一半"]
    assert [credit.name for credit in found[0].byline] == ["柳青"]
    assert (found[0].column, found[0].kicker, found[0].subtitle) == (None, None, None)


@pytest.mark.parametrize(
    "title",
    [
        "渡口晨昏间\n早\n开船半小时",  # a single character
        "一炉烤出来\n380只\n面包香满巷",  # an amount
        "天亮以前\n守在\n炉火两边",  # a word left open
    ],
)
def test_a_piece_that_cannot_stand_alone_tells(title: str) -> None:
    below = f"本报讯（记者 何田）{BAKERY}"
    assert titles(f"{FOLIO}{title}\n{below}")[0].split("\n") == title.split("\n")
    assert pieces(f"{FOLIO}{title}\n{below}") == [title.replace("\n", "/")]


def test_what_shows_on_one_title_holds_for_the_page() -> None:
    plain = "巷口师傅\n半夜点炉\n"
    below = f"本报讯（记者 何田）{BAKERY}"
    assert pieces(f"{ABOVE}{plain}{below}") == [
        "等船的/人/少了/一半",
        "巷口师傅/半夜点炉",
    ]
    assert pieces(f"{FOLIO}{FERRY}{plain}{below}") == []


def test_pieces_are_no_names() -> None:
    sheet = read_sheet(Source("p.txt", f"{ABOVE}章水生\n等来的\n头班船\n记者 何田\n{BAKERY}"))
    marked = mark_pieces(read_traits(sheet), sheet)
    assert [trait.line.key for trait in marked if trait.piece == 2] == ["章水生", "等来的", "头班船"]
    assert not any(trait.author for trait in marked if trait.piece)


def test_a_columns_name_a_kicker_and_a_writer_are_no_pieces() -> None:
    assert pieces(f"{ABOVE}记者手记\n空船\n也要\n有人守\n记者 何田\n{BAKERY}")[1] == "空船/也要/有人守"
    assert pieces(f"{ABOVE}老城里的小生意\n四点\n的\n面包\n记者 何田\n{BAKERY}")[1] == "四点/的/面包"
    assert pieces(f"{ABOVE}街头巷议\n四点\n的\n面包香\n沈念慈\n{BAKERY}")[1] == "四点/的/面包香"


def test_a_name_set_upright_and_figures_are_no_title() -> None:
    assert len(pieces(f"{ABOVE}江\n城\n短\n波\n新桥通车\n{BAKERY}")) == 1
    assert len(pieces(f"{ABOVE}数读\n380只\n一炉面包\n20年\n没有涨价\n{BAKERY}")) == 1


def test_the_end_of_a_text_is_no_piece() -> None:
    open_end = FERRY.replace("今天开不开。", "今天开不开，艄公只是")
    assert pieces(f"{FOLIO}{BROKEN}本报记者 柳青\n{open_end}再摇头\n四点\n的\n面包\n记者 何田\n{BAKERY}")[1:] == [
        "四点/的/面包"
    ]


def test_narrow_columns_have_no_pieces() -> None:
    narrow = "渡口停摆三天，艄公还\n是到船上坐着等人来，\n他说船比人要更怕闲。\n"
    assert pieces(f"{FOLIO}{BROKEN}本报记者 柳青\n{narrow * 4}") == []


# The same in traditional characters, in a column of fifteen, below headlines of three lines.
HARBOUR = """【本報訊】滬市港務局昨日宣佈，東碼
頭與西碼頭之間之渡輪，自下週起每日
增開四班，旅客可於售票處查閱時間表。
"""
UPRIGHT = f"{FOLIO}東西碼頭\n增加渡輪\n下週開班\n{HARBOUR}老船長\n憶舊渡口\n講起當年\n{HARBOUR}{HARBOUR}"


@pytest.mark.parametrize(("page", "expected"), [(UPRIGHT, 0), (fold(UPRIGHT).replace(",", "，"), 2)])
def test_headlines_of_narrow_upright_columns_are_no_pieces(page: str, expected: int) -> None:
    assert len(pieces(page)) == expected
