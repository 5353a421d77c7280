"""A new article or issue: the next free place, a file for editors to fill in."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from gazette import disk
from gazette.flow.reading import read_settings
from gazette.locking import hold
from gazette.matter.blank import format_blank_article, format_blank_issue
from gazette.model import Place
from gazette.problems import GazetteError
from gazette.text.file_names import format_article_path, format_issue_folder

_NUMBER = re.compile(r"(\d{2,})")
_MOST_PAGES = 99
_SCHEMA = "docs/schemas/issue.schema.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartRequest:
    """A new article of a page of an issue; without a page the issue itself, whose ``title`` is not looked at."""

    content: Path
    date: dt.date
    page: int | None = None
    title: str = ""


def start(request: StartRequest) -> Path:
    """Write a new file and return it: an article in the next free place of its page, or an issue.yaml.

    **Raises**: GazetteError when there is no publication, no such page number, or the issue.yaml is there already.
    """
    with hold(request.content.resolve().parent, "new"):
        return _start(request)


def _start(request: StartRequest) -> Path:
    chinese = read_settings(request.content, None).language.startswith("zh")
    if request.page is None:
        folder = format_issue_folder(Place(request.date, 1, 1))
        path = request.content / folder / "issue.yaml"
        text = _schema_line(request.content) + format_blank_issue(request.date, chinese=chinese)
    else:
        if request.page > _MOST_PAGES:
            message = f"page {request.page}: a newspaper has at most {_MOST_PAGES} pages"
            raise GazetteError(message)
        place = Place(request.date, request.page, _next_number(request))
        path = request.content / format_article_path(place, request.title)
        text = format_blank_article(request.title, request.date, chinese=chinese)
    if disk.find_bytes(path) is not None:
        message = f"{disk.shown_path(path)} is there already; nothing was written"
        raise GazetteError(message)
    disk.write_bytes(path, text.encode())
    return path


def _schema_line(content: Path) -> str:
    """Return the line by which editors find the schema of an issue.yaml; empty where the project has none."""
    there = (content.resolve().parent / _SCHEMA).exists()
    return f"# yaml-language-server: $schema=../../{_SCHEMA}\n" if there else ""


def _next_number(request: StartRequest) -> int:
    """Return the number after the highest of the page: gaps are left, for an address is never given out twice."""
    folder = f"{request.date.isoformat()}/{request.page:02d}/"
    names = (path.removeprefix(folder) for path in disk.list_files(request.content) if path.startswith(folder))
    numbers = (int(match[1]) for name in names if name.endswith(".md") and (match := _NUMBER.match(name)))
    return max(numbers, default=0) + 1
