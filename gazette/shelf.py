"""Parsed files of content/, kept from one build to the next in ``.gazette/``."""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Iterator
from pathlib import Path

from gazette.memory import FOLDER, FORMAT

_PARSED = "parsed"
# What parsed files are made of; nothing else is ever brought to life from the memory.
_OUR_ROOMS = ("gazette.model", "gazette.problems", "gazette.matter", "gazette.fields", "gazette.text", "gazette.flow")
_PLAIN = frozenset({("datetime", "date"), ("datetime", "time"), ("builtins", "frozenset")})


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
                yield self._path(box), pickle.dumps((FORMAT, values), protocol=5)

    def stale(self) -> Iterator[Path]:
        """Yield the files of the memory that nothing in content/ answers to any more."""
        wanted = {self._path(box).name for box in self._now}
        if self._folder.is_dir():
            yield from (path for path in self._folder.iterdir() if path.is_file() and path.name not in wanted)

    def _path(self, box: str) -> Path:
        return self._folder / f"{hashlib.sha256(box.encode()).hexdigest()[:24]}.pickle"

    def _read(self, box: str) -> dict[str, tuple[str, object]]:
        try:
            version, values = _Reader(io.BytesIO(self._path(box).read_bytes())).load()
            if version != FORMAT:
                return {}
            return {str(path): (str(key), value) for path, (key, value) in values.items()}
        except (OSError, ValueError, TypeError, AttributeError, LookupError, EOFError, ImportError, MemoryError):
            return {}
        except pickle.UnpicklingError:
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


def _box(path: str) -> str:
    return path.partition("/")[0] if "/" in path else ""
