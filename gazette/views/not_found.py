"""404: the page that answers at every address where there is none, so that it cannot know its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit

from gazette.paper.addresses import NOT_FOUND
from gazette.views.frame import Frame, Imprint

# The deepest address of an article is five folders down, and a reader may mistype one more; a list's page is three.
_DEEPEST = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """The page for an address that does not exist.

    **Shape**: ``roots`` are the ways to the site's root to be tried for style sheet and script, likeliest first. When
    it is known where the site lives, its path, and beside the file for a copy elsewhere. When not, every number of
    folders up, of which one is right at any depth. The script finds out which, and puts the page's links right.
    """

    layout: ClassVar[str] = "not_found"

    address: str
    frame: Frame
    roots: tuple[str, ...]


def plan_not_found(imprint: Imprint) -> NotFoundView:
    """Return the view of 404.html."""
    path = urlsplit(imprint.settings.url).path if imprint.settings.url else ""
    roots = (path, "./") if path else tuple("../" * depth or "./" for depth in range(_DEEPEST))
    return NotFoundView(
        address=NOT_FOUND,
        frame=imprint.frame(NOT_FOUND, "", prefix=path),
        roots=roots,
    )
