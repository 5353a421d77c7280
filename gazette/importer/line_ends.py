"""Whether a line ends as a sentence does: with a stop, whatever recognition made of it, and marks that close behind it.

**Source**: rules of punctuation (GB/T 15834): closing marks stand behind the stop or before it.
"""

from __future__ import annotations

from gazette.text.han import HAN
from gazette.text.patterns import compile_late

# What rightly ends a paragraph, closing marks after it left out.
_STOPS = tuple("。！？!?…．｡")
# Recognition takes a stop for a dot in the middle of the line; two of them set off the name of a column.
_MISREAD_STOP = "·"
# A stop of half the width behind a character, what closes it or a short word after it: 今晨上岸., 下降20%., 用的是LG.
_LATIN_STOP = compile_late(rf"(?:[{HAN}%％‰℃”’」』)）》\"]|[{HAN}][A-Za-z]{{1,6}})\.$")
_CLOSING = "”’」』）)》〉】]\"'〞＂"


def is_closed(text: str) -> bool:
    """Say whether a line ends as a sentence does."""
    bare = text.rstrip(_CLOSING)
    if bare.endswith(_MISREAD_STOP):
        return bare.count(_MISREAD_STOP) == 1
    return bare.endswith(_STOPS) or (bare.endswith(".") and _ends_in_latin_stop(bare))


def _ends_in_latin_stop(bare: str) -> bool:
    """Say whether a line ends in a stop of half the width; behind a digit only beside such commas: 增长14. is cut."""
    return _LATIN_STOP.search(bare, max(0, len(bare) - 8)) is not None or (bare[-2:-1].isdigit() and "," in bare)
