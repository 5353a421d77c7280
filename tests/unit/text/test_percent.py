from urllib.parse import quote, unquote

from hypothesis import given
from hypothesis import strategies as st

from gazette.text.percent import quote_whole


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_in_an_address_is_encoded_as_the_standard_library_does_it(text: str) -> None:
    assert quote_whole(text) == quote(text, safe="")
    assert unquote(quote_whole(text)) == text
