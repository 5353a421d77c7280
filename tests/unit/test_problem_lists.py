"""Problems as lists for people and for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from gazette.problem_lists import FORMATS, format_github, format_json, format_sarif, format_text, help_of, width_of
from gazette.problems import Code, Problem, Severity, Span

HERE = Span("content/义 乌.md", 3, 4, 3, 6)
WRONG = Problem(Code.UNKNOWN_KEY, HERE, "no such key: 100%", "write title, or column")
NOTE = Problem(Code.INFERRED, Span("a.md"), "inferred", "", Severity.NOTE)


def quoted(line: str, span: Span = HERE) -> list[str]:
    text = format_text([Problem(Code.UNKNOWN_KEY, span, "wrong")], lambda _path, _number: line)
    return text.splitlines()[1:3]


def test_the_mark_stands_under_the_place_where_characters_are_two_cells_wide() -> None:
    line, mark = quoted("题目：错了")
    assert line == "    3 | 题目：错了"
    assert mark == "      | " + " " * width_of("题目：") + "^" * width_of("错了")


def test_a_long_line_is_cut_around_the_place() -> None:
    line, mark = quoted("前" * 200 + "错" + "后" * 200, Span("a.md", 1, 201, 1, 202))
    assert "错" in line
    assert width_of(line) < 90
    place = mark.index("^")
    assert width_of(line[: line.index("错")]) == place


def test_characters_that_steer_a_terminal_are_shown_as_signs() -> None:
    line, _ = quoted("a\x1b[31mb\u202ec")
    assert "\x1b" not in line
    assert "a␛[31mb�c" in line
    assert "\u202e" not in line


def test_people_read_place_cure_and_where_to_learn_more() -> None:
    text = format_text([WRONG], lambda _path, _number: None)
    assert text == (
        "content/义 乌.md:3:4: error[F004]: no such key: 100%\n    write title, or column\n    docs/problems.md#f004\n"
    )


def test_json_has_every_part_of_a_problem() -> None:
    (problem,) = json.loads(format_json([WRONG]))["problems"]
    assert problem == {
        "path": "content/义 乌.md",
        "line": 3,
        "column": 4,
        "end_line": 3,
        "end_column": 6,
        "severity": "error",
        "code": "F004",
        "message": "no such key: 100%",
        "hint": "write title, or column",
        "help": "docs/problems.md#f004",
    }


def test_github_gets_one_command_a_problem_with_what_would_end_it_escaped() -> None:
    lines = format_github([WRONG, NOTE, Problem(Code.RAW_HTML, Span("a,b:c.md"), "one\ntwo")]).splitlines()
    assert lines[0].startswith("::error file=content/义 乌.md,line=3,endLine=3,col=4,endColumn=6,title=Gazette F004::")
    assert "no such key: 100%25%0Awrite title, or column%0A" in lines[0]
    assert lines[1].startswith("::notice file=a.md,line=1")
    assert "file=a%2Cb%3Ac.md" in lines[2]
    assert len(lines) == 3


def test_sarif_names_its_rules_and_counts_columns_in_code_points() -> None:
    log = json.loads(format_sarif([WRONG, NOTE, WRONG]))
    (run,) = log["runs"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["F004", "I005"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/%E4%B9%89%20%E4%B9%8C.md"
    assert place["region"] == {"startLine": 3, "startColumn": 4, "endLine": 3, "endColumn": 6}
    assert [result["level"] for result in run["results"]] == ["error", "note", "error"]
    assert run["results"][1]["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 1}


@pytest.mark.parametrize("form", FORMATS)
def test_no_problems_are_a_list_without_entries(form: str) -> None:
    text = FORMATS[form]([])
    assert "F0" not in text
    if form != "github":
        assert json.loads(text)


@pytest.mark.parametrize("code", Code, ids=lambda code: code.value)
def test_every_code_has_a_place_in_the_documents_that_its_link_leads_to(code: Code) -> None:
    text = (Path(__file__).parents[2] / "docs" / "problems.md").read_text(encoding="utf-8")
    anchor = help_of(code).partition("#")[2]
    assert re.search(rf'^<a id="{anchor}"></a>\n## {code.value} ', text, re.MULTILINE)
