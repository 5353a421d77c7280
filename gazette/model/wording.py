"""Text with two readings, and the place that an article is known by."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass
from typing import NamedTuple

from gazette.model.states import travelling_light


class Kind(enum.StrEnum):
    """What an item on a page is."""

    ARTICLE = "article"
    PHOTO = "photo"
    BRIEF = "brief"
    NOTICE = "notice"


class Status(enum.StrEnum):
    """Whether readers still get an item, or a notice in its place."""

    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Reading(enum.StrEnum):
    """Which of two readings of an emended text is wanted (TEI: choice/sic/corr)."""

    CORRECTED = "corrected"
    PRINTED = "printed"


@travelling_light
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

    def __getstate__(self) -> str | tuple[str, tuple[Run, ...]]:
        """Travel as the text alone, where that is all there is: nearly everywhere."""
        first, *others = self.runs
        plain = first.corrected == self.markup == first.printed and not others
        return self.markup if plain else (self.markup, self.runs)

    def __setstate__(self, state: str | tuple[str, tuple[Run, ...]]) -> None:
        """Arrive as the same that set out."""
        markup, runs = (state, (Run(state, state),)) if isinstance(state, str) else state
        object.__setattr__(self, "markup", markup)
        object.__setattr__(self, "runs", runs)

    @property
    def corrected(self) -> str:
        """The text as it should read, printed line breaks kept."""
        runs = self.runs
        return runs[0].corrected if len(runs) == 1 else "".join([run.corrected for run in runs])

    @property
    def printed(self) -> str:
        """The text as the newspaper printed it, printed line breaks kept."""
        runs = self.runs
        return runs[0].printed if len(runs) == 1 else "".join([run.printed for run in runs])

    @property
    def emended(self) -> bool:
        """Say whether an editor changed anything."""
        return any(run.emended for run in self.runs)


class Place(NamedTuple):
    """Where an article stands, which is who it is: date, page (版) and place on the page never change.

    A tuple, for every article is sorted and looked up by it many times. **Units**: page and number count from 1.
    """

    date: dt.date
    page: int
    number: int
