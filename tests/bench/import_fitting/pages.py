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
from tests.bench.import_scoring.layouts import lay_out

_ROOT = Path(__file__).resolve().parents[3]
SEED = _ROOT / "tests" / "golden" / "import" / "seed.gold.json"
SEED_TEXT = _ROOT / "seeds" / "000_51e2a95c7ec7d086.txt"
# The page that the edition opens with counts for several, for its text must come out as it was committed.
_TIMES = 4
# A page as it was printed counts for as many pages laid out in other ways.
AS_PRINTED = 5
# The layouts that weights are fitted to, too; the others tell what that is worth on layouts they were not fitted to.
FITTED = ("no blank lines", "a blank line between any two", "columns of 17", "columns of 14, no blank lines")


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page as it is read now, and what each line may be; an empty set says nothing about its line."""

    page: GoldPage
    gold: Path
    reading: Reading
    labels: tuple[frozenset[Role], ...]


def read_labelled(folder: Path, *, layouts: bool = False) -> Iterator[LabelledPage]:
    """Yield the open pages below a folder, then the first page of the edition as often as ``_TIMES`` says.

    With ``layouts`` each of them comes ``AS_PRINTED`` times, and after a page come those that it is laid out in
    otherwise, with its gold file.
    """
    aside = read_held_out(folder)
    times = AS_PRINTED if layouts else 1
    for page in read_gold(folder):
        if page.name not in aside:
            gold = next(folder.rglob(f"{page.name}.gold.json"))
            yield from (_label(page, gold),) * times
            yield from (_label(other, gold) for name, other in lay_out(page) if layouts and name in FITTED)
    seed = _label(read_page(SEED, SEED_TEXT), SEED)
    yield from (seed,) * (_TIMES * times)


def _label(page: GoldPage, gold: Path) -> LabelledPage:
    source = decode_page(f"{page.name}.txt", page.data).source or Source(page.name, page.text)
    sheet = read_sheet(source)
    return LabelledPage(page, gold, classify(sheet), read_labels(gold, sheet, page.slips))
