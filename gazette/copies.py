"""Copies of a site, in a folder or on the web: the door to their files.

What answers may be anybody's: no answer is longer or slower than its bound, and nothing leads from the web to this
machine's own files.
"""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
import zlib
from http.client import HTTPException, HTTPResponse, IncompleteRead
from pathlib import Path
from typing import IO
from urllib.parse import quote, urlsplit, urlunsplit

from gazette.disk import bound_of, give_reason, shown_path
from gazette.listing import list_files
from gazette.problems import GazetteError

BYTES_VARIABLE, COPY_BYTES = "GAZETTE_COPY_BYTES", 200_000_000
SECONDS_VARIABLE, COPY_SECONDS = "GAZETTE_COPY_SECONDS", 300
# A server that says nothing at all for so long will say nothing more.
SILENCE_SECONDS = 30
_A_PIECE = 1 << 16
_NOT_THERE = frozenset({404, 410})
_GZIPPED = frozenset({"gzip", "x-gzip"})
_GZIP_HEADER_TOO = 16 + zlib.MAX_WBITS


def is_on_the_web(where: str) -> bool:
    """Say whether a copy is named by its web address."""
    return where.startswith(("http://", "https://"))


def read_copy(where: str, path: str) -> bytes | None:
    """Return the bytes of a file of a copy; None when it is not there, or is no file.

    **Raises**: GazetteError when it cannot be read, or not within its bounds.
    """
    most = bound_of(BYTES_VARIABLE, COPY_BYTES)
    if not is_on_the_web(where):
        return _read_file(Path(where) / path, most)
    seconds = bound_of(SECONDS_VARIABLE, COPY_SECONDS)
    try:
        url = _whole_address(where, path)
    except ValueError as error:
        message = f"{where}: this is no web address"
        raise GazetteError(message) from error
    return _Request(url, most).wait(seconds)


def list_copy(where: str) -> tuple[str, ...] | None:
    """Return the files of a copy in a folder, hidden ones too but git's; None on the web, where nobody can tell.

    **Raises**: GazetteError when there is no such folder.
    """
    return None if is_on_the_web(where) else list_files(Path(where), hidden=True)


def shown_copy(where: str) -> str:
    """Return a copy's name for people."""
    return where if is_on_the_web(where) else shown_path(Path(where))


def unpack_gzip(shown: str, data: bytes) -> bytes:
    """Return what was packed.

    **Raises**: GazetteError when nothing was packed, not all of it is there, or it is too large.
    """
    most = bound_of(BYTES_VARIABLE, COPY_BYTES)
    unpacker = zlib.decompressobj(_GZIP_HEADER_TOO)
    try:
        whole = unpacker.decompress(data, most + 1)
    except zlib.error as error:
        message = f"{shown}: this is nothing that gzip has packed"
        raise GazetteError(message) from error
    if len(whole) > most:
        raise _too_large(shown, most)
    if not unpacker.eof:
        raise _too_short(shown)
    return whole


def _read_file(path: Path, most: int) -> bytes | None:
    try:
        if not path.is_file():  # a folder, a pipe and a device hold no file's bytes, and a pipe would be waited for
            return None
        with path.open("rb") as file:
            data = file.read(most + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise GazetteError(give_reason(path, error)) from error
    if len(data) > most:
        raise _too_large(shown_path(path), most)
    return data


def _too_large(shown: str, most: int) -> GazetteError:
    message = f"{shown}: it has more than {most} bytes (the environment variable {BYTES_VARIABLE} sets another bound)"
    return GazetteError(message)


def _too_short(shown: str) -> GazetteError:
    message = f"{shown}: a part of it is missing at the end"
    return GazetteError(message)


def _whole_address(where: str, path: str) -> str:
    """Return the address of a file of a copy as it is asked for: in ASCII, whatever it was typed in."""
    parts = urlsplit(where)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    start = urlunsplit((parts.scheme, host, quote(parts.path, safe="/~%:@!$&'()*+,;="), parts.query, ""))
    return f"{start.rstrip('/')}/{quote(path, safe='/~')}" if path else start


class _OnTheWebAlone(urllib.request.OpenerDirector):
    """What follows an address to others on the web, and to nothing else: no file, no FTP."""

    def __init__(self) -> None:
        super().__init__()
        for handler in (
            urllib.request.ProxyHandler(),
            urllib.request.UnknownHandler(),
            urllib.request.HTTPHandler(),
            urllib.request.HTTPSHandler(),
            urllib.request.HTTPDefaultErrorHandler(),
            urllib.request.HTTPRedirectHandler(),
            urllib.request.HTTPErrorProcessor(),
        ):
            self.add_handler(handler)


class _Request:
    """An answer that is read beside us, so that we need not wait for what never ends."""

    def __init__(self, url: str, most: int) -> None:
        self._url = url
        self._most = most
        self._data: bytes | None = None
        self._error: BaseException | None = None

    def wait(self, seconds: int) -> bytes | None:
        """Return the bytes of the answer; None when the server says that there are none.

        **Raises**: GazetteError when there is none within the bounds.
        """
        reader = threading.Thread(target=self._read, daemon=True)
        reader.start()
        reader.join(seconds)
        if reader.is_alive():
            message = (
                f"{self._url}: there was no whole answer within {seconds} seconds "
                f"(the environment variable {SECONDS_VARIABLE} sets another bound)"
            )
            raise GazetteError(message)
        if isinstance(self._error, urllib.error.HTTPError):
            if self._error.code in _NOT_THERE:
                return None
            message = f"{self._url}: the server says {self._error.code}"
            raise GazetteError(message) from self._error
        if isinstance(self._error, GazetteError):
            raise self._error
        if isinstance(self._error, IncompleteRead):
            raise _too_short(self._url) from self._error
        if self._error is not None:
            cause = getattr(self._error, "reason", None) or self._error
            reason = " ".join(str(getattr(cause, "strerror", None) or cause).split())
            message = f"{self._url}: {reason}"
            raise GazetteError(message) from self._error
        return self._data

    def _read(self) -> None:
        try:
            with _OnTheWebAlone().open(self._url, timeout=SILENCE_SECONDS) as answer:
                data = self._read_within(answer)
                packed = answer.headers.get("Content-Encoding", "").lower() in _GZIPPED
            self._data = unpack_gzip(self._url, data) if packed else data
        except urllib.error.HTTPError as error:
            error.close()
            self._error = error
        except (OSError, ValueError, HTTPException, GazetteError) as error:
            self._error = error

    def _read_within(self, answer: HTTPResponse | IO[bytes]) -> bytes:
        data = bytearray()
        while piece := answer.read(min(_A_PIECE, self._most + 1 - len(data))):
            data += piece
            if len(data) > self._most:
                raise _too_large(self._url, self._most)
        if getattr(answer, "length", None):  # what the server has promised, and not sent
            raise _too_short(self._url)
        return bytes(data)
