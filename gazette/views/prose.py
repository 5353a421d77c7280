"""What is read of one item: its text with crossheads, photos and the notes on emended words."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from gazette.model import Photo, Story
from gazette.model.setting import made_quickly
from gazette.paper.addresses import localise
from gazette.paper.renditions import Album, Extent
from gazette.text.credited import names_photographer
from gazette.text.length import count_length
from gazette.views.cards import Picture, plan_picture
from gazette.views.long_words import mark_long_words
from gazette.views.pictures import Files, plan_files
from gazette.views.wording import Note, Words, explain_emendations, plan_notes, plan_words

Sizes = Mapping[str, Extent]
_PICTURE = re.compile(r'<img src="content:([^"]*)"([^>]*?) ?/?>')
# How wide a column of text is: layouts/parts/story.html says the same of photos.
_COLUMN = "(min-width: 44rem) 40.5rem, 100vw"
# Anchors that matter makes: crossheads, footnotes and the marks that lead to them, emendations and their notes.
# What a pattern begins with is found sooner than the edge of a word.
_ANCHOR = re.compile(r'(="(?:(?<=\bid=")|#(?<=\bhref="#)))((?:s|fn|fnref)(?=\d)|emendation-note-|emendation-(?=\d))')


@dataclass(frozen=True, slots=True)
class Figure:
    """A photo in an article; without ``files`` the caption is all there is."""

    files: Files | None
    alt: str
    caption: Words | None
    credit: str | None

    @property
    def taken(self) -> bool:
        """Whether the credit is who took the picture; another says itself what was done: 受访者供图."""
        return self.credit is not None and names_photographer(self.credit)


@made_quickly
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


def plan_prose(story: Story, source: str, album: Album, mark: str = "") -> Prose:
    """Return an item's text as the page at ``source`` shows it.

    ``mark`` stands before all its anchors, where several items share a page: ``p2-``.
    """
    article, body = story.article, story.body
    first = None if mark else next((photo for photo in article.photos if photo.file), None)
    figures = tuple(
        _figure(plan_picture(photo, article, source, album, eager=photo is first), photo, f"{mark}{at}")
        for at, photo in enumerate(article.photos, 1)
    )
    offered = offer_pictures(body.html, source, album, eager=first is None and not mark)
    explained = localise(explain_emendations(offered, body.emendations), source)
    return Prose(
        figures=figures,
        body=mark_long_words(_mark_anchors(explained, mark)),
        crossheads=tuple((mark + anchor, words) for anchor, words in body.crossheads),
        notes=plan_notes(tuple(figure.caption for figure in figures), body.emendations, mark),
    )


def length_of(story: Story, language: str) -> int:
    """Return the length of an item, 字数 or words: that of its text, or of its captions when it has none."""
    captions = " ".join(photo.caption.corrected for photo in story.article.photos if photo.caption)
    return count_length(story.body.corrected or captions, language)


def offer_pictures(body: str, source: str, album: Album, *, eager: bool) -> str:
    """Return HTML with its pictures in the files that there are of each; the first is not waited for when ``eager``."""
    seen = 0

    def offered(match: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        files = plan_files(html.unescape(match[1]), source, album)
        size = f' width="{files.size[0]}" height="{files.size[1]}"' if files.size else ""
        lazy = "" if eager and seen == 1 else ' loading="lazy"'
        image = f'<img src="{html.escape(files.url)}"{match[2]}{size}{lazy} decoding="async">'
        choices = "".join(
            f'<source type="{each.media_type}" srcset="{html.escape(each.srcset)}" sizes="{_COLUMN}">'
            for each in files.choices
        )
        return f"<picture>{choices}{image}</picture>"

    return _PICTURE.sub(offered, body) if "<img" in body else body


def _mark_anchors(body: str, mark: str) -> str:
    def marked(match: re.Match[str]) -> str:
        anchor = match[2]
        return match[1] + (anchor + mark if anchor.startswith("emendation") else mark + anchor)

    return _ANCHOR.sub(marked, body) if mark and '="' in body and ('id="' in body or 'href="#' in body) else body


def _figure(picture: Picture, photo: Photo, number: str) -> Figure:
    caption = plan_words(photo.caption, f"caption-{number}") if photo.caption else None
    return Figure(picture.files, picture.alt, caption, photo.credit)
