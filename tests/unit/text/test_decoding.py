from gazette.text.decoding import decode_utf8


def test_a_byte_order_mark_and_carriage_returns_are_dropped() -> None:
    source, problems = decode_utf8("x.md", "\ufeff甲\r\n乙\r丙".encode())
    assert problems == ()
    assert source is not None
    assert source.text == "甲\n乙\n丙"


def test_a_wrong_byte_is_named_with_its_line_and_column() -> None:
    source, problems = decode_utf8("x.md", "第一行\r\n第二".encode() + b"\xb5\xda")
    assert source is None
    assert [(problem.code, problem.span.line, problem.span.column) for problem in problems] == [("F001", 2, 3)]
