"""content/ against seeds/: unedited articles still equal their page text, and what editors changed is listed."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from operator import attrgetter
from pathlib import Path

from gazette import disk, listing
from gazette.flow.filing import find_page_info
from gazette.flow.leftovers import tell_doubles
from gazette.flow.page_texts import spread_pages
from gazette.flow.publication import find_bounds
from gazette.flow.unsourced import Unsourced, tell_left_out
from gazette.flow.work import Progress, silent
from gazette.importer import ImportedPage, PageHints, decode_page, emend_article, import_page
from gazette.matter.article_file import is_as_imported, locate_key, parse_article_file
from gazette.matter.issue_file import format_issue_file, parse_issue_file
from gazette.matter.issue_filling import fill_issue, is_as_filled
from gazette.matter.names import ISSUE_FILE, Name, Role, parse_name
from gazette.model import ArticleFile, IssueInfo
from gazette.problems import Code, Problem, Severity, Source, Span, has_errors
from gazette.review import (
    PART,
    Account,
    Comparison,
    Copy,
    Filed,
    Groups,
    Standing,
    compare_article,
    compare_issue,
    count_characters,
    count_shared_with,
    find_lines,
    is_gone,
    pair_articles,
    say_difference,
)
from gazette.text.decoding import decode_utf8


@dataclass(frozen=True, slots=True)
class VerifiedSource:
    """A page text with the articles that name it as their source, and those that have its words and name none."""

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
    unsourced: Unsourced
    problems: list[Problem] = field(default_factory=list)
    issues: list[IssueInfo] = field(default_factory=list)


def verify_content(content: Path, progress: Progress = silent, jobs: int = 1) -> VerifyReport:
    """Import every page text that articles name once more, and compare; many are read by so many processes.

    **Problems**: those of articles that cannot be read; NO_SOURCE at the line that names a page text which is not
    there; NOT_AS_IMPORTED at that line when nobody has edited an article and it differs all the same; NOT_CONSERVED, a
    warning, when two articles are made of the same lines; LEFT_OUT, a warning, at a page text of which
    something is in no article.
    **Raises**: GazetteError when a file cannot be read.
    """
    check = _Check(content, find_bounds(content).page_text_bytes, Unsourced(content))
    named = _find_named(check)
    sources = []
    verify = partial(_verify_alone, replace(check, problems=[]))
    entries = sorted(named.items())
    for source, problems, issues in spread_pages(
        verify, entries, jobs, lambda done: progress("verifying", done, len(entries))
    ):
        sources.append(source)
        check.problems += problems
        check.issues += issues
    infos: dict[dt.date, IssueInfo] = {}
    for issue in check.issues:
        infos[issue.date] = fill_issue(infos.get(issue.date, IssueInfo(date=issue.date)), issue)
    compared = tuple(_verify_issue(check, info) for _, info in sorted(infos.items()))
    said = tuple(sorted(check.problems, key=lambda problem: problem.sort_key))
    return VerifyReport(tuple(sources), compared, check.unsourced.written, said)


def _find_named(check: _Check) -> dict[str, list[Name]]:
    """Return which articles name which page text; what cannot be read is said here, once."""
    named: dict[str, list[Name]] = defaultdict(list)
    for path in listing.list_files(check.content):
        name, _ = parse_name(path, disk.shown_path(check.content / path))
        if name is None or name.role is not Role.ARTICLE:
            continue
        standing, problems = _read(check.content, name)
        check.problems += [problem for problem in problems if problem.severity is Severity.ERROR]
        origin = standing.file.article.source_text if standing else None
        if origin is not None:
            named[origin.file].append(name)
            if standing is not None and not is_as_imported(standing.text, origin):
                check.unsourced.add_edited(name, origin.file)
        else:
            check.unsourced.add(name, readable=standing is not None)
    return named


def _read(content: Path, name: Name) -> tuple[_Standing | None, tuple[Problem, ...]]:
    shown = disk.shown_path(content / name.path)
    source, problems = decode_utf8(shown, disk.read_bytes(content / name.path))
    if source is None or name.place is None:
        return None, problems
    file, found = parse_article_file(source, name.place, name.path)
    if file is None:
        return None, (*problems, *found)
    return _Standing(name, shown, source.text, file, locate_key(source, "source_text")), (*problems, *found)


def _read_file(content: Path, name: Name) -> ArticleFile | None:
    standing, _ = _read(content, name)
    return standing.file if standing else None


def _verify_alone(
    check: _Check, named: tuple[str, list[Name]]
) -> tuple[VerifiedSource, list[Problem], list[IssueInfo]]:
    """Verify one page text, in whichever process: what it tells comes back with it."""
    own = replace(check, problems=[], issues=[])
    return _verify_source(own, *named), own.problems, own.issues


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
    groups = Groups()
    comparisons: list[Comparison] = []
    copies: list[Copy] = []
    pages = []
    home = max(by_page, key=lambda at: len(by_page[at]), default=None)  # an editor may have moved some elsewhere
    for (date, number), there in sorted(by_page.items()):
        page = import_page(source, PageHints(date=date, page=number, asked=False))
        check.problems += [problem for problem in page.problems if problem.severity is Severity.ERROR]
        pairs = _pair(check, page, there)
        here = [_compare(check, standing, page, pairs, groups) for standing in there]
        copies += [_copy(*each, pairs) for each in zip(there, here, strict=True)]
        comparisons += here
        if (date, number) == home and page.issue is not None:
            check.issues.append(page.issue)
        pages.append(page)
    check.problems += tell_doubles(file, copies, {each.shown: each.span for each in standings})
    groups.find_merged(pages[0].articles)
    elsewhere = check.unsourced.find(pages[0], groups.taken)
    check.problems += tell_left_out(pages[0], {*groups.taken, *elsewhere})
    parts = check.unsourced.find_parts(pages[0], groups, partial(_read_file, check.content))
    others = dict.fromkeys((*elsewhere.values(), *parts))
    return VerifiedSource(file, (*comparisons, *others), count_characters(pages[0], groups, {*elsewhere}))


def _copy(standing: _Standing, found: Comparison, pairs: dict[str, ArticleFile]) -> Copy:
    made = pairs.get(standing.name.path)
    stays = made is None or found.standing is not Standing.AS_IMPORTED
    return Copy(standing.shown, standing.file, made, stays=stays)


def _pair(check: _Check, page: ImportedPage, there: list[_Standing]) -> dict[str, ArticleFile]:
    """Return which of the importer's articles each file is, by the file's path."""
    place = there[0].file.article.place
    given = find_page_info(check.content, place.date, place.page).given
    filed = [Filed(each.name.path, each.file.article.place, each.text, each.file) for each in there]
    pairs = pair_articles(page.articles, filed, page.source.path, given)
    return {filed[index].path: page.articles[number] for number, index in pairs.items()}


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
    hint = "bring the file back, or import it under its new name; what a person wrote has no source_text"
    check.problems += [
        Problem(Code.NO_SOURCE, standing.span, f"the page text {file} {reason}", hint) for standing in standings
    ]
    return None


def _compare(
    check: _Check, standing: _Standing, page: ImportedPage, pairs: dict[str, ArticleFile], groups: Groups
) -> Comparison:
    made = pairs.get(standing.name.path) or _find_made(standing.file, page)
    if made is None:
        return _compare_nothing(check, standing, page)
    first = groups.add(made, standing.shown, standing.file)
    comparison = compare_article(standing.shown, standing.text, standing.file, (made, emend_article(made)))
    if comparison.standing is Standing.DIFFERENT and first and standing.name.path not in pairs:
        message = f"the importer reads it as part of {first}"
        hint = "if the page text lost a headline, put it back; else delete the file"
        check.problems.append(Problem(Code.NOT_AS_IMPORTED, standing.span, message, hint))
    elif comparison.standing is Standing.DIFFERENT:
        _differs(check, standing, say_difference(standing.file, made, page.source, comparison))
    return comparison


def _compare_nothing(check: _Check, standing: _Standing, page: ImportedPage) -> Comparison:
    """Return how an article stands that is none of those that the importer makes of its page text."""
    untouched = is_as_imported(standing.text, standing.file.article.source_text)
    gone = is_gone(standing.file, page.source)
    if gone:
        message = "its page text no longer has its words"
        hint = "delete the file, or withdraw the article when readers have seen it; to keep it, take source_text out"
        severity = Severity.ERROR if untouched else Severity.WARNING
        check.problems.append(Problem(Code.NOT_AS_IMPORTED, standing.span, message, hint, severity))
    elif untouched:
        _differs(check, standing, "the importer makes no such article of its page text any more")
    if untouched:
        return Comparison(standing.shown, Standing.DIFFERENT)
    return Comparison(standing.shown, Standing.EDITED, () if gone else ("source_text",))


def _differs(check: _Check, standing: _Standing, message: str) -> None:
    origin = standing.file.article.source_text
    hint = f"import {origin.file if origin else ''} again: nobody has edited this article, so it is brought up to date"
    check.problems.append(Problem(Code.NOT_AS_IMPORTED, standing.span, message, hint))


def _find_made(file: ArticleFile, page: ImportedPage) -> ArticleFile | None:
    """Return the importer's article that a file is a copy or a part of: it has its words, of two its lines, too."""
    named = {line for first, last in find_lines(file) for line in range(first, last + 1)}

    def likeness(made: ArticleFile) -> tuple[float, int]:
        lines = (line for first, last in find_lines(made) for line in range(first, last + 1))
        return count_shared_with(file, made), sum(1 for line in lines if line in named)

    best = max(page.articles, key=likeness, default=None)
    return best if best is not None and likeness(best)[0] >= PART else None


def _verify_issue(check: _Check, info: IssueInfo) -> Comparison:
    """Compare an issue.yaml: whatever differs in it is an editor's, but for what it counts and what its seals say."""
    path = check.content / info.date.isoformat() / ISSUE_FILE
    shown = disk.shown_path(path)
    source, problems = decode_utf8(shown, disk.find_bytes(path) or b"")
    check.problems += problems if has_errors(problems) else ()
    known = parse_issue_file(source, info.date)[0] if source else info
    counted = {page.number: page for page in known.pages}
    pages = [
        replace(page, imported=there.imported, given=there.given, filled=there.filled, seals=there.seals)
        for page in info.pages
        for there in [counted.pop(page.number, page)]
    ]
    pages += [page for page in counted.values() if is_as_filled(known, page)]
    info = replace(info, pages=tuple(sorted(pages, key=attrgetter("number"))))
    return compare_issue(shown, source.text if source else "", format_issue_file(info))
