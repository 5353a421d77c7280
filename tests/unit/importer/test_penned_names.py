"""Writers behind a role whose names need no surname, and rows in which one word is no name."""

from __future__ import annotations

import pytest

from gazette.importer.authors import author_grade
from gazette.importer.closers import find_closer, read_names
from gazette.importer.openers import find_opener
from gazette.importer.penned_names import read_penned
from gazette.importer.people import Named
from gazette.text.widths import fold
from tests.unit.reading_pages import articles

TEXT = "昨日上午，湖区的第二批观鸟人到齐了，护鸟站给每人发了一架望远镜和一本图册。"


def named(key: str, people: tuple[Named, ...]) -> list[str]:
    return [f"{key[slice(*person.role)]}/{key[slice(*person.name)]}" for person in people]


@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("本报讯（记者常青　湖畔）", ["记者/常青", "记者/湖畔"]),
        ("本报讯（记者 常青、湖畔）", ["记者/常青", "记者/湖畔"]),
        ("本报讯（记者 向晴 谷雨 通讯员 清风）", ["记者/向晴", "记者/谷雨", "通讯员/清风"]),
        ("新华社北京6月4日电（记者 晓光 远方）", ["记者/晓光", "记者/远方"]),
    ],
)
def test_a_bracket_behind_the_source_names_pen_names(head: str, people: list[str]) -> None:
    key = fold(head + TEXT)
    opener = find_opener(key)
    assert opener is not None
    assert named(key, opener.people) == people
    assert key[opener.end :] == fold(TEXT)


@pytest.mark.parametrize(
    "head", ["本报讯（记者 李明 昆明）", "本报讯（记者 李明 江苏）", "本报讯（记者 李明 昨天在现场）"]
)
def test_a_place_or_a_clause_in_the_bracket_names_nobody(head: str) -> None:
    opener = find_opener(fold(head + TEXT))
    assert opener is not None
    assert opener.people == ()


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("（本报记者 晓光 远方）", ["本报记者/晓光", "本报记者/远方"]),
        ("（通讯员 李明 远方）", ["通讯员/李明", "通讯员/远方"]),
    ],
)
def test_a_bracket_at_the_end_names_them_too(words: str, people: list[str]) -> None:
    key = fold(f"水位退了。{words}")
    closer = find_closer(key)
    assert closer is not None
    assert named(key, closer.people) == people


def test_a_line_behind_a_role_names_them_too() -> None:
    key = "本报记者 常青 湖畔"
    assert author_grade(key) > 0
    assert named(key, read_names(key, 0, len(key))) == ["本报记者/常青", "本报记者/湖畔"]


@pytest.mark.parametrize("line", ["记者 走进 企业", "记者 李明 昆明", "记者 远方 湖边人家"])
def test_a_verb_a_place_or_more_than_a_name_makes_no_writers_of_a_line(line: str) -> None:
    assert author_grade(line) == 0


def test_without_a_role_there_are_none() -> None:
    assert read_penned("常青 湖畔", 0, 5, sure=True) == ((), 0)


def test_an_article_keeps_nothing_of_the_bracket_in_its_text() -> None:
    (article,) = articles(f"2012年6月4日　第1版\n\n湖区来了观鸟人\n\n　　本报讯（记者常青　湖畔）{TEXT}")
    assert [(person.name, person.role) for person in article.byline] == [("常青", "记者"), ("湖畔", "记者")]
