"""Names of columns that a bullet decorates above a headline: ■大家谈, ·乡土小志·; none of them begins a brief.

**Source**: evening papers since the 1980s.
"""

from __future__ import annotations

from gazette.importer.marks import BULLETS
from gazette.importer.series import is_dressed_series, is_series
from gazette.importer.traits import Traits

_HEAD_WIDEST, _COLUMN_WIDEST = 6.0, 8.0


def names_column_behind_bullet(marked: Traits, below: Traits) -> bool:
    """Say whether a head with a bullet names the column of the headline below it: named so, one word, or set apart.

    One between two marks does, and no brief: ·乡土小志·.
    """
    if marked.line.key[-1] == marked.line.key[0]:
        return not below.bullet
    key = marked.line.key.lstrip(BULLETS + " ")
    word = len(key) <= _HEAD_WIDEST and not below.author and below.line.width >= _HEAD_WIDEST + len(key)
    apart = len(key) <= _COLUMN_WIDEST and not below.author and below.line.gap > 0
    return is_series(key) or is_dressed_series(marked.line.key) or word or apart
