"""Shadow documents kept from one build to the next: an edit has one made anew and not those of its whole shard."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from gazette import memory
from gazette.disk import remove_file, write_bytes
from gazette.model import Output, Place
from gazette.paper.addresses import article_address, output_path
from gazette.shelf import format_kept, read_kept


class Shadows:
    """What is kept in a folder: a file a shard; ``full`` believes none of it.

    A document is known by the digests of all that it was made from, so builds of other drafts or another site may share
    the folder: the worst that they do is to have each other's documents made again.
    """

    def __init__(self, folder: Path, *, full: bool = False) -> None:
        self._folder = folder
        self._full = full

    def collect(self, shard: str, keys: Mapping[Place, str], make: Callable[[Place], Output]) -> list[Output]:
        """Return the documents of a shard in order, and keep them; only those of other keys than before are made.

        **Raises**: GazetteError when the disk refuses.
        """
        path, version = self._path(shard), memory.program_key()
        known = {} if self._full else read_kept(path, version)
        kept: dict[str, tuple[str, bytes]] = {}
        outputs = []
        for place, key in keys.items():
            address = output_path(article_address(place))
            output, packed = _unpack(known.get(address), key, address) or _pack(make(place))
            kept[address] = (key, packed)
            outputs.append(output)
        write_bytes(path, format_kept(version, kept))
        return outputs

    def clear(self, shards: Iterable[str]) -> None:
        """Remove what is kept of shards that are no more.

        **Raises**: GazetteError when the disk refuses.
        """
        wanted = {self._path(shard) for shard in shards}
        for path in list(self._folder.iterdir()) if self._folder.is_dir() else ():
            if path not in wanted and path.is_file():
                remove_file(path)

    def _path(self, shard: str) -> Path:
        return self._folder / f"{shard}.pickle"


def _pack(output: Output) -> tuple[Output, bytes]:
    return output, zlib.compress(output.data, 1)


def _unpack(kept: object, key: str, address: str) -> tuple[Output, bytes] | None:
    """Return a document that was made from the same; None for another, and for one that is not whole."""
    match kept:
        case (known, bytes() as packed) if known == key:
            try:
                return Output(address, zlib.decompress(packed)), packed
            except zlib.error:
                return None
    return None
