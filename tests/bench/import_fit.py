"""Fit the importer's weights to the open test pages: ``python tests/bench/import_fit.py [--write]``.

Needs the packages of the extra ``fit``. Without ``--write`` it only says how many lines and headlines the weights of
today get right and how many the fitted ones would; with it gazette/importer/weights.py gets the fitted tables.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

if __package__ in {None, ""}:  # run as a script: the repository is not yet where Python looks
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import gazette.importer.weights as table
from tests.bench.import_fitting.beliefs import read_beliefs
from tests.bench.import_fitting.heads import fit_headlines
from tests.bench.import_fitting.pages import LabelledPage, read_labelled
from tests.bench.import_fitting.roles import fit_roles
from tests.bench.import_fitting.table import write_weights

PAGES = Path(__file__).resolve().parents[1] / "golden" / "import" / "pages"


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, say what it came to, and write when asked."""
    parser = argparse.ArgumentParser(description="Fit the importer's weights to the open test pages.")
    parser.add_argument("--write", action="store_true", help="put the fitted weights into weights.py")
    parser.add_argument("--pages", type=Path, default=PAGES, metavar="DIR", help="pages with their gold files")
    options = parser.parse_args(arguments)
    pages = list(read_labelled(options.pages))
    wrong, known = _count_wrong(pages)
    sys.stdout.write(f"{len(pages)} pages, {known} lines that gold files settle; the weights of today: {wrong} wrong\n")
    weights = fit_headlines(pages, fit_roles(pages, read_beliefs()))
    module = Path(table.__file__)
    if options.write:
        module.write_text(write_weights(module.read_text(encoding="utf-8"), weights), encoding="utf-8", newline="\n")
        sys.stdout.write(f"written: {module.name}; run ruff format on it, then import_score.py\n")
    return 0


def _count_wrong(pages: Sequence[LabelledPage]) -> tuple[int, int]:
    pairs = [
        (verdict.role, labels)
        for page in pages
        for verdict, labels in zip(page.reading.verdicts, page.labels, strict=True)
        if labels
    ]
    return sum(role not in labels for role, labels in pairs), len(pairs)


if __name__ == "__main__":
    sys.exit(main())
