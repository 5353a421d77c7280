"""Article files and issue.yaml into content/, never over what an editor has touched."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from gazette import disk, listing
from gazette.bundle import Parcel, save_together
from gazette.importer import emend_article
from gazette.matter.article_file import format_article_file, parse_article_file, unseal
from gazette.matter.issue_file import format_issue_file, parse_issue_file
from gazette.matter.issue_filling import fill_issue_file, find_page, find_taken_out
from gazette.matter.names import ISSUE_FILE, Name, parse_name
from gazette.model import ArticleFile, IssueInfo, PageInfo, Place
from gazette.problems import GazetteError, Problem, has_errors
from gazette.review import ARTICLE, Fate, Filed, FileFate, Placed, Placing, Shelved, name_file, share_lines
from gazette.text.decoding import decode_utf8

_MARK = "{~~"  # where both readings of a misread character stand


class Shelf:
    """Where content files are looked for and put: on the disk, those of a page together."""

    def __init__(self) -> None:
        self._parcels: list[Parcel] = []

    def find(self, path: Path) -> bytes | None:
        """Return what stands there, None when nothing does."""
        return disk.find_bytes(path)

    def put(self, path: Path, seen: bytes | None, data: bytes) -> None:
        """Take a file that is to be put there, in place of what was found."""
        self._parcels.append(Parcel(path, seen, data))

    def settle(self) -> None:
        """Put all files there that were taken.

        **Raises**: GazetteError when one cannot be put there; none is then.
        """
        parcels, self._parcels = self._parcels, []
        save_together(parcels)


class DryShelf(Shelf):
    """A shelf that writes nothing, and remembers what one page would have said of its issue to the next."""

    def __init__(self) -> None:
        super().__init__()
        self._issues: dict[Path, bytes] = {}

    def find(self, path: Path) -> bytes | None:
        """Return what would stand there."""
        return self._issues.get(path) or super().find(path)

    def put(self, path: Path, seen: bytes | None, data: bytes) -> None:  # noqa: ARG002  # nobody writes in between
        """Remember an issue file; each article is met once, and needs no memory."""
        if path.name == ISSUE_FILE:
            self._issues[path] = data


def put_articles(
    content: Path, made: tuple[ArticleFile, ...], placing: Placing, shelf: Shelf, merged: Mapping[int, str]
) -> tuple[FileFate, ...]:
    """Take to the shelf the articles of a page whose files no editor has made theirs, and tell what becomes of each.

    ``merged`` are the files that hold the words of those that are left out, by their indices.
    **Raises**: GazetteError where a link leads out of content/.
    """
    shown = f"{disk.shown_path(content)}/".removeprefix("./")
    pairs = zip(made, placing.placed, strict=True)
    fates = [_put_article(content, shown, file, placed, shelf) for file, placed in pairs]
    return tuple(replace(fate, held_by=merged.get(index, "")) for index, fate in enumerate(fates))


def _put_article(content: Path, shown: str, file: ArticleFile, placed: Placed, shelf: Shelf) -> FileFate:
    path = name_file(file, placed)
    target = content / path
    _keep_inside(content, target)
    shown += path
    if placed.left_out:
        return FileFate(shown, Fate.LEFT_OUT)
    text = format_article_file(file)
    if placed.filed is None:
        shelf.put(target, None, text.encode())
        return FileFate(shown, Fate.NEW, restored=(ARTICLE,) if placed.restored else ())
    if placed.filed.untouched and _MARK in placed.filed.text and _MARK not in text:  # an import with --emend wrote it
        text = format_article_file(emend_article(file))
    if placed.filed.text == text:
        return FileFate(shown, Fate.UNCHANGED)
    if placed.twins:  # nobody knows which of them is the article
        return FileFate(shown, Fate.KEPT)
    if placed.filed.untouched or _is_sealed_otherwise(placed.filed, file):
        shelf.put(target, _find_still(shelf, target, placed.filed.text), text.encode())
        return FileFate(shown, Fate.UPDATED)
    return FileFate(shown, Fate.KEPT, show_difference(placed.filed.text, text, shown))


def _is_sealed_otherwise(filed: Filed, made: ArticleFile) -> bool:
    """Say whether a file is what the importer makes but for its digest, as where somebody wrote a new name at file:."""
    bare = unseal(filed.text)
    return bare != filed.text and bare == unseal(format_article_file(made))


def _find_still(shelf: Shelf, target: Path, text: str) -> bytes | None:
    """Return the bytes of an article that still says what it said when places were given out.

    **Raises**: GazetteError when it says something else.
    """
    data = shelf.find(target)
    source, _ = decode_utf8(target.name, data or b"")
    if source is None or source.text != text:
        raise disk.changed_meanwhile(target)
    return data


def find_shelved(content: Path, place: Place, seed: str, shelf: Shelf, elsewhere: Iterable[Name] = ()) -> Shelved:
    """Return what content/ holds of a page: the articles in its folder, and those of its text elsewhere in the issue.

    **Shape**: any ``place`` of the page; ``elsewhere`` are the articles of its text that were moved to other issues.
    **Raises**: GazetteError where a link leads out of content/, and when a file cannot be read.
    """
    date, page = place.date, place.page
    issue = content / date.isoformat()
    _keep_inside(content, issue / f"{page:02d}" / "article.md")
    found = []
    for path in listing.list_files(issue) if issue.is_dir() else ():
        name, _ = parse_name(f"{date.isoformat()}/{path}", path)
        if name is None or name.place is None:
            continue
        here = name.place.page == page
        if here:
            _keep_inside(content, content / name.path)
        filed = _read_filed(content, name.path, name.place, "" if here else seed)
        found += [filed] if filed else []
    moved = (_read_filed(content, name.path, name.place, seed) for name in elsewhere if name.place)
    found += [filed for filed in moved if filed]
    known = find_page_info(content, date, page, shelf)
    return Shelved(date, page, tuple(found), known.imported, known.given)


def _read_filed(content: Path, path: str, place: Place, seed: str) -> Filed | None:
    """Return an article of content/ as it stands; None when it is of another page's folder and not of a page text."""
    data = disk.find_bytes(content / path) or b""
    if seed and (seed.encode() not in data or not (content / path).resolve().is_relative_to(content.resolve())):
        return None
    source, _ = decode_utf8(path, data)
    if source is None:
        return Filed(path, place, data.decode("utf-8", "replace"), None)
    filed = Filed(path, place, source.text, parse_article_file(source, place, path)[0])
    return filed if not seed or filed.is_of(seed) else None


