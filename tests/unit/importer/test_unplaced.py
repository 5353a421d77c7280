"""What nobody took: the importer's safety net, which no page is known to need."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, Use, import_page, wholes
from gazette.importer.blocks import Section, read_sections
from gazette.importer.classify import Reading
from gazette.importer.fates import Fate, Ledger
from gazette.importer.lines import Stretch, read_sheet
from gazette.importer.traits import Traits
from gazette.problems import Code, Severity, Source, Span

PAGE = Source(
    "page.txt", "湖边来了白鹭\n\n　　本报讯 昨日清晨，市民在公园里散步，湖面上薄雾初散。\n\n　　白鹭从芦苇丛中飞起。\n"
)
HINTS = PageHints(dt.date(2024, 6, 5), 2)


def forget_the_last_paragraph(reading: Reading) -> tuple[tuple[Section, ...], tuple[Traits, ...]]:
    sections, furniture = read_sections(reading)
    last = sections[-1]
    return (*sections[:-1], Section(last.heads, last.blocks[:-1])), furniture


def test_words_that_nothing_took_are_reported_where_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wholes, "read_sections", forget_the_last_paragraph)
    found = import_page(PAGE, HINTS)
    [problem] = [problem for problem in found.problems if problem.code is Code.UNPLACED]
    assert problem.span == Span("page.txt", 5, 3, 5, 13)
    assert problem.severity is Severity.WARNING
    assert "白鹭从芦苇丛中飞起。" in problem.message
    assert [fate for fate in found.fates if fate.use is Use.UNPLACED] == [Fate(5, 3, 13, Use.UNPLACED)]
    assert Code.NOT_CONSERVED not in {problem.code for problem in found.problems}
    assert "白鹭从芦苇丛中" not in found.articles[0].body


def test_words_that_all_have_a_place_are_not_reported() -> None:
    found = import_page(PAGE, HINTS)
    assert Code.UNPLACED not in {problem.code for problem in found.problems}
    assert Use.UNPLACED not in {fate.use for fate in found.fates}


def ledger_of(text: str, *stretches: tuple[int, int]) -> tuple[Fate, ...]:
    ledger = Ledger(read_sheet(Source("page.txt", text)))
    for start, end in stretches:
        ledger.enter(Stretch(1, start, end), Use.BODY, 1)
    return ledger.close()


def test_a_ledger_says_what_is_left_before_between_and_behind_what_was_entered() -> None:
    assert ledger_of("湖边来了白鹭", (1, 2), (3, 5)) == (
        Fate(1, 1, 2, Use.UNPLACED),
        Fate(1, 2, 3, Use.BODY, 1),
        Fate(1, 3, 4, Use.UNPLACED),
        Fate(1, 4, 6, Use.BODY, 1),
        Fate(1, 6, 7, Use.UNPLACED),
    )


def test_white_space_around_what_is_left_is_no_part_of_it() -> None:
    assert ledger_of("　湖边　来了 ", (1, 3)) == (Fate(1, 2, 4, Use.BODY, 1), Fate(1, 5, 7, Use.UNPLACED))


def test_a_line_without_print_has_no_fate() -> None:
    assert ledger_of("　 ") == ()


def test_an_empty_stretch_says_nothing() -> None:
    assert ledger_of("湖", (0, 0)) == (Fate(1, 1, 2, Use.UNPLACED),)


def test_invisible_characters_have_a_fate_of_their_own() -> None:
    assert ledger_of("湖\u200b边", (0, 3)) == (
        Fate(1, 1, 2, Use.BODY, 1),
        Fate(1, 2, 3, Use.INVISIBLE),
        Fate(1, 3, 4, Use.BODY, 1),
    )
