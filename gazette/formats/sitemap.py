"""The sitemaps: every page that search engines may list, with the day it last changed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from gazette.model import Output, Paper
from gazette.paper.addresses import (
    SITEMAP,
    SITEMAPS,
    absolute_url,
    article_address,
    relative_url,
)
from gazette.paper.connections import UNCONNECTED, Connections
from gazette.paper.moves import list_addresses
from gazette.settings import Settings

MOST = 50_000
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
_YEAR = re.compile(r"(\d{4})/")
_OTHERS = "lists"
_Entry = tuple[str, dt.date | None]


def format_sitemaps(paper: Paper, settings: Settings, connections: Connections = UNCONNECTED) -> Iterator[Output]:
    """Yield sitemap.xml, the index, and the sitemaps that it names: one a year, and one of what belongs to no year.

    A later part of a jumped article is in none: the article names its first part's page. Each address is given with
    the language of the site.

    **Source**: sitemaps.org 0.9, at most 50,000 addresses a file; the language as search engines read it,
    ``xhtml:link`` with ``hreflang``. Addresses must be whole: while the site's is unknown they are relative, which
    tools of one's own understand and search engines ignore; robots.txt does not name the sitemap then.
    """
    left_out = {article_address(article.place) for issue in paper.issues for article in issue.articles if article.draft}
    left_out |= {article_address(place) for place in connections.whole}
    groups: dict[str, list[_Entry]] = {}
    for address, date in list_addresses(paper):
        if address not in left_out:
            year = _YEAR.match(address)
            groups.setdefault(year[1] if year else _OTHERS, []).append((address, date))
    index = []
    for name, entries in sorted(groups.items()):
        for number, start in enumerate(range(0, len(entries), MOST), 1):
            part = entries[start : start + MOST]
            address = f"{SITEMAPS}{name}{f'-{number}' if number > 1 else ''}.xml"
            newest = max((day for _, day in part if day), default=None)
            index.append(f"<sitemap>\n{_tell(_locate(address, SITEMAP, settings), newest)}</sitemap>\n")
            yield _format(address, f"urlset {_NAMESPACE} {_XHTML}", _format_part(address, part, settings))
    yield _format(SITEMAP, f"sitemapindex {_NAMESPACE}", index)


def _format_part(address: str, entries: Iterable[_Entry], settings: Settings) -> Iterator[str]:
    language = f'<xhtml:link rel="alternate" hreflang="{settings.language}" href='
    for target, date in entries:
        location = _locate(target, address, settings)
        yield f'<url>\n{_tell(location, date)}{language}"{location}" />\n</url>\n'


def _tell(location: str, date: dt.date | None) -> str:
    changed = "" if date is None else f"<lastmod>{date.isoformat()}</lastmod>\n"
    return f"<loc>{location}</loc>\n{changed}"


def _locate(address: str, source: str, settings: Settings) -> str:
    """Return where a page is, as XML: no address has another sign that stands for something else there."""
    location = absolute_url(settings.url, address) if settings.url else relative_url(source, address)
    return location.replace("&", "&amp;")


def _format(address: str, element: str, rows: Iterable[str]) -> Output:
    name = element.partition(" ")[0]
    words = f'<?xml version="1.0" encoding="utf-8"?>\n<{element}>\n{"".join(rows)}</{name}>\n'
    return Output(address, words.encode())
