"""What a stack of headlines has of the texts below it: what needs not be asked says what asking says."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from gazette.importer.breaks import find_breaks, find_breaks_of
from gazette.importer.stack_texts import TextsOfStack
from gazette.importer.stack_writers import weigh_writers
from gazette.importer.unmarked import weigh_column
from tests.unit.reading_pages import read_section

STACK = "新桥昨日建成通车\n\n老桥留作步行道\n\n湖边来了白鹭\n\n"
NEW = "　　本报讯（记者郝晴）新桥昨日建成通车，全长一千二百米，双向四车道，两岸居民往来不再绕行。\n"
OLD = "　　本报讯　老桥今后留作步行道，市民早晚可在桥上散步，车辆一律改走新桥，月底前完成改造。\n"
MORE = "　　市交通局负责人说，公交车月底接入新线，第一批共有六条，票价与老线一样，首末班不变。\n"


@pytest.mark.parametrize("written", [False, True])
def test_a_report_says_of_a_headline_what_its_writer_says_and_no_more(*, written: bool) -> None:
    section = read_section(STACK + NEW + OLD)
    last = replace(section.heads[-1], author=2 * written)
    heads, sure = (*section.heads[:-1], last), find_breaks(section.blocks)
    below = TextsOfStack(heads, section.blocks, sure, sure)
    assert len(below.texts) == 2
    for span in combinations(range(len(heads) + 1), 2):
        for place, text in enumerate(below.texts):
            group = heads[slice(*span)]
            asked = weigh_column(group, text, unmarked=False) + weigh_writers(group, text)
            assert below.weigh_text(span, place) == asked
            assert (asked != 0) == (written and last in group)


def test_sections_that_begin_alike_are_not_taken_for_one() -> None:
    two, one = read_section(STACK + NEW + OLD), read_section(STACK + NEW + MORE)
    assert hash(two) == hash(one)
    assert [find_breaks_of(section) for section in (two, one, two)] == [(1,), (), (1,)]
