"""The citations of an article: words to copy, and links that save them as files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from gazette.formats.citation import Citation, Cited, cite, list_chinese_citations, list_citations
from gazette.model import Article
from gazette.model.setting import made_quickly
from gazette.settings import Settings
from gazette.text.percent import quote_whole


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class CitationLink:
    """A citation in one style.

    **Shape**: ``url`` holds the file itself (RFC 2397), so that it can be saved without another request, without a
    script, and from a site that is opened as a folder; ``file`` is its name.
    """

    style: str
    text: str
    file: str
    url: str


def plan_citations(article: Article, settings: Settings, pages: tuple[int, ...]) -> tuple[CitationLink, ...]:
    """Return an article's citations in every style; ``pages`` are all those that it stands on."""
    if settings.language.startswith("zh"):
        cited = cite(article, settings, pages)
        values = _list_values(cited)
        # Of most articles all styles say these alike, and the rest is that of all articles of the page.
        if cited.title and _SAID_ALIKE.fullmatch("".join(values)):
            return _fill(cited, settings, values)
    return _link(list_citations(article, settings, pages))


def _link(citations: Iterable[Citation]) -> tuple[CitationLink, ...]:
    return tuple(
        CitationLink(
            style=each.style,
            text=each.text,
            file=each.file,
            url=f"data:{each.media_type};charset=utf-8,{quote_whole(each.text + _LINE_END)}",
        )
        for each in citations
    )


_LINE_END = "\n"
# What neither BibTeX nor JSON nor an address writes in another way.
_SAID_ALIKE = re.compile(
    r"[A-Za-z0-9!()*+,./:;=@\-\u2010-\u2027\u2030-\u205e\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]+"
)
# Stands in a form for one of the values, by its place among them: a row of signs that no text has, said alike, too.
_GAP = "ヷヸヹヺ{}ヺ"
_GAPS = re.compile(_GAP.format("([0-9]+)"))
_END = "\0"


def _fill(cited: Cited, settings: Settings, values: tuple[str, ...]) -> tuple[CitationLink, ...]:
    """Return the citations of an article of which every style says the ``values`` alike."""
    pieces, gaps = _form(settings, cited.language, len(cited.on), len(cited.names), len(cited.tags), bool(cited.url))
    filled = list(pieces)
    filled[1::2] = [values[gap] for gap in gaps]
    parts = iter("".join(filled).split(_END))
    return tuple([CitationLink(style=each, text=next(parts), file=next(parts), url=next(parts)) for each in parts])


def _list_values(cited: Cited) -> tuple[str, ...]:
    """Return what stands in the gaps of a form, in order."""
    year, month, day = cited.date.split("-")
    few = (cited.key, cited.title, cited.url, year, month, day, cited.year, cited.month, cited.day)
    return (*few, *cited.on, *cited.names, *cited.tags)


@lru_cache(maxsize=256)
def _form(settings: Settings, language: str, *counts: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the citations of any article: what stands round its values, and which of these stand there.

    ``counts`` are those of its pages, names, tags and addresses.
    """
    pages, names, tags, located = counts
    gaps = [_GAP.format(at) for at in range(9 + pages + names + tags)]
    key, title, url, year, month, day, *plain = gaps[:9]
    others = tuple(gaps[9:])
    cited = Cited(
        key=key,
        names=others[pages : pages + names],
        title=title,
        date=f"{year}-{month}-{day}",
        year=plain[0],
        month=plain[1],
        day=plain[2],
        on=others[:pages],
        language=language,
        url=url if located else "",
        tags=others[pages + names :],
    )
    links = _link(list_chinese_citations(cited, settings))
    pieces = _GAPS.split(_END.join(part for each in links for part in (each.style, each.text, each.file, each.url)))
    return tuple(pieces), tuple(map(int, pieces[1::2]))
