"""What search costs a reader on the wire at any size, and in parts of any length: no quality, no stock pagefind.

python -m tests.bench.search.wire [--articles 50000] [--by whole|year|month] [--queries 24]

The page is that of a small paper; index and tables are those of an archive of the size asked for.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from unittest import mock

from gazette.flow import BuildRequest, build_site, read_site
from gazette.flow.indexing import IndexRequest, add_search
from gazette.flow.shadows import Shadows
from gazette.flow.work import silent
from gazette.formats.search_assets import format_search_tables
from gazette.formats.search_words import format_search_words
from gazette.model import Place
from gazette.paper.shards import plan_shards
from gazette.staging import Staging
from tests.bench.search.archive import Piece, make_archive
from tests.bench.search.browsing import browse, serve, weigh
from tests.bench.search.run import tell, tell_cost

LENGTHS = (2, 2, 2, 3, 4, 6)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--by", choices=("whole", "year", "month"))
    parser.add_argument("--queries", type=int, default=24)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder), options.articles, options.by, options.queries)
    return 0


def run(root: Path, articles: int, by: str | None, queries: int) -> None:
    """Make the archive and its index, and weigh."""
    (root / "small").mkdir()
    make_archive(root / "small", 60)
    site = root / "small" / "site"
    build_site(BuildRequest(content=root / "small" / "content", layouts=root / "small" / "layouts", site=site))
    pieces = make_archive(root, articles)
    shards = put_index(root, site, by)
    with browse() as browser, serve(site) as (address, wire):
        cost = weigh(browser, address, wire, phrases(pieces, queries))
    names = [len(path.read_bytes()) for path in (site / "pagefind").rglob("*") if path.is_file()]
    tell(f"{articles} articles in {shards} shards, {len(names)} files of index, {sum(names) / 1e6:.1f} MB")
    tell(tell_cost(cost))


def put_index(root: Path, site: Path, by: str | None) -> int:
    """Put the archive's index and tables into the site, and return how many shards there are."""

    def plan(places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
        ordered = sorted(places)
        names = {"whole": "", "year": "%Y", "month": "%Y%m"}
        if by is None:
            return plan_shards(ordered)
        return {
            name or "all": tuple(each) for name, each in groupby(ordered, lambda place: place.date.strftime(names[by]))
        }

    edition = read_site(BuildRequest(content=root / "content", layouts=root / "layouts", site=root / "site"))
    with (
        mock.patch("gazette.flow.indexing.plan_shards", plan),
        mock.patch("gazette.formats.search_assets.plan_shards", plan),
    ):
        wanted = IndexRequest(
            paper=edition.paper,
            stories=edition.stories,
            keys=dict.fromkeys(edition.stories, ""),
            scratch=root / "scratch",
            shadows=Shadows(root / "shadows"),
            jobs=2,
        )
        with Staging(root / "index") as staging:
            add_search(wanted, staging, silent, "")
            staging.publish("bench")
        tables = (*format_search_tables(edition.paper), *format_search_words(edition.paper))
    for output in tables:
        (site / output.path).write_bytes(output.data)
    shutil.rmtree(site / "pagefind")
    shutil.move(root / "index" / "pagefind", site / "pagefind")
    return len(plan(edition.stories))


def phrases(pieces: Sequence[Piece], count: int) -> list[str]:
    """Return runs of characters as they stand in texts and headlines."""
    chance = random.Random(7)  # noqa: S311  # queries, not a secret
    found: list[str] = []
    while len(found) < count:
        _, text = chance.choice(chance.choice(pieces).fields)
        length = chance.choice(LENGTHS)
        runs = [run for run in re.findall(r"[\u4e00-\u9fff]+", text) if len(run) >= length]
        if runs:
            run = chance.choice(runs)
            at = chance.randrange(len(run) - length + 1)
            found.append(run[at : at + length])
    return found


if __name__ == "__main__":
    sys.exit(main())
