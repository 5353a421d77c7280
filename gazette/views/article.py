"""The article: everything its file says, in the order in which a newspaper says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import quote

from gazette.formats.metadata import (
    Pairs,
    format_breadcrumbs,
    format_json_ld,
    list_meta_names,
    list_meta_properties,
    summarise,
)
from gazette.model import Article, Issue, Page, Story
from gazette.model.setting import made_quickly
from gazette.paper.addresses import (
    COLUMNS,
    PEOPLE,
    TAGS,
    article_address,
    listing_address,
    page_address,
    relative_url,
    source_address,
)
from gazette.paper.connections import Archive, Connections
from gazette.paper.headlines import names_of
from gazette.paper.listings import person_key
from gazette.paper.renditions import Album
from gazette.settings import Settings
from gazette.text.jumped import begins_with
from gazette.text.length import counts_words, reading_minutes
from gazette.text.one_line import format_one_line
from gazette.views.cards import Filed, plan_filed
from gazette.views.citing import CitationLink, plan_citations
from gazette.views.dates import Day, plan_day
from gazette.views.facsimile import find_place_on_facsimile
from gazette.views.frame import Frame, Hyperlink, Imprint
from gazette.views.prose import Prose, length_of, plan_prose
from gazette.views.said_once import is_said_by_title
from gazette.views.source import find_source
from gazette.views.surroundings import (
    Jump,
    Related,
    Surroundings,
    headline_link,
    plan_jump,
    plan_related,
    plan_surroundings,
    stories_at,
)
from gazette.views.wording import Note, Words, plan_headline, plan_notes


@dataclass(frozen=True, slots=True)
class Author:
    """A person of the byline and the page that lists their articles."""

    name: str
    role: str | None
    url: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A published correction (更正)."""

    day: Day
    text: str
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A later part of a jumped article, as its first part's page shows it.

    **Shape**: ``page`` to ``page_url`` are the page that prints it, ``url`` its own address; ``title`` is its headline
    where that differs from the article's and is more than the first words of its text.
    """

    anchor: str
    page: int
    page_name: str | None
    page_url: str
    url: str
    title: Words | None
    prose: Prose


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What tools read: pairs for ``<meta>`` and schema.org's JSON."""

    description: str
    names: Pairs
    properties: Pairs
    json_ld: str | None
    breadcrumbs: str | None


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """An article's page.

    **Shape**: ``one_line`` is the corrected title for the browser; ``parts`` are the later parts of a jumped article,
    in order, and on the page of such a part ``whole`` leads to the article; ``said_below`` tells that the text says
    what the title says, and no more, so that this need not be seen; ``length`` counts characters without
    spaces (字数), or words where it is ``in_words``, in all parts; ``language`` is that of the text; ``summary`` is the
    editor's; ``facsimile_url`` leads to the article's outline on the page's picture; ``source_url`` is None where the
    page's text is not here.
    """

    layout: ClassVar[str] = "article"

    address: str
    frame: Frame
    language: str
    kind: str
    draft: bool
    one_line: str
    kicker: Words | None
    title: Words
    said_below: bool
    subtitle: Words | None
    column: Hyperlink | None
    source: str | None
    filed: Filed | None
    authors: tuple[Author, ...]
    length: int
    in_words: bool
    minutes: int
    summary: str | None
    prose: Prose
    parts: tuple[Part, ...]
    whole: Hyperlink | None
    crossheads: tuple[tuple[str, str], ...]
    continued_from: Jump | None
    continues_on: Jump | None
    corrections: tuple[Correction, ...]
    notes: tuple[Note, ...]
    tags: tuple[Hyperlink, ...]
    related: tuple[Related, ...]
    citations: tuple[CitationLink, ...]
    facsimile_url: str | None
    source_url: str | None
    edit_url: str | None
    history_url: str | None
    surroundings: Surroundings
    metadata: Metadata


