"""seeds/ -> content/: page text becomes article files, and nothing that an editor has touched is overwritten.

All pages are read before the first file is written: what only all of them together tell (a page given twice, jump
lines and their other halves) is known by then. Between the two they wait in a spool, so that memory does not grow
with their number.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from gazette import disk, listing
from gazette.flow.filing import DryShelf, Shelf, check_issue, find_shelved, put_articles, put_issue
from gazette.flow.issue_pages import IssueJumps, IssuePages
from gazette.flow.jump_titles import Titles, give_titles, keep_titles, list_untitled
from gazette.flow.leftovers import tell_leftovers
from gazette.flow.merged import find_merged
from gazette.flow.page_texts import read_page_text, spread_pages
from gazette.flow.publication import find_bounds, shown_folder
from gazette.flow.renaming import follow_name, tell_astray, tell_old_name
from gazette.flow.whereabouts import Whereabouts, find_astray, find_home
from gazette.flow.work import Progress, silent
from gazette.growing import Spool
from gazette.importer import (
    ImportedPage,
    PageHints,
    import_page,
)
from gazette.locking import Tell, hold, say_nothing
from gazette.matter.issue_filling import note_filled
from gazette.matter.names import Name
from gazette.model import IssueInfo, Place
from gazette.problems import Code, Problem, Severity, Span, has_errors
from gazette.review import FileFate, ImportReport, Placing, Shelved, place_articles


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """What an editor asks for: files of page text, and what they know better than the page says.

    **Shape**: a folder among ``files`` means the text files in it; with ``restore`` what an editor took
    out is written again: articles, and keys of issue.yaml. Many pages are read by so many processes as ``jobs`` says.
    """

    files: tuple[Path, ...]
    content: Path
    date: dt.date | None = None
    page: int | None = None
    emend: bool = False
    dry_run: bool = False
    restore: bool = False
    jobs: int = 1

    @property
    def root(self) -> Path:
        """The folder that content/ stands in: paths of seeds are remembered relative to it."""
        return self.content.resolve().parent


def import_pages(
    request: ImportRequest, progress: Progress = silent, tell: Tell = say_nothing
) -> Iterator[ImportReport]:
    """Read all pages, then write one after the other, and yield what came of each.

    Nothing at all is written when two files are one page of an issue. While it writes, nobody else does: it waits for
    another, and ``tell`` hears for whom.
    **Problems**: those of the importer; SAME_PAGE at the second file; UNPAIRED_JUMP where jump lines stay open.
    **Raises**: GazetteError when a file cannot be read or written.
    """
    paths = list_paths(request)
    most = find_bounds(request.content).page_text_bytes
    issues = IssuePages(request.content)
    shelf = DryShelf() if request.dry_run else Shelf()
    root = request.root
    whereabouts = Whereabouts(request.content, {remembered_path(path, root) for path in paths})
    with Spool[ImportReport]() as spool:
        whereabouts.find("")  # content/ is looked through once, whoever reads the pages
        read = partial(_read, request, root, most, whereabouts)
        for report in spread_pages(read, paths, request.jobs, lambda done: progress("importing", done, len(paths))):
            old = _find_old_names(request, report, shelf, whereabouts)
            issues.add(report, old, partial(_find_left_out, request, report, shelf, whereabouts))
            spool.add(report)
        twice, told = issues.find_same_pages(), issues.tell_same_pages()
        joined = IssueJumps() if twice else issues.join_jumps()  # of two that are one page nobody knows which goes on
        writes = not (twice or request.dry_run)
        with hold(root, "import", tell) if writes else contextlib.nullcontext():
            if writes:
                disk.sweep(request.content)
            for report in spool:
                shelved = _find_shelved(request, report, shelf, whereabouts)
                held = (*_find_holder(request, report, shelved), *_tell_astray(report, shelved, whereabouts))
                page = report.page and _call(request, report.page, shelved, joined.titles.get(report.shown, {}))
                own = joined.problems.get(report.shown, ())
                problems = (*twice.get(report.shown, ()), *held, *_tell(report, page), *own)
                stays = twice or has_errors(problems)
                files, left = ((), ()) if stays else _put(request, page, shelved, shelf)
                problems += left
                jumps = tuple(joined.pairs.get(report.shown, ()))
                yield replace(report, page=page, files=files, problems=problems, jumps=jumps, twice=told)


def list_paths(request: ImportRequest) -> list[Path]:
    """Return the page texts that an import is asked for, each once: a file and its folder may be given both."""
    found = {path.resolve(): path for path in (text for given in request.files for text in listing.find_texts(given))}
    return list(found.values())


def _read(request: ImportRequest, root: Path, most: int, whereabouts: Whereabouts, path: Path) -> ImportReport:
    within = _find_within(path, root)
    report = _read_page(request, path, within or disk.shown_path(path), most, whereabouts)
    if within is not None:
        return report
    message = f"the page text lies outside the folder that {shown_folder(request.content)} stands in"
    hint = "copy it into seeds/ there first: from elsewhere no article could name it as its source"
    outside = Problem(Code.NO_SOURCE, Span(report.shown), message, hint)
    return replace(report, problems=(outside, *report.problems))


def _read_page(request: ImportRequest, path: Path, shown: str, most: int, whereabouts: Whereabouts) -> ImportReport:
    decoded = read_page_text(path, shown, most)
    if decoded.source is None:
        return ImportReport(shown, decoded.encoding, None, (), decoded.problems)
    page = import_page(decoded.source, PageHints(date=request.date, page=request.page), emend=request.emend)
    home = find_home(whereabouts, shown, page)
    if home is None:
        return ImportReport(shown, decoded.encoding, page, (), decoded.problems + page.problems)
    page = import_page(decoded.source, PageHints(date=home.date, page=home.page, asked=False), emend=request.emend)
    moved = _tell_home(shown, home, asked=request.date is not None or request.page is not None)
    return ImportReport(shown, decoded.encoding, page, (), (*decoded.problems, moved, *page.problems))


def _tell_home(shown: str, home: Name, *, asked: bool) -> Problem:
    """Return what is to be said of a page all of whose articles stand elsewhere; a warning when somebody asked."""
    message = f"its articles stand on page {home.page} of {home.date}, so this is taken for that page"
    hint, severity = "if it is another, move its folder of articles there", Severity.NOTE
    if asked:
        message = (
            f"its articles stand on page {home.page} of {home.date} and stay there, whatever --date and --page say"
        )
        hint, severity = (
            f"to have them elsewhere, move the folder {home.date}/{home.page:02d} of articles there",
            Severity.WARNING,
        )
    return Problem(Code.INFERRED, Span(shown), message, hint, severity)


def _find_holder(request: ImportRequest, report: ImportReport, shelved: Shelved) -> tuple[Problem, ...]:
    """Return an error when the page's place in content/ is another page text's; who was moved there is a guest."""
    page = report.page
    seeds = {seed for each in shelved.filed if (seed := each.seed) and shelved.holds(each.place)}
    if page is None or page.date is None or page.page is None or not seeds - {report.shown}:
        return ()
    whereabouts = Whereabouts(request.content, seeds)
    known = shelved.imported is not None
    holders = {seed for seed in seeds if whereabouts.is_home(seed, page.date, page.page, known=known)}
    if not holders or report.shown in holders:
        return ()
    message = f"page {page.page} of {page.date} was imported from {min(holders)}"
    hint = "give this one its own --date or --page; if it is the same text under a new name, take the old file away"
    if not (request.root / min(holders)).exists():
        hint = "give this one its own --date or --page; if it is only a part of that page, put its parts into one file"
    return (Problem(Code.SAME_PAGE, Span(report.shown), message, hint),)


def _tell_astray(report: ImportReport, shelved: Shelved, whereabouts: Whereabouts) -> list[Problem]:
    """Return a warning for each page text that is not there and whose articles say what a page says, too."""
    astray = find_astray(whereabouts, report.page, shelved.renamed) if report.page else {}
    return [tell_astray(report.shown, old, name.path) for old, name in astray.items()]


def _find_shelved(request: ImportRequest, report: ImportReport, shelf: Shelf, whereabouts: Whereabouts) -> Shelved:
    page = report.page
    if page is None or page.date is None or page.page is None:
        return Shelved(None, 0, ())
    place = Place(page.date, page.page, 1)

    def find(seed: str) -> Shelved:
        elsewhere = (name for name in whereabouts.find(seed) if name.date != place.date)
        return find_shelved(request.content, place, seed, shelf, elsewhere)

    return follow_name(page, find(report.shown), whereabouts.list_gone(page.date), find)


def _find_old_names(
    request: ImportRequest, report: ImportReport, shelf: Shelf, whereabouts: Whereabouts
) -> tuple[str, ...]:
    if report.page is None or report.page.date is None or not whereabouts.list_gone(report.page.date):
        return ()
    return _find_shelved(request, report, shelf, whereabouts).renamed


def _find_left_out(
    request: ImportRequest, report: ImportReport, shelf: Shelf, whereabouts: Whereabouts, page: ImportedPage
) -> frozenset[int]:
    """Return which articles of a page somebody took out, by their places among its articles, from 0."""
    shelved = _find_shelved(request, report, shelf, whereabouts)
    if not shelved.is_known:
        return frozenset()
    placing, _ = _place(request, page, shelved)
    return frozenset(index for index, placed in enumerate(placing.placed) if placed.left_out)


def _place(request: ImportRequest, page: ImportedPage, shelved: Shelved) -> tuple[Placing, dict[int, str]]:
    """Return where the articles of a page go, and of those that editors put into others the files that hold them.

    These do not come back, whatever is asked for: they would stand there twice.
    """
    seed = page.source.path
    placing = place_articles(page.articles, shelved, seed)
    gone = frozenset(index for index, placed in enumerate(placing.placed) if placed.left_out)
    merged = find_merged(request.content, page, placing) if gone else {}
    if request.restore and gone - merged.keys():
        placing = place_articles(page.articles, shelved, seed, gone - merged.keys())
    return placing, merged


def _call(request: ImportRequest, page: ImportedPage, shelved: Shelved, titles: Titles) -> ImportedPage:
    """Return a page whose continuations without a headline are called as their first parts, or as they were before."""
    called = give_titles(page, titles)
    if not list_untitled(page) - titles.keys():
        return called
    return keep_titles(called, _place(request, called, shelved)[0])


def _tell(report: ImportReport, page: ImportedPage | None) -> tuple[Problem, ...]:
    """Return what is said of a page, as it is once its continuations are called otherwise."""
    if page is None or report.page is None:
        return report.problems
    anew = dict(zip(report.page.problems, page.problems, strict=True))
    return tuple(anew.get(each, each) for each in report.problems)


def _put(
    request: ImportRequest, page: ImportedPage | None, shelved: Shelved, shelf: Shelf
) -> tuple[tuple[FileFate, ...], tuple[Problem, ...]]:
    """Write a page; return what became of its files, and what is to be said of those that editors changed.

    Nothing is written where issue.yaml cannot take what the next import has to know.
    """
    if page is None:
        return (), ()
    placing, merged = _place(request, page, shelved)
    left = tell_leftovers(page, shelved, placing)
    left = (*(tell_old_name(page.source.path, old) for old in shelved.renamed), *left)
    issue = _note_places(page, placing)
    said = check_issue(request.content, issue, shelf, restore=request.restore) if issue else ()
    if has_errors(said):
        return (), said
    files = put_articles(request.content, page.articles, placing, shelf, merged)
    filled = put_issue(request.content, issue, shelf, restore=request.restore) if issue else ()
    shelf.settle()
    return (*files, *filled), (*left, *said)


def _note_places(page: ImportedPage, placing: Placing) -> IssueInfo | None:
    """Return what a page says of its issue, with the places given on it; None where nothing of it is in its issue."""
    if page.issue is None or not _stays_here(placing, page.date):
        return None
    (info,) = page.issue.pages
    info = replace(note_filled(page.issue, info), imported=placing.imported or None, given=placing.given)
    return replace(page.issue, pages=(info,))


def _stays_here(placing: Placing, date: dt.date | None) -> bool:
    """Say whether anything of a page is in its issue; of one all of whose articles were moved away nothing is."""
    return not placing.placed or any(each.filed is None or each.filed.place.date == date for each in placing.placed)


def remembered_path(path: Path, root: Path) -> str:
    """Return how a seed is remembered: relative to the project, in which it must lie to be; else as people see it."""
    return _find_within(path, root) or disk.shown_path(path)


def _find_within(path: Path, root: Path) -> str | None:
    """Return a path relative to the folder of the project; None where it leads out of it."""
    resolved = path.resolve()
    return resolved.relative_to(root).as_posix() if resolved.is_relative_to(root) else None
