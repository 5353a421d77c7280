import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.text.length import count_length, counts_words, reading_minutes


@pytest.mark.parametrize(
    ("text", "language", "length"),
    [
        ("工人日报，很好。\n\n　　又一段", "zh-Hans", 11),
        ("评上5A级景区，涨了100%。", "zh-Hans", 11),
        ("他说：“Wi-Fi don’t work”", "zh-Hant", 8),
        ("The mayor's plan -- \u201cour 2nd\u201d -- failed.", "en", 6),
        ("He said 你好 twice.", "en", 5),
        ("读don’。字", "zh-Hans", 5),
        ("", "zh-Hans", 0),
    ],
)
def test_a_text_is_as_long_as_its_language_counts(text: str, language: str, length: int) -> None:
    assert count_length(text, language) == length


def test_texts_of_east_asia_are_as_long_as_their_characters() -> None:
    assert [counts_words(language) for language in ("zh-Hans", "zh-Hant", "ja", "en", "fr")] == [
        *(False, False, False),
        *(True, True),
    ]


@given(st.text(alphabet="工人日报字一龥 \u3000\n，。、“”’A5a%-é", max_size=40))
def test_a_run_of_han_characters_counts_as_its_characters_do_one_by_one(text: str) -> None:
    alone = "".join(f"{char}\n" if "\u4e00" <= char <= "\u9fff" else char for char in text)
    for language in ("zh-Hans", "en"):
        assert count_length(text, language) == count_length(alone, language)


@pytest.mark.parametrize(
    ("length", "language", "minutes"),
    [(0, "zh-Hans", 1), (500, "zh-Hans", 1), (610, "zh-Hans", 2), (4000, "zh-Hant", 10), (480, "en", 2)],
)
def test_reading_takes_a_minute_for_four_hundred_characters_or_two_hundred_and_forty_words(
    length: int, language: str, minutes: int
) -> None:
    assert reading_minutes(length, language) == minutes
