"""Who told a text and who wrote it down, on one line below its headline."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.authors import author_grade
from gazette.importer.dictated import read_dictated
from gazette.problems import Source


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("骆老三口述 记者方砚整理", ["骆老三", "方砚"]),
        ("余奶奶口述 孙女余萍记录", ["余奶奶", "余萍"]),
        ("慈航法师开示 居士明净笔录", ["慈航", "明净"]),
        ("阿 毛(五岁)说 爸爸记", ["阿 毛", "爸爸"]),
        ("外婆讲 小满记", ["外婆", "小满"]),
        ("受访 邵铁生 采访 小 竹", ["邵铁生", "小 竹"]),
        ("采访/整理 小 竹", ["小 竹"]),
        ("整理、采访: 竹里", ["竹里"]),
    ],
)
def test_who_told_and_who_wrote_down_are_both_named(line: str, names: list[str]) -> None:
    assert [line[slice(*named.name)] for named in read_dictated(line)] == names
    assert author_grade(line) > 1


@pytest.mark.parametrize(
    "line",
    [
        "干部讲 群众记",
        "老师讲 学生记",
        "口述历史 记录时代",
        "老兵口述 青年记录",
        "采访 专家",
        "他说 我记",
        "听老人说 写家乡事",
    ],
)
def test_a_phrase_of_telling_and_writing_names_nobody(line: str) -> None:
    assert read_dictated(line) == ()


def test_a_grandmother_and_her_grandchild_are_the_writers_and_no_headline() -> None:
    page = (
        "村里的老井\n吴阿婆口述　外孙女吴霏记录\n"
        "　　井台是青石的，绳子磨出七道沟。那年大旱，三个村的人都到这里来挑水，夜里排队，灯笼一直排到庙门口。\n"
        "　　后来通了自来水，井盖上了木板。我还是每天去坐一坐，听听底下有没有声音。\n"
    )
    articles = import_page(Source("page.txt", page), PageHints(dt.date(2012, 3, 9), 4)).articles
    (only,) = [found.article for found in articles]
    assert only.title.markup == "村里的老井"
    assert [person.name for person in only.byline] == ["吴阿婆", "吴霏"]
