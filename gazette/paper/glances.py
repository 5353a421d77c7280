"""What a list shows of an article, kept beside its story: a list brings twenty to life, and the site has many lists."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from gazette.model import Place, Story
from gazette.paper.headlines import split_title
from gazette.text.one_line import format_one_line

# More characters than any list shows of a text.
MOST = 120
# A glance as plain values, to be kept in a file: see ``pack_glance``.
Packed = tuple[object, ...]


class Glance(NamedTuple):
    """An article at a glance.

    A tuple, for every article stands in several lists. **Shape**: headlines are in their corrected reading, with
    printed line breaks; ``phrases`` are the title on one line, and between them it may break; ``beginning`` is the
    summary, or as much of the first paragraph as a list may show, empty where there is neither.
    """

    place: Place
    kind: str
    title: str
    kicker: str | None
    subtitle: str | None
    column: str | None
    phrases: tuple[str, ...]
    beginning: str


def glance_at(story: Story) -> Glance:
    """Return an article at a glance."""
    article = story.article
    return Glance(
        place=article.place,
        kind=article.kind.value,
        title=article.title.corrected,
        kicker=article.kicker.corrected if article.kicker else None,
        subtitle=article.subtitle.corrected if article.subtitle else None,
        column=article.column,
        phrases=split_title(article),
        beginning=(article.summary or find_beginning(story))[:MOST],
    )


def find_beginning(story: Story) -> str:
    """Return the first paragraph of an item: of its body without crossheads, else the first caption of its photos."""
    crossheads = {words for _, words in story.body.crossheads}
    if story.body.corrected:
        lines = story.body.corrected.split("\n")
        return next((line for line in lines if line.strip() and line not in crossheads), "")
    captions = (photo.caption for photo in story.article.photos)
    return next((format_one_line(each.corrected) for each in captions if each is not None), "")


def pack_glance(story: Story) -> Packed:
    """Return an article at a glance as plain values; its day is that of the folder in which they are kept."""
    glance = glance_at(story)
    return (glance.place.page, glance.place.number, *glance[1:])


def unpack_glance(day: str, packed: Packed) -> Glance:
    """Return the glance of plain values, as ``pack_glance`` gives them."""
    page, number, *rest = packed
    return Glance(Place(_day(day), page, number), *rest)  # type: ignore[arg-type]  # as pack_glance wrote them


@lru_cache(maxsize=1024)
def _day(day: str) -> dt.date:
    return dt.date.fromisoformat(day)
