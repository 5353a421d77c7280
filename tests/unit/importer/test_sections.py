"""Pages of sections (A叠, B叠), whose numbers an edition numbers through."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.imported import ImportedPage
from gazette.phrases import translate
from gazette.problems import Code, Severity, Source

TEXT = "\n乡村教师的三十年\n\n　　本报讯 盘山公路走两个小时，才能到达小学。\n　　李桂兰白天上课，晚上把孩子们送过山梁，"


def page(folio: str, jump: str, number: int | None = None, path: str = "page.txt") -> ImportedPage:
    text = f"清河日报 {folio} 2023年9月12日 星期二\n{TEXT}{jump}\n"
    return import_page(Source(path, text), PageHints(dt.date(2023, 9, 12), number))


def goes_on(folio: str, jump: str, number: int | None = None, path: str = "page.txt") -> int | None:
    return page(folio, jump, number, path).articles[0].article.continues_on


def test_a_jump_inside_of_a_section_has_the_number_printed() -> None:
    assert goes_on("A01版", "（下转A03版）") == 3
    assert goes_on("B1版", "（下转B2版）") == 2
    assert goes_on("第1版", "（下转A3版）") == 3
    assert goes_on("第1版", "（下转3版）") == 3
    assert page("B1版", "").section == "B"
    assert page("第1版", "").section == ""


def test_a_jump_to_another_section_has_no_number_and_is_said() -> None:
    for folio in ("A01版", "第1版"):
        here = page(folio, "（下转B02版）")
        assert here.articles[0].article.continues_on is None
        assert here.articles[0].body.endswith("山梁，\n")
        [problem] = [each for each in here.problems if each.code is Code.UNPAIRED_JUMP]
        assert here.source.line(problem.span.line)[problem.span.column - 1 :] == "（下转B02版）"
        assert problem.message == "it goes on on page B2 of another section"
        assert translate(problem.message, "zh-Hans") == "它转到另一叠的 B2 版"
    back = page("C01版", "（下转A02版）").articles[0].article
    assert back.continues_on == 2  # the first section has the numbers of the issue


@pytest.mark.parametrize(
    ("folio", "jump", "number", "named"), [("B4版", "（下转B1版）", 1, "B1"), ("第1版", "（下转第100版）", None, "100")]
)
def test_a_jump_to_a_number_that_no_page_has_is_said_and_not_written(
    folio: str, jump: str, number: int | None, named: str
) -> None:
    here = page(folio, jump, number)
    assert here.articles[0].article.continues_on is None
    [problem] = [each for each in here.problems if each.code is Code.UNPAIRED_JUMP]
    assert here.source.line(problem.span.line)[problem.span.column - 1 :] == jump
    assert problem.message == f"it goes on on page {named}, and no page of an issue has that number"
    assert translate(problem.message, "zh-Hans") == f"它转到 {named} 版，一期里没有这个版次"


def test_a_page_that_is_numbered_on_numbers_on_where_its_texts_go() -> None:
    assert goes_on("B1版", "（下转B2版）", 9) == 10
    assert goes_on("B1版", "（下转A2版）", 9) == 2
    assert goes_on("第1版", "（下转2版）", 9) == 2


def test_where_no_page_says_its_section_the_name_of_the_file_does() -> None:
    text = f"2023年9月12日 星期二\n{TEXT}（下转B02版）\n"
    here = import_page(Source("seeds/2023-09-12/B01.txt", text), PageHints(dt.date(2023, 9, 12)))
    assert [file.article.continues_on for file in here.articles] == [2]


@pytest.mark.parametrize(
    ("folio", "section", "number"),
    [("B01", "B", 1), ("C3版", "C", 3), ("G07", "G", 7), ("T12 特刊", "T", 12), ("AA02", "AA", 2), ("B叠02版", "B", 2)],
)
def test_a_number_that_is_a_sections_own_is_taken_and_said(folio: str, section: str, number: int) -> None:
    here = page(folio, "")
    assert (here.section, here.page, here.page_inferred) == (section, number, True)
    [problem] = [each for each in here.problems if each.code is Code.INFERRED]
    why = f"the printed {section}{number}, which comes behind the sections before it"
    assert problem.message == f"the page number {number} is inferred from {why}"
    assert (problem.severity, problem.span.line) == (Severity.WARNING, 1)
    said = f"版次 {number} 是推断的，依据是印出来的 {section}{number}，整期里它排在前面各叠之后"
    assert translate(problem.message, "zh-Hans") == said
    assert here.issue
    assert any(folio in line for line in here.issue.pages[0].furniture)


@pytest.mark.parametrize(("folio", "given"), [("A02版", None), ("A叠02版", None), ("第2版", None), ("B02版", 9)])
def test_a_number_of_the_issue_and_one_that_is_given_are_not_inferred(folio: str, given: int | None) -> None:
    here = page(folio, "", given)
    assert (here.page, here.page_inferred) == (given or 2, False)
    assert not [each for each in here.problems if each.code is Code.INFERRED]


def test_a_part_of_a_section_has_two_letters_in_jump_lines_too() -> None:
    assert goes_on("AA01版", "（下转AA02版）", 9) == 10
    assert goes_on("B叠01版", "（下转B叠02版）", 9) == 10


@pytest.mark.parametrize(("folio", "number"), [("B07", 7), ("7", 7), ("C3", 3)])
def test_a_page_is_numbered_before_its_name_and_its_makers(folio: str, number: int) -> None:
    text = f"{folio}　楼市　责编：夏青　美编：李雯\n2023年9月12日 星期二\n{TEXT}\n"
    here = import_page(Source("page.txt", text))
    (info,) = here.issue.pages if here.issue else ()
    assert (here.page, info.name) == (number, "楼市")
    assert [person.name for person in info.editors] == ["夏青", "李雯"]


@pytest.mark.parametrize(
    ("folio", "jump", "goes_to"),
    [
        ("第1版", "（下转次版）", 2),
        ("第3版", "（下轉次頁）", 4),
        ("第1版　今日8版", "（下转末版）", 8),
        ("第1版　今日8版", "（下转封底）", 8),
        ("第4版", "（转封面）", 1),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_page_that_is_called_by_its_place_has_a_number_where_the_page_tells(
    folio: str, jump: str, goes_to: int, gap: str
) -> None:
    here = page(folio, f"{gap}{jump}")
    assert here.articles[0].article.continues_on == goes_to
    assert here.articles[0].body.endswith("山梁，\n")
    assert not any(each.code is Code.UNPAIRED_JUMP for each in here.problems)


@pytest.mark.parametrize("jump", ["（下转末版）", "（下转封三）", "（下转封底）"])
def test_one_whose_number_nothing_tells_is_said(jump: str) -> None:
    here = page("第1版", jump)
    assert here.articles[0].body.endswith("山梁，\n")
    [problem] = [each for each in here.problems if each.code is Code.UNPAIRED_JUMP]
    assert problem.message == f"it goes on on a page that has no number here, {jump.strip('（）')}"
    assert translate(problem.message, "zh-Hans") == f"它转到的版这里没有版次：{jump.strip('（）')}"


def test_a_text_comes_from_the_cover() -> None:
    text = f"清河日报 第4版 2023年9月12日 星期二\n\n乡村教师的三十年\n（上接封面）\n　　孩子们送过山梁。{TEXT}\n"
    here = import_page(Source("page.txt", text), PageHints(dt.date(2023, 9, 12)))
    assert here.articles[0].article.continued_from == 1
