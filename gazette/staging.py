"""A site in the making, and its manifest: published whole or not at all."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from gazette.disk import find_bytes, give_reason, shown_path, write_bytes
from gazette.model import Output
from gazette.problems import GazetteError

MANIFEST = "manifest.json"
_MANIFEST_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing changed, counted in files."""

    written: int
    unchanged: int
    removed: int


class Staging:
    """A site in the making: outputs wait beside the site until all are there, then move in one by one.

    The folder of the site is ours when it is empty or holds our manifest; another is refused before anything is done.
    Only files that a manifest lists are ever removed, so what an operator adds by hand stays.
    """

    def __init__(self, site: Path) -> None:
        self.site = site
        self.folder = site.parent / f".{site.name}.staging"
        self.before = _read_manifest(site)
        self.digests: dict[str, str] = {}
        self.waiting: list[str] = []

    def __enter__(self) -> Self:
        """Clear what an interrupted run may have left in the waiting room."""
        self._clear()
        return self

    def __exit__(self, *_: object) -> None:
        """Clear the waiting room, whatever happened."""
        self._clear()

    def add(self, output: Output) -> None:
        """Take an output: one that stands in the site already, byte for byte, is only noted.

        **Raises**: GazetteError when the disk refuses it.
        """
        if output.path in self.digests:
            message = f"{output.path}: two outputs would share this file"
            raise GazetteError(message)
        self.digests[output.path] = hashlib.sha256(output.data).hexdigest()
        if _same(self.site / output.path, output.data):
            return
        write_bytes(self.folder / output.path, output.data)
        self.waiting.append(output.path)

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

    def keep_file(self, path: str, digest: str) -> bool:
        """Take over one file of the site as it is; False unless it holds the bytes of that digest."""
        if path in self.digests or _digest_of(self.site / path) != digest:
            return False
        self.digests[path] = digest
        return True

    def publish(self, version: str) -> Published:
        """Move everything into the site: pages after what they need, the manifest around it all, stale files last.

        The manifest lists old and new files while they change places, so that an interrupted run leaves nothing
        behind that the next one does not know of.
        """
        stale = sorted(self.before.keys() - self.digests.keys())
        if self.waiting or stale or not self.before:
            self._put_manifest(_format_manifest({**self.before, **self.digests}, version))
        for path in sorted(self.waiting, key=lambda path: (path.endswith(".html"), path == "index.html", path)):
            self._move(path)
        removed = sum(self._remove(path) for path in stale)
        manifest = _format_manifest(self.digests, version)
        if not _same(self.site / MANIFEST, manifest):
            self._put_manifest(manifest)
        return Published(len(self.waiting), len(self.digests) - len(self.waiting), removed)

    def _put_manifest(self, data: bytes) -> None:
        # It is written outside the site, where nothing may ever stand that no manifest lists.
        write_bytes(self.folder / MANIFEST, data)
        self._move(MANIFEST)

    def _move(self, path: str) -> None:
        target = self.site / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).replace(target)
        except OSError as error:
            raise GazetteError(give_reason(target, error)) from error

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

    def _clear(self) -> None:
        try:
            if self.folder.exists():
                shutil.rmtree(self.folder)
        except OSError as error:
            raise GazetteError(give_reason(Path(error.filename or self.folder), error)) from error


def _digest_below(prefix: str, digests: Mapping[str, str]) -> str:
    told = "\n".join(f"{digests[path]} {path}" for path in sorted(digests) if path.startswith(prefix))
    return hashlib.sha256(told.encode()).hexdigest()


def _read_manifest(site: Path) -> dict[str, str]:
    try:
        if not site.exists() or not any(site.iterdir()):
            return {}
    except OSError as error:
        raise GazetteError(give_reason(site, error)) from error
    data = find_bytes(site / MANIFEST)
    try:
        listed = json.loads(data or b"")["files"]
        return {str(path): str(entry) for path, entry in listed.items() if _stays_inside(path)}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = (
            f"{shown_path(site)}: this folder is not empty and has no {MANIFEST} of Gazette's in it: "
            "empty it, or name another with --site"
        )
        raise GazetteError(message) from error


def _stays_inside(path: str) -> bool:
    return not (
        path.startswith(("/", "\\"))
        or ".." in path.replace("\\", "/").split("/")
        or ":" in path.split("/", maxsplit=1)[0]
    )


def _format_manifest(digests: Mapping[str, str], version: str) -> bytes:
    listed = {path: digests[path] for path in sorted(digests)}
    value = {"format": _MANIFEST_FORMAT, "generator": f"gazette {version}", "files": listed}
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _digest_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
