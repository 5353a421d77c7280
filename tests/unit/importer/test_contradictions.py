"""What a page prints against its options is said where it stands, and so is a date that no calendar has."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.problems import Code, Problem, Severity, Source

TEXT = """
渡口上的摆渡人

　　本报讯（记者 江一帆）五十七岁的柳大叔在白沙渡口摇了三十年船，每天第一班船五点半开，送孩子们过河上学。
"""
DAY, NEXT = dt.date(2019, 7, 16), dt.date(2019, 7, 17)


def find(head: str, hints: PageHints, code: Code) -> list[Problem]:
    page = import_page(Source("page.txt", head + "\n" + TEXT), hints)
    return [each for each in page.problems if each.code is code]


def place(problem: Problem) -> tuple[int, int, int]:
    return problem.span.line, problem.span.column, problem.span.end_column


def test_a_date_that_contradicts_the_page_is_said_at_the_printed_one() -> None:
    (problem,) = find("湖州新报  2019年7月16日\n第3版 要闻", PageHints(NEXT, 3), Code.INFERRED)
    assert place(problem) == (1, 7, 17)
    assert problem.severity is Severity.WARNING
    assert problem.message == "the page prints 2019-07-16, and --date gives 2019-07-17"


def test_a_number_that_contradicts_the_page_is_said_at_the_printed_one() -> None:
    (problem,) = find("2019年7月16日\n要闻 第3版", PageHints(DAY, 9), Code.INFERRED)
    assert place(problem) == (2, 4, 7)
    assert problem.message == "the page prints the number 3, and --page gives 9"


@pytest.mark.parametrize(
    ("head", "hints"),
    [
        ("2019年7月16日\n第3版 要闻", PageHints(DAY, 3)),
        ("2019年7月16日\n第3版 要闻", PageHints()),
        ("2019年7月16日\n第3版 要闻", PageHints(NEXT, 9, asked=False)),
        ("2019年7月16日\nB3版 要闻", PageHints(DAY, 11)),  # a page of the second section
        ("要闻", PageHints(DAY, 3)),
    ],
)
def test_what_contradicts_nothing_is_not_said(head: str, hints: PageHints) -> None:
    assert find(head, hints, Code.INFERRED) == []


@pytest.mark.parametrize("date", ["2019年2月30日", "2019年13月1日", "二〇一九年二月三十日", "2018年4月31日"])
def test_a_printed_day_that_is_none_is_said_where_it_stands(date: str) -> None:
    (problem,) = find(f"湖州新报 {date}\n第3版 要闻", PageHints(), Code.NO_DATE)
    assert place(problem) == (1, 6, 6 + len(date))
    assert problem.message == f"there is no such day: {date}"
    (problem,) = find(f"湖州新报 {date}\n第3版 要闻", PageHints(DAY, 3), Code.CALENDAR)
    assert place(problem) == (1, 6, 6 + len(date))
    assert problem.severity is Severity.WARNING


def test_a_day_of_the_lunar_calendar_may_be_the_thirtieth() -> None:
    assert find("2019年7月16日 农历2019年2月30日\n第3版 要闻", PageHints(DAY, 3), Code.CALENDAR) == []
