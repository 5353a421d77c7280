"""What the files of a group say, loaded for as long as it is made."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn, cast

from gazette import disk
from gazette.darkroom import Darkroom
from gazette.flow.parsing import GLANCES, Glances, Parsed, lend_headlines, parse_file
from gazette.flow.stock import folder_of
from gazette.groups import Facts, Hands, Kind, Loaded, load_facts
from gazette.model import Output, Place, Story
from gazette.paper.glances import glance_at, unpack_glance
from gazette.paper.records import Record
from gazette.paper.renditions import Extent, plan_renditions
from gazette.paper.spots import find_spot
from gazette.problems import GazetteError, Source, Span
from gazette.settings import USUAL_BOUNDS, Bounds
from gazette.shelf import Shelf, parse_value
from gazette.text.decoding import decode_utf8
from gazette.text.forbidden import FORBIDDEN
from gazette.views.frame import Imprint

Seed = tuple[str, ...]
# The glances of so many issues are kept at hand, 15 kB each: what somebody wrote in six years stands on one list.
_AT_HAND = 2000


@dataclass(slots=True)
class Library:
    """The stories of content/, each read from the shelf when a group names it.

    Groups of an issue follow each other, and what was loaded for the last facts is kept for the next; so is what was
    read, for others that read no more: of an issue its pages. With stories comes what is known of headlines in their
    issues.
    """

    content: Path
    shown: str
    shelf: Shelf
    darkroom: Darkroom
    bounds: Bounds = USUAL_BOUNDS
    _last: tuple[Facts, Loaded] | None = field(default=None, init=False)
    _values: dict[tuple[str, str], object] = field(default_factory=dict, init=False)
    _glances: dict[str, Glances] = field(default_factory=dict, init=False)
    _lent: frozenset[str] = field(default=frozenset(), init=False)

    def load(self, facts: Facts, imprint: Imprint, kind: Kind) -> Loaded:
        """Return what a group may use: the facts, and what the files that they name say, all of it or at a glance."""
        if self._last is not None and self._last[0] is facts:
            return self._last[1]
        known = self._values
        if not kind.glances and not all(read in known for read in facts.reads):
            self._values = {read: known[read] if read in known else self.read(*read) for read in facts.reads}
            if kind.layout is not None:  # feeds and other files break no headline
                self._lend({folder_of(path) for path, _ in facts.reads})
        seeds = {name: seed for name, digest in facts.seeds if (seed := self.read_seed(name, digest)) is not None}
        digests, formats = dict(facts.files), imprint.settings.picture_formats
        hands = Hands(
            lambda path: self.read_same(path, digests[path]),
            lambda path, extent: self.make_files(path, digests[path], extent, formats),
        )
        values = [self.glance_at(*read) if kind.glances else self._values[read] for read in facts.reads]
        loaded = load_facts(facts, values, seeds, imprint, hands)
        self._last = (facts, loaded)
        return loaded

    @property
    def root(self) -> Path:
        """The folder that content/ and seeds/ stand in."""
        return self.content.resolve().parent

    def read(self, path: str, digest: str) -> object:
        """Return what a file of content/ was parsed to; it is parsed again where the shelf has lost it."""
        known, parsed = self.shelf.find(folder_of(path)).get(path, ("", None))
        if known != digest or not isinstance(parsed, Parsed):
            parsed = parse_file(path, self.read_same(path, digest), self.shown, self.bounds.nesting)
        return parsed.value

    def _lend(self, folders: set[str]) -> None:
        """Have the headlines of some issues known, unless those that were lent last are the same."""
        for folder in folders - self._lent:
            lend_headlines(self.shelf.find(folder))
        self._lent = frozenset(folders)

    def glance_at(self, path: str, digest: str) -> object:
        """Return what lists show of an article; it is read whole where the shelf has no glance at it."""
        folder = folder_of(path)
        known = self._glances.get(folder)
        if known is None:
            while len(self._glances) >= _AT_HAND:
                self._glances.pop(next(iter(self._glances)))
            kept = self.shelf.find(folder).get(GLANCES, ("", None))[1]
            known = self._glances[folder] = kept if isinstance(kept, dict) else {}
        found = known.get(path)
        packed = parse_value(found[1]) if found is not None and found[0] == digest else None
        if isinstance(packed, tuple):
            return unpack_glance(folder, packed)
        value = self.read(path, digest)
        return glance_at(value) if isinstance(value, Story) else value

    def read_story(self, record: Record) -> Story:
        """Return the story of an article."""
        self._lend({folder_of(record.path)})
        return cast("Story", self.read(record.path, record.key))

    def read_source(self, path: str) -> Source:
        """Return the text of a file of content/; empty when it is no text."""
        source, _ = decode_utf8(self.shown + path, self.read_bytes(path))
        return source or Source(self.shown + path, "")

    def find_spot(self, path: str, key: str, word: str) -> Span:
        """Return where a word stands below its key in a file of content/."""
        return find_spot(self.read_source(path), key, word)

    def read_bytes(self, path: str) -> bytes:
        """Return the bytes of a file of content/."""
        return disk.read_bytes(self.content / path)

    def read_same(self, path: str, digest: str) -> bytes:
        """Return the bytes of a file of content/ that was read before, and had a digest then.

        **Raises**: GazetteError when it has others now: what was planned of it is not true any more.
        """
        data = self.read_bytes(path)
        if disk.digest_of(data) != digest:
            _refuse(self.shown + path)
        return data

    def read_seed(self, name: str, digest: str | None = None) -> Seed | None:
        """Return the lines of a page text; None when it is not for showing.

        **Raises**: GazetteError when it is to have a digest and has another.
        """
        return read_seed(self.root, name, self.bounds.page_text_bytes, digest)

    def make_files(self, path: str, digest: str, extent: Extent, formats: tuple[str, ...]) -> tuple[Output, ...]:
        """Return the files of a picture that had a digest and an extent when it was looked at."""
        plan = plan_renditions(path, extent, formats)
        return self.darkroom.develop(posixpath.basename(path), self.read_same(path, digest), plan.every)


class Stories(Mapping[Place, Story]):
    """The stories of articles by their places, each read when it is asked for."""

    def __init__(self, records: Iterable[Record], library: Library) -> None:
        self._records = {record.place: record for record in records}
        self._library = library

    def __getitem__(self, place: Place) -> Story:
        """Return the story at a place."""
        record = self._records[place]
        return self._library.read_story(record)

    def key(self, place: Place) -> str:
        """Return a digest of a story; it need not be read for that."""
        return self._records[place].key

    def __iter__(self) -> Iterator[Place]:
        """Yield the places."""
        return iter(self._records)

    def __len__(self) -> int:
        """Return how many stories there are."""
        return len(self._records)


def read_seed(root: Path, name: str, most: int, digest: str | None = None) -> Seed | None:
    """Return the lines of a page text; None when it is no text, too large, or not there.

    **Units**: ``most`` are bytes.
    **Raises**: GazetteError when it is to have a digest and has another.
    """
    from gazette.importer.decode import decode_page  # noqa: PLC0415  # dear to import, and few archives have page texts

    if not (root / name).resolve().is_relative_to(root / name.partition("/")[0]):
        return None  # a link that leads out shows nobody what lies there
    data = disk.find_within(root / name, most)
    if digest is not None and (data is None or disk.digest_of(data) != digest):
        _refuse(name)
    source = decode_page(name, data).source if data is not None else None
    return None if source is None else tuple(FORBIDDEN.sub("\ufffd", source.text).split("\n"))


def _refuse(shown: str) -> NoReturn:
    message = f"{shown}: somebody has changed it while it was being read; nothing was published: run the command again"
    raise GazetteError(message)
