"""Names of content files and folders: the numbers are identity, the words are for people."""

from __future__ import annotations

import re
import unicodedata

from gazette.model import Place

# Long enough to recognise an article, short enough for every file system: 20 Han characters are 60 bytes.
WORDS_LENGTH = 20
_WORDS = re.compile(r"[^\w]+")


def format_words(title: str) -> str:
    """Return the words of a file name: the first printed line of a title without spaces and punctuation.

    **Shape**: letters, digits and Han characters, at most ``WORDS_LENGTH``; empty when the title has none.
    """
    first = title.strip().split("\n", 1)[0]
    words = _WORDS.sub("", unicodedata.normalize("NFC", first)).replace("_", "")
    return words[:WORDS_LENGTH]


def format_issue_folder(place: Place) -> str:
    """Return the folder of an issue: ``2024-06-05``."""
    return place.date.isoformat()


def format_article_path(place: Place, title: str) -> str:
    """Return the path of an article below content/: ``2024-06-05/01/03-义乌创新三招.md``."""
    words = format_words(title)
    name = f"{place.number:02d}-{words}" if words else f"{place.number:02d}"
    return f"{format_issue_folder(place)}/{place.page:02d}/{name}.md"
