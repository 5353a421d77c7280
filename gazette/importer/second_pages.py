"""Folios of a second page: a file that may hold two pages.

**Source**: text taken from the file of a whole issue, and scans of two pages side by side: below the articles of one
page stands the head of the next, with another number or of another day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from gazette.importer import folios
from gazette.importer.traits import Traits
from gazette.problems import Code, Problem, Severity, Span
from gazette.text.dates import find_dates

_LEAST_YEAR = 1870
_NEAR = 2  # lines of a page's head stand so close together


def find_second_pages(path: str, lines: Sequence[Traits], day: dt.date | None, number: int) -> Iterator[Problem]:
    """Yield what speaks for a second page among the furniture of a page text of this day and number.

    **Problems**: INFERRED at each folio below the head that prints another date, or another number beside a date or
    the paper's name; of pages one below the other once for each number.
    """
    folioed = [
        (trait, found[0]) for trait in lines if trait.folio and (found := folios.find_page_number(trait.line.key))
    ]
    known = {number, *(printed for _, printed in folioed[:1])}  # B01 is page 9
    for trait, printed in folioed:
        if trait.top:
            continue
        other = next((each.date for each in find_dates(trait.line.key) if _differs(each.date, day)), None)
        if other:
            yield _tell(path, trait, f"another date stands here, {other}")
        elif printed not in known and _is_head(lines, trait):
            yield _tell(path, trait, f"another page's number stands here, {printed}")
        known.add(printed)


def _differs(date: dt.date, day: dt.date | None) -> bool:
    return day is not None and date != day and date.year >= _LEAST_YEAR


def _is_head(lines: Sequence[Traits], folio: Traits) -> bool:
    """Say whether a date or the paper's name stands beside a page's number: an index has numbers alone."""
    near = (trait for trait in lines if abs(trait.line.number - folio.line.number) <= _NEAR)
    return any(trait.paper or find_dates(trait.line.key) for trait in near)


def _tell(path: str, trait: Traits, what: str) -> Problem:
    span = Span(path, trait.line.number, 1, trait.line.number, 1)
    message, hint = f"{what}: the file may hold two pages", "if it does, part it into two files"
    return Problem(Code.INFERRED, span, message, hint, Severity.WARNING)
