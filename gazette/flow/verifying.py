"""content/ against seeds/: unedited articles still equal their page text, and what editors changed is listed."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from gazette import disk
from gazette.flow.filing import fill_issue
from gazette.flow.reading import find_bounds
from gazette.flow.work import Progress, silent
from gazette.importer import ImportedPage, PageHints, decode_page, emend_article, import_page
from gazette.importer.fates import Use
from gazette.matter.article_file import locate_key, parse_article_file
from gazette.matter.issue_file import format_issue_file
from gazette.matter.names import ISSUE_FILE, Name, Role, parse_name
from gazette.model import ArticleFile, IssueInfo
from gazette.problems import Code, Problem, Severity, Source, Span, has_errors
from gazette.review import Comparison, Standing, compare_article, compare_issue, find_lost_words
from gazette.text.decoding import decode_utf8


@dataclass(frozen=True, slots=True)
class Account:
    """Where the characters of a page text are. **Units**: characters that are no white space.

    ``changed`` counts those that editors took out of the articles; they are not among ``in_articles``.
    """

    characters: int = 0
    in_articles: int = 0
    changed: int = 0
    furniture: int = 0
    invisible: int = 0
    unplaced: int = 0
    left_out: int = 0

    @property
    def balanced(self) -> bool:
        """Say whether every character is somewhere, and none in two places."""
        placed = self.in_articles + self.changed + self.furniture + self.invisible
        return self.characters == placed + self.unplaced + self.left_out


@dataclass(frozen=True, slots=True)
class VerifiedSource:
    """A page text with the articles that name it as their source."""

    file: str
    articles: tuple[Comparison, ...]
    account: Account


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What became clear of the whole of content/. **Units**: ``by_hand`` counts articles that name no source."""

    sources: tuple[VerifiedSource, ...]
    issues: tuple[Comparison, ...]
    by_hand: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Standing:
    """A content file as it was read, and where it names its source."""

    name: Name
    shown: str
    text: str
    file: ArticleFile
    span: Span


@dataclass(slots=True)
class _Check:
    """A verification under way."""

    content: Path
    page_text_bytes: int
    problems: list[Problem] = field(default_factory=list)
    infos: dict[dt.date, IssueInfo] = field(default_factory=dict)


def verify_content(content: Path, progress: Progress = silent) -> VerifyReport:
    """Import every page text that articles name once more, and compare.

    **Problems**: those of articles that cannot be read; NO_SOURCE at the line that names a page text which is not
    there; NOT_AS_IMPORTED at that line when nobody has edited an article and it differs all the same; NOT_CONSERVED, a
    warning, when two articles are made of the same lines; LEFT_OUT, a warning, at a page text of which
    something is in no article.
    **Raises**: GazetteError when a file cannot be read.
    """
    check = _Check(content, find_bounds(content).page_text_bytes)
    named, by_hand = _find_named(check)
    sources = []
    for number, (file, names) in enumerate(sorted(named.items()), 1):
        sources.append(_verify_source(check, file, names))
        progress("verifying", number, len(named))
    issues = tuple(_verify_issue(check, info) for _, info in sorted(check.infos.items()))
    problems = tuple(sorted(check.problems, key=lambda problem: problem.sort_key))
    return VerifyReport(tuple(sources), issues, by_hand, problems)


def _find_named(check: _Check) -> tuple[dict[str, list[Name]], int]:
    """Return which articles name which page text; what cannot be read is said here, once."""
    named: dict[str, list[Name]] = defaultdict(list)
    by_hand = 0
    for path in disk.list_files(check.content):
        name, _ = parse_name(path, disk.shown_path(check.content / path))
        if name is None or name.role is not Role.ARTICLE:
            continue
        standing, problems = _read(check.content, name)
        check.problems += [problem for problem in problems if problem.severity is Severity.ERROR]
        origin = standing.file.article.source_text if standing else None
        if origin is not None:
            named[origin.file].append(name)
        elif standing is not None:
            by_hand += 1
    return named, by_hand


def _read(content: Path, name: Name) -> tuple[_Standing | None, tuple[Problem, ...]]:
    shown = disk.shown_path(content / name.path)
    source, problems = decode_utf8(shown, disk.read_bytes(content / name.path))
    if source is None or name.place is None:
        return None, problems
    file, found = parse_article_file(source, name.place, name.path)
    if file is None:
        return None, (*problems, *found)
    return _Standing(name, shown, source.text, file, locate_key(source, "source_text")), (*problems, *found)


def _verify_source(check: _Check, file: str, names: list[Name]) -> VerifiedSource:
    read = (_read(check.content, name)[0] for name in names)
    standings = [standing for standing in read if standing is not None]
    source = _find_source(check, file, standings)
    if source is None:
        return VerifiedSource(file, (), Account())
    by_page: dict[tuple[dt.date, int], list[_Standing]] = defaultdict(list)
    for standing in standings:
        place = standing.file.article.place
        by_page[place.date, place.page].append(standing)
    taken: dict[int, str] = {}
    comparisons: list[Comparison] = []
    pages = []
    for (date, number), there in sorted(by_page.items()):
        page = import_page(source, PageHints(date=date, page=number))
        check.problems += [problem for problem in page.problems if problem.severity is Severity.ERROR]
        comparisons += [_compare(check, standing, page, taken) for standing in there]
        _take_issue(check, page)
        pages.append(page)
    missing = sum(comparison.missing for comparison in comparisons)
    account = _count(check, pages[0], frozenset(taken), missing)
    return VerifiedSource(file, tuple(comparisons), account)


