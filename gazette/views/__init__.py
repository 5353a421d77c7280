"""What each layout may use: one frozen type a layout, of the same name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from gazette.model import Issue, Paper
from gazette.paper.addresses import COLUMNS, PEOPLE, TAGS
from gazette.paper.connections import Archive
from gazette.settings import Settings
from gazette.views.article import ArticleView, plan_article
from gazette.views.corrections import CorrectionsView, plan_corrections
from gazette.views.directory import DirectoryView, plan_directory
from gazette.views.frame import Imprint, plan_imprint
from gazette.views.home import HomeView, plan_home
from gazette.views.issue import IssueView, plan_issue
from gazette.views.listing import ListingView, plan_listing
from gazette.views.month import MonthView, plan_month
from gazette.views.not_found import NotFoundView, plan_not_found
from gazette.views.offline import OfflineView, plan_offline
from gazette.views.page import PageView, plan_page
from gazette.views.rights import RightsView, has_rights_page, plan_rights
from gazette.views.search import SearchView, plan_search
from gazette.views.source import SourceView, plan_source
from gazette.views.standing import StandingView, plan_standing
from gazette.views.typeset import TypesetView, plan_typeset
from gazette.views.year import YearView, plan_year

View = (
    HomeView
    | YearView
    | MonthView
    | IssueView
    | PageView
    | TypesetView
    | ArticleView
    | SourceView
    | CorrectionsView
    | ListingView
    | DirectoryView
    | StandingView
    | RightsView
    | OfflineView
    | SearchView
    | NotFoundView
)

VIEWS: tuple[type[View], ...] = (
    HomeView,
    YearView,
    MonthView,
    IssueView,
    PageView,
    TypesetView,
    ArticleView,
    SourceView,
    CorrectionsView,
    ListingView,
    DirectoryView,
    StandingView,
    RightsView,
    OfflineView,
    SearchView,
    NotFoundView,
)


def plan_views(
    paper: Paper, archive: Archive, settings: Settings, built: dt.datetime | None, *, drafts: bool
) -> Iterator[View]:
    """Yield a view for every page of the site, in an order that depends on the paper alone.

    **Shape**: home; years and months; each issue, its pages and their articles with their sources; lists and their
    directories; corrections; standing pages; offline; search; 404. ``drafts`` marks every page as a preview that search
    engines shall leave alone.
    """
    stories = archive.stories
    imprint = plan_imprint(paper, settings, preview=drafts)
    yield plan_home(paper, stories, imprint, built)
    for year in sorted({issue.date.year for issue in paper.issues}):
        yield plan_year(year, paper, imprint)
    for year, month in sorted({(issue.date.year, issue.date.month) for issue in paper.issues}):
        yield plan_month(year, month, paper, imprint)
    for issue in paper.issues:
        yield from _plan_whole_issue(issue, paper, archive, imprint)
    for section, listings in ((COLUMNS, paper.columns), (PEOPLE, paper.people), (TAGS, paper.tags)):
        if listings:
            yield from plan_directory(section, listings, imprint)
        for listing in listings:
            yield from plan_listing(listing, section, stories, imprint)
    yield from plan_corrections(paper, imprint)
    for page in paper.standing:
        yield plan_standing(page, imprint)
    if has_rights_page(paper, settings):
        yield plan_rights(imprint)
    yield plan_offline(imprint)
    yield plan_search(imprint)
    yield plan_not_found(imprint)


def _plan_whole_issue(issue: Issue, paper: Paper, archive: Archive, imprint: Imprint) -> Iterator[View]:
    yield plan_issue(issue, paper, imprint)
    for page in issue.pages:
        yield plan_page(page, issue, paper, archive, imprint)
        yield plan_typeset(page, issue, archive, imprint)
        for article in page.articles:
            story = archive.stories[article.place]
            yield plan_article(story, page, issue, archive, imprint)
            source = plan_source(story, archive.seeds, imprint)
            if source is not None:
                yield source
