"""Poems by their tune or form, their poets behind them, and names of a poet's verse in brackets."""

from __future__ import annotations

import pytest

from gazette.importer.signed_titles import find_signed_titles
from tests.unit.reading_pages import BUSES, HERONS, articles

FOLIO = "分水新闻\n2024年6月5日　星期三　第2版\n\n"
FIRST = f"湖边的鸟\n孙立强\n{HERONS}\n{BUSES}\n"
ODE = "稻浪千层翻滚，歌声一片飞扬。机声隆隆遍山乡，又是丰收景象。\n"
LINES = "九月重阳菊正黄，登高携友赋新章。\n夕阳无限情无限，不让青春鬓上霜。\n"


@pytest.mark.parametrize("gap", [" ", "　", "　　"])
def test_a_poet_behind_tune_and_name_is_the_writer(gap: str) -> None:
    poem = articles(f"{FOLIO}{FIRST}西江月·秋收{gap}钱德明\n{ODE}")[-1]
    assert poem.title.printed == "西江月·秋收"
    assert [person.name for person in poem.byline] == ["钱德明"]


@pytest.mark.parametrize("line", ["西江月·秋收　晚　稻香", "乡村·新貌　丰收景象"])
def test_what_stands_behind_them_and_is_no_name_is_part_of_the_title(line: str) -> None:
    assert not find_signed_titles(f"{line}\n{ODE}")


@pytest.mark.parametrize("name", ["（蓮峰吟草）", "（听雨诗钞）"])
def test_the_name_of_a_poets_verse_in_brackets_wrote_nothing(name: str) -> None:
    above, poem = articles(f"{FOLIO}{FIRST}西江月·秋收　钱德明\n{ODE}{name}\n重阳登高\n孙　仲\n{LINES}")[-2:]
    assert [person.name for person in above.byline] == ["钱德明"]
    assert (poem.column, poem.title.printed) == (name, "重阳登高")
