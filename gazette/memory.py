"""What the last build saw and wrote, so that work whose outcome is known is not done again.

It lies in ``.gazette/`` beside content/, is never needed, and may be deleted at any time: what cannot be understood is
taken for nothing, and everything is made anew. Nothing in it is believed that a file's bytes contradict.
"""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import gazette
from gazette.problems import Code, Problem, Severity, Span

FOLDER = ".gazette"
# Raised when the same inputs are to be remembered otherwise.
FORMAT = 5
_FILE = "memory.json"


class Seen(NamedTuple):
    """A build that published a site: its inputs and its site as they lay there, what it counted and what it said.

    **Shape**: ``inputs`` is a digest of names, sizes and times of all inputs but content/ and layouts/, and of the
    options; ``layouts`` that of layouts/, empty where these prove nothing; ``content`` has those of each folder of
    content/, ``site`` those of the files that the manifest lists, some together (``survey.stamp``). ``young`` and
    ``young_site`` are files of which these prove nothing yet, with digests of their bytes; ``texts`` has for each
    folder of content/ a digest of the bytes in it; ``program`` is the ``program_key``.
    """

    inputs: str
    layouts: str
    content: Mapping[str, str]
    site: Sequence[str]
    young: Mapping[str, str]
    young_site: Mapping[str, str]
    texts: Mapping[str, str]
    program: str
    counts: tuple[int, int, int]
    files: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of the last build of one site.

    **Shape**: ``search_key`` is the digest of everything that the search index in the site was made from, and that of
    the index; empty when there is none. ``seen`` is None when the last build does not vouch for the next.
    """

    search_key: str = ""
    seen: Seen | None = None


def read_memory(root: Path, site: Path) -> Memory:
    """Return what is remembered of a site; nothing when there is no memory, or one that cannot be understood."""
    return parse_memory(_read(root), root, site)


def parse_memory(data: bytes, root: Path, site: Path) -> Memory:
    """Return what the memory file says of a site; nothing when it cannot be understood."""
    try:
        sites = json.loads(data)
        if sites["format"] != FORMAT:
            return Memory()
        known = sites["sites"][site_key(root, site)]
        seen = known["seen"]
        return Memory(str(known["search_key"]), None if seen is None else _parse_seen(seen))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Memory()


def _parse_seen(told: list[Any]) -> Seen:
    *values, counts, files, problems = told
    inputs, layouts, content, site, young, young_site, texts, program = values
    issues, pages, articles = counts
    said = tuple(_parse_problem(each) for each in problems)
    own = inputs, layouts, content, site, young, young_site, texts, program
    return Seen(*own, (issues, pages, articles), files, said)


def _parse_problem(told: list[Any]) -> Problem:
    code, span, message, hint, severity = told
    return Problem(Code(code), Span(*span), message, hint, Severity(severity))


def _tell_problem(problem: Problem) -> list[object]:
    return [problem.code, [*problem.span], problem.message, problem.hint, problem.severity]


def format_memory(root: Path, site: Path, memory: Memory) -> bytes:
    """Return the memory file with what is now known of a site; other sites are kept as long as they are there."""
    try:
        known = json.loads(_read(root))
        sites = dict(known["sites"]) if known["format"] == FORMAT else {}
    except (ValueError, KeyError, TypeError, RecursionError):
        sites = {}
    sites = {key: known for key, known in sites.items() if (root / key).exists()}
    seen = memory.seen
    told = None if seen is None else [*seen[:-1], [_tell_problem(each) for each in seen.problems]]
    sites[site_key(root, site)] = {"search_key": memory.search_key, "seen": told}
    return (json.dumps({"format": FORMAT, "sites": sites}, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass")


def _read(root: Path) -> bytes:
    try:
        return memory_path(root).read_bytes()
    except OSError:
        return b""


def memory_path(root: Path) -> Path:
    """Return where the memory of a project lies."""
    return root / FOLDER / _FILE


def program_key() -> str:
    """Return a digest of the program's code and of the versions of what it stands on; a process has one."""
    if not _program:
        _program.append(_find_program_key())
    return _program[0]


def believe_program(key: str) -> None:
    """Take what ``program_key`` was for another process, from where the program is seen to be the same."""
    if not _program:
        _program.append(key)


_program: list[str] = []


def _find_program_key() -> str:
    from importlib import metadata  # noqa: PLC0415  # dear to import, and a build with nothing to do needs none

    digest = hashlib.sha256(f"{FORMAT}\0{sys.version}".encode())
    folder = Path(gazette.__file__).parent
    for path in sorted(each for each in folder.rglob("*") if each.is_file() and each.suffix != ".pyc"):
        digest.update(f"\0{path.relative_to(folder).as_posix()}\0".encode())
        digest.update(path.read_bytes())
    try:
        needed = metadata.requires("gazette") or []
    except metadata.PackageNotFoundError:
        needed = []
    for name in sorted({match[0] for each in needed if (match := re.match(r"[\w.-]+", each))}):
        try:
            digest.update(f"\0{name}\0{metadata.version(name)}".encode())
        except metadata.PackageNotFoundError:
            continue
    return digest.hexdigest()


def value_key(*parts: object) -> str:
    """Return a digest of values: equal digests mean equal values, for values of plain frozen types."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True  # no references between equal parts: what is equal gives the same bytes
    pickler.dump(parts)
    return hashlib.sha256(buffer.getbuffer()).hexdigest()[:32]


def site_key(root: Path, site: Path) -> str:
    """Return the name by which a site is remembered: the way to it from the project's folder."""
    try:
        return site.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return site.resolve().as_posix()
