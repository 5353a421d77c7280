"""One writer at a time: a lock on a project, which the system takes back the moment its holder is gone."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from io import FileIO
from pathlib import Path

from gazette.disk import give_reason, shown_path
from gazette.memory import FOLDER
from gazette.problems import GazetteError

Tell = Callable[[str], None]
LOCK_FILE = "lock"
WAIT_SECONDS = 600.0
_PAUSE_SECONDS = 0.1
# Past everything that the file says of its holder: Windows lets nobody read a byte that is locked.
_LOCKED_BYTE = 1 << 20
_HOLDER_BYTES = 200
# The system's locks keep processes apart; within one process, threads wait for each other here.
_turns: defaultdict[Path, threading.RLock] = defaultdict(threading.RLock)
_held: set[Path] = set()


def say_nothing(_words: str) -> None:
    """Tell nobody."""


@contextlib.contextmanager
def hold(root: Path, command: str, tell: Tell = say_nothing) -> Iterator[None]:
    """Hold the lock of a project while something in it is written; wait for another that holds it, and tell for whom.

    A holder that was killed holds nothing: the lock is the system's, and ends with the process. Who holds it already
    may ask for it again.
    **Raises**: GazetteError when the other one is still at work after ``WAIT_SECONDS``, or when the disk has no lock.
    """
    path = root.resolve() / FOLDER / LOCK_FILE
    with _turns[path]:
        if path in _held:
            yield
            return
        with _open(path) as file:
            _wait(path, file, tell)
            _held.add(path)
            try:
                _write_holder(path, file, f"process {os.getpid()} ({command})")
                yield
            finally:
                _held.discard(path)
                with contextlib.suppress(OSError):
                    file.truncate(0)
                _unlock(file)


def _open(path: Path) -> FileIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return FileIO(os.open(path, os.O_RDWR | os.O_CREAT, 0o644), "r+")
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error


def _wait(path: Path, file: FileIO, tell: Tell) -> None:
    end = time.monotonic() + WAIT_SECONDS
    told = False
    while not _take(path, file):
        holder = _read_holder(file)
        if time.monotonic() >= end:
            message = (
                f"{shown_path(path)}: {holder} is still at work here after {WAIT_SECONDS:.0f} seconds: "
                "wait until it is done, or end it, and run the command again"
            )
            raise GazetteError(message)
        if not told:
            tell(f"waiting for {holder}, which is at work here")
            told = True
        time.sleep(_PAUSE_SECONDS)


def _take(path: Path, file: FileIO) -> bool:
    """Return whether the lock is ours now."""
    try:
        return _lock(file)
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error


def _write_holder(path: Path, file: FileIO, holder: str) -> None:
    try:
        file.seek(0)
        file.truncate(0)
        file.write(holder.encode())
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error


def _read_holder(file: FileIO) -> str:
    """Return who holds a lock, as far as it has said so."""
    try:
        file.seek(0)
        said = file.read(_HOLDER_BYTES) or b""
    except OSError:
        said = b""
    return said.decode("utf-8", "replace").strip() or "another process"


if sys.platform == "win32":
    import msvcrt

    def _lock(file: FileIO) -> bool:
        file.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

    def _unlock(file: FileIO) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: FileIO) -> bool:
        # A record lock is its process's alone: workers that outlive a killed holder do not keep it.
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _LOCKED_BYTE)
        except (BlockingIOError, PermissionError):
            return False
        return True

    def _unlock(file: FileIO) -> None:
        fcntl.lockf(file, fcntl.LOCK_UN, 1, _LOCKED_BYTE)
