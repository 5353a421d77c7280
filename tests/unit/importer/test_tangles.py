"""Texts of a stack whose halves stand crosswise: the first half of each, and then the second half of each."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.tangles import untangle
from gazette.importer.torn_ends import find_placed
from gazette.problems import Code, Source

HEAD = "江南日报\n2024年6月5日　星期三　第3版\n\n"
STACK = "渔船回港卸下头批带鱼\n小学校长带头学种茶\n城南新修一座石拱桥\n"
WIDTH = 18
FISH = (
    "昨天清早，三十条渔船回到西门渔港，码头上的带鱼排出半里路。船老大说，这一网足有八千斤，舱里的冰块都盖不住鱼了。"
    "渔业公司连夜调来十辆冷藏车，把带鱼运到省城的鱼市上去。"
)
TEA = (
    "大坪小学校长方兴把教室搬到茶园，带着学生学种茶。他请来的老师傅看了地说，这片坡地上的土质酸，正好种新品种的茶叶。"
    "校长说，明年学生就能采茶，卖茶的钱添课桌。"
)
BRIDGE = (
    "城南的石拱桥昨天合龙。修桥的石匠从山上采来四千块条石，一块一块凿平。新桥的桥面宽六米，能并排走两辆汽车，桥栏刻着石狮。"
    "两岸的农民说，石拱桥一通，进城少走十里路。"
)


def wrap(text: str) -> list[str]:
    rows = "　　" + text
    return [rows[at : at + WIDTH] + "\n" for at in range(0, len(rows), WIDTH)]


TEXTS = (FISH, TEA, BRIDGE)
HALVES = [(wrap(text)[:3], wrap(text)[3:]) for text in TEXTS]
CROSSED = STACK + "".join(row for half in (0, 1) for halves in HALVES for row in halves[half])


def read(text: str) -> ImportedPage:
    return import_page(Source("seeds/03.txt", HEAD + text), PageHints(date=dt.date(2024, 6, 5), page=3))


def bodies(page: ImportedPage) -> dict[str, str]:
    return {file.article.title.printed: file.body for file in page.articles}


@pytest.mark.parametrize(
    ("title", "whole"),
    [("渔船回港卸下头批带鱼", FISH), ("小学校长带头学种茶", TEA), ("城南新修一座石拱桥", BRIDGE)],
)
def test_each_half_goes_on_with_its_own_other_half(title: str, whole: str) -> None:
    assert bodies(read(CROSSED))[title].strip() == whole


def test_what_was_put_together_is_a_doubt_at_its_line() -> None:
    rows = (HEAD + CROSSED).splitlines(keepends=True)
    joined = {problem.span.line for problem in read(CROSSED).problems if problem.code is Code.DOUBTFUL_JOIN}
    assert {rows.index(below[0]) + 1 for _, below in HALVES} == joined


def test_texts_between_two_halves_of_another_one_are_not_crossed_with_it() -> None:
    (first, second), *_ = HALVES
    page = HEAD + STACK + "".join([*first, *wrap(TEA), *wrap(BRIDGE), *second])
    reading = classify(read_sheet(Source("seeds/03.txt", page)))
    placed, _ = find_placed(reading)
    stop, stray = (page.splitlines(keepends=True).index(row) for row in (first[-1], second[0]))
    number = {reading.traits[index].line.number - 1: at for at, index in enumerate(placed)}
    pairs = {number[stop]: number[stray]}
    assert untangle(reading, placed, pairs) == pairs


def test_texts_between_two_halves_of_another_one_stay_whole() -> None:
    (first, second), *_ = HALVES
    read_so = "".join(bodies(read(STACK + "".join([*first, *wrap(TEA), *wrap(BRIDGE), *second]))).values())
    assert all(text in read_so for text in TEXTS)


SECOND = "茶园里的教室\n小学校长带头学种茶\n本报记者　楚　岚\n"


def test_two_texts_each_below_its_own_headline_may_cross() -> None:
    (fish, fish_rest), (tea, tea_rest) = HALVES[:2]
    rows = (STACK.splitlines(keepends=True)[0], *fish, SECOND, *tea, *fish_rest, *tea_rest)
    found = bodies(read("".join(rows)))
    assert found["渔船回港卸下头批带鱼"].strip() == FISH
    assert found["小学校长带头学种茶"].strip() == TEA


def test_a_kicker_that_nearly_fills_the_column_is_no_end_of_the_sentence_above_it() -> None:
    (fish, fish_rest), (tea, tea_rest) = HALVES[:2]
    kicker = "坪上三百户人家与一所小学的茶园\n"
    assert WIDTH - 4 < len(kicker.strip()) < WIDTH - 1
    rows = (STACK.splitlines(keepends=True)[0], *fish, kicker, SECOND, *tea, *fish_rest, *tea_rest, *wrap(BRIDGE))
    found = bodies(read("".join(rows)))
    assert found["渔船回港卸下头批带鱼"].strip() == FISH


def test_a_text_that_another_one_tears_with_its_headline_does_not_cross_it() -> None:
    (fish, fish_rest) = HALVES[0]
    rows = (STACK.splitlines(keepends=True)[0], *fish, SECOND, *wrap(TEA), *fish_rest)
    found = bodies(read("".join(rows)))
    assert found["渔船回港卸下头批带鱼"].strip() == FISH
    assert found["小学校长带头学种茶"].strip() == TEA
