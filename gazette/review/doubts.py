"""What an editor should look at, worst first, in the words of the review page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from gazette.importer import Explanation
from gazette.importer.issue_jumps import NO_PART
from gazette.importer.line_voices import weigh_roles
from gazette.importer.rules.rule import Role
from gazette.importer.voices import Voice
from gazette.importer.weights import DOUBT_MARGIN
from gazette.problems import Alternative, Code, Problem
from gazette.review.outcome import ImportReport
from gazette.review.words import say

_SETTLED = {Code.UNPLACED: 0.0, Code.UNTITLED: 0.0, Code.INFERRED: 1.5, Code.MISREAD: 2.0}
_PAIRED = 0.8  # how sure a pairing is at least
_LINES = frozenset({"role", "join"})  # what is doubtful of a line, and not of a headline, a text or a character
EXPLAINED = frozenset({*_LINES, "division"})
_ROLES = {role.value: role for role in Role}


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen and what was nearly chosen, in words.

    **Shape**: ``margin`` and ``chance`` are empty when none was weighed. **Units**: ``chance`` is a percentage.
    """

    taken: str
    other: str
    margin: str
    chance: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What spoke for the two roles that a doubt names, or for both ways to divide a headline.

    **Shape**: ``alone`` is what the line looks like by itself, empty where it became that.
    """

    heads: tuple[str, str]
    voices: tuple[Voice, ...]
    totals: tuple[float, float] | None
    margin: float | None
    alone: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to look at, with the words of its line and why the line was read so.

    **Shape**: ``line`` is None when it is about the whole file, or about another, which ``elsewhere`` names then;
    ``column`` is None when it is about the whole line. ``why`` is None where no rule of a line speaks of the doubt: a
    misread character, an inferred date.
    """

    number: int
    problem: Problem
    line: int | None
    column: int | None
    words: str
    elsewhere: str
    choice: Choice | None
    why: Compared | None


def rank_doubts(report: ImportReport, explanations: Mapping[int, Explanation], language: str) -> tuple[Doubt, ...]:
    """Return the problems of a page, errors first, then warnings, then notes; the most doubtful first of each.

    Of two that are as doubtful, or of which that is not known, the one that stands higher on the page comes first.
    """
    ranked = sorted(report.problems, key=lambda each: (each.severity.rank, _weigh_doubt(each), each.sort_key))
    source = report.page.source if report.page else None
    lines = source.text.split("\n") if source else []
    doubts = []
    for number, problem in enumerate(ranked, 1):
        here = problem.span.path == report.shown
        line = problem.span.line if here and problem.span.line <= len(lines) else 0
        words = lines[line - 1].strip() if line else ""
        choice = _choice(problem.alternative, language) if problem.alternative else None
        explanation = explanations.get(line)
        why = _compare(problem.alternative, explanation, choice, language) if explanation else None
        if choice and why and why.margin is None:  # a later step overruled what the line looks like by itself
            choice = replace(choice, margin="")
        elsewhere = "" if here else f"{problem.span.path}:{problem.span.line}"
        column = problem.span.column if words and _is_part(problem, lines[line - 1]) else None
        doubts.append(Doubt(number, problem, line if words else None, column, words, elsewhere, choice, why))
    return tuple(doubts)


def _weigh_doubt(problem: Problem) -> float:
    """Return how sure the importer was, a share: how likely the decision is right, where that is known.

    Which text of a stack a headline has is hardly ever wrong, however near another comes. Where nothing was weighed it
    is in between. What is known to be missing is no question; that a character is misread
    or a date inferred is nearly certain to be so, and hurts little.
    """
    if problem.code in _SETTLED:
        return _SETTLED[problem.code]
    other = problem.alternative
    if other is None or (other.chance is None and other.margin is None):
        return 0.5
    if other.chance is not None:
        return 1.0 - other.chance
    return _PAIRED + (1.0 - _PAIRED) * min(1.0, (other.margin or 0.0) / DOUBT_MARGIN)


def _is_part(problem: Problem, line: str) -> bool:
    """Say whether a problem is about some characters of a line, and not about the whole line."""
    span = problem.span
    if span.line != span.end_line or span.column >= span.end_column:  # one without an end names a line, or a file
        return False
    return bool((line[: span.column - 1] + line[span.end_column - 1 :]).strip())


def _compare(
    other: Alternative | None, explanation: Explanation, choice: Choice | None, language: str
) -> Compared | None:
    """Return what spoke for both sides of a doubt; None where it is about no role and no division."""
    if other is None or choice is None:
        return None
    divided = explanation.divided
    if other.about == "division" and divided:
        return Compared((choice.taken, choice.other), divided.voices, None, divided.margin)
    if other.about not in _LINES:
        return None
    # A caption is a paragraph by its looks: no rule of a line speaks for it.
    roles = tuple(_ROLES.get(name, explanation.role) for name in (other.taken, other.other))
    if roles[0] is roles[1]:
        roles = (explanation.role, explanation.other)
    weighed = weigh_roles(explanation.said, roles[0], roles[1])
    heads = (say(language, f"role {roles[0].value}"), say(language, f"role {roles[1].value}"))
    alone = "" if explanation.role == explanation.taken else explanation.role.value
    return Compared(heads, weighed.voices, (weighed.total, weighed.other_total), weighed.margin, alone)


def _choice(alternative: Alternative, language: str) -> Choice:
    margin = "" if alternative.margin is None else f"{alternative.margin:.1f}"
    unknown = "no other part" if alternative.about == "jump" else "other unknown"
    other = _name(alternative.about, alternative.other, language) or say(language, unknown)
    chance = "" if alternative.chance is None else f"{alternative.chance:.0%}".removesuffix("%")
    return Choice(_name(alternative.about, alternative.taken, language), other, margin, chance)


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
