"""How Chinese is spelt."""

import pytest

from gazette.text.pinyin import find_spellings, find_spelt, letters_of


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


@pytest.mark.parametrize(
    ("typed", "letters"),
    [
        ("Lǎo dòng", "laodong"),
        ("lao'dong", "laodong"),
        ("Lǘ", "lv"),
        ("lyu", "lv"),
        ("PLC", "plc"),
        ("a", ""),
        ("劳dong", ""),
        ("5a", ""),
    ],
)
def test_letters_are_read_without_tones_and_marks(typed: str, letters: str) -> None:
    assert letters_of(typed) == letters


def test_letters_are_parted_into_the_fewest_words() -> None:
    spellings = {"lao": ("老",), "dong": ("东", "洞"), "laodong": ("劳动",), "guanxi": ("关系",)}
    assert find_spelt("laodongguanxi", spellings) == [("劳动",), ("关系",)]
    assert find_spelt("dongdong", spellings) == [("东", "洞"), ("东", "洞")]
    assert find_spelt("laodongg", spellings) is None
    assert find_spelt("lao" * 5, spellings) is None
