from hypothesis import given
from hypothesis import strategies as st

from gazette.text.one_line import format_one_line, split_lines


def test_a_chinese_headline_is_set_solid() -> None:
    assert format_one_line("人才“下沉”，\n县域成为就业新选择") == "人才“下沉”，县域成为就业新选择"


def test_two_words_of_an_alphabet_keep_a_space() -> None:
    assert format_one_line("Made in\nChina") == "Made in China"


def test_a_latin_word_beside_a_chinese_one_gets_none() -> None:
    assert format_one_line("5G\n工厂") == "5G工厂"


@given(st.text("甲A1 \n，"))
def test_the_lines_one_after_the_other_are_the_one_line(text: str) -> None:
    assert "".join(split_lines(text)) == format_one_line(text)
    assert "\n" not in format_one_line(text)


def test_nothing_is_no_line() -> None:
    assert split_lines(" \n ") == ()
