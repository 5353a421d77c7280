"""An outline goes into an article's file, and nothing else there changes."""

import datetime as dt

import pytest

from gazette.matter.article_file import is_as_imported, parse_article_file
from gazette.matter.names import Name, Role
from gazette.matter.outline import draw_region, format_region, round_region
from gazette.model import Place
from gazette.problems import Source

PLACE = Place(dt.date(2024, 6, 5), 1, 3)
NAME = Name("2024-06-05/01/03-a.md", Role.ARTICLE, PLACE.date, 1, PLACE)
SQUARE = ((0.1, 0.2), (0.5, 0.2), (0.5, 0.75), (0.1, 0.75))
LINE = "region: [[0.1, 0.2], [0.5, 0.2], [0.5, 0.75], [0.1, 0.75]]\n"


def draw(text: str) -> str | None:
    drawn = draw_region(text.encode(), NAME, SQUARE)
    return None if drawn is None else drawn.decode()


def test_it_stands_before_corrections_and_source_and_comments_stay() -> None:
    head = "---\n# 头\ntitle: '甲' # 题\n\n"
    tail = "# 更正如下\ncorrections:\n- {date: 2024-06-06, text: 乙}\n---\n\n正文\n---\n尾\n"
    assert draw(head.rstrip("\n") + "\n" + tail) == head.rstrip("\n") + "\n" + LINE + tail


def test_drawing_again_replaces_and_clearing_gives_the_file_back() -> None:
    before = "---\r\ntitle: 甲\r\ntags: [乙]\r\n---\r\n\r\n正文\r\n".encode()
    drawn = draw_region(before, NAME, SQUARE)
    assert drawn is not None
    assert drawn.count(b"region") == 1
    other = draw_region(drawn, NAME, SQUARE[:3])
    assert other is not None
    assert other.count(b"region") == 1
    assert draw_region(other, NAME, ()) == before


def test_a_text_with_links_and_pictures_is_drawn_for_like_any_other() -> None:
    head, tail = "---\ntitle: 甲\n", "---\n\n见[前文](../../2024-06-04/01/02-乙.md)。\n\n![桥](photo.jpg)\n"
    assert draw(head + tail) == head + LINE + tail
    drawn = draw_region((head + LINE + tail).encode(), NAME, ())
    assert drawn == (head + tail).encode()


def test_an_outline_that_is_there_already_changes_nothing() -> None:
    text = f"---\ntitle: 甲\n{LINE}---\n"
    assert draw(text) == text


@pytest.mark.parametrize(
    "text",
    ["no front matter", "---\ntite: 甲\n---\n", "---\ntitle: 甲\n", "---\n- 甲\n---\n", "---\ntitle: {~~甲\n---\n"],
)
def test_a_file_with_a_mistake_is_left_alone(text: str) -> None:
    assert draw(text) is None


def test_bytes_that_are_no_text_are_left_alone() -> None:
    assert draw_region(b"---\ntitle: \xff\n---\n", NAME, SQUARE) is None


def test_an_article_that_was_drawn_for_counts_as_edited() -> None:
    text = "---\ntitle: 甲\nsource_text:\n  file: seeds/a.txt\n  digest: sha256:0\n---\n"
    drawn = draw(text)
    assert drawn is not None
    file, _ = parse_article_file(Source("a", drawn), PLACE, NAME.path)
    assert file is not None
    assert file.article.region == SQUARE
    assert not is_as_imported(drawn, file.article.source_text)


def test_corners_are_no_finer_than_print_and_stand_once() -> None:
    assert round_region(((0.123412, 0), (0.123414, 0), (1, 1), (0, 1))) == ((0.1234, 0), (1, 1), (0, 1))
    assert format_region(((0.5, 0.0), (1.0, 0.25))) == "[[0.5, 0], [1, 0.25]]"
