"""A headline on one line: in lists, feeds, citations and the browser's title."""

from __future__ import annotations

import unicodedata
from itertools import pairwise


def split_lines(text: str) -> tuple[str, ...]:
    """Return the printed lines of a text, such that they read well one after the other without a break.

    **Shape**: a line keeps a space at its end only where two words of an alphabet would touch.
    """
    if "\n" not in text:
        line = text.strip()
        return (line,) if line else ()
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return tuple(line + (" " if parts_words(line, after) else "") for line, after in pairwise([*lines, ""]))


def format_one_line(text: str) -> str:
    """Return a text without its printed line breaks.

    ``人才“下沉”，`` and ``县域成为就业新选择`` are set solid, ``Made in`` and ``China`` keep a space.
    **Source**: W3C clreq: Chinese has no space between words, and a line break adds none.
    """
    return "".join(split_lines(text)) if "\n" in text else text.strip()


def parts_words(before: str, after: str) -> bool:
    """Say whether a line break stands between two words of an alphabet, and not between Han characters or marks."""
    return bool(before and after) and _is_narrow(before[-1]) and _is_narrow(after[0])


def _is_narrow(character: str) -> bool:
    return character.isalnum() and unicodedata.east_asian_width(character) not in {"W", "F"}
