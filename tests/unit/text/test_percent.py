import re
import unicodedata
from urllib.parse import quote, unquote

from hypothesis import given
from hypothesis import strategies as st

from gazette.text.percent import quote_whole

ASCII_OF_URLS = re.compile(r"[A-Za-z0-9!$()*+,./:;=@_~-]|%[0-9A-F]{2}")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_comes_back_from_an_address_as_it_was(text: str) -> None:
    assert unquote(quote_whole(text)) == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_address_holds_nothing_that_would_end_it_or_cannot_be_seen(text: str) -> None:
    left = ASCII_OF_URLS.sub("", quote_whole(text))
    assert all(sign > "\xa0" and unicodedata.category(sign) not in {"Cc", "Cf", "Zs", "Zl", "Zp"} for sign in left)


def test_chinese_stays_readable_and_all_else_is_encoded_as_the_standard_library_does_it() -> None:
    assert quote_whole("石桥“通车”，100%\n") == "石桥“通车”，100%25%0A"
    assert quote_whole("a b&c'd\"<e>#?\U00020000") == quote("a b&c'd\"<e>#?\U00020000", safe="")
