"""Shadow documents kept from one build to the next: an edit has one made anew and not those of its whole shard."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from gazette import memory
from gazette.model import Output, Place
from gazette.paper.addresses import article_address, output_path
from gazette.shelf import Shelf


class Shadows:
    """What is kept in a folder: a file a shard; ``full`` believes none of it.

    A document is known by the digests of all that it was made from, so builds of other drafts or another site may share
    the folder: the worst that they do is to have each other's documents made again.
    """

    def __init__(self, folder: Path, *, full: bool = False) -> None:
        self._shelf = Shelf(folder, memory.program_key())
        self._full = full

    def collect(self, shard: str, keys: Mapping[Place, str], make: Callable[[Place], Output]) -> list[Output]:
        """Return the documents of a shard in order, and keep them; only those of other keys than before are made.

        **Raises**: GazetteError when the disk refuses.
        """
        known: Mapping[str, tuple[str, object]] = {} if self._full else self._shelf.find(shard)
        kept: dict[str, tuple[str, bytes]] = {}
        outputs = []
        for place, key in keys.items():
            address = output_path(article_address(place))
            output, packed = _unpack(known.get(address), key, address) or _pack(make(place))
            kept[address] = (key, packed)
            outputs.append(output)
        self._shelf.put(shard, kept)
        return outputs

    def clear(self, shards: Iterable[str]) -> None:
        """Remove what is kept of shards that are no more.

        **Raises**: GazetteError when the disk refuses.
        """
        self._shelf.clear(shards)


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
