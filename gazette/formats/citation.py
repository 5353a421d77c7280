"""How an article is cited."""

from __future__ import annotations

from gazette.model import Article
from gazette.paper.addresses import absolute_url, article_address
from gazette.settings import Settings
from gazette.text.one_line import format_one_line

_MOST_AUTHORS = 3


def format_citation(article: Article, settings: Settings) -> str:
    """Return an article's reference: online with its address when the site has one, else as printed.

    **Source**: GB/T 7714—2025, newspaper articles: ``作者. 题名[N/OL]. 报纸名，日期（版次）. 网址``.
    More than three authors end in 等; an unknown author is left out. What is cited is the title as printed.
    """
    names = [person.name for person in article.byline]
    authors = "，".join(names[:_MOST_AUTHORS]) + ("，等" if len(names) > _MOST_AUTHORS else "")
    title = format_one_line(article.title.printed)
    medium = "[N/OL]" if settings.url else "[N]"
    place = article.place
    parts = [authors] if authors else []
    parts.append(f"{title}{medium}")
    parts.append(f"{settings.title}，{place.date.isoformat()}（{place.page}）")
    if settings.url:
        return ". ".join(parts) + f". {absolute_url(settings.url, article_address(place))}"
    return ". ".join(parts) + "."
