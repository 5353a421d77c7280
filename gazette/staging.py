"""A site in the making: published whole or not at all."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

from gazette.disk import Mark, find_bytes, find_mark, give_reason, shown_path, write_bytes
from gazette.manifest import MANIFEST, format_manifest, parse_manifest
from gazette.model import Output
from gazette.problems import GazetteError


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing changed, counted in files."""

    written: int
    unchanged: int
    removed: int


_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)

# Path, digest and mark of a file of the site.
Standing = tuple[str, str, Mark | None]


class Put(NamedTuple):
    """An output that was made: where it belongs, the digest of its bytes, and whether it waits to be moved there."""

    path: str
    digest: str
    waits: bool


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
        if not self.empty and _same(f"{self.site}/{output.path}", output.data):
            return Put(output.path, digest, waits=False)
        target = f"{self.folder}/{output.path}"
        try:
            try:
                _write(target, output.data)
            except FileNotFoundError:
                _make_folder(target.rpartition("/")[0])
                _write(target, output.data)
        except OSError as error:
            raise GazetteError(give_reason(Path(target), error)) from error
        return Put(output.path, digest, waits=True)


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


class Staging(Waiting):
    """A site in the making: outputs wait beside the site until all are there, then move in one by one.

    The folder of the site is ours when it is empty or holds our manifest; another is refused before anything is done.
    Only files that a manifest lists are ever removed, so what an operator adds by hand stays. A site is ``untouched``
    when somebody has looked: every file holds the bytes that the manifest names.
    """

    def __init__(self, site: Path, *, untouched: bool = False) -> None:
        super().__init__(site)
        self.before = _read_manifest(site)
        self.untouched = untouched
        self.digests: dict[str, str] = {}

    def add(self, output: Output) -> None:
        """Take an output: one that stands in the site already, byte for byte, is only noted.

        **Raises**: GazetteError when the disk refuses it.
        """
        self.note(self.room.put(output))

    def note(self, put: Put) -> None:
        """Count an output that was put into the waiting room among the site's.

        **Raises**: GazetteError when another one has its place.
        """
        if put.path in self.digests:
            message = f"{put.path}: two outputs would share this file"
            raise GazetteError(message)
        self.digests[put.path] = put.digest
        if put.waits:
            self.waiting.append(put.path)

    def keep(self, prefix: str, digest: str) -> bool:
        """Take over what the site holds below a prefix as it is.

        False when it holds nothing there, or something else than what ``digest_below`` gave this digest for.
        """
        listed = {path: self.before[path] for path in self.before if path.startswith(prefix)}
        if not listed or _digest_below(prefix, listed) != digest:
            return False
        if any(_digest_of(self.site / path) != listed[path] for path in listed):
            return False
        self.digests.update(listed)
        return True

    def digest_below(self, prefix: str) -> str:
        """Return one digest of all that was added below a prefix: names and bytes."""
        return _digest_below(prefix, self.digests)

    def find_standing(self, files: Iterable[Standing]) -> list[Standing] | None:
        """Return files of the site with their marks now; None when one does not hold the bytes of its digest.

        While its mark is the same a file need not be read. **Shape**: a mark is None where it tells nothing.
        """
        site, clock = str(self.site), time.time_ns()
        found = []
        for each in files:
            path, digest, mark = each
            if self.untouched and mark is not None and self.before.get(path) == digest:
                found.append(each)
                continue
            now = find_mark(f"{site}/{path}", clock)
            if now is None or now != mark:
                if _digest_of(self.site / path) != digest:
                    return None
                each = (path, digest, now)  # noqa: PLW2901  # as it is now
            found.append(each)
        return found

    def take(self, standing: Iterable[Standing]) -> None:
        """Count files that stand in the site among its outputs, as they are.

        **Raises**: GazetteError when another one has the place of one.
        """
        for path, digest, _ in standing:
            if path in self.digests:
                self.note(Put(path, digest, waits=False))
            self.digests[path] = digest

    def publish(self, version: str, revision: str = "") -> Published:
        """Move everything into the site: pages after what they need, the manifest around it all, stale files last.

        A site that is not there yet comes whole, in one step.

        ``revision`` names the content that the site was made from. The manifest lists old and new files while they
        change places, so that an interrupted run leaves nothing behind that the next one does not know of.
        """
        if not os.path.lexists(self.site):
            return self._publish_whole(format_manifest(self.digests, version, revision))
        stale = sorted(self.before.keys() - self.digests.keys())
        if self.waiting or stale or not self.before:
            self.put_manifest(format_manifest({**self.before, **self.digests}, version, revision))
        self.move_in()
        removed = sum(self._remove(path) for path in stale)
        manifest = format_manifest(self.digests, version, revision)
        if not _same(f"{self.site}/{MANIFEST}", manifest):
            self.put_manifest(manifest)
        return Published(len(self.waiting), len(self.digests) - len(self.waiting), removed)

    def _publish_whole(self, manifest: bytes) -> Published:
        """Put the waiting room in the place of a site that is not there: everything waits in it."""
        write_bytes(self.folder / MANIFEST, manifest)
        try:
            self.folder.rename(self.site)
        except OSError as error:
            raise GazetteError(give_reason(self.site, error)) from error
        return Published(len(self.waiting), 0, 0)

    def _remove(self, path: str) -> bool:
        target = self.site / path
        try:
            target.unlink()
        except FileNotFoundError:
            return False
        except OSError as error:
            raise GazetteError(give_reason(target, error)) from error
        for folder in target.parents:
            if folder == self.site or any(folder.iterdir()):
                break
            folder.rmdir()
        return True


def _digest_below(prefix: str, digests: Mapping[str, str]) -> str:
    told = "\n".join(f"{digests[path]} {path}" for path in sorted(digests) if path.startswith(prefix))
    return hashlib.sha256(told.encode()).hexdigest()


def _read_manifest(site: Path) -> dict[str, str]:
    try:
        if not site.exists() or not any(site.iterdir()):
            return {}
    except OSError as error:
        raise GazetteError(give_reason(site, error)) from error
    listed = parse_manifest(find_bytes(site / MANIFEST))
    if listed is None:
        message = (
            f"{shown_path(site)}: this folder is not empty and has no {MANIFEST} of Gazette's in it: "
            "empty it, or name another with --site"
        )
        raise GazetteError(message)
    return listed


def _same(path: str, data: bytes) -> bool:
    try:
        if os.stat(path).st_size != len(data):  # noqa: PTH116  # for every file of the site: pathlib takes twice as long
            return False
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read() == data
    except OSError:
        return False


def _write(path: str, data: bytes) -> None:
    handle = os.open(path, _NEW, 0o666)  # as in _same: a file object takes as long as writing it
    try:
        while data:
            data = data[os.write(handle, data) :]
    finally:
        os.close(handle)


def _make_folder(path: str) -> None:
    try:
        os.mkdir(path)  # noqa: PTH102  # as in _same
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)  # noqa: PTH103
    except FileExistsError:  # another process was first
        return


def _digest_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
