"""What folders hold: the files below them, what tells that these have not changed, the texts that a person means."""

from __future__ import annotations

import os
import re
import time
from itertools import accumulate, islice
from pathlib import Path
from typing import NoReturn

from gazette.disk import give_reason, shown_path
from gazette.problems import GazetteError
from gazette.survey import Mark, is_settled, mark_of

_NUMBER = re.compile(r"(\d+)")


def list_files(folder: Path, *, hidden: bool = False) -> tuple[str, ...]:
    """Return the paths of all files below a folder, relative, sorted, forward slashes.

    Hidden ones are passed over; where they are wanted, git's own folder is all the same.
    **Raises**: GazetteError when the folder cannot be read.
    """
    if not folder.is_dir():
        message = f"{shown_path(folder)}: there is no such folder"
        raise GazetteError(message)
    found = []
    for root, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if name != ".git" and (hidden or not name.startswith(".")))
        base = Path(root).relative_to(folder)
        found += [(base / name).as_posix() for name in files if hidden or not name.startswith(".")]
    return tuple(sorted(found))


def list_marks(folder: Path) -> dict[str, Mark | None]:
    """Return the files of a folder as ``list_files`` does, each with what tells that it has not changed since.

    **Shape**: None where that tells nothing: a link, to a folder too, what is no file, and a file so young that it may
    change once more unseen.
    **Raises**: GazetteError when the folder cannot be read.
    """
    if not folder.is_dir():
        message = f"{shown_path(folder)}: there is no such folder"
        raise GazetteError(message)
    marks: dict[str, Mark | None] = {}
    _mark(str(folder), "", time.time_ns(), marks)
    return dict(sorted(marks.items()))


def _mark(folder: str, prefix: str, now: int, marks: dict[str, Mark | None]) -> None:
    try:
        entries = list(os.scandir(folder))
    except OSError as error:
        _refuse(error)
    for entry in entries:
        name = entry.name
        if name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            _mark(entry.path, f"{prefix}{name}/", now, marks)
        else:
            marks[prefix + name] = find_mark(entry, now) if entry.is_file(follow_symlinks=False) else None


def find_mark(entry: os.DirEntry[str] | str, now: int) -> Mark | None:
    """Return what tells a file from a later state of itself; None when it is too young for that, or gone."""
    try:
        found = os.stat(entry) if isinstance(entry, str) else entry.stat()  # noqa: PTH116  # for every file of the site
    except OSError:
        return None
    if not is_settled(max(found.st_mtime_ns, found.st_ctime_ns), now):
        return None
    return mark_of(found)


def find_texts(path: Path) -> tuple[Path, ...]:
    """Return the files that a path given by a person means, in the order of their names: 2.txt before 10.txt.

    A folder means the text files (.txt) in it, a pattern (``seeds/*.txt``) what it matches where the shell has not
    looked; anything else means itself.

    **Raises**: GazetteError when there is none.
    """
    if path.is_dir():
        texts = (each for each in _list_folder(path) if each.suffix.lower() == ".txt" and not each.name.startswith("."))
        found = [each for each in texts if not each.is_dir()]
        message = f"{shown_path(path)}: there is no text file (.txt) in this folder"
    elif any(sign in path.name for sign in "*?[") and not path.exists():
        found = [each for each in path.parent.glob(path.name) if not each.is_dir()]
        message = f"{shown_path(path)}: no file is called so"
    else:
        return (path,)
    if not found:
        raise GazetteError(message)
    return tuple(sorted(found, key=lambda each: (_split_numbers(each.name), each)))


def _split_numbers(name: str) -> list[str | int]:
    """Return a name as words and numbers by turns, a word first: what people put it in order by."""
    return [int(part) if at % 2 else part for at, part in enumerate(_NUMBER.split(name))]


def _list_folder(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(folder.iterdir())
    except OSError as error:
        raise GazetteError(give_reason(folder, error)) from error


def _refuse(error: OSError) -> NoReturn:
    raise GazetteError(give_reason(Path(error.filename or ""), error)) from error


def passes_link(folder: Path, path: Path) -> bool:
    """Say whether a link stands on the way from a folder to a path below it, or at its end."""
    steps = accumulate(path.relative_to(folder).parts, os.path.join, initial=str(folder))
    return any(map(os.path.islink, islice(steps, 1, None)))  # asked of each article: pathlib takes twice as long
