"""Schemas say what the parser says: never more, and no less where a schema can say it at all."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from gazette.cli import main
from gazette.fields.mappings import read_mapping, require_keys
from gazette.fields.nodes import parse_yaml
from gazette.fields.readers import Desk
from gazette.matter.article_file import read_keys
from gazette.matter.front_matter import ARTICLE_KEYS, STANDING_KEYS
from gazette.matter.issue_file import ISSUE_KEYS, parse_issue_file
from gazette.problems import Source, has_errors
from gazette.schemas import NAMES, format_schema, make_schema
from gazette.settings import KEYS

ROOT = Path(__file__).parents[3]
KEYS_OF = {"article": ARTICLE_KEYS, "standing": STANDING_KEYS, "issue": ISSUE_KEYS, "publication": KEYS}
VALUES = (
    """
甲|''|' '|~||4|'4'|010|0|0.5|true|No|2024-06-04|2024-6-4|6月4日|[甲, 乙]|[]|['']|{name: 甲}
{place: 北京}|{place: 北京, date: 2024-06-04}|{date: 2024-06-04}|{date: 今天}|{plaze: 北京}
[{name: 甲}]|[{name: 甲, role: 记者}, 乙]|[{role: 记者}]|[{file: a.jpg}]|[{file: ../a.jpg}]
[{caption: 甲, credit: 乙, alt: 丙}]|[{captoin: 甲}]|[[0.1, 0.2], [1, 0]]|[[0.1]]|[[1.5, 0]]
{file: a, lines: [[1, 2], 3]}|{lines: [1]}|{file: a, lines: [[1]]}|[{date: 2024-06-04, text: 甲}]
[{date: 2024-06-04}]|photo|foto|zh-Hans|中文|'#c8161d'|'#c8'|https://example.org/|ftp://a
https://a b|[T004]|[F004]|{1: 要闻}|{01: {name: 要闻, editors: [甲], furniture: [乙]}}|{0: 要闻}
{1: {nmae: 甲}}|{甲: 乙}|Asia/Shanghai|1234567890|-1
""".strip("\n")
    .replace("\n", "|")
    .split("|")
)


class Core(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors' language servers read it."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012  # PyYAML wants it so


for tag, pattern, firsts in (
    ("null", r"(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)$", list("-+.0123456789")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), firsts)
Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(str(node.value), 10))


def load(text: str) -> object:
    return _with_text_keys(yaml.load(text, Loader=Core))  # noqa: S506  # a SafeLoader


def _with_text_keys(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _with_text_keys(each) for key, each in value.items()}
    return [_with_text_keys(each) for each in value] if isinstance(value, list) else value


def schema_takes(name: str, text: str) -> bool:
    return not list(Draft7Validator(make_schema(name)).iter_errors(load(text) or {}))


def parser_takes(name: str, text: str) -> bool:
    if name in {"article", "standing"}:
        return not has_errors(read_keys(Source("a.md", f"---\n{text}---\n"), KEYS_OF[name])[2])
    source = Source("a.yaml", text)
    if name == "issue":
        return not has_errors(parse_issue_file(source, dt.date(2024, 6, 5))[1])
    node, problems = parse_yaml(source)
    desk = Desk(source, list(problems))
    assert node is not None
    read_mapping(node, KEYS, desk)
    require_keys(node, ("title",), desk)
    return not desk.problems


CASES = [(name, key) for name in NAMES for key in (*KEYS_OF[name], "unknown")]


@pytest.mark.parametrize(("name", "key"), CASES, ids=str)
def test_a_schema_takes_what_the_parser_takes_and_nothing_else(name: str, key: str) -> None:
    head = "" if key == "title" or name == "issue" else "title: 甲\n"
    for value in VALUES:
        text = f"{head}{key}: {value}\n"
        told, known = schema_takes(name, text), parser_takes(name, text)
        if key == "time_zone":  # the names of time zones are the computer's own
            assert told or not known, text
        else:
            assert told == known, text


def test_a_required_key_is_required() -> None:
    for name in ("article", "standing", "publication"):
        assert not schema_takes(name, "language: en\n")
        assert not schema_takes(name, "title:\n")


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_a_schema_and_stands_in_the_docs_as_it_is_made(name: str) -> None:
    Draft7Validator.check_schema(make_schema(name))
    committed = (ROOT / "docs" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert committed == format_schema(name), f"python build.py schema {name} > docs/schemas/{name}.schema.json"


@pytest.mark.parametrize("name", NAMES)
def test_the_command_prints_a_schema(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    assert capsys.readouterr().out == format_schema(name)


def _descriptions(schema: object) -> Iterator[tuple[str, str]]:
    if isinstance(schema, dict):
        for name, each in schema.get("properties", {}).items():
            yield str(name), str(each.get("description", ""))
        for name, each in schema.items():
            if name not in {"if", "then"}:  # conditions on keys that are described where they stand
                yield from _descriptions(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from _descriptions(each)


@pytest.mark.parametrize("name", NAMES)
def test_every_key_is_described_in_chinese_and_in_english(name: str) -> None:
    found = list(_descriptions(make_schema(name)))
    assert found
    for key, text in found:
        chinese, _, english = text.partition("\n")
        assert re.search(r"[\u4e00-\u9fff]", chinese), key
        assert english.isascii(), key


def test_the_content_that_is_here_is_valid() -> None:
    checked = 0
    for folder in (ROOT / "content", *(ROOT / "tests" / "editions").glob("*/content")):
        for path in sorted(folder.rglob("*")):
            name = _kind_of(path, folder)
            if name is not None:
                text = path.read_text(encoding="utf-8")
                front = text.split("---\n")[1] if path.suffix == ".md" else text
                errors = [error.message for error in Draft7Validator(make_schema(name)).iter_errors(load(front) or {})]
                assert errors == [], path
                checked += 1
    assert checked >= 8


def _kind_of(path: Path, folder: Path) -> str | None:
    if path.suffix == ".md":
        return "standing" if path.parent == folder else "article"
    return {"issue.yaml": "issue", "publication.yaml": "publication"}.get(path.name)


@pytest.mark.parametrize("name", NAMES)
def test_no_pattern_escapes_what_needs_none_for_editors_read_them_strictly(name: str) -> None:
    # ECMA-262 with the flag u, as JSON Schema asks for: an escape before a sign of no meaning makes the whole invalid.
    for pattern in re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', format_schema(name)):
        escaped = re.findall(r"\\(.)", json.loads(pattern))
        assert set(escaped) <= set("sSdDwWbB^$\\.*+?()[]{}|/"), pattern


def test_the_settings_of_the_editor_name_schemas_that_are_here() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    for schema, pattern in settings["yaml.schemas"].items():
        assert (ROOT / schema).exists()
        assert list(ROOT.glob(pattern))


def test_the_task_of_the_editor_reads_the_lines_that_check_prints() -> None:
    task = json.loads((ROOT / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"][0]
    pattern = re.compile(task["problemMatcher"]["pattern"]["regexp"])
    match = pattern.match("content/2024-06-05/01/03-义乌.md:5:16: error[F002]: this is not YAML: …")
    assert match is not None
    assert match.groups()[:5] == ("content/2024-06-05/01/03-义乌.md", "5", "16", "error", "F002")
