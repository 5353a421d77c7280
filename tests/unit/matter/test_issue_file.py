import datetime as dt

from gazette.matter.issue_file import format_issue_file, merge_page, parse_issue_file
from gazette.model import IssueInfo, PageInfo, Person
from gazette.problems import Code, Source

DATE = dt.date(2024, 6, 5)


def test_an_issue_survives_writing_and_reading() -> None:
    issue = IssueInfo(
        date=DATE,
        number="010",
        page_count=8,
        pages=(
            PageInfo(number=1, furniture=("浙江工人日报", "# 甲: 乙")),
            PageInfo(number=4, name="要闻", editors=(Person("刘辉", "责任编辑"),)),
        ),
    )
    assert parse_issue_file(Source("issue.yaml", format_issue_file(issue)), DATE) == (issue, ())


def test_an_issue_of_which_nothing_is_known_has_no_text() -> None:
    assert format_issue_file(IssueInfo(date=DATE, pages=(PageInfo(number=1),))) == ""
    assert parse_issue_file(Source("issue.yaml", ""), DATE) == (IssueInfo(date=DATE), ())


def test_a_page_may_be_given_by_its_name_alone() -> None:
    issue, problems = parse_issue_file(Source("issue.yaml", "pages:\n  2: 要闻\n  1: 头版\n"), DATE)
    assert problems == ()
    assert [(page.number, page.name) for page in issue.pages] == [(1, "头版"), (2, "要闻")]


def test_a_wrong_page_number_is_named() -> None:
    _, (problem,) = parse_issue_file(Source("issue.yaml", "pages:\n  一: 头版\n"), DATE)
    assert (problem.code, problem.span.line, problem.span.column) == (Code.WRONG_VALUE, 2, 3)


def test_a_page_that_is_given_twice_is_named_however_it_is_written() -> None:
    _, (problem,) = parse_issue_file(Source("issue.yaml", "pages:\n  1: 要闻\n  01: 综合\n"), DATE)
    assert (problem.code, problem.span.line, problem.span.column) == (Code.REPEATED_KEY, 3, 3)


def test_a_merged_page_takes_the_place_of_the_one_of_its_number() -> None:
    issue = IssueInfo(date=DATE, pages=(PageInfo(number=2, name="旧"),))
    merged = merge_page(merge_page(issue, PageInfo(number=2, name="新")), PageInfo(number=1))
    assert [(page.number, page.name) for page in merged.pages] == [(1, None), (2, "新")]
