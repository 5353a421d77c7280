from __future__ import annotations

import re
from functools import partial

import pytest

from gazette.importer import explain_line, format_explanation
from gazette.importer.fates import Use
from gazette.importer.headline_reasons import list_weights
from gazette.importer.headlines import Division, list_divisions, score_division
from gazette.importer.lines import read_sheet
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


HEADED = Source(
    "page.txt",
    """2024年6月5日 星期三 第3版

全市园林工作会议强调
今年新种行道树两万棵
——城南先栽三条街
本报讯　（记者　何田）昨天，全市园林工作会议召开，今年全市新种行道树两万棵，城南先栽三条街，秋后再栽城北的街巷。
""",
)


@pytest.mark.parametrize(("line", "use"), [(3, Use.KICKER), (4, Use.TITLE), (5, Use.SUBTITLE)])
def test_each_line_of_a_headline_is_told_what_made_it_the_part_it_is(line: int, use: Use) -> None:
    explanation = explain_line(HEADED, line)
    assert explanation is not None
    assert explanation.uses == ((1, use),)
    divided = explanation.divided
    assert divided is not None
    assert divided.choice.written == "kicker 3-3; title 4-4; subtitle 5-5"
    assert divided.choice.other not in {"", divided.choice.written}
    assert {voice.rule.partition(":")[0] for voice in divided.voices} >= {"kicker", "title"}
    assert all(abs(voice.weight - voice.other_weight) >= 0.05 for voice in divided.voices)
    told = format_explanation(explanation)
    assert f"written as: 01 {use}\n" in told
    assert (
        f"the headline is divided so: kicker 3, title 4, subtitle 5; next best, {divided.margin:.1f} behind: " in told
    )
    chinese = format_explanation(explanation, partial(translate, language="zh-Hans"))
    assert "标题这样分：引题 3 行、主题 4 行、副题 5 行；其次相差" in chinese
    assert not re.search("[a-z]", chinese)


def test_what_is_told_of_a_division_is_what_decided_it() -> None:
    lines = tuple(line for line in read_sheet(HEADED).printed if 3 <= line.number <= 5)
    text = read_sheet(HEADED).printed[-1].key
    for signed in (False, True):
        for cuts in list_divisions(3):
            told = list_weights(Division(lines, text, signed, cuts, None), cuts)
            assert sum(weight for _, _, weight in told) == pytest.approx(
                score_division(lines, cuts, text, signed=signed)
            )


def test_a_headline_of_one_line_was_not_divided() -> None:
    explanation = explain_line(PAGE, 1)
    assert explanation is not None
    assert explanation.divided is None


def test_a_blank_line_has_no_explanation() -> None:
    assert explain_line(PAGE, 2) is None


def test_every_rule_has_its_weight_and_every_weight_its_rule() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
    assert set(names) == set(WEIGHTS)
    assert all(rule.source for rule in RULES)
