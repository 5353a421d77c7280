"""Readings that are certain, offered as emendations with both readings kept: ``{~~の~>的~~}``.

**Source**: what recognition confuses and only one character can be meant: の between Chinese words is 的, a letter O
between digits is 0, 一 between digits is a dash.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from gazette.importer.misreadings import find_misreadings
from gazette.model import ArticleFile, Photo, Wording
from gazette.problems import Source, Span
from gazette.text.emendations import parse_wording


@dataclass(frozen=True, slots=True)
class Proposal:
    """A character whose right reading is certain: where it stands, what is printed, what it should read."""

    span: Span
    printed: str
    corrected: str


def find_emendations(source: Source) -> tuple[Proposal, ...]:
    """Return the certain emendations of a page's text in reading order."""
    return tuple(
        Proposal(source.span(misread.start, misread.end), misread.printed, misread.reading)
        for misread in find_misreadings(source.text)
        if misread.reading
    )


def emend_text(markup: str) -> str:
    """Return a text in which each certain emendation is marked; its printed reading is the text as it was."""
    for misread in reversed(find_misreadings(markup)):
        if misread.reading:
            mark = f"{{~~{misread.printed}~>{misread.reading}~~}}"
            markup = f"{markup[: misread.start]}{mark}{markup[misread.end :]}"
    return markup


def emend_article(file: ArticleFile) -> ArticleFile:
    """Return an article with its certain emendations marked in headline, captions and body."""
    article = file.article
    photos = tuple(_emend_photo(photo) for photo in article.photos)
    emended = replace(
        article,
        title=parse_wording(emend_text(article.title.markup)),
        kicker=_emend(article.kicker),
        subtitle=_emend(article.subtitle),
        photos=photos,
    )
    return ArticleFile(emended, emend_text(file.body))


def _emend(wording: Wording | None) -> Wording | None:
    return parse_wording(emend_text(wording.markup)) if wording else None


def _emend_photo(photo: Photo) -> Photo:
    return replace(photo, caption=_emend(photo.caption))
