"""The documents say what the program does now."""

import argparse
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from gazette.cli import make_parser
from gazette.importer import Use, import_page
from gazette.matter.front_matter import ARTICLE_KEYS
from gazette.matter.issue_file import ISSUE_KEYS, PAGE_KEYS
from gazette.model import Article
from gazette.problems import Alternative, Code, Problem, Source, Span
from gazette.review import Fate, FileFate, ImportReport, record_page
from gazette.settings import KEYS

ROOT = Path(__file__).parent.parent.parent


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_code_has_its_entry_in_the_list_of_problems() -> None:
    entries = re.findall(r"^## ([A-Z]\d{3}) ", read("docs/problems.md"), re.MULTILINE)
    assert entries == sorted(code.value for code in Code)


def test_every_entry_has_an_example_and_a_cure() -> None:
    for entry in re.split(r"^## (?=[A-Z]\d{3} )", read("docs/problems.md"), flags=re.MULTILINE)[1:]:
        example, cure = "**Example:**" in entry or "`" in entry, "**Cure:**" in entry
        assert (example, cure) == (True, True), entry[:4]


def test_every_key_of_an_article_is_described_in_the_order_in_which_it_is_written() -> None:
    table = read("docs/content-format.md").split("## An article")[1].split("### Text")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(ARTICLE_KEYS)
    assert set(ARTICLE_KEYS) == set(Article.__dataclass_fields__) - {"place", "path"}


def test_every_key_of_an_issue_is_described() -> None:
    text = read("docs/content-format.md").split("## An issue")[1].split("## The newspaper")[0]
    for key in (*ISSUE_KEYS, *PAGE_KEYS):
        assert re.search(rf"^ *{key}:", text, re.MULTILINE), key


def test_every_setting_is_described() -> None:
    table = read("docs/content-format.md").split("## The newspaper")[1].split("## Standing")[0]
    described = [
        key for row in re.findall(r"^\| (`.*?`) \|", table, re.MULTILINE) for key in re.findall(r"`(\w+)`", row)
    ]
    assert described == list(KEYS)


def test_every_key_of_an_import_report_is_described() -> None:
    problem = Problem(Code.DOUBTFUL_LINE, Span("a.txt"), "…", alternative=Alternative("role", "headline"))
    page = import_page(
        Source("a.txt", "2024年6月5日 第3版\n\n会议召开\n\n　　本报讯 昨天，会议在市里召开，各县的人来了。\n")
    )
    record = record_page(ImportReport("a.txt", "utf-8", page, (FileFate("x.md", Fate.NEW),), (problem,)))
    described = set(re.findall(r"`(\w+(?: \w+)*)`", read("docs/import-report.md")))
    assert list(_keys(record))
    assert set(_keys(record)) - described == set()
    assert {use.value for use in Use} - described == set()


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        for each in value.values():
            yield from _keys(each)
    elif isinstance(value, list):
        for each in value:
            yield from _keys(each)


def test_every_link_between_documents_leads_to_a_file() -> None:
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    assert len(documents) > 5
    for document in documents:
        prose = re.sub(r"```.*?```|`[^`\n]*`", "", read(str(document.relative_to(ROOT))), flags=re.DOTALL)
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", prose):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_no_file_speaks_of_the_machine_it_was_made_on() -> None:
    forbidden = re.compile(r"/(?:work|tmp|root)/(?:main|shared|\.library|venv|judges)|\.\./shared|files\.pythonhosted")
    folders = ("gazette", "layouts", "docs", "tests", "content", ".github", ".ci")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    files += [path for path in ROOT.iterdir() if path.is_file() and path.name != ".git"]  # a worktree has such a file
    for path in files:
        if path.suffix in {".md", ".py", ".html", ".css", ".js", ".yaml", ".yml", ".toml", ""} and path != Path(
            __file__
        ):
            assert not forbidden.search(path.read_bytes().decode("utf-8", "replace")), path


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    wanted = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    names = sorted(re.split(r"[<>=!~\[; ]", each)[0] for each in wanted)
    told = sorted(
        re.findall(r"^\| (\S+) \| ", read("docs/dependencies.md").replace("| package |", ""), flags=re.MULTILINE)
    )
    assert told == names


def _commands() -> dict[str, argparse.ArgumentParser]:
    (action,) = (each for each in make_parser()._actions if isinstance(each, argparse._SubParsersAction))  # noqa: SLF001
    return dict(action.choices)


def _options(parser: argparse.ArgumentParser) -> set[str]:
    long = {option for action in parser._actions for option in action.option_strings if option.startswith("--")}  # noqa: SLF001
    return long - {"--help", "--version", "--lang"}


def test_every_command_has_a_chapter_with_all_its_options() -> None:
    text = read("docs/operators.md").split("## Commands")[1].split("## Settings")[0]
    chapters = dict(re.findall(r"^### (\w+)\n(.*?)(?=^### |\Z)", text, re.MULTILINE | re.DOTALL))
    assert set(chapters) == set(_commands())
    build = set(re.findall(r"`(--[\w-]+)", chapters["build"]))
    for name, parser in _commands().items():
        described = set(re.findall(r"`(--[\w-]+)", chapters[name]))
        if name == "check":  # it takes those of build, and says which it does not
            described = (described | build) - {"--no-search", "--full"}
        assert described == _options(parser), name


def test_every_command_that_a_document_gives_can_be_given() -> None:
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    given = [
        (document.name, command)
        for document in documents
        for command in re.findall(
            r"(?:`|^|\$ )python build\.py([^`\n|]*)", document.read_text(encoding="utf-8"), re.MULTILINE
        )
    ]
    assert len(given) > 40
    refused = [f"{name}: python build.py {command}" for name, command in given if not _can_be_given(command)]
    assert refused == []


def _can_be_given(command: str) -> bool:
    given = [word for word in command.partition("#")[0].split() if word != "…"]
    words = [re.sub(r"^(?:FILE|ARTICLE)…?$", "a.txt", word) for word in given]
    if not words or (words[0].startswith("-") and words[0] != "--help"):
        words = ["build", *words]
    try:
        make_parser().parse_args(words)
    except SystemExit as end:
        return end.code == 0
    return True


def test_every_setting_has_its_row_for_operators() -> None:
    table = read("docs/operators.md").split("## Settings")[1].split("## On GitHub Pages")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(KEYS)


def test_every_code_is_explained_in_both_manuals() -> None:
    for name in ("docs/编辑手册.md", "docs/editors.md"):
        rows = re.findall(r"^\| ([A-Z]\d{3}) \|", read(name), re.MULTILINE)
        assert sorted(rows) == sorted(code.value for code in Code), name
