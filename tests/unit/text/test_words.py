from __future__ import annotations

import pytest

from gazette.text.words import (
    has_verb,
    is_bound,
    is_common_word,
    is_cut,
    is_known_name,
    is_open,
    is_place,
    says_of_thing,
    simplify,
    split_plainly,
    split_words,
    starts_predicate,
    tag_words,
)


def test_words_are_parted_and_white_space_is_none_of_them() -> None:
    assert [word.text for word in split_words("会议 昨天召开")] == ["会议", "昨天", "召开"]


def test_words_without_tags_joined_are_the_text_again() -> None:
    text = "市政府 昨天召开会议，（部署）春耕。\n"
    assert "".join(split_plainly(text)) == text


def test_tagged_words_of_a_long_text_are_simplified() -> None:
    words = tag_words("國務院昨日召開會議")
    assert "".join(word for word, _ in words) == "国务院昨日召开会议"
    assert ("召开", "v") in words


@pytest.mark.parametrize("text", ["", "ABC 12", "臺灣鐵路通車，旅客歡迎。", "会议昨天召开"])
def test_simplifying_keeps_every_column_and_is_done_once(text: str) -> None:
    simple = simplify(text)
    assert len(simple) == len(text)
    assert simplify(simple) == simple


def test_simplifying_gives_the_simplified_forms() -> None:
    assert simplify("臺灣鐵路通車") == "台湾铁路通车"


@pytest.mark.parametrize(
    ("above", "below"),
    [("松花江铁", "桥修复工程"), ("全市人民代", "表大会昨天开幕"), ("抢收小", "麦的农民")],
)
def test_a_word_may_reach_over_the_end_of_a_line(above: str, below: str) -> None:
    assert is_cut(above, below)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("三门峡移民", "到达敦煌"),
        ("", "到达敦煌"),
        ("三门峡移民", ""),
        ("共有123", "456人"),
        ("他说：", "好的"),
        ("会议开幕。", "代表们"),
    ],
)
def test_no_word_reaches_over_a_line_that_ends_a_phrase_or_shows_no_character(above: str, below: str) -> None:
    assert not is_cut(above, below)


@pytest.mark.parametrize("line", ["职工最多的", "把温暖送到群众和", "我市召开会议部署从", "会议按照", "通知关于"])
def test_a_line_that_ends_in_a_particle_or_preposition_is_open(line: str) -> None:
    assert is_open(line)


@pytest.mark.parametrize("line", ["", "三门峡移民", "会议昨天召开", "好收成"])
def test_a_line_that_ends_in_a_noun_or_a_verb_is_not_open(line: str) -> None:
    assert not is_open(line)


@pytest.mark.parametrize("line", ["的代表", "了一批新车", "们都来了"])
def test_a_line_that_begins_with_a_particle_is_bound(line: str) -> None:
    assert is_bound(line)


@pytest.mark.parametrize("line", ["", "代表团到达", "一批新车"])
def test_a_line_that_begins_with_a_whole_word_is_not_bound(line: str) -> None:
    assert not is_bound(line)


@pytest.mark.parametrize(
    ("line", "says"), [("国家统计局发布数据", True), ("荆江灯泡厂", False), ("", False), ("到达敦煌", True)]
)
def test_a_line_says_something_when_it_holds_a_verb(line: str, says: bool) -> None:  # noqa: FBT001  # a row of the table
    assert has_verb(line) is says


@pytest.mark.parametrize(
    ("line", "says"), [("到达敦煌", True), ("不再排队", True), ("为农民送种子", True), ("农民进城", False), ("", False)]
)
def test_a_line_begins_with_what_is_said_of_a_subject(line: str, says: bool) -> None:  # noqa: FBT001
    assert starts_predicate(line) is says


@pytest.mark.parametrize(("text", "says"), [("农事忙", True), ("沈知遥", False), ("农事", False), ("忙农事", False)])
def test_a_few_characters_say_something_of_a_thing(text: str, says: bool) -> None:  # noqa: FBT001
    assert says_of_thing(text) is says


@pytest.mark.parametrize("word", ["毕业", "通知", "通告", "书讯"])
def test_common_words_name_nobody(word: str) -> None:
    assert is_common_word(word)
    assert not is_known_name(word)


@pytest.mark.parametrize("text", ["", "书", "诸葛亮", "沈知遥", "召开会议", "何大年", "廖文彬"])
def test_names_phrases_and_single_characters_are_no_common_words(text: str) -> None:
    assert not is_common_word(text)


@pytest.mark.parametrize(("text", "known"), [("诸葛亮", True), ("毕业", False), ("", False), ("诸葛亮读书", False)])
def test_only_one_persons_whole_name_is_a_known_name(text: str, known: bool) -> None:  # noqa: FBT001
    assert is_known_name(text) is known


def test_a_long_line_is_asked_for_its_first_and_last_words_alone() -> None:
    middle = "，市民在湖边散步，常常停下来看一看飞过湖面的白鹭，"
    assert is_open(f"清晨的湖边{middle}孩子们向")
    assert not is_open(f"清晨的湖边{middle}孩子们")
    assert not is_open(f"清晨的湖边{middle}")
    assert is_bound(f"的湖边{middle}孩子们")
    assert not is_bound(f"湖边{middle}孩子们的")


@pytest.mark.parametrize(
    ("words", "is_one"), [("唐山", True), ("高雄", True), ("江苏", True), ("日照", False), ("春耕", False)]
)
def test_a_city_is_a_place_whatever_else_the_dictionary_has_it_as(words: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_place(words) is is_one
