"""Articles of a page text that have no file any more, and whose words an editor put into those of others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from gazette import disk, listing
from gazette.flow.unsourced import find_in_others
from gazette.importer import ImportedPage, Use
from gazette.matter.article_file import parse_article_file
from gazette.matter.names import parse_name
from gazette.review import Filed, Placing, Print, Where, Words, list_prints, read_unreadable, read_words
from gazette.text.decoding import decode_utf8


def find_merged(content: Path, page: ImportedPage, placing: Placing) -> dict[int, str]:
    """Return the files of the issue that hold most words of articles that are left out, by their indices.

    It is asked as ``import --verify`` asks: words stand there in a row, and each of them is used once.
    """
    prints = list(list_prints(page))
    own = {placed.filed.path: prints[index] for index, placed in enumerate(placing.placed) if placed.filed}
    pool = []
    for filed in _list_edited(content, page.date):
        known = own.get(filed.path)
        words = _read_words(disk.shown_path(content / filed.path), filed, known)
        if known is not None:
            known.find_in_own(words)
        pool.append(words)
    merged = {}
    for index, (each, placed) in enumerate(zip(prints, placing.placed, strict=True)):
        if placed.left_out:
            find_in_others(each, pool, Where.HERE)
            if each.others and 2 * each.where.count(None) <= len(each.where):
                merged[index] = each.others[0]
    return merged


def _list_edited(content: Path, date: dt.date | None) -> Iterator[Filed]:
    """Yield the articles of an issue that are not as they were imported."""
    folder = content / f"{date}"
    for path in listing.list_files(folder) if date is not None and folder.is_dir() else ():
        name, _ = parse_name(f"{date}/{path}", path)
        if name is None or name.place is None or not (folder / path).resolve().is_relative_to(content.resolve()):
            continue
        data = disk.find_bytes(folder / path) or b""
        source, _ = decode_utf8(name.path, data)
        file = parse_article_file(source, name.place, name.path)[0] if source else None
        filed = Filed(name.path, name.place, source.text if source else data.decode("utf-8", "replace"), file)
        if not filed.untouched:
            yield filed


def _read_words(shown: str, filed: Filed, known: Print | None) -> Words:
    if filed.file is None:
        return read_unreadable(shown, filed.text)
    return read_words(shown, filed.file, titled=known is not None and Use.TITLE in known.uses)
