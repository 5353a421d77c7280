"""Jump lines paired over the pages of an issue: 下转 here, 上接 there, by page numbers, headline and words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.importer.imported import ImportedPage
from gazette.importer.pairs import share
from gazette.model import ArticleFile, Place
from gazette.problems import Code, Problem, Severity, Span
from gazette.text.commonmark import plain_lines
from gazette.text.widths import fold

_SURE = 0.35
_NO_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class JumpPair:
    """Two parts of one article. **Units**: ``likeness`` from 0 to 1, the part of headline and words they share."""

    first: Place
    second: Place
    likeness: float


@dataclass(frozen=True, slots=True)
class _JumpEnd:
    """An article of an issue, the file that tells of it and its page; ``fresh`` where that is being imported."""

    path: str
    page: int
    file: ArticleFile
    fresh: bool


@dataclass(frozen=True, slots=True)
class JoinedJumps:
    """What the jump lines of an issue say.

    **Shape**: ``pairs`` in the order of their first parts; each problem with the page at which it is said.
    """

    pairs: tuple[JumpPair, ...]
    problems: tuple[tuple[int, Problem], ...]


def join_jumps(pages: tuple[ImportedPage, ...], standing: tuple[ImportedPage, ...] = ()) -> JoinedJumps:
    """Return the parts of articles that belong together, each part in one pair at most.

    ``standing`` are pages of the same issue, or articles of them, that were imported before: of what concerns these
    alone nothing is said again.

    **Problems**: UNPAIRED_JUMP, a warning at an article's first line, when its other half is on a page of the issue
    that is known and no article there answers; the same when two parts share few words.
    """
    ends = [
        _JumpEnd(page.source.path, page.page, file, fresh=fresh)
        for group, fresh in ((pages, True), (standing, False))
        for page in group
        if page.page is not None
        for file in page.articles
    ]
    ranked = sorted(
        (-_rank(first, second), index, place)
        for index, first in enumerate(ends)
        for place, second in enumerate(ends)
        if _may_join(first, second)
    )
    taken: dict[int, int] = {}
    for _, index, place in ranked:
        if index not in taken and place not in taken.values():
            taken[index] = place
    found = [(ends[index], ends[place]) for index, place in sorted(taken.items())]
    known = {page.page for page in (*pages, *standing)}
    given = {page.page for page in pages}
    pairs = tuple(
        JumpPair(first.file.article.place, second.file.article.place, _likeness(first.file, second.file))
        for first, second in found
        if first.fresh or second.fresh
    )
    return JoinedJumps(pairs, _find_unpaired(ends, found, known, given))


def _may_join(first: _JumpEnd, second: _JumpEnd) -> bool:
    """Say whether each names the other's page; or one does, and the other says nothing and has the same headline."""
    on, since = first.file.article.continues_on, second.file.article.continued_from
    if on == second.page and since == first.page:
        return True
    told = (on == second.page and since is None) or (on is None and since == first.page)
    return told and first.page != second.page and _headline(first) == _headline(second)


def _headline(end: _JumpEnd) -> str:
    return fold(_NO_WORDS.sub("", end.file.article.title.printed))


def _rank(first: _JumpEnd, second: _JumpEnd) -> float:
    """Return how well two parts go together; where both name the other's page they go before the others."""
    article, other = first.file.article, second.file.article
    both = article.continues_on is not None and other.continued_from is not None
    return _likeness(first.file, second.file) + both


def _likeness(first: ArticleFile, second: ArticleFile) -> float:
    """Compare the headlines, for a continuation repeats its own or a part of it; else its words tell."""
    heads = fold(first.article.title.printed), fold(second.article.title.printed)
    titles = max(share(heads[0], heads[1]), share(heads[1], heads[0]))
    words = share(heads[0], fold(_words(second))) if second.body else 0.0
    return max(titles, words)


def _words(file: ArticleFile) -> str:
    return "".join(plain_lines(file.body))


def _find_unpaired(
    ends: list[_JumpEnd], found: list[tuple[_JumpEnd, _JumpEnd]], known: set[int | None], given: set[int | None]
) -> tuple[tuple[int, Problem], ...]:
    led, answering = {id(first) for first, _ in found}, {id(second) for _, second in found}
    problems: list[tuple[int, Problem]] = []
    for end in ends:
        on, since = end.file.article.continues_on, end.file.article.continued_from
        if on in known and id(end) not in led and (end.fresh or on in given):
            problems.append(_problem(end, on, f"it goes on on page {on}, where nothing answers it"))
        if since in known and id(end) not in answering and (end.fresh or since in given):
            problems.append(_problem(end, since, f"it comes from page {since}, where nothing leads to it"))
    for first, second in found:
        if _likeness(first.file, second.file) < _SURE and (first.fresh or second.fresh):
            message = "it was paired with its continuation by the page numbers alone"
            problems.append(_problem(first, second.page, message))
    return tuple(sorted(problems, key=lambda entry: entry[1].sort_key))


def _problem(end: _JumpEnd, other: int | None, message: str) -> tuple[int, Problem]:
    """Return a warning, and the page at which it is said: the article's own, unless that was imported before."""
    origin = end.file.article.source_text
    line = origin.lines[0][0] if origin and origin.lines else 1
    hint = "set continues_on and continued_from in the two files"
    at = end.page if end.fresh or other is None else other
    return at, Problem(Code.UNPAIRED_JUMP, Span(end.path, line, 1, line, 1), message, hint, Severity.WARNING)
