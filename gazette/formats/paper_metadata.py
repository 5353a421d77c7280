"""What other people's tools read in the heads of the home page, an issue and a page: schema.org, Open Graph."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from gazette.formats.compact import encode_compact
from gazette.formats.share_picture import HEIGHT, WIDTH
from gazette.model import Article, Issue, Page
from gazette.paper.addresses import (
    HOME,
    SEARCH,
    absolute_url,
    article_address,
    issue_address,
    page_address,
    picture_address,
    share_picture_address,
)
from gazette.settings import Settings
from gazette.text.changes import is_traditional
from gazette.text.one_line import format_one_line

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class About:
    """What is said of a page to programs: pairs of ``<meta property>``, and JSON that may stand in an element.

    **Shape**: ``json_ld`` is None while nobody has said where the site lives: what has no address is no use to others.
    """

    properties: Pairs
    json_ld: str | None


def describe_newspaper(settings: Settings, issue: Issue | None, *, share_picture: bool = False) -> About:
    """Return what the home page is: the newspaper and its site, with the newest issue's picture.

    With a ``share_picture``, that of the first article is shown where the page has no photo; so with the others.

    **Source**: schema.org Newspaper, WebSite, SearchAction; ogp.me.
    """
    lead = issue.pages[0].articles if issue else ()
    query = f"{absolute_url(settings.url, SEARCH)}?q={{search_term_string}}"
    paper = newspaper(settings)
    website = {
        "@type": "WebSite",
        **locate(HOME, settings),
        "name": settings.title,
        "inLanguage": settings.language,
        "publisher": publisher(settings),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": query},
            "query-input": "required name=search_term_string",
        },
    }
    graph = {"@context": "https://schema.org", "@graph": [paper, {**website, "@id": _fragment(settings, "website")}]}
    return About(
        _properties(settings.title, HOME, settings, lead, share_picture=share_picture),
        embed(graph) if settings.url else None,
    )


def describe_issue(issue: Issue, settings: Settings, *, share_picture: bool = False) -> About:
    """Return what an issue's page is: a PublicationIssue with its articles, in the order of the paper."""
    articles = tuple(article for page in issue.pages for article in page.articles)
    address = issue_address(issue.date)
    value = {
        "@context": "https://schema.org",
        **publication_issue(issue, settings),
        "hasPart": [_part(article, settings) for article in articles],
    }
    title = f"{settings.title} {issue.date.isoformat()}"
    return About(
        _properties(title, address, settings, articles, share_picture=share_picture),
        embed(value) if settings.url else None,
    )


def describe_page(page: Page, issue: Issue, settings: Settings, *, share_picture: bool = False) -> About:
    """Return what a newspaper page is: a part of its issue, with its articles."""
    address = page_address(page.date, page.number)
    value = {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        **locate(address, settings),
        "name": page.name,
        "position": page.number,
        "datePublished": page.date.isoformat(),
        "isPartOf": publication_issue(issue, settings),
        "hasPart": [_part(article, settings) for article in page.articles],
    }
    title = f"{settings.title} {page.date.isoformat()} {page.number}{f' {page.name}' if page.name else ''}"
    return About(
        _properties(title, address, settings, page.articles, share_picture=share_picture),
        embed(value) if settings.url else None,
    )


def publication_issue(issue: Issue, settings: Settings) -> dict[str, object]:
    """Return schema.org's PublicationIssue."""
    return _publication_issue(issue.date, issue.number, settings)


def _publication_issue(date: dt.date, number: str | None, settings: Settings) -> dict[str, object]:
    return {
        "@type": "PublicationIssue",
        **locate(issue_address(date), settings),
        "issueNumber": number,
        "datePublished": date.isoformat(),
        "isPartOf": newspaper(settings),
    }


@lru_cache(maxsize=16)
def embed_issue(date: dt.date, number: str | None, settings: Settings) -> str:
    """Return publisher and issue, as ``embed`` writes them, without braces: all articles of the issue say the same."""
    issue = _publication_issue(date, number, settings)
    return embed({"publisher": publisher(settings), "isPartOf": issue})[1:-1]


def newspaper(settings: Settings) -> dict[str, object]:
    """Return schema.org's Newspaper."""
    return {
        "@type": "Newspaper",
        **locate(HOME, settings),
        "name": settings.title,
        "alternateName": settings.latin_title,
        "issn": settings.issn,
        "inLanguage": settings.language,
        "description": settings.description,
        "publisher": publisher(settings),
    }


def publisher(settings: Settings) -> dict[str, object] | None:
    """Return schema.org's Organization that publishes the paper; None when the settings name none."""
    return {"@type": "Organization", "name": settings.publisher} if settings.publisher else None


def locate(address: str, settings: Settings) -> dict[str, str]:
    """Return ``@id`` and ``url`` of an address; none while nobody has said where the site lives."""
    if not settings.url:
        return {}
    url = absolute_url(settings.url, address)
    return {"@id": url, "url": url}


def embed(value: object) -> str:
    """Return JSON that may stand in an HTML element, without the keys that say nothing."""
    return encode_compact(_filled(value)).replace("<", "\\u003c")


def describe_share_picture(article: Article, settings: Settings) -> list[tuple[str, str]]:
    """Return Open Graph's pairs for the picture that is made of an article's headline."""
    return [
        ("og:image", absolute_url(settings.url, share_picture_address(article.place))),
        ("og:image:type", "image/png"),
        ("og:image:width", str(WIDTH)),
        ("og:image:height", str(HEIGHT)),
        ("og:image:alt", format_one_line(article.title.corrected)),
    ]


def language_of_previews(settings: Settings) -> str:
    """Return Open Graph's locale."""
    if settings.language.startswith("zh"):
        return "zh_TW" if is_traditional(settings.language) else "zh_CN"
    return settings.language.replace("-", "_")


def _properties(
    title: str, address: str, settings: Settings, articles: tuple[Article, ...], *, share_picture: bool
) -> Pairs:
    mark = "；" if settings.language.startswith("zh") else "; "
    headlines = mark.join(format_one_line(article.title.corrected) for article in articles[:5])
    pairs = [
        ("og:type", "website"),
        ("og:title", title),
        ("og:site_name", settings.title),
        ("og:locale", language_of_previews(settings)),
        ("og:description", headlines or settings.description or ""),
    ]
    if settings.url:
        pairs.append(("og:url", absolute_url(settings.url, address)))
        pictures = (picture_address(each.place, photo.file) for each in articles for photo in each.photos if photo.file)
        shown = [("og:image", absolute_url(settings.url, picture)) for picture in list(pictures)[:1]]
        pairs += shown or (describe_share_picture(articles[0], settings) if share_picture and articles else [])
    return tuple((name, content) for name, content in pairs if content)


def _part(article: Article, settings: Settings) -> dict[str, object]:
    return {
        "@type": "NewsArticle",
        **locate(article_address(article.place), settings),
        "headline": format_one_line(article.title.corrected),
    }


def _fragment(settings: Settings, name: str) -> str:
    return f"{settings.url}#{name}"


def _filled(value: object) -> object:
    """Return a value without the keys that say nothing."""
    if isinstance(value, dict):
        return {
            key: each if each.__class__ is str else _filled(each)
            for key, each in value.items()
            if each
            or each not in (None, "", [])  # most say something, which is found sooner than that it is not nothing
        }
    if isinstance(value, list):
        return [_filled(each) for each in value]
    return value
