"""An article's outline on the facsimile of its page, written into its file and nothing else changed there."""

from __future__ import annotations

import re
from dataclasses import replace

from gazette.matter.amending import Amendment, apply_edit, plan_edit
from gazette.matter.article_file import split_parts
from gazette.matter.front_matter import ARTICLE_KEYS
from gazette.matter.names import Name
from gazette.matter.story import parse_story
from gazette.model import Story
from gazette.problems import Source
from gazette.text.decoding import decode_utf8

Region = tuple[tuple[float, float], ...]
_CLOSING = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_KEY = "region"
_LATER = frozenset(list(ARTICLE_KEYS)[list(ARTICLE_KEYS).index(_KEY) + 1 :])
# Where a line of print is on a page of 600 mm: 0.0001 of it is less than the width of a stroke.
PLACES = 4
LEAST_CORNERS = 3


def round_region(region: Region) -> Region:
    """Return a region as it is written: no finer than print, and no corner twice in a row."""
    points = [(round(x, PLACES), round(y, PLACES)) for x, y in region]
    kept = [point for at, point in enumerate(points) if point != points[at - 1]]
    return tuple(kept)


def format_region(region: Region) -> str:
    """Return a region on one line, as the key takes it."""
    return "[" + ", ".join(f"[{_number(x)}, {_number(y)}]" for x, y in region) + "]"


def _number(value: float) -> str:
    return f"{value:.{PLACES}f}".rstrip("0").rstrip(".") or "0"


def draw_region(data: bytes, name: Name, region: Region) -> bytes | None:
    """Return the bytes of an article's file with another outline; without corners, with none.

    Everything else stays byte for byte, and the result is read again before it is given back. None when it cannot be
    done so: there is a mistake in the file, or its keys are written in a way that leaves no place for one more.
    """
    before = _read(data, name)
    if before is None or name.place is None:
        return None
    source, story = before
    if story.article.region == region:
        return data
    parts, _ = split_parts(source)
    closing = _CLOSING.search(source.text, source.text.index("\n"))
    if parts is None or closing is None:
        return None
    value = format_region(region) if region else None
    amendment = Amendment(path=(_KEY,), value=value, follows=_LATER.__contains__)
    edit = plan_edit(source, parts.node, closing.start(), amendment)
    if edit is None:
        return None
    written = apply_edit(data.decode("utf-8"), edit).encode()
    after = _read(written, name)
    wanted = replace(story, article=replace(story.article, region=region))
    return written if after is not None and _placeless(after[1]) == _placeless(wanted) else None


def _placeless(story: Story) -> Story:
    """Return a story whose links say nothing of the lines that they stand in: a line more above moves them."""
    links = tuple(replace(link, line=1) for link in story.body.links)
    return replace(story, body=replace(story.body, links=links))


def _read(data: bytes, name: Name) -> tuple[Source, Story] | None:
    source, _ = decode_utf8(name.path, data)
    if source is None or name.place is None:
        return None
    story, _ = parse_story(source, name.place, name.path)
    return None if story is None else (source, story)
