from __future__ import annotations

import datetime as dt
from dataclasses import replace

from gazette.importer import ImportedPage, PageHints, check_conservation, import_page
from gazette.model import ArticleFile
from gazette.problems import Code, Severity, Source

TEXT = "我市召开会议\n\n本报讯 昨日，我市召开会议，部署今年的工作，各县区负责人参加了会议。\n"


def page() -> ImportedPage:
    return import_page(Source("page.txt", TEXT), PageHints(dt.date(2024, 6, 5), 2))


def test_a_page_that_was_imported_right_has_no_fault() -> None:
    assert check_conservation(page()) == ()


def test_a_lost_stretch_is_an_error_at_its_place() -> None:
    whole = page()
    [problem] = check_conservation(replace(whole, fates=whole.fates[1:], articles=()))
    assert (problem.code, problem.severity) == (Code.NOT_CONSERVED, Severity.ERROR)
    assert (problem.span.line, problem.span.column) == (1, 1)


def test_a_stretch_used_twice_is_an_error() -> None:
    whole = page()
    problems = check_conservation(replace(whole, fates=(*whole.fates, whole.fates[0])))
    assert any("used twice" in problem.message for problem in problems)


def test_an_invented_word_is_an_error() -> None:
    whole = page()
    invented = ArticleFile(whole.articles[0].article, whole.articles[0].body + "\n版面上没有这句话。\n")
    problems = check_conservation(replace(whole, articles=(invented,)))
    assert [problem.message for problem in problems] == ["the body of article 1 does not equal the page"]
