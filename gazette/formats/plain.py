"""An article as plain text, for people and programs that want words and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.model import Article, Output, Page, Story
from gazette.paper.addresses import absolute_url, article_address
from gazette.settings import Settings
from gazette.text.one_line import format_one_line

PLAIN = "index.txt"


def format_plain(article: Article, texts: tuple[str, ...], page: Page, settings: Settings) -> Output:
    """Return index.txt beside an article: headline, where it comes from and who wrote it, the text, where it stands.

    ``texts`` are the paragraphs of all its parts. **Shape**: UTF-8, a blank line between paragraphs.
    """
    blocks = ["\n".join(_headline(article)), _facts(article), *texts, _place(article, page, settings)]
    words = "\n\n".join(block for block in blocks if block) + "\n"
    return Output(article_address(article.place) + PLAIN, words.encode())


def list_paragraphs(story: Story) -> tuple[str, ...]:
    """Return the paragraphs of a story in the corrected reading, after the captions of its photos."""
    return (*_captions(story.article), *(text for text in story.body.corrected.split("\n") if text.strip()))


def _headline(article: Article) -> Iterator[str]:
    for words in (article.kicker, article.title, article.subtitle):
        if words:
            yield from words.corrected.split("\n")


def _facts(article: Article) -> str:
    dateline = article.dateline
    filed = (
        f"{dateline.place or ''}{f' {dateline.date.isoformat()}' if dateline.date else ''}".strip() if dateline else ""
    )
    people = (f"{person.role} {person.name}" if person.role else person.name for person in article.byline)
    return " ".join(each for each in (article.source, filed, *people) if each)


def _captions(article: Article) -> Iterator[str]:
    for photo in article.photos:
        caption = format_one_line(photo.caption.corrected) if photo.caption else ""
        words = " ".join(each for each in (caption, photo.credit) if each)
        if words:
            yield words


def _place(article: Article, page: Page, settings: Settings) -> str:
    name = f" {page.name}" if page.name else ""
    where = f"{settings.title} {article.place.date.isoformat()} {article.place.page}{name}"
    return f"{where}\n{absolute_url(settings.url, article_address(article.place))}" if settings.url else where
