"""Poets below titles of two or three characters: 升井 / 老　窑.

**Source**: supplements set a poet's name of two characters apart, and the title of a poem right above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from gazette.importer.series import STANDING, is_called_column
from gazette.importer.signed_texts import SPACED
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

_TITLE = compile_late(rf"[{HAN}]{{2,3}}")
_LEAST = 3  # lines of a poem
_REACH = 40


def signs_short_title(seen: Sequence[Traits], index: int) -> bool:
    """Say whether two characters set apart stand between a title of two or three and verse, and no such two in it.

    Where others stand in the verse, each names a poem: 秋 / 稻　茬 / … / 大　雁.
    """
    if not 0 < index < len(seen) - _LEAST or SPACED.fullmatch(seen[index].line.key) is None:
        return False
    above, here = seen[index - 1 : index + 1]
    marked = above.author or above.verse or above.folio or above.staff or above.paper or above.credit or above.note
    if marked or here.line.gap or _TITLE.fullmatch(above.line.key) is None or is_called_column(above.line.key):
        return False
    if STANDING.fullmatch(here.line.key.replace(" ", "")):
        return False  # 快 板
    poem = list(
        takewhile(lambda trait: trait.verse or SPACED.fullmatch(trait.line.key), seen[index + 1 : index + _REACH])
    )
    return len(poem) >= _LEAST and all(trait.verse and not SPACED.fullmatch(trait.line.key) for trait in poem)
