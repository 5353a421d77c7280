"""The files of a picture as a page offers them to browsers, which take the one that fits."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from gazette.paper.addresses import content_address, relative_url
from gazette.paper.renditions import Album

_TENTHS = 10


@dataclass(frozen=True, slots=True)
class Choice:
    """Files of one kind. **Shape**: ``srcset`` as HTML has it: each address with its width."""

    media_type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a picture: the one that everybody can show, and what else there is to choose from.

    **Shape**: ``size`` is None where it cannot be told; ``focus`` the point that stays in sight where the picture is
    cropped, in tenths of its width and height; ``eager`` for the first picture of a page, which nobody scrolls to.
    **Units**: pixels.
    """

    url: str
    size: tuple[int, int] | None = None
    choices: tuple[Choice, ...] = ()
    focus: tuple[int, int] | None = None
    eager: bool = False


def plan_files(
    path: str, source: str, album: Album, focus: tuple[float, float] | None = None, *, eager: bool = False
) -> Files:
    """Return the files of a picture of content/ as the page at ``source`` names them."""
    near = None if focus is None else (round(focus[0] * _TENTHS), round(focus[1] * _TENTHS))
    found = album.find(path)
    if found is None:
        return Files(relative_url(source, content_address(path)), focus=near, eager=eager)
    choices = tuple(
        Choice(kind, ", ".join(f"{relative_url(source, each.address)} {each.width}w" for each in few))
        for kind, few in groupby(found.others, lambda each: each.media_type)
    )
    size = (found.fallback.width, found.fallback.height)
    return Files(relative_url(source, found.fallback.address), size, choices, near, eager)
