from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest

from gazette.importer import Explanation, explain_line, explain_lines, format_explanation, import_page
from gazette.importer.fates import Use
from gazette.importer.headline_reasons import list_weights
from gazette.importer.headlines import Division, list_divisions, score_division
from gazette.importer.line_voices import weigh_roles
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
    assert "a report follows" in {each.rule for each in explanation.said}
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


SHORT = """临塘晚报
2021年10月22日　星期五　第4版

全市动员清理河道
　　本报讯（记者 林一舟）昨天起，全市用一个月清理河道里的水草和沉船，三千名干部职工报名参加。
　　河道办说，清出的水草送到农场沤肥，沉船先登记，一个月内没有船主来认，就由打捞队拆走。

算账

　　清理河道，先要算好三笔账。河道办的账本上，水草一年要长三茬，沉船有四十多条。
　　第一笔账是人工，第二笔账是船，第三笔账是水草的去处。
"""
ROOT = Path(__file__).parent.parent.parent.parent
PAGES = sorted((ROOT / "tests" / "golden" / "import" / "pages").glob("*.txt"))[::120]


def explain(source: Source) -> list[Explanation]:
    lines = frozenset(range(1, source.text.count("\n") + 2))
    return list(explain_lines(import_page(source), lines).values())


def test_what_is_told_of_both_roles_adds_up_to_what_the_next_best_stays_behind() -> None:
    texts = [path.read_bytes().decode("utf-8", "replace") for path in PAGES]
    for explanation in [each for text in (*texts, SHORT) for each in explain(Source("page.txt", text))]:
        weighed = explanation.weighed
        assert weighed.margin == pytest.approx(explanation.margin), explanation.text
        assert weighed.total == pytest.approx(sum(voice.weight for voice in weighed.voices))
        told = format_explanation(explanation)
        total, other = re.findall(r"^ +([+-]\d+\.\d) +([+-]\d+\.\d)  together: for ", told, re.MULTILINE)[0]
        behind = float(re.findall(r", (\d+\.\d) behind\n", told)[0])
        assert float(total) - float(other) == pytest.approx(behind, abs=0.16)


def test_what_stands_above_and_below_and_crossheads_that_are_counted_are_told() -> None:
    explanation = next(each for each in explain(Source("page.txt", SHORT)) if each.text == "算账")
    told = {voice.rule: voice for voice in explanation.weighed.voices}
    assert told["what stands above and below"].weight
    lone = told["the crossheads of a text are counted"]
    assert (explanation.role, explanation.other, explanation.margin) == (Role.HEAD, Role.CROSSHEAD, 0.0)
    assert lone.weight > lone.other_weight == 0.0
    chinese = format_explanation(explanation, partial(translate, language="zh-Hans"))
    assert "上下各行" in chinese
    assert "合计：标题、小标题" in chinese
    assert not re.search("[a-z]", chinese)


def test_two_other_roles_of_a_line_can_be_compared_too() -> None:
    explanation = explain_line(PAGE, 1)
    assert explanation is not None
    one, other = Role.AUTHOR, Role.FURNITURE
    there, back = weigh_roles(explanation.said, one, other), weigh_roles(explanation.said, other, one)
    assert (there.total, there.other_total) == (back.other_total, back.total)
    assert [there.margin, back.margin].count(None) == 1


ESSAY = """临塘晚报
2021年10月22日　星期五　第4版

全市动员清理河道
　　本报讯（记者 林一舟）昨天起，全市用一个月清理河道里的水草和沉船，三千名干部职工报名参加。
一、水草
　　河道办说，清出的水草送到农场沤肥，一个月内就能下田。
二、沉船
　　沉船先登记，一个月内没有船主来认，就由打捞队拆走。
　　　　　　　　　　　　　　　　市河道管理办公室
　　　　　　　　　　　　　　　　2021年10月20日
"""


@pytest.mark.parametrize(("line", "written"), [(5, "body"), (6, "crosshead"), (8, "crosshead"), (10, "sign-off")])
def test_crossheads_and_sign_offs_are_told_by_their_names(line: int, written: str) -> None:
    explanation = explain_line(Source("page.txt", ESSAY), line)
    assert explanation is not None
    assert re.findall(r"written as: .*01 ([a-z-]+)\n", format_explanation(explanation)) == [written]


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
