"""Page texts that were imported and that no article of content/ names any more: all of them were deleted, or merged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from gazette import disk, listing
from gazette.importer import PageHints, decode_page, import_page
from gazette.matter.issue_file import parse_issue_file
from gazette.matter.names import Name, Role, parse_name
from gazette.review.traces import Given, match_traces
from gazette.text.decoding import decode_utf8

_SEEDS = "seeds"
_Page = tuple[dt.date, int]


def find_forgotten(content: Path, named: Mapping[str, Iterable[Name]], most_bytes: int) -> dict[str, _Page]:
    """Return the page texts in seeds/ that no article names, with the pages of content/ that imports made of them.

    **Shape**: only for pages that have no article of any page text left, and whose traces know one of the text's.
    """
    standing = {(name.date, name.page) for names in named.values() for name in names}
    empty = {at: given for at, given in _list_pages(content) if at not in standing}
    folder = content.resolve().parent / _SEEDS
    found: dict[str, _Page] = {}
    for path in listing.list_files(folder) if empty and folder.is_dir() else ():
        file = f"{_SEEDS}/{path}"
        if not path.lower().endswith(".txt") or file in named or not empty:
            continue
        at = _find_page(file, disk.find_within(folder / path, most_bytes), empty)
        if at is not None:
            found[file] = at
            del empty[at]
    return found


def _list_pages(content: Path) -> Iterator[tuple[_Page, Given]]:
    """Yield the pages of all issues of which traces of articles are kept."""
    for path in listing.list_files(content):
        name, _ = parse_name(path, path)
        if name is None or name.role is not Role.ISSUE or name.date is None:
            continue
        source, _ = decode_utf8(path, disk.read_bytes(content / path))
        issue, _ = parse_issue_file(source, name.date) if source else (None, ())
        yield from (((name.date, page.number), page.given) for page in (issue.pages if issue else ()) if page.given)


def _find_page(file: str, data: bytes | None, pages: Mapping[_Page, Given]) -> _Page | None:
    """Return which page was made of a page text."""
    source = decode_page(file, data).source if data is not None else None
    if source is None:
        return None
    date, number = next(iter(pages))  # words alone count, and they are the same on any page
    made = import_page(source, PageHints(date=date, page=number, asked=False)).articles
    numbers = [each.article.place.number for each in made]
    return next((at for at, given in pages.items() if match_traces([[each] for each in made], numbers, given)), None)
