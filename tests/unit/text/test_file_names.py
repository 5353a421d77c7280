import datetime as dt

import pytest

from gazette.model import Place
from gazette.text.file_names import format_article_path, format_words

PLACE = Place(dt.date(2024, 6, 5), 1, 3)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("义乌创新“三招”\n构建和谐劳动关系", "义乌创新三招"),
        ("PLC 与 5A级", "PLC与5A级"),
        ("……！", ""),
        ("王\U000323b0的事", "王\U000323b0的事"),
        ("一" * 60, "一" * 20),
        ("a/b\\c:d*e?f", "abcdef"),
    ],
)
def test_the_words_of_a_name_are_the_first_printed_line_without_marks(title: str, words: str) -> None:
    assert format_words(title) == words


def test_a_path_is_made_of_date_page_and_place() -> None:
    assert format_article_path(PLACE, "义乌创新“三招”") == "2024-06-05/01/03-义乌创新三招.md"


def test_a_title_without_words_leaves_the_number_alone() -> None:
    assert format_article_path(PLACE, "！") == "2024-06-05/01/03.md"
