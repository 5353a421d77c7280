"""What the importer is not sure of: lines, joins and headlines whose second reading came close."""

from __future__ import annotations

from gazette.importer.briefs import Titled
from gazette.importer.classify import Reading, Verdict
from gazette.importer.lines import Line
from gazette.importer.rules.rule import Role
from gazette.importer.traits import Traits
from gazette.importer.weights import DOUBT_MARGIN
from gazette.problems import Code, Problem, Severity, Span


def find_doubts(reading: Reading, titled: tuple[Titled, ...]) -> tuple[Problem, ...]:
    """Return a warning for each close decision, and a note for each join over a column break."""
    problems = [
        problem
        for trait, verdict in zip(reading.traits, reading.verdicts, strict=True)
        if (problem := _doubt(reading, trait, verdict))
    ]
    return (*problems, *(problem for item in titled if (problem := _headline(reading, item))))


def _doubt(reading: Reading, trait: Traits, verdict: Verdict) -> Problem | None:
    line, close = trait.line, verdict.margin < DOUBT_MARGIN
    span = _span(reading, line)
    if verdict.role is Role.REST and line.gap > 0:
        message = "joined to the paragraph above, over a column break"
        severity = Severity.WARNING if close else Severity.NOTE
        return Problem(
            Code.DOUBTFUL_JOIN, span, message, "if it begins a paragraph, part the two in the article", severity
        )
    if not close:
        return None
    message = f"taken as: {verdict.role}; it may be: {verdict.other}"
    return Problem(Code.DOUBTFUL_LINE, span, message, "look at the printed page", Severity.WARNING)


def _headline(reading: Reading, titled: Titled) -> Problem | None:
    item = titled.item
    if not item.heads.title:
        return None
    span = _span(reading, item.heads.title[0])
    if item.stacked:
        first = item.blocks[0].first.line
        message = f"one of several headlines set above their texts; its text is taken to begin at line {first.number}"
        severity = Severity.WARNING if item.margin < DOUBT_MARGIN else Severity.NOTE
        return Problem(Code.DOUBTFUL_HEADLINE, span, message, "check that headline and text belong together", severity)
    if item.heads.margin < DOUBT_MARGIN / 4 and len(item.heads.title) < _count(titled):
        message = "which lines are kicker, title and subtitle is a close decision"
        return Problem(
            Code.DOUBTFUL_HEADLINE, span, message, "move the lines between the keys if need be", Severity.WARNING
        )
    return None


def _count(titled: Titled) -> int:
    heads = titled.item.heads
    return len(heads.title) + len(heads.kicker) + len(heads.subtitle) + len(heads.column)


def _span(reading: Reading, line: Line) -> Span:
    return Span(reading.sheet.source.path, line.number, line.start + 1, line.number, line.end + 1)
