"""Where outputs wait beside a site until all are there."""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

from gazette.disk import give_reason, write_bytes
from gazette.manifest import MANIFEST
from gazette.model import Output
from gazette.problems import GazetteError
from gazette.survey import Mark, mark_of

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Put(NamedTuple):
    """An output that was made: where it belongs, the digest of its bytes, and whether it waits to be moved there.

    **Shape**: ``mark`` is how it lay there when it had been written; None where that is of no use: a file that takes
    another's place is told by other times then.
    """

    path: str
    digest: str
    waits: bool
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class WaitingRoom:
    """Where outputs wait for the site to be whole, which may be ``empty``; any process may put them there."""

    site: Path
    folder: Path
    empty: bool = False

    def put(self, output: Output) -> Put:
        """Put an output down: one that stands in the site already, byte for byte, need not wait.

        **Raises**: GazetteError when the disk refuses it.
        """
        digest = hashlib.sha256(output.data).hexdigest()
        if not self.empty and holds(f"{self.site}/{output.path}", output.data):
            return Put(output.path, digest, waits=False)
        target = f"{self.folder}/{output.path}"
        try:
            try:
                mark = _write(target, output.data)
            except FileNotFoundError:
                _make_folder(target.rpartition("/")[0])
                mark = _write(target, output.data)
        except OSError as error:
            raise GazetteError(give_reason(Path(target), error)) from error
        return Put(output.path, digest, waits=True, mark=mark if self.empty else None)


class Waiting:
    """Outputs that wait beside a site until all are there, then move in one by one."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.folder = site.parent / f".{site.name}.staging"
        self.room = WaitingRoom(site, self.folder, empty=not os.path.lexists(site))
        self.waiting: list[str] = []

    def __enter__(self) -> Self:
        """Clear what an interrupted run may have left in the waiting room."""
        self._clear()
        return self

    def __exit__(self, *_: object) -> None:
        """Clear the waiting room, whatever happened."""
        self._clear()

    def put_manifest(self, data: bytes) -> None:
        """Put another manifest in place of the site's."""
        # It is written outside the site, where nothing may ever stand that no manifest lists.
        write_bytes(self.folder / MANIFEST, data)
        self._move(MANIFEST)

    def move_in(self) -> None:
        """Move in what waits: pages after what they need, the home page last."""
        for path in sorted(self.waiting, key=lambda path: (path.endswith(".html"), path == "index.html", path)):
            self._move(path)

    def _move(self, path: str) -> None:
        target = self.site / path
        waiting = self.folder / path
        try:
            try:
                waiting.replace(target)
            except FileNotFoundError:
                target.parent.mkdir(parents=True, exist_ok=True)
                waiting.replace(target)
        except OSError as error:
            raise GazetteError(give_reason(target, error)) from error

    def _clear(self) -> None:
        try:
            if self.folder.exists():
                shutil.rmtree(self.folder)
        except OSError as error:
            raise GazetteError(give_reason(Path(error.filename or self.folder), error)) from error


def holds(path: str, data: bytes) -> bool:
    """Say whether a file is there and has these bytes."""
    try:
        if os.stat(path).st_size != len(data):  # noqa: PTH116  # for every file of the site: pathlib takes twice as long
            return False
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read() == data
    except OSError:
        return False


def _write(path: str, data: bytes) -> Mark:
    handle = os.open(path, _NEW, 0o666)  # as in holds: a file object takes as long as writing it
    try:
        while data:
            data = data[os.write(handle, data) :]
        return mark_of(os.fstat(handle))
    finally:
        os.close(handle)


def _make_folder(path: str) -> None:
    try:
        os.mkdir(path)  # noqa: PTH102  # as in holds
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)  # noqa: PTH103
    except FileExistsError:  # another process was first
        return
