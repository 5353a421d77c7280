"""The only door to pagefind: shadow documents in, the search index that the reader's browser loads out."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
from collections.abc import Iterable, Sequence
from importlib import metadata
from pathlib import Path

from gazette.model import Output
from gazette.problems import GazetteError

BUNDLE = "pagefind/"
_PACKAGE = "pagefind-bin"
_OPTIONS = ("--silent",)
# Raised when the same shadow documents are to give another bundle.
_FORMAT = "1"
# What layouts/assets/engine.js loads; pagefind's own pages and their styles, 400 kB, are left out.
_WANTED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "pagefind.*.pf_meta", "wasm.*.pagefind")
_WANTED_FOLDERS = ("index", "fragment")


def index_key(shadows: Iterable[Output]) -> str:
    """Return a digest of everything that the bundle is made from: while it stays the same, so does the bundle.

    **Raises**: GazetteError when pagefind is missing.
    """
    digest = hashlib.sha256("\0".join((_FORMAT, _version(), *_OPTIONS)).encode())
    for shadow in shadows:
        digest.update(f"\0{shadow.path}\0{len(shadow.data)}\0".encode())
        digest.update(shadow.data)
    return digest.hexdigest()


def build_index(shadows: Sequence[Output], scratch: Path) -> tuple[Output, ...]:
    """Return the search bundle of all shadow documents, to be published below ``BUNDLE``.

    Everything happens in a folder of its own under ``scratch``, empty before and gone afterwards: nothing stale can get
    into the bundle, and a run that fails leaves the published one alone. The same documents give the same bytes.
    **Shape**: sorted by path; empty when there is no document.
    **Raises**: GazetteError when pagefind is missing, fails or is stopped, or when the disk refuses.
    """
    if not shadows:
        return ()
    folder = scratch / "search"
    try:
        _clear(folder)
        for shadow in shadows:
            path = folder / "shadow" / shadow.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(shadow.data)
        _run(folder)
        return tuple(_read_bundle(folder / "bundle"))
    except OSError as error:
        message = f"{error.filename or folder}: {error.strerror or error}"
        raise GazetteError(message) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _clear(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)


def _run(folder: Path) -> None:
    """Run pagefind in a folder; settings that somebody keeps for a site of their own must not reach it."""
    environment = {name: value for name, value in os.environ.items() if not name.upper().startswith("PAGEFIND_")}
    command = [str(_program()), "--site", "shadow", "--output-path", "bundle", *_OPTIONS]
    try:
        done = subprocess.run(  # noqa: S603  # our own program, and no word of the command comes from content
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError as error:
        message = f"{command[0]}: pagefind cannot be started: {error.strerror or error}"
        raise GazetteError(message) from error
    if done.returncode:
        raise GazetteError(_reason(done.returncode, done.stderr))


def _program() -> Path:
    try:
        import pagefind_bin  # noqa: PLC0415  # only a build that indexes needs it

        return Path(pagefind_bin.get_executable())
    except (ImportError, FileNotFoundError) as error:
        raise _missing() from error


def _version() -> str:
    try:
        return metadata.version(_PACKAGE)
    except metadata.PackageNotFoundError as error:
        raise _missing() from error


def _missing() -> GazetteError:
    message = f"pagefind is missing: install it with «python -m pip install {_PACKAGE}», or build with --no-search"
    return GazetteError(message)


def _reason(returncode: int, stderr: bytes) -> str:
    if returncode < 0:
        name = signal.Signals(-returncode).name
        return f"pagefind was stopped by {name} before the search index was done: was the memory full?"
    lines = [line.strip() for line in stderr.decode(errors="replace").splitlines() if line.strip()]
    return f"pagefind failed with exit code {returncode}: {lines[-1] if lines else 'it gave no reason'}"


def _read_bundle(bundle: Path) -> Iterable[Output]:
    paths = [path for pattern in _WANTED for path in bundle.glob(pattern)]
    paths += [path for name in _WANTED_FOLDERS for path in (bundle / name).iterdir()]
    for path in sorted(paths):
        yield Output(BUNDLE + path.relative_to(bundle).as_posix(), path.read_bytes())
