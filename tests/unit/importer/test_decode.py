from __future__ import annotations

import base64
import quopri
from urllib.parse import quote

import pytest

from gazette.importer import decode_page, import_page
from gazette.phrases import translate
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


def test_text_that_was_read_as_gbk_and_saved_again_is_said_at_its_first_line() -> None:
    decoded = decode_page("page.txt", f"PAGE 1\n{TEXT}".encode().decode("gbk", "replace").encode())
    [problem] = decoded.problems
    assert (problem.code, problem.severity, problem.span.line) == (Code.GUESSED_ENCODING, Severity.WARNING, 2)
    assert problem.message == "this looks like Chinese text that was read as GBK and saved again"
    assert "当成 GBK 读入" in translate(problem.message, "zh-Hans")
    assert decode_page("page.txt", "鄧玥犇、龑钘、彧翀、綦毋、夔龢\n".encode()).problems == ()


@pytest.mark.parametrize("half", [0, 1])
def test_behind_a_lost_byte_the_text_is_read_where_its_characters_begin(half: int) -> None:
    text = "青山日报\n　　今年雨水好，前来交易的茶农李大山说价格比去年高了两成，记者看到长队。\n第二天也一样。\n"
    data, place = text.encode("gb18030"), text.index("茶")
    start = len(text[:place].encode("gb18030"))
    decoded = decode_page("page.txt", data[: start + half] + data[start + half + 1 :])
    assert decoded.source is not None
    assert decoded.source.text == text.replace("茶", "\ufffd")
    [problem] = [each for each in decoded.problems if each.code is Code.UNREADABLE_BYTES]
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (2, 14, 15)
    kept = data[start + 1 - half : start + 2 - half].hex()
    assert problem.message == f"bytes that are no text in gb18030: {kept}, from byte {start + 1} of the file"


def test_a_line_with_rare_characters_and_no_wrong_byte_is_read_as_it_stands() -> None:
    text = "那天他來了，把一只走得極準的懷錶，放在她的手邊。\n演员鄧玥犇、龑钘和彧翀到场，大家都说好。\n"
    decoded = decode_page("page.txt", text.encode("gb18030"))
    assert decoded.source is not None
    assert decoded.source.text == text


def write_in(form: str) -> bytes:
    """Return a page's text as ASCII in one of the forms that mail, web pages and programs have."""
    data = TEXT.encode()
    forms = {
        "HZ": lambda: TEXT.encode("hz"),
        "UTF-7": lambda: TEXT.encode("utf-7"),
        "ISO-2022": lambda: TEXT.replace("烈", "").encode("iso2022_jp_2", "ignore"),
        "quoted-printable": lambda: quopri.encodestring(data),
        "percent-encoding": lambda: quote(TEXT).encode(),
        "character references": lambda: TEXT.encode("ascii", "xmlcharrefreplace"),
        "\\u escapes": lambda: TEXT.encode("unicode_escape"),
        "Base64": lambda: base64.encodebytes(data),
    }
    return forms[form]()


@pytest.mark.parametrize(
    "form",
    [
        "HZ",
        "UTF-7",
        "ISO-2022",
        "quoted-printable",
        "percent-encoding",
        "character references",
        "\\u escapes",
        "Base64",
    ],
)
def test_chinese_written_in_ascii_is_refused_by_the_name_of_its_form(form: str) -> None:
    decoded = decode_page("page.txt", b"PAGE 1\n" * (form != "Base64") + write_in(form))
    assert decoded.source is None
    [problem] = decoded.problems
    place = "" if form == "Base64" else " (byte 8)"
    assert problem.message == f"the file has its Chinese in {form}, which is not read{place}"
    assert (problem.severity, problem.span.line) == (Severity.ERROR, 1 if form == "Base64" else 2)
    assert translate(problem.message, "zh-Hans").startswith(f"文件里的中文是用 {form} 写的")


@pytest.mark.parametrize(
    "text",
    [
        "Call +861012345678 or +1234567890, +4915112345678.\nA ~{draft~} costs 100%25 more &#8226; a=20b=3D.\n",
        "def read(path):\n    return '\\\\u4e2d'\n",
        "青年热烈纪念 &#20116;&#22235; +ZeVnLA- ~{Dj~}\n",
    ],
)
def test_a_text_with_letters_that_look_like_such_a_form_is_read(text: str) -> None:
    decoded = decode_page("page.txt", text.encode())
    assert decoded.source is not None
    assert decoded.source.text == text


@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html>\n", "\n<html><body>", "<?xml version='1.0'?><!-- 一 --><!-- 二 -->\n<HTML>"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_web_page_is_no_page_of_text(start: str, encoding: str) -> None:
    decoded = decode_page("page.txt", f"{start}<p>{TEXT}</p>".encode(encoding))
    assert decoded.source is None
    assert [problem.message for problem in decoded.problems] == ["the file is a web page, no text"]


