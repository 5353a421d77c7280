"""A disk that refuses: every opening for writing, renaming, removing and making of folders can be made to fail."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(slots=True)
class Refusal:
    """What the disk does in this process: nothing while ``at`` is 0, else it refuses from the ``at``-th time on."""

    folder: str = ""
    at: int = 0
    reason: int = 0
    done: int = 0


_refusal = Refusal()
_installed: list[bool] = []
_WRITES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir"})


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if not _refusal.folder:
        return
    flags = arguments[2] if event == "open" else 0
    writes = event in _WRITES or (isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR))
    frees = event in {"os.remove", "os.rmdir"} and _refusal.reason == errno.ENOSPC  # which no full disk refuses
    if not writes or frees or isinstance(arguments[0], int):
        return
    path = os.path.abspath(str(arguments[0]))  # noqa: PTH100  # as it was given, from wherever the program stands
    if not path.startswith(_refusal.folder):
        return
    _refusal.done += 1
    if _refusal.at and _refusal.done >= _refusal.at:
        raise OSError(_refusal.reason, os.strerror(_refusal.reason), path)


@contextlib.contextmanager
def refusing(folder: object, at: int, reason: int = errno.ENOSPC) -> Iterator[Refusal]:
    """Let the disk below a folder refuse everything from the ``at``-th change on; with 0 the changes are counted."""
    if not _installed:  # a hook is for ever, so it is put in once and sleeps
        sys.addaudithook(_hear)
        _installed.append(True)
    _refusal.folder, _refusal.at, _refusal.reason, _refusal.done = str(folder), at, reason, 0
    try:
        yield _refusal
    finally:
        _refusal.folder = ""


@contextlib.contextmanager
def asleep() -> Iterator[None]:
    """Let the disk do as it should meanwhile."""
    folder, _refusal.folder = _refusal.folder, ""
    try:
        yield
    finally:
        _refusal.folder = folder
