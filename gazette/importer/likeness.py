"""Whether bytes were rightly read as Chinese text: a right reading is full of its most frequent characters."""

from __future__ import annotations

import re

from gazette.text.patterns import compile_late

# The most frequent characters of Chinese text in both scripts.
_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事"
    "只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话者向情部正名定"
    "這來國個說們為時會過學對後裡還發當無開經頭動兩長樣現將與進實點聲話報訊電記員，。、“”：；（）"
)
PROBE_BYTES = 20000
LEAST_LIKENESS = 0.1  # Chinese text has a third or more
# Letters that no Western language has in such rows: every byte of Chinese text as Windows and Unix read it there.
_LATIN = compile_late("[\x80-\xffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{6,}")
_LEAD = 0xC0  # UTF-8 begins every character with such a byte, and GB 2312 most of them
_LOST = "\ufffd"
_LEAST_WIDE = 6  # characters, as many as letters of one kind that is not Chinese


def is_frequent(char: str) -> bool:
    """Say whether a character is among the most frequent of Chinese text."""
    return char in _FREQUENT


def measure_likeness(text: str) -> float:
    """Return which part of a text's characters are frequent in Chinese; less for each that is none at all."""
    probe = text[:PROBE_BYTES]
    wide = [char for char in probe if char > "\x7f"]
    if not wide:
        return 0.0
    private = sum(1 for char in wide if char == _LOST or "\ue000" <= char <= "\uf8ff")
    return (sum(1 for char in wide if char in _FREQUENT) - 3 * private) / len(wide)


def is_read_as_chinese(line: str) -> bool:
    """Say whether the characters of a line are other Chinese text when their bytes are read: UTF-8 read as GBK."""
    wide = sum(1 for char in line if char > "\x7f")
    if wide < _LEAST_WIDE or measure_likeness(line) > LEAST_LIKENESS:
        return False
    data = line.replace(_LOST, "").encode("gb18030", "ignore")
    text = data.decode("utf-8", "ignore")  # the last byte of three is often gone
    return 2 * len(text.encode()) > len(data) and measure_likeness(text) > LEAST_LIKENESS


def may_be_read_twice(text: str) -> bool:
    """Say whether a line of a text may have such letters: so many in a row."""
    return _LATIN.search(text) is not None


def find_read_twice(line: str) -> re.Match[str] | None:
    """Return the Latin letters of a line that are Chinese text when their bytes are read."""
    for match in _LATIN.finditer(line):
        data = b"".join(_byte_of(char) for char in match[0])
        if max(data) >= _LEAD and any(
            measure_likeness(data.decode(name, "replace")) > LEAST_LIKENESS for name in ("utf-8", "gb18030")
        ):
            return match
    return None


def _byte_of(char: str) -> bytes:
    """Return the byte that a Western system reads as a character."""
    return bytes([ord(char)]) if char <= "\xff" else char.encode("cp1252", "replace")
