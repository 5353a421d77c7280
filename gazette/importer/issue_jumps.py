"""Jump lines paired over the pages of an issue: 下转 here, 上接 there, by page numbers, headline and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from gazette.importer.fates import Fate, Use
from gazette.importer.imported import ImportedPage
from gazette.model import ArticleFile, Place
from gazette.problems import Alternative, Code, Problem, Severity, Span
from gazette.text.commonmark import plain_lines
from gazette.text.jumped import Part, Told, join_parts, likeness, make_part

JUMPS = frozenset({Use.CONTINUES_ON, Use.CONTINUED_FROM})
_WORDS = 20  # of a headline, in a message
NO_PART = "none"  # no other half was found
_DOUBTS = frozenset({Told.NUMBERS, Told.LIKE, Told.MISNAMED})


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
    part: Part

    def find_span(self, use: Use | None) -> Span:
        """Return where a jump line stands, or where the article begins."""
        for fate in self.jumps:
            if fate.use is use:
                return Span(self.path, fate.line, fate.column, fate.line, fate.end_column)
        origin = self.file.article.source_text
        line = origin.lines[0][0] if origin and origin.lines else 1
        return Span(self.path, line, 1, line, 1)

    @property
    def name(self) -> str:
        """The first words of its headline."""
        return "".join(self.file.article.title.printed.split())[:_WORDS]

    @property
    def shown(self) -> str:
        """The file and the line in which the article begins."""
        span = self.find_span(None)
        return f"{span.path}:{span.line}"


class _Found(NamedTuple):
    """Two ends that belong together, and what tells so."""

    first: _JumpEnd
    second: _JumpEnd
    told: Told


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
    other half is on a page of the issue that is known and no article there answers; the same when page numbers alone
    join two parts, when one of the two says nothing of the other or names another page, and when the issue has no such
    page, by the number of pages that it prints. A note, where several pages are known and that one is not.
    """
    ends = [
        _JumpEnd(page.source.path, page.page, file, fresh, _list_jumps(page, number), _make_part(file, page.page))
        for group, fresh in ((pages, True), (standing, False))
        for page in group
        if page.page is not None
        for number, file in enumerate(page.articles, 1)
    ]
    joints = join_parts([end.part for end in ends])
    found = [_Found(ends[joint.first], ends[joint.second], joint.told) for joint in joints]
    known = {page.page for page in (*pages, *standing)} - {None}
    given = {page.page for page in pages} - {None}
    pairs = tuple(
        JumpPair(first.file.article.place, second.file.article.place, likeness(first.part, second.part))
        for first, second, _ in found
        if first.fresh or second.fresh
    )
    count = max((page.issue.page_count or 0 for page in (*pages, *standing) if page.issue), default=0)
    problems = (*_find_unpaired(ends, found, known, given), *_find_absent(ends, found, count, known))
    return JoinedJumps(pairs, tuple(sorted(problems, key=lambda entry: entry[1].sort_key)))


def _list_jumps(page: ImportedPage, number: int) -> tuple[Fate, ...]:
    return tuple(fate for fate in page.fates if fate.article == number and fate.use in JUMPS)


def _make_part(file: ArticleFile, page: int) -> Part:
    article = file.article
    titles = [wording.corrected if wording else None for wording in (article.title, article.kicker, article.subtitle)]
    text = "\n".join(plain_lines(file.body))
    return make_part(page, (article.continues_on, article.continued_from), tuple(titles), text)


def _find_unpaired(
    ends: list[_JumpEnd], found: list[_Found], known: set[int | None], given: set[int | None]
) -> tuple[tuple[int, Problem], ...]:
    led, answering = {id(each.first) for each in found}, {id(each.second) for each in found}
    left, begun = [each for each in ends if id(each) not in answering], [each for each in ends if id(each) not in led]
    problems: list[tuple[int, Problem]] = []
    for end in ends:
        on, since = end.file.article.continues_on, end.file.article.continued_from
        if on in known and id(end) not in led and (end.fresh or on in given):
            open_there = any(each.page == on and each.part.continued_from == end.page for each in left)
            message = f"it goes on on page {on}, where nothing answers it"
            if open_there:
                message = f"it goes on on page {on}, where nothing tells which part goes with which"
            problems.append(_problem(end, on, Use.CONTINUES_ON, message, _instead(ends, end, on)))
        if since in known and id(end) not in answering and (end.fresh or since in given):
            open_there = any(each.page == since and each.part.continues_on == end.page for each in begun)
            message = f"it comes from page {since}, where nothing leads to it"
            if open_there:
                message = f"it comes from page {since}, where nothing tells which part goes with which"
            problems.append(_problem(end, since, Use.CONTINUED_FROM, message, _instead(ends, end, since)))
    doubts = (each for each in found if each.told in _DOUBTS and (each.first.fresh or each.second.fresh))
    problems += [_doubt(ends, each) for each in doubts]
    return tuple(problems)


