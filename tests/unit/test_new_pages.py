"""New pages and columns: what they write, and what of an issue.yaml stays as it was."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest

from gazette.cli import main
from gazette.matter.issue_file import name_page, parse_issue_file
from gazette.problems import Source

DAY = dt.date(2024, 6, 5)
PAGE = ("new", "page", "--date", "2024-06-05", "--title", "题目")
COLUMN = ("new", "column", "--date", "2024-06-05", "--page", "1", "--title", "题目", "--name", "湖边随笔")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "publication.yaml").write_text("title: 某报\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return tmp_path / "content"


def texts(folder: Path) -> dict[str, str]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def test_a_new_page_is_the_next_of_its_issue_with_an_article_and_its_name(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*PAGE, "--name", "要闻"]) == 0
    assert main([*PAGE, "--name", "综合: 新闻"]) == 0
    assert capsys.readouterr().out.split() == [
        *("content/2024-06-05/01/01-题目.md", "content/2024-06-05/issue.yaml"),
        *("content/2024-06-05/02/01-题目.md", "content/2024-06-05/issue.yaml"),
    ]
    written = (desk / "2024-06-05" / "issue.yaml").read_text(encoding="utf-8")
    issue, problems = parse_issue_file(Source("issue.yaml", written), DAY)
    assert not problems
    assert [(page.number, page.name) for page in issue.pages] == [(1, "要闻"), (2, "综合: 新闻")]


def test_a_page_without_a_name_leaves_the_issue_alone(desk: Path) -> None:
    assert main([*PAGE, "--page", "4"]) == 0
    assert list(texts(desk)) == ["2024-06-05/04/01-题目.md", "publication.yaml"]


def test_a_page_that_is_there_is_not_begun_again(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*PAGE, "--page", "2"]) == 0
    before = texts(desk)
    assert main([*PAGE, "--page", "2", "--name", "要闻"]) == 2
    assert "page 2 of 2024-06-05 is there already" in capsys.readouterr().err
    assert texts(desk) == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "# 本期\r\nnumber: '007'  # 照印\r\npages:\r\n  1: 要闻\r\n  # 以下待补\r\n  4: {name: 副刊}\r\n",
            (
                "# 本期\r\nnumber: '007'  # 照印\r\npages:\r\n  1: 要闻\r\n  2:\r\n    name: 综合\r\n"
                "  # 以下待补\r\n  4: {name: 副刊}\r\n"
            ),
        ),
        ("pages:\n  2:\n    editors: [王小明]\n", "pages:\n  2:\n    editors: [王小明]\n    name: 综合\n"),
        ("pages:\n  2: 综合\n", "pages:\n  2: 综合\n"),
    ],
)
def test_of_an_issue_file_everything_else_stays_byte_for_byte(desk: Path, before: str, after: str) -> None:
    path = desk / "2024-06-05" / "issue.yaml"
    path.parent.mkdir()
    path.write_bytes(before.encode())
    assert main([*PAGE, "--page", "2", "--name", "综合"]) == 0
    assert path.read_bytes().decode() == after


@pytest.mark.parametrize("text", ["pages:\n  2: 副刊\n", "pages: [1]\n", "pages:\n 1: a\n2: b\n"])
def test_a_page_that_cannot_be_named_is_not_written_either(
    desk: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = desk / "2024-06-05" / "issue.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8", newline="\n")
    before = texts(desk)
    assert main([*PAGE, "--page", "2", "--name", "综合"]) == 2
    assert "the name of page 2 cannot be put there; nothing was written" in capsys.readouterr().err
    assert texts(desk) == before


def test_a_page_is_named_beside_what_a_proofreader_remarks() -> None:
    text = "page_count: 8\npages:\n  1: 要闻\n  7: 副刊\n"
    written = name_page(Source("issue.yaml", text), text, 3, "综合")
    assert written == "page_count: 8\npages:\n  1: 要闻\n  3:\n    name: 综合\n  7: 副刊\n"


def test_a_new_column_begins_with_an_article_that_names_it(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(COLUMN) == 0
    text = (desk / "2024-06-05" / "01" / "01-题目.md").read_text(encoding="utf-8")
    assert text.startswith("---\ntitle: 题目\ncolumn: 湖边随笔\ndraft: true\n")
    assert text.count("column:") == 1
    before = texts(desk)
    capsys.readouterr()
    assert main(COLUMN) == 2
    assert "the column '湖边随笔' is there already, in 2024-06-05/01/01-题目.md" in capsys.readouterr().err
    assert texts(desk) == before


def test_a_column_has_a_name_and_an_article_has_none(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(COLUMN[:-2]) == 2
    assert "say --name" in capsys.readouterr().err
    assert main(["new", "--date", "2024-06-05", "--page", "1", "--title", "题", "--name", "名"]) == 2
    assert "--name is for a page or a column" in capsys.readouterr().err
    assert list(texts(desk)) == ["publication.yaml"]
