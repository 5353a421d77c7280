"""A site in the making: published whole or not at all."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from gazette.disk import find_bytes, give_reason, shown_path, write_bytes
from gazette.listing import find_mark
from gazette.manifest import MANIFEST, format_manifest, parse_manifest
from gazette.model import Output
from gazette.problems import GazetteError
from gazette.survey import Mark, is_certain
from gazette.waiting import Put, Waiting, holds


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing changed, counted in files."""

    written: int
    unchanged: int
    removed: int


# Of so many files that come into place together one is looked at again.
_A_SAMPLE = 100
# A clock by which no file is too young.
_ANY_TIME = 1 << 63

# Path, digest and mark of a file of the site.
Standing = tuple[str, str, Mark | None]


class Staging(Waiting):
    """A site in the making: outputs wait beside the site until all are there, then move in one by one.

    The folder of the site is ours when it is empty or holds our manifest; another is refused before anything is done.
    Only files that a manifest lists are ever removed, so what an operator adds by hand stays. A site is ``untouched``
    when somebody has looked: every file holds the bytes that the manifest names.

    **Shape**: ``digests`` has the files of the site.
    """

    def __init__(self, site: Path, *, untouched: bool = False) -> None:
        super().__init__(site)
        self.before = _read_manifest(site)
        self.untouched = untouched
        self.digests: dict[str, str] = {}
        self._samples: dict[str, Mark] = {}
        self._as_written = False

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
            if put.mark is not None and len(self.waiting) % _A_SAMPLE == 1:
                self._samples[put.path] = put.mark

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

    def find_marks(self, puts: Iterable[Put], clock: int) -> tuple[Standing, ...]:
        """Return files of the published site with how they lie there; None when that tells nothing yet.

        **Units**: ``clock`` in ns.
        """
        if not self._as_written:
            site = self.site
            return tuple([(each.path, each.digest, find_mark(f"{site}/{each.path}", clock)) for each in puts])
        return tuple(
            [(path, digest, mark if mark and is_certain(mark, clock) else None) for path, digest, _, mark in puts]
        )

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
        if not holds(f"{self.site}/{MANIFEST}", manifest):
            self.put_manifest(manifest)
        return Published(len(self.waiting), len(self.digests) - len(self.waiting), removed)

    def _publish_whole(self, manifest: bytes) -> Published:
        """Put the waiting room in the place of a site that is not there: everything waits in it."""
        write_bytes(self.folder / MANIFEST, manifest)
        try:
            self.folder.rename(self.site)
        except OSError as error:
            raise GazetteError(give_reason(self.site, error)) from error
        # Most disks leave files as they are when the folder round them gets another name.
        samples = self._samples.items()
        self._as_written = all(find_mark(f"{self.site}/{path}", _ANY_TIME) == mark for path, mark in samples)
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


def _digest_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
