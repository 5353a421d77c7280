"""An issue.yaml that a person wrote takes what an import found, and every byte of theirs stays."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from gazette.matter.issue_file import parse_issue_file
from gazette.matter.issue_filling import fill_issue_file
from gazette.model import IssueInfo, PageInfo, Person
from gazette.problems import Code, Problem
from gazette.text.decoding import decode_utf8

TRACES = ("0f" * 32, "a1" * 32)
FOUND = IssueInfo(
    date=dt.date(1998, 4, 2),
    page_count=4,
    pages=(
        PageInfo(
            number=3,
            name="副刊",
            editors=(Person("卓一鸣", "责任编辑"),),
            furniture=("桥头镇报", "3: 副刊"),
            imported=2,
            given=tuple(enumerate(TRACES, 1)),
        ),
    ),
)
KEYS = f"""    name: 副刊
    editors:
    - {{name: 卓一鸣, role: 责任编辑}}
    furniture:
    - 桥头镇报
    - '3: 副刊'
    imported: 2
    given:
    - 1 {TRACES[0]}
    - 2 {TRACES[1]}
"""
OLD = f"page_count: 4\npages:\n  3:\n    imported: 1 # 甲\n    given: # 乙\n    - keys\n    - 1 {'9' * 64}\n"
NOTED = KEYS.replace("imported: 2", "imported: 2 # 甲").replace("given:", "given: # 乙\n    - keys")


def fill(raw: str) -> tuple[str, tuple[Problem, ...]]:
    source, _ = decode_utf8("issue.yaml", raw.encode())
    assert source is not None
    return fill_issue_file(source, raw, FOUND)


@pytest.mark.parametrize(
    ("raw", "filled"),
    [
        ("number: 12 # 见报头\n", f"number: 12 # 见报头\npage_count: 4\npages:\n  3:\n{KEYS}"),
        (
            "page_count: 4\npages:\n  2: 要闻\n  '4': 广告\n# 完\n",
            f"page_count: 4\npages:\n  2: 要闻\n  3:\n{KEYS}  '4': 广告\n# 完\n",
        ),
        (
            'page_count: 4\npages:\n  3: "文艺" # 暂定\n',
            f'page_count: 4\npages:\n  3:\n    name: "文艺" # 暂定\n{KEYS.partition(chr(10))[2]}',
        ),
        (
            f"{OLD}    # 丙\n",
            f"page_count: 4\npages:\n  3:\n{NOTED}    # 丙\n",
        ),
    ],
)
def test_what_was_found_is_put_where_it_belongs_and_nothing_else_moves(raw: str, filled: str) -> None:
    assert fill(raw) == (filled, ())
    assert fill(filled) == (filled, ())


@pytest.mark.parametrize("raw", ["pages: {1: 要闻, 3: '文 艺'}", "\ufeffpages: {}\r\naccepted: [T014]\r\n", "# 空的\n"])
def test_whatever_the_form_the_file_then_says_all_and_loses_no_character(raw: str) -> None:
    filled, problems = fill(raw)
    assert problems == ()
    source, _ = decode_utf8("issue.yaml", filled.encode())
    assert source is not None
    issue, problems = parse_issue_file(source, FOUND.date)
    assert (issue.page_count, problems) == (4, ())
    assert [page.given for page in issue.pages if page.number == 3] == [FOUND.pages[0].given]
    assert not Counter(raw) - Counter(filled)
    assert fill(filled) == (filled, ())


def test_pages_that_leave_no_room_are_an_error_there_and_the_file_stays() -> None:
    raw = "page_count: 4\npages:\n  3: |\n    文艺\n"
    text, (problem,) = fill(raw)
    assert text == raw
    assert (problem.code, problem.span.line, problem.span.column) == (Code.WRONG_SHAPE, 2, 1)
