"""The lines of a page text, before anything is read: which of them print something."""

from __future__ import annotations

from collections.abc import Sequence


def find_below(lines: Sequence[str], index: int) -> str:
    """Return the first line below the one at ``index`` that prints something, as it stands; ``""`` if none does."""
    return next((lines[at] for at in range(index + 1, len(lines)) if lines[at].strip()), "")


def find_above(lines: Sequence[str], index: int) -> str:
    """Return the last line above the one at ``index`` that prints something, as it stands; ``""`` if none does."""
    return next((lines[at] for at in range(index - 1, -1, -1) if lines[at].strip()), "")
