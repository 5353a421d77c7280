"""Score the importer on the test pages: ``python tests/bench/import_score.py [--held-out] [--layouts] [-v]``.

Each page counts 0.35 for segmentation, 0.25 for headlines, 0.2 for fields and 0.2 for exact paragraphs. ``*`` marks
clean pages, ``!`` hard ones. A third of the pages is held out and scored only when asked for, so that no rule is made
for it. ``--headlines`` divides headlines alone, of which one division is right, and says how many are. ``--imprints``
scores what pages say of their issue and of who made them (``imprint.yaml``).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean

if __package__ in {None, ""}:  # run as a script: the repository is not yet where Python looks
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from gazette.importer import ImportedPage
from gazette.problems import Severity
from tests.bench.import_fitting.divided import DividedHeadline, read_divided
from tests.bench.import_scoring.gold import GoldPage, find_gold, read_gold, read_held_out
from tests.bench.import_scoring.imprints import Count, format_count, import_imprint, read_imprints
from tests.bench.import_scoring.layouts import LAYOUTS, lay_out
from tests.bench.import_scoring.scoring import Score, score_page
from tests.bench.import_scoring.table import format_table

PAGES = Path(__file__).resolve().parents[1] / "golden" / "import" / "pages"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 1 when a character was invented or lost, or when there is no page."""
    options = _parse(arguments)
    if options.headlines:
        sys.stdout.writelines(line + "\n" for line in _count_headlines(list(read_divided()), verbose=options.verbose))
        return 0
    if options.imprints:
        sys.stdout.writelines(line + "\n" for line in _compare_imprints(options.pages, verbose=options.verbose))
        return 0
    pages = list(choose_pages(options.pages, held_out=options.held_out))
    if not pages:
        sys.stderr.write(f"no page to score below {options.pages}\n")
        return 1
    if options.layouts:
        sys.stdout.writelines(line + "\n" for line in _compare_layouts(pages))
        return 0
    scores = []
    for page in pages:
        score, imported = score_page(page)
        scores.append(score)
        if options.verbose:
            sys.stdout.writelines(line + "\n" for line in _tell(score, imported))
    sys.stdout.writelines(line + "\n" for line in format_table(scores))
    return int(any(score.invented or score.lost for score in scores))


def choose_pages(folder: Path, *, held_out: bool) -> Iterator[GoldPage]:
    """Yield the pages that rules may be made for, or the others."""
    aside = read_held_out(folder)
    return (page for page in read_gold(folder) if (page.name in aside) == held_out)


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score the importer on the test pages.")
    parser.add_argument("--held-out", action="store_true", help="score the pages kept aside, and only those")
    parser.add_argument("--pages", type=Path, default=PAGES, metavar="DIR", help="pages with their gold files")
    parser.add_argument("--layouts", action="store_true", help="score each page laid out in other ways, too")
    parser.add_argument("--headlines", action="store_true", help="divide headlines alone, as their editors set them")
    parser.add_argument("--imprints", action="store_true", help="score dates, numbers and makers of pages")
    parser.add_argument("-v", "--verbose", action="store_true", help="show each page's articles as they were made")
    return parser.parse_args(arguments)


def _count_headlines(headlines: Sequence[DividedHeadline], *, verbose: bool) -> Iterator[str]:
    """Yield how many headlines are divided as they should be, before that the others when ``verbose``."""
    for head in headlines:
        if verbose and not head.is_read_right:
            yield " / ".join(line.text for line in head.lines)
    for name, aside in (("fitted to", False), ("kept aside", True)):
        chosen = [head.is_read_right for head in headlines if head.aside == aside]
        yield f"headlines {name:10} {sum(chosen):5} of {len(chosen)} divided as their editors set them"


def _compare_layouts(pages: Sequence[GoldPage]) -> Iterator[str]:
    """Yield a line for each layout: how many pages it suits, what they score as printed, and laid out so."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in LAYOUTS}
    for page in pages:
        printed = score_page(page)[0].total
        for name, other in lay_out(page):
            found[name].append((printed, score_page(other)[0].total))
    yield f"{'laid out otherwise':58} {'pages':>7} {'as printed':>11} {'so':>7}"
    for name, pairs in found.items():
        if pairs:
            printed, so = (fmean(column) for column in zip(*pairs, strict=True))
            yield f"{name:58} {len(pairs):7} {printed:11.4f} {so:7.4f}"


def _compare_imprints(folder: Path, *, verbose: bool) -> Iterator[str]:
    """Yield how much of what pages say of their issue is found, before that each slip when ``verbose``."""
    paths = find_gold(folder)
    for part, imprints in read_imprints().items():
        count = Count()
        for name, wanted in imprints.items():
            made = import_imprint(paths[name].with_name(f"{name}.txt"))
            count.enter(wanted, made)
            if verbose and made != wanted:
                yield f"== {name}\n   gold {wanted}\n   made {made}"
        yield from format_count(part, count)


def _tell(score: Score, imported: ImportedPage | None) -> Iterator[str]:
    yield f"== {score.page.name}  {score.total:.4f}  ({score.page.features})"
    for item in score.page.items:
        yield f"   gold {item.kind:8} {item.title or '-'}"
    for problem in imported.problems if imported else ():
        if problem.severity is Severity.ERROR:
            yield f"   {problem.code.value} line {problem.span.line}: {problem.message}"
    for file in imported.articles if imported else ():
        yield f"   made {file.article.kind.value:8} {file.article.title.printed.replace(chr(10), ' / ')}"


if __name__ == "__main__":
    sys.exit(main())
