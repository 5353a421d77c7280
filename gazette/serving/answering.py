"""Requests to answers: the pages as they will be published, with the desk's own script added on the way out.

Everything else the desk needs has addresses of its own, below ``/_gazette/``. Who is not a browser on this machine gets
nothing: a page of another site that learned to call itself 127.0.0.1 would otherwise read every draft.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from html import escape
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound, SecurityError
from werkzeug.security import safe_join
from werkzeug.utils import redirect
from werkzeug.wrappers import Request, Response

from gazette.problems import GazetteError
from gazette.serving.board import Board, Notice
from gazette.serving.kinds import kind_of, send_part
from gazette.serving.words import Words

if TYPE_CHECKING:  # a type alone, and no module at run time
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    from gazette.serving.regions import RegionDesk

OURS = "/_gazette/"
TRUSTED = ("127.0.0.1", "localhost")
_CLIENT = resources.files("gazette.serving") / "client"
_CLIENT_FILES = ("reload.js", "overlay.css", "regions.js", "regions.css")
# A worker that an earlier server at this address may have left would go on showing what it keeps.
_WORKER = "sw.js"
_BEAT_S = 15.0
_GUARDS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What answers are made from: folders whose files are served under ``prefix``, the board, the desk for regions."""

    roots: Sequence[Path]
    prefix: str
    board: Board
    words: Words
    regions: RegionDesk


class Answers:
    """The server's side of every request, as a WSGI application."""

    def __init__(self, grounds: Grounds) -> None:
        self._grounds = grounds

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        request = Request(environ)
        request.trusted_hosts = list(TRUSTED)
        try:
            response = self._answer(request)
        except SecurityError as error:
            response = Response(f"{error.description}\n", status=421)
        except HTTPException as error:
            response = Response(f"{error.code} {error.name}\n", status=error.code)
        except (GazetteError, OSError) as error:  # a disk can refuse anywhere
            response = Response(f"{error}\n", status=500)
        for name, value in _GUARDS.items():
            response.headers[name] = value
        return response(environ, start_response)

    def _answer(self, request: Request) -> Response:
        assert request.host is not None  # noqa: S101  # reading it is what refuses a strange one
        path = request.path
        if path.startswith(f"{OURS}regions/"):
            return self._grounds.regions.answer(request, path.removeprefix(f"{OURS}regions/"))
        if request.method not in {"GET", "HEAD"}:
            raise MethodNotAllowed
        if path.startswith(OURS):
            return self._answer_ours(request, path.removeprefix(OURS))
        if not path.startswith(self._grounds.prefix):
            return redirect(self._grounds.prefix)
        return self._answer_page(request, path.removeprefix(self._grounds.prefix))

    def _answer_ours(self, request: Request, name: str) -> Response:
        if name == "events":
            beats = self._events() if request.method == "GET" else ()
            return Response(beats, mimetype="text/event-stream")
        if name in _CLIENT_FILES:
            return Response((_CLIENT / name).read_bytes(), content_type=kind_of(name))
        raise NotFound

    def _answer_page(self, request: Request, path: str) -> Response:
        if path == _WORKER:
            return Response((_CLIENT / "retire.js").read_bytes(), content_type=kind_of(path))
        key = self._grounds.board.notice.key
        found = self._find(path)
        if found is None:
            return self._answer_missing(key)
        if found.is_dir():
            target = quote(f"{self._grounds.prefix}{path}/")
            return redirect(f"{target}?{request.query_string.decode('latin-1')}".rstrip("?"), 308)
        if found.suffix == ".html":
            return self._page(_read(found), key)
        return send_part(found, request)

    def _find(self, path: str) -> Path | None:
        """Return the file or folder of an address in the first of the roots that has it."""
        for root in self._grounds.roots:
            joined = safe_join(str(root.resolve()), path) if path else str(root.resolve())
            found = Path(joined) if joined else None
            if found is not None and (path.endswith("/") or not path):
                found /= "index.html"
            if found is not None and _is_there(found):
                return found
        return None

    def _answer_missing(self, key: str) -> Response:
        """Answer an address that nothing stands at: with the edition's own page, or a word that it is being made."""
        page = self._find("404.html")
        if page is not None and self._grounds.board.notice.built:
            return self._page(_read(page), key, status=404)
        return self._page(self._grounds.words.waiting_page.encode(), key, status=503)

    def _page(self, page: bytes, key: str, status: int = 200) -> Response:
        """Return a page with the desk's script in its head: by address, so that the page's own policy lets it run.

        The script has with it what it says when the server has gone: there may be nobody to ask for the words.
        """
        words = (
            f'data-key="{key}" data-lang="{self._grounds.words.lang}" data-lost="{escape(self._grounds.words.lost)}"'
        )
        script = f'<script defer src="{OURS}reload.js" {words}></script>\n'.encode()
        head, close, rest = page.partition(b"</head>")
        return Response(head + script + close + rest, status=status, content_type="text/html; charset=utf-8")

    def _events(self) -> Iterator[bytes]:
        """Yield every notice as it is hung up, and a beat now and then, by which a browser that left is found out."""
        told = -1
        words = asdict(self._grounds.words)
        yield b"retry: 500\n\n"
        while True:
            waited = self._grounds.board.wait(told, _BEAT_S)
            if waited is None:
                return
            number, notice = waited
            yield b": still here\n\n" if number == told else _event(notice, words)
            told = number


def _is_there(found: Path) -> bool:
    """Say whether something to show stands there; an address too long for the disk has nothing."""
    try:
        return found.is_file() or (found.is_dir() and (found / "index.html").is_file())
    except OSError:
        return False


def _event(notice: Notice, words: dict[str, str]) -> bytes:
    told = json.dumps({**asdict(notice), "words": words}, ensure_ascii=False)
    return f"data: {told}\n\n".encode()


def _read(path: Path) -> bytes:
    """Return a file of the site; it is there again after a moment when a build is just changing it for another."""
    for _ in range(20):
        try:
            return path.read_bytes()
        except OSError:
            time.sleep(0.01)
    raise NotFound
