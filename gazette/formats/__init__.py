"""What is no HTML: feeds, the sitemap, citations, metadata."""

from __future__ import annotations

from collections.abc import Mapping

from gazette.formats.atom import format_atom
from gazette.formats.colours import format_colours
from gazette.formats.corrections import format_corrections
from gazette.formats.json_feed import format_json_feed
from gazette.formats.robots import format_robots
from gazette.formats.search_assets import format_search_assets, format_search_tables
from gazette.formats.sitemap import format_sitemap
from gazette.model import Output, Paper, Place, Story
from gazette.paper.connections import UNCONNECTED, Connections
from gazette.settings import Settings


def format_all(
    paper: Paper, stories: Mapping[Place, Story], settings: Settings, connections: Connections = UNCONNECTED
) -> tuple[Output, ...]:
    """Return every file of the site that is made of the paper and is no page."""
    return (
        format_atom(paper, stories, settings, connections),
        format_json_feed(paper, stories, settings, connections),
        format_sitemap(paper, stories, settings, connections),
        *format_corrections(paper, settings),
        format_robots(settings),
        format_colours(settings),
        *format_search_assets(),
        *format_search_tables(paper),
    )
