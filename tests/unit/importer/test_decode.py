from __future__ import annotations

import pytest

from gazette.importer import decode_page
from gazette.problems import Code, Severity

TEXT = "人民生活报\n一九五三年五月四日\n\n全国青年热烈纪念五四，首都举行集会。\n"
TRADITIONAL = "人民生活報\n全國青年熱烈紀念五四，首都舉行集會，大家都來了。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
def test_a_page_is_read_in_the_encoding_it_came_in(encoding: str) -> None:
    decoded = decode_page("page.txt", TEXT.encode(encoding))
    assert decoded.source is not None
    assert decoded.source.text == TEXT


def test_a_page_in_big5_is_read() -> None:
    decoded = decode_page("page.txt", TRADITIONAL.encode("big5"))
    assert decoded.source is not None
    assert decoded.source.text == TRADITIONAL
    assert [problem.code for problem in decoded.problems] == [Code.GUESSED_ENCODING]


def test_line_ends_of_other_systems_become_line_feeds_and_form_feeds_stay_in_their_line() -> None:
    decoded = decode_page("page.txt", "一\r\n二\r三\f四\n".encode())
    assert decoded.source is not None
    assert decoded.source.text == "一\n二\n三\f四\n"


def test_wrong_bytes_are_located_by_line_and_column() -> None:
    data = (TEXT * 20).encode().replace("青年".encode(), b"\xff\xfe", 1)
    decoded = decode_page("page.txt", data)
    assert decoded.encoding == "utf-8"
    [problem] = decoded.problems
    assert (problem.code, problem.severity) == (Code.UNREADABLE_BYTES, Severity.WARNING)
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (4, 3, 5)


def test_a_picture_is_no_page() -> None:
    decoded = decode_page("page.txt", b"\x89PNG\r\n\0\0\1\2\3" * 40)
    assert decoded.source is None
    assert [problem.severity for problem in decoded.problems] == [Severity.ERROR]
