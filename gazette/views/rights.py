"""The page that tells people what they may do with what they read here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gazette.model import Paper
from gazette.paper.addresses import RIGHTS
from gazette.settings import Settings
from gazette.views.frame import Frame, Imprint


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsView:
    """The rights page. **Shape**: ``paragraphs`` are those of the settings' ``rights``, in order."""

    layout: ClassVar[str] = "rights"

    address: str
    frame: Frame
    paragraphs: tuple[str, ...]
    publisher: str | None


def has_rights_page(paper: Paper, settings: Settings) -> bool:
    """Say whether the program makes the page: the settings say something, and no page of the editors stands there."""
    return bool(settings.rights) and all(page.address != RIGHTS for page in paper.standing)


def plan_rights(imprint: Imprint) -> RightsView:
    """Return the view of the rights page."""
    settings = imprint.settings
    return RightsView(
        address=RIGHTS,
        frame=imprint.frame(RIGHTS, "rights"),
        paragraphs=tuple(line.strip() for line in (settings.rights or "").splitlines() if line.strip()),
        publisher=settings.publisher,
    )
