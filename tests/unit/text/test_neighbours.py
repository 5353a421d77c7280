"""Which characters stand side by side more often than chance would have it."""

from __future__ import annotations

from math import log

import pytest

from gazette.text.neighbours import count_neighbours, format_neighbours, parse_neighbours, read_neighbours

TEXTS = ("每次开会,每次都迟到。", "开会的时候")


def test_pairs_are_counted_inside_runs_of_characters_and_over_no_mark() -> None:
    counted = count_neighbours(TEXTS)
    assert (counted.pairs["每次"], counted.pairs["开会"]) == (2, 2)
    assert "会每" not in counted.pairs
    assert counted.total == 14


def test_a_pair_weighs_how_much_oftener_it_stands_than_by_chance() -> None:
    counted = count_neighbours(TEXTS)
    assert counted.weigh("年年每", "次次") == pytest.approx(log(2.5 / (2 * 2 / 14 + 0.5)))
    assert counted.weigh("会", "的") == counted.weigh("会", "到")  # seen once is chance


def test_what_is_no_han_character_weighs_nothing() -> None:
    counted = count_neighbours(TEXTS)
    assert [counted.weigh("第8", "次"), counted.weigh("每", "，次"), counted.weigh("", "次")] == [0, 0, 0]


def test_what_was_counted_is_read_as_it_was_written() -> None:
    counted = count_neighbours(TEXTS)
    again = parse_neighbours(format_neighbours(counted))
    assert again.characters == counted.characters
    assert again.pairs == {"每次": 2, "开会": 2}
    assert again.total == counted.total


def test_what_a_page_has_is_left_out() -> None:
    whole, own = count_neighbours(TEXTS), count_neighbours(TEXTS[1:])
    rest = whole.without(own)
    assert (rest.pairs["开会"], rest.characters["开"], rest.total) == (1, 1, 9)


def test_the_words_of_newspapers_are_known() -> None:
    known = read_neighbours()
    assert known.weigh("本报记", "者王") > 2
    assert known.weigh("者", "的") < known.weigh("记", "者")
    assert parse_neighbours(format_neighbours(known)) == known
