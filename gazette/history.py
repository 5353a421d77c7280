"""The only door to git: what a file said before."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from gazette.disk import shown_path
from gazette.problems import GazetteError

# An article's number on its page is its identity; the words behind it may change.
_NUMBER = re.compile(r"\d+")
_BY_HAND = "say what was changed with --text"


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier version of a file, who replaced it, and when; no day when that is not committed yet."""

    data: bytes
    revision: str
    replaced: dt.date | None
    by: str | None


def find_earlier(path: Path, since: str | None = None) -> Earlier:
    """Return what a file said before its last change.

    That is the last commit's version when the file was edited since, else the one that the last commit to touch it
    replaced; or that of a revision, ``since``. A file that had another name is known by the number before the words.

    **Raises**: GazetteError when there is no git, no repository, no such revision, or nothing has changed.
    """
    shown = shown_path(path)
    folder = path.resolve().parent
    name = f"./{path.name}"
    if _git(folder, "rev-parse", "--is-inside-work-tree") is None:
        message = f"{shown}: this folder is in no git repository; {_BY_HAND}"
        raise GazetteError(message)
    if _git(folder, "ls-files", "--error-unmatch", "--", path.name) is None:
        message = f"{shown}: git does not know this file yet, so there is nothing to compare it with; {_BY_HAND}"
        raise GazetteError(message)
    if since is not None:
        return _version(folder, name, since, (None, _editor(folder)), shown)
    now = _git(folder, "show", f"HEAD:{name}")
    if now is None or now != _normal(path.read_bytes(), now):
        return _version(folder, name, "HEAD", (None, _editor(folder)), shown)
    number = _NUMBER.match(path.name)
    names = [path.name] if number is None else [f"{number[0]}.md", f":(glob){number[0]}[!0-9]*.md"]
    told = _git(folder, "log", "-2", "--format=%H %as %an", "--", *names) or b""
    commits = [each for each in told.decode(errors="replace").split("\n") if each]
    if len(commits) < len(("now", "before")):
        if _git(folder, "rev-parse", "--is-shallow-repository") == b"true\n":
            message = f"{shown}: this clone has only the end of the history: git fetch --unshallow; or {_BY_HAND}"
            raise GazetteError(message)
        message = f"{shown}: this file has never been changed since it was first committed; {_BY_HAND}"
        raise GazetteError(message)
    last, day, author = commits[0].split(" ", 2)
    return _version(folder, name, f"{last}^", (dt.date.fromisoformat(day), author or None), shown)


def _editor(folder: Path) -> str | None:
    """Return the name under which changes are committed here; None where nobody has said it."""
    return (_git(folder, "config", "user.name") or b"").decode(errors="replace").strip() or None


def _version(folder: Path, name: str, revision: str, change: tuple[dt.date | None, str | None], shown: str) -> Earlier:
    data = _git(folder, "show", f"{revision}:{name}") or _renamed(folder, name, revision)
    if data is None:
        message = f"{shown}: git has no version {revision!r} of this file; {_BY_HAND}"
        raise GazetteError(message)
    return Earlier(data, revision, *change)


def _renamed(folder: Path, name: str, revision: str) -> bytes | None:
    """Return a file's version of the time when other words stood behind its number."""
    number = _NUMBER.match(name.removeprefix("./"))
    names = (_git(folder, "ls-tree", "-z", "--name-only", revision, "./") or b"").decode(errors="replace").split("\0")
    same = number and re.compile(rf"{number[0]}(?!\d).*\.md")
    found = next((each for each in names if same and same.fullmatch(each)), None)
    return _git(folder, "show", f"{revision}:./{found}") if found else None


def _normal(data: bytes, like: bytes) -> bytes:
    """Return a file's bytes with the line ends that git keeps, where a checkout has turned them into others."""
    return data if b"\r\n" in like else data.replace(b"\r\n", b"\n")


def _git(folder: Path, *words: str) -> bytes | None:
    """Return what git prints; None when it refuses.

    **Raises**: GazetteError when there is no git.
    """
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)  # noqa: S603, S607  # git is where the system has it; the words are ours
    except FileNotFoundError as error:
        message = f"git is not installed; {_BY_HAND}"
        raise GazetteError(message) from error
    return done.stdout if done.returncode == 0 else None
