"""A new article, issue, page or column: the next free place, a file for editors to fill in."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gazette import disk, listing
from gazette.flow.publication import read_settings
from gazette.locking import Tell, hold, say_nothing
from gazette.matter.article_file import parse_article_file
from gazette.matter.blank import format_blank_article, format_blank_issue
from gazette.matter.issue_file import name_page
from gazette.matter.names import ISSUE_FILE, parse_name
from gazette.model import Place
from gazette.problems import GazetteError
from gazette.text.decoding import decode_utf8
from gazette.text.file_names import LAST_PAGE, format_article_path, format_issue_folder

_NUMBER = re.compile(r"(\d{2,})")
_SCHEMA = "docs/schemas/issue.schema.json"


class Start(enum.StrEnum):
    """What is new."""

    ARTICLE = "article"
    ISSUE = "issue"
    PAGE = "page"
    COLUMN = "column"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartRequest:
    """What is to be new, and where.

    **Shape**: an issue needs a ``date`` alone; everything else has a ``title`` too. ``page`` 0 is the one after the
    last of the issue. ``name`` is that of the page, empty for none, or of the column.
    """

    content: Path
    date: dt.date
    what: Start = Start.ARTICLE
    page: int = 0
    title: str = ""
    name: str = ""


def start(request: StartRequest, tell: Tell = say_nothing) -> tuple[Path, ...]:
    """Write what is new and return its files: an issue.yaml, or an article in the next free place of its page.

    A page is there with its first article; its name goes into the issue.yaml, where nothing else is touched. A column
    is there with the first article that names it. It waits for another command, and ``tell`` hears for whom.
    **Raises**: GazetteError when there is no publication, no such page number, or what would be new is there already;
    nothing is written then.
    """
    with hold(request.content.resolve().parent, "new", tell):
        chinese = read_settings(request.content, None).language.startswith("zh")
        files = tuple(_WAYS[request.what](request, chinese))
        disk.sweep(_issue_file(request).parent)
        # The article last: a disk that refuses it leaves nothing that the next try would take for done.
        for path, seen, data in sorted(files, key=lambda file: file[0].name != ISSUE_FILE):
            disk.save_over(path, seen, data)
        return tuple(path for path, _, _ in files)


# A file, what was seen there, and what it is to hold.
Files = Iterator[tuple[Path, bytes | None, bytes]]


def _start_issue(request: StartRequest, chinese: bool) -> Files:  # noqa: FBT001  # one of a table of ways
    path = _issue_file(request)
    if disk.find_bytes(path) is not None:
        message = f"{disk.shown_path(path)} is there already; nothing was written"
        raise GazetteError(message)
    yield path, None, _blank_issue(request, chinese=chinese).encode()


def _start_article(request: StartRequest, chinese: bool, column: str = "") -> Files:  # noqa: FBT001  # as above
    page = request.page or _next_page(request)
    if page > LAST_PAGE:
        message = f"page {page}: a newspaper has at most {LAST_PAGE} pages"
        raise GazetteError(message)
    place = Place(request.date, page, _next_number(request, page))
    text = format_blank_article(request.title, request.date, chinese=chinese, column=column)
    yield request.content / format_article_path(place, request.title), None, text.encode()


def _start_page(request: StartRequest, chinese: bool) -> Files:  # noqa: FBT001  # as above
    page = request.page or _next_page(request)
    if page in _pages(request):
        message = (
            f"page {page} of {request.date.isoformat()} is there already; a new article is put on it without «page»"
        )
        raise GazetteError(message)
    yield from _start_article(request, chinese)
    if request.name:
        yield _name_page(request, page, chinese=chinese)


def _name_page(request: StartRequest, page: int, *, chinese: bool) -> tuple[Path, bytes | None, bytes]:
    path = _issue_file(request)
    seen = disk.find_bytes(path)
    data = _blank_issue(request, chinese=chinese).encode() if seen is None else seen
    source, _ = decode_utf8(disk.shown_path(path), data)
    written = None if source is None else name_page(source, data.decode(), page, request.name)
    if written is None:
        message = f"{disk.shown_path(path)}: the name of page {page} cannot be put there; nothing was written"
        raise GazetteError(message)
    return path, seen, written.encode()


def _start_column(request: StartRequest, chinese: bool) -> Files:  # noqa: FBT001  # as above
    for path in listing.list_files(request.content):
        name, _ = parse_name(path, path)
        if name is not None and name.place is not None:
            source, _ = decode_utf8(path, disk.read_bytes(request.content / path))
            file = parse_article_file(source, name.place, path)[0] if source is not None else None
            if file is not None and file.article.column == request.name:
                message = (
                    f"the column {request.name!r} is there already, in {path}; a new article names it with «column:»"
                )
                raise GazetteError(message)
    yield from _start_article(request, chinese, request.name)


_WAYS: dict[Start, Callable[[StartRequest, bool], Files]] = {
    Start.ARTICLE: _start_article,
    Start.ISSUE: _start_issue,
    Start.PAGE: _start_page,
    Start.COLUMN: _start_column,
}


def _issue_file(request: StartRequest) -> Path:
    return request.content / format_issue_folder(Place(request.date, 1, 1)) / ISSUE_FILE


def _blank_issue(request: StartRequest, *, chinese: bool) -> str:
    return _schema_line(request.content) + format_blank_issue(request.date, chinese=chinese)


def _schema_line(content: Path) -> str:
    """Return the line by which editors find the schema of an issue.yaml; empty where the project has none."""
    there = (content.resolve().parent / _SCHEMA).exists()
    return f"# yaml-language-server: $schema=../../{_SCHEMA}\n" if there else ""


def _pages(request: StartRequest) -> set[int]:
    """Return the numbers of the pages of an issue that have an article."""
    folder = f"{request.date.isoformat()}/"
    paths = (path for path in listing.list_files(request.content) if path.startswith(folder))
    names = (parse_name(path, path)[0] for path in paths)
    return {name.place.page for name in names if name is not None and name.place is not None}


def _next_page(request: StartRequest) -> int:
    return max(_pages(request), default=0) + 1


def _next_number(request: StartRequest, page: int) -> int:
    """Return the number after the highest of the page: gaps are left, for an address is never given out twice."""
    folder = f"{request.date.isoformat()}/{page:02d}/"
    names = (path.removeprefix(folder) for path in listing.list_files(request.content) if path.startswith(folder))
    numbers = (int(match[1]) for name in names if name.endswith(".md") and (match := _NUMBER.match(name)))
    return max(numbers, default=0) + 1
