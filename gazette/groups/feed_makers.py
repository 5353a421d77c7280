"""How feeds are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from gazette.formats.atom import format_atom
from gazette.formats.channels import Channel
from gazette.formats.corrections import format_corrections
from gazette.formats.json_feed import format_json_feed
from gazette.groups.facts import Loaded, Maker
from gazette.model import Output


def _corrections_feed(loaded: Loaded) -> Iterator[Output]:
    yield from format_corrections(loaded.facts.paper, loaded.imprint.settings)


def _feeds(loaded: Loaded) -> Iterator[Output]:
    channel, archive = cast("Channel", loaded.facts.detail), loaded.archive
    for format_feed in (format_atom, format_json_feed):
        yield format_feed(channel, archive.stories, loaded.imprint.settings, archive.connections)


MAKERS: Mapping[str, Maker] = {
    "corrections-feed": _corrections_feed,
    "feeds": _feeds,
}
