"""What is asked of a build, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gazette import memory
from gazette.looking import Inputs
from gazette.problems import Problem
from gazette.staging import Published

Announce = Callable[[], None]


def announce_nothing() -> None:
    """Tell nobody that other pages stand there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """What an operator asks for; folders as given on the command line.

    ``scratch`` is where the index is made, for a build that may run beside another: else the memory's folder. What
    search pages know beside the index is made with ``search`` alone; ``index_site`` puts it there, too. With
    ``reading_only`` nothing is made of what is looked up rather than read: sitemaps, pictures for link previews.
    """

    content: Path
    layouts: Path
    site: Path
    base_url: str | None = None
    jobs: int = 1
    drafts: bool = False
    search: bool = True
    full: bool = False
    reading_only: bool = False
    scratch: Path | None = None

    @property
    def inputs(self) -> Inputs:
        """Everything that decides what this build makes."""
        return Inputs(
            content=self.content,
            layouts=self.layouts,
            site=self.site,
            base_url=self.base_url,
            drafts=self.drafts,
            search=self.search,
            reading_only=self.reading_only,
        )

    @property
    def root(self) -> Path:
        """The folder that content/ stands in, where the memory lies."""
        return self.inputs.root

    @property
    def memory(self) -> Path:
        """The folder of the memory."""
        return self.root / memory.FOLDER

    @property
    def workshop(self) -> Path:
        """The folder in which the search index is made."""
        return self.scratch or self.memory


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What came of a build; ``published`` is None when nothing was: there are errors, or it was only a check."""

    problems: tuple[Problem, ...]
    issues: int
    pages: int
    articles: int
    published: Published | None = None
