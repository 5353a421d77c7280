"""The real search page in Chromium, and what comes over the wire for it."""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import statistics
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import find_browser

OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
# What a web server compresses; pagefind's own files are compressed already.
TEXT = (".html", ".css", ".js", ".json", ".svg", ".xml", ".webmanifest")
# What a query loads by itself; all else is loaded once.
OF_A_QUERY = (".pf_index", ".pf_fragment", "search/pinyin/", "assets/folding.json", "assets/near.js")

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
TYPE = """(query) => {
  const box = document.getElementById("search-box");
  box.value = query;
  box.dispatchEvent(new InputEvent("input"));
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

    sent: list[tuple[str, int]] = field(default_factory=list)

    @property
    def count_bytes(self) -> int:
        """Bytes of all files."""
        return sum(size for _, size in self.sent)


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
        self.wire.sent.append((self.path, len(data)))
        self.wfile.write(data)


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
    """Bytes over the wire, for readers who have nothing of the site in the browser.

    ``page`` are the search page, its styles and scripts; ``first`` is the page and whatever the first query loads that
    every query needs, suggestions included; ``queries`` are the rest, what each query loads by itself: pieces of the
    index, the first ten articles, and where it takes them simplified forms, pinyin, and the script that looks for what
    comes near.
    """

    page: int
    first: int
    queries: tuple[int, ...]

    @property
    def middle(self) -> float:
        """Bytes of a query, in the middle."""
        return statistics.median(self.queries)


def weigh(browser: Browser, site: str, wire: Wire, queries: Sequence[str]) -> Cost:
    """Type each query in a browser of its own and see its first results; count what comes until then."""
    pages, firsts, own = [], [], []
    for query in queries:
        wire.sent.clear()
        page = browser.new_context(locale="zh-CN", service_workers="block").new_page()
        page.goto(f"{site}search/", wait_until="networkidle")
        pages.append(wire.count_bytes)
        page.evaluate(TYPE, query)
        page.evaluate(TYPE_AND_WAIT, query)
        wait_for_silence(page, wire)
        own.append(sum(size for path, size in wire.sent if any(part in path for part in OF_A_QUERY)))
        firsts.append(wire.count_bytes - own[-1])
        page.context.close()
    return Cost(round(statistics.median(pages)), round(statistics.median(firsts)), tuple(own))


def wait_for_silence(page: Page, wire: Wire) -> None:
    """Wait until nothing more is asked for."""
    before = -1
    while before != len(wire.sent):
        before = len(wire.sent)
        page.wait_for_timeout(150)
