"""Parsed files of content/ and what pages were made from, kept from one build to the next in ``.gazette/``."""

from __future__ import annotations

import enum
import hashlib
import io
import os
import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from io import FileIO
from itertools import accumulate
from pathlib import Path
from typing import cast

from gazette.disk import find_bytes, give_reason, remove_file, write_bytes
from gazette.memory import FORMAT
from gazette.problems import GazetteError

# What parsed files and facts are made of; nothing else is ever brought to life from the memory.
_OUR_ROOMS = (
    *("gazette.model", "gazette.problems", "gazette.matter", "gazette.fields", "gazette.text", "gazette.flow"),
    *("gazette.groups", "gazette.paper", "gazette.formats", "gazette.views", "gazette.settings"),
)
_PLAIN = frozenset({("datetime", "date"), ("datetime", "time"), ("builtins", "frozenset")})
Mark = tuple[int, int, int]
_KNOWN: dict[tuple[str, str], type] = {}
# What a broken memory may raise: it is nothing then.
_BROKEN = (
    *(pickle.UnpicklingError, zlib.error),
    *(ValueError, TypeError, AttributeError, LookupError, EOFError, ImportError, MemoryError, OverflowError),
)
# So many lists of contents are kept at hand: lists show articles of hundreds of issues.
_AT_HAND = 500
# A file begins with so many bytes that tell how long its list of contents is.
_LENGTH = 8
# So much of a file is read at once: the list of an issue's contents and what lists show of it, or all of a small file.
_FIRST_BYTES = 16384


class Box(Mapping[str, tuple[str, object]]):
    """What is known of the files of a folder: for each its digest and what it was parsed to.

    A feed shows one article of an issue: a value is read and brought to life when it is asked for, and is None when
    broken, or when another file stands there meanwhile. Who asks for more of them has the whole file read, once.

    **Shape**: ``places`` has for each file its digest, and where its value begins and ends in the kept file, of which
    ``data`` is the beginning.
    """

    def __init__(
        self, path: Path, places: Mapping[str, tuple[str, int, int]], data: bytes, mark: Mark, *, squeezed: bool
    ) -> None:
        self._path = path
        self._places = places
        self._data = data
        self._mark = mark
        self._squeezed = squeezed
        self._asked = False

    def __getitem__(self, path: str) -> tuple[str, object]:
        """Return digest and value of a file."""
        digest, start, end = self._places[path]
        try:
            data = self._data[start:end] if end <= len(self._data) else self._read(start, end)
            plain = zlib.decompress(data) if self._squeezed else data
            return digest, _Reader(io.BytesIO(plain)).load()
        except (*_BROKEN, OSError):
            return digest, None

    def __iter__(self) -> Iterator[str]:
        """Yield the files."""
        return iter(self._places)

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self._places)

    def put_away(self) -> None:
        """Keep no more at hand than the list of contents."""
        self._data, self._asked = b"", False

    def _read(self, start: int, end: int) -> bytes:
        with self._path.open("rb", buffering=0) as file:
            if _mark(file) != self._mark:
                return b""
            if self._asked:
                self._data = file.read()
                return self._data[start:end]
            self._asked = True
            file.seek(start)
            return file.read(end - start)


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
        self._last: Box | None = None

    def __reduce__(self) -> tuple[Callable[[], Shelf], tuple[()]]:
        """Let another process have a shelf of the same folder; what was put there since is believed."""
        return partial(Shelf, self._folder, self._version, squeezed=self._squeezed), ()

    def find(self, name: str) -> Box:
        """Return what is known of the files of a folder: for each its digest and what it was parsed to."""
        found = self._at_hand.get(name)
        if found is None:
            while len(self._at_hand) >= _AT_HAND:
                self._at_hand.pop(next(iter(self._at_hand)))
            found = self._at_hand[name] = self._read(self._path(name))
        if self._last is not None and self._last is not found:
            self._last.put_away()
        self._last = found
        return found

    def put(self, name: str, values: Mapping[str, tuple[str, object]]) -> None:
        """Keep what the files of a folder were parsed to, in place of what was known of them.

        **Raises**: GazetteError when the disk refuses it.
        """
        self.put_packed(name, self.pack(values))

    def pack(self, values: Mapping[str, tuple[str, object]]) -> bytes:
        """Return the values of the files of a folder as they are kept."""
        pieces = [(path, digest, self._format(value)) for path, (digest, value) in values.items()]
        return format_box(self._version, pieces)

    def put_packed(self, name: str, packed: bytes) -> None:
        """Keep what ``pack`` made of the values of a folder.

        **Raises**: GazetteError when the disk refuses it.
        """
        self._at_hand.pop(name, None)
        write_bytes(self._path(name), packed)

    def _format(self, value: object) -> bytes:
        data = format_value(value)
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

    def _read(self, path: Path) -> Box:
        places: dict[str, tuple[str, int, int]] = {}
        data, mark = b"", (0, 0, 0)
        try:
            with path.open("rb", buffering=0) as file:
                mark = _mark(file)
                data = file.read(_FIRST_BYTES)
                first = _LENGTH + int.from_bytes(data[:_LENGTH])
                if len(data) < first <= mark[0]:
                    data += file.read(first - len(data))
            listed = cast("dict[str, tuple[str, int, int]]", _parse_kept(data[_LENGTH:first], self._version))
            places = {each: (key, first + start, first + end) for each, (key, start, end) in listed.items()}
        except FileNotFoundError:
            pass
        except OSError as error:
            raise GazetteError(give_reason(path, error)) from error
        except _BROKEN:
            places = {}
        return Box(path, places, data, mark, squeezed=self._squeezed)


