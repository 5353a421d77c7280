from hypothesis import given
from hypothesis import strategies as st

from gazette.text.alignment import align_lines


def test_each_line_belongs_to_the_paragraph_that_holds_its_words() -> None:
    paragraphs = ("启程回家", "月背“挖宝”顺利结束，嫦娥六号启程回家！", "上升器起飞。")
    lines = ("启程回家", "  月背“挖宝”顺利结", "束，嫦娥六号启程回家！", "", "  上升器起飞。")
    assert align_lines(paragraphs, lines) == (0, 1, 1, None, 2)


def test_words_that_come_back_belong_where_they_are_read() -> None:
    assert align_lines(("甲说", "乙说", "甲说"), ("甲说", "乙说", "甲说")) == (0, 1, 2)


def test_spaces_and_widths_do_not_matter() -> None:
    assert align_lines(("2024缙云(杭州)",), ("２０２４ 缙云（杭州）",)) == (0,)


def test_what_stands_later_on_the_page_than_in_the_article_is_found_too() -> None:
    assert align_lines(("本报讯", "正文第一段。"), ("正文第一段。", "本报讯")) == (1, 0)


def test_a_line_with_a_wrong_character_is_known_by_the_rest_of_it() -> None:
    assert align_lines(("今日八版", "怒江傈僳族自治州普里沙今年一月初来到义乌"), ("怒江傈僳族自治州の普里沙今年",)) == (
        1,
    )


def test_a_line_that_is_in_no_paragraph_belongs_to_none() -> None:
    assert align_lines(("正文。",), ("责任编辑 王小明",)) == (None,)


@given(st.lists(st.text("甲乙丙丁。 ", max_size=30), max_size=8), st.integers(1, 7))
def test_the_lines_of_a_paragraph_broken_anywhere_are_all_found(paragraphs: list[str], width: int) -> None:
    lines = [text[at : at + width] for text in paragraphs for at in range(0, len(text), width)]
    numbers = align_lines(paragraphs, lines)
    assert len(numbers) == len(lines)
    assert all((number is None) == (not line.strip()) for number, line in zip(numbers, lines, strict=True))
