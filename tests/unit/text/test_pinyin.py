"""How Chinese is spelt."""

import pytest

from gazette.text.pinyin import find_spellings


@pytest.mark.parametrize(
    ("word", "spelling"),
    [
        ("金钧胤", "jinjunyin"),
        ("绿色", "lvse"),
        ("西安", "xian"),
        ("重庆", "chongqing"),
        ("银行", "yinhang"),
        ("女子", "nvzi"),
    ],
)
def test_a_word_is_spelt_as_it_is_read_in_it(word: str, spelling: str) -> None:
    assert find_spellings(word) == (spelling,)


def test_a_name_is_spelt_with_every_reading_of_one_character_at_a_time() -> None:
    assert {"cengguofan", "zengguofan"} == set(find_spellings("曾国藩", name=True))


@pytest.mark.parametrize("text", ["A级", "○", "", "5月"])
def test_what_is_no_chinese_word_is_not_spelt(text: str) -> None:
    assert find_spellings(text) == ()
