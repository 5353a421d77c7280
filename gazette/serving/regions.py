"""The page of the desk on which editors draw where each article stands on the facsimile, and what saves it."""

from __future__ import annotations

import datetime as dt
import hmac
import json
import math
import re
import secrets
import threading
from dataclasses import asdict
from functools import cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from werkzeug.exceptions import BadRequest, Forbidden, MethodNotAllowed, NotFound
from werkzeug.utils import redirect
from werkzeug.wrappers import Request, Response

from gazette.flow.outlining import (
    Outline,
    OutlinedPage,
    Saved,
    list_facsimiles,
    read_outlines,
    save_outline,
)
from gazette.matter.outline import LEAST_CORNERS, Region, round_region
from gazette.problems import GazetteError
from gazette.serving.kinds import send_part
from gazette.serving.words import Words

_ADDRESS = re.compile(r"(\d{4}-\d\d-\d\d)/(\d\d)/")
MOST_BYTES = 200_000
MOST_CORNERS = 1000
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class RegionDesk:
    """Answers below ``/_gazette/regions/``: the list of pages, a page to draw on, its facsimile, and what was drawn.

    Only the desk's own page may save: a request names where it comes from, and carries a word that only that page was
    given.
    """

    def __init__(self, content: Path, words: Words, prefix: str) -> None:
        self._content = content
        self._words = words
        self._prefix = prefix
        self._word = secrets.token_urlsafe(24)
        self._one_at_a_time = threading.Lock()

    def answer(self, request: Request, path: str) -> Response:
        """Answer a request for what stands below the desk's address."""
        if not path:
            return self._show_list(request)
        match = _ADDRESS.match(path)
        if match is None and _ADDRESS.match(f"{path}/"):
            return redirect(f"{request.path}/", 308)
        date = _date(match[1]) if match else None
        if match is None or date is None:
            raise NotFound
        return self._answer_page(request, date, int(match[2]), path.removeprefix(match[0]))

    def _answer_page(self, request: Request, date: dt.date, number: int, rest: str) -> Response:
        page = read_outlines(self._content, date, number)
        if page is None or rest not in {"", page.facsimile.name}:
            raise NotFound
        if request.method == "POST" and not rest:
            return self._save(request, page)
        _only_read(request)
        if rest:
            return send_part(page.facsimile.resolve(), request)
        articles = [asdict(article) for article in page.articles]
        return self._render(
            "regions.html",
            articles=articles,
            token=self._word,
            date=date.isoformat(),
            number=number,
            facsimile=page.facsimile.name,
            page_url=f"{self._prefix}{date:%Y/%m/%d}/{number:02d}/",
        )

    def _show_list(self, request: Request) -> Response:
        _only_read(request)
        found = (read_outlines(self._content, *each) for each in list_facsimiles(self._content))
        pages = [
            {
                "url": f"{page.date.isoformat()}/{page.number:02d}/",
                "date": page.date.isoformat(),
                "number": page.number,
                "done": sum(bool(article.region) for article in page.articles),
                "all": len(page.articles),
            }
            for page in found
            if page is not None
        ]
        return self._render("pages.html", pages=pages, home_url=self._prefix)

    def _render(self, name: str, **values: object) -> Response:
        text = _template(name).render(words=self._words, **values)
        response = Response(text, content_type="text/html; charset=utf-8")
        response.headers["Content-Security-Policy"] = _POLICY
        return response

    def _save(self, request: Request, page: OutlinedPage) -> Response:
        self._check_origin(request)
        drawn = _read_drawn(request)
        try:
            with self._one_at_a_time:
                saved = save_outline(self._content, (page.date, page.number), drawn)
                after = read_outlines(self._content, page.date, page.number) if saved is Saved.WRITTEN else None
        except GazetteError as error:
            return _told(500, reason=str(error))
        if saved is Saved.CHANGED:
            return _told(409, reason=self._words.changed)
        now = next((each for each in after.articles if each.file == drawn.file), None) if after else None
        if now is None:
            return _told(422, reason=self._words.broken.replace("{file}", drawn.file))
        return _told(200, digest=now.digest, region=now.region, shown=now.shown)

    def _check_origin(self, request: Request) -> None:
        ours = f"http://{request.host}"
        word = request.headers.get("X-Gazette-Token", "")
        if request.headers.get("Origin") != ours or not hmac.compare_digest(word.encode(), self._word.encode()):
            raise Forbidden


def _date(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _only_read(request: Request) -> None:
    if request.method not in {"GET", "HEAD"}:
        raise MethodNotAllowed


def _read_drawn(request: Request) -> Outline:
    """Return what a page sent; a file's name is one of those that stand there, or nothing will be done with it."""
    if request.content_length is None or request.content_length > MOST_BYTES or request.mimetype != "application/json":
        raise BadRequest
    try:
        sent = json.loads(request.get_data())
        region = tuple((_fraction(x), _fraction(y)) for x, y in sent["region"])
        return Outline(file=str(sent["file"]), shown="", digest=str(sent["digest"]), region=_whole(region))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadRequest from error


def _fraction(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or not 0 <= value <= 1:
        raise ValueError(value)
    return float(value)


def _whole(region: Region) -> Region:
    """Return a region as it is written; it has an inside, or it is none."""
    rounded = round_region(region)
    if region and not LEAST_CORNERS <= len(rounded) <= MOST_CORNERS:
        raise ValueError(region)
    return rounded


def _told(status: int, **values: object) -> Response:
    return Response(json.dumps(values, ensure_ascii=False), status=status, content_type="application/json")


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=PackageLoader("gazette.serving", "client"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
