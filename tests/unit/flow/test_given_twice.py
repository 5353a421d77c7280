"""A page that several files of one import are: each file says which page, and which files."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.cli import main
from gazette.flow import ImportRequest, import_pages
from gazette.problems import Code
from gazette.review import SamePage
from tests.unit.flow.test_jump_titles import BEGINS, ENDS, HEAD


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("seeds").mkdir()
    Path("content").mkdir()
    Path("content/publication.yaml").write_text("title: 海报\n", encoding="utf-8")
    for name, page, text in (("1", 1, BEGINS), ("1-副本", 1, BEGINS), ("3", 3, ENDS)):
        Path(f"seeds/{name}.txt").write_text(HEAD.format(page) + text, encoding="utf-8", newline="\n")


def test_every_file_tells_which_page_was_given_twice_and_by_which_files() -> None:
    reports = list(import_pages(ImportRequest(files=(Path("seeds"),), content=Path("content"))))
    date = reports[0].page.date if reports[0].page else None
    assert date is not None
    assert {report.twice for report in reports} == {(SamePage(date, 1, ("seeds/1-副本.txt", "seeds/1.txt")),)}
    assert {each.code for report in reports for each in report.problems} == {Code.SAME_PAGE, Code.UNTITLED}


def test_a_command_says_so_below_each_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "seeds", "--quiet", "--lang", "en"]) == 1
    said = capsys.readouterr().err
    for name in ("seeds/1-副本.txt", "seeds/3.txt"):
        told = "nothing was written, for page 1 of 1987-03-16 was given twice: seeds/1-副本.txt, seeds/1.txt"
        assert f"{name}: {told}" in said
