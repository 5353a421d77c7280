import datetime as dt

import pytest

from gazette.fields.mappings import read_mapping
from gazette.fields.nodes import Node, parse_yaml
from gazette.fields.readers import (
    Desk,
    Reader,
    read_choice,
    read_colour,
    read_date,
    read_fraction,
    read_language,
    read_line,
    read_list,
    read_text,
    read_truth,
    read_url,
    read_whole_number,
)
from gazette.problems import Source


def node_of(text: str) -> tuple[Node, Desk]:
    source = Source("x.yaml", text)
    node, problems = parse_yaml(source)
    assert problems == ()
    assert node is not None
    return node, Desk(source)


@pytest.mark.parametrize(
    ("reader", "written", "value"),
    [
        (read_text, "No", "No"),
        (read_text, "12:30", "12:30"),
        (read_text, "010", "010"),
        (read_text, "' 甲 '", "甲"),
        (read_line, "|\n  甲\n  乙", "甲 乙"),
        (read_whole_number, "010", 10),
        (read_date, "2024-6-5", dt.date(2024, 6, 5)),
        (read_truth, "No", False),
        (read_truth, "true", True),
        (read_fraction, "0.25", 0.25),
        (read_language, "zh-Hans", "zh-Hans"),
        (read_colour, "'#C8161D'", "#c8161d"),
        (read_url, "https://example.org/paper/", "https://example.org/paper/"),
        (read_list(read_whole_number), "[1, 02]", (1, 2)),
        (read_choice(("photo", "brief")), "photo", "photo"),
    ],
)
def test_a_scalar_is_read_as_written(reader: Reader[object], written: str, value: object) -> None:
    node, desk = node_of(written)
    assert reader(node, desk) == value
    assert desk.problems == []


@pytest.mark.parametrize(
    ("reader", "written", "column", "words"),
    [
        (read_text, "[甲]", 1, "expected a text, found a list"),
        (read_text, "''", 1, "found nothing"),
        (read_whole_number, "0", 1, "no whole number"),
        (read_whole_number, "四", 1, "no whole number"),
        (read_whole_number, "-1", 1, "no whole number"),
        (read_date, "2024-02-30", 1, "there is no day"),
        (read_date, "6月5日", 1, "no date"),
        (read_truth, "maybe", 1, "neither true nor false"),
        (read_fraction, "1.5", 1, "from 0 to 1"),
        (read_language, "中文", 1, "no language tag"),
        (read_colour, "red", 1, "no colour"),
        (read_url, "javascript:alert(1)", 1, "no web address"),
        (read_list(read_text), "甲", 1, "expected a list"),
        (read_list(read_whole_number), "[1, 二]", 5, "no whole number"),
        (read_choice(("photo", "brief")), "foto", 1, "not among"),
    ],
)
def test_a_wrong_value_is_reported_at_its_place(reader: Reader[object], written: str, column: int, words: str) -> None:
    node, desk = node_of(written)
    assert reader(node, desk) is None
    (problem,) = desk.problems
    assert (problem.span.line, problem.span.column) == (1, column)
    assert words in problem.message


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    node, desk = node_of("titel: 甲\n")
    assert read_mapping(node, {"title": read_text, "kicker": read_text}, desk) == {}
    assert desk.problems[0].hint == "did you mean 'title'?"


def test_an_empty_value_counts_as_no_key() -> None:
    node, desk = node_of("kicker:\ntitle: 甲\n")
    assert read_mapping(node, {"title": read_text, "kicker": read_text}, desk) == {"title": "甲"}
    assert desk.problems == []


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("标题: 石桥", "did you mean 'title'?"),
        ("author: 王小明", "did you mean 'byline'?"),
        ("{name：王小明}", "half-width colon and a space: name: …"),
        ("{nam:王小明}", "space behind the colon: name: …"),
        ("{name: 王小明, 李大山}", "a comma ends a value"),
        ("title:石桥", "space behind the colon"),
        ("石桥", "write it like this: {title: …}"),
    ],
)
def test_keys_that_are_none_are_told_what_they_were_meant_as(text: str, cure: str) -> None:
    node, desk = node_of(text)
    read_mapping(node, {"title": read_text, "byline": read_text, "name": read_text}, desk, "{title: …}")
    assert cure in desk.problems[0].hint
