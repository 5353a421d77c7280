import re

import pytest

from gazette.fields.nodes import Mapping, Scalar, parse_yaml
from gazette.phrases import translate
from gazette.problems import Code, Severity, Source


def test_nodes_know_their_place_in_code_points() -> None:
    node, _ = parse_yaml(Source("x", "𠀀𠀀: 甲\n乙: [丙, 丁]\n"))
    assert isinstance(node, Mapping)
    (first_key, first), (second_key, _) = node.items
    assert (first_key.span.line, first_key.span.column) == (1, 1)
    assert isinstance(first, Scalar)
    assert (first.span.line, first.span.column) == (1, 5)
    assert (second_key.span.line, second_key.span.column) == (2, 1)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("title：|-\n  甲乙\n  丙：丁\nkicker: 戊\n", 1, 6), ("kicker: 戊\ntitle：|-\n  甲\n  乙\nsource: 己\n", 2, 6)],
)
def test_a_full_width_colon_above_lines_that_stand_in_is_named_where_it_stands(
    text: str, line: int, column: int
) -> None:
    _, (problem,) = parse_yaml(Source("x", text))
    assert (problem.span.line, problem.span.column) == (line, column)
    assert "full-width colon" in problem.message


def test_a_part_of_a_file_is_read_with_the_places_of_the_whole() -> None:
    text = "---\ntitle: 甲\n---\n"
    node, _ = parse_yaml(Source("x", text), 4, 13)
    assert isinstance(node, Mapping)
    assert node.items[0][1].span.line == 2


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("title: 甲: 乙\n", 1, 9),
        ("a: 1\nb: [1, 2\n", 2, 4),  # where it opens: it is never closed
        ("a: 'x\n", 1, 4),
        ("a: 1\n\tb: 2\n", 2, 1),
        ("a: 甲\x07乙\n", 1, 5),
        ("a: 1\na b\n", 2, 1),
    ],
)
def test_a_syntax_error_is_at_the_character_that_cannot_be_read(text: str, line: int, column: int) -> None:
    node, (problem,) = parse_yaml(Source("x", text))
    assert node is None
    assert problem.code is Code.YAML_SYNTAX
    assert (problem.span.line, problem.span.column) == (line, column)


@pytest.mark.parametrize(
    ("text", "line", "column", "cure"),
    [
        ("title: {~~甲~>乙~~丙\nsubtitle: 丁\n", 1, 8, "single quotation marks"),
        ("subtitle: 丁\ntitle: {++甲丙\n", 2, 8, "single quotation marks"),
        ("photos:\n  - caption: {--甲--丙\n    credit: 丁\n", 2, 14, "single quotation marks"),
        ("tags: [甲, 乙\ncolumn: 丙\n", 1, 7, "close the list"),
        ("byline: [{name: 甲\n  role: 乙}]\ncolumn: 丙\n", 2, 7, "close the braces"),  # a comma is missing
    ],
)
def test_what_is_never_closed_is_shown_where_it_opens(text: str, line: int, column: int, cure: str) -> None:
    _, (problem,) = parse_yaml(Source("x", text))
    assert (problem.span.line, problem.span.column) == (line, column)
    assert problem.hint is not None
    assert cure in problem.hint


def test_a_repeated_key_is_reported_and_its_first_value_kept() -> None:
    node, (problem,) = parse_yaml(Source("x", "a: 1\nb: 2\na: 3\n"))
    assert isinstance(node, Mapping)
    assert [(key.text, getattr(value, "text", "")) for key, value in node.items] == [("a", "1"), ("b", "2")]
    assert (problem.code, problem.span.line, problem.span.column) == (Code.REPEATED_KEY, 3, 1)


def test_yaml_nested_without_end_is_a_problem_and_no_crash() -> None:
    node, (problem,) = parse_yaml(Source("x", "[" * 20_000))
    assert node is None
    assert problem.code is Code.YAML_SYNTAX


def test_an_empty_text_has_no_node_and_no_problem() -> None:
    assert parse_yaml(Source("x", "# nothing\n")) == (None, ())


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("title: 甲\n  kicker: 乙\n", "without spaces before it"),
        ("byline:\n- 甲\n-乙\n", "behind the dash"),
        ("title: 甲: 乙\n", "in quotation marks"),
        ("a: 甲\nbyline：王小明\n", "a space: byline: …"),
        ("a: 甲\nbyline:王小明\n", "behind the colon: byline: …"),
    ],
)
def test_a_slip_of_the_hand_is_told_with_its_cure(text: str, cure: str) -> None:
    _, (problem,) = parse_yaml(Source("x.yaml", text))
    assert problem.code is Code.YAML_SYNTAX
    assert cure in problem.hint


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("title: *石桥*", "sign of YAML's own"),
        ("title: - 石桥", "sign of YAML's own"),
        ("title: ? 石桥", "sign of YAML's own"),
        ("title: @石桥", "sign of YAML's own"),
        ("title: %5石桥", "sign of YAML's own"),
        ("title: [图片新闻] 石桥", "sign of YAML's own"),
        ('title: "石桥"修好了', "sign of YAML's own"),
        ("title: {~~侨~>桥~~}修好", "sign of YAML's own"),
        ("a:\n\t- 甲", "never with a tab"),
        ("a:\n- 甲\n乙", "a colon, a space and a value"),
        ('title: "甲\\石"', "single quotation marks"),
        ("tags: [桥 #一, 路]", "is a comment"),
        ("a: [甲, 乙", "close the list"),
        ("byline:\n- {name: 周远 role: 记者}", "a comma is missing before this key"),
        ("byline:\n- {name: 周远, role: 记者", "close the braces"),
        ("byline:\n- {name: 周远, role: 记者\nsource: 本报讯", "close the braces"),
        ("byline:\n  - name: 周远\n   role: 记者", "under the first key of its item"),
    ],
)
def test_a_line_that_is_no_yaml_is_told_its_cure_in_both_languages(line: str, cure: str) -> None:
    (problem,) = parse_yaml(Source("x", f"{line}\n"))[1]
    assert cure in problem.hint or problem.code is Code.YAML_REFERENCE
    told = translate(problem.message, "zh-Hans") + translate(problem.hint, "zh-Hans")
    assert not re.search(r"[a-z]{4,} [a-z]{2,} [a-z]{2,}", told)


def test_words_that_yaml_takes_for_a_comment_are_missed_and_comments_are_not() -> None:
    node, (problem,) = parse_yaml(Source("x", "a: 石桥 #二\nb: 三 # 二\nc: '四 #五'\nd: 六#七\n# e: 八\n"))
    assert node is not None
    assert (problem.code, problem.severity) == (Code.LOST_COMMENT, Severity.WARNING)
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (1, 7, 9)
    assert "'石桥 #二'" in problem.hint
