"""Twice the text takes about twice the time: whoever finds a text for which it is more has found a fault."""

import pytest

from tests.faults.parsers import PARSERS, find_growth

# What was found, or nearly, with the number of times that it is repeated: python -m tests.bench.fuzz looks for more.
PIECES = (
    ("bodies", "{~~a~>", 400),
    ("bodies", "{++", 400),
    ("bodies", "[x](foo:)\n", 400),
    ("bodies", "x <b>\n\n", 400),
    ("bodies", "<!--", 400),
    ("bodies", "[", 400),
    ("bodies", "> ", 400),
    ("bodies", "*_", 400),
    ("bodies", "~", 4000),
    ("bodies", "\\" + "a" * 2000, 1),
    ("bodies", "\\", 2000),
    ("front matter", "tags: [", 300),
    ("front matter", "title: |\n", 300),
    ("front matter", '"', 1000),
    ("bodies", "[{++", 1000),
    ("emendations", "{~~", 1000),
    ("emendations", "{++", 20_000),
    ("emendations", "{~~a~>", 10_000),
    ("emendations", "\\", 3000),
    ("importer", "。\n", 500),
    ("importer", "本报讯\n", 400),
    ("importer", "2\n~~}天Ｑ\n", 60),
    ("importer", "义乌创新\n\n", 100),
    ("queries", "“\n", 750),
    ("queries", "「", 1500),
    ("settings", "accepted: [", 300),
    ("issues", "pages:\n", 300),
    ("mending", "　　甲\n", 200),
    ("issues", "[{a", 800),
)
# What is repeated between something else: before, piece, after.
BETWEEN = (
    ("importer", "某报 第3版\n\n题目\n\n本报北京", " ", "x\n\n完。\n", 1000),
    ("importer", "", "会议", " 第3版\n\n题目\n\n　　本报讯 昨天，开会。\n", 500),
    ("importer", "标", "\n", "x", 4000),
    ("importer", "江", " ", "x", 4000),
    ("importer", "", "→", "x\n", 6000),
    ("importer", "某报 第3版\n\n题目\n\n美钞每斤一", "元一元", "整整\n", 11),
    ("importer", "题目\n电话:", "1", "x\n", 3000),
    ("importer", "引题：甲乙丙丁\n主题：戊己庚辛\n江", " ", "x\n", 2000),
    ("importer", "引题：甲乙丙丁\n主题：戊己庚辛\n", "(图)", "\n", 1000),
    ("importer", "【标题】甲", " ", "x\n", 2000),
    ("importer", "引题：甲乙丙丁\n主题：戊己庚辛\n正文：今天开会。\n", "_", "x\n", 500),
    ("importer", "题目\n\n", "[气温]\n", "", 1500),
    ("importer", "旧书回到借书台\n", "　　长岭镇农机站新添三台插秧机，每亩收费四十元。\n", "", 120),
    ("front matter", "byline:\n- 记者", "甲", "x", 2000),
    ("front matter", "byline:\n- 甲", " ", "x", 2000),
    ("front matter", "kicker:", " ", "* x", 6000),
)


@pytest.mark.parametrize(
    ("name", "piece", "number"), PIECES, ids=[f"{name} {piece[:9]!r}" for name, piece, _ in PIECES]
)
def test_twice_the_text_takes_twice_the_steps(name: str, piece: str, number: int) -> None:
    assert find_growth(PARSERS[name], piece, number) is None


@pytest.mark.parametrize(
    ("name", "before", "piece", "after", "number"), BETWEEN, ids=[f"{row[0]} {row[1][-4:]!r}" for row in BETWEEN]
)
def test_what_stands_round_it_changes_nothing(name: str, before: str, piece: str, after: str, number: int) -> None:
    assert find_growth(PARSERS[name], piece, number, before, after) is None
