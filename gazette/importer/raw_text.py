"""Bytes in a known encoding as text, the wrong ones marked and located.

**Source**: CESU-8 (Unicode Technical Report 26); code page 950 for what Windows adds to Big5.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gazette.importer.gb18030 import mend_places
from gazette.importer.lost_bytes import TWO_BYTES, find_lost, seems_shifted

LOST, _WRONG = "\ufffd", "\ufdd1"  # the second holds the place of the first until wrong bytes are counted
# A character past U+FFFF as two halves of three bytes each (CESU-8), as some databases write it; or one half alone.
_HALF = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")


@dataclass(frozen=True, slots=True)
class Wrong:
    """Bytes that are no text. **Units**: ``place`` counts code points from 0, ``byte`` those of the file from 1."""

    place: int
    byte: int
    data: bytes


@dataclass(frozen=True, slots=True)
class RawText:
    """Decoded bytes, and what of them was no text."""

    text: str
    wrong: tuple[Wrong, ...] = ()


def read_bytes(data: bytes, encoding: str, first: int = 0) -> RawText:
    """Return bytes as text; ``first`` is how many bytes of the file stand before them.

    Behind a byte that was lost in GB 18030 or Big5 the text is read where its characters begin.
    """
    text = _decode(data, encoding, first)
    if encoding not in TWO_BYTES or not (text.wrong or seems_shifted(text.text, encoding)):
        return text
    texts: list[RawText] = []
    for line in data.splitlines(keepends=True):
        texts += _read_line(line, encoding, first)
        first += len(line)
    return join_texts(texts)


def _read_line(line: bytes, encoding: str, first: int) -> Iterator[RawText]:
    """Yield a line in the pieces that stand between halves of characters, and these."""
    plain = _decode(line, encoding, first)
    lost = find_lost(line, encoding) if plain.wrong or seems_shifted(plain.text, encoding) else ()
    if not lost:
        yield plain
        return
    begin = 0
    for at in lost:
        yield _decode(line[begin:at], encoding, first + begin)
        yield RawText(LOST, (Wrong(0, first + at + 1, line[at : at + 1]),))
        begin = at + 1
    yield _decode(line[begin:], encoding, first + begin)


def _decode(data: bytes, encoding: str, first: int) -> RawText:
    wrong: list[tuple[int, int]] = []

    def note(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)  # noqa: S101  # nothing else decodes
        half = _HALF.match(data, error.start) if encoding.startswith("utf-8") else None
        if half is not None:
            return _read_halves(data, half, wrong)
        added = _read_added(data[error.start : error.start + 2]) if encoding == "big5hkscs" else ""
        if added:
            return added, error.start + 2
        wrong.append((error.start, error.end))
        return _WRONG, error.end

    codecs.register_error("gazette.note", note)  # of this call: the one before has ended
    text = data.decode(encoding, "gazette.note")
    text = mend_places(text) if encoding == "gb18030" else text
    places = [index for index, char in enumerate(text) if char == _WRONG] if wrong else []
    if len(places) != len(wrong):  # the file has this very sign: what is lost is not told
        return RawText(text.replace(_WRONG, LOST))
    found = zip(places, wrong, strict=True)
    lost = tuple(Wrong(place, first + start + 1, data[start:end]) for place, (start, end) in found)
    return RawText(text.replace(_WRONG, LOST), lost)


def join_texts(texts: Iterable[RawText]) -> RawText:
    """Return texts one behind the other as one."""
    joined: list[str] = []
    wrong: list[Wrong] = []
    length = 0
    for text in texts:
        wrong += [replace(each, place=each.place + length) for each in text.wrong]
        length += len(text.text)
        joined.append(text.text)
    return RawText("".join(joined), tuple(wrong))


def _read_halves(data: bytes, half: re.Match[bytes], wrong: list[tuple[int, int]]) -> tuple[str, int]:
    """Return the character that two halves are; one alone is noted as wrong, in one piece."""
    other = _HALF.match(data, half.end())
    pair = (half[0] + (other[0] if other else b"")).decode("utf-8", "surrogatepass")
    char = pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if other is not None and len(char) == 1:
        return char, other.end()
    wrong.append(half.span())
    return _WRONG, half.end()


def _read_added(pair: bytes) -> str:
    """Return a character that Windows has in its Big5 and Hong Kong has not: the sign of the euro, six kana."""
    text = pair.decode("cp950", "replace")
    return text if len(text) == 1 and text != LOST else ""
