"""Words that texts share, as pairs of neighbouring characters: no dictionary is asked."""

from __future__ import annotations

import re
from functools import lru_cache

_MARKS = re.compile(r"[^\w]")


@lru_cache(maxsize=2048)
def pairs_of(key: str) -> frozenset[str]:
    """Return the pairs of neighbouring Han characters, letters and digits of a folded text."""
    words = _MARKS.sub("", key)
    return frozenset(words[index : index + 2] for index in range(len(words) - 1))


@lru_cache(maxsize=1024)
def share(key: str, text: str) -> float:
    """Return which part of a headline's pairs of characters the text has, from 0 to 1."""
    pairs = pairs_of(key)
    return sum(1 for pair in pairs if pair in text) / len(pairs) if pairs else 0.0


@lru_cache(maxsize=1024)
def reach(key: str, text: str) -> int:
    """Return how far into a text the first pair of characters stands that a headline shares with it.

    **Units**: characters; the length of the text where none does.
    """
    found = [at for pair in pairs_of(key) if (at := text.find(pair)) >= 0]
    return min(found, default=len(text))
