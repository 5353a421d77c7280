"""How groups are made that show no text of an article, most of which an edited text leaves as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, cast

from gazette.formats.finding import format_open_search, format_titles
from gazette.formats.robots import format_robots
from gazette.formats.search_assets import format_search_assets, format_search_tables
from gazette.formats.search_words import format_search_words
from gazette.formats.share_picture import ShareCard
from gazette.formats.sitemap import format_sitemaps
from gazette.formats.web_manifest import format_web_manifest
from gazette.formats.withdrawn import format_withdrawn
from gazette.groups.facts import Loaded, Maker
from gazette.model import Output, Place, StandingPage
from gazette.paper.addresses import content_address, picture_kind
from gazette.paper.moves import Redirect, Withdrawn
from gazette.paper.renditions import original_address
from gazette.views.corrections import plan_corrections
from gazette.views.directory import Told, plan_directory
from gazette.views.month import plan_month
from gazette.views.not_found import plan_not_found
from gazette.views.notice import plan_notice
from gazette.views.offline import plan_offline
from gazette.views.redirect import plan_redirect
from gazette.views.rights import plan_rights
from gazette.views.search import plan_search
from gazette.views.share import plan_share_card
from gazette.views.standing import plan_standing
from gazette.views.year import plan_year

if TYPE_CHECKING:
    from gazette.views.every import View


def _year(loaded: Loaded) -> Iterator[View]:
    yield plan_year(cast("int", loaded.facts.detail), loaded.facts.paper, loaded.imprint)


def _month(loaded: Loaded) -> Iterator[View]:
    year, month = cast("tuple[int, int]", loaded.facts.detail)
    yield plan_month(year, month, loaded.facts.paper, loaded.imprint)


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


def _directory(loaded: Loaded) -> Iterator[View]:
    section, listings = cast("tuple[str, tuple[Told, ...]]", loaded.facts.detail)
    yield from plan_directory(section, listings, loaded.imprint)


def _corrections(loaded: Loaded) -> Iterator[View]:
    yield from plan_corrections(loaded.facts.paper, loaded.imprint)


def _standing(loaded: Loaded) -> Iterator[View]:
    yield plan_standing(cast("StandingPage", loaded.facts.detail), loaded.imprint, loaded.archive.album)


def _notice(loaded: Loaded) -> Iterator[View]:
    yield plan_notice(cast("Withdrawn", loaded.facts.detail), loaded.imprint)


def _withdrawn(loaded: Loaded) -> Iterator[Output]:
    yield format_withdrawn(cast("tuple[Place, ...]", loaded.facts.detail))


def _redirect(loaded: Loaded) -> Iterator[View]:
    yield plan_redirect(cast("Redirect", loaded.facts.detail), loaded.imprint)


def _rights(loaded: Loaded) -> Iterator[View]:
    yield plan_rights(loaded.imprint)


def _search(loaded: Loaded) -> Iterator[View]:
    yield plan_search(loaded.imprint)


def _offline(loaded: Loaded) -> Iterator[View]:
    yield plan_offline(loaded.imprint)


def _not_found(loaded: Loaded) -> Iterator[View]:
    yield plan_not_found(loaded.imprint)


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


MAKERS: Mapping[str, Maker] = {
    "year": _year,
    "month": _month,
    "share": _share_cards,
    "pictures": _pictures,
    "directory": _directory,
    "corrections": _corrections,
    "standing": _standing,
    "notice": _notice,
    "withdrawn": _withdrawn,
    "redirect": _redirect,
    "rights": _rights,
    "search": _search,
    "offline": _offline,
    "not_found": _not_found,
    "sitemaps": _sitemaps,
    "titles": _titles,
    "search-tables": _search_tables,
    "search-words": _search_words,
    "settings": _settings,
}
