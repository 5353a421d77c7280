"""What stands in the picture that a shared link shows."""

from __future__ import annotations

from gazette.formats.share_picture import ShareCard
from gazette.model import Heading, ListedPage, Wording
from gazette.paper.addresses import share_picture_address
from gazette.settings import Settings
from gazette.text.one_line import format_one_line, split_lines
from gazette.text.phrases import split_phrases


def plan_share_card(heading: Heading, page: ListedPage, settings: Settings) -> ShareCard:
    """Return what the picture of an item on a page says."""
    whole = (*(person.name for person in heading.byline), *heading.tags)
    return ShareCard(
        address=share_picture_address(heading.place),
        paper=settings.title,
        colour=settings.colour,
        date=page.date,
        page=page.number,
        page_name=page.name,
        kicker=_line(heading.kicker),
        title=tuple(split_phrases(line, whole) for line in split_lines(heading.title.corrected)),
        subtitle=_line(heading.subtitle),
    )


def _line(words: Wording | None) -> str:
    return format_one_line(words.corrected) if words else ""
