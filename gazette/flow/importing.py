"""seeds/ -> content/: page text becomes article files, and nothing that an editor has touched is overwritten."""

from __future__ import annotations

import datetime as dt
import difflib
import enum
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from gazette import disk
from gazette.flow.work import Progress, silent
from gazette.importer import (
    ImportedPage,
    PageHints,
    decode_page,
    explain_line,
    format_explanation,
    import_page,
    join_jumps,
)
from gazette.matter.article_file import format_article_file, is_as_imported, parse_article_file
from gazette.matter.issue_file import format_issue_file, merge_page, parse_issue_file
from gazette.matter.names import ISSUE_FILE
from gazette.model import ArticleFile, IssueInfo, Place
from gazette.problems import GazetteError, Problem, has_errors
from gazette.text.decoding import decode_utf8

Writer = Callable[[Path, bytes], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """What an editor asks for: files of page text, and what they know better than the page says."""

    files: tuple[Path, ...]
    content: Path
    date: dt.date | None = None
    page: int | None = None
    emend: bool = False
    dry_run: bool = False

    @property
    def root(self) -> Path:
        """The folder that content/ stands in: paths of seeds are remembered relative to it."""
        return self.content.resolve().parent


class Fate(enum.StrEnum):
    """What became of a file under content/."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class FileFate:
    """A content file and what became of it; ``diff`` shows what an edited file was not given."""

    shown: str
    fate: Fate
    diff: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One page of text: what was read, and the files it became; no files when there is an error.

    **Shape**: ``page`` is None when the file could not even be decoded.
    """

    shown: str
    encoding: str
    page: ImportedPage | None
    files: tuple[FileFate, ...]
    problems: tuple[Problem, ...]


def import_pages(request: ImportRequest, progress: Progress = silent) -> Iterator[ImportReport]:
    """Import page after page, and yield what came of each.

    **Raises**: GazetteError when a file cannot be read or written.
    """
    for number, path in enumerate(request.files, 1):
        yield _import(request, path)
        progress("importing", number, len(request.files))


def _import(request: ImportRequest, path: Path) -> ImportReport:
    shown = _remembered_path(path, request.root)
    decoded = decode_page(shown, disk.read_bytes(path))
    if decoded.source is None:
        return ImportReport(shown, decoded.encoding, None, (), decoded.problems)
    page = import_page(decoded.source, PageHints(date=request.date, page=request.page), emend=request.emend)
    problems = decoded.problems + page.problems
    if has_errors(problems):
        return ImportReport(shown, decoded.encoding, page, (), problems)
    write = _write_nothing if request.dry_run else disk.write_bytes
    files = [_put_article(request.content, file, write) for file in page.articles]
    if page.issue is not None:
        files += _put_issue(request.content, page.issue, write)
    return ImportReport(shown, decoded.encoding, page, tuple(files), problems)


def explain_page_line(request: ImportRequest, line: int) -> str:
    """Return which rules spoke for and against what a line of the first file became, as text.

    **Raises**: GazetteError when the file is no text, or has nothing in that line.
    """
    path = request.files[0]
    shown = _remembered_path(path, request.root)
    source = decode_page(shown, disk.read_bytes(path)).source
    explanation = explain_line(source, line) if source is not None else None
    if explanation is None:
        message = f"{shown}: there is no text in line {line}"
        raise GazetteError(message)
    return format_explanation(explanation)


def check_jumps(pages: Iterable[ImportedPage]) -> tuple[Problem, ...]:
    """Return what the jump lines (下转, 上接) of pages imported together leave open, issue by issue."""
    issues: dict[dt.date | None, list[ImportedPage]] = defaultdict(list)
    for page in pages:
        issues[page.date].append(page)
    return tuple(problem for each in issues.values() for problem in join_jumps(tuple(each)).problems)


def _write_nothing(_path: Path, _data: bytes) -> None:
    """Take the place of writing in a dry run."""


def _put_article(content: Path, file: ArticleFile, write: Writer) -> FileFate:
    """Write an article unless an editor has made its place theirs."""
    place = file.article.place
    standing = _find_file(content, place)
    target = content / (standing or file.article.path)
    text = format_article_file(file)
    data = disk.find_bytes(target)
    shown = disk.shown_path(target)
    if data is None:
        write(target, text.encode())
        return FileFate(shown, Fate.NEW)
    source, _ = decode_utf8(shown, data)
    if source is not None and source.text == text:
        return FileFate(shown, Fate.UNCHANGED)
    if source is not None and _is_untouched(source.text, shown, place):
        write(target, text.encode())
        return FileFate(shown, Fate.UPDATED)
    return FileFate(shown, Fate.KEPT, _diff(source.text if source else "", text, shown))


def _is_untouched(text: str, shown: str, place: Place) -> bool:
    source, _ = decode_utf8(shown, text.encode())
    file = parse_article_file(source, place, shown)[0] if source is not None else None
    return file is not None and is_as_imported(text, file.article.source_text)


def _find_file(content: Path, place: Place) -> str | None:
    """Return the file that holds a place already: its number is its identity, its words may be an editor's."""
    folder = f"{place.date.isoformat()}/{place.page:02d}"
    if not (content / folder).is_dir():
        return None
    number = f"{place.number:02d}"
    names = [name for name in disk.list_files(content / folder) if name.endswith(".md")]
    found = [name for name in names if name.removesuffix(".md") == number or name.startswith(f"{number}-")]
    return f"{folder}/{found[0]}" if found else None


def _put_issue(content: Path, issue: IssueInfo, write: Writer) -> list[FileFate]:
    """Add what a page says of its issue to issue.yaml; what stands there already is an editor's word."""
    path = content / issue.date.isoformat() / ISSUE_FILE
    shown = disk.shown_path(path)
    data = disk.find_bytes(path)
    if data is None:
        text = format_issue_file(issue)
        if text:
            write(path, text.encode())
        return [FileFate(shown, Fate.NEW)] if text else []
    source, problems = decode_utf8(shown, data)
    if source is None or has_errors(problems):
        return [FileFate(shown, Fate.KEPT, format_issue_file(issue))]
    known, problems = parse_issue_file(source, issue.date)
    text = format_issue_file(_fill(known, issue))
    if has_errors(problems) or (text != source.text and format_issue_file(known) != source.text):
        return [FileFate(shown, Fate.KEPT, _diff(source.text, text, shown))]
    if text != source.text:
        write(path, text.encode())
    return [FileFate(shown, Fate.UPDATED if text != source.text else Fate.UNCHANGED)]


def _fill(known: IssueInfo, found: IssueInfo) -> IssueInfo:
    """Return what is known with the gaps filled from what was found."""
    filled = replace(known, number=known.number or found.number, page_count=known.page_count or found.page_count)
    for page in found.pages:
        old = next((each for each in known.pages if each.number == page.number), page)
        filled = merge_page(
            filled,
            replace(
                old,
                name=old.name or page.name,
                editors=old.editors or page.editors,
                furniture=old.furniture or page.furniture,
            ),
        )
    return filled


def _diff(old: str, new: str, shown: str) -> str:
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), f"{shown} (edited)", f"{shown} (imported)", n=1
    )
    return "".join(lines)


def _remembered_path(path: Path, root: Path) -> str:
    """Return how a seed is remembered: relative to the project when it lies inside, else by its name alone."""
    resolved = path.resolve()
    return resolved.relative_to(root).as_posix() if resolved.is_relative_to(root) else path.name
