"""Sayings set apart inside a text or one below another, and the line below each that tells who said it.

**Source**: pull quotes (引语) and columns of sayings: “赢球不等于过关。” and below it ——队长 高洪.
Who said it wrote nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

# 副题 begin with a dash, too, below a headline that is a quotation: ——访, ——记, ——对话.
_SUBTITLE = compile_late(r"——?(?:访|[记与](?!者)|对话|专访)")
_PAIRS = {"“": "”", "「": "」", "『": "』"}
_LINES = 4  # of a quotation, at most


def find_sayings(traits: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """Yield the place of each saying's first line and of the line that tells who said it."""
    for at in range(1, len(traits)):
        if traits[at].line.key[0] in "—-" and not _SUBTITLE.match(traits[at].line.key):
            first = _find_first(traits, at - 1)
            if first is not None:
                yield first, at


def _find_first(traits: Sequence[Traits], last: int) -> int | None:
    """Return where the quotation begins whose last line this is, one that is nothing but whole sentences."""
    if not traits[last].line.closed or traits[last].line.key[-1] not in _PAIRS.values():
        return None
    closing = traits[last].line.key[-1]
    for first in range(last, max(-1, last - _LINES), -1):
        key = traits[first].line.key
        if _PAIRS.get(key[0]) == closing:
            words = "".join(trait.line.key for trait in traits[first : last + 1])
            return first if words.find(closing) == len(words) - 1 else None
        if traits[first].line.gap:
            return None
    return None
