"""What the last build saw and wrote, so that work whose outcome is known is not done again.

It lies in ``.gazette/`` beside content/, is never needed, and may be deleted at any time: what cannot be understood is
taken for nothing, and everything is made anew. Nothing in it is believed that a file's bytes contradict.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import pickle
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import gazette
from gazette.fonts import look_at_fonts

FOLDER = ".gazette"
# Raised when the same inputs are to be remembered otherwise.
FORMAT = 3
_FILE = "memory.json"
# The coarsest file systems tell times by two seconds: a file younger than that may change once more unseen.
_SETTLING_NS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Seen:
    """A build that had nothing to say: its inputs and its site as they lay there afterwards, and what it counted.

    **Shape**: ``inputs`` and ``site`` are digests of names, sizes and times.
    """

    inputs: str
    site: str
    issues: int
    pages: int
    articles: int
    files: int


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of the last build of one site.

    **Shape**: ``search_key`` is the digest of everything that the search index in the site was made from, and that of
    the index; empty when there is none. ``seen`` is None when the last build does not vouch for the next.
    """

    search_key: str = ""
    seen: Seen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Everything that decides what a build makes: folders, and the options that change the site."""

    content: Path
    layouts: Path
    site: Path
    base_url: str | None = None
    drafts: bool = False
    search: bool = True

    @property
    def root(self) -> Path:
        """The folder that content/ stands in, where the memory lies."""
        return self.content.resolve().parent


@dataclass(frozen=True, slots=True)
class Stock:
    """Names, sizes and times of all inputs at one moment; ``settled`` when no later change can hide behind them."""

    digest: str
    settled: bool


def take_stock(inputs: Inputs) -> Stock:
    """Return how the inputs of a build lie there: content, layouts, page texts, the program and its packages.

    Never settled where a symbolic link leads elsewhere: what lies behind it is not looked at.
    """
    options = f"{inputs.base_url!r} {inputs.drafts} {inputs.search}"
    digest = hashlib.sha256(f"{FORMAT}\0{options}\0{sys.version}\0".encode())
    latest, settled = 0, True
    for folder in (inputs.content, inputs.layouts, inputs.root / "seeds", Path(gazette.__file__).parent):
        for path, stat in _walk(folder):
            if stat is None:
                settled = False
                continue
            digest.update(_tell(path, stat))
            latest = max(latest, stat.st_mtime_ns, stat.st_ctime_ns)
    for folder in (Path(each) for each in sys.path if each.endswith(("site-packages", "dist-packages"))):
        if folder.is_dir():  # its time changes when a package is installed or removed
            digest.update(_tell(str(folder), folder.stat()))
    digest.update(look_at_fonts().encode())  # share pictures are set with the type that is installed
    return Stock(digest.hexdigest(), settled and latest < time.time_ns() - _SETTLING_NS)


def look_at_site(site: Path) -> str:
    """Return a digest of names, sizes and times of everything in a site; empty when a link stands in it."""
    digest = hashlib.sha256()
    for path, stat in _walk(site):
        if stat is None:
            return ""
        digest.update(_tell(path, stat))
    return digest.hexdigest()


def find_unchanged(inputs: Inputs) -> Seen | None:
    """Return what the last build counted when a build now would read the same and leave the site as it is."""
    seen = read_memory(inputs.root, inputs.site).seen
    if seen is None:
        return None
    stock = take_stock(inputs)
    same = stock.settled and stock.digest == seen.inputs and look_at_site(inputs.site) == seen.site
    return seen if same else None


def read_memory(root: Path, site: Path) -> Memory:
    """Return what is remembered of a site; nothing when there is no memory, or one that cannot be understood."""
    try:
        sites = json.loads((root / FOLDER / _FILE).read_bytes())
        if sites["format"] != FORMAT:
            return Memory()
        known = sites["sites"][site_key(root, site)]
        seen = known["seen"]
        return Memory(str(known["search_key"]), None if seen is None else Seen(*seen))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Memory()


def format_memory(root: Path, site: Path, memory: Memory) -> bytes:
    """Return the memory file with what is now known of a site; other sites are kept as long as they are there."""
    try:
        known = json.loads((root / FOLDER / _FILE).read_bytes())
        sites = dict(known["sites"]) if known["format"] == FORMAT else {}
    except (OSError, ValueError, KeyError, TypeError):
        sites = {}
    sites = {key: known for key, known in sites.items() if (root / key).exists()}
    seen = memory.seen
    told = None if seen is None else [seen.inputs, seen.site, seen.issues, seen.pages, seen.articles, seen.files]
    sites[site_key(root, site)] = {"search_key": memory.search_key, "seen": told}
    return (json.dumps({"format": FORMAT, "sites": sites}, ensure_ascii=False) + "\n").encode()


def memory_path(root: Path) -> Path:
    """Return where the memory of a project lies."""
    return root / FOLDER / _FILE


@cache
def program_key() -> str:
    """Return a digest of the program's code and of the versions of what it stands on; a process has one."""
    from importlib import metadata  # noqa: PLC0415  # dear to import, and a build with nothing to do needs none

    digest = hashlib.sha256(f"{FORMAT}\0{sys.version}".encode())
    folder = Path(gazette.__file__).parent
    for path in sorted(each for each in folder.rglob("*") if each.is_file() and each.suffix != ".pyc"):
        digest.update(f"\0{path.relative_to(folder).as_posix()}\0".encode())
        digest.update(path.read_bytes())
    try:
        needed = metadata.requires("gazette") or []
    except metadata.PackageNotFoundError:
        needed = []
    for name in sorted({match[0] for each in needed if (match := re.match(r"[\w.-]+", each))}):
        try:
            digest.update(f"\0{name}\0{metadata.version(name)}".encode())
        except metadata.PackageNotFoundError:
            continue
    return digest.hexdigest()


def value_key(*parts: object) -> str:
    """Return a digest of values: equal digests mean equal values, for values of plain frozen types."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True  # no references between equal parts: what is equal gives the same bytes
    pickler.dump(parts)
    return hashlib.sha256(buffer.getbuffer()).hexdigest()[:32]


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


def site_key(root: Path, site: Path) -> str:
    """Return the name by which a site is remembered: the way to it from the project's folder."""
    try:
        return site.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return site.resolve().as_posix()
