"""What a build makes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """A file to write: a path relative to the folder it belongs in, forward slashes, and its bytes."""

    path: str
    data: bytes
