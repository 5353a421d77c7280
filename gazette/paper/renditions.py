"""The files that readers get of a picture: in which sizes and kinds, at which addresses.

All of it follows from the picture's path, its size and the settings, so that a page can name the files of a picture
without opening it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from gazette.paper.addresses import content_address, picture_kind

MEDIA_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg", "png": "image/png"}
FORMATS = ("avif", "webp")  # as settings name them, the smaller files first
_FACSIMILE = "page"


@dataclass(frozen=True, slots=True)
class Box:
    """How large the files of a picture may become, and in which widths it is offered. **Units**: pixels."""

    widths: tuple[int, ...]
    most_width: int
    most_height: int


# A column of text is 720 px wide at most, and screens have up to two dots a pixel.
PHOTO = Box((400, 800, 1200, 1600), 1600, 2400)
# A printed page is enlarged until its small print can be read.
PRINTED_PAGE = Box((800, 1600, 3200), 3200, 4800)


class Extent(NamedTuple):
    """How large a picture is, standing upright, and whether a JPEG shows it as well as a PNG would.

    **Shape**: ``photographic`` is False for drawings, and for what is transparent. **Units**: pixels.
    """

    width: int
    height: int
    photographic: bool = False


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file that is made of a picture. **Units**: pixels. **Shape**: ``media_type`` as in ``image/webp``."""

    address: str
    width: int
    height: int
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Renditions:
    """All files of a picture.

    **Shape**: ``main`` is the one that everybody can show, at the picture's own address, which follows from its name;
    ``fallback`` is what pages show where a browser takes none of ``others``: the same, but a JPEG of a photograph that
    came as PNG or GIF. ``others`` are smaller files of the same in ``formats`` order, each from narrow to wide.
    """

    main: Rendition
    fallback: Rendition
    others: tuple[Rendition, ...]

    @property
    def every(self) -> tuple[Rendition, ...]:
        """All of them, the main one first, each once."""
        return (self.main, *(() if self.fallback is self.main else (self.fallback,)), *self.others)


def plan_renditions(path: str, extent: Extent, formats: tuple[str, ...]) -> Renditions:
    """Return the files of a picture of content/; none is larger than the picture."""
    box = PRINTED_PAGE if posixpath.basename(path).partition(".")[0] == _FACSIMILE else PHOTO
    address = content_address(path)
    width, height, photographic = extent
    most = max(1, min(width, box.most_width, box.most_height * width // height))
    widths = (*(each for each in box.widths if each < most), most)
    own = f"{posixpath.dirname(address)}/".lstrip("/") + posixpath.basename(path)
    main = Rendition(address, most, _height(most, extent), MEDIA_TYPES[picture_kind(path)])
    drawn = picture_kind(path) == "png" and not photographic
    fallback = main
    if picture_kind(path) == "png" and photographic:
        fallback = Rendition(f"{own}.{most}.jpg", most, main.height, MEDIA_TYPES["jpg"])
    others = tuple(
        Rendition(f"{own}.{each}.{kind}", each, _height(each, extent), MEDIA_TYPES[kind])
        for kind in _formats_of(formats, drawn=drawn)
        for each in widths
    )
    return Renditions(main=main, fallback=fallback, others=others)


def original_address(path: str) -> str:
    """Return where a picture stands as it was given, when originals are published: ``…/original/photo.jpg``."""
    folder, _, file = content_address(path).rpartition("/")
    del file
    return f"{folder}/original/{posixpath.basename(path)}".lstrip("/")


def _formats_of(formats: tuple[str, ...], *, drawn: bool) -> tuple[str, ...]:
    """Return the kinds that a picture is offered in, the smaller files first.

    A drawing as sharp as WebP keeps it is larger as AVIF, and browsers would take that.
    """
    without_avif = drawn and "webp" in formats
    return tuple(kind for kind in FORMATS if kind in formats and not (without_avif and kind == "avif"))


def _height(width: int, extent: Extent) -> int:
    return max(1, round(extent.height * width / extent.width))


@dataclass(frozen=True, slots=True)
class Album:
    """The pictures that pages show: their extents by their paths in content/, and the kinds offered of each.

    A picture whose size could not be told has no files here.
    """

    sizes: Mapping[str, Extent]
    formats: tuple[str, ...] = ()

    def find(self, path: str) -> Renditions | None:
        """Return the files of a picture, None when nothing is known of it."""
        extent = self.sizes.get(path)
        return None if extent is None or not picture_kind(path) else plan_renditions(path, extent, self.formats)


NO_PICTURES = Album({})
