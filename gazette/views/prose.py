"""What is read of one item: its text with crossheads, photos and the notes on emended words."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from gazette.model import Article, Photo, Story
from gazette.paper.addresses import localise
from gazette.views.cards import plan_picture
from gazette.views.wording import Note, Words, explain_emendations, plan_notes, plan_words

Sizes = Mapping[str, tuple[int, int]]
_PICTURE = re.compile(r'<img src="content:([^"]*)"')
# Anchors that matter makes: crossheads, footnotes and the marks that lead to them, emendations and their notes.
_ANCHOR = re.compile(r'(\b(?:id="|href="#))((?:s|fn|fnref)(?=\d)|emendation-note-|emendation-(?=\d))')
# Words of many letters and addresses of the web break anywhere: pushed down whole, they would tear the line above open.
_TAG_OR_LONG = re.compile(r"<[^>]*>|[A-Za-z0-9_./:?=%~+-]{20,}")
# Grown readers of Chinese read 300 to 500 characters a minute.
_CHARACTERS_A_MINUTE = 400


@dataclass(frozen=True, slots=True)
class Figure:
    """A photo in an article; without ``url`` the caption is all there is.

    **Shape**: ``size`` is width and height where they can be told. **Units**: pixels.
    """

    url: str | None
    size: tuple[int, int] | None
    alt: str
    caption: Words | None
    credit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The text of one item, ready to stand in a page.

    **Shape**: ``body`` is HTML; ``crossheads`` are anchors and their words; ``notes`` are those of captions, then
    of the body; ``length`` counts characters.
    """

    figures: tuple[Figure, ...]
    body: str
    crossheads: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]
    length: int


def plan_prose(story: Story, source: str, sizes: Sizes, mark: str = "") -> Prose:
    """Return an item's text as the page at ``source`` shows it.

    ``mark`` stands before all its anchors, where several items share a page: ``p2-``.
    """
    article, body = story.article, story.body
    figures = tuple(_figure(photo, article, source, f"{mark}{at}", sizes) for at, photo in enumerate(article.photos, 1))
    explained = localise(explain_emendations(_size_pictures(body.html, sizes), body.emendations), source)
    return Prose(
        figures=figures,
        body=_mark_long_words(_mark_anchors(explained, mark)),
        crossheads=tuple((mark + anchor, words) for anchor, words in body.crossheads),
        notes=plan_notes(tuple(figure.caption for figure in figures), body.emendations, mark),
        length=count_characters(story),
    )


def count_characters(story: Story) -> int:
    """Return the length of an item (字数): the characters of its text, or of its captions, without spaces."""
    captions = "".join(photo.caption.corrected for photo in story.article.photos if photo.caption)
    return sum(1 for char in story.body.corrected or captions if not char.isspace())


def reading_minutes(characters: int) -> int:
    """Return how long a text takes to read, at least one minute."""
    return max(1, round(characters / _CHARACTERS_A_MINUTE))


def _size_pictures(body: str, sizes: Sizes) -> str:
    def sized(match: re.Match[str]) -> str:
        size = sizes.get(html.unescape(match[1]))
        return f'{match[0]} width="{size[0]}" height="{size[1]}"' if size else match[0]

    return _PICTURE.sub(sized, body) if "<img" in body else body


def _mark_anchors(body: str, mark: str) -> str:
    def marked(match: re.Match[str]) -> str:
        anchor = match[2]
        return match[1] + (anchor + mark if anchor.startswith("emendation") else mark + anchor)

    return _ANCHOR.sub(marked, body) if mark else body


def _mark_long_words(body: str) -> str:
    def marked(match: re.Match[str]) -> str:
        return match[0] if match[0].startswith("<") else f'<span class="long">{match[0]}</span>'

    return _TAG_OR_LONG.sub(marked, body)


def _figure(photo: Photo, article: Article, address: str, number: str, sizes: Sizes) -> Figure:
    picture = plan_picture(photo, article.place, address)
    caption = plan_words(photo.caption, f"caption-{number}") if photo.caption else None
    size = sizes.get(f"{posixpath.dirname(article.path)}/{photo.file}") if photo.file else None
    return Figure(picture.url, size, picture.alt, caption, photo.credit)
