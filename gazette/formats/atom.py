"""The Atom feed: the newest articles with their full text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from gazette.formats.channels import Channel
from gazette.formats.entries import FeedEntry, feed_id, feed_url, midnight, plan_entries
from gazette.model import Output, Place, Story
from gazette.paper.connections import UNCONNECTED, Connections
from gazette.settings import Settings

ATOM = "http://www.w3.org/2005/Atom"
_EPOCH = dt.date(1970, 1, 1)


def format_atom(
    channel: Channel, stories: Mapping[Place, Story], settings: Settings, connections: Connections = UNCONNECTED
) -> Output:
    """Return a channel's feed.xml.

    **Shape**: the newest ``feed_length`` articles. Its ``updated`` is the newest entry's, so that a build which changes
    nothing changes no byte.
    **Source**: RFC 4287; links may be relative to the feed (section 2), and are when the site's address is unknown.
    """
    entries = plan_entries(channel, stories, settings, connections)
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": settings.language})
    add_text(feed, "id", feed_id(channel.page, settings))
    add_text(feed, "title", channel.title)
    if settings.description:
        add_text(feed, "subtitle", settings.description)
    updated = max((entry.updated for entry in entries), default=midnight(_EPOCH, settings))
    add_text(feed, "updated", updated.isoformat())
    for relation, kind, address in (
        ("self", "application/atom+xml", channel.atom),
        ("alternate", "text/html", channel.page),
    ):
        href = feed_url(address, settings, channel.atom)
        ET.SubElement(feed, "link", {"rel": relation, "type": kind, "href": href})
    add_person(feed, settings.publisher or settings.title)
    if settings.rights:
        add_text(feed, "rights", settings.rights)
    add_text(feed, "generator", "Gazette")
    for entry in entries:
        _entry(feed, entry)
    return format_feed_file(channel.atom, feed)


def format_feed_file(address: str, feed: ET.Element) -> Output:
    """Return a feed as a file."""
    return Output(address, b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="utf-8") + b"\n")


def _entry(feed: ET.Element, entry: FeedEntry) -> None:
    element = ET.SubElement(feed, "entry")
    add_text(element, "id", entry.id)
    add_text(element, "title", entry.title)
    add_text(element, "published", entry.published.isoformat())
    add_text(element, "updated", entry.updated.isoformat())
    ET.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
    for person in entry.authors:
        add_person(element, person.name)
    for category in entry.categories:
        ET.SubElement(element, "category", {"term": category})
    if entry.summary:
        add_text(element, "summary", entry.summary)
    content = add_text(element, "content", entry.content)
    content.set("type", "html")


def add_person(parent: ET.Element, name: str) -> None:
    """Add an author to a feed or an entry."""
    add_text(ET.SubElement(parent, "author"), "name", name)


def add_text(parent: ET.Element, name: str, text: str) -> ET.Element:
    """Add an element that holds a text, and return it."""
    element = ET.SubElement(parent, name)
    element.text = text
    return element
