"""What kinds of sentence two lines of a headline are."""

from __future__ import annotations

import re

import pytest

from gazette.importer.headline_sentences import list_sentences
from gazette.importer.weights import HEADLINE
from gazette.phrases.headlines import HEADLINES
from gazette.text.widths import fold

PLAIN = "湖边小景"


def facts(above: str, below: str) -> set[str]:
    return set(list_sentences(fold(above), fold(below)))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("渡口架起了大桥", "what was done"),
        ("两县协商之后决定开工", "a verb at its end"),
        ("全县修桥三十座", "a number"),
        ("这座桥归谁来管", "a question"),
        ("桥头为何总堵车？", "a question"),
        ("农民修建水库", "who did what"),
        ("工人登台讲课", "a thing at its head"),
        ("三百名工人登台", "a number at its head"),
        ("渡口来了“铁牛”", "marks of quotation"),
        ("渡口又添新船", "what comes too or again"),
        ("江水清了鱼儿肥美", "what it is like"),
    ],
)
def test_a_kind_of_sentence_holds_for_one_line_or_for_both(line: str, kind: str) -> None:
    assert f"{kind}, above alone" in facts(line, PLAIN)
    assert f"{kind}, below alone" in facts(PLAIN, line)
    assert f"{kind}, in both" in facts(line, line)
    assert not any(fact.startswith(f"{kind}, ") for fact in facts(PLAIN, PLAIN))


def test_a_line_without_a_verb_is_known_beside_one_that_has_one() -> None:
    assert "no verb, above alone" in facts(PLAIN, "农民修建水库")
    assert "no verb, in both" in facts(PLAIN, PLAIN)


@pytest.mark.parametrize("line", ["何家村的渡口", "任何困难都不怕"])
def test_a_surname_and_a_pronoun_ask_nothing(line: str) -> None:
    assert "a question, above alone" not in facts(line, PLAIN)


def test_what_a_preposition_opens_is_no_subject() -> None:
    assert "who did what, above alone" not in facts("在农民家里修建水库", PLAIN)


def test_a_word_of_two_characters_that_both_lines_have_is_seen() -> None:
    assert "a word that both lines have" in facts("农民修建水库", "水库边上的灯")
    assert "a word that both lines have" not in facts("农民修建水库", "水边的灯")


def test_every_weight_of_a_sentence_is_of_a_kind_and_has_its_phrase() -> None:
    named = re.compile(r"(?:kicker|title goes on|subtitle): (?P<fact>.+, (?:above alone|below alone|in both))")
    weighed = {found["fact"] for found in map(named.fullmatch, HEADLINE) if found}
    kinds = {
        fact.rpartition(", ")[0] for fact in facts("三百名工人又修了“铁桥”漂亮谁说", "三百名工人又修了“铁桥”漂亮谁说")
    }
    assert len(weighed) > 20
    assert weighed <= set(HEADLINES)
    assert {fact.rpartition(", ")[0] for fact in weighed} - kinds <= {
        "a verb at its end",
        "a thing at its head",
        "no verb",
        "who did what",
        "what it is like",
    }