def plan_article(story: Story, page: Page, issue: Issue, archive: Archive, imprint: Imprint) -> ArticleView:
    """Return the view of an article on a page of an issue: whole where its first part stands."""
    article = story.article
    settings = imprint.settings
    address = article_address(article.place)
    later = stories_at(archive.connections.later_parts(article.place), archive)
    items = (article, *(each.article for each in later))
    first = archive.connections.whole.get(article.place)
    kicker, title, subtitle = plan_headline_words(article)
    prose = plan_prose(story, address, archive.album)
    parts = tuple(_part(each, f"p{at}", article, issue, archive.album) for at, each in enumerate(later, 2))
    texts = (prose, *(part.prose for part in parts))
    language = article.language or settings.language
    length = sum(length_of(each, language) for each in (story, *later))
    titles = (kicker, title, subtitle, *(part.title for part in parts))
    return ArticleView(
        address=address,
        frame=imprint.frame(address, "calendar", canonical=article_address(first) if first else None),
        language=language,
        kind=article.kind.value,
        draft=article.draft,
        one_line=format_one_line(article.title.corrected),
        kicker=kicker,
        title=title,
        said_below=is_said_by_title(story) and not parts,
        subtitle=subtitle,
        column=_listed(COLUMNS, article.column, address) if article.column else None,
        source=article.source,
        filed=plan_filed(article.dateline),
        authors=_authors(items, address),
        length=length,
        in_words=counts_words(language),
        minutes=reading_minutes(length, language),
        summary=article.summary,
        prose=prose,
        parts=parts,
        whole=headline_link(archive.stories[first].article, address) if first else None,
        crossheads=tuple(crosshead for each in texts for crosshead in each.crossheads),
        continued_from=plan_jump(article.continued_from, issue, address),
        continues_on=plan_jump(items[-1].continues_on, issue, address),
        corrections=tuple(
            Correction(plan_day(each.date), each.text, each.by) for item in items for each in item.corrections
        ),
        notes=(*plan_notes(titles, ()), *(note for each in texts for note in each.notes)),
        tags=tuple(_listed(TAGS, tag, address) for tag in dict.fromkeys(tag for item in items for tag in item.tags)),
        related=plan_related(article.place, archive, address),
        citations=plan_citations(article, settings, tuple(item.place.page for item in items)),
        facsimile_url=find_place_on_facsimile(article, page, address),
        source_url=_source_url(article, archive, address),
        edit_url=_on_github("edit", article, settings),
        history_url=_on_github("commits", article, settings),
        surroundings=plan_surroundings(article, page, archive.connections, address),
        metadata=_metadata(story, page, issue, archive.connections, imprint),
    )


def plan_headline_words(article: Article) -> tuple[Words | None, Words, Words | None]:
    """Return kicker, title and subtitle with their emendations numbered."""
    whole = names_of(article)
    kicker = plan_headline(article.kicker, "kicker", whole) if article.kicker else None
    subtitle = plan_headline(article.subtitle, "subtitle", whole) if article.subtitle else None
    return kicker, plan_headline(article.title, "title", whole), subtitle


def _part(story: Story, mark: str, whole: Article, issue: Issue, album: Album) -> Part:
    article = story.article
    source = article_address(whole.place)
    page = next(each for each in issue.pages if each.number == article.place.page)
    title = article.title.corrected
    other = format_one_line(title) != format_one_line(whole.title.corrected)
    shown = other and not begins_with(story.body.corrected, title)  # else words stand twice in mid-sentence
    return Part(
        anchor=mark,
        page=page.number,
        page_name=page.name,
        page_url=relative_url(source, page_address(page.date, page.number)),
        url=relative_url(source, article_address(article.place)),
        title=plan_headline(article.title, f"title-{mark}", names_of(article)) if shown else None,
        prose=plan_prose(story, source, album, f"{mark}-"),
    )


def _source_url(article: Article, archive: Archive, source: str) -> str | None:
    here = find_source(article, archive.seeds) is not None
    return relative_url(source, source_address(article.place)) if here else None


def _listed(kind: str, name: str, source: str) -> Hyperlink:
    return Hyperlink(name, relative_url(source, listing_address(kind, name)))


def _authors(items: tuple[Article, ...], source: str) -> tuple[Author, ...]:
    people = dict.fromkeys(person for item in items for person in item.byline)
    return tuple(
        Author(person.name, person.role, _listed(PEOPLE, person_key(person.name), source).url) for person in people
    )


def _on_github(page: str, article: Article, settings: Settings) -> str | None:
    """Return GitHub's page of an article's file: ``edit`` where its text is mended, ``commits`` with its history."""
    if settings.repository is None:
        return None
    return f"{settings.repository.rstrip('/')}/{page}/{quote(settings.branch)}/content/{quote(article.path)}"


def _metadata(story: Story, page: Page, issue: Issue, connections: Connections, imprint: Imprint) -> Metadata:
    """Return what tools read; a later part of a jumped article points to the first and is no article of its own."""
    settings, place = imprint.settings, story.article.place
    pages = tuple(each.page for each in connections.parts.get(place, ()))
    first = connections.whole.get(place)
    return Metadata(
        description=summarise(story),
        names=list_meta_names(story.article, page, settings),
        properties=list_meta_properties(story, page, settings, first, share_picture=imprint.share_pictures),
        json_ld=None if first else format_json_ld(story, page, issue, settings, pages),
        breadcrumbs=format_breadcrumbs(story.article, page, settings),
    )
