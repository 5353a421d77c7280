"""An article as other pages show it: its headlines, how it begins, the way to it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from gazette.model import Article, Dateline, Heading, Kind, Person, Photo, Place, Story, Wording
from gazette.model.setting import made_quickly
from gazette.paper.addresses import article_address, relative_url
from gazette.paper.glances import Glance
from gazette.paper.headlines import names_of
from gazette.paper.renditions import NO_PICTURES, Album
from gazette.text.credited import names_photographer
from gazette.text.one_line import format_one_line, split_lines
from gazette.text.phrases import split_phrases
from gazette.views.dates import Day, plan_day
from gazette.views.frame import Hyperlink
from gazette.views.pictures import Files, plan_files
from gazette.views.said_once import is_said_by_title, says_all

# A printed line of a headline, in the phrases between which it may break.
Line = tuple[str, ...]
# A cut falls after the last of these marks, when one stands near enough to the end.
_RESTS = re.compile(r"[。！？；，、：,.;!?]")
_LOOK_BACK = 14
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Filed:
    """Where and when a dispatch was filed (电头)."""

    place: str | None
    day: Day | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo (图片): without ``files`` only its caption and credit are known."""

    files: Files | None
    alt: str
    caption: str | None
    credit: str | None

    @property
    def taken(self) -> bool:
        """Whether the credit is who took the picture; another says itself what was done: 受访者供图."""
        return self.credit is not None and names_photographer(self.credit)


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An item on a page, in a list or in a headline list.

    **Shape**: ``title``, ``kicker`` and ``subtitle`` in printed lines, none where there is none, each in the phrases
    between which it may break; ``paragraphs`` is as much of the text as the card has room for, ``complete`` when that
    is all of it.
    """

    url: str
    kind: str
    title: tuple[Line, ...]
    one_line: str
    kicker: tuple[Line, ...]
    subtitle: tuple[Line, ...]
    source: str | None
    filed: Filed | None
    byline: tuple[Person, ...]
    paragraphs: tuple[str, ...]
    complete: bool
    picture: Picture | None
    continues_on: int | None
    draft: bool


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article in a list: one line of headline, its day and page, how it begins.

    **Shape**: ``phrases`` joined are the title, and between them it may break.
    """

    url: str
    kind: str
    title: str
    phrases: Line
    kicker: str | None
    subtitle: str | None
    column: str | None
    day: Day
    page: int
    summary: str


def plan_filed(dateline: Dateline | None) -> Filed | None:
    """Return a dateline for a layout."""
    if dateline is None:
        return None
    return Filed(dateline.place, None if dateline.date is None else plan_day(dateline.date))


def plan_picture(photo: Photo, article: Article, source: str, album: Album, *, eager: bool = False) -> Picture:
    """Return a photo as the page at ``source`` shows it; its alternative text is its caption when it has no other."""
    caption = None if photo.caption is None else format_one_line(photo.caption.corrected)
    files = None
    if photo.file is not None:
        path = f"{posixpath.dirname(article.path)}/{photo.file}"
        files = plan_files(path, source, album, photo.focus, eager=eager)
    return Picture(files, photo.alt or "", caption, photo.credit)


def story_paragraphs(story: Story) -> tuple[str, ...]:
    """Return what an item says, paragraph by paragraph: its body without crossheads, or its photos' captions.

    **Shape**: nothing where its title says all of it, and stands above.
    """
    if is_said_by_title(story):
        return ()
    if story.body.corrected:
        crossheads = {words for _, words in story.body.crossheads}
        lines = [line for line in story.body.corrected.split("\n") if line and not line.isspace()]
        return tuple([line for line in lines if line not in crossheads] if crossheads else lines)
    captions = (photo.caption for photo in story.article.photos)
    return tuple(format_one_line(caption.corrected) for caption in captions if caption is not None)


