"""What a page prints against the date and number that it is imported with, and a printed date that no calendar has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from gazette.importer import folios
from gazette.importer.imported import PageHints
from gazette.importer.issue_dates import find_date, find_named_date
from gazette.importer.lines import Line, Sheet
from gazette.importer.page_numbers import find_page
from gazette.importer.traits import Traits
from gazette.problems import Code, Problem, Severity, Span
from gazette.text.dates import find_dates, find_impossible_dates

_TOP_LINES = 5
_A_YEAR = dt.timedelta(days=370)


def check_hints(sheet: Sheet, lines: tuple[Traits, ...], hints: PageHints) -> Iterator[Problem]:
    """Yield a warning where masthead or folio print another date or number than an option gives, or its file's name.

    **Problems**: INFERRED at the printed words, with both.
    """
    headed = tuple(trait for trait in lines if trait.top or trait.date or trait.folio)
    by_number = {trait.line.number: trait.line for trait in headed}
    if hints.asked and hints.date:
        yield from _check_date(sheet, headed, by_number, hints.date)
    if hints.asked and not hints.date:
        yield from _check_named(sheet, headed, by_number)
    if hints.asked and hints.page:
        yield from _check_page(sheet, headed, by_number, hints.page)


def _check_date(sheet: Sheet, headed: tuple[Traits, ...], lines: dict[int, Line], given: dt.date) -> Iterator[Problem]:
    printed = find_date(sheet, headed)
    if printed.why or printed.value in {None, given}:
        return
    line = lines[printed.line]
    found = ((each.start, each.end) for each in find_dates(line.key) if each.date == printed.value)
    message = f"the page prints {printed.value}, and --date gives {given}"
    hint = "it is taken for that of --date"
    yield Problem(Code.INFERRED, line.span(sheet.source.path, *next(found, ())), message, hint, Severity.WARNING)


def _check_named(sheet: Sheet, headed: tuple[Traits, ...], lines: dict[int, Line]) -> Iterator[Problem]:
    """Yield a warning where the file or its folder is called by another day than the page prints.

    A day without hyphens far behind the printed one tells when somebody scanned the page.
    """
    named, printed = find_named_date(sheet.source.path), find_date(sheet, headed).value
    if named is None or not isinstance(printed, dt.date) or printed == named.date:
        return
    if not named.hyphens and named.date - printed > _A_YEAR:
        return
    at = next((line for line in lines.values() if any(each.date == printed for each in find_dates(line.key))), None)
    found = ((each.start, each.end) for each in find_dates(at.key) if each.date == printed) if at else ()
    span = at.span(sheet.source.path, *next(iter(found), ())) if at else Span(sheet.source.path)
    message = f"the page is of {printed}, and its file or folder is called by {named.date}; {printed} is taken"
    hint = f"if the name is right, import it with --date {named.date}; else put the file where it belongs"
    yield Problem(Code.INFERRED, span, message, hint, Severity.WARNING)


def _check_page(sheet: Sheet, headed: tuple[Traits, ...], lines: dict[int, Line], given: int) -> Iterator[Problem]:
    printed = find_page(sheet, headed)
    if printed.why or printed.value in {None, given}:
        return
    line = lines[printed.line]
    number = folios.find_page_number(line.key)
    where = number[1:] if number and number[0] == printed.value else None
    if where and any(char.isascii() and char.isalpha() for char in line.key[slice(*where)]):
        return  # A3 and B3 are two pages of an issue, which have their numbers from the options
    message = f"the page prints the number {printed.value}, and --page gives {given}"
    hint = "it is taken for that of --page"
    yield Problem(Code.INFERRED, line.span(sheet.source.path, *(where or ())), message, hint, Severity.WARNING)


def find_impossible(sheet: Sheet, lines: Iterable[Traits]) -> tuple[Span, str] | None:
    """Return the first date of masthead or folio that no calendar has: where it stands, and as it is printed."""
    heads = [trait.line for trait in lines if trait.top or trait.date or trait.folio]
    for line in sorted({*heads, *sheet.printed[:_TOP_LINES]}, key=lambda each: each.number):
        for start, end in find_impossible_dates(line.key):
            return line.span(sheet.source.path, start, end), line.text[start:end]
    return None


def check_impossible(sheet: Sheet, lines: Iterable[Traits], date: dt.date | None) -> Iterator[Problem]:
    """Yield what is to be said of a printed date that no calendar has, where the page has got another.

    **Problems**: CALENDAR at the date.
    """
    found = find_impossible(sheet, lines) if date else None
    if found:
        hint = "look at the printed page; if the date is another, give it: --date"
        yield Problem(Code.CALENDAR, found[0], f"there is no such day: {found[1]}", hint, Severity.WARNING)
