from __future__ import annotations

import json

import pytest

from gazette.importer import ImportedPage, import_page
from gazette.problems import Alternative, Code, Problem, Severity, Source, Span
from gazette.review import Fate as FateOfFile
from gazette.review import FileFate, ImportReport, Totals, count_page, record_page, record_problem, record_totals

PAGE = """某市日报
2024年6月5日 星期三 第3版

老年食堂开到家门口

　　本报讯 记者金钧胤报道 昨天，全市第一家老年食堂在城南开张，四十多位老人尝了头一锅饭菜，都说味道不错。

　　食堂由社区与企业合办，一份午餐十元，七十岁以上的老人再减两元，行动不便的老人有人送饭上门。
"""


@pytest.fixture(scope="module")
def page() -> ImportedPage:
    return import_page(Source("seeds/3.txt", PAGE))


@pytest.fixture
def report(page: ImportedPage) -> ImportReport:
    files = (FileFate("content/2024-06-05/03/01-老年食堂.md", FateOfFile.NEW),)
    return ImportReport("seeds/3.txt", "utf-8", page, files, page.problems)


def test_a_page_is_recorded_with_its_date_its_number_and_its_encoding(report: ImportReport) -> None:
    record = record_page(report)
    assert [record[key] for key in ("file", "encoding", "date", "page")] == ["seeds/3.txt", "utf-8", "2024-06-05", 3]
    assert record["date_inferred"] is False
    assert record["page_inferred"] is False


def test_an_article_is_recorded_with_its_file_its_title_and_its_lines(report: ImportReport) -> None:
    assert record_page(report)["articles"] == [
        {
            "number": 1,
            "file": "content/2024-06-05/03/01-老年食堂.md",
            "fate": "new",
            "kind": "article",
            "title": "老年食堂开到家门口",
            "lines": [[4, 8]],
        }
    ]


def test_every_line_is_there_and_says_what_became_of_its_characters(report: ImportReport) -> None:
    lines = json.loads(json.dumps(record_page(report)["lines"]))
    assert [line["line"] for line in lines] == list(range(1, PAGE.count("\n") + 1))
    assert [line["text"] for line in lines] == PAGE.removesuffix("\n").split("\n")
    assert lines[1]["stretches"][0]["becomes"] == "furniture"
    assert [lines[number]["role"] for number in (1, 2)] == ["furniture", None]
    became = {
        lines[5]["text"][each["column"] - 1 : each["end_column"] - 1].strip(): (each["use"], each["becomes"])
        for each in lines[5]["stretches"]
    }
    assert became["本报讯"] == ("source", "field")
    assert became["报道"] == ("byline", "form word")
    assert {each["article"] for each in lines[5]["stretches"]} == {1}


def test_the_characters_of_a_page_add_up(report: ImportReport) -> None:
    account = record_page(report)["conservation"]
    assert isinstance(account, dict)
    assert account["held"] is True
    parts = ("field", "form_word", "furniture", "invisible", "unplaced")
    assert account["characters"] == sum(account[part] for part in parts) == sum(not char.isspace() for char in PAGE)


def test_a_page_that_broke_the_account_says_so(page: ImportedPage) -> None:
    fault = Problem(Code.NOT_CONSERVED, Span("seeds/3.txt", 4), "the character '老' is lost")
    account = record_page(ImportReport("seeds/3.txt", "utf-8", page, (), (fault,)))["conservation"]
    assert isinstance(account, dict)
    assert account["held"] is False


def test_a_doubt_has_its_alternative_as_values() -> None:
    other = Alternative("role", "headline", "author line", 0.4, chance=0.31)
    doubt = Problem(Code.DOUBTFUL_LINE, Span("a.txt", 4, 1, 4, 9), "…", "look", Severity.WARNING, other)
    record = record_problem(doubt)
    assert record["alternative"] == {
        "about": "role",
        "taken": "headline",
        "other": "author line",
        "line": None,
        "margin": 0.4,
        "chance": 0.31,
    }
    assert (record["code"], record["severity"], record["line"], record["end_column"]) == ("I007", "warning", 4, 9)


def test_a_file_that_is_no_text_is_recorded_with_its_problem_alone() -> None:
    problem = Problem(Code.UNREADABLE_BYTES, Span("a.bin"), "the file is no text")
    record = record_page(ImportReport("a.bin", "", None, (), (problem,)))
    assert (record["encoding"], record["date"], record["lines"], record["conservation"]) == (None, None, [], None)
    assert json.dumps(record)


def test_totals_add_up_over_pages(report: ImportReport) -> None:
    both = count_page(report) + count_page(report)
    assert both.pages == both.articles == both.new == 2
    assert record_totals(Totals())["characters"] == 0