def format_box(version: str, pieces: Sequence[tuple[str, str, bytes]]) -> bytes:
    """Return values of the files of a folder as a file of the memory: a list of contents, and one after the other.

    **Shape**: ``pieces`` are path, digest and value.
    """
    ends = [0, *accumulate(len(value) for _, _, value in pieces)]
    places = {path: (digest, *ends[at : at + 2]) for at, (path, digest, _) in enumerate(pieces)}
    contents = format_kept(version, places)
    return b"".join((len(contents).to_bytes(_LENGTH), contents, *(value for _, _, value in pieces)))


def format_value(value: object) -> bytes:
    """Return a value of our own plain types as bytes, for what is kept in pieces within one value."""
    return pickle.dumps(value, protocol=5)


def parse_value(data: object) -> object:
    """Return the value of bytes that ``format_value`` gave; None when they are broken, or no bytes."""
    if not isinstance(data, bytes):
        return None
    try:
        return _Reader(io.BytesIO(data)).load()
    except _BROKEN:
        return None


def format_kept(version: str, values: Mapping[str, object]) -> bytes:
    """Return values of our own plain types as a file of the memory; ``version`` is what made them."""
    return pickle.dumps((FORMAT, version, dict(values)), protocol=5)


def read_kept(path: Path, version: str) -> dict[str, object]:
    """Return what a file of the memory holds; nothing when it is not there, of another version, or not understood."""
    data = find_bytes(path)
    return {} if data is None else _parse_kept(data, version)


def _parse_kept(data: bytes, version: str) -> dict[str, object]:
    try:
        form, made_by, values = _Reader(io.BytesIO(data)).load()
        return dict(values) if (form, made_by) == (FORMAT, version) else {}
    except _BROKEN:
        return {}


def _mark(file: FileIO) -> Mark:
    """Return what tells a file from another that takes its place."""
    found = os.fstat(file.fileno())
    return found.st_size, found.st_mtime_ns, found.st_ino


class _Reader(pickle.Unpickler):
    """Reads our own plain values and nothing else: a memory that somebody slipped in can run nothing."""

    def find_class(self, module: str, name: str) -> Callable[..., object]:
        """Return a class that parsed files or facts are made of."""
        if (module, name) == ("builtins", "getattr"):
            return _find_member
        known = _KNOWN.get((module, name))  # asked for each class of each article: a list brings twenty to life
        if known is None:
            ours = any(module == room or module.startswith(f"{room}.") for room in _OUR_ROOMS)
            found = super().find_class(module, name) if ours or (module, name) in _PLAIN else None
            if not isinstance(found, type) or found.__module__ != module:
                message = f"{module}.{name} has no place in the memory"
                raise pickle.UnpicklingError(message)
            known = _KNOWN[module, name] = found
        return known


def _find_member(kind: object, name: str) -> enum.Enum:
    """Return a member of an enumeration, which Python 3.11.0 to 3.11.3 writes as an attribute of its class.

    **Raises**: UnpicklingError for an attribute of anything else, which might be a way to run something.
    """
    if not isinstance(kind, enum.EnumType) or name not in kind.__members__:
        message = f"{kind}.{name} has no place in the memory"
        raise pickle.UnpicklingError(message)
    return cast("enum.Enum", kind.__members__[name])