def test_a_page_that_writes_of_web_pages_is_one() -> None:
    assert decode_page("page.txt", f"怎样用<html>做网页\n{TEXT}".encode()).source is not None
    assert decode_page("page.txt", ("<!--" * 5000 + TEXT).encode()).source is not None


def test_a_picture_is_no_page() -> None:
    decoded = decode_page("page.txt", b"\x89PNG\r\n\0\0\1\2\3" * 40)
    assert decoded.source is None
    assert [problem.severity for problem in decoded.problems] == [Severity.ERROR]


def test_a_zero_byte_is_an_invisible_character_like_others_and_many_are_no_text() -> None:
    whole = TEXT.replace("青年", "青\0年")
    decoded = decode_page("page.txt", whole.encode())
    assert decoded.source is not None
    assert (decoded.source.text, decoded.problems) == (whole, ())
    data = TEXT.encode() + b"\n" + b"\0" * 40
    decoded = decode_page("page.txt", data)
    assert decoded.source is None
    (problem,) = decoded.problems
    assert (problem.code, problem.severity) == (Code.UNREADABLE_BYTES, Severity.ERROR)
    assert (problem.span.line, problem.span.column) == (6, 1)
    assert problem.message == f"the file is no text (byte {data.index(0) + 1})"


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-le", "utf-32-be"])
def test_a_page_in_utf_32_is_read_by_its_mark(encoding: str) -> None:
    mark = "" if encoding == "utf-32" else "\ufeff"
    decoded = decode_page("page.txt", (mark + TEXT).encode(encoding))
    assert decoded.source is not None
    assert (decoded.source.text, decoded.problems) == (TEXT, ())


@pytest.mark.parametrize("wrong", [b"\xed\xa0\x80", b"\xff", b"\xe9\x92", b"\xed\xb0\x81\xed\xa0\x80"])
@pytest.mark.parametrize("line", ["五四运动以后。", "结尾。"])
def test_a_few_wrong_bytes_do_not_make_a_line_one_of_another_encoding(wrong: bytes, line: str) -> None:
    data = f"{TEXT}{line}".encode() + wrong + b"\n" + TEXT.encode()
    decoded = decode_page("page.txt", data)
    assert decoded.source is not None
    assert decoded.source.text.replace("\ufffd", "") == f"{TEXT}{line}\n{TEXT}"
    (problem,) = decoded.problems
    assert (problem.code, problem.span.line, problem.span.column) == (Code.UNREADABLE_BYTES, 5, len(line) + 1)
    assert f": {wrong.hex(' ')}, from byte " in problem.message


def test_a_character_in_two_halves_is_put_together() -> None:
    halves = "𠮷".encode("utf-16-be")
    written = b"".join(
        chr(int.from_bytes(halves[at : at + 2], "big")).encode("utf-8", "surrogatepass") for at in (0, 2)
    )
    decoded = decode_page("page.txt", TEXT.encode() + written + "祥老店\n".encode())
    assert decoded.source is not None
    assert (decoded.source.text, decoded.problems) == (f"{TEXT}𠮷祥老店\n", ())


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("system", ["cp1252", "latin-1"])
def test_chinese_that_was_read_as_latin_letters_is_a_doubt(encoding: str, system: str) -> None:
    def read(match: str) -> str:
        data = match.encode(encoding)
        return "".join(bytes([byte]).decode(system, "ignore") or chr(byte) for byte in data)

    (problem,) = decode_page("page.txt", f"1953\n\n{read('青年热烈纪念五四，首都举行集会。')}\n".encode()).problems
    assert (problem.code, problem.severity) == (Code.GUESSED_ENCODING, Severity.WARNING)
    assert (problem.span.line, problem.span.column) == (3, 1)


@pytest.mark.parametrize(
    "line", ["“‘……’”——————", "Crème brûlée à l’Élysée, où naît l’été", "………………………………", "ÉÀÈÙÇÊÂÎ", "²»²»²»²»"]
)
def test_latin_words_and_marks_are_no_doubt(line: str) -> None:
    assert decode_page("page.txt", f"{TEXT}{line}\n".encode()).problems == ()


def test_one_line_of_another_encoding_is_said_to_be_one() -> None:
    data = f"{TEXT}市民在东湖边拍到一群白鹭。\n".encode() + "驻足拍照的人很多。\n".encode("gb18030")
    (problem,) = decode_page("page.txt", data).problems
    assert problem.message == "this line is no UTF-8; it was read as gb18030"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\r", "。", "\n", "\r\n"])
def test_utf_16_without_a_mark_is_told_by_its_text_whatever_ends_its_lines(encoding: str, end: str) -> None:
    data = (TEXT * 2).replace("\n", end).encode(encoding)
    decoded = decode_page("page.txt", data)
    assert decoded.source is not None
    assert decoded.source.text == (TEXT * 2).replace("\n", "\n" if end != "。" else end)
    assert [problem.code for problem in decoded.problems] == [Code.GUESSED_ENCODING]
    short = decode_page("page.txt", data + b"\x01")
    assert short.source is not None
    assert short.source.text == f"{decoded.source.text}\ufffd"
    (problem,) = (each for each in short.problems if each.code is Code.UNREADABLE_BYTES)
    assert problem.severity is Severity.WARNING
    assert problem.message.endswith(f": 01, from byte {len(data) + 1} of the file")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gb18030", "big5", "utf-8"])
