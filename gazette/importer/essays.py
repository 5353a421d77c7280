"""Parts of signed essays: short lines between the writer's name below a headline and the note that says who that is.

**Source**: theory pages: the title, its writer, parts with names of their own, and at the end （作者系…） or
（作者单位：…）.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.people import OF_WRITER
from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

_LIFE = compile_late(rf"[(\[]{OF_WRITER}[^()\[\]]{{2,60}}[)\]]")
_LINES_MOST = 120


def find_essay_parts(traits: Sequence[Traits], lonely: Sequence[int]) -> frozenset[int]:
    """Return which of the short lines between paragraphs part an essay.

    It begins at the last names that stand alone above the note, and nothing between ends an article.
    """
    found: set[int] = set()
    for end, trait in enumerate(traits):
        if _LIFE.fullmatch(trait.line.key):
            start = _find_writer(traits, end)
            found |= {index for index in lonely if start is not None and start < index < end}
    return frozenset(found)


def _find_writer(traits: Sequence[Traits], end: int) -> int | None:
    """Return where the names stand that open what ends above a line; None where something else ends it before."""
    for index in range(end - 1, max(0, end - _LINES_MOST), -1):
        trait = traits[index]
        if trait.author and not trait.ended:
            return index
        if trait.ended or trait.opener or trait.jump or trait.folio or trait.notice or _LIFE.fullmatch(trait.line.key):
            return None
    return None
