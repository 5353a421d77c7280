"""How the files of each kind of group are made: from what was loaded for its facts, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar, cast

from gazette.formats.atom import format_atom
from gazette.formats.channels import Channel
from gazette.formats.copies import format_copies
from gazette.formats.corrections import format_corrections
from gazette.formats.finding import format_open_search, format_titles
from gazette.formats.json_feed import format_json_feed
from gazette.formats.robots import format_robots
from gazette.formats.search_assets import format_search_assets, format_search_tables
from gazette.formats.search_words import format_search_words
from gazette.formats.share_picture import ShareCard
from gazette.formats.sitemap import format_sitemaps
from gazette.formats.web_manifest import format_web_manifest
from gazette.formats.withdrawn import format_withdrawn
from gazette.groups.facts import Kind, Loaded
from gazette.model import Issue, Output, Place, StandingPage
from gazette.paper.addresses import content_address, picture_kind
from gazette.paper.moves import Redirect, Withdrawn
from gazette.paper.renditions import original_address
from gazette.views import View
from gazette.views.article import plan_article
from gazette.views.corrections import plan_corrections
from gazette.views.directory import Told, plan_directory
from gazette.views.home import plan_home
from gazette.views.issue import plan_issue
from gazette.views.listing import Share, filled, plan_listing
from gazette.views.month import plan_month
from gazette.views.not_found import plan_not_found
from gazette.views.notice import plan_notice
from gazette.views.offline import plan_offline
from gazette.views.page import plan_page
from gazette.views.redirect import plan_redirect
from gazette.views.rights import plan_rights
from gazette.views.search import plan_search
from gazette.views.share import plan_share_card
from gazette.views.source import plan_source
from gazette.views.standing import plan_standing
from gazette.views.typeset import plan_typeset
from gazette.views.year import plan_year

Made = TypeVar("Made")


def _home(loaded: Loaded) -> Iterator[View]:
    yield plan_home(loaded.issue, loaded.facts.paper, loaded.archive, loaded.imprint, None)


def _year(loaded: Loaded) -> Iterator[View]:
    yield plan_year(cast("int", loaded.facts.detail), loaded.facts.paper, loaded.imprint)


def _month(loaded: Loaded) -> Iterator[View]:
    year, month = cast("tuple[int, int]", loaded.facts.detail)
    yield plan_month(year, month, loaded.facts.paper, loaded.imprint)


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


def _share_cards(loaded: Loaded) -> Iterator[ShareCard]:
    for issue in loaded.facts.paper.issues:
        for page in issue.pages:
            for heading in page.articles:
                yield plan_share_card(heading, page, loaded.imprint.settings)


def _pictures(loaded: Loaded) -> Iterator[Output]:
    """Yield the files of pictures, and what else articles lead to as it is."""
    for path, _ in loaded.facts.files:
        if not picture_kind(path):
            yield Output(content_address(path), loaded.hands.read(path))
        elif path in loaded.facts.sizes:
            yield from loaded.hands.make_files(path, loaded.facts.sizes[path])
            if loaded.imprint.settings.original_pictures:
                yield Output(original_address(path), loaded.hands.read(path))


def _listing(loaded: Loaded) -> Iterator[View]:
    section, share = cast("tuple[str, Share]", loaded.facts.detail)
    stories = loaded.archive.stories
    yield plan_listing(filled(share, stories.values()), section, stories, loaded.imprint)


def _directory(loaded: Loaded) -> Iterator[View]:
    section, listings = cast("tuple[str, tuple[Told, ...]]", loaded.facts.detail)
    yield from plan_directory(section, listings, loaded.imprint)


def _corrections(loaded: Loaded) -> Iterator[View]:
    yield from plan_corrections(loaded.facts.paper, loaded.imprint)


def _corrections_feed(loaded: Loaded) -> Iterator[Output]:
    yield from format_corrections(loaded.facts.paper, loaded.imprint.settings)


def _standing(loaded: Loaded) -> Iterator[View]:
    yield plan_standing(cast("StandingPage", loaded.facts.detail), loaded.imprint, loaded.archive.album)


def _rights(loaded: Loaded) -> Iterator[View]:
    yield plan_rights(loaded.imprint)


def _withdrawn(loaded: Loaded) -> Iterator[Output]:
    yield format_withdrawn(cast("tuple[Place, ...]", loaded.facts.detail))


def _notice(loaded: Loaded) -> Iterator[View]:
    yield plan_notice(cast("Withdrawn", loaded.facts.detail), loaded.imprint)


def _redirect(loaded: Loaded) -> Iterator[View]:
    yield plan_redirect(cast("Redirect", loaded.facts.detail), loaded.imprint)


def _search(loaded: Loaded) -> Iterator[View]:
    yield plan_search(loaded.imprint)


def _offline(loaded: Loaded) -> Iterator[View]:
    yield plan_offline(loaded.imprint)


def _not_found(loaded: Loaded) -> Iterator[View]:
    yield plan_not_found(loaded.imprint)


def _feeds(loaded: Loaded) -> Iterator[Output]:
    channel, archive = cast("Channel", loaded.facts.detail), loaded.archive
    for format_feed in (format_atom, format_json_feed):
        yield format_feed(channel, archive.stories, loaded.imprint.settings, archive.connections)


def _sitemaps(loaded: Loaded) -> Iterator[Output]:
    yield from format_sitemaps(loaded.facts.paper, loaded.imprint.settings, loaded.archive.connections)


def _titles(loaded: Loaded) -> Iterator[Output]:
    yield from format_titles(loaded.facts.paper)


def _search_tables(loaded: Loaded) -> Iterator[Output]:
    yield from format_search_tables(loaded.facts.paper)


def _search_words(loaded: Loaded) -> Iterator[Output]:
    yield from format_search_words(loaded.facts.paper)


def _settings(loaded: Loaded) -> Iterable[Output]:
    """Yield what is made of the settings and of nothing else."""
    settings = loaded.imprint.settings
    return (
        format_robots(settings),
        format_web_manifest(settings),
        *format_search_assets(),
        *format_open_search(settings),
    )


def _whole(loaded: Loaded) -> Issue:
    """Return the issue of a group of which the facts name the day."""
    return cast("Issue", loaded.issue)


KINDS = {
    kind.name: kind
    for kind in (
        Kind("home", "home", _home),
        Kind("year", "year", _year),
        Kind("month", "month", _month),
        Kind("issue", "issue", _issue),
        Kind("page", "page", _pages),
        Kind("typeset", "typeset", _typeset),
        Kind("article", "article", _articles),
        Kind("source", "source", _sources),
        Kind("copies", None, _copies),
        Kind("share", None, _share_cards),
        Kind("pictures", None, _pictures),
        Kind("listing", "listing", _listing),
        Kind("directory", "directory", _directory),
        Kind("corrections", "corrections", _corrections),
        Kind("corrections-feed", None, _corrections_feed),
        Kind("standing", "standing", _standing),
        Kind("notice", "notice", _notice),
        Kind("withdrawn", None, _withdrawn),
        Kind("redirect", "redirect", _redirect),
        Kind("rights", "rights", _rights),
        Kind("search", "search", _search),
        Kind("offline", "offline", _offline),
        Kind("not_found", "not_found", _not_found),
        Kind("feeds", None, _feeds),
        Kind("sitemaps", None, _sitemaps),
        Kind("titles", None, _titles),
        Kind("search-tables", None, _search_tables),
        Kind("search-words", None, _search_words),
        Kind("settings", None, _settings),
    )
}
