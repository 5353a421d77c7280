"""Jump lines paired over the pages of an issue: 下转 here, 上接 there, by page numbers, headline and words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.importer.fates import Fate, Use
from gazette.importer.imported import ImportedPage
from gazette.importer.pairs import share
from gazette.model import ArticleFile, Place
from gazette.problems import Alternative, Code, Problem, Severity, Span
from gazette.text.commonmark import plain_lines
from gazette.text.widths import fold

JUMPS = frozenset({Use.CONTINUES_ON, Use.CONTINUED_FROM})
_SURE = 0.35
_WORDS = 20  # of a headline, in a message
NO_PART = "none"  # no other half was found
_NO_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class JumpPair:
    """Two parts of one article. **Units**: ``likeness`` from 0 to 1, the part of headline and words they share."""

    first: Place
    second: Place
    likeness: float


@dataclass(frozen=True, slots=True)
class _JumpEnd:
    """An article of an issue, the file that tells of it and its page; ``fresh`` where that is being imported.

    **Shape**: ``jumps`` are the article's jump lines, none where the page was imported before.
    """

    path: str
    page: int
    file: ArticleFile
    fresh: bool
    jumps: tuple[Fate, ...]

    def find_span(self, use: Use | None) -> Span:
        """Return where a jump line stands, or where the article begins."""
        for fate in self.jumps:
            if fate.use is use:
                return Span(self.path, fate.line, fate.column, fate.line, fate.end_column)
        origin = self.file.article.source_text
        line = origin.lines[0][0] if origin and origin.lines else 1
        return Span(self.path, line, 1, line, 1)

    @property
    def shown(self) -> str:
        """The file and the line in which the article begins."""
        span = self.find_span(None)
        return f"{span.path}:{span.line}"


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

    **Problems**: UNPAIRED_JUMP, a warning at the jump line, or the first line of an article that has none, when its
    other half is on a page of the issue that is known and no article there answers; the same when two parts share few
    words.
    """
    ends = [
        _JumpEnd(page.source.path, page.page, file, fresh, _list_jumps(page, number))
        for group, fresh in ((pages, True), (standing, False))
        for page in group
        if page.page is not None
        for number, file in enumerate(page.articles, 1)
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
    known = {page.page for page in (*pages, *standing)} - {None}
    given = {page.page for page in pages} - {None}
    pairs = tuple(
        JumpPair(first.file.article.place, second.file.article.place, _likeness(first.file, second.file))
        for first, second in found
        if first.fresh or second.fresh
    )
    return JoinedJumps(pairs, _find_unpaired(ends, found, known, given))


def _list_jumps(page: ImportedPage, number: int) -> tuple[Fate, ...]:
    return tuple(fate for fate in page.fates if fate.article == number and fate.use in JUMPS)


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
            message = f"it goes on on page {on}, where nothing answers it"
            problems.append(_problem(end, on, Use.CONTINUES_ON, message, _instead(ends, end, on)))
        if since in known and id(end) not in answering and (end.fresh or since in given):
            message = f"it comes from page {since}, where nothing leads to it"
            problems.append(_problem(end, since, Use.CONTINUED_FROM, message, _instead(ends, end, since)))
    for first, second in found:
        if _likeness(first.file, second.file) < _SURE and (first.fresh or second.fresh):
            problems.append(_doubt(ends, first, second))
    return tuple(sorted(problems, key=lambda entry: entry[1].sort_key))


def _doubt(ends: list[_JumpEnd], first: _JumpEnd, second: _JumpEnd) -> tuple[int, Problem]:
    """Return a warning where the page numbers alone join two parts, at the jump line of the first that has one."""
    on = first.file.article.continues_on is not None
    end, other, use = (first, second, Use.CONTINUES_ON) if on else (second, first, Use.CONTINUED_FROM)
    title = "".join(other.file.article.title.printed.split())[:_WORDS]
    message = f"it goes on in “{title}” on page {other.page}, {other.shown}, by the page numbers alone"
    if not on:
        message = f"it comes from “{title}” on page {other.page}, {other.shown}, by the page numbers alone"
    return _problem(end, other.page, use, message, _instead(ends, end, other.page, other))


def _instead(
    ends: list[_JumpEnd], end: _JumpEnd, page: int | None, taken: _JumpEnd | None = None
) -> Alternative | None:
    """Return the article of a page that is most like one that goes on there or comes from there, but not ``taken``."""
    others = [each for each in ends if each.page == page and each is not taken and each is not end]
    most = max(others, key=lambda other: _likeness(end.file, other.file), default=None)
    shown = most.shown if most and _likeness(end.file, most.file) > 0 else ""
    return Alternative("jump", taken.shown if taken else NO_PART, shown) if taken or shown else None


def _problem(
    end: _JumpEnd, other: int | None, use: Use, message: str, instead: Alternative | None
) -> tuple[int, Problem]:
    """Return a warning, and the page at which it is said: the article's own, unless that was imported before."""
    hint = "set continues_on and continued_from in the two files"
    at = end.page if end.fresh or other is None else other
    return at, Problem(Code.UNPAIRED_JUMP, end.find_span(use), message, hint, Severity.WARNING, instead)
