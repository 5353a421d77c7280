"""Pages of sections (A叠, B叠), whose numbers an edition numbers through."""

from __future__ import annotations

import datetime as dt

from gazette.importer import PageHints, import_page
from gazette.importer.imported import ImportedPage
from gazette.phrases import translate
from gazette.problems import Code, Source

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


def test_a_page_that_is_numbered_on_numbers_on_where_its_texts_go() -> None:
    assert goes_on("B1版", "（下转B2版）", 9) == 10
    assert goes_on("B1版", "（下转A2版）", 9) == 2
    assert goes_on("第1版", "（下转2版）", 9) == 2


def test_where_no_page_says_its_section_the_name_of_the_file_does() -> None:
    text = f"2023年9月12日 星期二\n{TEXT}（下转B02版）\n"
    here = import_page(Source("seeds/2023-09-12/B01.txt", text), PageHints(dt.date(2023, 9, 12)))
    assert [file.article.continues_on for file in here.articles] == [2]
