"""One change to a text, and many applied together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What stands in the place of ``text[start:end]``. **Units**: offsets count from 0."""

    start: int
    end: int
    new: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits applied; of two that overlap the first counts."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits):
        if edit.start >= at:
            parts += [text[at : edit.start], edit.new]
            at = edit.end
    return "".join([*parts, text[at:]])
