"""What pages were made from, kept so that they can be made again when a text changes and nothing else does.

In a printing house the plate of a page in which a line was mended is cast again, and no other: so here. A plate holds
the facts of groups that show the text of files; which groups elsewhere show a file is kept by the file.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import cast

from gazette.flow.making import Work
from gazette.flow.stock import Known, folder_of
from gazette.groups import Bundle, Group
from gazette.ledger import Entries, Ledger
from gazette.shelf import Shelf
from gazette.views.frame import Imprint

_FORME = "forme"
_READERS = "readers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forme:
    """What all pages of a build were made with.

    **Shape**: ``bases`` are those of ``making.kind_keys``.
    """

    bases: Mapping[str, str]
    imprint: Imprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """What some groups were made from.

    **Shape**: ``works`` are those that read files, with their groups. For an issue ``files`` has for each file of its
    folder the digest of its bytes and what else was known of it (``trait_of``), ``seen`` what its folder shows.
    """

    works: tuple[Work, ...]
    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    seen: object = None


class Plates:
    """The plates of a site. **Shape**: ``known`` is what is known of each file of content/ now."""

    def __init__(self, folder: Path, version: str, known: Entries, *, empty: bool = False) -> None:
        self.shelf = Shelf(folder, version)
        self._readers = folder / _READERS
        self._version = version
        self._known = known
        self._empty = empty
        self._there = {path.name for path in folder.iterdir()} if folder.is_dir() and not empty else set()
        self._waiting: dict[str, Plate] = {}
        self._packed: dict[str, bytes] = {}
        self._names: set[str] = set()
        self._shown: dict[str, list[str]] = defaultdict(list)
        self._strange = False

    def has(self, name: str) -> bool:
        """Say whether there is a plate of a name."""
        return self.shelf.file_of(name) in self._there

    def stay(self, bundle: Bundle) -> None:
        """Leave the plate of a bundle as it is."""
        self._names.add(bundle.name)

    def cast(self, bundle: Bundle, groups: Iterable[Group], new: Collection[Group]) -> None:
        """Take in the groups of a bundle that was planned; ``new`` are those that are made again."""
        works = tuple(work for work in plan_works(groups) if work.facts.reads)
        if bundle.key:
            if any(folder_of(path) != bundle.name for work in works for path, _ in work.facts.reads):
                self._strange = True  # then nobody knows what a change of that file would change
                return
            self._names.add(bundle.name)
            files = self._files.get(bundle.name, {})
            seen = self._known.now.get(f"{bundle.name}/")
            self._waiting[bundle.name] = Plate(works=works, files=files, seen=seen)
            return
        fresh = {(group.kind, group.name) for group in new}
        for work in works:
            name = name_of(work)
            self._names.add(name)
            for path, _ in work.facts.reads:
                self._shown[path].append(name)
            if not fresh.isdisjoint(work.groups) or not self.has(name):
                self._waiting[name] = Plate(works=(work,))

    def pack_some(self, *, keep: bool = False) -> Iterator[None]:
        """Pack a plate at each step, for somebody who waits for others meanwhile.

        It may be kept at once where nothing is remembered to be made from another one, should this build fail.
        """
        while self._waiting:
            name, plate = self._waiting.popitem()
            packed = self.shelf.pack({"": ("", plate)})
            if keep:
                self.shelf.put_packed(name, packed)
            else:
                self._packed[name] = packed
            yield

    def write(self, forme: Forme) -> bool:
        """Keep the plates for the next build; False when they do not tell everything.

        **Raises**: GazetteError when the disk refuses it.
        """
        for _ in self.pack_some():
            pass
        for name, packed in self._packed.items():
            self.shelf.put_packed(name, packed)
        self.keep_forme(forme)
        readers = Ledger(self._readers, self._version, empty=self._empty)
        shown = {path: tuple(sorted(names)) for path, names in self._shown.items()}
        readers.now = {path: _same(readers.before.get(path), names) for path, names in shown.items()}
        readers.write()
        self.shelf.clear({*self._names, _FORME})
        return not self._strange

    def keep_forme(self, forme: Forme) -> None:
        """Keep what all pages were made with."""
        self.shelf.put(_FORME, {"": ("", forme)})

    def put(self, name: str, plate: Plate) -> None:
        """Keep one plate in place of the one before."""
        self.shelf.put(name, {"": ("", plate)})

    def find_forme(self) -> Forme | None:
        """Return what all pages were made with."""
        found = self.shelf.find(_FORME).get("", ("", None))[1]
        return found if isinstance(found, Forme) else None

    def find(self, name: str) -> Plate | None:
        """Return a plate."""
        return find_plate(self.shelf, name)

    def readers(self, paths: Collection[str]) -> tuple[str, ...]:
        """Return the names of plates, those of issues aside, that show the text of one of the files."""
        known = Ledger(self._readers, self._version, names=paths).before
        names = (cast("tuple[str, ...]", known.get(path, ())) for path in paths)
        return tuple(dict.fromkeys(name for each in names for name in each))

    @cached_property
    def _files(self) -> dict[str, dict[str, tuple[str, str]]]:
        return sort_files(self._known.now)


def find_plate(shelf: Shelf, name: str) -> Plate | None:
    """Return a plate, in any process."""
    found = shelf.find(name).get("", ("", None))[1]
    return found if isinstance(found, Plate) else None


def plan_works(groups: Iterable[Group]) -> Iterable[Work]:
    """Yield groups as work, those of the same facts together."""
    for _, few in groupby(groups, lambda group: id(group.facts)):
        each = tuple(few)
        yield Work(facts=each[0].facts, groups=tuple((group.kind, group.name) for group in each))


def name_of(work: Work) -> str:
    """Return the name of the plate of work that belongs to no issue."""
    return " ".join(work.groups[0])


def sort_files(known: Mapping[str, object]) -> dict[str, dict[str, tuple[str, str]]]:
    """Return for each folder of content/ the digests of its files, and of what is known of each beside its text."""
    folders: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for path, each in known.items():
        if isinstance(each, Known):
            folders[folder_of(path)][path] = each.digest, trait_of(path, each)
    return dict(folders)


def trait_of(path: str, known: Known) -> str:
    """Return a digest of all that is known of an article beside its text; empty where more may depend on the text."""
    told = known.told
    if not path.endswith(".md") or "/" not in path or told is None or known.problems:
        return ""
    *_, digest, _key, terms = told
    return hashlib.sha256(f"{digest} {terms!r}".encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _same(before: object, now: tuple[str, ...]) -> object:
    return before if before == now else now
