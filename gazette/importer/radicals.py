"""Radicals and compatibility ideographs in place of the characters of their shape: 6⽉5⽇, 市⻓.

**Source**: what extraction of text from PDFs gives for characters of fonts that keep both.
"""

from __future__ import annotations

from gazette.importer.misreading import Misreading
from gazette.text.patterns import compile_late
from gazette.text.unified import LOOK_ALIKE_HAN, unified, unified_forms

_FORMS, _MAY_BE = frozenset(unified_forms()), compile_late(f"[{LOOK_ALIKE_HAN}]")
_RADICALS = compile_late(f"[{''.join(_FORMS)}]+")
_MESSAGE = "a radical or compatibility form in place of a character"


def may_have_radicals(text: str) -> bool:
    """Say whether a text has such a sign."""
    return _MAY_BE.search(text) is not None and not _FORMS.isdisjoint(text)


def find_radicals(text: str) -> tuple[Misreading, ...]:
    """Return each run of such signs; their reading is certain."""
    if not may_have_radicals(text):
        return ()
    return tuple(
        Misreading(match.start(), match[0], _MESSAGE, "".join(map(unified, match[0])))
        for match in _RADICALS.finditer(text)
    )