def cut_paragraphs(paragraphs: tuple[str, ...], room: int) -> tuple[tuple[str, ...], bool]:
    """Return as much of a text as ``room`` characters hold, and whether that is all.

    **Shape**: a cut paragraph ends in ``……``, if possible after a mark, and one without a Han character in ``…``
    between two words; no paragraph is empty.
    """
    kept: list[str] = []
    for paragraph in paragraphs:
        if len(paragraph) > room:
            rests = [rest.start() for rest in _RESTS.finditer(paragraph, max(0, room - _LOOK_BACK), max(0, room))]
            cut = paragraph[: rests[-1] if rests else max(0, room - 2)]
            if not _HAN.search(paragraph):
                kept += [f"{words}…"] if (words := _whole_words(paragraph, cut)) else []
            elif cut:
                kept.append(cut + "……")
            return tuple(kept), False
        kept.append(paragraph)
        room -= len(paragraph)
    return tuple(kept), True


def _whole_words(paragraph: str, cut: str) -> str:
    """Return the beginning of a text in letters, cut between two words."""
    inside = paragraph[len(cut) : len(cut) + 1].isalnum() and cut[-1:].isalnum()
    return (cut.rpartition(" ")[0] if inside else cut).rstrip(" ,;:")


def plan_card(story: Story, source: str, room: int, album: Album = NO_PICTURES) -> Card:
    """Return an item as the page at ``source`` shows it, with ``room`` characters of its text."""
    article = story.article
    paragraphs, complete = cut_paragraphs(story_paragraphs(story), room)
    whole = names_of(article)
    return Card(
        url=relative_url(source, article_address(article.place)),
        kind=article.kind.value,
        title=plan_lines(article.title, whole),
        one_line=format_one_line(article.title.corrected),
        kicker=plan_lines(article.kicker, whole),
        subtitle=plan_lines(article.subtitle, whole),
        source=article.source,
        filed=plan_filed(article.dateline),
        byline=article.byline,
        paragraphs=paragraphs,
        complete=complete,
        picture=_leading_picture(article, source, album),
        continues_on=article.continues_on,
        draft=article.draft,
    )


def plan_entry(glance: Glance, source: str, room: int) -> Entry:
    """Return an article as a list at ``source`` shows it, ``room`` characters of its text in one line."""
    more = glance.beginning and not says_all(glance.title, glance.beginning)
    kept, _ = cut_paragraphs((glance.beginning,) if more else (), room)
    place = glance.place
    return Entry(
        url=relative_url(source, article_address(place)),
        kind=glance.kind,
        title=format_one_line(glance.title),
        phrases=glance.phrases,
        kicker=_line(glance.kicker),
        subtitle=_line(glance.subtitle),
        column=glance.column,
        day=plan_day(place.date),
        page=place.page,
        summary="".join(kept),
    )


def plan_lines(wording: Wording | None, whole: tuple[str, ...]) -> tuple[Line, ...]:
    """Return a headline in its printed lines, none of them broken inside one of the names ``whole``."""
    return () if wording is None else tuple(split_phrases(line, whole) for line in split_lines(wording.corrected))


def plan_headlines(articles: tuple[Heading, ...], source: str) -> tuple[Hyperlink, ...]:
    """Return a headline list (标题导航): one line an item, in the order of the page."""
    return tuple(
        Hyperlink(format_one_line(article.title.corrected), relative_url(source, article_address(article.place)))
        for article in articles
    )


def stories_of(articles: tuple[Heading, ...], stories: Mapping[Place, Story]) -> tuple[Story, ...]:
    """Return the stories of articles, in the same order."""
    return tuple(stories[article.place] for article in articles)


def _line(text: str | None) -> str | None:
    return None if text is None else format_one_line(text)


def _leading_picture(article: Article, source: str, album: Album) -> Picture | None:
    """Return the photo that a card shows: the first with a file; a photo item shows what is known of its first."""
    with_file = next((photo for photo in article.photos if photo.file), None)
    if with_file is None and article.kind is Kind.PHOTO and article.photos:
        with_file = article.photos[0]
    return None if with_file is None else plan_picture(with_file, article, source, album)
