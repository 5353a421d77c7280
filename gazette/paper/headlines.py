"""What an article tells of its own headline: the names that stay in one piece, and where its line may break."""

from __future__ import annotations

from gazette.model import Article
from gazette.text.one_line import split_lines
from gazette.text.phrases import Phrases, fits, split_headline, split_phrases


def names_of(article: Article) -> tuple[str, ...]:
    """Return the names that an article itself gives: no headline is broken inside one of them."""
    people = [person.name for person in article.byline] + [photo.credit for photo in article.photos if photo.credit]
    place = article.dateline.place if article.dateline else None
    return tuple(each for each in (*people, place, *article.tags) if each)


def split_title(article: Article) -> tuple[str, ...]:
    """Return an article's headline on one line, as lists and search results show it, in the pieces of its line."""
    return split_headline(article.title.corrected, names_of(article))


def divide_headlines(article: Article) -> Phrases:
    """Return where the printed lines of an article's headlines may break, of those that may."""
    whole = names_of(article)
    wordings = [each.corrected for each in (article.title, article.kicker, article.subtitle) if each is not None]
    lines = [line for text in wordings for line in split_lines(text) if not fits(line)]
    return {(line, whole): split_phrases(line, whole) for line in lines}
