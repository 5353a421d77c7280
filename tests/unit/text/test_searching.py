"""What counts as the same when a reader searches."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.text.searching import BREAK, SPACE, TIE, Section, find_phrases, format_index_headline, format_index_text
from gazette.text.variants import simplified_forms


def restore(indexed: str) -> str:
    """What layouts/assets/words.js does to show a text again."""
    shown = ""
    for token in indexed.split(" "):
        carried = token[1:2]
        if "\U000f0000" <= carried <= "\U000ffffd":
            shown += chr(ord(carried) - 0xF0000) + token[2:]
        else:
            shown += token
    return shown.replace(SPACE, " ")


@pytest.mark.parametrize(
    ("text", "indexed"),
    [
        ("春天来了", "春 天 来 了"),
        ("创新“三招”构建", "创 新“ 三 招” 构 建"),
        ("举行，现场", "举 行 ， 现 场"),
        ("5A级", "5 A 级"),
        ("２０２４年", "2024 年"),
        ("43.5%", "43. 5%"),
        ("in Hangzhou.", f"in{SPACE} Hangzhou ."),
        ("州の普", "州 の 普"),
        ("勞動", "劳\U000f52de 动\U000f52d5"),
    ],
)
def test_every_character_that_is_a_word_stands_after_a_space(text: str, indexed: str) -> None:
    assert format_index_text(text) == indexed


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("劳动", "勞動"),
        ("勞動", "劳动"),
        ("ＰＬＣ", "plc"),
        ("12月", "１２月"),
        ("创新三招", "创新“三招”"),
        ("5a级", "５Ａ級"),
    ],
)
def test_two_ways_to_write_the_same_are_the_same_words(asked: str, printed: str) -> None:
    assert find_phrases(asked) == find_phrases(printed)


def test_marks_that_end_a_sentence_and_spaces_part_phrases() -> None:
    assert find_phrases("人才“下沉”，县域 就业。") == (("人", "才", "下", "沉"), ("县", "域"), ("就", "业"))


@pytest.mark.parametrize("name", ["\U00031350", "\U0002ebf0", "\U000323b0", "\U0003fffd"])
def test_a_han_character_is_a_word_whether_this_python_knows_it_or_not(name: str) -> None:
    assert find_phrases(f"王{name}甲") == (("王", name, "甲"),)
    assert format_index_text(f"王{name}甲") == f"王 {name} 甲"


def test_where_a_headline_may_break_hangs_on_the_word_before() -> None:
    assert format_index_headline(("从“零”", "起步 走进", "PLC编程")) == (
        f"从{TIE}“ 零”{BREAK} 起 步{SPACE} 走 进{BREAK} PLC 编 程"
    )
    assert format_index_headline(("勞動", "競賽")) == f"劳\U000f52de 动\U000f52d5{BREAK} 竞\U000f7af6 赛\U000f8cfd"


@given(st.lists(st.text("从让“《》义勞 。，" + BREAK, min_size=1)))
def test_a_headline_without_its_breaks_is_indexed_as_any_text(phrases: list[str]) -> None:
    indexed = format_index_headline(phrases)
    assert indexed.replace(BREAK, "").replace(TIE, "") == format_index_text("".join(phrases))


@given(st.text(alphabet="中文勞動汉𠮷㐀䶿龦〇가カ，。；：！？、…"))
def test_a_character_is_indexed_among_others_as_it_is_alone(text: str) -> None:
    assert format_index_text(text) == " ".join(map(format_index_text, text))


def test_a_sign_that_is_no_word_hangs_on_the_one_before() -> None:
    assert format_index_text("天䷀地") == "天䷀ 地"


def test_a_text_without_a_word_asks_for_nothing() -> None:
    assert find_phrases("“”，。 ——") == ()


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Co", "Cc", "Cf", "Cn"])))
def test_the_index_gives_a_text_back_as_it_was_written(text: str) -> None:
    kept = unicodedata.normalize("NFC", text)
    shown = "".join(
        " "
        if each.isspace()
        else unicodedata.normalize("NFKC", each)
        if any(part.isalnum() for part in unicodedata.normalize("NFKC", each))
        else each.replace("．", ".")
        for each in kept
    )
    assert restore(format_index_text(text)).strip() == shown.strip()


@given(st.text(st.sampled_from("月背采样，。“”《》 2024PLCの勞动.%—"), min_size=1))
def test_a_text_is_found_by_its_own_words(text: str) -> None:
    indexed = [find_phrases(token) for token in format_index_text(text).replace(SPACE, "").split(" ")]
    words = [phrases[0][0] for phrases in indexed if phrases]
    assert words == [word for phrase in find_phrases(text) for word in phrase]


def test_private_characters_of_a_text_cannot_be_taken_for_the_index_own() -> None:
    indexed = format_index_text(f"春{Section.BODY}天\U000f4e00")
    assert indexed == "春〓 天〓"


def test_folding_twice_is_folding_once() -> None:
    forms = simplified_forms()
    assert not forms.keys() & set(forms.values())


def test_simplified_characters_have_no_other_form() -> None:
    assert not simplified_forms().keys() & set("劳动关系义乌的一是在不了有和人这中大为上个国我以要他时来用们")
