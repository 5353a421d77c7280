"""The door to files: reading content/, layouts/ and seeds/, and putting one file in place whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import secrets
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from gazette.problems import GazetteError

# A file that waits to take another's place is called so, and then by chance.
_WAITING = ".gazette-"
_LEFT_BEHIND = re.compile(re.escape(_WAITING) + r"[a-z0-9_]{8}")


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file as bytes; ``path`` is relative to the folder that was read, ``shown`` as people see it."""

    path: str
    shown: str
    data: bytes


def shown_path(path: Path) -> str:
    """Return a path as people should see it: relative to where they stand when it lies below, forward slashes."""
    with contextlib.suppress(ValueError):
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    return path.as_posix()


def bound_of(variable: str, usual: int) -> int:
    """Return a bound that the environment may set.

    **Raises**: GazetteError when it sets no number.
    """
    written = os.environ.get(variable) or str(usual)
    if not (written.isascii() and written.isdigit() and int(written)):
        message = f"{variable}: {written!r} is no whole number from 1"
        raise GazetteError(message)
    return int(written)


def read_files(folder: Path, paths: Iterable[str]) -> Iterator[RawFile]:
    """Yield files of a folder in the order of their paths.

    **Raises**: GazetteError when one cannot be read.
    """
    shown = f"{shown_path(folder)}/".removeprefix("./")
    for path in paths:
        yield RawFile(path, f"{shown}{path}", read_bytes(folder / path))


def read_bytes(path: Path | str) -> bytes:
    """Return the bytes of a file.

    **Raises**: GazetteError when it cannot be read.
    """
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  # every article is read: pathlib takes twice as long
            return file.readall()
    except OSError as error:
        raise GazetteError(give_reason(Path(path), error)) from error


def read_start(path: Path, size_bytes: int) -> bytes:
    """Return the first bytes of a file, as many as it has up to a number.

    **Raises**: GazetteError when it cannot be read.
    """
    if path.is_fifo():  # one that nobody writes to is never read to its end
        message = f"{shown_path(path)}: this is a pipe, no file"
        raise GazetteError(message)
    try:
        with path.open("rb") as file:
            return file.read(size_bytes)
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error


def find_bytes(path: Path) -> bytes | None:
    """Return the bytes of a file, None when there is none.

    **Raises**: GazetteError when there is one and it cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error


def find_within(path: Path, size_bytes: int) -> bytes | None:
    """Return the bytes of a file; None when there is none, or when it has more than so many.

    **Raises**: GazetteError when there is one and it cannot be read.
    """
    try:
        data = read_start(path, size_bytes + 1) if path.exists() else None
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error
    return data if data is not None and len(data) <= size_bytes else None


def save_bytes(path: Path, data: bytes) -> None:
    """Put a file in place as ``write_bytes`` does, and not before the disk holds it: what nobody could make again.

    **Raises**: GazetteError when it cannot be written; the old file is untouched then.
    """
    write_bytes(path, data, lasting=True)


def save_over(path: Path, seen: bytes | None, data: bytes) -> None:
    """Save a file over what was seen of it, None where there was none; what somebody else has saved since then stays.

    **Raises**: GazetteError when it is not as it was seen any more, and when it cannot be written.
    """
    if find_bytes(path) != seen:
        raise changed_meanwhile(path)
    save_bytes(path, data)


def changed_meanwhile(path: Path) -> GazetteError:
    """Return what is to be said where somebody has changed a file that a command was about to replace."""
    message = (
        f"{shown_path(path)}: somebody has changed it meanwhile; nothing was written over it: run the command again"
    )
    return GazetteError(message)


def write_bytes(path: Path, data: bytes, *, lasting: bool = False) -> None:
    """Put a file in place in one step: readers see the old one or the new one, never half of one.

    A new file may be read and written by whom the umask lets; one that takes another's place, by whom that one did.
    **Raises**: GazetteError when it cannot be written; the old file is untouched then.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open_waiting(path) as file:
            waiting = Path(file.name)
            try:
                file.write(data)
                if lasting:
                    file.flush()
                    os.fsync(file.fileno())
                file.close()
                take_place(waiting, path)
            except BaseException:
                file.close()
                waiting.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error


def sweep(folder: Path) -> None:
    """Remove what a killed run of this program left below a folder of files that it was about to put in place."""
    with contextlib.suppress(OSError):  # what cannot be swept does no harm
        for path in [each for each in folder.rglob(f"{_WAITING}*") if _LEFT_BEHIND.fullmatch(each.name)]:
            path.unlink(missing_ok=True)


def remove_file(path: Path) -> None:
    """Remove a file of ours, if it is there.

    **Raises**: GazetteError when the disk refuses.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error


def open_waiting(path: Path) -> BinaryIO:
    """Open a new file beside another, whose place it will take; its name is that of no other file.

    Python's own temporary files are their owner's alone; this one is whose the umask says.
    """
    return path.with_name(f"{_WAITING}{secrets.token_hex(4)}").open("xb")


def take_place(waiting: Path, path: Path) -> None:
    """Let a file take another's place, and its mode where there is one."""
    with contextlib.suppress(FileNotFoundError):
        waiting.chmod(stat.S_IMODE(path.stat().st_mode))
    waiting.replace(path)


def digest_of(data: bytes) -> str:
    """Return a digest of a file's bytes."""
    return hashlib.sha256(data).hexdigest()[:32]


def give_reason(path: Path, error: OSError) -> str:
    """Return what the disk refused, and why, in one sentence."""
    if isinstance(error, FileExistsError):  # what a folder says that is to be made where a file stands
        return f"{shown_path(path)}: {os.strerror(errno.ENOTDIR)}"
    return f"{shown_path(path)}: {error.strerror or error}"
