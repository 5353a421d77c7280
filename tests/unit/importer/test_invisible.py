"""What prints nothing does not change how a page is read, wherever it stands, and columns count it all the same."""

import random
from dataclasses import replace

import pytest

from gazette.importer import ImportedPage, check_conservation, explain_line, import_page
from gazette.importer.fates import Use
from gazette.importer.lines import read_sheet
from gazette.problems import Problem, Source

PAGE = """2013年9月4日 星期三 第2版 民生
老街坊自发清理排水沟
    本报讯（记者 沈荷花）9月2日，住在东关街の二十多位居民带着铁锹，把三百多米长的排水沟清理得干干净净。
    居民代表罗来宝说，前两天下雨，沟里的水漫到了路上，大家凑了5O0元买工具。(下转第3版)
少儿读物进了山里的小学
    据新华社济南9月3日电（通讯员 汤小满）一批少儿读物近日送到云台山小学，孩子们围着箱子挑起书来。
责任编辑：沈荷花 校对：汤小满
"""
INVISIBLE = "\u200b\u200c\u200d\u00ad\ufeff\u2060\u200e\u0001"


def read(text: str) -> ImportedPage:
    return import_page(Source("seeds/p.txt", text))


def words_at(problem: Problem, text: str) -> str:
    """Return what a problem points at, without what prints nothing."""
    line = text.split("\n")[problem.span.line - 1]
    return "".join(
        char for char in line[problem.span.column - 1 : problem.span.end_column - 1] if char not in INVISIBLE
    )


def scatter(seed: int) -> str:
    """Return the page with something invisible at every fifth place or so, never alone on a line."""
    chance = random.Random(seed)  # noqa: S311  # to repeat a fault
    return "".join(char + (chance.choice(INVISIBLE) if chance.random() < 0.2 and char != "\n" else "") for char in PAGE)


@pytest.mark.parametrize("seed", range(6))
def test_a_page_with_invisible_characters_anywhere_is_read_as_without_them(seed: int) -> None:
    text = scatter(seed)
    plain, page = read(PAGE), read(text)
    assert page.articles == plain.articles
    assert page.issue == plain.issue
    assert [each.code for each in page.problems] == [each.code for each in plain.problems]
    assert [words_at(each, text) for each in page.problems] == [words_at(each, PAGE) for each in plain.problems]
    assert page.source.text == text


def test_a_page_with_invisible_characters_is_emended_as_without_them() -> None:
    plain, page = (import_page(Source("seeds/p.txt", text), emend=True) for text in (PAGE, scatter(1)))
    assert "东关街{~~の~>的~~}二十多位居民" in plain.articles[0].body
    assert page.articles == plain.articles


@pytest.mark.parametrize("seed", range(6))
def test_every_invisible_character_is_accounted_for_as_one(seed: int) -> None:
    text = "\u200b\n" + scatter(seed)
    lines = text.split("\n")
    invisible = [each for each in read(text).fates if each.use is Use.INVISIBLE]
    assert all(lines[each.line - 1][each.column - 1 : each.end_column - 1] in INVISIBLE for each in invisible)
    assert len(invisible) == sum(char in INVISIBLE for char in text)


def test_why_a_line_was_read_so_is_told_as_without_them() -> None:
    explained = explain_line(Source("seeds/p.txt", PAGE.replace("据新华社", "据新\u200b华社")), 6)
    plain = explain_line(Source("seeds/p.txt", PAGE), 6)
    assert explained
    assert plain
    assert replace(explained, uses=plain.uses) == plain


def test_a_misread_character_behind_one_is_named_at_its_own_column() -> None:
    (there,) = (each for each in read(PAGE).problems if words_at(each, PAGE) == "の")
    (here,) = (each for each in read(PAGE.replace("本报讯", "本\u00ad报讯")).problems if each.span.line == 3)
    assert (here.span.column, here.span.end_column) == (there.span.column + 1, there.span.end_column + 1)


def test_a_line_is_measured_from_its_first_character_that_prints_to_its_last() -> None:
    (line,) = read_sheet(Source("page.txt", "\u200b\n　\u200b 白鹭 飞来 \u200b\u200b　\n \u200b \n")).printed
    assert (line.number, line.text, line.start, line.end, line.gap) == (2, "白鹭 飞来", 3, 8, 1)


@pytest.mark.parametrize("signs", ["👨\u200d👩\u200d👧", "🏃🏽\u200d♂\ufe0f", "❤\ufe0f\u200d🔥", "क्\u200dष"])
def test_what_makes_one_sign_of_several_stays_between_them(signs: str) -> None:
    text = PAGE.replace("清理排水沟", f"清理{signs}排水沟")
    text = text.replace("围着箱子", f"\u200d围着{signs}\u200d箱\u200c子")
    page = read(text)
    assert signs in page.articles[0].article.title.printed
    assert f"孩子们围着{signs}箱子" in page.articles[1].body
    assert check_conservation(page) == ()
    invisible = [text.split("\n")[each.line - 1][each.column - 1] for each in page.fates if each.use is Use.INVISIBLE]
    assert invisible == ["\u200d", "\u200d", "\u200c"]
