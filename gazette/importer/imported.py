"""What goes into the importer and what comes out of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from gazette.importer.fates import Fate
from gazette.importer.tears import Tear
from gazette.model import ArticleFile, IssueInfo
from gazette.problems import Problem, Source


@dataclass(frozen=True, slots=True)
class PageHints:
    """What the options say of a page; what they leave open is found in the text.

    They are ``asked`` for by a person, to whom is said what the page prints against them; else they follow from where
    its articles stand.
    """

    date: dt.date | None = None
    page: int | None = None
    asked: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedPage:
    """A page made into articles, with the account of every character; ``section`` is the letter before its number.

    **Shape**: ``articles`` in page order, numbered from 1; ``fates`` in the order of the page; ``issue`` has exactly
    one page; ``tears`` says which lines are read below others than the page has them, and ``order`` has line and column
    of the head of each line as they are read then, nothing where that is as they stand; ``overruled`` has by their
    numbers the lines that became something else than they look like by themselves, each with what it became, and
    ``became`` has that of every line: a role, or a picture caption; ``bare`` is the text without labels where some were
    taken out before it was read. When ``problems`` hold an
    error there are no articles and nothing may be written.
    """

    source: Source
    date: dt.date | None
    page: int | None
    date_inferred: bool
    page_inferred: bool
    issue: IssueInfo | None
    articles: tuple[ArticleFile, ...]
    fates: tuple[Fate, ...]
    problems: tuple[Problem, ...]
    section: str = ""
    tears: tuple[Tear, ...] = ()
    order: tuple[tuple[int, int], ...] = ()
    overruled: Mapping[int, str] = field(default_factory=dict)
    became: Mapping[int, str] = field(default_factory=dict)
    bare: str = ""
