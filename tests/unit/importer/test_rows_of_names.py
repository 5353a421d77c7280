"""Bylines that say of writers what they did, their post, where they work or who they are."""

from __future__ import annotations

import pytest

from gazette.importer.authors import author_grade
from gazette.importer.rows_of_names import read_row_of_names
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("口述：郑守田（81岁）　整理：本报记者　田禾", [("郑守田", "口述"), ("田禾", "记者")]),
        ("郑守田口述　本报通讯员整理", [("郑守田", "口述")]),
        ("解答专家：县人民医院儿科主任医师　田小禾", [("田小禾", "县人民医院儿科主任医师")]),
        ("县第二小学六（1）班　田小禾　指导教师：郑守田", [("田小禾", "县第二小学六（1）班"), ("郑守田", "指导教师")]),
        ("南山公社　小学教师　郑守田", [("郑守田", "小学教师")]),
        ("郑守田（作者系县文化馆馆员）", [("郑守田", "县文化馆馆员")]),
        ("讲述：田小禾（化名）", [("田小禾", "讲述")]),
    ],
)
def test_a_line_below_a_title_names_who_told_wrote_or_answers(line: str, people: list[tuple[str, str | None]]) -> None:
    (essay,) = articles(f"城隍庙前的老茶馆\n{line}\n\n　　{HERONS}\n　　{BUSES}\n")
    named = [(person.name, person.role) for person in essay.byline]
    assert named == people
    assert essay.title.printed == "城隍庙前的老茶馆"


@pytest.mark.parametrize(
    "line",
    [
        "讲述：老茶馆的故事",
        "点评：好诗",
        "高山（大河，流水）",
        "县人民医院　县中医院",
        "石榴（三年）",
        "田小禾　郑守田",
    ],
)
def test_a_row_that_says_nothing_of_anybody_names_nobody(line: str) -> None:
    assert read_row_of_names(fold(line)) == ()


def test_a_row_of_names_is_as_sure_as_a_role() -> None:
    assert author_grade(fold("口述：郑守田（81岁）　整理：田小禾")) == 2
