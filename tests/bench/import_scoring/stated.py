"""What a page states of itself: its day, number and name, each right, wrong or missed where the gold file has it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from gazette.importer import ImportedPage
from tests.bench.import_scoring.gold import GoldPage
from tests.bench.import_scoring.measures import Tally

STATED = ("date", "page number", "page name")
_RIGHT, _WRONG, _MISSED = Tally(right=1.0), Tally(wrong=1.0), Tally(missed=1.0)


def measure_stated(page: GoldPage, imported: ImportedPage) -> dict[str, Tally]:
    """Return for each thing that the gold file has whether the import has it, another or none.

    Page 1 is none where nothing printed tells it, but right where it is the page's; a name is one whatever the spaces
    in it.
    """
    taken = imported.page_inferred and imported.page == 1 and 1 not in page.pages
    number = None if taken else imported.page
    name = next((info.name for info in imported.issue.pages), None) if imported.issue else None
    date = imported.date.isoformat() if imported.date else None
    found = zip(STATED, (date, number, name and squeeze(name)), (page.dates, page.pages, page.names), strict=True)
    return {key: _tell(value, wanted) for key, value, wanted in found if wanted - {None}}


def squeeze(name: str) -> str:
    """Return a name without the spaces in it."""
    return "".join(name.split())


def _tell(value: str | int | None, wanted: AbstractSet[str | int | None]) -> Tally:
    if value in wanted:
        return _RIGHT
    return _MISSED if value is None else _WRONG
