"""The list of a column, a person or a tag, page by page, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from gazette.model import Listing
from gazette.model.setting import made_quickly
from gazette.model.states import travelling_light
from gazette.paper.addresses import ATOM_FEED, COLUMNS, JSON_FEED, list_page_address, relative_url
from gazette.paper.glances import Glance
from gazette.views.cards import Entry, plan_entry
from gazette.views.frame import Frame, Imprint

SUMMARY_LENGTH = 90


@travelling_light
@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one page of a list shows of it.

    **Shape**: ``listing`` has the articles of that page alone; ``count`` counts those of all ``last`` pages.
    """

    listing: Listing
    count: int
    number: int
    last: int


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView:
    """One page of a list.

    **Shape**: ``section`` is columns, people or tags; ``count`` counts all articles, ``number`` the pages from 1;
    ``previous_url`` and ``next_url`` are None at the list's ends; a column has feeds of its own.
    """

    layout: ClassVar[str] = "listing"

    address: str
    frame: Frame
    section: str
    name: str
    directory_url: str
    roles: tuple[str, ...]
    count: int
    number: int
    pages: tuple[str, ...]
    entries: tuple[Entry, ...]
    previous_url: str | None
    next_url: str | None
    atom_url: str | None
    json_feed_url: str | None


def share_listing(listing: Listing, length: int) -> tuple[Share, ...]:
    """Return the pages of a list, each with as much of it as its page shows, ``length`` articles at most."""
    last = max(1, -(-len(listing.articles) // length))
    return tuple(
        Share(
            listing=replace(listing, articles=listing.articles[(number - 1) * length : number * length]),
            count=len(listing.articles),
            number=number,
            last=last,
        )
        for number in range(1, last + 1)
    )


def bare(share: Share) -> Share:
    """Return a page of a list without its articles, where it is known otherwise which they are."""
    return replace(share, listing=replace(share.listing, articles=()))


def plan_listing(share: Share, section: str, glances: Iterable[Glance], imprint: Imprint) -> ListingView:
    """Return a page of a list; ``section`` is the address of the directory that it belongs to, ``columns/``.

    ``glances`` are its articles in order.
    """
    listing, number = share.listing, share.number
    addresses = [list_page_address(listing.address, each) for each in range(1, share.last + 1)]
    address = addresses[number - 1]
    pages = tuple(relative_url(address, each) for each in addresses)
    return ListingView(
        address=address,
        frame=imprint.frame(address, section.rstrip("/")),
        section=section.rstrip("/"),
        name=listing.name,
        directory_url=relative_url(address, section),
        roles=listing.roles,
        count=share.count,
        number=number,
        pages=pages,
        entries=tuple(plan_entry(each, address, SUMMARY_LENGTH) for each in glances),
        previous_url=pages[number - 2] if number > 1 else None,
        next_url=pages[number] if number < share.last else None,
        atom_url=relative_url(address, listing.address + ATOM_FEED) if section == COLUMNS else None,
        json_feed_url=relative_url(address, listing.address + JSON_FEED) if section == COLUMNS else None,
    )