def _find_absent(
    ends: list[_JumpEnd], found: list[_Found], count: int, known: set[int | None]
) -> Iterator[tuple[int, Problem]]:
    """Yield what is to be said of the jump lines of fresh pages that name a page which is not known.

    One behind the last page of the issue, whose pages count so many where that is no 0, is likely misread; another may
    still be imported.
    """
    joined = {(id(each.first), Use.CONTINUES_ON) for each in found}
    joined |= {(id(each.second), Use.CONTINUED_FROM) for each in found}
    for end in ends:
        jumps = (Use.CONTINUES_ON, end.part.continues_on), (Use.CONTINUED_FROM, end.part.continued_from)
        for use, page in jumps if end.fresh else ():
            if page is None or page in known or (id(end), use) in joined:
                continue
            if page > count > 0:
                yield _problem(end, page, use, f"it names page {page}, and the issue has {count} pages", None)
            elif len(known) > 1:
                yield end.page, Problem(Code.UNPAIRED_JUMP, end.find_span(use), *_absent(page), Severity.NOTE)


def _absent(page: int) -> tuple[str, str]:
    return f"it names page {page}, which is not imported yet", "import that page, too: the two halves are joined then"


def _doubt(ends: list[_JumpEnd], found: _Found) -> tuple[int, Problem]:
    """Return a warning where little tells that two parts are one, at the jump line of the first that has one."""
    if found.told is Told.MISNAMED:
        return _doubt_page(ends, found)
    if found.first.part.continues_on is not None:
        end, other, use = found.first, found.second, Use.CONTINUES_ON
        message = f"it goes on in “{other.name}” on page {other.page}, {other.shown}, which says nothing of it"
        if found.told is Told.NUMBERS:
            message = f"it goes on in “{other.name}” on page {other.page}, {other.shown}, by the page numbers alone"
    else:
        end, other, use = found.second, found.first, Use.CONTINUED_FROM
        message = f"it comes from “{other.name}” on page {other.page}, {other.shown}, which says nothing of it"
    return _problem(end, other.page, use, message, _instead(ends, end, other.page, other))


def _doubt_page(ends: list[_JumpEnd], found: _Found) -> tuple[int, Problem]:
    """Return a warning at the jump line whose page number is not that of the other part, misprinted or misread."""
    first, second, _ = found
    end, other, use, named = first, second, Use.CONTINUES_ON, first.part.continues_on
    message = f"it goes on in “{other.name}” on page {other.page}, {other.shown}, and names page {named}"
    if first.part.continues_on == second.page:
        end, other, use, named = second, first, Use.CONTINUED_FROM, second.part.continued_from
        message = f"it comes from “{other.name}” on page {other.page}, {other.shown}, and names page {named}"
    return _problem(end, other.page, use, message, _instead(ends, end, other.page, other))


def _instead(
    ends: list[_JumpEnd], end: _JumpEnd, page: int | None, taken: _JumpEnd | None = None
) -> Alternative | None:
    """Return the article of a page that is most like one that goes on there or comes from there, but not ``taken``."""
    others = [each for each in ends if each.page == page and each is not taken and each is not end]
    most = max(others, key=lambda other: likeness(end.part, other.part), default=None)
    shown = most.shown if most and likeness(end.part, most.part) > 0 else ""
    return Alternative("jump", taken.shown if taken else NO_PART, shown) if taken or shown else None


def _problem(
    end: _JumpEnd, other: int | None, use: Use, message: str, instead: Alternative | None
) -> tuple[int, Problem]:
    """Return a warning, and the page at which it is said: the article's own, unless that was imported before."""
    hint = "set continues_on and continued_from in the two files"
    at = end.page if end.fresh or other is None else other
    return at, Problem(Code.UNPAIRED_JUMP, end.find_span(use), message, hint, Severity.WARNING, instead)
