from __future__ import annotations

import re
from functools import partial

from gazette.importer import explain_line, format_explanation
from gazette.importer.rules import RULES
from gazette.importer.rules.rule import Role
from gazette.importer.weights import WEIGHTS
from gazette.phrases import translate
from gazette.problems import Source

PAGE = Source("page.txt", "我市召开会议\n\n本报讯 昨日，我市召开会议，部署今年的工作，各县区负责人参加了会议。\n")


def test_a_line_is_explained_by_the_rules_that_spoke() -> None:
    explanation = explain_line(PAGE, 1)
    assert explanation is not None
    assert explanation.role is Role.HEAD
    assert "a report follows" in {voice.rule for voice in explanation.voices}
    assert format_explanation(explanation).startswith("line 1: 我市召开会议\ntaken as: headline")


def test_an_explanation_is_told_in_chinese_too() -> None:
    explanation = explain_line(PAGE, 3)
    assert explanation is not None
    told = format_explanation(explanation, partial(translate, language="zh-Hans"))
    assert told.startswith("第 3 行: 本报讯")
    assert "当作另起一段" in told
    assert not re.search("[a-z]", told)


def test_a_blank_line_has_no_explanation() -> None:
    assert explain_line(PAGE, 2) is None


def test_every_rule_has_its_weight_and_every_weight_its_rule() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
    assert set(names) == set(WEIGHTS)
    assert all(rule.source for rule in RULES)
