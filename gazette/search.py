"""The only door to pagefind: shadow documents in, the search index that the reader's browser loads out."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import Path

from gazette.formats.search_pieces import ENTRY, StrangeBundleError, cut_bundle, format_empty_index
from gazette.model import Output
from gazette.problems import GazetteError

BUNDLE = "pagefind/"
_PACKAGE = "pagefind-bin"
_OPTIONS = ("--silent",)
# Raised when the same shadow documents are to give another bundle.
_FORMAT = "2"
# What layouts/assets/engine.js loads; pagefind's own pages and their styles, 400 kB, are left out.
_WANTED = ("pagefind.js", ENTRY, "pagefind.*.pf_meta", "wasm.*.pagefind", "index/*", "fragment/*")
# The name of an index that holds no article.
_NOTHING = "none"
_NO_ARTICLE = b'<!doctype html><html lang="und"><head></head><body><div data-pagefind-body>-a-</div></body></html>'


def index_key(*made_from: str) -> str:
    """Return a digest of everything that a shard is made from: while it stays the same, so does the shard.

    **Raises**: GazetteError when pagefind is missing.
    """
    parts = (_FORMAT, _version(), *_OPTIONS, *made_from)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def build_engine(scratch: Path) -> tuple[Output, ...]:
    """Return what the browser loads of pagefind whatever there is to find, to be published below ``BUNDLE``.

    Its own index holds no article: those of the shards are merged into it, and it stays when they change.
    **Raises**: GazetteError as ``build_shard`` does.
    """
    files = _index([Output("index.html", _NO_ARTICLE)], scratch / "search" / "engine")
    entry = json.loads(files[ENTRY])
    entry["languages"] = {"und": {"hash": _NOTHING, "wasm": None, "page_count": 0}}
    files[ENTRY] = json.dumps(entry, ensure_ascii=False).encode()
    files[f"pagefind.{_NOTHING}.pf_meta"] = format_empty_index(entry["version"])
    return tuple(
        Output(BUNDLE + path, data)
        for path, data in sorted(files.items())
        if path in {"pagefind.js", ENTRY, f"pagefind.{_NOTHING}.pf_meta"} or path.startswith("wasm.")
    )


def build_shard(name: str, shadows: Sequence[Output], scratch: Path) -> tuple[Output, ...]:
    """Return the index of a shard's shadow documents, to be published below ``BUNDLE`` and its name.

    Everything happens in a folder of its own under ``scratch``, empty before and gone afterwards: nothing stale can get
    into the index, and a run that fails leaves the published one alone. The same documents give the same bytes.
    **Shape**: sorted by path; empty when there is no document.
    **Raises**: GazetteError when pagefind is missing, fails or is stopped, or when the disk refuses.
    """
    if not shadows:
        return ()
    files = _index(shadows, scratch / "search" / name)
    try:
        pieces = cut_bundle(files, sorted(article_name(shadow.path) for shadow in shadows))
    except StrangeBundleError as error:
        message = f"pagefind {_version()} is not the one that Gazette knows: {error}"
        raise GazetteError(message) from error
    pieces[ENTRY] = files[ENTRY]
    return tuple(Output(f"{BUNDLE}{name}/{path}", data) for path, data in sorted(pieces.items()))


def build_shards(
    shards: Mapping[str, Sequence[Output]], scratch: Path, jobs: int
) -> Iterator[tuple[str, tuple[Output, ...]]]:
    """Yield each shard with its index, in order; pagefind runs for two of them at once where there are processors.

    **Raises**: GazetteError as ``build_shard`` does.
    """
    with ThreadPoolExecutor(max_workers=min(2, jobs)) as pool:
        waiting = [(name, pool.submit(build_shard, name, shadows, scratch)) for name, shadows in shards.items()]
        try:
            for name, made in waiting:
                yield name, made.result()
        finally:
            pool.shutdown(cancel_futures=True)


def article_name(path: str) -> str:
    """Return the name of an article in the index: names sorted are articles in order of date, page and place."""
    year, month, day, page, number = path.split("/")[:5]
    return f"{year}{month}{day}{int(page):03d}{int(number):04d}"


def _index(shadows: Sequence[Output], folder: Path) -> dict[str, bytes]:
    """Return the files of the bundle that pagefind makes of shadow documents."""
    try:
        _clear(folder)
        for shadow in shadows:
            path = folder / "shadow" / shadow.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(shadow.data)
        _run(folder)
        return dict(_read_bundle(folder / "bundle"))
    except OSError as error:
        message = f"{error.filename or folder}: {error.strerror or error}"
        raise GazetteError(message) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        with contextlib.suppress(OSError):  # the last one takes the folder of all away
            folder.parent.rmdir()


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


def _read_bundle(bundle: Path) -> Iterator[tuple[str, bytes]]:
    paths = [path for pattern in _WANTED for path in bundle.glob(pattern)]
    for path in paths:
        yield path.relative_to(bundle).as_posix(), path.read_bytes()
