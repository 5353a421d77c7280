"""The pages that weights are fitted to: the open test pages, and the first page of the edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gazette.importer import decode_page
from gazette.importer.classify import Reading, classify
from gazette.importer.lines import read_sheet
from gazette.importer.rules.rule import Role
from tests.bench.import_fitting.labels import read_labels
from tests.bench.import_scoring.gold import GoldPage, read_gold, read_held_out


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page as it is read now, and what each line may be; an empty set says nothing about its line."""

    page: GoldPage
    gold: Path
    reading: Reading
    labels: tuple[frozenset[Role], ...]


def read_labelled(folder: Path) -> Iterator[LabelledPage]:
    """Yield the open pages below a folder."""
    aside = read_held_out(folder)
    for page in read_gold(folder):
        if page.name in aside:
            continue
        source = decode_page(f"{page.name}.txt", page.data).source
        if source is None:
            continue
        sheet = read_sheet(source)
        gold = next(folder.rglob(f"{page.name}.gold.json"))
        yield LabelledPage(page, gold, classify(sheet), read_labels(gold, sheet, page.slips))
