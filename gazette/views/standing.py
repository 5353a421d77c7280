"""A standing page: about the paper, its rights, its people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gazette.model import StandingPage
from gazette.paper.addresses import localise
from gazette.paper.renditions import NO_PICTURES, Album
from gazette.text.one_line import format_one_line
from gazette.views.frame import Frame, Imprint
from gazette.views.prose import offer_pictures
from gazette.views.wording import Note, Words, explain_emendations, plan_notes, plan_words


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView:
    """A standing page, ready to be read; ``language`` is that of its text."""

    layout: ClassVar[str] = "standing"

    address: str
    frame: Frame
    language: str
    one_line: str
    title: Words
    summary: str | None
    body: str
    notes: tuple[Note, ...]


def plan_standing(page: StandingPage, imprint: Imprint, album: Album = NO_PICTURES) -> StandingView:
    """Return the view of a standing page."""
    body = offer_pictures(page.body.html, page.address, album, eager=True)
    title = plan_words(page.title, "title")
    return StandingView(
        address=page.address,
        frame=imprint.frame(page.address, page.address),
        language=page.language or imprint.settings.language,
        one_line=format_one_line(page.title.corrected),
        title=title,
        summary=page.summary,
        body=localise(explain_emendations(body, page.body.emendations), page.address),
        notes=plan_notes((title,), page.body.emendations),
    )