def test_no_other_text_is_taken_for_utf_16(encoding: str) -> None:
    text = {"ascii": "bush hid the facts", "latin-1": "L'été à la mer, où naît l'été.", "big5": TRADITIONAL}
    for times in (1, 7):
        decoded = decode_page("page.txt", (text.get(encoding, TEXT) * times).encode(encoding))
        assert decoded.source is None or not decoded.encoding.startswith("utf-16")


@pytest.mark.parametrize(
    ("code", "character"),
    [
        ("fe59", "\u9fb4"), ("fe61", "\u9fb5"), ("fe66", "\u9fb6"), ("fe67", "\u9fb7"), ("fe6d", "\u9fb8"),
        ("fe7e", "\u9fb9"), ("fe90", "\u9fba"), ("fea0", "\u9fbb"), ("fe51", "\U00020087"), ("fe91", "\U000241fe"),
        ("a8bc", "ḿ"), ("a6d9", "︐"), ("a6da", "︒"), ("a6f3", "︙"), ("a3a0", "\u3000"), ("82359037", "\u9fb4"),
    ],
)  # fmt: skip
def test_gb_18030_is_read_by_its_table_of_2022(code: str, character: str) -> None:
    data = TEXT.encode("gb18030").replace("青年".encode("gb18030"), bytes.fromhex(code), 1)
    decoded = decode_page("page.txt", data)
    assert decoded.source is not None
    assert decoded.source.text == TEXT.replace("青年", character, 1)


def test_a_private_character_of_utf_8_stays_what_it_is() -> None:
    decoded = decode_page("page.txt", TEXT.replace("青年", "\ue81e").encode())
    assert decoded.source is not None
    assert "\ue81e" in decoded.source.text


def test_a_name_with_a_rare_character_of_gb_18030_is_a_byline() -> None:
    page = "江城日报\n2024年6月5日 星期三 第2版\n\n湖边来了白鹭\n\n　　本报讯（记者 王¤）市民在湖边拍到白鹭。\n"
    decoded = decode_page("page.txt", page.encode("gb18030").replace("¤".encode("gb18030"), b"\xfe\x59"))
    assert decoded.source is not None
    (file,) = import_page(decoded.source).articles
    assert [person.name for person in file.article.byline] == ["王\u9fb4"]


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
def test_a_mark_before_text_of_another_encoding_is_passed_over_and_named(mark: bytes, encoding: str) -> None:
    text = (TRADITIONAL if encoding == "big5" else TEXT) * 3
    decoded = decode_page("page.txt", mark + text.encode(encoding))
    assert decoded.source is not None
    assert decoded.source.text == text
    named = encoding != "utf-8" or mark != b"\xef\xbb\xbf"
    notes = [problem.message for problem in decoded.problems]
    assert [f"and it was read as {encoding} without it" in note for note in notes] == [True] * named


def test_wrong_bytes_behind_such_a_mark_are_counted_from_the_head_of_the_file() -> None:
    data = b"\xef\xbb\xbf" + (TEXT * 5).encode("gb18030")
    at = data.index("烈".encode("gb18030"))
    (problem,) = (
        each
        for each in decode_page("page.txt", data[:at] + b"\xff" + data[at:]).problems
        if each.code is Code.UNREADABLE_BYTES
    )
    assert f": ff, from byte {at + 1} of the file" in problem.message
    assert (problem.span.line, problem.span.column) == (4, 6)


def test_a_head_in_utf_8_above_a_page_in_another_encoding_is_read_as_such() -> None:
    head = "江城日报\n2024年6月5日 星期三 第2版\n"
    below = "市民在东湖边拍到一群白鹭。\n驻足拍照的人很多。\n联通\n" * 20
    decoded = decode_page("page.txt", head.encode() + below.encode("gb18030"))
    assert decoded.source is not None
    assert decoded.source.text == head + below
    assert (decoded.encoding, [problem.span.line for problem in decoded.problems]) == ("utf-8 and gb18030", [3])
    whole = decode_page("page.txt", below.encode("gb18030"))
    assert whole.source is not None
    assert (whole.encoding, whole.source.text) == ("gb18030", below)


def test_what_windows_adds_to_big5_is_read() -> None:
    text = TRADITIONAL.replace("集會", "集資€100").replace("大家", "喺度")
    data = b"".join(char.encode("cp950") if char == "€" else char.encode("big5hkscs") for char in text)
    decoded = decode_page("page.txt", data)
    assert decoded.source is not None
    assert decoded.source.text == text
    assert [problem.code for problem in decoded.problems] == [Code.GUESSED_ENCODING]
