"""What is no HTML: feeds, sitemaps, copies for other programs, citations, metadata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazette.formats.atom import format_atom
from gazette.formats.channels import column_channels, paper_channel
from gazette.formats.corrections import format_corrections
from gazette.formats.entries import list_parts, plan_entry
from gazette.formats.finding import format_open_search, format_titles
from gazette.formats.json_feed import format_json_feed
from gazette.formats.ninjs import format_item
from gazette.formats.plain import format_plain
from gazette.formats.robots import format_robots
from gazette.formats.search_assets import format_search_assets, format_search_tables
from gazette.formats.search_words import format_search_words
from gazette.formats.sitemap import format_sitemaps
from gazette.formats.web_manifest import format_web_manifest
from gazette.model import Output, Page, Paper, Place, Story
from gazette.paper.addresses import article_address
from gazette.paper.connections import UNCONNECTED, Connections
from gazette.settings import Settings


def format_all(
    paper: Paper, stories: Mapping[Place, Story], settings: Settings, connections: Connections = UNCONNECTED
) -> Iterator[Output]:
    """Yield every file of the site that is made of the paper and is no page."""
    for channel in (paper_channel(paper, settings), *column_channels(paper, settings)):
        yield format_atom(channel, stories, settings, connections)
        yield format_json_feed(channel, stories, settings, connections)
    yield from format_sitemaps(paper, stories, settings, connections)
    yield from format_corrections(paper, settings)
    yield format_robots(settings)
    yield format_web_manifest(settings)
    yield from format_search_assets()
    yield from format_search_tables(paper)
    yield from format_search_words(paper)
    yield from format_open_search(settings)
    yield from format_titles(paper, stories)
    for issue in paper.issues:
        for page in issue.pages:
            for article in page.articles:
                yield from _format_copies(stories[article.place], page, stories, settings, connections)


def _format_copies(
    story: Story, page: Page, stories: Mapping[Place, Story], settings: Settings, connections: Connections
) -> Iterator[Output]:
    """Yield what stands beside an article's page for other programs."""
    place = story.article.place
    later = list_parts(place, stories, connections)
    address = article_address(place)
    entry = plan_entry(story, later, settings, address)
    yield format_item(story, later, entry, settings, connections.whole.get(place))
    yield format_plain(story, later, page, settings)
