"""The grammar of a query; tests/browser/test_search_words.py compares it with the browser's."""

import pytest

from gazette.text.queries import parse_day, parse_query


def told(query: str) -> list[tuple[str, bool, str]]:
    return [(part.field, part.minus, part.text) for part in parse_query(query)]


def test_a_query_has_words_phrases_fields_and_words_to_leave_out() -> None:
    assert told("劳动 “关系 义务” -杭州 作者:李明 栏目：巡礼 -标题:人才") == [
        ("text", False, "劳动"),
        ("text", False, "关系 义务"),
        ("text", True, "杭州"),
        ("author", False, "李明"),
        ("column", False, "巡礼"),
        ("title", True, "人才"),
    ]


def test_marks_without_a_word_ask_for_nothing() -> None:
    assert told("“” ， -") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024", "2024"),
        ("2024-6", "2024-06"),
        ("2024/6/5", "2024-06-05"),
        ("20240605", "2024-06-05"),
        ("2024年6月5日", "2024-06-05"),
        ("二〇二四年六月二十五号", "2024-06-25"),
        ("２０２４年", "2024"),
        ("2024-13", None),
        ("6月5日", None),
    ],
)
def test_a_year_month_or_day_is_understood_however_it_is_written(text: str, day: str | None) -> None:
    assert parse_day(text) == day


def test_a_day_is_looked_for_in_every_way_to_print_it() -> None:
    (part,) = parse_query("6月15号")
    written = {"".join(word for phrase in way for word in phrase) for way in part.ways}
    assert written == {"6月15号", "6月15日", "六月十五号", "六月十五日"}
