"""A file of which some lines are in UTF-8 and some in another encoding, as one comes of files put together."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.importer.likeness import measure_likeness
from gazette.importer.raw_text import LOST, RawText, join_texts, read_bytes

_FIRST_HAN = "\u2e80"  # with its marks; what bytes of other encodings look like in UTF-8 lies before it
_SURE = 3  # so many Han characters no line of another encoding has in UTF-8 by chance
_SHARE = 5


@dataclass(frozen=True, slots=True)
class Mixed:
    """The text of such a file. **Shape**: ``read`` are the numbers of the lines that were read as ``other``."""

    text: RawText
    other: str
    read: tuple[int, ...]


def read_mixed(data: bytes, first: int = 0) -> Mixed | None:
    """Return the text of a file of which some lines are UTF-8 and some are not; None when no line surely is UTF-8."""
    lines = data.splitlines(keepends=True)
    bad = [line for line in lines if not is_utf8(line)]
    good = [line for line in lines if not line.isascii() and is_utf8(line)]
    other = find_best(b"".join(bad))
    if len(good) * _SHARE < len(good) + len(bad) and not any(_is_surely_utf8(line, other) for line in good):
        return None
    texts: list[RawText] = []
    read: list[int] = []
    for number, line in enumerate(lines, 1):
        text = read_bytes(line, "utf-8", first)
        if _is_other(line, text, other):
            text = read_bytes(line, other, first)
            read.append(number)
        texts.append(text)
        first += len(line)
    return Mixed(join_texts(texts), other, tuple(read))


def find_best(data: bytes) -> str:
    """Return which of the Chinese encodings gives the text that is likest to Chinese."""
    return max(("gb18030", "big5hkscs"), key=lambda name: measure_likeness(data.decode(name, "replace")))


def is_utf8(line: bytes) -> bool:
    """Say whether bytes are UTF-8."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_other(line: bytes, text: RawText, other: str) -> bool:
    """Say whether a line is in the other encoding: wrong bytes in UTF-8, or by chance none and no character of it."""
    han = _count_han(text.text)
    if text.wrong:
        return len(text.wrong) >= han
    return not (han or line.isascii()) and _measure(line, other) > measure_likeness(text.text)


def _is_surely_utf8(line: bytes, other: str) -> bool:
    text = line.decode("utf-8")
    return _count_han(text) >= _SURE and measure_likeness(text) >= _measure(line, other)


def _measure(line: bytes, encoding: str) -> float:
    return measure_likeness(line.decode(encoding, "replace"))


def _count_han(text: str) -> int:
    return sum(1 for char in text if char >= _FIRST_HAN and char != LOST)
