"""What an item on a page is made of: its fields, its body, and both together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from gazette.model.states import travelling_light
from gazette.model.wording import Kind, Place, Status, Wording


@travelling_light
@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a byline (署名), with the role as printed (记者, 通讯员), or none."""

    name: str
    role: str | None = None


@travelling_light
@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a dispatch was filed (电头); at least one of the two is given."""

    place: str | None = None
    date: dt.date | None = None


@travelling_light
@dataclass(frozen=True, slots=True)
class Photo:
    """A picture (图片), or what the source text gives of one: without ``file`` only caption and credit are known.

    **Shape**: ``file`` is relative to the folder of the article's page, forward slashes; ``focus`` is the point that
    stays in sight where the picture is cropped, in fractions of its width and height.
    """

    file: str | None = None
    caption: Wording | None = None
    credit: str | None = None
    alt: str | None = None
    focus: tuple[float, float] | None = None


@travelling_light
@dataclass(frozen=True, slots=True)
class Correction:
    """A published correction (更正) shown to readers: when, what, and by whom where that is told."""

    date: dt.date
    text: str
    by: str | None = None


@travelling_light
@dataclass(frozen=True, slots=True)
class SourceText:
    """Where the importer found an article: a file under seeds/ and ranges of its lines.

    **Units**: lines count from 1, both ends inclusive. ``digest`` is the SHA-256 of the article file as the importer
    wrote it (its own value left out), so that an editor's change is noticed; None when a person wrote the file.
    """

    file: str
    lines: tuple[tuple[int, int], ...] = ()
    digest: str | None = None


@travelling_light
@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture in a body that points inside content/, with the place of its target in the file.

    **Shape**: ``target`` is a path relative to content/; ``line`` and ``column`` count from 1 in the article's file.
    """

    target: str
    line: int
    column: int


@travelling_light
@dataclass(frozen=True, slots=True)
class Emendation:
    """One emended passage of a body, in reading order."""

    corrected: str
    printed: str


@travelling_light
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


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """When and why an article was withdrawn (撤稿), as far as its notice says so."""

    date: dt.date | None = None
    reason: str | None = None


@travelling_light
@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What lists, calendars and sitemaps know of an item: who it is, and under what it is listed.

    What takes a heading, and no ``Article``, can be made anew without reading the article's file. ``path`` is the
    file's, relative to content/; ``accepted`` are the codes of warnings that an editor has looked into; ``aliases`` are
    addresses that the item had elsewhere.
    """

    place: Place
    path: str
    title: Wording
    kicker: Wording | None = None
    subtitle: Wording | None = None
    column: str | None = None
    byline: tuple[Person, ...] = ()
    tags: tuple[str, ...] = ()
    draft: bool = False
    corrections: tuple[Correction, ...] = ()
    accepted: tuple[str, ...] = ()
    status: Status = Status.PUBLISHED
    withdrawn: Withdrawal | None = None
    aliases: tuple[str, ...] = ()


@travelling_light
@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Heading):
    """The fields of one item on a page: an article, a photo story, a brief or a notice.

    docs/content-format.md has the keys.
    """

    kind: Kind = Kind.ARTICLE
    source: str | None = None
    dateline: Dateline | None = None
    photos: tuple[Photo, ...] = ()
    continues_on: int | None = None
    continued_from: int | None = None
    summary: str | None = None
    language: str | None = None
    region: tuple[tuple[float, float], ...] = ()
    source_text: SourceText | None = None


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """An article as its file holds it: the fields of the front matter, and the body in Markdown.

    What the importer makes, and what matter parses and formats.
    """

    article: Article
    body: str


@travelling_light
@dataclass(frozen=True, slots=True)
class Story:
    """An article ready to be read: its fields, and its body as HTML and as plain text."""

    article: Article
    body: Body
