"""Crossheads of pages whose paragraphs all begin at the margin, in columns as narrow as headlines are."""

from __future__ import annotations

import pytest

from gazette.importer import explain_line
from gazette.problems import Source
from tests.unit.reading_pages import read_with_body

HEAD = "青溪晚报\n2011年3月9日　星期三\n"
FERRY = """老艄公在渡口撑了一辈子的船，他的竹
篙换过十一根，船换过三条，对岸的人家
都认得他的吆喝声。
桥修好的那一天，他把船拖上岸，倒扣在
院子里，孩子们拿它当滑梯。
"""
BOOKS = """学校图书室搬进老祠堂，两千册书是乡亲
们用箩筐挑来的，每一本都包了牛皮纸的
封面。
管书的姑娘每天傍晚开门，天黑了就点一
盏马灯，照着借书的人回家。
"""
TEAS = """山上的茶树去年冻坏了一半，今年清明前
只采了三十斤，茶农把它们全留给了守山
的老人。
他们说树也要歇一歇，歇够了，明年的叶
子会更厚。
"""
PONDS = """村口的池塘清了淤泥，挖出七只石臼和一
块断碑，碑上的字只认得出一半，是修塘
人的姓名。
清好的池塘放了鱼苗，到年底按户分鱼，
人人有份。
"""
FOUR = (FERRY, BOOKS, TEAS, PONDS)
ITEMS = ("祠堂改作书室\n牛皮纸包书皮", "清明茶少采\n树要歇一歇", "池塘挖出断碑\n年底按户分鱼")
ALIKE = "opens as another short line between paragraphs does"
ECHOES = "begins or ends like another short line of the text"
PICTURED, DEEPER = "above a caption and its credit", "further in than paragraphs, and headlines at the margin"


def write(crossheads: tuple[str, ...]) -> str:
    """Return a page with a text that such lines part."""
    parts = "".join(f"{line}\n{text}" for line, text in zip(crossheads, FOUR[1:], strict=False))
    return f"{HEAD}青溪四记\n一个村子的新事\n{FERRY}{parts}"


def list_rules(page: str, words: str) -> set[str]:
    """Return the names of the rules that speak of a line of a page."""
    line = page.split("\n").index(words) + 1
    told = explain_line(Source("page.txt", page), line)
    return {said.rule for said in told.said} if told else set()


@pytest.mark.parametrize(
    "crossheads",
    [
        ("1978：祠堂里的书", "1996：歇一歇的树", "2010：塘底的碑"),
        ("1978年：祠堂里的书", "1996年：歇一歇的树", "2010年：塘底的碑"),
        ("1970年代：祠堂里的书", "1990年代：歇一歇的树"),
    ],
)
def test_years_before_a_colon_part_one_text(crossheads: tuple[str, ...]) -> None:
    bodies = read_with_body(write(crossheads))
    assert len(bodies) == 1
    assert all(f"\n## {line}\n" in bodies[0] for line in crossheads)


@pytest.mark.parametrize("first", ["塘底的碑", "1978年深秋　塘底的碑", "1978—1996：塘底的碑"])
def test_a_year_before_a_colon_is_no_other_form(first: str) -> None:
    page = write((first, "1996：歇一歇的树"))
    assert ALIKE not in list_rules(page, "1996：歇一歇的树")


def test_crossheads_echo_at_the_margin_of_a_narrow_column() -> None:
    page = write(("有人守着书", "有人守着树"))
    assert ECHOES in list_rules(page, "有人守着树")


@pytest.mark.parametrize("below", ["本报讯　", "（记者　马达）"])
def test_the_headline_of_a_report_echoes_nothing_there(below: str) -> None:
    page = write(("有人守着书", "有人守着树")).replace("山上的茶树", f"{below}山上的茶树")
    assert ECHOES not in list_rules(page, "有人守着树")


def test_a_crosshead_that_echoes_others_is_no_title_of_the_picture_below_its_text() -> None:
    page = f"{write(('有人守着书', '有人守着树'))}茶农在山上采茶。　马达　摄\n"
    assert PICTURED not in list_rules(page, "有人守着树")
    assert PICTURED in list_rules(page.replace("有人守着树", "树要歇一歇"), "树要歇一歇")


@pytest.mark.parametrize(("indent", "further"), [("　", True), ("", False)])
def test_a_line_that_stands_in_where_nothing_else_does_parts_a_text(indent: str, *, further: bool) -> None:
    others = "".join(f"{title}\n本报讯 {text}" for title, text in zip(ITEMS, FOUR[1:], strict=True))
    page = f"{HEAD}老艄公收船\n渡口从此清静\n本报讯 {FERRY}{indent}最后一根竹篙\n{PONDS}{others}"
    assert (DEEPER in list_rules(page, f"{indent}最后一根竹篙")) is further
