"""Pagefind as it comes, over the pages that readers see: what Gazette would be without its own rules."""

from __future__ import annotations

import gzip
import importlib
import json
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.search.browsing import Cost, Wire

ASK = """async (query) => {
  window.pagefind ??= await import("/pagefind/pagefind.js");
  const start = performance.now();
  const { results } = await window.pagefind.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return { milliseconds: performance.now() - start, ids: results.map((result) => result.id) };
}"""
GLOB = "[0-9]*/[0-9]*/[0-9]*/[0-9]*/[0-9]*/index.html"
OPTIONS = ("--glob", GLOB, "--root-selector", "main", "--silent")


@dataclass(frozen=True)
class Stock:
    """An index of stock pagefind: the address of each of its pages, and the seconds it took."""

    folder: Path
    addresses: dict[str, str]
    seconds: float


def make_stock(site: Path, folder: Path, package: str) -> Stock:
    """Index the article pages of a site with a package's pagefind; the main article of each, by its own language."""
    program = importlib.import_module(package).get_executable()
    folder.mkdir()
    start = time.perf_counter()
    subprocess.run(  # noqa: S603  # a program that a package of ours ships
        [program, "--site", site, "--output-path", folder / "pagefind", *OPTIONS],
        check=True,
        capture_output=True,
    )
    seconds = time.perf_counter() - start
    (folder / "index.html").write_text('<!doctype html><html lang="zh-Hans"><title>stock</title>', encoding="utf-8")
    addresses = {}
    for path in (folder / "pagefind" / "fragment").iterdir():
        addresses[path.stem] = json.loads(gzip.decompress(path.read_bytes())[12:])["url"]
    return Stock(folder, addresses, seconds)


@dataclass(frozen=True)
class StockAnswer:
    """Addresses found, in order, and how long it took."""

    addresses: tuple[str, ...]
    milliseconds: float


def ask_stock(browser: Browser, address: str, stock: Stock, queries: Sequence[str]) -> list[StockAnswer]:
    """Ask every query of one page."""
    page = browser.new_context(locale="zh-CN", service_workers="block").new_page()
    page.goto(address)
    answers = []
    for query in queries:
        told = page.evaluate(ASK, query)
        found = tuple(stock.addresses[each] for each in told["ids"])
        answers.append(StockAnswer(found, told["milliseconds"]))
    page.context.close()
    return answers


def weigh_stock(browser: Browser, address: str, wire: Wire, queries: Sequence[str]) -> Cost:
    """Ask each query in a browser of its own, and count as for Gazette's page; there is none here."""
    firsts, own = [], []
    for query in queries:
        page = browser.new_context(locale="zh-CN", service_workers="block").new_page()
        wire.sent.clear()
        page.goto(address)
        page.evaluate(ASK, "\u16a2")
        firsts.append(wire.count_bytes)
        page.evaluate(ASK, query)
        own.append(wire.count_bytes - firsts[-1])
        page.context.close()
    return Cost(0, round(statistics.median(firsts)), tuple(own))
