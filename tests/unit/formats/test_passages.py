"""Texts out of the index, as they were written."""

from gazette.formats.passages import read_passages
from gazette.text.searching import Section, format_index_text


def test_a_text_is_given_back_with_its_words_rare_names_too() -> None:
    text = "王\U000323b0，勞動"
    (passage,) = read_passages(f"{Section.TITLE} {format_index_text(text)}")
    assert passage.text == text
    assert [word for word in passage.words if word] == ["王", "\U000323b0", "劳", "动"]
    assert len(passage.find(["王", "\U000323b0"])) == 1
