"""The citations of an article: words to copy, and links that save them as files."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.formats.citation import list_citations
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
    return tuple(
        CitationLink(
            style=each.style,
            text=each.text,
            file=each.file,
            url=f"data:{each.media_type};charset=utf-8,{quote_whole(each.text + _LINE_END)}",
        )
        for each in list_citations(article, settings, pages)
    )


_LINE_END = "\n"
