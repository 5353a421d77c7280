"""The directory of all columns, all people or all tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gazette.model import Listing
from gazette.paper.addresses import relative_url
from gazette.views.dates import Day, plan_day
from gazette.views.frame import Frame, Imprint


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """A column, person or tag: what it is called, how many articles it has, the newest one's day."""

    name: str
    url: str
    roles: tuple[str, ...]
    count: int
    newest: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryView:
    """All lists of a section: columns, people or tags; those with most articles first."""

    layout: ClassVar[str] = "directory"

    address: str
    frame: Frame
    section: str
    entries: tuple[DirectoryEntry, ...]


def plan_directory(section: str, listings: tuple[Listing, ...], imprint: Imprint) -> DirectoryView:
    """Return the directory of a section; ``section`` is its address, ``columns/``."""
    return DirectoryView(
        address=section,
        frame=imprint.frame(section, section.rstrip("/")),
        section=section.rstrip("/"),
        entries=tuple(
            DirectoryEntry(
                name=listing.name,
                url=relative_url(section, listing.address),
                roles=listing.roles,
                count=len(listing.articles),
                newest=plan_day(listing.articles[0].place.date),
            )
            for listing in listings
        ),
    )
