"""What builds remember of content/, layouts/ and sites."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast

from gazette import disk, memory
from gazette.darkroom import Darkroom, picture_key
from gazette.flow.layouts import KnownLayouts
from gazette.flow.plates import Plates
from gazette.flow.publication import find_bounds, shown_folder
from gazette.flow.requests import BuildRequest
from gazette.flow.stock import Known, folder_of
from gazette.ledger import Ledger
from gazette.matter.names import PUBLICATION
from gazette.paper.addresses import picture_kind
from gazette.shelf import Shelf

LAYOUTS = "layouts"


class Memories:
    """What is remembered of files: what they were parsed to, what is known of them, what the site was made from.

    With ``names`` it is known of no other folders of content/ than of these and their like.
    """

    def __init__(
        self,
        folder: Path,
        request: BuildRequest,
        *,
        empty: bool = False,
        reads_only: bool = False,
        names: Iterable[str] | None = None,
    ) -> None:
        self.folder = folder
        self.empty = empty
        self.bounds = find_bounds(request.content)
        version = memory.value_key(memory.program_key(), shown_folder(request.content), repr(self.bounds))
        self.shelf = Shelf(folder / "parsed", version)
        self.known = Ledger(folder / "known", version, empty=empty, names=names)
        self.darkroom = Darkroom(request.memory / "pictures", reads_only=reads_only)
        self.layouts = Ledger(folder / "layouts", memory.program_key(), empty=empty)
        self._keeping: Iterator[None] | None = None

    @property
    def known_layouts(self) -> KnownLayouts:
        """What is known of the layouts now."""
        return cast("KnownLayouts", self.layouts.now[LAYOUTS])

    def made(self, request: BuildRequest, names: Iterable[str] | None = None) -> Ledger:
        """Return what is known of the files of a site, of those groups alone that have ``names``, if there are any."""
        folder = self.folder / "made" / _site_name(request)
        return Ledger(folder, memory.program_key(), empty=self.empty, names=names)

    def plates(self, request: BuildRequest) -> Plates:
        """Return what the pages of a site were made from."""
        folder = self.folder / "plates" / _site_name(request)
        return Plates(folder, memory.program_key(), self.known, empty=self.empty)

    def galleys(self, request: BuildRequest) -> Path:
        """Return where views of a site's pages are kept."""
        return self.folder / "views" / _site_name(request)

    def keep_known(self) -> Iterator[None]:
        """Keep what is known of content/, which is true whatever becomes of the site, a part at each step."""
        self._keeping = self.known.write_some()
        return self._keeping

    def write(self, folders: Iterable[str], made: Ledger) -> None:
        """Keep all of it for the next build; ``folders`` are those of content/."""
        for _ in self._keeping or self.known.write_some():
            pass
        self.layouts.write()
        self.shelf.clear(folders)
        known = ((path, each) for path, each in self.known.now.items() if isinstance(each, Known))
        keys = {picture_key(path.rpartition("/")[2], each.digest) for path, each in known if picture_kind(path)}
        self.darkroom.clear(keys)
        made.write()


def _site_name(request: BuildRequest) -> str:
    return memory.value_key(memory.site_key(request.root, request.site))


def tell_texts(known: Mapping[str, object], content: Path) -> dict[str, str]:
    """Return for each folder of content/ a digest of the bytes in it, and one of the settings.

    **Shape**: what lies in no folder has no name; page texts that articles name lie in the folder ``..``.
    """
    folders: dict[str, list[str]] = defaultdict(list)
    for path, each in known.items():
        if isinstance(each, Known):
            folders[folder_of(path)].append(f"{path} {each.digest}")
    texts = {folder: tell_folder(told) for folder, told in sorted(folders.items())}
    return texts | {PUBLICATION: disk.digest_of(disk.read_bytes(content / PUBLICATION))}


def tell_folder(told: list[str]) -> str:
    """Return a digest of paths with digests of what they hold."""
    return hashlib.sha256("\n".join(sorted(told)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def revision_of(texts: Mapping[str, str]) -> str:
    """Return a digest of all that a site was made from beside layouts and program: content/ and its page texts."""
    told = "\n".join(f"{folder} {digest}" for folder, digest in sorted(texts.items()))
    return "sha256:" + hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
