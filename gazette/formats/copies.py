"""What stands beside an article's page for other programs: the news item and the plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazette.formats.entries import list_parts, plan_entry
from gazette.formats.ninjs import format_item
from gazette.formats.plain import format_plain, list_paragraphs
from gazette.model import Output, Page, Place, Story
from gazette.paper.addresses import article_address
from gazette.paper.connections import Connections
from gazette.settings import Settings


def format_copies(
    story: Story, page: Page, stories: Mapping[Place, Story], settings: Settings, connections: Connections
) -> Iterator[Output]:
    """Yield an article's copies; a jumped article with all its parts."""
    place = story.article.place
    later = list_parts(place, stories, connections)
    entry = plan_entry(story, later, settings, article_address(place))
    texts = tuple(text for part in (story, *later) for text in list_paragraphs(part))
    yield format_item(story, texts, entry, settings, connections.whole.get(place))
    yield format_plain(story.article, texts, page, settings)
