"""What words say of a line: signs, the table, what it says of lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gazette.importer.rules.rule import Role
from gazette.text import line_words
from gazette.text.line_words import (
    LineWords,
    format_line_words,
    list_signs,
    parse_line_words,
    read_line_words,
    weigh_words,
)


@pytest.fixture
def fresh() -> Iterator[None]:
    weigh_words.cache_clear()
    yield
    weigh_words.cache_clear()


def test_a_line_is_known_by_characters_pairs_ends_and_length() -> None:
    assert list_signs(None, "第12 版a", None) == frozenset(
        {"第", "0", "_", "版", "a", "第0", "00", "0_", "_版", "版a"} | {"^第", "^^第0", "$a", "$$版a", "n6", "p-", "q-"}
    )


def test_its_neighbours_are_known_by_how_they_begin_and_end() -> None:
    signs = list_signs("修伞的人", "修伞的老人", "陆野")
    assert {"p^修", "p$人", "p$$的人", "pn4", "p=2"} <= signs
    assert {"q^陆", "q^^陆野", "q$野", "qn2", "q=0"} <= signs


def test_long_lines_count_alike_and_so_do_many_shared_pairs() -> None:
    row = "一二三四五六七八九十百千万亿兆甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未"
    assert {f"n{length}" for length in (11, 12, 13)} == {"n11", "n12", "n13"}
    for length, sign in ((11, "n11"), (12, "n12"), (14, "n12"), (15, "n13"), (30, "n18"), (33, "n18")):
        assert sign in list_signs(None, row[:length], None)
    assert "p=4" in list_signs(row, row, None)


def test_the_table_is_written_as_it_is_read() -> None:
    table = {"纪实": (0.04, 1.26), "q^$": (-0.3, 0.0), "于是": (0.01, 0.04)}
    text = format_line_words(("furniture", "headline"), table)
    assert text == "furniture\theadline\nq^$ -3 0\n纪实 0 13\n"
    assert parse_line_words(text) == LineWords(("furniture", "headline"), {"q^$": (-3, 0), "纪实": (0, 13)})


def test_the_table_of_the_program_weighs_each_role() -> None:
    table = read_line_words()
    assert set(table.kinds) == {role.value for role in Role}
    assert len(table.weights) > 1000
    assert {len(row) for row in table.weights.values()} == {len(table.kinds)}


@pytest.mark.parametrize(
    ("above", "line", "below", "role"),
    [
        ("他每天来回三趟，", "于是大家都说，这条路是他一步一步量出来的，", "谁也不如他熟。", Role.REST),
        (None, "责任编辑 陈亦方 版式 林一舟 校对 何小满", None, Role.FURNITURE),
        ("江上的灯", "本报记者 陈亦方", "入夜，渡口的灯一盏一盏亮了。", Role.AUTHOR),
        ("渡口新添两条船", "本报讯(记者陈亦方)昨天起，渡口添了两条新船，", "往返只要一刻钟。", Role.START),
    ],
)
def test_words_tell_what_a_line_is(above: str | None, line: str, below: str | None, role: Role) -> None:
    said = weigh_words(above, line, below)
    assert max(said, key=said.__getitem__) == role.value


@pytest.mark.usefixtures("fresh")
def test_unknown_words_say_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_words, "read_line_words", lambda: LineWords(("furniture", "headline"), {}))
    assert weigh_words("甲", "乙", None) == {"furniture": 0.0, "headline": 0.0}


@pytest.mark.usefixtures("fresh")
def test_signs_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    table = LineWords(("furniture", "headline"), {"纪": (1, 2), "q-": (0, 5), "$实": (-4, 0)})
    monkeypatch.setattr(line_words, "read_line_words", lambda: table)
    assert weigh_words(None, "渡口纪实", None) == pytest.approx({"furniture": -0.3, "headline": 0.7})
