"""A page of text made into articles: the importer's steps in their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gazette.importer.articles import Made, column_entries, make_article
from gazette.importer.calendar_checks import check_calendar
from gazette.importer.conservation import check_conservation
from gazette.importer.contradictions import check_hints, check_impossible, find_impossible
from gazette.importer.damage import find_misread
from gazette.importer.disorder import find_disorder, find_strangers
from gazette.importer.doubts import find_doubts
from gazette.importer.emending import emend_article
from gazette.importer.facts import Facts, read_facts
from gazette.importer.fates import Fate, Ledger, Use
from gazette.importer.idle_doubts import drop_idle
from gazette.importer.imported import ImportedPage, PageHints
from gazette.importer.invisible import take_out_invisible
from gazette.importer.issue_dates import Found, find_date
from gazette.importer.lines import Sheet, read_sheet
from gazette.importer.page_numbers import find_page
from gazette.importer.part_labels import take_out_labels
from gazette.importer.rereading import read_again
from gazette.importer.rules.rule import Role
from gazette.importer.second_pages import find_second_pages
from gazette.importer.sections import PLAIN, Numbering, find_numbering
from gazette.importer.shared_columns import Titled
from gazette.importer.soft_ends import part_lines
from gazette.importer.told_lines import tell_lines
from gazette.importer.traits import Traits
from gazette.importer.written import find_overruled
from gazette.model import IssueInfo, PageInfo, Place
from gazette.problems import Code, Problem, Severity, Source, Span, has_errors
from gazette.text.file_names import LAST_PAGE

# A page that has no date is read as if it had this one, so that its report can be shown.
_FIRST_PAGE, _NO_NUMBER = 1, "no number"
_UNKNOWN_DAY = dt.date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class _Setting:
    """Date and number of the page, each with how it was found."""

    date: Found
    page: Found
    facts: Facts
    numbering: Numbering


def import_page(source: Source, hints: PageHints = PageHints(), *, emend: bool = False) -> ImportedPage:  # noqa: B008  # frozen
    """Return the articles of a page of text, with the fate of every character.

    With ``emend`` the misread characters whose reading is certain are marked as emendations, both readings kept.

    **Problems**: NO_DATE and EMPTY_PAGE when nothing can be written; NO_PAGE_NUMBER, a warning, when the page is taken
    for the first; NOT_CONSERVED when the importer's own check fails; INFERRED, CALENDAR, DOUBTFUL_LINE,
    DOUBTFUL_HEADLINE, DOUBTFUL_JOIN, OUT_OF_ORDER, MISREAD, UNPLACED, UNTITLED at their lines.
    """
    page = _import_printed(source, hints)
    return replace(page, articles=tuple(map(emend_article, page.articles))) if emend else page


def _import_printed(source: Source, hints: PageHints) -> ImportedPage:
    """Import a page as it is printed; what is emended later no longer equals it, and each check comes before."""
    bared = take_out_invisible(source)
    if bared is None:
        return _import_parted(source, hints)
    page = bared.restore(_import_parted(bared.source, hints))
    lost = check_conservation(page)
    return replace(page, articles=(), problems=(*lost, *page.problems)) if lost else page


def _import_parted(source: Source, hints: PageHints) -> ImportedPage:
    """Import a page without invisible characters, its soft line ends as line feeds."""
    parted = part_lines(source)
    if parted is None:
        return _import_bare(source, hints)
    return parted.restore(_import_bare(parted.source, hints))


def _import_bare(source: Source, hints: PageHints) -> ImportedPage:
    """Import a page without invisible characters and soft line ends, its labels taken out.

    Where something is lost by that, its labels are read as words: no page is refused for them.
    """
    labelled = take_out_labels(source)
    if labelled is not None:
        page = labelled.restore(_import_sheet(tell_lines(labelled.read()), hints))
        if not (check_conservation(page) or any(problem.code is Code.NOT_CONSERVED for problem in page.problems)):
            return page
    return _import_sheet(tell_lines(read_sheet(source)), hints)


def _import_sheet(sheet: Sheet, hints: PageHints) -> ImportedPage:
    source = sheet.source
    alone, items = read_again(sheet)
    reading, tears, titled, furniture = items.reading, items.tears, items.titled, items.furniture
    setting = _set(sheet, furniture, hints)
    day = _find_day(setting)
    problems = [
        *_check_setting(source, sheet, setting, furniture),
        *find_second_pages(source.path, furniture, day, _number(setting)),
    ]
    problems += check_calendar(source.path, furniture, day)
    problems += [*check_impossible(sheet, furniture, day), *check_hints(sheet, furniture, hints)]
    made = _make(sheet, titled, setting)
    fates = _account(sheet, furniture, made, titled)
    problems += _find_nothing(source, sheet, made)
    overruled = find_overruled(reading, titled, frozenset().union(*(each.joined for each in made)), fates)
    doubts = find_doubts(reading, titled, overruled, tears)
    problems += drop_idle(doubts, alone, items, lambda titled: [each.file for each in _make(sheet, titled, setting)])
    problems += [*find_disorder(source.path, titled), *find_misread(sheet)]
    problems += find_strangers(source.path, titled, tuple(problems))
    problems += [problem for article in made for problem in article.problems] + _unplaced(sheet, fates)
    numbers = [trait.line.number for trait in reading.traits]
    order = tuple((number, 1) for number in numbers) if numbers != sorted(numbers) else ()
    became = {line.number: Role.FURNITURE.value for line in sheet.aside} | {
        trait.line.number: verdict.role.value for trait, verdict in zip(reading.traits, reading.verdicts, strict=True)
    }
    page = replace(_page(source, setting, hints, made, fates), tears=tears, order=order, overruled=overruled)
    page = replace(page, became=became | overruled)
    problems += check_conservation(page)
    page = replace(page, problems=tuple(sorted(problems, key=lambda problem: problem.sort_key)))
    return replace(page, articles=()) if has_errors(page.problems) else page


def _set(sheet: Sheet, furniture: tuple[Traits, ...], hints: PageHints) -> _Setting:
    date = Found(hints.date) if hints.date else find_date(sheet, furniture)
    printed = find_page(sheet, furniture)
    page = Found(hints.page) if hints.page else printed
    number = page.value if isinstance(page.value, int) else None
    if number is None:
        page = Found(_FIRST_PAGE, _NO_NUMBER)
    numbering = PLAIN
    if isinstance(printed.value, int):
        line = None if printed.why else sheet.line(printed.line)
        numbering = find_numbering(sheet.source.path, line, printed.value, number or _FIRST_PAGE)
        if numbering.is_own and not page.why and not hints.page:
            page = replace(
                page, why=f"the printed {numbering.section}{printed.value}, which comes behind the sections before it"
            )
    facts = read_facts(furniture, page)
    numbering = replace(numbering, own=number or 0, last=facts.page_count or 0)
    return _Setting(date, page, facts, numbering)


def _find_day(setting: _Setting) -> dt.date | None:
    return setting.date.value if isinstance(setting.date.value, dt.date) else None


def _day(setting: _Setting) -> dt.date:
    return _find_day(setting) or _UNKNOWN_DAY


def _number(setting: _Setting) -> int:
    return setting.page.value if isinstance(setting.page.value, int) else 1


def _make(sheet: Sheet, titled: tuple[Titled, ...], setting: _Setting) -> tuple[Made, ...]:
    return tuple(
        make_article(sheet, item.item, Place(_day(setting), _number(setting), number), item.column, setting.numbering)
        for number, item in enumerate(titled, 1)
    )


def _account(
    sheet: Sheet, furniture: tuple[Traits, ...], made: tuple[Made, ...], titled: tuple[Titled, ...]
) -> tuple[Fate, ...]:
    ledger = Ledger(sheet)
    for line in (*(trait.line for trait in furniture), *sheet.aside):
        ledger.enter(line.whole, Use.FURNITURE)
    seen: set[int] = set()
    for number, (article, item) in enumerate(zip(made, titled, strict=True), 1):
        for entry in article.entries:
            ledger.enter(entry.stretch, entry.use, number, mark=entry.mark)
        fresh = tuple(line for line in item.column if line.number not in seen)
        seen |= {line.number for line in fresh}
        for entry in column_entries(sheet, fresh):
            ledger.enter(entry.stretch, entry.use, number, mark=entry.mark)
    return ledger.close()


def _page(
    source: Source, setting: _Setting, hints: PageHints, made: tuple[Made, ...], fates: tuple[Fate, ...]
) -> ImportedPage:
    facts = setting.facts
    date = setting.date.value if isinstance(setting.date.value, dt.date) else None
    number = setting.page.value if isinstance(setting.page.value, int) else None
    info = PageInfo(number=number or 1, name=facts.name, editors=facts.editors, furniture=facts.lines)
    issue = (
        IssueInfo(date=date, number=facts.number, page_count=facts.page_count, pages=(info,))
        if date and number
        else None
    )
    return ImportedPage(
        source=source,
        date=date,
        page=number,
        date_inferred=bool(setting.date.why) and hints.date is None,
        page_inferred=bool(setting.page.why) and hints.page is None,
        issue=issue,
        articles=tuple(article.file for article in made),
        fates=fates,
        problems=(),
        section=setting.numbering.section,
    )


def _check_setting(source: Source, sheet: Sheet, setting: _Setting, furniture: tuple[Traits, ...]) -> list[Problem]:
    top = Span(source.path)
    if not sheet.printed:
        return [Problem(Code.EMPTY_PAGE, top, "the page has no text", "check that this is the right file")]
    problems = []
    if setting.date.value is None:
        span = Span(source.path, setting.date.line, 1, setting.date.line, 1) if setting.date.why else top
        message = setting.date.why or "the page says no date"
        impossible = find_impossible(sheet, furniture)
        if impossible:
            span, message = impossible[0], f"there is no such day: {impossible[1]}"
        problems.append(Problem(Code.NO_DATE, span, message, "give it: --date 2024-06-05"))
    if isinstance(setting.page.value, int) and setting.page.value > LAST_PAGE:
        message = f"the page says the number {setting.page.value}, and pages are numbered from 1 to {LAST_PAGE}"
        span = Span(source.path, setting.page.line, 1, setting.page.line, 1)
        hint = f"give it a number that is free: --page {LAST_PAGE}"
        problems.append(Problem(Code.NO_PAGE_NUMBER, span, message, hint))
    for what, option, found in (("date", "--date", setting.date), ("page number", "--page", setting.page)):
        if found.why == _NO_NUMBER:
            message = f"the page says no number; it is taken for page {found.value}"
            hint = f"if it is another, give it: {option} 3"
            problems.append(Problem(Code.NO_PAGE_NUMBER, top, message, hint, Severity.WARNING))
        elif found.value is not None and found.why:
            message = f"the {what} {found.value} is inferred from {found.why}"
            hint = f"if it is another, give it: {option}"
            span = Span(source.path, found.line, 1, found.line, 1)
            severity = Severity.NOTE if found.plain else Severity.WARNING
            problems.append(Problem(Code.INFERRED, span, message, hint, severity))
    return problems


def _find_nothing(source: Source, sheet: Sheet, made: tuple[Made, ...]) -> Iterator[Problem]:
    """Say at a page's longest line that it has no article, for its text is page furniture then."""
    if sheet.printed and not made:
        longest = max(sheet.printed, key=lambda line: line.width)
        span = longest.span(source.path)
        message = "no article was found: all that the page says is taken for page furniture"
        hint = "put each headline and each paragraph on a line of its own"
        yield Problem(Code.DOUBTFUL_LINE, span, message, hint, Severity.WARNING)


def _unplaced(sheet: Sheet, fates: tuple[Fate, ...]) -> list[Problem]:
    problems = []
    for fate in fates:
        if fate.use is Use.UNPLACED:
            words = sheet.raw[fate.line - 1][fate.column - 1 : fate.end_column - 1]
            span = Span(sheet.source.path, fate.line, fate.column, fate.line, fate.end_column)
            message = f"no article or field takes “{words[:20]}”"
            problems.append(Problem(Code.UNPLACED, span, message, "put it where it belongs by hand", Severity.WARNING))
    return problems
