"""How Chinese is spelt in pinyin, as a reader types it: letters alone, no tones, ü as v.

**Source**: GB/T 16159 for the spelling, the dictionaries of pypinyin for the readings.
"""

from __future__ import annotations

from functools import lru_cache


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
