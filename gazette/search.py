"""The search index that the reader's browser loads, made of shadow documents by pagefind."""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
from collections import deque
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from fnmatch import fnmatchcase
from pathlib import Path

from gazette.formats.search_pieces import ENTRY, StrangeBundleError, cut_bundle, format_empty_index
from gazette.model import Output
from gazette.pagefind import OPTIONS, kill_pagefind, pagefind_version, run_pagefind
from gazette.problems import GazetteError

BUNDLE = "pagefind/"
# Raised when the same shadow documents are to give another bundle.
_FORMAT = "4"
# What layouts/assets/engine.js loads; pagefind's own pages and their styles, 400 kB, are left out.
_WANTED = ("pagefind.js", ENTRY, "pagefind.*.pf_meta", "wasm.*.pagefind", "index/*", "fragment/*")
# Pagefind takes a quarter of a MB of memory an article: two of it run side by side where none has more than these.
_SIDE_BY_SIDE = 4_000
# The name of an index that holds no article.
_NOTHING = "none"
_NO_ARTICLE = b'<!doctype html><html lang="und"><head></head><body><div data-pagefind-body>-a-</div></body></html>'


def index_key(*made_from: str) -> str:
    """Return a digest of everything that a shard is made from: while it stays the same, so does the shard.

    **Raises**: GazetteError when pagefind is missing.
    """
    parts = (_FORMAT, pagefind_version(), *OPTIONS, *made_from)
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
        message = f"pagefind {pagefind_version()} is not the one that Gazette knows: {error}"
        raise GazetteError(message) from error
    pieces[ENTRY] = files[ENTRY]
    return tuple(Output(f"{BUNDLE}{name}/{path}", data) for path, data in sorted(pieces.items()))


def build_shards(
    sizes: Mapping[str, int], collect: Callable[[str], Sequence[Output]], scratch: Path, jobs: int
) -> Generator[tuple[str, tuple[Output, ...]]]:
    """Yield each shard with its index, in order; pagefind runs for two at once where there are processors and memory.

    ``sizes`` are the articles of each; ``collect`` gives its shadow documents when its turn is near, so that those of a
    few shards are in memory at once.
    **Raises**: GazetteError as ``build_shard`` does, and as ``collect`` does.
    """
    is_small = max(sizes.values(), default=0) <= _SIDE_BY_SIDE
    at_once = min(2, jobs) if is_small else 1
    waiting: deque[tuple[str, Future[tuple[Output, ...]]]] = deque()
    with ThreadPoolExecutor(max_workers=at_once) as pool:
        try:
            for name in sizes:
                waiting.append((name, pool.submit(build_shard, name, collect(name), scratch)))
                if len(waiting) > at_once:  # one more than are worked on, whose documents pagefind need not wait for
                    yield _await_first(waiting)
            while waiting:
                yield _await_first(waiting)
        except BaseException:
            _end_all([made for _, made in waiting])
            raise


def _await_first(
    waiting: deque[tuple[str, Future[tuple[Output, ...]]]],
) -> tuple[str, tuple[Output, ...]]:
    name, made = waiting[0]
    outputs = made.result()
    waiting.popleft()  # not before: whoever stops waiting ends those that are in it
    return name, outputs


def _end_all(waiting: Sequence[Future[tuple[Output, ...]]]) -> None:
    """End every pagefind that works for somebody who waits no more, those too that are just being started."""
    while True:
        left = [made for made in waiting if not made.cancel()]
        kill_pagefind()
        if not wait(left, timeout=0.1).not_done:
            return


def article_name(path: str) -> str:
    """Return the name of an article in the index: names sorted are articles in order of date, page and place."""
    year, month, day, page, number = path.split("/")[:5]
    return f"{year}{month}{day}{int(page):03d}{int(number):04d}"


def _index(shadows: Sequence[Output], folder: Path) -> dict[str, bytes]:
    """Return the files of the bundle that pagefind makes of shadow documents, as far as they are wanted."""
    try:
        _clear(folder)
        files = run_pagefind(sorted(shadows, key=lambda shadow: shadow.path), folder)
        return {path: data for path, data in files if any(fnmatchcase(path, pattern) for pattern in _WANTED)}
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
