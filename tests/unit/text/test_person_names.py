from __future__ import annotations

import pytest

from gazette.text.person_names import is_name, is_spelt_out, split_names


@pytest.mark.parametrize(
    "name",
    [
        "王芳",
        "李小明",
        "欧阳修文",
        "阿卜杜拉·买买提",
        "王㐂",
        "陈玥𬇙",
        "𫍲小明",
        "阿𬇙",
        "阿𬇙·买买提",
        "王\U000323af",
    ],
)
def test_a_surname_with_one_or_two_characters_is_a_name(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "words", ["今年", "王", "的确", "安徽", "白山县", "江边·一线", "张三李四王", "水来了", "成了吗"]
)
def test_other_words_are_no_name(words: str) -> None:
    assert not is_name(words)


def test_a_space_inside_a_name_of_two_characters_is_no_end() -> None:
    text = "王芳、刘 辉 李小明"
    assert [text[start:end] for start, end in split_names(text)] == ["王芳", "刘 辉", "李小明"]


def test_a_row_has_names_with_rare_characters() -> None:
    text = "陈玥𬇙、李 𫘧 㛃红"
    assert [text[start:end] for start, end in split_names(text)] == ["陈玥𬇙", "李 𫘧", "㛃红"]


def test_a_row_with_a_word_in_it_is_no_row_of_names() -> None:
    assert split_names("王芳 昨日") == ()


def test_a_name_spelt_out_without_a_dot_is_no_city() -> None:
    assert is_spelt_out("热依汗古丽")
    assert not is_spelt_out("乌鲁木齐")
    assert not is_spelt_out("江边古渡")
