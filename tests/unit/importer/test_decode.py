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
    decoded = decode_page("page.txt", "一\r\n二\r三\f四\u2028五\u2029六\x85七\n".encode())
    assert decoded.source is not None
    assert decoded.source.text == "一\n二\n三\f四\n五\n六\n七\n"


def test_wrong_bytes_are_located_by_line_and_column() -> None:
    data = (TEXT * 20).encode().replace("青年".encode(), b"\xff\xfe", 1)
    decoded = decode_page("page.txt", data)
    assert decoded.encoding == "utf-8"
    [problem] = decoded.problems
    assert (problem.code, problem.severity) == (Code.UNREADABLE_BYTES, Severity.WARNING)
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (4, 3, 5)
    assert problem.message.endswith(f": ff fe, from byte {data.index(bytes([0xFF])) + 1} of the file")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-16"])
def test_wrong_bytes_of_other_encodings_are_located_too(encoding: str) -> None:
    lone = b"\xff\xff" if encoding == "gb18030" else "\ud800".encode("utf-16-le", "surrogatepass")
    head, tail = ((TEXT * 5)[:100], (TEXT * 5)[100:])
    start = head.encode(encoding)
    data = start + lone + tail.encode("utf-16-le" if encoding != "gb18030" else encoding)
    (problem,) = [each for each in decode_page("page.txt", data).problems if each.code is Code.UNREADABLE_BYTES]
    assert (problem.span.line, problem.span.column) == (head.count("\n") + 1, len(head) - head.rfind("\n"))
    assert f"from byte {len(start) + 1} of the file" in problem.message


def test_a_sign_for_a_lost_character_that_stands_in_the_file_is_no_wrong_byte() -> None:
    assert decode_page("page.txt", TEXT.replace("青年", "�年").encode()).problems == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_of_two_encodings_is_read_line_by_line(end: str) -> None:
    top = "江城日报\n2024年6月5日 星期三 第2版\n湖边来了白鹭\n".replace("\n", end)
    below = "市民在东湖边拍到一群白鹭。\n驻足拍照的人很多。\n".replace("\n", end)
    decoded = decode_page("page.txt", top.encode() + below.encode("gb18030"))
    assert decoded.source is not None
    assert decoded.source.text == (top + below).replace(end, "\n")
    assert decoded.encoding == "utf-8 and gb18030"
    [note] = decoded.problems
    assert (note.code, note.span.line) == (Code.GUESSED_ENCODING, 4)


@pytest.mark.parametrize(
    "start", [b"%PDF-1.4\n1 0 obj\n", b"{\\rtf1\\ansi\n", b"GIF89a plain\n", b"PK\x03\x04 plain\n"]
)
def test_a_document_that_begins_like_text_is_no_page(start: bytes) -> None:
    decoded = decode_page("page.txt", start + TEXT.encode())
    assert decoded.source is None
    assert [problem.severity for problem in decoded.problems] == [Severity.ERROR]


def test_a_picture_is_no_page() -> None:
    decoded = decode_page("page.txt", b"\x89PNG\r\n\0\0\1\2\3" * 40)
    assert decoded.source is None
    assert [problem.severity for problem in decoded.problems] == [Severity.ERROR]
