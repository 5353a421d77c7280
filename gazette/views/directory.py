"""The directory of all columns, all people or all tags."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from gazette.model import Listing
from gazette.model.states import travelling_light
from gazette.paper.addresses import directory_page_address, relative_url
from gazette.views.dates import Day, plan_day
from gazette.views.frame import Frame, Imprint

LENGTH = 200  # names are short


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
    """One page of all lists of a section: columns, people or tags; those with most articles first.

    **Shape**: ``count`` counts all lists, ``number`` the pages from 1; ``pages`` lead to all of them.
    """

    layout: ClassVar[str] = "directory"

    address: str
    frame: Frame
    section: str
    count: int
    number: int
    pages: tuple[str, ...]
    entries: tuple[DirectoryEntry, ...]
    previous_url: str | None
    next_url: str | None


@travelling_light
@dataclass(frozen=True, slots=True)
class Told:
    """What a directory tells of a list. **Shape**: ``newest`` is the day of its newest article."""

    name: str
    address: str
    roles: tuple[str, ...]
    count: int
    newest: dt.date


def tell_listings(listings: tuple[Listing, ...]) -> tuple[Told, ...]:
    """Return what a directory tells of lists, in the same order."""
    return tuple(
        Told(each.name, each.address, each.roles, len(each.articles), each.articles[0].place.date) for each in listings
    )


def plan_directory(section: str, listings: tuple[Told, ...], imprint: Imprint) -> Iterator[DirectoryView]:
    """Yield the pages of a section's directory; ``section`` is its address, ``columns/``."""
    last = max(1, -(-len(listings) // LENGTH))
    addresses = [directory_page_address(section, number) for number in range(1, last + 1)]
    for number, address in enumerate(addresses, 1):
        pages = tuple(relative_url(address, each) for each in addresses)
        yield DirectoryView(
            address=address,
            frame=imprint.frame(address, section.rstrip("/")),
            section=section.rstrip("/"),
            count=len(listings),
            number=number,
            pages=pages,
            entries=tuple(_entry(listing, address) for listing in listings[(number - 1) * LENGTH : number * LENGTH]),
            previous_url=pages[number - 2] if number > 1 else None,
            next_url=pages[number] if number < last else None,
        )


def _entry(told: Told, source: str) -> DirectoryEntry:
    return DirectoryEntry(
        name=told.name,
        url=relative_url(source, told.address),
        roles=told.roles,
        count=told.count,
        newest=plan_day(told.newest),
    )
