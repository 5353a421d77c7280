"""Names of columns set upright: raw text has each character on a line of its own, 环 / 球 / 速 / 递.

**Source**: 栏题 stand upright beside what they head. Three lines of one character each are nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.traits import Traits
from gazette.text.han import is_han_alone

_LEAST = 3
_NUMERALS = frozenset("一二三四五六七八九十")


def count_upright(traits: Sequence[Traits]) -> int:
    """Return how many lines of one character stand first, right below each other; 0 where they are few or numerals."""
    count = 0
    for at, trait in enumerate(traits):
        if not is_han_alone(trait.line.key) or (at and trait.line.gap):
            break
        count += 1
    spelled = any(trait.line.key not in _NUMERALS for trait in traits[:count])
    return count if count >= _LEAST and spelled else 0
