"""The Atom feed: the newest articles with their full text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from gazette.formats.entries import FeedEntry, feed_id, feed_url, midnight, plan_entries
from gazette.model import Output, Paper, Place, Story
from gazette.paper.addresses import ATOM_FEED, HOME
from gazette.settings import Settings

_ATOM = "http://www.w3.org/2005/Atom"
_EPOCH = dt.date(1970, 1, 1)


def format_atom(paper: Paper, stories: Mapping[Place, Story], settings: Settings) -> Output:
    """Return feed.xml.

    **Shape**: the newest ``feed_length`` articles. Its ``updated`` is the newest entry's, so that a build which changes
    nothing changes no byte.
    **Source**: RFC 4287; links may be relative to the feed (section 2), and are when the site's address is unknown.
    """
    entries = plan_entries(paper, stories, settings)
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": settings.language})
    _text(feed, "id", feed_id(HOME, settings))
    _text(feed, "title", settings.title)
    if settings.description:
        _text(feed, "subtitle", settings.description)
    updated = max((entry.updated for entry in entries), default=midnight(_EPOCH, settings))
    _text(feed, "updated", updated.isoformat())
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": feed_url(ATOM_FEED, settings)})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": feed_url(HOME, settings)})
    _person(feed, settings.publisher or settings.title)
    if settings.rights:
        _text(feed, "rights", settings.rights)
    _text(feed, "generator", "Gazette")
    for entry in entries:
        _entry(feed, entry)
    return Output(ATOM_FEED, b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="utf-8") + b"\n")


def _entry(feed: ET.Element, entry: FeedEntry) -> None:
    element = ET.SubElement(feed, "entry")
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    _text(element, "published", entry.published.isoformat())
    _text(element, "updated", entry.updated.isoformat())
    ET.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
    for person in entry.authors:
        _person(element, person.name)
    for category in entry.categories:
        ET.SubElement(element, "category", {"term": category})
    if entry.summary:
        _text(element, "summary", entry.summary)
    content = _text(element, "content", entry.content)
    content.set("type", "html")


def _person(parent: ET.Element, name: str) -> None:
    _text(ET.SubElement(parent, "author"), "name", name)


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, name)
    element.text = text
    return element
