"""A build's first look: how its inputs and its site lie there, and what is not as the last build saw it."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import gazette
from gazette.beside import shared
from gazette.disk import digest_of
from gazette.fonts import look_at_fonts
from gazette.manifest import MANIFEST, list_site
from gazette.memory import FORMAT, Memory, Seen, believe_program, memory_path, parse_memory
from gazette.survey import Survey, count_chunks, is_settled, layout_folders, stamp_one, survey

# With fewer files it takes longer to begin another process than to look at them.
_LONG = 10_000
# With so many the look takes longer than loading what an edited text may need, and may not.
_VERY_LONG = 100_000


def nothing() -> None:
    """Prepare nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Everything that decides what a build makes: folders, and the options that change the site."""

    content: Path
    layouts: Path
    site: Path
    base_url: str | None = None
    drafts: bool = False
    search: bool = True
    reading_only: bool = False

    @property
    def root(self) -> Path:
        """The folder that content/ stands in, where the memory lies."""
        return self.content.resolve().parent


@dataclass(frozen=True, slots=True)
class Stock:
    """Names, sizes and times of all inputs but content/; ``settled`` when no later change can hide behind them.

    **Shape**: ``layouts`` tells of layouts/, of which ``digest`` and ``settled`` do not; empty where they are not
    settled.
    """

    digest: str
    settled: bool
    layouts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How everything lies there at one moment, beside what the last build of the site left.

    **Shape**: ``known`` is the memory file as it was read; ``manifest`` that of the site; ``paths`` are the files that
    stand in it, the manifest the last; ``site`` their digests (``survey.stamp``). ``changed`` are folders of content/
    in which something may have changed since; None where that cannot be told. ``restyled`` when layouts/ may have.
    **Units**: ``clock`` in ns.
    """

    clock: int
    known: bytes
    memory: Memory
    stock: Stock
    content: Survey
    manifest: bytes = b""
    paths: tuple[str, ...] = ()
    site: tuple[str, ...] = ()
    changed: frozenset[str] | None = None
    restyled: bool = True

    @property
    def unchanged(self) -> Seen | None:
        """What the last build counted and said, when one now would read the same and leave the site as it is."""
        return self.memory.seen if self.changed == frozenset() and not self.restyled else None


def look(
    inputs: Inputs, prepare: Callable[[], object] = nothing, prepare_texts: Callable[[], object] = nothing
) -> Look:
    """Return how everything lies there. The site is looked at only where it may be as the last build left it.

    That takes longest, so a process beside this one begins a long one; where there is something to do then, ``prepare``
    is called meanwhile, and for a very long one ``prepare_texts`` where that may be no more than texts. What is left of
    the site when all else is done is looked at by both.
    """
    clock = time.time_ns()
    known = _read(memory_path(inputs.root))
    memory = parse_memory(known, inputs.root, inputs.site)
    seen = memory.seen
    manifest = b"" if seen is None else _read(inputs.site / MANIFEST)
    paths = list_site(manifest) if manifest else ()
    chunks = partial(stamp_one, inputs.site, paths), count_chunks(paths)
    with shared(*chunks, worth=len(paths) >= _LONG) as stamped:
        stock, content = take_stock(inputs), survey(inputs.content)
        first = Look(clock=clock, known=known, memory=memory, stock=stock, content=content)
        if seen is None or not (stock.settled and content.whole) or stock.digest != seen.inputs:
            prepare()
            return first
        changed = frozenset(_changed_folders(inputs.content, content, seen))
        restyled = not stock.layouts or stock.layouts != seen.layouts
        if changed or restyled:
            prepare()
        if changed and not restyled and len(paths) >= _VERY_LONG:
            prepare_texts()
        site = stamped()
    if site != tuple(seen.site) or not _hold(inputs.site, seen.young_site):
        return first
    believe_program(seen.program)
    return replace(first, manifest=manifest, paths=paths, site=site, changed=changed, restyled=restyled)


def is_still_so(seen: Look, inputs: Inputs) -> bool:
    """Say whether no build of the project has ended since a look: it would have left another memory."""
    return _read(memory_path(inputs.root)) == seen.known


def _changed_folders(content: Path, now: Survey, seen: Seen) -> Iterator[str]:
    before = seen.content
    yield from (area for area in now.areas.keys() | before.keys() if now.areas.get(area) != before.get(area))
    yield from (path.partition("/")[0] if "/" in path else "" for path in _otherwise(content, seen.young))


def _hold(folder: Path, files: Mapping[str, str]) -> bool:
    return next(_otherwise(folder, files), None) is None


def _otherwise(folder: Path, files: Mapping[str, str]) -> Iterator[str]:
    """Yield the files that do not hold the bytes of their digests."""
    for path, digest in files.items():
        if digest_of(_read(folder / path)) != digest:
            yield path


def take_stock(inputs: Inputs) -> Stock:
    """Return how the inputs of a build lie there, content/ aside: layouts, page texts, the program and its packages.

    Never settled where a symbolic link leads elsewhere: what lies behind it is not looked at.
    """
    now = time.time_ns()
    options = f"{inputs.content.resolve()} {Path.cwd()} {inputs.base_url!r} {inputs.drafts} {inputs.search}"
    options += " reading only" if inputs.reading_only else ""
    digest = hashlib.sha256(f"{FORMAT}\0{options}\0{sys.version}\0".encode("utf-8", "surrogateescape"))
    settled = _tell_all((inputs.root / "seeds", Path(gazette.__file__).parent), digest, now)
    layouts = hashlib.sha256()
    certain = _tell_all(layout_folders(inputs.layouts), layouts, now)
    for folder in (Path(each) for each in sys.path if each.endswith(("site-packages", "dist-packages"))):
        if folder.is_dir():  # its time changes when a package is installed or removed
            digest.update(_tell(str(folder), folder.stat()))
    digest.update(look_at_fonts().encode())  # share pictures are set with the type that is installed
    return Stock(digest.hexdigest(), settled, layouts.hexdigest() if certain else "")


def _tell_all(folders: Iterable[Path], digest: hashlib._Hash, now: int) -> bool:
    """Let a digest take in how files lie in folders; False where that does not tell them from later ones."""
    settled = True
    for folder in folders:
        for path, stat in _walk(folder):
            if stat is None:
                settled = False
                continue
            digest.update(_tell(path, stat))
            settled = settled and is_settled(max(stat.st_mtime_ns, stat.st_ctime_ns), now)
    return settled


def _tell(path: str, stat: os.stat_result) -> bytes:
    """Return what tells that a file has not changed: a name may be of any bytes."""
    told = f"\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ctime_ns}\0{stat.st_ino}\0"
    return os.fsencode(path) + told.encode()


def _walk(folder: Path) -> Iterator[tuple[str, os.stat_result | None]]:
    """Yield every file below a folder with its stat, sorted; None where a stat proves nothing.

    That is a link, which leads elsewhere, and what cannot be looked at or goes away meanwhile.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:  # a folder that is not there would be told by its files if it came
        return
    except OSError:
        yield str(folder), None
        return
    for entry in entries:
        if entry.is_symlink():
            yield entry.path, None
        elif entry.is_dir():
            if entry.name != "__pycache__":
                yield from _walk(Path(entry.path))
        else:
            yield entry.path, _stat(entry)


def _stat(entry: os.DirEntry[str]) -> os.stat_result | None:
    try:
        return entry.stat()
    except OSError:
        return None


def _read(path: Path) -> bytes:
    """Return what a file holds; nothing where there is none."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
