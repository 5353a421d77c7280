"""What has feeds of its own: the paper, and each of its columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.model import Heading, Paper
from gazette.paper.addresses import ATOM_FEED, HOME, JSON_FEED
from gazette.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A feed in its two formats, which lie in one folder.

    **Shape**: ``page`` is the address that shows the same to people; ``articles`` are newest first.
    """

    title: str
    page: str
    articles: tuple[Heading, ...]

    @property
    def atom(self) -> str:
        """The address of its Atom feed."""
        return self.page + ATOM_FEED

    @property
    def json(self) -> str:
        """The address of its JSON Feed."""
        return self.page + JSON_FEED


def paper_channel(paper: Paper, settings: Settings) -> Channel:
    """Return the paper's own feed: newest issue first and within it in the order of its pages."""
    articles = tuple(article for issue in reversed(paper.issues) for article in issue.articles)
    return Channel(title=settings.title, page=HOME, articles=articles)


def column_channels(paper: Paper, settings: Settings) -> Iterator[Channel]:
    """Yield a feed for every column."""
    for listing in paper.columns:
        title = f"{listing.name} - {settings.title}"
        yield Channel(title=title, page=listing.address, articles=listing.articles)
