"""What the importer is not sure of: lines, joins and headlines whose second reading came close."""

from __future__ import annotations

from gazette.importer.briefs import Titled
from gazette.importer.classify import Reading, Verdict
from gazette.importer.lines import Line
from gazette.importer.rules.rule import Role
from gazette.importer.traits import Traits
from gazette.importer.weights import DOUBT_MARGIN
from gazette.problems import Code, Problem, Severity, Span

# What a paragraph may rightly end with beside a stop: a colon, a list's mark, a quotation, a dash.
_RIGHT_ENDS = ":;”’》)]—"
_LONG = 24


def find_doubts(reading: Reading, titled: tuple[Titled, ...]) -> tuple[Problem, ...]:
    """Return a warning for each close decision, and a note for each join over a column break."""
    problems = [
        problem
        for trait, verdict in zip(reading.traits, reading.verdicts, strict=True)
        if (problem := _doubt(reading, trait, verdict))
    ]
    problems += [problem for item in titled if (problem := _headline(reading, item))]
    return (*problems, *_breaks(reading))


def _breaks(reading: Reading) -> list[Problem]:
    """Warn where a text stops in mid-sentence and what stands below does not go on with it."""
    problems = []
    for index in range(1, len(reading.traits)):
        above, here = reading.verdicts[index - 1], reading.verdicts[index]
        line = reading.traits[index].line
        if here.role is not Role.START or above.role not in {Role.START, Role.REST}:
            continue
        if _is_cut(reading, index - 1) or reading.traits[index].chopped:
            message = "the text above stops in mid-sentence, and this line does not go on with it"
            hint = "look whether pieces of the column stand in another order, or join the two"
            problems.append(Problem(Code.OUT_OF_ORDER, _span(reading, line), message, hint, Severity.WARNING))
    return problems


def _is_cut(reading: Reading, index: int) -> bool:
    trait = reading.traits[index]
    line = trait.line
    if line.closed or line.key[-1] in _RIGHT_ENDS or trait.ended or trait.credited or trait.bullet or trait.numbered:
        return False
    return trait.full or line.width > _LONG


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
