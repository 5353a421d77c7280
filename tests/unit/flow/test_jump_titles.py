"""A continuation without a headline is called as the part that it goes on from, however and whenever it is imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages, verify_content
from gazette.problems import Code
from gazette.review import Fate, ImportReport

DAY = Path("content/1987-03-16")
HEAD = "1987年3月16日 星期一 第{}版\n\n"
TEXT = "　　本报讯（记者 岑远）渔网厂三百名女工里有一半只读过小学，厂里上月办起了夜校，（下转第3版）\n"
BEGINS = f"渔网厂的女工夜校\n\n{TEXT}"
ENDS = "（上接第1版）教室设在晒网场边的仓房，黑板是船板漆成的。\n　　头一课教的是写自己的名字。\n"
FIRST, THIRD = Path("seeds/1.txt"), Path("seeds/3.txt")


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    FIRST.parent.mkdir()
    FIRST.write_text(HEAD.format(1) + BEGINS, encoding="utf-8", newline="\n")
    THIRD.write_text(HEAD.format(3) + ENDS, encoding="utf-8", newline="\n")


def run(*files: Path) -> list[ImportReport]:
    return list(import_pages(ImportRequest(files=files, content=Path("content"))))


def find() -> Path:
    (path,) = (DAY / "03").glob("01-*.md")
    return path


def title() -> str:
    return find().read_text(encoding="utf-8").split("\n")[1]


def test_a_continuation_without_a_headline_gets_that_of_its_first_part() -> None:
    report = run(FIRST, THIRD)[1]
    assert (find().name, title()) == ("01-渔网厂的女工夜校.md", "title: 渔网厂的女工夜校")
    (said,) = (each for each in report.problems if each.code is Code.UNTITLED)
    assert said.message == "an item without a headline; it goes on from page 1 and is called 渔网厂的女工夜校"
    assert report.page is not None
    assert [each for each in report.page.problems if each.code is Code.UNTITLED] == [said]


@pytest.mark.parametrize("files", [(FIRST, THIRD), (THIRD,), (FIRST,)])
def test_it_keeps_it_when_either_page_is_imported_again_and_verifies(files: tuple[Path, ...]) -> None:
    run(FIRST, THIRD)
    assert {file.fate for report in run(*files) for file in report.files} == {Fate.UNCHANGED}
    report = verify_content(Path("content"))
    assert report.problems == ()
    assert {each.standing.value for source in report.sources for each in source.articles} == {"as imported"}


def test_it_gets_it_where_the_first_part_was_imported_before() -> None:
    run(FIRST)
    run(THIRD)
    assert title() == "title: 渔网厂的女工夜校"


def test_it_is_called_by_its_first_words_until_the_first_part_is_known_and_keeps_its_file() -> None:
    run(THIRD)
    before = find()
    assert title() == "title: 教室设在晒网场边的仓房"
    run(FIRST, THIRD)
    assert (find(), title()) == (before, "title: 渔网厂的女工夜校")


def test_it_keeps_it_when_the_first_part_is_gone() -> None:
    run(FIRST, THIRD)
    for path in (DAY / "01").iterdir():
        path.unlink()
    assert {file.fate for file in run(THIRD)[0].files} == {Fate.UNCHANGED}
    assert title() == "title: 渔网厂的女工夜校"


def test_a_first_part_without_a_headline_of_its_own_gives_none() -> None:
    FIRST.write_text(HEAD.format(1) + TEXT, encoding="utf-8", newline="\n")
    run(FIRST, THIRD)
    assert title() == "title: 教室设在晒网场边的仓房"


def test_a_continuation_with_a_headline_keeps_its_own() -> None:
    THIRD.write_text(f"{HEAD.format(3)}船板当黑板\n\n{ENDS}", encoding="utf-8", newline="\n")
    run(FIRST, THIRD)
    assert title() == "title: 船板当黑板"


def test_what_an_editor_called_it_stays() -> None:
    run(FIRST, THIRD)
    find().write_text(find().read_text(encoding="utf-8").replace("title: 渔网厂的女工夜校", "title: 夜校"), "utf-8")
    assert run(FIRST, THIRD)[1].files[0].fate is Fate.KEPT
    assert title() == "title: 夜校"
