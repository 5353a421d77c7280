"""How much of a headline's lines the first sentences of a report say, in the order of the line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.importer.leads import find_told, list_told
from gazette.importer.lines import Line, read_sheet
from gazette.importer.paraphrases import Sayings, list_amounts, retell
from gazette.importer.weights import HEADLINE
from gazette.phrases.headlines import HEADLINES
from gazette.problems import Source

LEAD = "入夏以来天旱少雨,大桥公社社员昨天挖出三口深井。井水浇了五百亩稻田,秋收有望。"
SAYINGS = Sayings.of("入夏以来天旱少雨,大桥公社社员昨天挖出三口深井", ("井水浇了五百亩稻田,秋收有望", ""))


def lines(*rows: str) -> tuple[Line, ...]:
    return read_sheet(Source("page.txt", "\n".join(rows))).printed


def test_the_first_clause_and_the_first_sentence_say_a_line_in_its_order() -> None:
    assert retell("入夏天旱", SAYINGS) == (1.0, 1.0, -1.0)
    assert retell("公社挖出深井", SAYINGS)[:2] == (1.0, 0.0)
    assert retell("深井公社", SAYINGS).first == 0.5


def test_a_later_sentence_says_more_of_a_subtitle() -> None:
    assert retell("浇了稻田五百亩", SAYINGS).later == pytest.approx(5 / 7)


def test_marks_neither_say_anything_nor_are_said() -> None:
    assert retell("“入夏”,天旱!", SAYINGS).clause == 1.0


@pytest.mark.parametrize("sayings", [SAYINGS, Sayings.of("", ())])
def test_a_line_of_marks_is_said_by_nothing(sayings: Sayings) -> None:
    assert retell("——", sayings) == (0.0, 0.0, 0.0)


@given(st.text("天旱井水", max_size=12), st.text("天旱井水田", max_size=30))
def test_what_is_said_is_the_longest_common_subsequence(line: str, sentence: str) -> None:
    row = [0] * (len(sentence) + 1)
    for character in line:
        before = row
        row = [0]
        for place, other in enumerate(sentence):
            row.append(before[place] + 1 if character == other else max(before[place + 1], row[place]))
    assert retell(line, Sayings.of(sentence, ())).first == row[-1] / max(len(line), 1)


def test_a_line_of_which_the_first_sentence_says_nothing_is_more_of_a_kicker() -> None:
    (other,) = find_told(lines("人定胜天夺丰收", "大桥公社社员挖出深井"), LEAD)
    (said,) = find_told(lines("大桥公社社员挖井", "大桥公社社员挖出深井"), LEAD)
    assert other.as_kicker > said.as_kicker


def test_how_much_is_said_of_a_line_is_told_with_its_weight() -> None:
    told = dict(list_told(lines("公社挖出深井", "浇了稻田五百亩"), (0, 0, 1), LEAD))
    assert told["subtitle: below, so much more of it in a later sentence"] == pytest.approx(5 / 7)


def test_every_weight_of_an_amount_is_of_a_line_and_has_its_phrase() -> None:
    named = re.compile(r"(?:kicker|title goes on|subtitle): (?P<fact>(?:above|below), so much .+)")
    weighed = {found["fact"] for found in map(named.fullmatch, HEADLINE) if found}
    assert len(weighed) > 3
    assert weighed <= {fact for fact, _ in list_amounts("深井", "稻田", SAYINGS)}
    assert weighed <= set(HEADLINES)
