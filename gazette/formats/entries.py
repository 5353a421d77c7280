"""What both feeds tell of an article, gathered once."""

from __future__ import annotations

import datetime as dt
import html
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from zoneinfo import ZoneInfo

from gazette.formats.channels import Channel
from gazette.formats.metadata import summarise
from gazette.matter.body import reading_html
from gazette.model import Article, Person, Place, Reading, Story
from gazette.model.setting import made_quickly
from gazette.paper.addresses import (
    ATOM_FEED,
    absolute_url,
    absolutise,
    article_address,
    localise,
    picture_address,
    relative_url,
)
from gazette.paper.connections import UNCONNECTED, Connections
from gazette.settings import Settings
from gazette.text.one_line import format_one_line


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An article in a feed.

    **Shape**: ``id`` is the article's address, or a name-based UUID (RFC 9562) made of the paper's title and that
    address when nobody has said where the site lives; ``url`` is then relative to the feed. ``content`` is HTML in the
    corrected reading. **Units**: times are the paper's own, at the midnight on which its day begins.
    """

    id: str
    url: str
    title: str
    summary: str
    content: str
    published: dt.datetime
    updated: dt.datetime
    authors: tuple[Person, ...]
    categories: tuple[str, ...]


def plan_entries(
    channel: Channel, stories: Mapping[Place, Story], settings: Settings, connections: Connections = UNCONNECTED
) -> tuple[FeedEntry, ...]:
    """Return the newest articles of a feed in its order, ``feed_length`` of them.

    **Shape**: a jumped article is one entry with all its parts.
    """
    newest = (article for article in channel.articles if article.place not in connections.whole)
    return tuple(
        plan_entry(stories[article.place], list_parts(article.place, stories, connections), settings, channel.atom)
        for article in islice(newest, settings.feed_length)
    )


def list_parts(place: Place, stories: Mapping[Place, Story], connections: Connections) -> tuple[Story, ...]:
    """Return the later parts of a jumped article, in order."""
    return tuple(stories[each] for each in connections.later_parts(place))


def feed_url(address: str, settings: Settings, source: str = ATOM_FEED) -> str:
    """Return where something is, seen from a feed at ``source``: whole, or relative to the feed."""
    return absolute_url(settings.url, address) if settings.url else relative_url(source, address)


def feed_id(address: str, settings: Settings) -> str:
    """Return a permanent name for what is at an address."""
    if settings.url:
        return absolute_url(settings.url, address)
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{settings.title}/{address}").urn


def midnight(date: dt.date, settings: Settings) -> dt.datetime:
    """Return the moment at which a day of the paper begins."""
    return dt.datetime.combine(date, dt.time(), ZoneInfo(settings.time_zone))


def plan_entry(story: Story, later: tuple[Story, ...], settings: Settings, source: str = ATOM_FEED) -> FeedEntry:
    """Return what a feed or file at ``source`` tells of an article, ``later`` being its later parts."""
    article = story.article
    address = article_address(article.place)
    published = article.place.date
    return FeedEntry(
        id=feed_id(address, settings),
        url=feed_url(address, settings, source),
        title=format_one_line(article.title.corrected),
        summary=summarise(story),
        content="".join(
            [*_content(story, settings, source), *(text for part in later for text in _text(part, settings, source))]
        ),
        published=midnight(published, settings),
        updated=midnight(max([published, *(each.date for each in article.corrections)]), settings),
        authors=article.byline,
        categories=tuple(each for each in (article.column, *article.tags) if each),
    )


def _content(story: Story, settings: Settings, source: str) -> Iterator[str]:
    article = story.article
    if article.kicker:
        yield f"<p>{html.escape(format_one_line(article.kicker.corrected))}</p>\n"
    if article.subtitle:
        yield f"<p><strong>{html.escape(format_one_line(article.subtitle.corrected))}</strong></p>\n"
    yield from _text(story, settings, source)


def _text(story: Story, settings: Settings, source: str) -> Iterator[str]:
    yield from _photos(story.article, settings, source)
    body = reading_html(story.body.html, Reading.CORRECTED)
    yield absolutise(body, settings.url) if settings.url else localise(body, source)


def _photos(article: Article, settings: Settings, source: str) -> Iterator[str]:
    for photo in article.photos:
        caption = format_one_line(photo.caption.corrected) if photo.caption else ""
        words = html.escape(" ".join(each for each in (caption, photo.credit) if each))
        if photo.file:
            url = html.escape(feed_url(picture_address(article.place, photo.file), settings, source))
            picture = f'<img src="{url}" alt="{html.escape(photo.alt or "")}">'
            yield f"<figure>{picture}<figcaption>{words}</figcaption></figure>\n"
        elif words:
            yield f"<p>{words}</p>\n"
