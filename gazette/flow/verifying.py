"""content/ against seeds/: unedited articles still equal their page text, and what editors changed is listed."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from operator import attrgetter
from pathlib import Path

from gazette import disk, listing
from gazette.flow.filing import find_page_info
from gazette.flow.forgotten import find_forgotten
from gazette.flow.leftovers import tell_doubles
from gazette.flow.page_texts import spread_pages
from gazette.flow.publication import find_bounds
from gazette.flow.renaming import find_new_names, tell_new_name
from gazette.flow.standings import StandingFile, Standings
from gazette.flow.unsourced import Unsourced, tell_lost
from gazette.flow.work import Progress, silent
from gazette.importer import ImportedPage, PageHints, decode_page, import_page
from gazette.matter.article_file import locate_key, parse_article_file
from gazette.matter.issue_file import format_issue_file, parse_issue_file
from gazette.matter.issue_filling import fill_issue, is_as_filled
from gazette.matter.names import ISSUE_FILE, Name, Role, parse_name
from gazette.model import ArticleFile, IssueInfo
from gazette.problems import Code, Problem, Severity, Source, has_errors
from gazette.review import (
    Account,
    Comparison,
    Copy,
    Filed,
    Lost,
    Reckoning,
    Standing,
    Words,
    compare_issue,
    list_prints,
    open_reckoning,
    pair_articles,
)
from gazette.text.decoding import decode_utf8

_Page = tuple[dt.date, int]


@dataclass(frozen=True, slots=True)
class VerifiedSource:
    """A page text with the articles that name it as their source, and those that have its words and name none.

    **Shape**: ``lost`` are the words that stand in no article, in the order of the page's articles.
    """

    file: str
    articles: tuple[Comparison, ...]
    account: Account
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What became clear of the whole of content/. **Units**: ``by_hand`` counts articles that name no source."""

    sources: tuple[VerifiedSource, ...]
    issues: tuple[Comparison, ...]
    by_hand: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    """A page text and the articles that name it; where none does any more, ``home`` is where it was imported.

    **Shape**: ``old`` are the articles that still call it as it was called before.
    """

    file: str
    names: tuple[Name, ...]
    home: _Page | None = None
    old: tuple[Name, ...] = ()


@dataclass(slots=True)
class _Opened:
    """A page text that has been compared with the articles that name it; its account is open for what others have.

    **Shape**: ``words`` are what is left of the words of articles that editors changed.
    """

    file: str
    date: dt.date | None = None
    articles: list[Comparison] = field(default_factory=list)
    reckoning: Reckoning = field(default_factory=Reckoning)
    words: list[Words] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    issues: list[IssueInfo] = field(default_factory=list)


@dataclass(slots=True)
class _Check:
    """A verification under way."""

    content: Path
    page_text_bytes: int
    unsourced: Unsourced
    problems: list[Problem] = field(default_factory=list)


def verify_content(content: Path, progress: Progress = silent, jobs: int = 1) -> VerifyReport:
    """Import every page text that articles name once more, and compare; many are read by so many processes.

    So is every text in seeds/ that has been imported and of which no article is left.
    **Problems**: those of articles that cannot be read; NO_SOURCE at the line that names a page text which is not
    there; NOT_AS_IMPORTED at that line when nobody has edited an article and it differs all the same; NOT_CONSERVED, a
    warning, when two articles are made of the same lines; LEFT_OUT, a warning, at words of a page text that are in no
    article, but for those that a comparison shows.
    **Raises**: GazetteError when a file cannot be read.
    """
    check = _Check(content, find_bounds(content).page_text_bytes, Unsourced(content))
    entries = _list_sources(check)
    opened = []
    for each in spread_pages(
        partial(_open, check), entries, jobs, lambda done: progress("verifying", done, len(entries))
    ):
        opened.append(each)
        check.problems += each.problems
        check.unsourced.add_words(each.words)
    sources = tuple(_close(check, each) for each in opened)
    infos: dict[dt.date, IssueInfo] = {}
    for issue in (issue for each in opened for issue in each.issues):
        infos[issue.date] = fill_issue(infos.get(issue.date, IssueInfo(date=issue.date)), issue)
    compared = tuple(_verify_issue(check, info) for _, info in sorted(infos.items()))
    said = tuple(sorted(check.problems, key=lambda problem: problem.sort_key))
    return VerifyReport(sources, compared, check.unsourced.written, said)


def _list_sources(check: _Check) -> list[_Named]:
    """Return the page texts with the articles that name them; what cannot be read is said here, once."""
    named: dict[str, list[Name]] = defaultdict(list)
    edited: list[tuple[Name, str]] = []
    for path in listing.list_files(check.content):
        name, _ = parse_name(path, disk.shown_path(check.content / path))
        if name is None or name.role is not Role.ARTICLE:
            continue
        standing, problems = _read(check.content, name)
        check.problems += [problem for problem in problems if problem.severity is Severity.ERROR]
        origin = standing.file.article.source_text if standing else None
        if origin is not None:
            named[origin.file].append(name)
            if standing is not None and not standing.untouched:
                edited.append((name, origin.file))
        else:
            check.unsourced.add(name, readable=standing is not None)
    forgotten = find_forgotten(check.content, named, check.page_text_bytes)
    root = check.content.resolve().parent
    renamed = find_new_names(named, root, check.page_text_bytes, partial(_read_file, check.content))
    for name, file in edited:
        check.unsourced.add_edited(name, renamed.get(file, file))
    old: dict[str, list[Name]] = defaultdict(list)
    for file, new in renamed.items():
        old[new] += named.pop(file)
    entries = [_Named(file, tuple(names), old=tuple(old.get(file, ()))) for file, names in named.items()]
    return sorted((*entries, *(_Named(file, (), home) for file, home in forgotten.items())), key=attrgetter("file"))


