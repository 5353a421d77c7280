"""The real search page in Chromium, and what comes over the wire for it."""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import statistics
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import find_browser

OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
# What a web server compresses; pagefind's own files are compressed already.
TEXT = (".html", ".css", ".js", ".json", ".svg", ".xml", ".webmanifest")
# What a query loads that finds nothing as it was typed, and the suggestions: told apart from what every query needs.
ASIDE = ("names.json", "folding.json")

TYPE_AND_WAIT = """async (query) => {
  const box = document.getElementById("search-box");
  const search = document.getElementById("search");
  const settled = () => !search.hasAttribute("aria-busy");
  box.value = query;
  const start = performance.now();
  document.getElementById("search-form").requestSubmit();
  for (let turn = 0; turn < 3000 && !settled(); turn += 1) await new Promise((go) => setTimeout(go, 2));
  return {
    milliseconds: performance.now() - start,
    shown: [...document.querySelectorAll(".search-hit h2 a")].map((link) => new URL(link.href).pathname),
    said: document.getElementById("search-status").textContent,
  };
}"""
ALL_RANKS = """async (query) => {
  window.bench ??= window.gazette.openArchive();
  const archive = await window.bench;
  const { how, scores } = await window.gazette.answer(archive, query);
  return { near: how === "near", ranks: archive.order(scores, "best") };
}"""


@dataclass
class Wire:
    """What a server has sent."""

    count_bytes: int = 0
    requests: int = 0
    aside_bytes: int = 0


class _Counting(http.server.SimpleHTTPRequestHandler):
    """A server that compresses text and counts what it sends, heads aside."""

    protocol_version = "HTTP/1.1"
    wire: Wire

    def __init__(self, *given: Any, wire: Wire, **named: Any) -> None:  # noqa: ANN401  # as the library has them
        self.wire = wire
        super().__init__(*given, **named)

    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""

    def do_GET(self) -> None:
        """Answer with a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        data = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in TEXT:
            data = gzip.compress(data, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
        self.wire.count_bytes += len(data)
        self.wire.requests += 1
        if path.name in ASIDE:
            self.wire.aside_bytes += len(data)


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[tuple[str, Wire]]:
    """Serve a folder on a free port, counting."""
    wire = Wire()
    handler = functools.partial(_Counting, directory=str(folder), wire=wire)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", wire
        server.shutdown()
        thread.join()


@contextlib.contextmanager
def browse() -> Iterator[Browser]:
    """Start Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(OPTIONS))
        yield browser
        browser.close()


def open_search(browser: Browser, site: str) -> Page:
    """Return the search page in a browser that has never seen the site, the archive open."""
    page = browser.new_context(locale="zh-CN", service_workers="block").new_page()
    page.goto(f"{site}search/")
    page.evaluate(TYPE_AND_WAIT, "")
    return page


@dataclass(frozen=True)
class Answer:
    """What the page showed first, said, and would show of all, in order."""

    ranks: tuple[int, ...]
    near: bool
    milliseconds: float
    shown: tuple[str, ...]
    said: str


def ask(page: Page, query: str) -> Answer:
    """Type a query and press Enter; then ask the page's own engine for the whole list."""
    told = page.evaluate(TYPE_AND_WAIT, query)
    found = page.evaluate(ALL_RANKS, query)
    return Answer(tuple(found["ranks"]), found["near"], told["milliseconds"], tuple(told["shown"]), told["said"])


@dataclass(frozen=True)
class Cost:
    """Bytes over the wire: of the first visit, and of one query after it with nothing of the index in the browser.

    ``aside`` are those of suggestions and simplified forms, which ``first`` leaves out.
    """

    page: int
    first: int
    aside: int
    later: tuple[int, ...]

    @property
    def median(self) -> float:
        """Bytes of a later query, in the middle."""
        return statistics.median(self.later)


def weigh(browser: Browser, site: str, wire: Wire, queries: Sequence[str]) -> Cost:
    """Ask each query in a browser of its own, and count what comes before it and for it."""
    pages, firsts, asides, laters = [], [], [], []
    for query in queries:
        before, aside = wire.count_bytes, wire.aside_bytes
        page = browser.new_context(locale="zh-CN", service_workers="block").new_page()
        page.goto(f"{site}search/", wait_until="networkidle")
        pages.append(wire.count_bytes - before)
        page.evaluate(TYPE_AND_WAIT, "版:99")  # a page that no issue has opens the archive, and shows nothing
        page.wait_for_timeout(50)
        ready = wire.count_bytes
        asides.append(wire.aside_bytes - aside)
        firsts.append(ready - before - asides[-1])
        page.evaluate(TYPE_AND_WAIT, query)
        page.wait_for_timeout(50)
        laters.append(wire.count_bytes - ready)
        page.context.close()
    return Cost(
        round(statistics.median(pages)),
        round(statistics.median(firsts)),
        round(statistics.median(asides)),
        tuple(laters),
    )
