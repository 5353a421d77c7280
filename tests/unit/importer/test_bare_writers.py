"""Writers behind a title on its own line, with nothing but white space or a bracket between them."""

from __future__ import annotations

import pytest

from gazette.importer.bare_writers import find_bare_writers
from tests.unit.reading_pages import BUSES, HERONS, articles

FOLIO = "分水晚报\n1998年10月11日　星期日　第8版\n\n"
FIRST = f"山村夜校\n　　夜校在祠堂东头，煤油灯一盏，黑板一块。\n　　{HERONS}\n\n"


def read_writers(page: str) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """Return the titles below the first text of a page, each with its writers and what they are."""
    found = articles(f"{FOLIO}{FIRST}{page}")[1:]
    return [(article.title.printed, [(who.name, who.role) for who in article.byline]) for article in found]


@pytest.mark.parametrize(
    ("line", "title", "writer"),
    [
        ("渡口的灯　　李长河", "渡口的灯", "李长河"),
        ("老屋 陈小禾", "老屋", "陈小禾"),
        ("渡口的灯　　　周　望", "渡口的灯", "周望"),
        ("應該愛護工具（李長安）", "應該愛護工具", "李長安"),
        ("多一点“较真”精神 (田文)", "多一点“较真”精神", "田文"),
        ("摇扇（楚楚）", "摇扇", "楚楚"),
        ("江边散步（随笔）　　陈默", "江边散步（随笔）", "陈默"),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_title_and_its_writer_on_one_line_are_told_apart(line: str, title: str, writer: str, gap: str) -> None:
    page = f"{line}\n{gap}　　{HERONS}\n{gap}　　{BUSES}\n"
    assert read_writers(page) == [(title, [(writer, None)])]


def test_what_a_reporter_is_stands_in_the_bracket_too() -> None:
    page = f"食堂的饭菜要保温（本报记者　钱　贵）\n　　{HERONS}\n　　{BUSES}\n"
    assert read_writers(page) == [("食堂的饭菜要保温", [("钱贵", "记者")])]


def test_a_poet_stands_so_above_verse() -> None:
    verse = "　　春风吹绿了东山坳，\n　　犁铧翻起了黑泥浪。\n　　队长扬鞭走在前头，\n　　一声吆喝响过山梁。\n"
    assert read_writers(f"春耕谣　　赵一民\n{verse}") == [("春耕谣", [("赵一民", None)])]


def test_a_pen_name_is_one_where_another_title_of_the_page_has_a_plain_name() -> None:
    page = f"听蝉（马小河）\n　　{HERONS}\n\n夏日饮茶（岸芷）\n　　{BUSES}\n"
    assert read_writers(page) == [("听蝉", [("马小河", None)]), ("夏日饮茶", [("岸芷", None)])]
    assert not find_bare_writers(f"{FIRST}夏日饮茶（岸芷）\n　　{BUSES}\n")


@pytest.mark.parametrize(
    "line",
    [
        "铁路建设 展宏图",
        "科技兴农 路更宽",
        "雨生百谷　田间忙",
        "清溪纺织厂挡车工　王玉洁",
        "徐敬之　杜晓琳",
        "书法　　陈默",
        "三月九日　　李雨",
        "月夜（外一首）",
        "牧归（木刻）",
        "秋日短章（组诗）",
        "谭必友（利川）",
        "口头遗嘱算数吗？（江岸　王女士）",
        "陈　默　摄",
    ],
)
def test_lines_of_other_kinds_name_no_writer(line: str) -> None:
    assert not find_bare_writers(f"{FIRST}{line}\n　　{HERONS}\n")


def test_a_post_and_a_name_below_a_headline_stay_one_line() -> None:
    assert not find_bare_writers(f"{FIRST}少算一笔“面子账”\n钢厂炉前　陈大山\n　　{HERONS}\n")
