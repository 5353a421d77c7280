"""An item with all of its text, where many items share a page: beside a facsimile, on a typeset sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from gazette.model import Issue, Person, Story
from gazette.model.setting import made_quickly
from gazette.paper.addresses import COLUMNS, article_address, listing_address, relative_url
from gazette.paper.connections import Archive
from gazette.paper.headlines import names_of
from gazette.text.one_line import format_one_line
from gazette.views.cards import Filed, Line, plan_filed, plan_lines
from gazette.views.frame import Hyperlink
from gazette.views.prose import Prose, plan_prose
from gazette.views.said_once import is_said_by_title
from gazette.views.surroundings import Jump, plan_jump

_HEADING = re.compile(r"(</?h)([2-5])\b")


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class FullText:
    """An item of a page, whole.

    **Shape**: ``anchor`` is its own on the page (``text-3``), ``url`` leads to the article's page; its crossheads are
    one level lower than there. An emended word leads to its note on the article's page. It has no text where its title
    says all of it.
    """

    anchor: str
    url: str
    kind: str
    draft: bool
    language: str | None
    kicker: tuple[Line, ...]
    title: tuple[Line, ...]
    one_line: str
    subtitle: tuple[Line, ...]
    column: Hyperlink | None
    source: str | None
    filed: Filed | None
    byline: tuple[Person, ...]
    prose: Prose
    continued_from: Jump | None
    continues_on: Jump | None


def text_anchor(number: int) -> str:
    """Return the anchor of an item's text on a page that shows many: ``text-3``."""
    return f"text-{number}"


def plan_full_text(story: Story, issue: Issue, archive: Archive, source: str) -> FullText:
    """Return an item with all of its text, as the page at ``source`` shows it."""
    article = story.article
    url = relative_url(source, article_address(article.place))
    whole = names_of(article)
    column = article.column
    return FullText(
        anchor=text_anchor(article.place.number),
        url=url,
        kind=article.kind.value,
        draft=article.draft,
        language=article.language,
        kicker=plan_lines(article.kicker, whole),
        title=plan_lines(article.title, whole),
        one_line=format_one_line(article.title.corrected),
        subtitle=plan_lines(article.subtitle, whole),
        column=Hyperlink(column, relative_url(source, listing_address(COLUMNS, column))) if column else None,
        source=article.source,
        filed=plan_filed(article.dateline),
        byline=article.byline,
        prose=_prose(story, archive, source, url),
        continued_from=plan_jump(article.continued_from, issue, source),
        continues_on=plan_jump(article.continues_on, issue, source),
    )


def _prose(story: Story, archive: Archive, source: str, url: str) -> Prose:
    mark = f"{text_anchor(story.article.place.number)}-"
    prose = plan_prose(story, source, archive.album, mark)
    if is_said_by_title(story):
        return replace(prose, body="")
    body = prose.body
    if story.body.emendations:
        body = body.replace(f'href="#emendation-note-{mark}', f'href="{url}#emendation-note-')
    if "<h" in body:
        body = _HEADING.sub(lambda match: f"{match[1]}{int(match[2]) + 1}", body)
    return prose if body is prose.body else replace(prose, body=body)
