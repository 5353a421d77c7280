"""Names of content files and folders: the numbers are identity, the words are for people."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from gazette.model import Place
from gazette.text.han import LATER_HAN

# Most file systems hold names of 255 bytes; what is made of a picture has a longer one than the picture itself.
MOST_BYTES = 240
# A page's folder is named by two digits.
LAST_PAGE = 99
# Long enough to recognise an article, short enough for every file system: 20 Han characters are 60 bytes.
WORDS_LENGTH = 20
# **Source**: Windows' naming rules for files; the signs are refused by its file systems, the words are its devices.
_NOWHERE = re.compile(r'[\x00-\x1f\x7f-\x9f\\:*?"<>|\ud800-\udfff\u202d\u202e\ufffe\uffff]|[. ]$')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?: *\.|$)", re.IGNORECASE)
_WORDS = re.compile(rf"[^\w{LATER_HAN}]+")


@lru_cache(maxsize=256)  # all articles of a page stand in the same two folders
def is_name_everywhere(name: str) -> bool:
    """Say whether the name of a file or folder can stand on every system that people check content/ out on."""
    long = len(name.encode("utf-8", "surrogatepass")) > MOST_BYTES
    return not (long or _NOWHERE.search(name) or _DEVICES.match(name))


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
