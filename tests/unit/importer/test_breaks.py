"""Where a text begins below another one in a stack of headlines."""

from __future__ import annotations

from tests.unit.reading_pages import read_golden


def test_a_report_begins_where_the_text_above_it_is_torn() -> None:
    made = read_golden("773-binhai-1996").articles
    (surgery,) = (file for file in made if "心脏手术" in file.article.title.printed)
    assert surgery.body.startswith("俄罗斯总统叶利钦")
