"""How Chinese is spelt in pinyin, as a reader types it: letters alone, no tones, ü as v.

**Source**: GB/T 16159 for the spelling, the dictionaries of pypinyin for the readings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_MOST_WORDS = 4
_SHORTEST = 2
_LETTERS = re.compile(r"[a-z]{2,60}")


@lru_cache(maxsize=65536)
def find_spellings(word: str, *, name: bool = False) -> tuple[str, ...]:
    """Return how a word of Chinese characters is spelt, the likeliest first; nothing when a character has no reading.

    A person's name is spelt with every reading of one character at a time: 单 has three, and no dictionary knows which
    one its bearer uses.
    **Shape**: letters a to z without spaces: 金钧胤 is ``jinjunyin``, 绿 is ``lv``.
    """
    from pypinyin import Style, lazy_pinyin, pinyin  # noqa: PLC0415  # reads its dictionaries when it is imported

    likely = lazy_pinyin(word, errors="ignore")
    if len(likely) != len(word):
        return ()
    spellings = ["".join(likely)]
    if name:
        readings = pinyin(word, style=Style.NORMAL, heteronym=True, errors="ignore")
        spellings += [
            "".join((*likely[:at], other, *likely[at + 1 :])) for at, each in enumerate(readings) for other in each
        ]
    return tuple(dict.fromkeys(each for each in spellings if each.isascii() and each.isalpha()))


def letters_of(text: str) -> str:
    """Return the letters of pinyin without tones and marks, ü as v; nothing when a text is none."""
    plain = unicodedata.normalize("NFKD", text).lower().replace("u\u0308", "v")
    marks = {each for each in plain if unicodedata.category(each).startswith("M") or each.isspace() or each in "'’-"}
    letters = re.sub(r"(?<=[ln])yu", "v", "".join(each for each in plain if each not in marks))
    return letters if _LETTERS.fullmatch(letters) else ""


def find_spelt(letters: str, spellings: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]] | None:
    """Return what letters may spell in the fewest words, at most four; None when they spell nothing.

    **Shape**: for each word those that are spelt alike.
    """
    ways: dict[int, list[tuple[str, ...]]] = {0: []}
    for at in range(len(letters)):
        before = ways.get(at)
        if before is None or len(before) >= _MOST_WORDS:
            continue
        for end in range(at + _SHORTEST, len(letters) + 1):
            words = spellings.get(letters[at:end])
            if words and (end not in ways or len(ways[end]) > len(before) + 1):
                ways[end] = [*before, words]
    return ways.get(len(letters))
