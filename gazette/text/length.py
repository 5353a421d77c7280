"""How long a text is, as the trade of its language counts, and how long it takes to read."""

from __future__ import annotations

from gazette.text.patterns import compile_late

# From here on stand the scripts of East Asia, their punctuation and their forms of full width.
_EASTERN = "\u2e80-\ud7ff\uf900-\U0003ffff"
# A word or number of another script, with what clings to it: 5A, 100%, Wi-Fi, don't.
_WORD = rf"[^\W{_EASTERN}](?:[^\s{_EASTERN}“”‘’—…]|’(?=\w))*"
# 字数 counts each character and each mark, and a word of Latin letters once.
_CHARACTERS = compile_late(rf"{_WORD}|\S")
# Nearly all of a Chinese text: characters and marks of which each counts, so that a run counts as long as it is.
_HAN = compile_late("[\u4e00-\u9fff][\u4e00-\u9fff，。、；：？！《》]+")
_WORDS = compile_late(rf"{_WORD}|[{_EASTERN}]")
# Grown readers of Chinese read 300 to 500 characters a minute, those of English some 240 words.
_OF_CHARACTERS = ("zh", "ja", "ko")
_CHARACTERS_A_MINUTE = 400
_WORDS_A_MINUTE = 240


def counts_words(language: str) -> bool:
    """Say whether texts of a language are as long as they have words; in East Asia they are as long as characters."""
    return not language.startswith(_OF_CHARACTERS)


def count_length(text: str, language: str) -> int:
    """Return the length of a text: 字数 in Chinese, else the number of words; spaces never count.

    **Source**: 字数 as word processors count it, where a word or number in Latin letters is one.
    """
    pattern = _CHARACTERS if language.startswith("zh") else _WORDS
    packed = _HAN.sub("\u4e00", text)
    return len(pattern.findall(packed)) + len(text) - len(packed)


def reading_minutes(length: int, language: str) -> int:
    """Return how long a text of that length takes to read, at least one minute."""
    speed = _CHARACTERS_A_MINUTE if language.startswith("zh") else _WORDS_A_MINUTE
    return max(1, round(length / speed))
