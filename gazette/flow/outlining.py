"""The outlines of a page's articles on its facsimile: what there is, and what an editor drew."""

from __future__ import annotations

import datetime as dt
import enum
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gazette import disk, listing
from gazette.matter.names import FACSIMILES, Name, Role, parse_name
from gazette.matter.outline import Region, draw_region
from gazette.matter.story import parse_story
from gazette.text.decoding import decode_utf8


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """An article of a page. **Shape**: ``title`` is empty and ``region`` too when its file has a mistake in it.

    ``file`` is its name in the page's folder, ``shown`` its path for people, ``digest`` tells its bytes from others.
    """

    file: str
    shown: str
    digest: str
    title: str = ""
    draft: bool = False
    region: Region = ()
    broken: bool = False


@dataclass(frozen=True, slots=True)
class OutlinedPage:
    """A newspaper page that has a facsimile, with its articles in order."""

    date: dt.date
    number: int
    facsimile: Path
    articles: tuple[Outline, ...]


class Saved(enum.Enum):
    """What became of an outline: written, the file is another by now, or it cannot be written into this file."""

    WRITTEN = enum.auto()
    CHANGED = enum.auto()
    REFUSED = enum.auto()


def list_facsimiles(content: Path) -> tuple[tuple[dt.date, int], ...]:
    """Return date and number of every page that has a facsimile, the newest issue first."""
    names = (name for name in _names(content, "") if name.path.rpartition("/")[2] in FACSIMILES)
    found = {(name.date, name.page) for name in names if name.date is not None and name.page is not None}
    return tuple(sorted(found, key=lambda page: (-page[0].toordinal(), page[1])))


def read_outlines(content: Path, date: dt.date, number: int) -> OutlinedPage | None:
    """Return a page with the outlines of its articles; None when it has no facsimile.

    **Raises**: GazetteError when a file cannot be read.
    """
    folder = _folder(date, number)
    places = (content / folder / name for name in FACSIMILES)
    facsimile = next((path for path in places if path.is_file()), None)
    if facsimile is None:
        return None
    articles = (_read(content, name) for name in _names(content, folder) if name.role is Role.ARTICLE)
    return OutlinedPage(date, number, facsimile, tuple(articles))


def save_outline(content: Path, page: tuple[dt.date, int], drawn: Outline) -> Saved:
    """Write an outline into the file of its article, which must still be as it was when it was read.

    **Raises**: GazetteError when the disk refuses, and when somebody saves the file at this moment.
    """
    folder = _folder(*page)
    wanted = f"{folder}{drawn.file}"
    name = next((each for each in _names(content, folder) if each.path == wanted), None)
    if name is None or name.role is not Role.ARTICLE:
        return Saved.CHANGED
    path = content / name.path
    data = disk.read_bytes(path)
    if _digest(data) != drawn.digest:
        return Saved.CHANGED
    written = draw_region(data, name, drawn.region)
    if written is None:
        return Saved.REFUSED
    if written != data:
        disk.save_over(path, data, written)
    return Saved.WRITTEN


def _folder(date: dt.date, number: int) -> str:
    return f"{date.isoformat()}/{number:02d}/"


def _names(content: Path, folder: str) -> Iterator[Name]:
    """Yield what the files below a folder of content/ are, in order; what is not understood is passed over."""
    root = content / folder
    for path in listing.list_files(root) if root.is_dir() else ():
        name, _ = parse_name(folder + path, folder + path)
        if name is not None:
            yield name


def _read(content: Path, name: Name) -> Outline:
    path = content / name.path
    data = disk.read_bytes(path)
    shown = disk.shown_path(path)
    outline = Outline(file=path.name, shown=shown, digest=_digest(data), broken=True)
    source, _ = decode_utf8(shown, data)
    if source is None or name.place is None:
        return outline
    story, _ = parse_story(source, name.place, name.path)
    if story is None:
        return outline
    article = story.article
    return Outline(
        file=path.name,
        shown=shown,
        digest=outline.digest,
        title=article.title.corrected.replace("\n", " "),
        draft=article.draft,
        region=article.region,
    )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
