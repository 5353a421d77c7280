"""Tests for works that papers show between texts: title, what they are made in, and who made them."""

from __future__ import annotations

import pytest

from gazette.importer.credits import find_work
from gazette.model import Kind
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read

POEM = (
    "守　灯\n陆　野\n　　灯塔把夜推远了一些\n　　浪却一直往前走\n　　我数着每一次明灭\n"
    "　　像数着出海的人\n　　直到潮水漫过石阶\n"
)
NEXT = f"三条公交线路改道\n　　本报讯　{BUSES}\n"


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("石桥晓雾（国画）　顾　衡 作", "顾　衡 作"),
        ("炉边夜话（套色木刻）　沈青石作", "沈青石作"),
        ("插图：《渔火》（剪纸）　宋兰　作", "宋兰　作"),
        ("《头一回掌勺》　卫　平 摄", "卫　平 摄"),
        ("《渡船》　版画　60×90cm　韦玉波", "韦玉波"),
    ],
)
def test_a_work_names_who_made_it_behind_what_it_is_made_in(line: str, who: str) -> None:
    key = fold(line)
    span = find_work(key)
    assert span is not None
    assert key[slice(*span)] == fold(who)


@pytest.mark.parametrize(
    "line", ["《渡船》　卫平 著", "《渡船》　卫平 词", "《渡船》　连载", "石桥晓雾（上）　顾　衡 作"]
)
def test_a_book_and_a_song_are_no_picture(line: str) -> None:
    assert find_work(fold(line)) is None


def test_a_photograph_by_a_reader_below_a_poem_is_none_of_its_lines() -> None:
    poem, picture, _ = read(f"{POEM}　　《头一回掌勺》　卫　平 摄\n{NEXT}").articles
    assert "掌勺" not in poem.body
    assert picture.article.kind is Kind.PHOTO
    assert [photo.credit for photo in picture.article.photos] == ["卫\u3000平"]


def test_a_woodcut_below_a_report_is_a_picture_by_itself() -> None:
    above, picture, _ = articles(f"湖边来了白鹭\n　　本报讯　{HERONS}\n　　炉边夜话（木刻）　沈青石作\n{NEXT}")
    assert picture.kind is Kind.PHOTO
    assert not above.photos
