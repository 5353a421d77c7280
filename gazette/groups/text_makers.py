"""How groups are made that show articles: their pages, newspaper pages, issues, copies and lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from gazette.formats.copies import format_copies
from gazette.groups.facts import Loaded, Maker
from gazette.model import Issue, Output
from gazette.views.article import plan_article
from gazette.views.home import plan_home
from gazette.views.issue import plan_issue
from gazette.views.listing import Share, plan_listing
from gazette.views.page import plan_page
from gazette.views.source import plan_source
from gazette.views.typeset import plan_typeset

if TYPE_CHECKING:
    from gazette.views.every import View


def _home(loaded: Loaded) -> Iterator[View]:
    yield plan_home(loaded.issue, loaded.facts.paper, loaded.archive, loaded.imprint, None)


def _issue(loaded: Loaded) -> Iterator[View]:
    yield plan_issue(_whole(loaded), loaded.facts.paper, loaded.imprint)


def _pages(loaded: Loaded) -> Iterator[View]:
    issue = _whole(loaded)
    for page in loaded.pages:
        yield plan_page(page, issue, loaded.facts.paper, loaded.archive, loaded.imprint)


def _typeset(loaded: Loaded) -> Iterator[View]:
    issue = _whole(loaded)
    for page in loaded.pages:
        yield plan_typeset(page, issue, loaded.archive, loaded.imprint)


def _articles(loaded: Loaded) -> Iterator[View]:
    issue = _whole(loaded)
    for page in loaded.pages:
        for article in page.articles:
            yield plan_article(loaded.archive.stories[article.place], page, issue, loaded.archive, loaded.imprint)


def _sources(loaded: Loaded) -> Iterator[View]:
    for article in (article for page in loaded.pages for article in page.articles):
        source = plan_source(loaded.archive.stories[article.place], loaded.archive.seeds, loaded.imprint)
        if source is not None:
            yield source


def _copies(loaded: Loaded) -> Iterator[Output]:
    archive = loaded.archive
    for page in loaded.pages:
        for article in page.articles:
            story = archive.stories[article.place]
            yield from format_copies(story, page, archive.stories, loaded.imprint.settings, archive.connections)


def _listing(loaded: Loaded) -> Iterator[View]:
    section, share = cast("tuple[str, Share]", loaded.facts.detail)
    yield plan_listing(share, section, loaded.glances, loaded.imprint)


def _whole(loaded: Loaded) -> Issue:
    """Return the issue of a group of which the facts name the day."""
    return cast("Issue", loaded.issue)


MAKERS: Mapping[str, Maker] = {
    "home": _home,
    "issue": _issue,
    "page": _pages,
    "typeset": _typeset,
    "article": _articles,
    "source": _sources,
    "copies": _copies,
    "listing": _listing,
}
