"""What words say of the breaks in headlines: signs, the table, what becomes of a headline by them."""

from __future__ import annotations

import pytest

from gazette.importer.headline_reasons import list_weights
from gazette.importer.headlines import Division, score_division
from gazette.importer.lines import Line, read_sheet
from gazette.importer.worded_seams import kind_of_seam
from gazette.problems import Source
from gazette.text.seam_words import (
    SeamWords,
    format_seam_words,
    list_signs,
    parse_seam_words,
    read_seam_words,
    weigh_words,
)


def lines(*printed: str) -> tuple[Line, ...]:
    return read_sheet(Source("headline.txt", "\n".join(printed) + "\n")).printed


def test_a_break_is_known_by_characters_pairs_ends_and_lengths() -> None:
    assert list_signs("会上 12", "一12") == frozenset(
        {"d2", "s2", "a会", "a上", "a_", "a0", "a会上", "a上_", "a_0", "a^会", "a^会上", "a$0", "a$_0", "a#4"}
        | {"b一", "b0", "b一0", "b^一", "b^一0", "b$0", "b$一0", "b#2"}
    )


def test_lengths_far_apart_and_long_lines_are_alike() -> None:
    far = list_signs("甲" * 40, "乙")
    assert {"d8", "a#20", "s0"} <= far
    assert {"d-8", "s3"} <= list_signs("甲乙丙丁", "甲乙丙丁戊己庚辛壬癸子丑寅卯")


def test_the_table_is_written_as_it_is_read() -> None:
    table = {"a会上": (-0.15, 0.449, 0.0, -0.2, 0.02), "b记": (0.01, 0.0, 0.0, 0.0, 0.0)}
    text = format_seam_words(table)
    assert text == "a会上 -3 9 0 -4 0\n"
    assert parse_seam_words(text) == {"a会上": (-3, 9, 0, -4, 0)}


def test_the_table_of_the_program_has_five_weights_a_sign() -> None:
    table = read_seam_words()
    assert len(table) > 1000
    assert {len(row) for row in table.values()} == {len(SeamWords._fields)}


@pytest.mark.parametrize(
    ("above", "below", "kind"),
    [
        ("市委召开农村工作会议强调", "把种子抓在自己手里", "kicker"),
        ("渔船夜半触礁", "——记东沙岛救援队的一次出海", "subtitle"),
        ("读者信箱", "公共汽车为什么不进站", "column"),
    ],
)
def test_words_tell_what_is_divided(above: str, below: str, kind: str) -> None:
    words = weigh_words(above, below)._asdict()
    assert max(words, key=words.__getitem__) == kind


def test_a_break_of_unknown_words_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gazette.text.seam_words.read_seam_words", dict)
    weigh_words.cache_clear()
    assert weigh_words("甲乙", "丙丁") == SeamWords()
    monkeypatch.undo()
    weigh_words.cache_clear()


def test_each_break_is_of_one_kind() -> None:
    assert [kind_of_seam(index, (1, 2, 4)) for index in range(1, 6)] == [0, 1, 3, 2, 4]
    assert [kind_of_seam(index, (1, 1, 2)) for index in range(1, 3)] == [0, 2]
    assert kind_of_seam(2, (2, 2, 3)) == kind_of_seam(1, (2, 2, 3)) == 4


def test_what_words_weigh_is_told_and_adds_up() -> None:
    head, cuts = lines("市委召开农村工作会议强调", "把种子抓在自己手里"), (0, 0, 2)
    told = list(list_weights(Division(head, "", signed=False, taken=cuts, other=None), cuts))
    assert [weight for name, _, weight in told if name.endswith("words on both sides")] != [0.0]
    assert sum(weight for *_, weight in told) == pytest.approx(score_division(head, cuts, ""))
