"""The only door to git: what a file said before."""

from __future__ import annotations

import datetime as dt
import subprocess
from dataclasses import dataclass
from pathlib import Path

from gazette.disk import shown_path
from gazette.problems import GazetteError

_BY_HAND = "say what was changed with --text"


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier version of a file, and the day on which it was replaced; None when that is not committed yet."""

    data: bytes
    revision: str
    replaced: dt.date | None


def find_earlier(path: Path, since: str | None = None) -> Earlier:
    """Return what a file said before its last change.

    That is the last commit's version when the file was edited since, else the one that the last commit to touch it
    replaced; or that of a revision, ``since``.

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
        return _version(folder, name, since, None, shown)
    now = _git(folder, "show", f"HEAD:{name}")
    if now is None or now != _normal(path.read_bytes(), now):
        return _version(folder, name, "HEAD", None, shown)
    commits = (_git(folder, "log", "-2", "--format=%H %as", "--", path.name) or b"").decode().split("\n")
    last, _, day = commits[0].partition(" ")
    if len([each for each in commits if each]) < len(("now", "before")):
        message = f"{shown}: this file has never been changed since it was first committed; {_BY_HAND}"
        raise GazetteError(message)
    return _version(folder, name, f"{last}^", dt.date.fromisoformat(day), shown)


def _version(folder: Path, name: str, revision: str, replaced: dt.date | None, shown: str) -> Earlier:
    data = _git(folder, "show", f"{revision}:{name}")
    if data is None:
        message = f"{shown}: git has no version {revision!r} of this file; {_BY_HAND}"
        raise GazetteError(message)
    return Earlier(data, revision, replaced)


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
