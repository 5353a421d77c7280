"""All views: one type a layout. Whoever makes pages of one kind needs no other, and loads none."""

from __future__ import annotations

from gazette.views.article import ArticleView
from gazette.views.corrections import CorrectionsView
from gazette.views.directory import DirectoryView
from gazette.views.home import HomeView
from gazette.views.issue import IssueView
from gazette.views.listing import ListingView
from gazette.views.month import MonthView
from gazette.views.not_found import NotFoundView
from gazette.views.notice import NoticeView
from gazette.views.offline import OfflineView
from gazette.views.page import PageView
from gazette.views.redirect import RedirectView
from gazette.views.rights import RightsView
from gazette.views.search import SearchView
from gazette.views.source import SourceView
from gazette.views.standing import StandingView
from gazette.views.typeset import TypesetView
from gazette.views.year import YearView

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
    | NoticeView
    | RedirectView
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
    NoticeView,
    RedirectView,
    OfflineView,
    SearchView,
    NotFoundView,
)
