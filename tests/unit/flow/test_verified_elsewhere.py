"""``import --verify`` says of articles that editors moved to other issues what an import does, and promises no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages, verify_content
from gazette.problems import Code, Problem, Severity
from gazette.review import ImportReport

PAGE, OTHER = Path("content/2011-04-08/03"), Path("content/2011-04-15/01")
SEED = Path("seeds/3.txt")
HEAD = "2011年4月8日 星期五 第3版\n"
BRIDGE = "\n清水河上的浮桥撤了\n"
BOATS = """
　　本报讯（记者 纪南星）用了四十年的清水河浮桥昨天撤除，二十六条铁船由拖轮编队拉走，新的公路桥下月通车。
"""
SCHOOL = "\n山村小学吃上热午饭\n"
MEALS = """
　　马鞍岭小学的六十七名学生本周起在校吃热饭，厨房由旧仓库改成，掌勺的是两位家长。
"""
CHOIR = """
退休矿工组成合唱团

　　本报讯（记者 祝长庚）老君山煤矿的四十一名退休矿工每逢周三在俱乐部排练，最老的团员已满八十六岁。
"""


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    SEED.parent.mkdir()
    OTHER.mkdir(parents=True)
    write(BRIDGE, BOATS, SCHOOL, MEALS, CHOIR)
    run()


def write(*parts: str) -> None:
    SEED.write_text(HEAD + "".join(parts), encoding="utf-8", newline="\n")


def run() -> ImportReport:
    (report,) = import_pages(ImportRequest(files=(SEED,), content=Path("content")))
    return report


def move(number: int) -> Path:
    (path,) = PAGE.glob(f"{number:02d}-*.md")
    return path.rename(OTHER / path.name)


def said() -> list[Problem]:
    return [each for each in verify_content(Path("content")).problems if each.code is Code.NOT_AS_IMPORTED]


def test_one_that_fell_into_another_article_is_said_to_be_part_of_it_wherever_it_stands() -> None:
    moved = move(2)
    write(BRIDGE, BOATS, MEALS, CHOIR)
    left = [each for each in run().problems if each.code is Code.NOT_AS_IMPORTED]
    assert len(left) == 1
    (problem,) = said()
    assert (problem.span.path, problem.severity) == (moved.as_posix(), Severity.ERROR)
    (whole,) = PAGE.glob("01-*.md")
    assert problem.message == f"the importer reads it as part of {whole.as_posix()}"
    assert problem.hint.endswith("see that its words are there and delete this file")


def test_what_the_page_text_has_no_more_is_compared_with_no_article_that_stands_elsewhere() -> None:
    moved = move(2)
    write(SCHOOL, MEALS, CHOIR)
    run()
    assert moved.is_file()
    (gone,) = PAGE.glob("01-*.md")
    (problem,) = said()
    assert problem.span.path == gone.as_posix()
    assert problem.message == "its page text no longer has its words"


def test_no_import_is_promised_to_mend_an_article_that_none_mends() -> None:
    write(BRIDGE, BOATS, SCHOOL, MEALS.replace("马鞍岭", "莲花塘"))
    assert {each.hint.startswith("import seeds/3.txt again") for each in said()} == {True, False}
    run()
    (problem,) = said()
    assert not problem.hint.startswith("import")


def test_articles_in_two_issues_are_as_imported_by_the_page_that_the_text_says() -> None:
    for number in (1, 2):
        move(number)
    assert said() == []
    write(BRIDGE, BOATS.replace("四十年", "五十年"), SCHOOL, MEALS, CHOIR)
    assert len(said()) == 1
    run()
    assert said() == []
