"""Paragraphs that were put down below another text than their own are told by what they say, and the doubt is said."""

from __future__ import annotations

import pytest

from gazette.importer import displaced
from gazette.problems import Code, Problem
from tests.unit.reading_pages import read

FLOWERS = "　　纺机厂退休工人老杨十年前在楼前种下第\n一棵菊花，如今整条街都种上了菊花，品种\n有一百二十多个。\n"
MORE = "　　每到秋天，满街都是花香，人们把这里叫\n做菊花街。老杨说，花是种给大家看的。\n"
GAS = (
    "　　本报讯　昨日起，开发区两千户居民用上\n了天然气，年底前还有四千户通气，燃气公\n司正在逐户检查管道和阀门。\n"
    "　　今年一季度，开发区铺设管道二十三公里，\n新建调压站两座，总投资一千四百万元，由\n"
    "县里和企业各出一半，明年三月全部完工。\n"
)
TITLES = ("退休工人种出一条花街", "开发区居民用上天然气")


def reported(text: str) -> list[Problem]:
    return [problem for problem in read(text).problems if problem.code is Code.OUT_OF_ORDER]


def test_a_last_paragraph_about_another_text_is_reported_with_that_text() -> None:
    text = f"{TITLES[0]}\n{FLOWERS}{TITLES[1]}\n{GAS}{MORE}"
    [problem] = reported(text)
    lines = text.split("\n")
    assert problem.span.line == lines.index("　　每到秋天，满街都是花香，人们把这里叫") + 1
    assert problem.alternative is not None
    assert problem.alternative.line == lines.index(FLOWERS.split("\n", maxsplit=1)[0]) + 1


def test_paragraphs_below_their_own_text_are_not_reported() -> None:
    assert reported(f"{TITLES[0]}\n{FLOWERS}{MORE}{TITLES[1]}\n{GAS}") == []
    assert reported(f"{TITLES[1]}\n{GAS}{TITLES[0]}\n{FLOWERS}{MORE}") == []


def test_of_a_list_of_many_paragraphs_only_the_last_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def list_nobody(_: object, start: int, __: object) -> tuple[tuple[float, int], ...]:
        asked.append(start)
        return ()

    monkeypatch.setattr(displaced, "_list_owners", list_nobody)
    read(f"{TITLES[0]}\n{FLOWERS * 130}{TITLES[1]}\n{GAS}")
    assert asked
    assert len(asked) <= 50
