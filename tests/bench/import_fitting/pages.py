"""The pages that weights are fitted to: the open test pages, and the first page of the edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gazette.importer import decode_page
from gazette.importer.classify import Reading, classify
from gazette.importer.lines import read_sheet
from gazette.importer.rules.rule import Role
from gazette.problems import Source
from tests.bench.import_fitting.labels import read_labels
from tests.bench.import_scoring.gold import GoldPage, read_gold, read_held_out, read_page

_ROOT = Path(__file__).resolve().parents[3]
SEED = _ROOT / "tests" / "golden" / "import" / "seed.gold.json"
SEED_TEXT = _ROOT / "seeds" / "000_51e2a95c7ec7d086.txt"
# The page that the edition opens with counts for several, for its text must come out as it was committed.
_TIMES = 4


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page as it is read now, and what each line may be; an empty set says nothing about its line."""

    page: GoldPage
    gold: Path
    reading: Reading
    labels: tuple[frozenset[Role], ...]


def read_labelled(folder: Path) -> Iterator[LabelledPage]:
    """Yield the open pages below a folder, then the first page of the edition as often as ``_TIMES`` says."""
    aside = read_held_out(folder)
    for page in read_gold(folder):
        if page.name not in aside:
            yield _label(page, next(folder.rglob(f"{page.name}.gold.json")))
    seed = _label(read_page(SEED, SEED_TEXT), SEED)
    yield from (seed,) * _TIMES


def _label(page: GoldPage, gold: Path) -> LabelledPage:
    source = decode_page(f"{page.name}.txt", page.data).source or Source(page.name, page.text)
    sheet = read_sheet(source)
    return LabelledPage(page, gold, classify(sheet), read_labels(gold, sheet, page.slips))
