"""What a misread character is: where it stands, how it was printed, what it must have been.

**Source**: what recognition of Chinese print confuses.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Misreading:
    """Characters that were misread.

    **Shape**: ``reading`` is what was printed where only that is possible, else empty.
    **Units**: ``start`` counts from 0.
    """

    start: int
    printed: str
    message: str
    reading: str = ""

    @property
    def end(self) -> int:
        """Where the characters end."""
        return self.start + len(self.printed)
