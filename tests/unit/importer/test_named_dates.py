"""The day by which a file or its folder is called, against the day that the page prints."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.problems import Code, Problem, Severity, Source

HEAD = "湖滨晚报\n2024年6月6日 星期四 第2版 综合\n\n"
TEXT = f"{HEAD}栈桥今日修好\n\n　　本报讯 湖心的栈桥今日修好，游人又可以走到亭子里。\n"


def find(path: str, **hints: object) -> list[Problem]:
    page = import_page(Source(path, TEXT), PageHints(**hints))  # type: ignore[arg-type]  # as they come
    assert page.date == hints.get("date", dt.date(2024, 6, 6))
    return [each for each in page.problems if each.code is Code.INFERRED and each.severity is Severity.WARNING]


@pytest.mark.parametrize(
    "path", ["seeds/2024-06-05/2.txt", "seeds/2024-06-05-02.txt", "seeds/20240605/2.txt", "seeds/2034-06-06/2.txt"]
)
def test_a_folder_of_another_day_is_said_at_the_printed_day_with_both(path: str) -> None:
    (said,) = find(path)
    named = "2034-06-06" if "2034" in path else "2024-06-05"
    assert (
        said.message == f"the page is of 2024-06-06, and its file or folder is called by {named}; 2024-06-06 is taken"
    )
    assert (said.span.line, said.span.column, said.span.end_column) == (2, 1, 10)
    assert f"--date {named}" in said.hint


@pytest.mark.parametrize(
    "path",
    ["seeds/2024-06-06/2.txt", "seeds/20240606.txt", "seeds/2.txt", "seeds/2024-13-45/2.txt", "seeds/20260711_2.txt"],
)
def test_nothing_is_said_of_the_same_day_of_no_day_and_of_the_day_of_a_scan(path: str) -> None:
    assert find(path) == []


def test_nothing_is_said_of_it_where_the_day_is_given_and_where_nobody_asks() -> None:
    assert find("seeds/2024-06-05/2.txt", date=dt.date(2024, 6, 6)) == []
    assert find("seeds/2024-06-05/2.txt", page=2, asked=False) == []
