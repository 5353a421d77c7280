"""What lets other programs search: an OpenSearch description, and the headlines of each year."""

from __future__ import annotations

import json
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from gazette.model import Heading, Output, Paper
from gazette.paper.addresses import OPEN_SEARCH, SEARCH, absolute_url, article_address, relative_url, titles_address
from gazette.settings import Settings
from gazette.text.one_line import format_one_line

_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
_NAME_LONGEST, _DESCRIPTION_LONGEST = 16, 1024


def format_open_search(settings: Settings) -> Iterator[Output]:
    """Yield opensearch.xml, with which a browser searches the paper from its address bar; nothing without an address.

    **Source**: OpenSearch 1.1: at most 16 characters of name and 1,024 of description; addresses must be whole.
    """
    if not settings.url:
        return
    root = ET.Element("OpenSearchDescription", {"xmlns": _NAMESPACE})
    told = settings.description or settings.title
    for name, text in (
        ("ShortName", settings.title[:_NAME_LONGEST]),
        ("Description", told[:_DESCRIPTION_LONGEST]),
        ("Language", settings.language),
        ("InputEncoding", "UTF-8"),
    ):
        ET.SubElement(root, name).text = text
    template = f"{absolute_url(settings.url, SEARCH)}?q={{searchTerms}}"
    ET.SubElement(root, "Url", {"type": "text/html", "template": template})
    ET.indent(root, "")
    yield Output(OPEN_SEARCH, b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="utf-8") + b"\n")


def format_titles(paper: Paper) -> Iterator[Output]:
    """Yield search/titles/2024.json for each year: every article that is published, in the order of the paper.

    **Shape**: a list of objects with ``url``, relative to the file, ``title``, ``date``, ``page`` and, where there is
    one, ``column``; in the corrected reading.
    """
    years: dict[int, list[Heading]] = {}
    for issue in paper.issues:
        listed = (article for article in issue.articles if not article.draft)
        years.setdefault(issue.date.year, []).extend(listed)
    for year, articles in years.items():
        address = titles_address(year)
        rows = (json.dumps(_row(article, address), ensure_ascii=False) for article in articles)
        yield Output(address, ("[\n" + ",\n".join(rows) + "\n]\n").encode())


def _row(article: Heading, source: str) -> dict[str, object]:
    row: dict[str, object] = {
        "url": relative_url(source, article_address(article.place)),
        "title": format_one_line(article.title.corrected),
        "date": article.place.date.isoformat(),
        "page": article.place.page,
    }
    return row | ({"column": article.column} if article.column else {})
