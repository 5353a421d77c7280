"""Article files and issue.yaml into content/, never over what an editor has touched."""

from __future__ import annotations

import datetime as dt
import difflib
from dataclasses import replace
from pathlib import Path

from gazette import disk
from gazette.matter.article_file import format_article_file, is_as_imported, parse_article_file
from gazette.matter.issue_file import format_issue_file, merge_page, parse_issue_file
from gazette.matter.names import ISSUE_FILE
from gazette.model import ArticleFile, IssueInfo, Place
from gazette.problems import GazetteError, has_errors
from gazette.review import Fate, FileFate
from gazette.text.decoding import decode_utf8


class Shelf:
    """Where content files are looked for and put: on the disk."""

    def find(self, path: Path) -> bytes | None:
        """Return what stands there, None when nothing does."""
        return disk.find_bytes(path)

    def put(self, path: Path, data: bytes) -> None:
        """Put a file there."""
        disk.save_bytes(path, data)


class DryShelf(Shelf):
    """A shelf that writes nothing, and remembers what one page would have said of its issue to the next."""

    def __init__(self) -> None:
        self._issues: dict[Path, bytes] = {}

    def find(self, path: Path) -> bytes | None:
        """Return what would stand there."""
        return self._issues.get(path) or super().find(path)

    def put(self, path: Path, data: bytes) -> None:
        """Remember an issue file; each article is met once, and needs no memory."""
        if path.name == ISSUE_FILE:
            self._issues[path] = data


def put_article(content: Path, file: ArticleFile, shelf: Shelf) -> FileFate:
    """Write an article unless an editor has made its place theirs.

    **Raises**: GazetteError where a link leads out of content/, and when the disk refuses.
    """
    place = file.article.place
    standing = _find_file(content, place)
    target = content / (standing or file.article.path)
    _keep_inside(content, target)
    text = format_article_file(file)
    data = shelf.find(target)
    shown = disk.shown_path(target)
    if data is None:
        shelf.put(target, text.encode())
        return FileFate(shown, Fate.NEW)
    source, _ = decode_utf8(shown, data)
    if source is not None and source.text == text:
        return FileFate(shown, Fate.UNCHANGED)
    if source is not None and _is_untouched(source.text, shown, place):
        shelf.put(target, text.encode())
        return FileFate(shown, Fate.UPDATED)
    return FileFate(shown, Fate.KEPT, show_difference(source.text if source else "", text, shown))


def find_sources(content: Path, date: dt.date, page: int) -> frozenset[str]:
    """Return the page texts that the articles of a page were imported from."""
    folder = content / date.isoformat() / f"{page:02d}"
    names = [name for name in disk.list_files(folder) if name.endswith(".md")] if folder.is_dir() else []
    found: set[str] = set()
    for name in names:
        source, _ = decode_utf8(name, disk.read_bytes(folder / name))
        file = parse_article_file(source, Place(date, page, 1), name)[0] if source is not None else None
        if file is not None and file.article.source_text is not None:
            found.add(file.article.source_text.file)
    return frozenset(found)


def _is_untouched(text: str, shown: str, place: Place) -> bool:
    source, _ = decode_utf8(shown, text.encode())
    file = parse_article_file(source, place, shown)[0] if source is not None else None
    return file is not None and is_as_imported(text, file.article.source_text)


def _keep_inside(content: Path, path: Path) -> None:
    """Let nothing be shown or written where a link leads out of content/."""
    if not path.resolve().is_relative_to(content.resolve()):
        shown = f"{disk.shown_path(content)}/{path.relative_to(content).as_posix()}"  # the link, not what it leads to
        message = f"{shown}: a link leads out of content/ here: put a file of your own in its place"
        raise GazetteError(message)


def _find_file(content: Path, place: Place) -> str | None:
    """Return the file that holds a place already: its number is its identity, its words may be an editor's."""
    folder = f"{place.date.isoformat()}/{place.page:02d}"
    if not (content / folder).is_dir():
        return None
    number = f"{place.number:02d}"
    names = [name for name in disk.list_files(content / folder) if name.endswith(".md")]
    found = [name for name in names if name.removesuffix(".md") == number or name.startswith(f"{number}-")]
    return f"{folder}/{found[0]}" if found else None


def put_issue(content: Path, issue: IssueInfo, shelf: Shelf) -> list[FileFate]:
    """Add what a page says of its issue to issue.yaml; what stands there already is an editor's word."""
    path = content / issue.date.isoformat() / ISSUE_FILE
    _keep_inside(content, path)
    shown = disk.shown_path(path)
    data = shelf.find(path)
    if data is None:
        text = format_issue_file(issue)
        if text:
            shelf.put(path, text.encode())
        return [FileFate(shown, Fate.NEW)] if text else []
    source, problems = decode_utf8(shown, data)
    if source is None or has_errors(problems):
        return [FileFate(shown, Fate.KEPT, format_issue_file(issue))]
    known, problems = parse_issue_file(source, issue.date)
    text = format_issue_file(fill_issue(known, issue))
    if has_errors(problems) or (text != source.text and format_issue_file(known) != source.text):
        return [FileFate(shown, Fate.KEPT, show_difference(source.text, text, shown))]
    if text != source.text:
        shelf.put(path, text.encode())
    return [FileFate(shown, Fate.UPDATED if text != source.text else Fate.UNCHANGED)]


def fill_issue(known: IssueInfo, found: IssueInfo) -> IssueInfo:
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


def show_difference(old: str, new: str, shown: str) -> str:
    """Return what an import would have changed in an edited file, as a unified diff."""
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), f"{shown} (edited)", f"{shown} (imported)", n=1
    )
    return "".join(lines)
