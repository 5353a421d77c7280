from __future__ import annotations

import pytest

from gazette.text.numerals import parse_number


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
    ],
)
def test_a_number_is_read_in_every_form(printed: str, value: int) -> None:
    assert parse_number(printed) == value


@pytest.mark.parametrize("printed", ["", "版", "1a", "第三"])
def test_other_words_are_no_number(printed: str) -> None:
    assert parse_number(printed) is None
