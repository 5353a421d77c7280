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
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import gazette

FOLDER = ".gazette"
_FILE = "memory.json"
_PARSED = "parsed"
_FORMAT = 2
# The coarsest file systems tell times by two seconds: a file younger than that may change once more unseen.
_SETTLING_NS = 2_000_000_000
# What parsed files are made of; nothing else is ever brought to life from the memory.
_OUR_ROOMS = ("gazette.model", "gazette.problems", "gazette.matter", "gazette.fields", "gazette.text", "gazette.flow")
_PLAIN = frozenset({("datetime", "date"), ("datetime", "time"), ("builtins", "frozenset")})


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

    **Shape**: ``search_key`` is the digest of everything that the search index in the site was made from; empty when
    there is none. ``pages`` has for each file that a layout made the digest of everything it was made from, and that of
    its bytes. ``seen`` is None when the last build does not vouch for the next.
    """

    search_key: str = ""
    pages: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    seen: Seen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Everything that decides what a build makes.

    **Shape**: ``wishes`` are the options that change the site, in words.
    """

    content: Path
    layouts: Path
    site: Path
    wishes: str

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
    program = Path(gazette.__file__).parent
    packages = [Path(each) for each in sys.path if each.endswith(("site-packages", "dist-packages"))]
    digest = hashlib.sha256(f"{_FORMAT}\0{inputs.wishes}\0{sys.version}".encode())
    latest = 0
    settled = True
    for folder in (inputs.content, inputs.layouts, inputs.root / "seeds", program):
        for path, stat in _walk(folder):
            if stat is None:
                settled = False
                continue
            digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ctime_ns}\0{stat.st_ino}\0".encode())
            latest = max(latest, stat.st_mtime_ns, stat.st_ctime_ns)
    for folder in packages:
        if folder.is_dir():
            digest.update(f"{folder}\0{folder.stat().st_mtime_ns}\0".encode(errors="surrogateescape"))
    return Stock(digest.hexdigest(), settled and latest < time.time_ns() - _SETTLING_NS)


def look_at_site(site: Path) -> str:
    """Return a digest of names, sizes and times of everything in a site; empty when a link stands in it."""
    digest = hashlib.sha256()
    for path, stat in _walk(site):
        if stat is None:
            return ""
        digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ctime_ns}\0{stat.st_ino}\0".encode())
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
        if sites["format"] != _FORMAT:
            return Memory()
        known = sites["sites"][_key(root, site)]
        pages = {str(path): (str(key), str(digest)) for path, (key, digest) in known["pages"].items()}
        seen = known["seen"]
        return Memory(str(known["search_key"]), pages, None if seen is None else Seen(*seen))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Memory()


def format_memory(root: Path, site: Path, memory: Memory) -> bytes:
    """Return the memory file with what is now known of a site; other sites are kept as long as they are there."""
    try:
        known = json.loads((root / FOLDER / _FILE).read_bytes())
        sites = dict(known["sites"]) if known["format"] == _FORMAT else {}
    except (OSError, ValueError, KeyError, TypeError):
        sites = {}
    sites = {key: known for key, known in sites.items() if (root / key).exists()}
    seen = memory.seen
    told = None if seen is None else [seen.inputs, seen.site, seen.issues, seen.pages, seen.articles, seen.files]
    sites[_key(root, site)] = {"search_key": memory.search_key, "pages": dict(memory.pages), "seen": told}
    return (json.dumps({"format": _FORMAT, "sites": sites}, ensure_ascii=False) + "\n").encode()


def memory_path(root: Path) -> Path:
    """Return where the memory of a project lies."""
    return root / FOLDER / _FILE


def program_key() -> str:
    """Return a digest of the program's code and of the versions of what it stands on."""
    from importlib import metadata  # noqa: PLC0415  # dear to import, and a build with nothing to do needs none

    digest = hashlib.sha256(f"{_FORMAT}\0{sys.version}".encode())
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


class Shelf:
    """Parsed files of content/, a folder's together: an edit loads and writes one issue and no other.

    **Shape**: a value is known by the path of its file in content/ and the digest of everything it was made from.
    """

    def __init__(self, root: Path, *, empty: bool = False) -> None:
        self._folder = root / FOLDER / _PARSED
        self._empty = empty
        self._known: dict[str, dict[str, tuple[str, object]]] = {}
        self._now: dict[str, dict[str, tuple[str, object]]] = {}

    def find(self, path: str, key: str) -> object | None:
        """Return what was parsed of a file; None when its bytes, or what reads them, are others now."""
        box = _box(path)
        if box not in self._known:
            self._known[box] = {} if self._empty else self._read(box)
        known, value = self._known[box].get(path, ("", None))
        return value if known == key else None

    def put(self, path: str, key: str, value: object) -> None:
        """Note what a file was parsed to, whether it was found here or not."""
        self._now.setdefault(_box(path), {})[path] = (key, value)

    def changed(self) -> Iterator[tuple[Path, bytes]]:
        """Yield the files of the memory that are to be written, with their bytes."""
        for box, values in self._now.items():
            keys = {path: key for path, (key, _) in values.items()}
            if keys != {path: key for path, (key, _) in self._known.get(box, {}).items()}:
                yield self._path(box), pickle.dumps((_FORMAT, values), protocol=5)

    def stale(self) -> Iterator[Path]:
        """Yield the files of the memory that nothing in content/ answers to any more."""
        wanted = {self._path(box).name for box in self._now}
        if self._folder.is_dir():
            yield from (path for path in self._folder.iterdir() if path.name not in wanted)

    def _path(self, box: str) -> Path:
        return self._folder / f"{hashlib.sha256(box.encode()).hexdigest()[:24]}.pickle"

    def _read(self, box: str) -> dict[str, tuple[str, object]]:
        try:
            version, values = _Reader(io.BytesIO(self._path(box).read_bytes())).load()
            if version != _FORMAT:
                return {}
            return {str(path): (str(key), value) for path, (key, value) in values.items()}
        except (OSError, ValueError, TypeError, AttributeError, LookupError, EOFError, ImportError):
            return {}
        except (pickle.UnpicklingError, MemoryError):
            return {}


class _Reader(pickle.Unpickler):
    """Reads our own plain values and nothing else: a memory that somebody slipped in can run nothing."""

    def find_class(self, module: str, name: str) -> type:
        """Return a class that parsed files are made of."""
        ours = any(module == room or module.startswith(f"{room}.") for room in _OUR_ROOMS)
        found = super().find_class(module, name) if ours or (module, name) in _PLAIN else None
        if not isinstance(found, type) or found.__module__ != module:
            message = f"{module}.{name} has no place in the memory"
            raise pickle.UnpicklingError(message)
        return found


def value_key(*parts: object) -> str:
    """Return a digest of values: equal digests mean equal values, for values of plain frozen types."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True  # no references between equal parts: what is equal gives the same bytes
    pickler.dump(parts)
    return hashlib.sha256(buffer.getbuffer()).hexdigest()[:32]


def _box(path: str) -> str:
    return path.partition("/")[0] if "/" in path else ""


def _walk(folder: Path) -> Iterator[tuple[str, os.stat_result | None]]:
    """Yield every file below a folder with its stat, sorted; None for the stat of a link that leads elsewhere."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:  # what is not there has nothing that could change unseen: it would be there
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
            yield entry.path, entry.stat()


def _key(root: Path, site: Path) -> str:
    try:
        return site.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return site.resolve().as_posix()
