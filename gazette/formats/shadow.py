"""Shadow documents: what pagefind reads instead of the site's pages, one small file an article.

An article's text is written with a space before every character that is a word of its own, so that a phrase of any two
neighbours is found. docs/search.md tells why, and how layouts/assets/words.js gives the text back.
"""

from __future__ import annotations

import html

from gazette.model import Article, Body, Heading, Output, Photo, Place, Wording
from gazette.paper.addresses import article_address, output_path
from gazette.paper.headlines import split_title
from gazette.text.one_line import format_one_line
from gazette.text.searching import EVERY, PARAGRAPH, PERSON, Section, format_index_headline, format_index_text

# One language for all, and one that pagefind has no rules for: it must neither segment nor stem.
_LANGUAGE = "und"
# All words weigh the same. Pagefind writes a weight beside every article of every word unless it is 25; 1 is 24 for it.
_WEIGHT = "1.05"
Sections = tuple[tuple[Section, str], ...]


def format_shadow(article: Article, body: Body, page_name: str | None) -> Output:
    """Return the shadow document of an article, at the article's own address.

    It tells beside what ``format_content`` gives where the title's line may break in a list of results.
    """
    title = format_index_headline(split_title(article))
    content = _format(article, body, page_name, ((Section.TITLE, title), *_headlines(article)[1:]))
    path = output_path(article_address(article.place))
    return Output(path, _document(content, article.place).encode())


def format_content(article: Article, body: Body, page_name: str | None) -> str:
    """Return all that can be found of an article, as the index holds it; ``formats.passages`` reads it.

    Both readings of emended passages are in it: the text as corrected, and at the end the printed form of whatever
    differs. Headlines stand first, so that the place of a word tells whether it belongs to them (see ``find_depths``).
    """
    return _format(article, body, page_name, _headlines(article))


def _format(article: Article, body: Body, page_name: str | None, headlines: Sections) -> str:
    sections = (
        *headlines,
        (Section.COLUMN, format_index_text(article.column or "")),
        (Section.CREDIT, _credit(article, page_name)),
        (Section.BODY, _paragraphs([*body.corrected.split("\n"), *map(_caption, article.photos)])),
        (Section.AUTHORS, _authors(article)),
        (Section.PRINTED, _paragraphs(_printed_passages(article, body))),
    )
    # The mark at the end takes the full stop that pagefind adds to a text without one.
    return f"{EVERY} {_join(sections)} {PARAGRAPH}"


def find_depths(article: Heading) -> tuple[int, int]:
    """Return how far an article's title reaches into its shadow document, and how far all its headlines do.

    **Units**: words and marks that stand alone, as pagefind counts places.
    """
    headlines = _headlines(article)
    title, whole = (len(f"{EVERY} {_join(part)}".split(" ")) for part in (headlines[:1], headlines))
    return title, whole


def _headlines(article: Heading) -> Sections:
    return (
        (Section.TITLE, _indexed(article.title)),
        (Section.KICKER, _indexed(article.kicker)),
        (Section.SUBTITLE, _indexed(article.subtitle)),
    )


def _join(sections: Sections) -> str:
    return " ".join(f"{section} {text}" for section, text in sections if text)


def sort_key(place: Place) -> str:
    """Return the text by which articles are put in order of date, page and place.

    It is no number, which pagefind would compare with seven digits only, and no two articles share one.
    """
    return f"{place.date.isoformat()}/{place.page:03d}/{place.number:04d}"


def _document(content: str, place: Place) -> str:
    return (
        f'<!doctype html>\n<html lang="{_LANGUAGE}"><head><meta charset="utf-8"></head>\n<body>'
        f'<div data-pagefind-body data-pagefind-weight="{_WEIGHT}" data-pagefind-sort="place:{sort_key(place)}">'
        f"{html.escape(content, quote=False)}</div></body></html>\n"
    )


def _indexed(wording: Wording | None) -> str:
    return "" if wording is None else format_index_text(format_one_line(wording.corrected))


def _paragraphs(texts: list[str]) -> str:
    indexed = (format_index_text(text) for text in texts)
    return f" {PARAGRAPH} ".join(text for text in indexed if text)


def _caption(photo: Photo) -> str:
    caption = photo.caption.corrected.replace("\n", "") if photo.caption else ""
    return f"{caption} {photo.credit or ''}".strip()


def _credit(article: Article, page_name: str | None) -> str:
    """Return source, dateline, page name, byline and tags, as somebody who searches for them would write them."""
    dateline = article.dateline
    date = dateline.date if dateline else None
    parts = [
        article.source,
        dateline.place if dateline else None,
        f"{date.month}月{date.day}日" if date else None,
        page_name,
    ]
    people = [f"{person.role or ''}{person.name}" for person in article.byline]
    return _paragraphs([*(part for part in parts if part), *people, *article.tags])


def _authors(article: Article) -> str:
    """Return each name of the byline between marks: here alone 作者:李明 looks."""
    names = [format_index_text(person.name) for person in article.byline]
    return f" {PERSON} ".join(["", *names, ""]).strip() if names else ""


def _printed_passages(article: Article, body: Body) -> list[str]:
    """Return the printed form of titles, captions and paragraphs that an editor has emended."""
    wordings = [article.title, article.kicker, article.subtitle, *(photo.caption for photo in article.photos)]
    passages = [format_one_line(each.printed) for each in wordings if each is not None and each.emended]
    if body.printed != body.corrected:
        corrected = frozenset(body.corrected.split("\n"))
        passages += [line for line in body.printed.split("\n") if line not in corrected]
    return passages
