"""What stands round every page: the paper's name, the ways to everything, what a browser wants to know."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from gazette.formats.paper_metadata import About, Pairs
from gazette.model import Paper
from gazette.model.setting import made_quickly
from gazette.paper.addresses import (
    ATOM_FEED,
    COLUMNS,
    CORRECTIONS,
    HOME,
    JSON_FEED,
    OFFLINE,
    OPEN_SEARCH,
    PEOPLE,
    RIGHTS,
    SEARCH,
    TAGS,
    WEB_MANIFEST,
    absolute_url,
    relative_url,
    year_address,
)
from gazette.settings import Settings
from gazette.text.one_line import format_one_line

# How wide a letter of a bold Latin face is, at most, on an average.
_LETTER_EMS = 0.66

NOTHING_MORE = About((), None)


@made_quickly
@dataclass(frozen=True, slots=True)
class Hyperlink:
    """Words that lead somewhere: ``url`` is relative to the page that shows them."""

    text: str
    url: str


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every layout shares, as one page of the site shows it.

    **Shape**: every ``…_url`` is relative to the page; ``root_url`` leads to the home page's folder, with a slash.
    None means that there is no such page. ``canonical_url`` is whole, and None when nobody said where the site lives.
    ``name_ems`` is how long the paper's name is, from which its size follows. ``section`` is the
    part of the site a page belongs to (home, calendar, columns, people, tags, search, or the address of a standing
    page). ``preview`` says that drafts are shown. ``colour`` marks the style sheet, so that no browser keeps one of
    another colour. ``properties`` and ``json_ld`` are what the paper, an issue or a page tells programs of itself; an
    article has its own.
    """

    language: str
    paper: str
    name_ems: int
    latin_title: str | None
    publisher: str | None
    cn_number: str | None
    issn: str | None
    rights: str | None
    description: str | None
    section: str
    canonical_url: str | None
    root_url: str
    colour: str
    home_url: str
    calendar_url: str | None
    columns_url: str | None
    people_url: str | None
    tags_url: str | None
    search_url: str
    atom_url: str
    json_feed_url: str
    standing: tuple[Hyperlink, ...]
    corrections_url: str | None
    rights_url: str | None
    offline_url: str
    manifest_url: str
    open_search_url: str | None
    preview: bool
    properties: Pairs
    json_ld: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What all frames of one build have in common; ``frame`` makes the one of a page.

    ``share_pictures`` says that every article has a picture for link previews.
    """

    settings: Settings
    latest_year: int | None
    columns: bool
    people: bool
    tags: bool
    corrections: bool
    rights: bool
    standing: tuple[tuple[str, str], ...]
    preview: bool
    share_pictures: bool = False

    def frame(
        self,
        address: str,
        section: str,
        *,
        prefix: str | None = None,
        canonical: str | None = None,
        about: About = NOTHING_MORE,
    ) -> Frame:
        """Return the frame of the page at an address.

        With a ``prefix`` the page is one that answers at any address: its links begin with the prefix, and it has no
        canonical address of its own. ``canonical`` is the address of the page that says all that this one says,
        ``about`` what the page tells programs of itself.
        """
        url = self.settings.url
        whole = absolute_url(url, canonical or address) if url and prefix is None else None
        alike = _alike(address) if all(target.count("/") <= 1 for _, target in self.standing) else address
        shared = _share(self, alike, section, prefix)
        return Frame(canonical_url=whole, properties=about.properties, json_ld=about.json_ld, **shared)


@lru_cache(maxsize=256)
def _share(imprint: Imprint, address: str, section: str, prefix: str | None) -> dict[str, Any]:
    """Return what all pages of a part of the site show alike that lie as deep as an address."""
    settings = imprint.settings

    def url(target: str) -> str:
        if prefix is None:
            return relative_url(address, target)
        return prefix + relative_url(HOME, target).removeprefix("./") or "./"

    return {
        "language": settings.language,
        "paper": settings.title,
        "name_ems": _name_ems(settings.title),
        "latin_title": settings.latin_title,
        "publisher": settings.publisher,
        "cn_number": settings.cn_number,
        "issn": settings.issn,
        "rights": settings.rights,
        "description": settings.description,
        "section": section,
        "root_url": url(HOME),
        "colour": settings.colour[1:],
        "home_url": url(HOME),
        "calendar_url": None if imprint.latest_year is None else url(year_address(imprint.latest_year)),
        "columns_url": url(COLUMNS) if imprint.columns else None,
        "people_url": url(PEOPLE) if imprint.people else None,
        "tags_url": url(TAGS) if imprint.tags else None,
        "search_url": url(SEARCH),
        "atom_url": url(ATOM_FEED),
        "json_feed_url": url(JSON_FEED),
        "standing": tuple(Hyperlink(title, url(target)) for title, target in imprint.standing),
        "corrections_url": url(CORRECTIONS) if imprint.corrections else None,
        "rights_url": url(RIGHTS) if imprint.rights else None,
        "offline_url": url(OFFLINE),
        "manifest_url": url(WEB_MANIFEST),
        "open_search_url": url(OPEN_SEARCH) if settings.url else None,
        "preview": imprint.preview,
    }


def _name_ems(name: str) -> int:
    """Return the room that a paper's name needs in a masthead, in Han characters: 5 to 32, for longer ones break."""
    wide = sum(unicodedata.east_asian_width(char) in {"W", "F", "A"} for char in name)
    return min(32, max(5, math.ceil(wide + (len(name) - wide) * _LETTER_EMS)))


def _alike(address: str) -> str:
    """Return an address from which the same links lead to the site's root, and into the folders that stand there."""
    first, slash, rest = address.partition("/")
    return first + slash + "-/" * rest.count("/")


def plan_imprint(paper: Paper, settings: Settings, *, preview: bool, share_pictures: bool = False) -> Imprint:
    """Return what the frames of all pages of a paper have in common."""
    return Imprint(
        settings=settings,
        latest_year=paper.issues[-1].date.year if paper.issues else None,
        columns=bool(paper.columns),
        people=bool(paper.people),
        tags=bool(paper.tags),
        corrections=any(article.corrections for issue in paper.issues for article in issue.articles),
        rights=bool(settings.rights) or any(page.address == RIGHTS for page in paper.standing),
        standing=tuple((format_one_line(page.title.corrected), page.address) for page in paper.standing),
        preview=preview,
        share_pictures=share_pictures,
    )
