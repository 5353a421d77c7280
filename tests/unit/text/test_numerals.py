from __future__ import annotations

import pytest

from gazette.text.numerals import holds_number, parse_number


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("12", 12),
        ("１２", 12),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("廿三", 23),
        ("卅一", 31),
        ("一百二十", 120),
        ("二〇二四", 2024),
        ("②", 2),
        ("⑫", 12),
        ("❿", 10),
    ],
)
def test_a_number_is_read_in_every_form(printed: str, value: int) -> None:
    assert parse_number(printed) == value


@pytest.mark.parametrize("printed", ["", "版", "1a", "第三", "①②"])
def test_other_words_are_no_number(printed: str) -> None:
    assert parse_number(printed) is None


@pytest.mark.parametrize("printed", ["3", "③", "一·二八元", "〇·〇六", "六十元", "三斤"])
def test_digits_and_numbers_spelled_out_before_a_unit_are_numbers(printed: str) -> None:
    assert holds_number(printed)


@pytest.mark.parametrize("printed", ["一级", "去年同期", "元旦", "第一"])
def test_a_numeral_without_a_unit_is_no_number_of_a_table(printed: str) -> None:
    assert not holds_number(printed)
