"""What is known of every file of content/: what has changed is parsed, of all else what is remembered is taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, cast

from gazette import disk
from gazette.darkroom import Darkroom
from gazette.flow.parsing import Filed, Folder, Seen
from gazette.ledger import Entries
from gazette.matter.names import Name, Role, parse_name
from gazette.paper.addresses import picture_kind
from gazette.paper.records import Packed, terms_of
from gazette.problems import Code, Problem
from gazette.settings import USUAL_BOUNDS, Bounds
from gazette.shelf import Shelf
from gazette.survey import Mark

_OF_FOLDERS = frozenset({Code.NAME_OF_ISSUE, Code.NAME_OF_PAGE})

Parse = Callable[[Sequence[Folder]], Iterable[Filed]]
Look = Callable[[Sequence[str]], dict[str, Packed]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRequest:
    """What is to be read: drafts only when they are asked for.

    What ``ledger`` and ``shelf`` hold is not parsed again, and what was parsed is put there; ``bounds`` are those of
    the settings.
    """

    content: Path
    ledger: Entries
    shelf: Shelf
    darkroom: Darkroom
    bounds: Bounds = USUAL_BOUNDS
    base_url: str | None = None
    drafts: bool = False


class Known(NamedTuple):
    """What is remembered of a file: its mark, its digest, what is known of it.

    **Shape**: ``told`` is what ``parsing.Entry`` has of a file with text, what was seen of a picture, or None.
    """

    mark: Mark | None
    digest: str
    told: Packed | None = None
    problems: tuple[Problem, ...] = ()


def take_stock(
    request: ReadRequest, marks: Mapping[str, Mark | None], shown: str, parse: Parse, look: Look
) -> tuple[dict[str, Known], list[Problem]]:
    """Return what is known of every file that is used, those parsed that were not known; the ledger learns it."""
    before = request.ledger.before
    now: dict[str, Known] = {}
    unknown: dict[str, list[str]] = defaultdict(list)
    problems: list[Problem] = []
    wrong_folders: set[tuple[str, str]] = set()  # told once, at the first of their files
    for path, mark in marks.items():
        known = before.get(path)
        if isinstance(known, Known) and mark is not None and known.mark == mark:
            now[path] = known
            continue
        name, found = parse_name(path, shown + path)
        problems += (each for each in found if (folder_of(path), each.message) not in wrong_folders)
        wrong_folders |= {(folder_of(path), each.message) for each in found if each.code in _OF_FOLDERS}
        if name is None or name.role is Role.PUBLICATION:
            continue
        fresh = _recognise(request.content, name, mark, known if isinstance(known, Known) else None)
        if fresh is not None:
            now[path] = fresh
        else:
            unknown[folder_of(path)].append(path)
    looked = look([path for path, known in now.items() if picture_kind(path) and known.told is None])
    now.update((path, now[path]._replace(told=told)) for path, told in looked.items())
    folders = _dirty_folders(request, now, unknown, shown)
    filed = {folder.name: each for folder, each in zip(folders, parse(folders), strict=True)}
    for folder in filed.values():
        now.update(
            (path, Known(marks[path], entry.digest, entry.packed, entry.problems))
            for path, entry in folder.entries.items()
        )
    request.ledger.now = {**now, **_seen(filed, now, before)}
    return dict(sorted(now.items())), problems


def _recognise(content: Path, name: Name, mark: Mark | None, known: Known | None) -> Known | None:
    """Return what is known of a file by its bytes; None when it is to be parsed."""
    if name.role is not Role.PICTURE and known is None:
        return None
    data = disk.read_bytes(content / name.path)
    digest = disk.digest_of(data)
    if known is not None and known.digest == digest:
        return known if known.mark == mark else known._replace(mark=mark)
    return Known(mark, digest) if name.role is Role.PICTURE else None


def _dirty_folders(
    request: ReadRequest, now: Mapping[str, Known], unknown: Mapping[str, list[str]], shown: str
) -> list[Folder]:
    """Return the folders in which a file is new, has changed or has gone."""
    before = request.ledger.before
    dirty = set(unknown) | {folder_of(path) for path in before if is_text(path) and path not in now}
    dirty |= {folder for path in now if is_text(path) and f"{(folder := folder_of(path))}/" not in before}
    texts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path, known in now.items():
        if is_text(path) and folder_of(path) in dirty:
            texts[folder_of(path)].append((path, known.digest))
    return [
        Folder(
            content=request.content,
            shown=shown,
            name=name,
            known=tuple(texts[name]),
            unknown=tuple(unknown[name]),
            nesting=request.bounds.nesting,
            terms=_terms(unknown[name], before),
        )
        for name in sorted(dirty)
        if texts[name] or unknown.get(name)
    ]


def _terms(paths: Iterable[str], before: Mapping[str, object]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return the digests that articles had, and the terms that were found in them."""
    known = {path: before.get(path) for path in paths if path.endswith(".md") and "/" in path}
    return {
        path: (each.digest, terms_of(each.told))
        for path, each in known.items()
        if isinstance(each, Known) and each.told is not None
    }


def _seen(
    filed: Mapping[str, Filed], now: Mapping[str, Known], before: Mapping[str, object]
) -> dict[str, tuple[Seen, Seen]]:
    """Return what each folder shows as a whole, by its name with a slash."""
    names = {folder_of(path) for path in now if is_text(path)}
    known = {f"{name}/": before.get(f"{name}/") for name in names}
    return {
        name: filed[name[:-1]].seen if name[:-1] in filed else cast("tuple[Seen, Seen]", seen)
        for name, seen in known.items()
    }


def is_text(path: str) -> bool:
    """Say whether a file of content/ is text."""
    return path.endswith((".md", ".yaml")) and not path.startswith("../")


def folder_of(path: str) -> str:
    """Return the folder of content/ that a file lies in, an issue's as a rule; empty for none."""
    return path.partition("/")[0] if "/" in path else ""
