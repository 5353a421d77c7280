"""Jump lines paired over the pages of an issue: 下转 here, 上接 there, by page numbers, headline and words."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.importer.imported import ImportedPage
from gazette.importer.pairs import share
from gazette.model import Article, ArticleFile, Place
from gazette.problems import Code, Problem, Severity, Span
from gazette.text.commonmark import plain_lines
from gazette.text.widths import fold

_SURE = 0.35


@dataclass(frozen=True, slots=True)
class JumpPair:
    """Two parts of one article. **Units**: ``likeness`` from 0 to 1, the part of headline and words they share."""

    first: Place
    second: Place
    likeness: float


@dataclass(frozen=True, slots=True)
class JoinedJumps:
    """What the jump lines of an issue say. **Shape**: ``pairs`` in the order of their first parts."""

    pairs: tuple[JumpPair, ...]
    problems: tuple[Problem, ...]


def join_jumps(pages: tuple[ImportedPage, ...]) -> JoinedJumps:
    """Return the parts of articles that belong together, each part in one pair at most.

    **Problems**: UNPAIRED_JUMP, a warning at an article's first line, when its other half is on a page of the issue
    that was given and no article there answers; the same when two parts share few words.
    """
    starts = [(page, file) for page in pages for file in page.articles if file.article.continues_on]
    ends = [(page, file) for page in pages for file in page.articles if file.article.continued_from]
    ranked = sorted(
        (
            (_likeness(first, second), index, place)
            for index, (page, first) in enumerate(starts)
            for place, (other, second) in enumerate(ends)
            if first.article.continues_on == other.page and second.article.continued_from == page.page
        ),
        key=lambda entry: (-entry[0], entry[1], entry[2]),
    )
    taken: dict[int, tuple[int, float]] = {}
    for likeness, index, place in ranked:
        if index not in taken and place not in {other for other, _ in taken.values()}:
            taken[index] = (place, likeness)
    pairs = tuple(
        JumpPair(starts[index][1].article.place, ends[place][1].article.place, likeness)
        for index, (place, likeness) in sorted(taken.items())
    )
    return JoinedJumps(pairs, _find_unpaired(pages, starts, ends, taken))


def _likeness(first: ArticleFile, second: ArticleFile) -> float:
    """Compare the headlines, for a continuation repeats its own or a part of it; else its words tell."""
    heads = fold(first.article.title.printed), fold(second.article.title.printed)
    titles = max(share(heads[0], heads[1]), share(heads[1], heads[0]))
    words = share(heads[0], fold(_words(second))) if second.body else 0.0
    return max(titles, words)


def _words(file: ArticleFile) -> str:
    return "".join(plain_lines(file.body))


def _find_unpaired(
    pages: tuple[ImportedPage, ...],
    starts: list[tuple[ImportedPage, ArticleFile]],
    ends: list[tuple[ImportedPage, ArticleFile]],
    taken: dict[int, tuple[int, float]],
) -> tuple[Problem, ...]:
    given = {page.page for page in pages}
    answered = {place for place, _ in taken.values()}
    problems = [
        _problem(page, file.article, f"it goes on on page {file.article.continues_on}, where nothing answers it")
        for index, (page, file) in enumerate(starts)
        if index not in taken and file.article.continues_on in given
    ]
    problems += [
        _problem(page, file.article, f"it comes from page {file.article.continued_from}, where nothing leads to it")
        for place, (page, file) in enumerate(ends)
        if place not in answered and file.article.continued_from in given
    ]
    problems += [
        _problem(
            starts[index][0], starts[index][1].article, "it was paired with its continuation by the page numbers alone"
        )
        for index, (_, likeness) in taken.items()
        if likeness < _SURE
    ]
    return tuple(sorted(problems, key=lambda problem: problem.sort_key))


def _problem(page: ImportedPage, article: Article, message: str) -> Problem:
    origin = article.source_text
    line = origin.lines[0][0] if origin and origin.lines else 1
    hint = "set continues_on and continued_from in the two files"
    return Problem(Code.UNPAIRED_JUMP, Span(page.source.path, line, 1, line, 1), message, hint, Severity.WARNING)
