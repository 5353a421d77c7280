"""The tool that fits the importer's weights: what it learns from a gold file, and how it writes what it found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import gazette.importer.weights as weights_module
from gazette.importer.classify import classify, take_weights
from gazette.importer.lines import read_sheet
from gazette.importer.rules import RULES
from gazette.importer.rules.rule import Role
from gazette.importer.seams import find_seams, score_seams
from gazette.importer.weights import AFTER, HEADLINE, LAST, PRIOR, REREADING, TITLE_LINES, TORN, WEIGHTS, WHOLE
from gazette.problems import Source
from tests.bench.import_fitting.beliefs import Beliefs, read_beliefs
from tests.bench.import_fitting.doubt_rows import DIVISION, LINE, list_decisions, put_doubts
from tests.bench.import_fitting.labels import accepted, read_labels
from tests.bench.import_fitting.table import forget_weighed, put_weights, write_weights
from tests.bench.import_fitting.torn_rows import find_torn, follow, put_torn
from tests.bench.import_fitting.whole_rows import collect, put_wholes, read_rows, write_rows
from tests.bench.import_score import PAGES
from tests.bench.import_scoring.gold import read_page
from tests.bench.import_scoring.words import Slip

PAGE = """第2版 江城日报
湖畔随笔
湖边来了白鹭
——记一群护鸟人
孙立　周洁
　　昨日清晨，市民在湖边散步，薄雾
初散，几只白鹭飞起。
天天巡湖
　　老陈巡湖已有十年，他说白鹭多了。
白鹭来时春水绿，
白鹭去时秋风凉。
陈立 摄
下转第4版
江城公园管理处
无人认领的一行
"""
ITEM: dict[str, Any] = {
    "column": "湖畔随笔",
    "title": "湖边来了白鹭",
    "subtitle": "记一群护鸟人",
    "byline": [{"name": "孙立", "role": None}, {"name": "周洁", "role": None}],
    "paragraphs": [
        "昨日清晨，市民在湖边散步，薄雾初散，几只白鹭飞起。",
        "## 天天巡湖",
        "老陈巡湖已有十年，他说白鹭多了。",
        "白鹭来时春水绿，\n白鹭去时秋风凉。",
        "江城公园管理处",
    ],
    "photo_credits": ["陈立"],
}


def labels(folder: Path, page: str, *items: dict[str, Any], furniture: tuple[str, ...] = ()) -> list[set[Role]]:
    gold = folder / "page.gold.json"
    gold.write_text(json.dumps({"articles": items, "furniture": furniture}), encoding="utf-8")
    return [set(roles) for roles in read_labels(gold, read_sheet(Source("page.txt", page)), (Slip("薄务", "薄雾"),))]


def item(**fields: Any) -> dict[str, Any]:  # noqa: ANN401  # what JSON holds
    return {"title": "湖边来了白鹭", "paragraphs": [], **fields}


def test_a_gold_file_gives_each_line_its_role(tmp_path: Path) -> None:
    assert labels(tmp_path, PAGE, ITEM, furniture=("第2版 江城日报",)) == [
        {Role.FURNITURE},
        {Role.HEAD},
        {Role.HEAD},
        {Role.HEAD},
        {Role.AUTHOR},
        {Role.START},
        {Role.REST},
        {Role.CROSSHEAD},
        {Role.START},
        {Role.VERSE},
        {Role.VERSE},
        {Role.CREDIT},
        {Role.JUMP},
        {Role.START, Role.SIGN},
        set(),
    ]


def test_a_line_that_the_gold_file_does_not_know_may_be_anything(tmp_path: Path) -> None:
    assert labels(tmp_path, "无人认领的一行\n", item()) == [set()]


def test_another_reading_of_a_field_is_as_good(tmp_path: Path) -> None:
    other = item(title="湖边", accept={"title": ["湖边来了白鹭"]})
    assert labels(tmp_path, "湖边来了白鹭\n", other) == [{Role.HEAD}]
    assert accepted(other, "title") == ["湖边", "湖边来了白鹭"]
    assert accepted(other, "kicker") == [None]


def test_a_slip_of_the_page_is_read_as_it_should_be(tmp_path: Path) -> None:
    text = item(paragraphs=["薄雾初散，几只白鹭飞起。"])
    assert labels(tmp_path, "薄务初散，几只白鹭\n", text) == [{Role.START}]


def test_a_line_with_a_reports_head_before_its_words_begins_the_paragraph(tmp_path: Path) -> None:
    text = item(paragraphs=["昨日清晨，几只白鹭飞起，市民驻足。"])
    assert labels(tmp_path, "本报讯（记者 孙立）昨日清晨，几只\n", text) == [{Role.START}]


def test_a_line_with_closing_names_behind_its_words_goes_on_with_the_paragraph(tmp_path: Path) -> None:
    text = item(paragraphs=["昨日清晨，几只白鹭飞起，市民驻足。"])
    assert labels(tmp_path, "飞起，市民驻足。（孙立 周洁）\n", text) == [{Role.REST}]


def test_a_whole_paragraph_with_names_around_it_begins_one(tmp_path: Path) -> None:
    text = item(paragraphs=["几只白鹭飞起。"])
    assert labels(tmp_path, "本报讯 几只白鹭飞起。（孙立）\n", text) == [{Role.START}]


def test_two_characters_that_stand_inside_a_paragraph_do_not_go_on_with_it(tmp_path: Path) -> None:
    text = item(paragraphs=["昨日清晨，白鹭飞起，市民驻足。"])
    assert labels(tmp_path, "清晨\n驻足\n足。\n", text) == [set(), set(), {Role.REST}]


def test_names_with_other_words_are_no_author_line(tmp_path: Path) -> None:
    text = item(byline=[{"name": "孙立", "role": "记者"}])
    assert labels(tmp_path, "本报记者 孙立 文/图\n孙立说湖边来了很多的鸟\n", text) == [{Role.AUTHOR}, set()]


def test_words_that_a_paragraph_may_or_may_not_hold_are_its_own(tmp_path: Path) -> None:
    assert labels(tmp_path, "湖边的树也绿了。\n", item(allow=["湖边的树也绿了。"])) == [{Role.START, Role.SIGN}]


def test_furniture_may_be_printed_in_pieces(tmp_path: Path) -> None:
    page = "江城日报\n湖边\n"
    assert labels(tmp_path, page, furniture=("第2版 江城日报 星期三",)) == [{Role.FURNITURE}, set()]


TINY = Beliefs(
    prior={Role.FURNITURE: -1.5, Role.HEAD: 0.5},
    rules={"a folio": {Role.FURNITURE: 6.0}, "a bullet": {}},
    after={None: {Role.FURNITURE: 1.0}, Role.HEAD: {Role.START: 2.0}},
    last={Role.START: 0.25},
    headline={"title too long": 1.5},
    title_lines={1: 0.5, 2: -0.5},
)
MODULE = '''"""Weights."""

# What a role weighs.
PRIOR = {F: -3.8, H: -0.8}

WEIGHTS: dict[str, dict[Role, float]] = {
    "a folio": {F: 6.3, H: -3.1},
    "a rule that went": {P: 1.0},
}
# What may follow what.
AFTER: dict[Role | None, dict[Role, float]] = {
    F: {F: 2.3},
}
LAST = {F: 0.7}
DOUBT_MARGIN = 1.5

TITLE_LINES = {1: 1.0}
HEADLINE = {
    "title too long": 0.3,
}

STACK = {"out of order": 1.0}
'''


def test_fitted_tables_take_the_place_of_the_old_ones_and_nothing_else_changes() -> None:
    assert (
        write_weights(MODULE, TINY)
        == '''"""Weights."""

# What a role weighs.
PRIOR = {F: -1.5, H: 0.5}

WEIGHTS: dict[str, dict[Role, float]] = {
    "a folio": {F: 6.0},
    "a bullet": {},
}
# What may follow what.
AFTER: dict[Role | None, dict[Role, float]] = {
    None: {F: 1.0},
    H: {P: 2.0},
}
LAST = {P: 0.25}
DOUBT_MARGIN = 1.5

TITLE_LINES = {1: 0.5, 2: -0.5}
HEADLINE = {
    "title too long": 1.5,
}

STACK = {"out of order": 1.0}
'''
    )


@pytest.mark.parametrize("table", ["PRIOR", "WEIGHTS", "AFTER", "LAST", "TITLE_LINES", "HEADLINE"])
def test_a_module_without_one_of_the_tables_is_refused(table: str) -> None:
    with pytest.raises(ValueError, match=table):
        write_weights(MODULE.replace(f"{table}", f"OLD_{table}", 1), TINY)


def test_the_weights_of_today_written_again_say_the_same() -> None:
    module = Path(weights_module.__file__).read_text(encoding="utf-8")
    today = Beliefs(PRIOR, WEIGHTS, AFTER, LAST, HEADLINE, TITLE_LINES)
    written: dict[str, Any] = {}
    exec(compile(write_weights(module, today), "weights.py", "exec"), written)  # noqa: S102  # our own module
    for name in ("PRIOR", "WEIGHTS", "AFTER", "LAST", "HEADLINE", "TITLE_LINES", "STACK", "DOUBT_MARGIN"):
        assert written[name] == getattr(weights_module, name)


@pytest.fixture
def weights_of_today() -> Iterator[None]:
    """Put back what lines are weighed by, below what monkeypatch puts back."""
    yield
    take_weights()


@pytest.mark.usefixtures("weights_of_today")
def test_fitted_weights_hold_for_the_rest_of_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    tables: list[dict[Any, Any]] = [PRIOR, WEIGHTS, LAST, HEADLINE, TITLE_LINES, *AFTER.values()]
    for table in tables:
        for key, weight in table.items():
            monkeypatch.setitem(table, key, weight)  # to be put back as it was
    put_weights(TINY)
    assert (PRIOR[Role.FURNITURE], LAST[Role.START], TITLE_LINES[2]) == (-1.5, 0.25, -0.5)
    assert WEIGHTS["a folio"] == {Role.FURNITURE: 6.0}
    assert WEIGHTS["a jump line"] == {}
    assert (AFTER[None][Role.FURNITURE], AFTER[Role.HEAD][Role.START]) == (1.0, 2.0)
    assert HEADLINE["title too long"] == 1.5
    (sums,) = classify(read_sheet(Source("page.txt", "2版　要闻　2024年6月5日\n"))).sums
    assert sums[Role.FURNITURE] == -1.5 + 6.0


@pytest.mark.parametrize(
    ("names", "cuts"),
    [(("cut after a comma",), (0, 0, 1)), (("title says two things", "title is nothing but names"), (0, 0, 2))],
)
def test_what_other_weights_said_of_two_lines_is_forgotten(
    names: tuple[str, ...], cuts: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = read_sheet(Source("page.txt", "湖边来了白鹭，\n它们飞走\n")).printed
    (before,) = score_seams(find_seams(lines), (cuts,))
    for name in names:
        monkeypatch.setitem(HEADLINE, name, HEADLINE[name] + 1.0)
    forget_weighed()
    (after,) = score_seams(find_seams(lines), (cuts,))
    monkeypatch.undo()
    forget_weighed()
    assert after == pytest.approx(before - 1.0)


def test_what_is_believed_is_read_for_every_role_and_every_rule() -> None:
    beliefs = read_beliefs()
    assert set(beliefs.prior) == set(beliefs.last) == set(Role)
    assert set(beliefs.after) == {None, *Role}
    assert set(beliefs.rules) == {rule.name for rule in RULES}
    assert set(beliefs.title_lines) == set(TITLE_LINES)
    assert all(isinstance(role, Role) for row in beliefs.rules.values() for role in row)


def test_what_is_believed_bars_the_same_pairs_as_the_weights() -> None:
    assert {before: set(row) for before, row in read_beliefs().after.items()} == {
        before: set(row) for before, row in AFTER.items()
    }


TORN_PAGE = """江城日报　2020年6月5日　第2版

