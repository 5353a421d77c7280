"""What an article tells of its own headline: the names that stay in one piece, and where its line may break."""

from __future__ import annotations

from gazette.model import Article
from gazette.text.phrases import split_headline


def names_of(article: Article) -> tuple[str, ...]:
    """Return the names that an article itself gives: no headline is broken inside one of them."""
    people = [person.name for person in article.byline] + [photo.credit for photo in article.photos if photo.credit]
    place = article.dateline.place if article.dateline else None
    return tuple(each for each in (*people, place, *article.tags) if each)


def split_title(article: Article) -> tuple[str, ...]:
    """Return an article's headline on one line, as lists and search results show it, in the pieces of its line."""
    return split_headline(article.title.corrected, names_of(article))
