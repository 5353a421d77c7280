"""What other people's tools read in an article's head: reference managers, search engines, link previews."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from gazette.formats.paper_metadata import (
    describe_share_picture,
    embed,
    embed_issue,
    language_of_previews,
    locate,
)
from gazette.model import Article, Issue, Page, Photo, Place, Story
from gazette.paper.addresses import (
    HOME,
    absolute_url,
    article_address,
    issue_address,
    page_address,
    picture_address,
)
from gazette.settings import Settings
from gazette.text.one_line import format_one_line

Pairs = tuple[tuple[str, str], ...]
_SUMMARY_LENGTH = 120


def summarise(story: Story) -> str:
    """Return what an article says in one line: its summary, else how it begins."""
    if story.article.summary:
        return format_one_line(story.article.summary)
    text = story.body.corrected or "".join(photo.caption.corrected for photo in story.article.photos if photo.caption)
    text = _begin(text)
    return text if len(text) <= _SUMMARY_LENGTH else text[: _SUMMARY_LENGTH - 1] + "…"


@lru_cache(maxsize=64)  # an article's page says it thrice, its copies again
def _begin(text: str) -> str:
    """Return a text on one line, or more of its beginning than a summary holds."""
    end = text.find("\n", 2 * _SUMMARY_LENGTH)
    line = format_one_line(text if end < 0 else text[:end])
    return line if end < 0 or len(line) > _SUMMARY_LENGTH else format_one_line(text)


def list_meta_names(article: Article, page: Page, settings: Settings) -> Pairs:
    """Return the pairs of ``<meta name>``: a newspaper article to Zotero, Highwire's and PRISM's names.

    **Source**: Zotero's Embedded Metadata translator; PRISM 3. ``citation_journal_title`` would make it a journal's.
    """
    pairs = [
        ("z:itemType", "newspaperArticle"),
        ("citation_title", format_one_line(article.title.corrected)),
        *(("citation_author", person.name) for person in article.byline),
        ("citation_date", article.place.date.isoformat()),
        ("citation_publication_date", article.place.date.isoformat()),
        ("citation_firstpage", str(article.place.page)),
        ("citation_language", article.language or settings.language),
        ("prism.publicationName", settings.title),
        ("prism.publicationDate", article.place.date.isoformat()),
        ("prism.startingPage", str(article.place.page)),
    ]
    pairs += [("citation_publisher", settings.publisher)] if settings.publisher else []
    pairs += [("citation_issn", settings.issn), ("prism.issn", settings.issn)] if settings.issn else []
    pairs += [("prism.edition", page.name)] if page.name else []
    pairs += [("keywords", ",".join(article.tags))] if article.tags else []
    return tuple(pairs)


def list_meta_properties(
    story: Story, page: Page, settings: Settings, whole: Place | None = None, *, share_picture: bool = False
) -> Pairs:
    """Return the pairs of ``<meta property>``: Open Graph's article; ``whole`` is where all of it stands.

    With a ``share_picture``, that is shown where the article has no photo.

    **Source**: ogp.me. Addresses are whole or left out.
    """
    article = story.article
    pairs = [
        ("og:type", "article"),
        ("og:title", format_one_line(article.title.corrected)),
        ("og:site_name", settings.title),
        ("og:locale", language_of_previews(settings)),
        ("og:description", summarise(story)),
        ("article:published_time", article.place.date.isoformat()),
    ]
    pairs += [("article:section", section) for section in (article.column or page.name,) if section]
    pairs += [("article:tag", tag) for tag in article.tags]
    if settings.url:
        pairs.append(("og:url", absolute_url(settings.url, article_address(whole or article.place))))
        pictures = list(_pictures(article, settings))
        pairs += [("og:image", address) for address in pictures]
        pairs += describe_share_picture(article, settings) if share_picture and not pictures else []
    return tuple((name, content) for name, content in pairs if content)


def format_json_ld(story: Story, page: Page, issue: Issue, settings: Settings, pages: tuple[int, ...] = ()) -> str:
    """Return schema.org's NewsArticle as JSON that may stand in an HTML element; ``pages`` are all that it stands on.

    **Source**: schema.org NewsArticle, PublicationIssue, Newspaper, CorrectionComment.
    """
    article = story.article
    title = format_one_line(article.title.corrected)
    others = [format_one_line(each.corrected) for each in (article.kicker, article.subtitle) if each]
    corrections = [
        {"@type": "CorrectionComment", "datePublished": each.date.isoformat(), "text": each.text}
        for each in article.corrections
    ]
    value = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **locate(article_address(article.place), settings),
        "headline": title,
        "alternativeHeadline": others[0] if len(others) == 1 else others,
        "abstract": article.summary,
        "description": summarise(story),
        "datePublished": article.place.date.isoformat(),
        "dateModified": max([article.place.date, *(each.date for each in article.corrections)]).isoformat(),
        "dateline": article.dateline.place if article.dateline else None,
        "inLanguage": article.language or settings.language,
        "articleSection": article.column,
        "keywords": list(article.tags),
        "author": [{"@type": "Person", "name": person.name, "jobTitle": person.role} for person in article.byline],
        "image": list(_images(article, settings)),
        "printPage": str(article.place.page),
        "printSection": page.name,
        "pagination": ",".join(map(str, pages)),
        "correction": corrections,
    }
    return f"{embed(value)[:-1]},{embed_issue(issue.date, issue.number, settings)}}}"


def format_breadcrumbs(article: Article, page: Page, settings: Settings) -> str | None:
    """Return schema.org's BreadcrumbList as JSON: paper, issue, page, article; None while addresses are unknown."""
    if not settings.url:
        return None
    title, address = format_one_line(article.title.corrected), article_address(article.place)
    name, item = embed(title), embed(absolute_url(settings.url, address))
    own = f'{{"@type":"ListItem","position":4,"name":{name},"item":{item}}}'
    return f"{_embed_way(article.place.date, article.place.page, page.name, settings)},{own}]}}"


@lru_cache(maxsize=16)  # all articles of a page begin with the same
def _embed_way(date: dt.date, page: int, name: str | None, settings: Settings) -> str:
    """Return the way to a page, as far as its articles go on."""
    steps = (
        (settings.title, HOME),
        (date.isoformat(), issue_address(date)),
        (f"{page}{f' {name}' if name else ''}", page_address(date, page)),
    )
    items = [_step(at, words, address, settings) for at, (words, address) in enumerate(steps, 1)]
    return embed({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items})[:-2]


def _step(at: int, words: str, address: str, settings: Settings) -> dict[str, object]:
    return {"@type": "ListItem", "position": at, "name": words, "item": absolute_url(settings.url, address)}


def _images(article: Article, settings: Settings) -> Iterator[dict[str, object]]:
    for photo in article.photos:
        if photo.file and settings.url:
            yield {
                "@type": "ImageObject",
                "url": absolute_url(settings.url, picture_address(article.place, photo.file)),
                "caption": _caption(photo),
                "creditText": photo.credit,
            }


def _pictures(article: Article, settings: Settings) -> Iterator[str]:
    for photo in article.photos:
        if photo.file:
            yield absolute_url(settings.url, picture_address(article.place, photo.file))


def _caption(photo: Photo) -> str | None:
    return format_one_line(photo.caption.corrected) if photo.caption else None
