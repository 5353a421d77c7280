"""Lines of a page's head that are set from right to left: 版二第 for 第二版, 日二十二月一十年九四九一, 聞新際國.

**Source**: papers of the Republic and of Hong Kong, Taiwan and overseas into the 1980s, whose folios run as titles did.
"""

from __future__ import annotations

from gazette.text.dates import reads_backwards
from gazette.text.patterns import compile_late

_PAGE = compile_late(r"版[〇○零一二三四五六七八九十廿]{1,3}第(?!\d)")
_BRACKETS = str.maketrans("()（）《》「」『』“”", ")(）（》《」「』『”“")


def is_turned(key: str) -> bool:
    """Say whether a folded line is set from right to left."""
    return ("版" in key and _PAGE.search(key) is not None) or reads_backwards(key)


def turn(line: str) -> str:
    """Return a line that is set from right to left as it is read."""
    return line[::-1].translate(_BRACKETS)


def read_way(key: str) -> str:
    """Return a folded line as it is read, whichever way it is set."""
    return turn(key) if is_turned(key) else key
