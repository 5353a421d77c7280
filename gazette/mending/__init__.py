"""What can be mended in a content file without asking: only what is certain, and nothing beside it.

Every mend is tried on the file and kept only when the file still says the same but for the mended thing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from gazette.matter.names import Role
from gazette.mending.edits import Edit, apply_edits
from gazette.mending.keys import find_key_edits, find_line_edits
from gazette.mending.proof import look_at, says_the_same
from gazette.mending.words import find_word_edits
from gazette.problems import Source

__all__ = ["mend"]

_STEPS: tuple[Callable[[Source, Role, tuple[str, ...]], tuple[Edit, ...]], ...] = (
    find_line_edits,
    find_key_edits,
    find_word_edits,
)


def mend(source: Source, role: Role, accepted: tuple[str, ...] = ()) -> Source:
    """Return a file with everything mended that is certain; the same file when there is nothing.

    **Shape**: ``accepted`` are codes of warnings that the settings accept: what they are about is left as it is.
    """
    for find in _STEPS:
        source = _try(source, role, find(source, role, accepted))
    return source


def _try(source: Source, role: Role, edits: tuple[Edit, ...]) -> Source:
    """Return the file with the edits that leave everything else as it is: all at once, or else one by one."""
    if not edits:
        return source
    mended = _apply(source, role, edits)
    if mended is not None:
        return mended
    for edit in reversed(edits):  # from the end, so that the places of the others stay true
        source = _apply(source, role, (edit,)) or source
    return source


def _apply(source: Source, role: Role, edits: Iterable[Edit]) -> Source | None:
    after = Source(source.path, apply_edits(source.text, edits))
    return after if says_the_same(look_at(source, role), look_at(after, role), len(tuple(edits))) else None
