"""Addresses and other words of many letters in running text: they break anywhere.

Pushed down whole to the next line, one would tear open the line above, which is set to the width of its column.
"""

from __future__ import annotations

import re
from functools import lru_cache

_OF_LONG = re.compile(r"[A-Za-z0-9_./:?=%~+@#-]")
_LONG = re.compile(rf"{_OF_LONG.pattern}{{20,}}")
_TAG_OR_LONG = re.compile(rf"<[^>]*>|{_LONG.pattern}")


def mark_long_words(body: str) -> str:
    """Return HTML whose long words say that they break anywhere."""
    return _TAG_OR_LONG.sub(_mark, body) if has_long_words(body) else body


@lru_cache(maxsize=64)  # an article's page asks the same of a text as the sheet that it stands on
def has_long_words(body: str) -> bool:
    """Say whether a text has a word, or anything in a tag, of twenty letters, digits and signs of addresses."""
    # Of twenty such signs in a row one stands at a twentieth place: the others need not be looked at.
    places = (20 * found.start() for found in _OF_LONG.finditer(body[::20]))
    return any(_LONG.search(body, max(0, at - 19), at + 20) for at in places)


def _mark(match: re.Match[str]) -> str:
    word = match[0]
    # No line has less than four of its letters.
    return word if word.startswith("<") else f'{word[:3]}<span class="long">{word[3:-3]}</span>{word[-3:]}'
