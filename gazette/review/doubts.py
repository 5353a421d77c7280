"""What an editor should look at, worst first, in the words of the review page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gazette.importer import Explanation
from gazette.importer.issue_jumps import NO_PART
from gazette.problems import Alternative, Problem, Severity
from gazette.review.outcome import ImportReport
from gazette.review.words import say

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen and what was nearly chosen, in words. **Shape**: ``margin`` is empty when none was weighed."""

    taken: str
    other: str
    margin: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to look at, with the words of its line and why the line was read so.

    **Shape**: ``line`` is None when it is about the whole file, or about another, which ``elsewhere`` names then.
    """

    number: int
    problem: Problem
    line: int | None
    words: str
    elsewhere: str
    choice: Choice | None
    explanation: Explanation | None


def rank_doubts(report: ImportReport, explanations: Mapping[int, Explanation], language: str) -> tuple[Doubt, ...]:
    """Return the problems of a page, errors first, then warnings, then notes, each in the order of the lines."""
    ranked = sorted(report.problems, key=lambda problem: (_RANK[problem.severity], problem.sort_key))
    source = report.page.source if report.page else None
    lines = source.text.split("\n") if source else []
    doubts = []
    for number, problem in enumerate(ranked, 1):
        here = problem.span.path == report.shown
        line = problem.span.line if here and problem.span.line <= len(lines) else 0
        words = lines[line - 1].strip() if line else ""
        choice = _choice(problem.alternative, language) if problem.alternative else None
        why = explanations.get(line)
        elsewhere = "" if here else f"{problem.span.path}:{problem.span.line}"
        doubts.append(Doubt(number, problem, line if words else None, words, elsewhere, choice, why))
    return tuple(doubts)


def _choice(alternative: Alternative, language: str) -> Choice:
    margin = "" if alternative.margin is None else f"{alternative.margin:.1f}"
    unknown = "no other part" if alternative.about == "jump" else "other unknown"
    other = _name(alternative.about, alternative.other, language) or say(language, unknown)
    return Choice(_name(alternative.about, alternative.taken, language), other, margin)


def _name(about: str, value: str, language: str) -> str:
    if not value or about == "reading":
        return value
    if about == "jump":
        return say(language, "no part") if value == NO_PART else value
    if about == "division":
        parts = (part.split() for part in value.split("; "))
        return " · ".join(f"{say(language, f'use {name}')} {_range(lines)}" for name, lines in parts)
    if about == "pairing":
        return say(language, "text from line").format(value.removeprefix("line "))
    return say(language, f"role {value}")


def _range(lines: str) -> str:
    """Return lines as people write them: 31 for ``31-31``, which the report for programs has, 4–5 for ``4-5``."""
    first, _, last = lines.partition("-")
    return first if first == last else f"{first}–{last}"