def find_page_info(content: Path, date: dt.date, page: int, shelf: Shelf | None = None) -> PageInfo:
    """Return what issue.yaml says of a page; nothing where it is not there, or cannot be read."""
    data = (shelf or Shelf()).find(content / date.isoformat() / ISSUE_FILE)
    source, _ = decode_utf8(ISSUE_FILE, data or b"")
    issue = parse_issue_file(source, date)[0] if source is not None else IssueInfo(date=date)
    return find_page(issue, page) or PageInfo(number=page)


def _keep_inside(content: Path, path: Path) -> None:
    """Let nothing be shown or written where a link leads out of content/."""
    if not listing.passes_link(content, path):  # links are rare, and to resolve a path is dear
        return
    if not path.resolve().is_relative_to(content.resolve()):
        shown = f"{disk.shown_path(content)}/{path.relative_to(content).as_posix()}"  # the link, not what it leads to
        message = f"{shown}: a link leads out of content/ here: put a file of your own in its place"
        raise GazetteError(message)


def put_issue(content: Path, issue: IssueInfo, shelf: Shelf, *, restore: bool = False) -> list[FileFate]:
    """Add what a page says of its issue to issue.yaml; an editor's words there stay, and the difference is shown."""
    path = content / issue.date.isoformat() / ISSUE_FILE
    shown = disk.shown_path(path)
    data = shelf.find(path)
    text, _ = fill_issue_data(path, data, issue, restore=restore)
    if text is None:
        return [FileFate(shown, Fate.UNCHANGED)] if data is not None else []
    changed = text.encode() != data
    if changed:
        shelf.put(path, data, text.encode())
    if data is None:
        return [FileFate(shown, Fate.NEW)]
    anew, _ = fill_issue_data(path, text.encode(), issue, restore=restore, anew=True)
    kept = show_difference(text, anew, shown) if anew is not None and anew != text else ""
    fate = Fate.UPDATED if changed else Fate.KEPT if kept else Fate.UNCHANGED
    return [FileFate(shown, fate, kept, _find_restored(path, data, issue) if restore and changed else ())]


def _find_restored(path: Path, data: bytes | None, issue: IssueInfo) -> tuple[str, ...]:
    """Return the keys of an issue.yaml that a person took out and an import has brought back."""
    source, _ = decode_utf8(disk.shown_path(path), data or b"")
    return find_taken_out(parse_issue_file(source, issue.date)[0], issue) if source and data else ()


def check_issue(content: Path, issue: IssueInfo, shelf: Shelf, *, restore: bool = False) -> tuple[Problem, ...]:
    """Return what keeps an issue.yaml from being filled: without it nobody would know what an editor took out.

    **Problems**: those of the file, and WRONG_SHAPE where it leaves no room; LEFT_OUT, a note, of what they took out
    of the file itself.
    **Raises**: GazetteError where a link leads out of content/.
    """
    path = content / issue.date.isoformat() / ISSUE_FILE
    _keep_inside(content, path)
    data = shelf.find(path)
    return fill_issue_data(path, data, issue, restore=restore)[1] if data is not None else ()


def fill_issue_data(
    path: Path, data: bytes | None, issue: IssueInfo, *, restore: bool, anew: bool = False
) -> tuple[str | None, tuple[Problem, ...]]:
    """Return what an issue.yaml says with what was found of its issue; None for no file, and where it is none."""
    if data is None:
        return format_issue_file(issue) or None, ()
    source, problems = decode_utf8(disk.shown_path(path), data)
    if source is None or has_errors(problems):
        return None, problems
    return fill_issue_file(source, data.decode(), issue, restore=restore, anew=anew)


def show_difference(old: str, new: str, shown: str) -> str:
    """Return what an import would have changed in an edited file, as a unified diff.

    Where lines only moved in the page text nothing is to be seen of that, unless nothing else has changed.
    """
    new = share_lines(new, old)
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), f"{shown} (edited)", f"{shown} (imported)", n=1
    )
    return "".join(lines)