def _read(content: Path, name: Name) -> tuple[StandingFile | None, tuple[Problem, ...]]:
    shown = disk.shown_path(content / name.path)
    source, problems = decode_utf8(shown, disk.read_bytes(content / name.path))
    if source is None or name.place is None:
        return None, problems
    file, found = parse_article_file(source, name.place, name.path)
    if file is None:
        return None, (*problems, *found)
    return StandingFile(name, shown, source.text, file, locate_key(source, "source_text")), (*problems, *found)


def _read_file(content: Path, name: Name) -> ArticleFile | None:
    standing, _ = _read(content, name)
    return standing.file if standing else None


def _open(check: _Check, named: _Named) -> _Opened:
    """Compare a page text with the articles that name it, in whichever process: what it tells comes back with it."""
    opened = _Opened(named.file)
    standings = [*_read_all(check, named.names), *_read_all(check, named.old, named.file)]
    source = _find_source(check, opened, standings)
    if source is None:
        return opened
    home = _find_home(source, standings) or named.home
    if home is None:
        return opened
    opened.problems += [tell_new_name(each.span, each.origin, named.file) for each in standings if each.renamed]
    page = import_page(source, PageHints(date=home[0], page=home[1], asked=False))
    opened.date = home[0]
    opened.problems += [problem for problem in page.problems if problem.severity is Severity.ERROR]
    opened.issues += [page.issue] if page.issue is not None else []
    pairs = _pair(check, page, standings)
    compared = Standings(pairs, opened.problems)
    there = sorted(standings, key=lambda each: each.file.article.place)
    opened.articles += [compared.compare(standing, page) for standing in there]
    copies = [_copy(*each, pairs) for each in zip(there, opened.articles, strict=True)]
    opened.problems += tell_doubles(named.file, copies, {each.shown: each.span for each in standings})
    prints = {each.number: each for each in list_prints(page)}
    opened.reckoning = open_reckoning(page)
    opened.words = compared.find_words(prints)
    opened.reckoning.add(prints.values())
    return opened


def _read_all(check: _Check, names: Iterable[Name], renamed: str = "") -> Iterator[StandingFile]:
    read = (_read(check.content, name)[0] for name in names)
    yield from (replace(standing, renamed=renamed) for standing in read if standing is not None)


def _find_home(source: Source, standings: Iterable[StandingFile]) -> _Page | None:
    """Return the page that a text is, as an import tells it: where editors moved articles elsewhere, that of the rest.

    **Shape**: None for a text without articles; where it says no page on which one of them stands, that of most.
    """
    places = (each.name.place for each in standings)
    pages = Counter((place.date, place.page) for place in places if place)
    if len(pages) > 1:
        printed = import_page(source, PageHints())
        if printed.date and printed.page and (printed.date, printed.page) in pages:
            return printed.date, printed.page
    return max(pages, key=lambda each: pages[each], default=None)


def _close(check: _Check, opened: _Opened) -> VerifiedSource:
    """Look for what is missing in articles that do not name the page text, and close its account."""
    read = partial(_read_file, check.content)
    others = check.unsourced.find(opened.file, opened.date, opened.reckoning.prints, read)
    account = opened.reckoning.close()
    lost = tuple(opened.reckoning.lost)
    check.problems += tell_lost(opened.file, lost)
    return VerifiedSource(opened.file, (*opened.articles, *others), account, lost)


def _copy(standing: StandingFile, found: Comparison, pairs: dict[str, ArticleFile]) -> Copy:
    made = pairs.get(standing.name.path)
    stays = made is None or found.standing is not Standing.AS_IMPORTED
    return Copy(standing.shown, standing.file, made, stays=stays)


def _pair(check: _Check, page: ImportedPage, there: list[StandingFile]) -> dict[str, ArticleFile]:
    """Return which of the importer's articles each file is, by the file's path, wherever editors moved it."""
    if page.date is None or page.page is None:
        return {}
    given = find_page_info(check.content, page.date, page.page).given
    filed = [Filed(each.name.path, each.file.article.place, each.text, each.file, each.renamed) for each in there]
    pairs = pair_articles(page.articles, filed, page.source.path, given)
    return {filed[index].path: page.articles[number] for number, index in pairs.items()}


def _find_source(check: _Check, opened: _Opened, standings: Iterable[StandingFile]) -> Source | None:
    """Return the page text that articles name, and say at each of them when it is not there."""
    file = opened.file
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
    opened.problems += [
        Problem(Code.NO_SOURCE, standing.span, f"the page text {file} {reason}", hint) for standing in standings
    ]
    return None


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
