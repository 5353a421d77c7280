"""The newspaper's nouns: frozen values that every room shares.

Terms follow the Chinese press and its English counterparts; docs/architecture.md has the table.
"""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass


class Kind(enum.StrEnum):
    """What an item on a page is."""

    ARTICLE = "article"
    PHOTO = "photo"
    BRIEF = "brief"
    NOTICE = "notice"


class Reading(enum.StrEnum):
    """Which of two readings of an emended text is wanted (TEI: choice/sic/corr)."""

    CORRECTED = "corrected"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with both its readings, alike where nobody emended it."""

    corrected: str
    printed: str

    @property
    def emended(self) -> bool:
        """Say whether the two readings differ."""
        return self.corrected != self.printed


@dataclass(frozen=True, slots=True)
class Wording:
    """Text that an editor may have emended: a title, a kicker, a caption.

    **Shape**: ``runs`` in reading order, never empty; ``markup`` is what stands in the file (CriticMarkup), with a
    line break where the page had one.
    """

    markup: str
    runs: tuple[Run, ...]

    @property
    def corrected(self) -> str:
        """The text as it should read, printed line breaks kept."""
        return "".join(run.corrected for run in self.runs)

    @property
    def printed(self) -> str:
        """The text as the newspaper printed it, printed line breaks kept."""
        return "".join(run.printed for run in self.runs)

    @property
    def emended(self) -> bool:
        """Say whether an editor changed anything."""
        return any(run.emended for run in self.runs)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where an article stands, which is who it is: date, page (版) and place on the page never change.

    **Units**: page and number count from 1.
    """

    date: dt.date
    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a byline (署名), with the role as printed (记者, 通讯员), or none."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a dispatch was filed (电头); at least one of the two is given."""

    place: str | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture (图片), or what the source text gives of one: without ``file`` only caption and credit are known.

    **Shape**: ``file`` is relative to the folder of the article's page, forward slashes.
    """

    file: str | None = None
    caption: Wording | None = None
    credit: str | None = None
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A published correction (更正) shown to readers."""

    date: dt.date
    text: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """Where the importer found an article: a file under seeds/ and ranges of its lines.

    **Units**: lines count from 1, both ends inclusive. ``digest`` is the SHA-256 of the article file as the importer
    wrote it (its own value left out), so that an editor's change is noticed; None when a person wrote the file.
    """

    file: str
    lines: tuple[tuple[int, int], ...] = ()
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture in a body that points inside content/, with the place of its target in the file.

    **Shape**: ``target`` is a path relative to content/; ``line`` and ``column`` count from 1 in the article's file.
    """

    target: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Emendation:
    """One emended passage of a body, in reading order."""

    corrected: str
    printed: str


@dataclass(frozen=True, slots=True)
class Body:
    """An article's body, rendered from Markdown: as HTML and as plain text.

    **Shape**: ``html`` holds both readings of every emendation as ``<del class="printed">…</del><ins>…</ins>``;
    references into content/ stand in it as ``content:2024-06-05/01/photo.jpg`` until a page is rendered (see
    ``paper.addresses.localise``). ``corrected`` and ``printed`` are plain text, one paragraph a line, without markup.
    ``crossheads`` are ``(anchor, text)`` in order; ``emendations`` in reading order, numbered from 1 in the HTML.
    """

    html: str = ""
    corrected: str = ""
    printed: str = ""
    crossheads: tuple[tuple[str, str], ...] = ()
    emendations: tuple[Emendation, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The fields of one item on a page: an article, a photo story, a brief or a notice.

    docs/content-format.md has the keys. ``path`` is the file's, relative to content/.
    """

    place: Place
    path: str
    title: Wording
    kicker: Wording | None = None
    subtitle: Wording | None = None
    column: str | None = None
    kind: Kind = Kind.ARTICLE
    source: str | None = None
    dateline: Dateline | None = None
    byline: tuple[Person, ...] = ()
    photos: tuple[Photo, ...] = ()
    continues_on: int | None = None
    continued_from: int | None = None
    tags: tuple[str, ...] = ()
    summary: str | None = None
    language: str | None = None
    draft: bool = False
    region: tuple[tuple[float, float], ...] = ()
    corrections: tuple[Correction, ...] = ()
    source_text: SourceText | None = None


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """An article as its file holds it: the fields of the front matter, and the body in Markdown.

    What the importer makes, and what matter parses and formats.
    """

    article: Article
    body: str


@dataclass(frozen=True, slots=True)
class Story:
    """An article ready to be read: its fields, and its body as HTML and as plain text."""

    article: Article
    body: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInfo:
    """What issue.yaml says of one page: its name (版名), its editors (责任编辑), furniture kept as printed lines."""

    number: int
    name: str | None = None
    editors: tuple[Person, ...] = ()
    furniture: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueInfo:
    """What issue.yaml says of an issue: issue number (期号), number of pages (版数), and its pages in order."""

    date: dt.date
    number: str | None = None
    page_count: int | None = None
    pages: tuple[PageInfo, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A newspaper page (版) with its items in the order of their places; never without one in a built paper."""

    date: dt.date
    number: int
    name: str | None = None
    editors: tuple[Person, ...] = ()
    furniture: tuple[str, ...] = ()
    facsimile: str | None = None  # path relative to content/
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """An issue (期): the pages of one day in order."""

    date: dt.date
    number: str | None = None
    page_count: int | None = None
    pages: tuple[Page, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        """All items, page by page, in the order of their places."""
        return tuple(article for page in self.pages for article in page.articles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """All articles that share a column, a person or a tag, newest first, within an issue in page order.

    ``roles`` are a person's roles as printed, most frequent first; empty for columns and tags.
    """

    name: str
    address: str
    articles: tuple[Article, ...]
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPage:
    """A page of content/ that belongs to no issue, such as about.md; its address is its file name."""

    path: str
    title: Wording
    address: str
    body: Body
    summary: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The whole set: everything that is published, in order and with its addresses.

    **Shape**: ``issues`` oldest first; ``columns``, ``people`` and ``tags`` by number of articles, then by name.
    """

    issues: tuple[Issue, ...] = ()
    columns: tuple[Listing, ...] = ()
    people: tuple[Listing, ...] = ()
    tags: tuple[Listing, ...] = ()
    standing: tuple[StandingPage, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """A file to write: a path relative to the folder it belongs in, forward slashes, and its bytes."""

    path: str
    data: bytes
