"""The JSON Feed: the newest articles with their full text."""

from __future__ import annotations

import json
from collections.abc import Mapping

from gazette.formats.channels import Channel
from gazette.formats.entries import FeedEntry, feed_url, plan_entries
from gazette.model import Output, Place, Story
from gazette.paper.connections import UNCONNECTED, Connections
from gazette.settings import Settings


def format_json_feed(
    channel: Channel, stories: Mapping[Place, Story], settings: Settings, connections: Connections = UNCONNECTED
) -> Output:
    """Return a channel's feed.json.

    **Source**: JSON Feed 1.1. Its addresses must be whole: they are left out when the site's address is unknown.
    """
    feed: dict[str, object] = {"version": "https://jsonfeed.org/version/1.1", "title": channel.title}
    if settings.url:
        feed["home_page_url"] = feed_url(channel.page, settings)
        feed["feed_url"] = feed_url(channel.json, settings)
    if settings.description:
        feed["description"] = settings.description
    feed["language"] = settings.language
    feed["authors"] = [{"name": settings.publisher or settings.title}]
    feed["items"] = [_item(entry, settings) for entry in plan_entries(channel, stories, settings, connections)]
    return Output(channel.json, (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode())


def _item(entry: FeedEntry, settings: Settings) -> dict[str, object]:
    item: dict[str, object] = {"id": entry.id}
    if settings.url:
        item["url"] = entry.url
    item["title"] = entry.title
    item["content_html"] = entry.content
    if entry.summary:
        item["summary"] = entry.summary
    item["date_published"] = entry.published.isoformat()
    item["date_modified"] = entry.updated.isoformat()
    if entry.authors:
        item["authors"] = [{"name": person.name} for person in entry.authors]
    if entry.categories:
        item["tags"] = list(entry.categories)
    return item
