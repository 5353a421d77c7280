"""What can be mended in a content file without asking: only what is certain, and nothing beside it.

Every mend is tried on the file and kept only when the file still says the same but for the mended thing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from gazette.matter.names import Role
from gazette.mending.edits import Edit, apply_edits
from gazette.mending.keys import find_key_edits, find_line_edits
from gazette.mending.layout import find_layout_edits
from gazette.mending.proof import Look, has_the_same_words, look_at, says_the_same
from gazette.mending.words import find_word_edits
from gazette.problems import Source

__all__ = ["find_mended_lines", "mend"]

Finder = Callable[[Source, Role, tuple[str, ...]], tuple[Edit, ...]]
Judge = Callable[[Look, Look, int], bool]
# Edits that are tried one by one where many files are only looked at: each is a reading of the whole file.
_FEW = 20
_STEPS: tuple[tuple[Finder, Judge], ...] = (
    (find_line_edits, says_the_same),
    (find_key_edits, says_the_same),
    (find_word_edits, says_the_same),
    (find_layout_edits, has_the_same_words),
)


def mend(source: Source, role: Role, accepted: tuple[str, ...] = ()) -> Source:
    """Return a file with everything mended that is certain; the same file when there is nothing.

    **Shape**: ``accepted`` are codes of warnings that the settings accept: what they are about is left as it is.
    """
    for find, judge in _STEPS:
        source = _try(source, role, find(source, role, accepted), judge)
    return source


def find_mended_lines(source: Source, role: Role) -> frozenset[int]:
    """Return the lines, counted from 1, in whose keys something would be mended; of a file with many slips, none."""
    mended = source
    for find, judge in _STEPS[:2]:  # neither makes a line more or less
        mended = _try(mended, role, find(mended, role, ()), judge, _FEW)
    pairs = zip(source.text.split("\n"), mended.text.split("\n"), strict=True)
    return frozenset(number for number, (before, after) in enumerate(pairs, 1) if before != after)


def _try(source: Source, role: Role, edits: tuple[Edit, ...], judge: Judge, most: int | None = None) -> Source:
    """Return the file with the edits that leave everything else as it is: all at once, or else one by one.

    More than the most are not tried one by one.
    """
    if not edits:
        return source
    mended = _apply(source, role, edits, judge)
    if mended is not None:
        return mended
    if most is not None and len(edits) > most:
        return source
    for edit in reversed(edits):  # from the end, so that the places of the others stay true
        source = _apply(source, role, (edit,), judge) or source
    return source


def _apply(source: Source, role: Role, edits: Iterable[Edit], judge: Judge) -> Source | None:
    after = Source(source.path, apply_edits(source.text, edits))
    return after if judge(look_at(source, role), look_at(after, role), len(tuple(edits))) else None
