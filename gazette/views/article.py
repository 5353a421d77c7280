"""The article: everything its file says, in the order in which a newspaper says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import quote

from gazette.formats.citation import format_citation
from gazette.formats.metadata import Pairs, format_json_ld, list_meta_names, list_meta_properties, summarise
from gazette.model import Article, Issue, Page, Photo, Story
from gazette.paper.addresses import (
    COLUMNS,
    PEOPLE,
    TAGS,
    article_address,
    issue_address,
    listing_address,
    localise,
    page_address,
    relative_url,
)
from gazette.paper.listings import person_key
from gazette.settings import Settings
from gazette.text.one_line import format_one_line
from gazette.views.cards import Filed, names_of, plan_filed, plan_headlines, plan_picture
from gazette.views.dates import Day, plan_day
from gazette.views.frame import Frame, Hyperlink, Imprint
from gazette.views.wording import Note, Words, explain_emendations, plan_headline, plan_notes, plan_words


@dataclass(frozen=True, slots=True)
class Author:
    """A person of the byline and the page that lists their articles."""

    name: str
    role: str | None
    url: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A photo in an article; without ``url`` the caption is all there is."""

    url: str | None
    alt: str
    caption: Words | None
    credit: str | None


@dataclass(frozen=True, slots=True)
class Jump:
    """A jump line (下转/上接第N版); ``url`` is None when that page is not here."""

    page: int
    url: str | None


@dataclass(frozen=True, slots=True)
class Correction:
    """A published correction (更正)."""

    day: Day
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Where an article stands: the day, the page, its neighbours on it."""

    day: Day
    issue_url: str
    page: int
    page_name: str | None
    page_url: str
    headlines: tuple[Hyperlink, ...]
    number: int
    previous: Hyperlink | None
    next: Hyperlink | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What tools read: pairs for ``<meta>`` and schema.org's JSON."""

    description: str
    names: Pairs
    properties: Pairs
    json_ld: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """An article's page.

    **Shape**: ``one_line`` is the corrected title for the browser; ``body`` is HTML that is ready to stand in the page;
    ``length`` counts characters without spaces (字数); ``language`` is that of the text. ``summary`` is the editor's.
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
    subtitle: Words | None
    column: Hyperlink | None
    source: str | None
    filed: Filed | None
    authors: tuple[Author, ...]
    length: int
    summary: str | None
    figures: tuple[Figure, ...]
    body: str
    crossheads: tuple[tuple[str, str], ...]
    continued_from: Jump | None
    continues_on: Jump | None
    corrections: tuple[Correction, ...]
    notes: tuple[Note, ...]
    tags: tuple[Hyperlink, ...]
    citation: str
    edit_url: str | None
    surroundings: Surroundings
    metadata: Metadata


def plan_article(story: Story, page: Page, issue: Issue, imprint: Imprint) -> ArticleView:
    """Return the view of an article on a page of an issue."""
    article = story.article
    settings = imprint.settings
    address = article_address(article.place)
    kicker, title, subtitle = plan_headline_words(article)
    figures = tuple(_figure(photo, article, address, number) for number, photo in enumerate(article.photos, 1))
    captions = tuple(figure.caption for figure in figures)
    return ArticleView(
        address=address,
        frame=imprint.frame(address, "calendar"),
        language=article.language or settings.language,
        kind=article.kind.value,
        draft=article.draft,
        one_line=format_one_line(article.title.corrected),
        kicker=kicker,
        title=title,
        subtitle=subtitle,
        column=_listed(COLUMNS, article.column, address) if article.column else None,
        source=article.source,
        filed=plan_filed(article.dateline),
        authors=_authors(article, address),
        length=count_characters(story),
        summary=article.summary,
        figures=figures,
        body=localise(explain_emendations(story.body.html, story.body.emendations), address),
        crossheads=story.body.crossheads,
        continued_from=_jump(article.continued_from, issue, address),
        continues_on=_jump(article.continues_on, issue, address),
        corrections=tuple(Correction(plan_day(each.date), each.text) for each in article.corrections),
        notes=plan_notes((kicker, title, subtitle, *captions), story.body.emendations),
        tags=tuple(_listed(TAGS, tag, address) for tag in article.tags),
        citation=format_citation(article, settings),
        edit_url=_edit_url(article, settings),
        surroundings=_surroundings(article, page, address),
        metadata=_metadata(story, page, issue, settings),
    )


def plan_headline_words(article: Article) -> tuple[Words | None, Words, Words | None]:
    """Return kicker, title and subtitle with their emendations numbered."""
    whole = names_of(article)
    kicker = plan_headline(article.kicker, "kicker", whole) if article.kicker else None
    subtitle = plan_headline(article.subtitle, "subtitle", whole) if article.subtitle else None
    return kicker, plan_headline(article.title, "title", whole), subtitle


def count_characters(story: Story) -> int:
    """Return the length of an item (字数): the characters of its text, or of its captions, without spaces."""
    captions = "".join(photo.caption.corrected for photo in story.article.photos if photo.caption)
    return sum(1 for char in story.body.corrected or captions if not char.isspace())


def _figure(photo: Photo, article: Article, address: str, number: int) -> Figure:
    picture = plan_picture(photo, article.place, address)
    caption = plan_words(photo.caption, f"caption-{number}") if photo.caption else None
    return Figure(picture.url, picture.alt, caption, photo.credit)


def _listed(kind: str, name: str, source: str) -> Hyperlink:
    return Hyperlink(name, relative_url(source, listing_address(kind, name)))


def _authors(article: Article, source: str) -> tuple[Author, ...]:
    return tuple(
        Author(person.name, person.role, _listed(PEOPLE, person_key(person.name), source).url)
        for person in article.byline
    )


def _jump(page: int | None, issue: Issue, source: str) -> Jump | None:
    if page is None:
        return None
    here = any(each.number == page for each in issue.pages)
    return Jump(page, relative_url(source, page_address(issue.date, page)) if here else None)


def _edit_url(article: Article, settings: Settings) -> str | None:
    if settings.repository is None:
        return None
    return f"{settings.repository.rstrip('/')}/edit/main/content/{quote(article.path)}"


def _surroundings(article: Article, page: Page, source: str) -> Surroundings:
    headlines = plan_headlines(page.articles, source)
    at = [each.place for each in page.articles].index(article.place)
    return Surroundings(
        day=plan_day(page.date),
        issue_url=relative_url(source, issue_address(page.date)),
        page=page.number,
        page_name=page.name,
        page_url=relative_url(source, page_address(page.date, page.number)),
        headlines=headlines,
        number=at,
        previous=headlines[at - 1] if at else None,
        next=headlines[at + 1] if at + 1 < len(headlines) else None,
    )


def _metadata(story: Story, page: Page, issue: Issue, settings: Settings) -> Metadata:
    return Metadata(
        description=summarise(story),
        names=list_meta_names(story.article, page, settings),
        properties=list_meta_properties(story, page, settings),
        json_ld=format_json_ld(story, page, issue, settings),
    )
