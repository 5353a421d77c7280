"""Characters that may stand in no file of content/: what XML refuses or acts in a terminal."""

from __future__ import annotations

import re
from functools import lru_cache

# Control characters but tab and line feed, halves of pairs, U+FFFE and U+FFFF.
_SIGNS = r"\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
FORBIDDEN = re.compile(f"[{_SIGNS}]")
# What an entity brings in unseen: these too, and what joins, parts or turns text without being seen.
UNSEEN = re.compile(f"[{_SIGNS}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")


def find_forbidden(text: str) -> int | None:
    """Return where the first forbidden character of a text stands, counted from 0.

    **Source**: XML 1.0, 2.2 (Char); ECMA-48 for what controls do.
    """
    found = None if is_seen(text) else FORBIDDEN.search(text)
    return None if found is None else found.start()


@lru_cache(maxsize=2)  # of each file it is asked when it is read and when it is proofread
def is_seen(text: str) -> bool:
    """Say whether every sign of a text, line ends and wide spaces aside, can be seen, as in hardly any it cannot."""
    return text.replace("\n", "").replace("\u3000", "").isprintable()


def name_character(sign: str) -> str:
    """Return a character by its number: ``U+202E``."""
    return f"U+{ord(sign):04X}"
