"""What came of a page of text and of the files it became."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass
from itertools import zip_longest

from gazette.importer import ImportedPage, JumpPair
from gazette.model import ArticleFile
from gazette.problems import Problem


class Fate(enum.StrEnum):
    """What became of a file under content/."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    LEFT_OUT = "left out"  # an editor took it out


ARTICLE = "article"  # the whole of it was brought back


@dataclass(frozen=True, slots=True)
class FileFate:
    """A content file and what became of it; ``diff`` shows what an edited file was not given.

    **Shape**: ``restored`` is what was taken out and has been brought back: keys of issue.yaml, or ``ARTICLE``;
    ``held_by`` is the file in which the words of an article stand that is left out, empty where somebody deleted it.
    """

    shown: str
    fate: Fate
    diff: str = ""
    restored: tuple[str, ...] = ()
    held_by: str = ""


@dataclass(frozen=True, slots=True)
class SamePage:
    """A page of an issue that several files of one import are."""

    date: dt.date
    page: int
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One page of text: what was read, and the files it became; no files when there is an error.

    **Shape**: ``page`` is None when the file could not even be decoded; ``files`` are those of the page's articles in
    their order, then issue.yaml where the page says something of its issue; ``jumps`` are the articles of the page that
    go on elsewhere in the issue, each with its other part; ``twice`` are the pages of the whole import that were given
    twice, for which nothing is written.
    """

    shown: str
    encoding: str
    page: ImportedPage | None
    files: tuple[FileFate, ...]
    problems: tuple[Problem, ...]
    jumps: tuple[JumpPair, ...] = ()
    twice: tuple[SamePage, ...] = ()

    @property
    def filed(self) -> tuple[tuple[ArticleFile, FileFate | None], ...]:
        """The articles of the page, each with what became of its file; None when nothing may be written."""
        articles = self.page.articles if self.page else ()
        return tuple(zip_longest(articles, self.files[: len(articles)]))
