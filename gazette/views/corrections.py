"""All corrections (更正) that the paper has published, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from gazette.formats.corrections import list_corrections
from gazette.model import Paper
from gazette.paper.addresses import CORRECTIONS, CORRECTIONS_FEED, article_address, list_page_address, relative_url
from gazette.text.one_line import format_one_line
from gazette.views.dates import Day, plan_day
from gazette.views.frame import Frame, Imprint


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """A correction, and the article that it mends."""

    day: Day
    text: str
    by: str | None
    title: str
    url: str
    printed: Day
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsView:
    """One page of the corrections; ``pages`` lead to all of them, ``number`` counts from 1."""

    layout: ClassVar[str] = "corrections"

    address: str
    frame: Frame
    feed_url: str
    count: int
    number: int
    pages: tuple[str, ...]
    entries: tuple[CorrectionEntry, ...]
    previous_url: str | None
    next_url: str | None


def plan_corrections(paper: Paper, imprint: Imprint) -> Iterator[CorrectionsView]:
    """Yield the pages that collect the corrections; none when there are no corrections."""
    found = list_corrections(paper)
    length = imprint.settings.list_length
    last = -(-len(found) // length)
    addresses = [list_page_address(CORRECTIONS, number) for number in range(1, last + 1)]
    for number, address in enumerate(addresses, 1):
        pages = tuple(relative_url(address, each) for each in addresses)
        yield CorrectionsView(
            address=address,
            frame=imprint.frame(address, "corrections"),
            feed_url=relative_url(address, CORRECTIONS_FEED),
            count=len(found),
            number=number,
            pages=pages,
            entries=tuple(
                CorrectionEntry(
                    day=plan_day(each.correction.date),
                    text=each.correction.text,
                    by=each.correction.by,
                    title=format_one_line(each.article.title.corrected),
                    url=f"{relative_url(address, article_address(each.article.place))}#{each.anchor}",
                    printed=plan_day(each.article.place.date),
                    page=each.article.place.page,
                )
                for each in found[(number - 1) * length : number * length]
            ),
            previous_url=pages[number - 2] if number > 1 else None,
            next_url=pages[number] if number < last else None,
        )
