from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gazette.text.commonmark import format_body, format_crosshead, format_note, format_paragraph, plain_lines

LINES = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).map(str.strip).filter(bool)


@given(st.lists(LINES, min_size=1, max_size=4))
def test_a_body_read_back_has_the_lines_it_was_made_of(lines: list[str]) -> None:
    verse = tuple(lines)
    body = format_body((format_paragraph(verse), format_crosshead(lines[0]), format_note((lines[0],))))
    assert plain_lines(body) == (*lines, lines[0], lines[0])