def _find_source(check: _Check, file: str, standings: Iterable[_Standing]) -> Source | None:
    """Return the page text that articles name, and say at each of them when it is not there."""
    root = check.content.resolve().parent
    path = (root / file).resolve()
    reason = ""
    if not path.is_relative_to(root):
        reason = "lies outside the project"
    elif not path.is_file():
        reason = "is not there"
    elif (data := disk.find_within(path, check.page_text_bytes)) is None:
        reason = "is too large"
    else:
        source = decode_page(file, data).source
        if source is not None:
            return source
        reason = "is no text"
    hint = "bring the file back, or mend its name; what a person wrote has no source_text"
    check.problems += [
        Problem(Code.NO_SOURCE, standing.span, f"the page text {file} {reason}", hint) for standing in standings
    ]
    return None


def _compare(check: _Check, standing: _Standing, page: ImportedPage, taken: dict[int, str]) -> Comparison:
    made = _find_made(standing.file, page)
    if made is None:
        _differs(check, standing, "the importer makes no such article of its page text any more")
        return Comparison(standing.shown, Standing.DIFFERENT)
    first = taken.setdefault(made.article.place.number, standing.shown)
    if first != standing.shown:
        message = f"it is made of the same lines of {page.source.path} as {first}"
        hint = "delete one of the two, or take source_text out of what a person wrote"
        check.problems.append(Problem(Code.NOT_CONSERVED, standing.span, message, hint, Severity.WARNING))
    comparison = compare_article(standing.shown, standing.text, standing.file, (made, emend_article(made)))
    if comparison.standing is Standing.DIFFERENT:
        lost = find_lost_words(standing.file, page.source)
        changed = f"its page text has changed since and no longer has “{lost[:12]}” in its lines"
        _differs(check, standing, changed if lost else "the importer now reads its page text in another way")
    return comparison


def _differs(check: _Check, standing: _Standing, message: str) -> None:
    origin = standing.file.article.source_text
    hint = f"import {origin.file if origin else ''} again: nobody has edited this article, so it is brought up to date"
    check.problems.append(Problem(Code.NOT_AS_IMPORTED, standing.span, message, hint))


def _find_made(file: ArticleFile, page: ImportedPage) -> ArticleFile | None:
    """Return the importer's article for one that stands in content/: of the same lines, else of the same place."""
    origin = file.article.source_text
    same = [made for made in page.articles if origin and made.article.source_text and _lines(made) == origin.lines]
    same += [made for made in page.articles if made.article.place.number == file.article.place.number]
    return same[0] if same else None


def _lines(file: ArticleFile) -> tuple[tuple[int, int], ...]:
    return file.article.source_text.lines if file.article.source_text else ()


def _take_issue(check: _Check, page: ImportedPage) -> None:
    if page.issue is not None:
        known = check.infos.get(page.issue.date, IssueInfo(date=page.issue.date))
        check.infos[page.issue.date] = fill_issue(known, page.issue)


def _verify_issue(check: _Check, info: IssueInfo) -> Comparison:
    """Compare an issue.yaml; it has no digest, so that whatever differs in it is an editor's."""
    path = check.content / info.date.isoformat() / ISSUE_FILE
    shown = disk.shown_path(path)
    source, problems = decode_utf8(shown, disk.find_bytes(path) or b"")
    check.problems += problems if has_errors(problems) else ()
    return compare_issue(shown, source.text if source else "", format_issue_file(info))


def _count(check: _Check, page: ImportedPage, taken: frozenset[int], missing: int) -> Account:
    """Return where the characters of a page text are, and say which of its articles are nowhere."""
    left_out = [made for made in page.articles if made.article.place.number not in taken]
    for made in left_out:
        first = _lines(made)[0][0] if _lines(made) else 1
        message = f"no article in content/ has “{made.article.title.corrected.splitlines()[0]}”"
        span = Span(page.source.path, first, 1, first, 1)
        hint = "import the page again, or leave it out knowingly"
        check.problems.append(Problem(Code.LEFT_OUT, span, message, hint, Severity.WARNING))
    raw = page.source.text.split("\n")
    ink: dict[str, int] = defaultdict(int)
    for fate in page.fates:
        words = raw[fate.line - 1][fate.column - 1 : fate.end_column - 1]
        where = fate.use.value if fate.use in {Use.FURNITURE, Use.INVISIBLE, Use.UNPLACED} else "left out"
        where = "article" if fate.article in taken else where
        ink[where] += sum(1 for char in words if not char.isspace())
    return Account(
        characters=sum(1 for char in page.source.text if not char.isspace()),
        in_articles=ink["article"] - missing,
        changed=missing,
        furniture=ink["furniture"],
        invisible=ink["invisible"],
        unplaced=ink["unplaced"],
        left_out=ink["left out"],
    )
