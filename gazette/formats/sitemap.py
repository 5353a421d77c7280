"""The sitemaps: every page that search engines may list, with the day it last changed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

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
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
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
    index = ET.Element("sitemapindex", {"xmlns": _NAMESPACE})
    for name, entries in sorted(groups.items()):
        for number, start in enumerate(range(0, len(entries), MOST), 1):
            part = entries[start : start + MOST]
            address = f"{SITEMAPS}{name}{f'-{number}' if number > 1 else ''}.xml"
            _add(
                index,
                "sitemap",
                _locate(address, SITEMAP, settings),
                max((day for _, day in part if day), default=None),
            )
            yield _format_part(address, part, settings)
    yield _format(SITEMAP, index)


def _format_part(address: str, entries: list[_Entry], settings: Settings) -> Output:
    root = ET.Element("urlset", {"xmlns": _NAMESPACE, "xmlns:xhtml": _XHTML})
    for target, date in entries:
        location = _locate(target, address, settings)
        url = _add(root, "url", location, date)
        ET.SubElement(url, "xhtml:link", {"rel": "alternate", "hreflang": settings.language, "href": location})
    return _format(address, root)


def _add(root: ET.Element, name: str, location: str, date: dt.date | None) -> ET.Element:
    element = ET.SubElement(root, name)
    ET.SubElement(element, "loc").text = location
    if date is not None:
        ET.SubElement(element, "lastmod").text = date.isoformat()
    return element


def _locate(address: str, source: str, settings: Settings) -> str:
    return absolute_url(settings.url, address) if settings.url else relative_url(source, address)


def _format(address: str, root: ET.Element) -> Output:
    ET.indent(root, "")
    return Output(address, b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="utf-8") + b"\n")
