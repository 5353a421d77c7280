"""Copies of a site, in a folder or on the web: the door to their files."""

from __future__ import annotations

import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import quote

from gazette.disk import find_bytes, list_files, shown_path
from gazette.problems import GazetteError

_WAIT_SECONDS = 30
_NOT_THERE = frozenset({404, 410})


def is_on_the_web(where: str) -> bool:
    """Say whether a copy is named by its web address."""
    return where.startswith(("http://", "https://"))


def read_copy(where: str, path: str) -> bytes | None:
    """Return the bytes of a file of a copy; None when it is not there.

    **Raises**: GazetteError when it cannot be read.
    """
    if not is_on_the_web(where):
        return find_bytes(Path(where) / path)
    url = f"{where.rstrip('/')}/{quote(path, safe='/~')}" if path else where
    try:
        with urllib.request.urlopen(url, timeout=_WAIT_SECONDS) as answer:  # noqa: S310  # http or https, as looked at above
            data: bytes = answer.read()
    except urllib.error.HTTPError as error:
        if error.code in _NOT_THERE:
            return None
        message = f"{url}: the server says {error.code}"
        raise GazetteError(message) from error
    except (OSError, ValueError) as error:
        message = f"{url}: {getattr(error, 'reason', None) or error}"
        raise GazetteError(message) from error
    return data


def list_copy(where: str) -> tuple[str, ...] | None:
    """Return the files of a copy in a folder, hidden ones left out; None on the web, where nobody can tell.

    **Raises**: GazetteError when there is no such folder.
    """
    return None if is_on_the_web(where) else list_files(Path(where))


def shown_copy(where: str) -> str:
    """Return a copy's name for people."""
    return where if is_on_the_web(where) else shown_path(Path(where))
