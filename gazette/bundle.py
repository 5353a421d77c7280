"""Files that belong together put in place: each waits beside its place, whole, before the first one takes it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import BinaryIO

from gazette.disk import changed_meanwhile, find_bytes, give_reason, open_waiting, take_place
from gazette.problems import GazetteError

_AT_ONCE = 64  # files that are open while others are written


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file to be put in place, and what was seen there before; None where there was none."""

    path: Path
    seen: bytes | None
    data: bytes


def save_together(parcels: Sequence[Parcel]) -> None:
    """Save files over what was seen of them; where one of them cannot be written, none is.

    Only a disk that takes all of them, and then refuses to let one have its place, can leave those before it in theirs.

    **Raises**: GazetteError when one is not as it was seen any more, and when the disk refuses one.
    """
    waiting: list[Path] = []
    folders: list[Path] = []
    try:
        for start in range(0, len(parcels), _AT_ONCE):
            _make_ready(parcels[start : start + _AT_ONCE], waiting, folders)
        for ready, parcel in zip(waiting, parcels, strict=True):
            _put(ready, parcel)
    except BaseException:
        for ready in waiting:
            with contextlib.suppress(OSError):
                ready.unlink(missing_ok=True)
        for folder in reversed(folders):
            with contextlib.suppress(OSError):  # something stands in it by now
                folder.rmdir()
        raise


def _check_still(parcel: Parcel) -> None:
    if find_bytes(parcel.path) != parcel.seen:
        raise changed_meanwhile(parcel.path)


def _put(ready: Path, parcel: Parcel) -> None:
    """Let a file take its place: what an editor has saved there while the others were made ready stays."""
    _check_still(parcel)
    try:
        take_place(ready, parcel.path)
    except OSError as error:
        raise GazetteError(give_reason(parcel.path, error)) from error


def _make_ready(parcels: Sequence[Parcel], waiting: list[Path], folders: list[Path]) -> None:
    """Write files beside their places, and note them and the folders that they needed.

    Once all are written the disk is asked to hold each: it has less to do then than if it is asked in between.
    """
    with contextlib.ExitStack() as opened:
        files = [_write(parcel, opened, waiting, folders) for parcel in parcels]
        for file, parcel in zip(files, parcels, strict=True):
            try:
                os.fsync(file.fileno())
                file.close()
            except OSError as error:
                raise GazetteError(give_reason(parcel.path, error)) from error


def _write(parcel: Parcel, opened: contextlib.ExitStack, waiting: list[Path], folders: list[Path]) -> BinaryIO:
    """Write a file beside its place, whole; it stays open."""
    path = parcel.path
    _check_still(parcel)
    try:
        missing = takewhile(lambda folder: not folder.exists(), path.parents)
        for folder in reversed(tuple(missing)):
            folder.mkdir(exist_ok=True)
            folders.append(folder)
        file = opened.enter_context(open_waiting(path))
        waiting.append(Path(file.name))
        file.write(parcel.data)
        file.flush()
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error
    return file
