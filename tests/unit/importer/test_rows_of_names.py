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
        ("通信连　田小禾", [("田小禾", "通信连")]),
        ("郑守田讲　　田小禾记", [("郑守田", "讲"), ("田小禾", "记")]),
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
        "老人讲　往事记",
        "田小禾　郑守田",
    ],
)
def test_a_row_that_says_nothing_of_anybody_names_nobody(line: str) -> None:
    assert read_row_of_names(fold(line)) == ()


def test_a_row_of_names_is_as_sure_as_a_role() -> None:
    assert author_grade(fold("口述：郑守田（81岁）　整理：田小禾")) == 2


@pytest.mark.parametrize("day", ["三月九日 小雨", "5月3日 星期二 多云转晴", "1963年3月5日 阴"])
def test_a_day_of_a_diary_names_nobody(day: str) -> None:
    assert author_grade(fold(day)) == 0
    assert author_grade(fold("三月九日 田小禾")) > 0


@pytest.mark.parametrize(("end", "name"), [("田小禾上", "田小禾"), ("田 禾谨上", "田禾"), ("郑守田敬启", "郑守田")])
def test_a_letter_ends_with_its_writer(end: str, name: str) -> None:
    letter, report = articles(
        f"读者来信\n路灯为什么不亮\n\n　　编辑同志：\n\n　　{HERONS}\n\n{end}\n\n菜场搬了新家\n\n　　{BUSES}\n"
    )
    assert [person.name.replace(" ", "") for person in letter.byline] == [name]
    assert report.title.printed == "菜场搬了新家"


@pytest.mark.parametrize("words", ["金水桥上", "周末晚上", "盖子盖上", "王家岭上", "后来居上"])
def test_what_is_above_somewhere_is_no_letter_writer(words: str) -> None:
    assert author_grade(words) == 0