湖边来了白鹭
　　本报讯　昨日清晨，几只白鹭飞
起，市民驻足，有人数了数，竟有
天天巡湖的老人
　　老陈巡湖已有十年，他说白鹭多
了，湖水也清了。
六十只，都是头一回见。
"""


def test_a_torn_paragraph_of_a_gold_file_shows_where_its_text_stops_and_goes_on(tmp_path: Path) -> None:
    one = item(paragraphs=["昨日清晨，几只白鹭飞起，市民驻足，有人数了数，竟有六十只，都是头一回见。"])
    two = item(title="天天巡湖的老人", paragraphs=["老陈巡湖已有十年，他说白鹭多了，湖水也清了。"])
    text, gold = tmp_path / "page.txt", tmp_path / "page.gold.json"
    text.write_text(TORN_PAGE, encoding="utf-8")
    gold.write_text(json.dumps({"articles": [one, two], "furniture": []}), encoding="utf-8")
    reading = classify(read_sheet(Source("page.txt", TORN_PAGE)))
    assert list(find_torn(read_page(gold, text), reading)) == [(5, 9)]


def test_a_paragraph_is_followed_over_as_few_jumps_as_can_be() -> None:
    assert follow("白鹭飞起市民驻足", ["本报讯白鹭", "飞起", "飞起市民", "驻足（孙立）", "驻足"]) == (0, 2, 3)
    assert follow("白鹭飞起", ["湖边", "白鹭"]) == ()


def test_fitted_weights_of_torn_texts_take_the_place_of_the_old_ones() -> None:
    written = put_torn('A = {}\nTORN = {\n    "old": 1.0,\n}\nB = {}\n', dict.fromkeys(TORN, 2.5))
    assert written.startswith('A = {}\nTORN = {\n    "any pair": 2.5,\n')
    assert written.endswith("}\nB = {}\n")
    assert written.count("\n") == len(TORN) + 4


def test_fitted_weights_of_a_whole_page_take_the_place_of_the_old_ones() -> None:
    text = Path(weights_module.__file__).read_text(encoding="utf-8")
    fresh = put_wholes(text, dict.fromkeys(WHOLE, 0.25), {"a reading stays": 9.5})
    tables: dict[str, Any] = {}
    exec(fresh, tables)  # noqa: S102  # our own module
    assert tables["WHOLE"] == dict.fromkeys(WHOLE, 0.25)
    assert tables["REREADING"] == {**REREADING, "a reading stays": 9.5}
    assert tables["TORN"] == TORN


def test_readings_of_a_page_are_collected_with_how_much_better_they_score(tmp_path: Path) -> None:
    gold = read_page(PAGES / "722-qianshao-1955.gold.json", PAGES / "722-qianshao-1955.txt")
    rows = list(collect([gold]))
    assert {row[0] for row in rows} == {"722-qianshao-1955"}
    assert any(gain > 0 for *_, gain, _ in rows)
    assert all(set(gains) <= set(WHOLE) for *_, gains in rows)
    write_rows(rows, tmp_path / "rows.json")
    assert read_rows(tmp_path / "rows.json") == rows


def test_the_readings_that_weights_were_fitted_to_are_of_what_is_weighed_today() -> None:
    assert all(set(gains) <= set(WHOLE) for *_, gains in read_rows())


def test_decisions_of_a_page_are_told_from_what_its_gold_file_says() -> None:
    gold = read_page(PAGES / "722-qianshao-1955.gold.json", PAGES / "722-qianshao-1955.txt")
    rows = list(list_decisions([gold], PAGES))
    for name in (LINE, DIVISION):
        facts = [told for table, told, _ in rows if table == name]
        assert facts
        assert all(set(told) <= set(getattr(weights_module, name)) for told in facts)
    assert {wrong for *_, wrong in rows} == {False, True}
    assert sum(wrong for *_, wrong in rows) < len(rows) / 4


def test_fitted_weights_of_doubts_take_the_place_of_the_old_ones() -> None:
    text = Path(weights_module.__file__).read_text(encoding="utf-8")
    tables: dict[str, Any] = {}
    exec(put_doubts(text, {DIVISION: {"of two lines": 2.5}}), tables)  # noqa: S102  # our own module
    assert tables[DIVISION] == {"of two lines": 2.5}
    assert tables[LINE] == getattr(weights_module, LINE)
