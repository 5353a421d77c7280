"""The sitemap: every page that search engines may list, with the day it last changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from gazette.model import Article, Output, Paper, Place, Story
from gazette.paper.addresses import (
    CORRECTIONS,
    HOME,
    SITEMAP,
    absolute_url,
    article_address,
    issue_address,
    month_address,
    page_address,
    relative_url,
    year_address,
)
from gazette.paper.connections import UNCONNECTED, Connections
from gazette.settings import Settings

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def format_sitemap(
    paper: Paper, stories: Mapping[Place, Story], settings: Settings, connections: Connections = UNCONNECTED
) -> Output:
    """Return sitemap.xml. A later part of a jumped article is not in it: the article names its first part's page.

    **Source**: sitemaps.org 0.9. It wants whole addresses: while the site's is unknown they are relative, which tools
    of one's own understand and search engines ignore; robots.txt does not name the sitemap then.
    """
    left_out = {article_address(place) for place, story in stories.items() if story.article.draft}
    left_out |= {article_address(place) for place in connections.whole}
    root = ET.Element("urlset", {"xmlns": _NAMESPACE})
    for address, date in _pages(paper):
        if address in left_out:
            continue
        url = ET.SubElement(root, "url")
        location = absolute_url(settings.url, address) if settings.url else relative_url(HOME, address)
        ET.SubElement(url, "loc").text = location
        if date is not None:
            ET.SubElement(url, "lastmod").text = date.isoformat()
    ET.indent(root, "")
    return Output(SITEMAP, b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="utf-8") + b"\n")


def _pages(paper: Paper) -> Iterator[tuple[str, dt.date | None]]:
    if paper.issues:
        yield HOME, paper.issues[-1].date
    newest = {}
    for issue in paper.issues:
        newest[year_address(issue.date.year)] = issue.date
        newest[month_address(issue.date.year, issue.date.month)] = issue.date
    yield from sorted(newest.items())
    for issue in paper.issues:
        yield issue_address(issue.date), issue.date
        for page in issue.pages:
            yield page_address(page.date, page.number), issue.date
            for article in page.articles:
                yield article_address(article.place), _changed(article)
    for listing in (*paper.columns, *paper.people, *paper.tags):
        yield listing.address, listing.articles[0].place.date
    corrections = [each.date for issue in paper.issues for article in issue.articles for each in article.corrections]
    if corrections:
        yield CORRECTIONS, max(corrections)
    for standing in paper.standing:
        yield standing.address, None


def _changed(article: Article) -> dt.date:
    return max([article.place.date, *(each.date for each in article.corrections)])
