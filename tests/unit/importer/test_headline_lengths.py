"""How long two lines of a headline are, and which of how many they are."""

from __future__ import annotations

import re

import pytest

from gazette.importer.headline_lengths import list_lengths, name_place
from gazette.importer.leads import list_told
from gazette.importer.lines import read_sheet
from gazette.importer.weights import HEADLINE
from gazette.problems import Source

TEXT = "　　县里的桥修好了，两岸的人都来看。"


def told(lines: list[str], cuts: tuple[int, int, int]) -> dict[str, float]:
    sheet = read_sheet(Source("headline.txt", "\n".join([*lines, "", TEXT])))
    return dict(list_told(sheet.printed[: len(lines)], cuts, sheet.printed[-1].key))


@pytest.mark.parametrize(
    ("above", "below", "facts"),
    [
        (5, 5, {"above, 5 characters or fewer", "below, 5 characters or fewer", "above, about as long"}),
        (6, 8, {"above, 6 to 8 characters", "below, 6 to 8 characters", "above, shorter by 2 to 5"}),
        (9, 15, {"above, 9 to 11 characters", "below, 15 characters or more", "above, shorter by 6 or more"}),
        (14, 12, {"above, 12 to 14 characters", "below, 12 to 14 characters", "above, longer by 2 to 5"}),
        (15, 9, {"above, 15 characters or more", "below, 9 to 11 characters", "above, longer by 6 or more"}),
        (8, 9, {"above, 6 to 8 characters", "below, 9 to 11 characters", "above, about as long"}),
    ],
)
def test_lengths_are_counted_in_characters(above: int, below: int, facts: set[str]) -> None:
    told_of = set(list_lengths("桥" * above, "河" * below))
    assert told_of - {"both, as long to a character"} == facts
    assert ("both, as long to a character" in told_of) is (above == below)


def test_a_line_has_its_place_among_the_lines_of_its_headline() -> None:
    assert [name_place(index, 3) for index in (0, 1)] == [
        "above, the first of three lines",
        "above, the second of three lines",
    ]
    assert [name_place(index, 5) for index in (0, 1, 2, 3)] == [
        "above, the first of four or more lines",
        "above, the second of four or more lines",
        *["above, the third or later of four or more lines"] * 2,
    ]
    assert name_place(0, 2) == "above, the first of two lines"


def test_a_division_is_told_by_the_place_and_the_lengths_of_its_lines() -> None:
    lines = ["县里修桥", "两岸的人都来看", "三百辆汽车一早开过新桥到城里去"]
    assert "kicker: above, the second of three lines" in told(lines, (0, 2, 3))
    assert "kicker: above, the second of three lines" not in told(lines, (0, 1, 2))
    assert {"subtitle: below, 15 characters or more"} <= set(told(lines, (0, 1, 2)))
    assert "kicker: above, the first of three lines" in told(lines, (0, 1, 2))


def test_every_weight_of_a_length_or_a_place_is_of_a_fact() -> None:
    facts = {
        fact for above in range(1, 30) for below in range(1, 30) for fact in list_lengths("桥" * above, "河" * below)
    }
    facts |= {name_place(index, count) for count in range(2, 8) for index in range(count - 1)}
    named = re.compile(r"(?:kicker|subtitle): ((?:above|below|both), (?:.*\d.*|.* lines|as long to a character))")
    weighed = [found[1] for found in map(named.fullmatch, HEADLINE) if found]
    assert len(weighed) > 15
    assert set(weighed) <= facts
