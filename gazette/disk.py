"""The only door to files: reading content/, layouts/ and seeds/, and publishing a site whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from gazette.model import Output
from gazette.problems import GazetteError

MANIFEST = "manifest.json"
_MANIFEST_FORMAT = 1


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file as bytes; ``path`` is relative to the folder that was read, ``shown`` as people see it."""

    path: str
    shown: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing changed, counted in files."""

    written: int
    unchanged: int
    removed: int


def shown_path(path: Path) -> str:
    """Return a path as people should see it: relative to where they stand when it lies below, forward slashes."""
    with contextlib.suppress(ValueError):
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    return path.as_posix()


def list_files(folder: Path) -> tuple[str, ...]:
    """Return the paths of all files below a folder, relative, sorted, forward slashes; hidden ones are passed over.

    **Raises**: GazetteError when the folder cannot be read.
    """
    if not folder.is_dir():
        message = f"{shown_path(folder)}: there is no such folder"
        raise GazetteError(message)
    found = []
    for root, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        base = Path(root).relative_to(folder)
        found += [(base / name).as_posix() for name in files if not name.startswith(".")]
    return tuple(sorted(found))


def find_texts(path: Path) -> tuple[Path, ...]:
    """Return the files that a path given by a person means, sorted.

    A folder means the text files (.txt) in it, a pattern (``seeds/*.txt``) what it matches where the shell has not
    looked; anything else means itself.

    **Raises**: GazetteError when there is none.
    """
    if path.is_dir():
        found = [each for each in _list_folder(path) if each.suffix.lower() == ".txt" and not each.name.startswith(".")]
        message = f"{shown_path(path)}: there is no text file (.txt) in this folder"
    elif any(sign in path.name for sign in "*?[") and not path.exists():
        found = list(path.parent.glob(path.name))
        message = f"{shown_path(path)}: no file is called so"
    else:
        return (path,)
    if not found:
        raise GazetteError(message)
    return tuple(sorted(each for each in found if each.is_file()))


def _list_folder(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(folder.iterdir())
    except OSError as error:
        raise GazetteError(give_reason(folder, error)) from error


def read_files(folder: Path, paths: Iterable[str]) -> Iterator[RawFile]:
    """Yield files of a folder in the order of their paths.

    **Raises**: GazetteError when one cannot be read.
    """
    for path in paths:
        yield RawFile(path, shown_path(folder / path), read_bytes(folder / path))


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file.

    **Raises**: GazetteError when it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error


def read_start(path: Path, size_bytes: int) -> bytes:
    """Return the first bytes of a file, as many as it has up to a number.

    **Raises**: GazetteError when it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(size_bytes)
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error


def find_bytes(path: Path) -> bytes | None:
    """Return the bytes of a file, None when there is none."""
    return read_bytes(path) if path.exists() else None


def write_bytes(path: Path, data: bytes) -> None:
    """Put a file in place in one step: readers see the old one or the new one, never half of one.

    **Raises**: GazetteError when it cannot be written; the old file is untouched then.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".gazette-", delete=False) as file:
            try:
                file.write(data)
                file.close()
                give_usual_mode(Path(file.name))
                Path(file.name).replace(path)
            except BaseException:
                file.close()
                Path(file.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error


def remove_file(path: Path) -> None:
    """Remove a file of ours, if it is there.

    **Raises**: GazetteError when the disk refuses.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error


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

    def keep(self, prefix: str) -> bool:
        """Take over what the site holds below a prefix as it is; False when it holds nothing, or something else."""
        paths = [path for path in self.before if path.startswith(prefix)]
        if not paths or any(_digest_of(self.site / path) != self.before[path] for path in paths):
            return False
        self.digests.update((path, self.before[path]) for path in paths)
        return True

    def keep_file(self, path: str, digest: str) -> bool:
        """Take over one file of the site as it is; False unless it holds the bytes of that digest."""
        if path in self.digests or self.before.get(path) != digest or _digest_of(self.site / path) != digest:
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
            write_bytes(self.site / MANIFEST, _format_manifest({**self.before, **self.digests}, version))
        for path in sorted(self.waiting, key=lambda path: (path.endswith(".html"), path == "index.html", path)):
            self._move(path)
        removed = sum(self._remove(path) for path in stale)
        manifest = _format_manifest(self.digests, version)
        if not _same(self.site / MANIFEST, manifest):
            write_bytes(self.site / MANIFEST, manifest)
        return Published(len(self.waiting), len(self.digests) - len(self.waiting), removed)

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
        if self.folder.exists():
            shutil.rmtree(self.folder)


def _read_manifest(site: Path) -> dict[str, str]:
    if not site.exists() or not any(site.iterdir()):
        return {}
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


def give_usual_mode(path: Path) -> None:
    """Make a temporary file readable for all."""
    # A temporary file is its owner's alone; a published one is for every web server to read.
    path.chmod(0o644)


def _refuse(error: OSError) -> None:
    raise GazetteError(give_reason(Path(error.filename or ""), error)) from error


def give_reason(path: Path, error: OSError) -> str:
    """Return what the disk refused, and why, in one sentence."""
    return f"{shown_path(path)}: {error.strerror or error}"
