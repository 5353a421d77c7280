"""Parsed files of content/ and what pages were made from, kept from one build to the next in ``.gazette/``."""

from __future__ import annotations

import hashlib
import io
import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from gazette.disk import find_bytes, remove_file, write_bytes
from gazette.memory import FORMAT

# What parsed files and facts are made of; nothing else is ever brought to life from the memory.
_OUR_ROOMS = (
    *("gazette.model", "gazette.problems", "gazette.matter", "gazette.fields", "gazette.text", "gazette.flow"),
    *("gazette.groups", "gazette.paper", "gazette.formats", "gazette.views", "gazette.settings"),
)
_PLAIN = frozenset({("datetime", "date"), ("datetime", "time"), ("builtins", "frozenset")})
_KNOWN: dict[tuple[str, str], type] = {}
# What a broken memory may raise: it is nothing then.
_BROKEN = (
    *(pickle.UnpicklingError, zlib.error),
    *(ValueError, TypeError, AttributeError, LookupError, EOFError, ImportError, MemoryError, OverflowError),
)
# So many folders are kept at hand: a list shows articles of as many issues.
_AT_HAND = 40


class Box(Mapping[str, tuple[str, object]]):
    """What is known of the files of a folder: for each its digest and what it was parsed to.

    A list shows one article of an issue: a value is brought to life when it is asked for, and is None when broken.
    """

    def __init__(self, kept: Mapping[str, tuple[str, bytes]], *, squeezed: bool = False) -> None:
        self._kept = kept
        self._squeezed = squeezed

    def __getitem__(self, path: str) -> tuple[str, object]:
        """Return digest and value of a file."""
        digest, data = self._kept[path]
        try:
            plain = zlib.decompress(data) if self._squeezed else data
            return digest, _Reader(io.BytesIO(plain)).load()
        except _BROKEN:
            return digest, None

    def __iter__(self) -> Iterator[str]:
        """Yield the files."""
        return iter(self._kept)

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self._kept)


class Shelf:
    """Parsed files of content/, a folder's together: an edit loads and writes one issue and no other.

    **Shape**: a value is known by the path of its file in content/ and the digest of the file's bytes; all are of one
    ``version``. Where they are ``squeezed`` they take a quarter of the room, and twice the time to keep.
    """

    def __init__(self, folder: Path, version: str, *, squeezed: bool = False) -> None:
        self._folder = folder
        self._version = version
        self._squeezed = squeezed
        self._at_hand: dict[str, Box] = {}

    def __reduce__(self) -> tuple[Callable[[], Shelf], tuple[()]]:
        """Let another process have a shelf of the same folder; what was put there since is believed."""
        return partial(Shelf, self._folder, self._version, squeezed=self._squeezed), ()

    def find(self, name: str) -> Box:
        """Return what is known of the files of a folder: for each its digest and what it was parsed to."""
        found = self._at_hand.get(name)
        return self._hand(name, self._read(name)) if found is None else found

    def put(self, name: str, values: Mapping[str, tuple[str, object]]) -> None:
        """Keep what the files of a folder were parsed to, in place of what was known of them.

        **Raises**: GazetteError when the disk refuses it.
        """
        kept = {path: (digest, self._format(value)) for path, (digest, value) in values.items()}
        self._hand(name, kept)
        write_bytes(self._path(name), format_kept(self._version, kept))

    def _format(self, value: object) -> bytes:
        data = pickle.dumps(value, protocol=5)
        return zlib.compress(data, 1) if self._squeezed else data

    def clear(self, wanted: Iterable[str]) -> None:
        """Remove what is kept of folders that are wanted no more.

        **Raises**: GazetteError when the disk refuses it.
        """
        names = {self.file_of(name) for name in wanted}
        for path in list(self._folder.iterdir()) if self._folder.is_dir() else ():
            if path.is_file() and path.name not in names:
                remove_file(path)

    @staticmethod
    def file_of(name: str) -> str:
        """Return what the file of a folder is called."""
        return f"{hashlib.sha256(name.encode()).hexdigest()[:24]}.pickle"

    def _path(self, name: str) -> Path:
        return self._folder / self.file_of(name)

    def _hand(self, name: str, kept: Mapping[str, tuple[str, bytes]]) -> Box:
        while len(self._at_hand) >= _AT_HAND:
            self._at_hand.pop(next(iter(self._at_hand)))
        box = self._at_hand[name] = Box(kept, squeezed=self._squeezed)
        return box

    def _read(self, name: str) -> dict[str, tuple[str, bytes]]:
        known = read_kept(self._path(name), self._version)
        pairs = {path: each for path, each in known.items() if isinstance(each, tuple) and len(each) == len(("key", 0))}
        return {path: (str(key), value) for path, (key, value) in pairs.items() if isinstance(value, bytes)}


def format_kept(version: str, values: Mapping[str, object]) -> bytes:
    """Return values of our own plain types as a file of the memory; ``version`` is what made them."""
    return pickle.dumps((FORMAT, version, dict(values)), protocol=5)


def read_kept(path: Path, version: str) -> dict[str, object]:
    """Return what a file of the memory holds; nothing when it is not there, of another version, or not understood."""
    data = find_bytes(path)
    if data is None:
        return {}
    try:
        form, made_by, values = _Reader(io.BytesIO(data)).load()
        return dict(values) if (form, made_by) == (FORMAT, version) else {}
    except _BROKEN:
        return {}


class _Reader(pickle.Unpickler):
    """Reads our own plain values and nothing else: a memory that somebody slipped in can run nothing."""

    def find_class(self, module: str, name: str) -> type:
        """Return a class that parsed files or facts are made of."""
        known = _KNOWN.get((module, name))  # asked for each class of each article: a list brings twenty to life
        if known is None:
            ours = any(module == room or module.startswith(f"{room}.") for room in _OUR_ROOMS)
            found = super().find_class(module, name) if ours or (module, name) in _PLAIN else None
            if not isinstance(found, type) or found.__module__ != module:
                message = f"{module}.{name} has no place in the memory"
                raise pickle.UnpicklingError(message)
            known = _KNOWN[module, name] = found
        return known
