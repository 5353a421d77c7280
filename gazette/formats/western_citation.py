"""How an article is cited in English: by the American psychologists' and by the language teachers' style."""

from __future__ import annotations

import re

from gazette.model import Article
from gazette.paper.addresses import absolute_url, article_address
from gazette.settings import Settings
from gazette.text.one_line import format_one_line

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MOST_MLA_AUTHORS = 2
_HAN = re.compile(r"[\u3400-\u9fff]")
_STOPS = (".", "?", "!")


def format_apa(article: Article, settings: Settings, pages: tuple[int, ...]) -> str:
    """Return a reference: ``Pender, R., & Hale, O. (2024, June 12). Title. Newspaper, 1. https://…``.

    **Source**: Publication Manual of the APA, 7th edition, 10.1 no. 16. Without an author the title comes first.
    """
    date = article.place.date
    when = f"({date.year}, {_MONTHS[date.month - 1]} {date.day})."
    names = [_with_initials(person.name) for person in article.byline]
    authors = names[0] if len(names) == 1 else ", ".join(names[:-1]) + f", & {names[-1]}" if names else ""
    head = f"{authors} {when} {_stopped(_title(article))}" if names else f"{_stopped(_title(article))} {when}"
    on = ", ".join(map(str, pages))
    return f"{head} {settings.title}, {on}. {_url(article, settings)}".rstrip()


def format_mla(article: Article, settings: Settings, pages: tuple[int, ...]) -> str:
    """Return a reference: ``Pender, Ruth, and Owen Hale. “Title.” Newspaper, 12 June 2024, p. 1, https://….``.

    **Source**: MLA Handbook, 9th edition, 5.
    """
    date = article.place.date
    names = [person.name for person in article.byline]
    if len(names) > _MOST_MLA_AUTHORS:
        authors = f"{_inverted(names[0])}, et al. "
    elif names:
        authors = ", and ".join([_inverted(names[0]), *names[1:]]) + ". "
    else:
        authors = ""
    when = f"{date.day} {_MONTHS[date.month - 1]} {date.year}"
    on = f"{'p.' if len(pages) == 1 else 'pp.'} {', '.join(map(str, pages))}"
    parts = [settings.title, when, on, *filter(None, [_url(article, settings)])]
    return f"{authors}“{_stopped(_title(article))}” {', '.join(parts)}."


def _inverted(name: str) -> str:
    """Return a name with its last word first; one in Chinese characters begins with it already."""
    given, _, family = name.rpartition(" ")
    return name if _HAN.search(name) or not given else f"{family}, {given}"


def _with_initials(name: str) -> str:
    given, _, family = name.rpartition(" ")
    if _HAN.search(name) or not given:
        return name
    initials = ["-".join(f"{part[0]}." for part in word.split("-") if part) for word in given.split()]
    return f"{family}, {' '.join(initials)}"


def _stopped(title: str) -> str:
    return title if title.endswith(_STOPS) else f"{title}."


def _title(article: Article) -> str:
    return format_one_line(article.title.printed)


def _url(article: Article, settings: Settings) -> str:
    return absolute_url(settings.url, article_address(article.place)) if settings.url else ""
