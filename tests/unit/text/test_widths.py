from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from gazette.text.widths import _MAY_BE_NARROW, clean_text, fold, is_invisible, is_printed, width_of


@given(st.text())
def test_folding_keeps_every_column(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_cleaning_loses_no_printed_character(text: str) -> None:
    assert [char for char in clean_text(text) if is_printed(char)] == [char for char in text if is_printed(char)]


def test_variant_forms_of_marks_fold_to_one() -> None:
    assert fold("記者（１２）：電") == "记者(12):电"


def test_a_han_character_is_one_em_wide_and_a_letter_half() -> None:
    assert width_of("新闻AB") == 3


def test_invisible_characters_print_nothing() -> None:
    assert not any(is_printed(char) for char in "\u200b\ufeff\x07\u3000 \n")
    assert width_of("\u200b") == 0


def test_quotation_marks_of_traditional_pages_and_marks_of_upright_print_fold_to_those_of_every_page() -> None:
    assert fold("「白鷺」﹁白鷺﹂〝白鷺〞") == "“白鹭”“白鹭”“白鹭”"
    assert fold("︵本報訊︶︻白鷺︼︽白鷺︾︿白鷺﹀﹃白鷺﹄︰︱") == "(本报讯)【白鹭】《白鹭》〈白鹭〉『白鹭』:—"


def test_whatever_is_not_asked_one_by_one_is_one_em_wide() -> None:
    plain = [chr(code) for code in range(0x11000) if _MAY_BE_NARROW.search(chr(code)) is None]
    assert len(plain) > 20_000
    assert {unicodedata.east_asian_width(char) in "WFA" for char in plain} == {True}
    assert not any(unicodedata.combining(char) or is_invisible(char) for char in plain)
    assert width_of("新闻，“AB”") == 6
