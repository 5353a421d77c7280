"""What a text is about, told by its characters."""

from __future__ import annotations

import pytest

from gazette.text.topics import (
    SUBJECTS,
    GrowingText,
    Topics,
    format_topics,
    liken,
    list_characters,
    make_topics,
    parse_topics,
    read_topics,
)

# 稻 and 镰 stand for one subject, 股 for another; 的 is everywhere and tells nothing.
FIELD, MARKET = ([1.0 if place == at else 0.0 for place in range(SUBJECTS)] for at in (0, 1))
TABLE = make_topics(
    {"稻": 2.0, "镰": 3.0, "股": 2.0, "的": 0.0},
    {"稻": FIELD, "镰": FIELD, "股": MARKET, "的": [0.0] * SUBJECTS},
)


def alike(one: str, other: str, table: Topics = TABLE) -> float:
    return table.read(one).liken(table.read(other))


def test_texts_that_share_no_character_are_alike_in_their_subject() -> None:
    assert alike("稻", "镰") == pytest.approx(0.47)
    assert alike("稻", "股") == 0


def test_texts_are_more_alike_that_share_rare_characters() -> None:
    assert alike("稻稻", "稻") == pytest.approx(1.0)
    assert 0.47 < alike("稻镰", "稻") < alike("稻镰", "镰") < 1


def test_what_is_not_known_is_like_nothing() -> None:
    assert alike("稻", "xyz，龘") == 0
    assert alike("", "") == 0
    assert alike("的", "的") == 0


def test_a_text_that_grows_is_about_what_it_is_about_as_a_whole() -> None:
    grown = GrowingText("稻稻镰", TABLE)
    grown.add("股，稻")
    whole = TABLE.read("稻稻镰股，稻")
    assert grown.length == 6
    assert grown.topic().weights == whole.weights
    assert grown.topic().subjects == whole.subjects


def test_what_was_asked_before_a_text_grew_stays_as_it_was() -> None:
    grown = GrowingText("稻", TABLE)
    before = grown.topic()
    grown.add("股股股")
    assert before.liken(TABLE.read("稻")) == pytest.approx(1.0)


def test_a_table_is_read_as_it_was_written() -> None:
    again = parse_topics(format_topics(TABLE))
    assert again.rarity == TABLE.rarity
    assert again.subjects == TABLE.subjects
    assert format_topics(again) == format_topics(TABLE)


def test_the_table_of_the_program_knows_what_stands_together() -> None:
    table = read_topics()
    assert len(table.rarity) > 3000
    assert all(len(vector) == SUBJECTS for vector in table.subjects.values())
    assert table.rarity["的"] < 1
    assert table.rarity["镰"] > 3
    harvest = "农民在田里割麦，颗粒归仓"
    assert liken("早稻开镰收割", harvest) > 3 * liken("中央银行下调利率", harvest)


def test_traditional_characters_are_the_simplified_ones() -> None:
    assert list_characters("農民，a1") == ["农", "民"]
    assert liken("農民收割", "农民收割") == pytest.approx(1.0)
