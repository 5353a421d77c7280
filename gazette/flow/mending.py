"""``check --fix``: what is certain is mended in content/, file by file, and shown as a diff."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gazette import disk, listing
from gazette.doorkeeper import SHUT_OUT, check_entries
from gazette.flow.publication import find_settings
from gazette.locking import Tell, hold, say_nothing
from gazette.matter.names import Role, parse_name
from gazette.mending import mend
from gazette.problem_lists import show_invisible
from gazette.problems import Source
from gazette.settings import USUAL_BOUNDS
from gazette.text.decoding import decode_utf8

_TEXT = frozenset({Role.ARTICLE, Role.STANDING, Role.ISSUE, Role.PUBLICATION})
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class FixRequest:
    """A content folder to be mended; on a dry run nothing is written."""

    content: Path
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file that was mended, with what was changed in it as a unified diff for people."""

    shown: str
    diff: str


def fix_content(request: FixRequest, tell: Tell = say_nothing) -> tuple[Fixed, ...]:
    """Mend every file of a content folder and return those that were, in order.

    Each file is put in place in one step. A file that may not be read, is no UTF-8, or would say anything else
    afterwards, and one that somebody has saved meanwhile, is left as it is; line ends are made line feeds, and a byte
    order mark is dropped. It waits for another command, and ``tell`` hears for whom.
    **Raises**: GazetteError when a file cannot be read or written.
    """
    if request.dry_run:
        return tuple(_fix(request))
    with hold(request.content.resolve().parent, "check --fix", tell):
        disk.sweep(request.content)
        return tuple(_fix(request))


def _fix(request: FixRequest) -> Iterator[Fixed]:
    settings = find_settings(request.content)
    accepted, bounds = ((), USUAL_BOUNDS) if settings is None else (settings.accepted, settings.bounds)
    shown = disk.shown_path(request.content).rstrip("/") + "/"
    # What may not come in is not read here either: a link would show what it leads to, and take its place.
    refused = {problem.span.path for problem in check_entries(request.content, bounds) if problem.code in SHUT_OUT}
    for path in listing.list_files(request.content):
        name, _ = parse_name(path, path)
        if name is None or name.role not in _TEXT or shown + path in refused:
            continue
        data = disk.read_bytes(request.content / path)
        source, _ = decode_utf8(disk.shown_path(request.content / path), data)
        if source is None:
            continue
        mended = mend(source, name.role, accepted)
        new = mended.text.encode()
        if new != data:
            if not request.dry_run:
                if disk.find_bytes(request.content / path) != data:
                    continue  # somebody has just saved it: their version stays
                disk.save_bytes(request.content / path, new)
            yield Fixed(source.path, _diff(data, source, mended))


def _diff(data: bytes, before: Source, after: Source) -> str:
    rows = [f"--- {before.path}", f"+++ {before.path}"]
    rows += ["    byte order mark dropped"] if data.startswith(_MARK) else []
    rows += ["    line ends made line feeds"] if b"\r" in data else []
    lines = difflib.unified_diff(before.text.split("\n"), after.text.split("\n"), n=0, lineterm="")
    rows += [show_invisible(line) for line in list(lines)[2:]]
    return "\n".join(rows) + "\n"
