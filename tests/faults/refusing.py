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
    closed: str = ""


_refusal = Refusal()
_installed: list[bool] = []
_LOOKS = frozenset({"open", "os.listdir", "os.scandir"})
_WRITES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir"})


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _refusal.closed and event in _LOOKS and _absolute(arguments[0]) == _refusal.closed:
        raise OSError(errno.EACCES, os.strerror(errno.EACCES), _refusal.closed)
    if not _refusal.folder:
        return
    flags = arguments[2] if event == "open" else 0
    writes = event in _WRITES or (isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR))
    frees = event in {"os.remove", "os.rmdir"} and _refusal.reason == errno.ENOSPC  # which no full disk refuses
    if not writes or frees or isinstance(arguments[0], int):
        return
    path = _absolute(arguments[0])
    if not path.startswith(_refusal.folder):
        return
    _refusal.done += 1
    if _refusal.at and _refusal.done >= _refusal.at:
        raise OSError(_refusal.reason, os.strerror(_refusal.reason), path)


def _absolute(path: object) -> str:
    return os.path.abspath(os.fsdecode(path)) if isinstance(path, str | bytes | os.PathLike) else ""  # noqa: PTH100  # from where the program stands


def refuse(folder: object, at: int, reason: int) -> None:
    """Let the disk refuse as ``refusing`` does, for as long as this process lives."""
    _install()
    _refusal.folder, _refusal.at, _refusal.reason, _refusal.done = str(folder), at, reason, 0


@contextlib.contextmanager
def closing(path: object) -> Iterator[None]:
    """Let nobody read a file or a folder, nor write there: it is somebody else's."""
    _install()
    _refusal.closed = str(path)
    try:
        yield
    finally:
        _refusal.closed = ""


def _install() -> None:
    if not _installed:  # a hook is for ever, so it is put in once and sleeps
        sys.addaudithook(_hear)
        _installed.append(True)


@contextlib.contextmanager
def refusing(folder: object, at: int, reason: int = errno.ENOSPC) -> Iterator[Refusal]:
    """Let the disk below a folder refuse everything from the ``at``-th change on; with 0 the changes are counted."""
    refuse(folder, at, reason)
    try:
        yield _refusal
    finally:
        _refusal.folder = ""
