"""What pictures were made to, kept in ``.gazette/pictures/``: no picture is worked on twice.

A picture is known by its bytes, its name and what it is made with. Everything here may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gazette.disk import digest_of, find_bytes, give_reason, write_bytes
from gazette.model import Output
from gazette.paper.renditions import Rendition
from gazette.pictures.flaws import Flaw, Looked
from gazette.problems import Code, GazetteError
from gazette.settings import USUAL_BOUNDS

_LOOKED = "looked.json"
# To be counted up whenever a picture comes out otherwise than before.
_RECIPE = 3


def picture_key(name: str, digest: str) -> str:
    """Return what a picture is known by: its file's name without the folder, the digest of its bytes, the recipe."""
    return hashlib.sha256(f"{name}\0{digest}\0{_recipe()}".encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Darkroom:
    """The files that were made of pictures. With ``reads_only`` nothing is kept of what was not here."""

    folder: Path
    reads_only: bool = False

    def look(self, name: str, data: bytes, most_pixels: int = USUAL_BOUNDS.picture_pixels) -> Looked:
        """Return what a picture is; one of more pixels than the most is not looked at closely."""
        path = self.folder / picture_key(name, digest_of(data)) / _LOOKED
        known = _parse_looked(find_bytes(path), most_pixels)
        if known is None:
            from gazette.pictures.looking import look  # noqa: PLC0415  # Pillow is dear to load, and seldom needed

            known = look(name, data, most_pixels)
            if not self.reads_only:
                write_bytes(path, _format_looked(known, most_pixels))
        return known

    def develop(self, name: str, data: bytes, wanted: Sequence[Rendition]) -> tuple[Output, ...]:
        """Return the files of a picture that ``look`` found good, in order; they are made unless they are here."""
        folder = self.folder / picture_key(name, digest_of(data))
        kept = [find_bytes(folder / _name(each)) for each in wanted]
        if all(kept):
            return tuple(Output(each.address, found or b"") for each, found in zip(wanted, kept, strict=True))
        from gazette.pictures.making import make_renditions  # noqa: PLC0415  # as in look

        made = make_renditions(name, data, wanted)
        if not self.reads_only:
            for each, output in zip(wanted, made, strict=True):
                write_bytes(folder / _name(each), output.data)
        return made

    def clear(self, keys: Collection[str]) -> None:
        """Remove what was made of other pictures than these.

        **Raises**: GazetteError when the disk refuses.
        """
        try:
            for path in self.folder.iterdir() if self.folder.is_dir() else ():
                if path.name not in keys and path.is_dir():
                    shutil.rmtree(path)
        except OSError as error:
            raise GazetteError(give_reason(Path(error.filename or self.folder), error)) from error


@cache
def _recipe() -> str:
    """Return what pictures are made with: equal recipes make equal bytes of equal bytes."""
    from importlib import metadata  # noqa: PLC0415  # dear to import, and few builds have new pictures

    return f"{_RECIPE} pillow {metadata.version('pillow')}"


def _name(rendition: Rendition) -> str:
    return f"{rendition.width}x{rendition.height}.{rendition.media_type.rpartition('/')[2]}"


def _format_looked(looked: Looked, most_pixels: int) -> bytes:
    flaw = looked.flaw
    told = None if flaw is None else [flaw.code.value, flaw.message, flaw.hint]
    kept = {"size": looked.size, "flaw": told, "photographic": looked.photographic, "within": most_pixels}
    return json.dumps(kept, ensure_ascii=False).encode()


def _parse_looked(data: bytes | None, most_pixels: int) -> Looked | None:
    """Return what was seen of a picture within this bound, None when what is kept of it cannot be understood."""
    try:
        told = json.loads(data or b"")
        if told["within"] != most_pixels:
            return None
        size = None if told["size"] is None else (int(told["size"][0]), int(told["size"][1]))
        flaw = None if told["flaw"] is None else Flaw(Code(told["flaw"][0]), *map(str, told["flaw"][1:]))
        return Looked(size, flaw, bool(told["photographic"]))
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
