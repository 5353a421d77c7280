"""The paper's corrections (更正): all of them in order, and their feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from gazette.formats.atom import ATOM, add_person, add_text, format_feed_file
from gazette.formats.entries import feed_id, midnight
from gazette.model import Correction, Heading, Output, Paper
from gazette.paper.addresses import CORRECTIONS, CORRECTIONS_FEED, absolute_url, article_address, relative_url
from gazette.settings import Settings
from gazette.text.one_line import format_one_line


@dataclass(frozen=True, slots=True)
class Published:
    """A correction with the article that it mends; ``anchor`` is where it stands on the article's page."""

    correction: Correction
    article: Heading
    anchor: str


def list_corrections(paper: Paper) -> tuple[Published, ...]:
    """Return all corrections, newest first; those of a day in the order of the articles that they mend."""
    found = [
        Published(correction, article, f"correction-{number}")
        for issue in paper.issues
        for article in issue.articles
        for number, correction in enumerate(article.corrections, 1)
    ]
    return tuple(sorted(found, key=lambda each: each.correction.date, reverse=True))


def format_corrections(paper: Paper, settings: Settings) -> Iterator[Output]:
    """Yield corrections/feed.xml when there are corrections: the newest ``feed_length`` of them.

    **Source**: RFC 4287. An entry's name is the article's with the number of the correction on it, which stays when
    another is added below it.
    """
    corrections = list_corrections(paper)[: settings.feed_length]
    if not corrections:
        return
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": settings.language})
    add_text(feed, "id", feed_id(CORRECTIONS, settings))
    add_text(feed, "title", f"{settings.title} {_WORDS.get(settings.language[:2], _WORDS['en'])}")
    add_text(feed, "updated", midnight(corrections[0].correction.date, settings).isoformat())
    kinds = (("self", "application/atom+xml", CORRECTIONS_FEED), ("alternate", "text/html", CORRECTIONS))
    for relation, kind, address in kinds:
        ET.SubElement(feed, "link", {"rel": relation, "type": kind, "href": _url(address, settings)})
    add_person(feed, settings.publisher or settings.title)
    for each in corrections:
        _entry(feed, each, settings)
    yield format_feed_file(CORRECTIONS_FEED, feed)


_WORDS = {"zh": "更正", "en": "Corrections"}


def _entry(feed: ET.Element, each: Published, settings: Settings) -> None:
    address = article_address(each.article.place)
    element = ET.SubElement(feed, "entry")
    add_text(element, "id", f"{feed_id(address, settings)}#{each.anchor}")
    add_text(element, "title", format_one_line(each.article.title.corrected))
    add_text(element, "updated", midnight(each.correction.date, settings).isoformat())
    href = f"{_url(address, settings)}#{each.anchor}"
    ET.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": href})
    if each.correction.by is not None:
        add_person(element, each.correction.by)
    add_text(element, "content", each.correction.text).set("type", "text")


def _url(address: str, settings: Settings) -> str:
    """Return where something is, seen from this feed."""
    return absolute_url(settings.url, address) if settings.url else relative_url(CORRECTIONS_FEED, address)
