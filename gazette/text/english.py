"""English prose among Chinese: known by the words that hardly a sentence of it does without."""

from __future__ import annotations

import re

from gazette.text.han import HAN
from gazette.text.patterns import compile_late

# **Source**: the commonest words of English, by any count of them; a fifth of most texts, and none of pinyin or names.
_COMMON = compile_late(
    r"\b(?:the|of|and|to|in|a|is|that|for|it|was|on|with|as|by|at|from|are|this|be|or|an|he|his|they|have|not|we|but|had"
    r"|were|which|one|you|all|their|has|I|can|will|there|would|been|if|her|more|when|who|said|its|so|she)\b",
    re.IGNORECASE,
)
_WORD, _HAN = compile_late("[A-Za-z]+"), compile_late(f"[{HAN}]")
_LEAST_WORDS, _MOST_APART = 20, 5  # words of more than a caption; of how many one is common


def is_english(text: str) -> bool:
    """Say whether a text is English prose, which may hold some Chinese words; no list of names or titles is."""
    words = len(_WORD.findall(text))
    if words < _LEAST_WORDS or words < 2 * len(_HAN.findall(text)):
        return False
    return len(_COMMON.findall(text)) * _MOST_APART >= words
