"""Problems as an open browser shows them: where, what, the line with its marked stretch, the cure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazette.problem_lists import LineReader, help_of
from gazette.problems import Problem, Severity, Span

# More than anybody reads at once: after a change of branch there may be hundreds.
MOST = 40
_LEAD = 60
_ROOM = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong. **Shape**: what stands around the marked stretch is cut where the line is long.

    ``line`` is 0 and the stretch empty where no line of a file is to be shown.
    """

    severity: str
    message: str
    where: str = ""
    code: str = ""
    hint: str = ""
    help: str = ""
    line: int = 0
    before: str = ""
    marked: str = ""
    after: str = ""


def list_faults(problems: Sequence[Problem], line_of: LineReader) -> tuple[Fault, ...]:
    """Return problems as they are shown, errors first, as many as anybody reads; notes stay in the terminal."""
    told = [problem for problem in problems if problem.severity is not Severity.NOTE]
    told.sort(key=lambda problem: (problem.severity is not Severity.ERROR, problem.sort_key))
    return tuple(_show(problem, line_of) for problem in told[:MOST])


def say_fault(sentence: str) -> tuple[Fault, ...]:
    """Return what is wrong with the surroundings: a sentence, or one a line."""
    return tuple(Fault(severity="error", message=line) for line in sentence.splitlines()[:MOST])


def _show(problem: Problem, line_of: LineReader) -> Fault:
    span = problem.span
    # What is wrong with a file as a whole stands at its first place; its first line would only lead astray.
    line = "" if span == Span(span.path) else line_of(span.path, span.line) or ""
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line)
    end = max(end, min(start + 1, len(line)))
    first = max(0, start - _LEAD)
    last = max(end, min(len(line), first + _ROOM))
    return Fault(
        severity=problem.severity.value,
        message=problem.message,
        where=str(span),
        code=problem.code.value,
        hint=problem.hint,
        help=help_of(problem.code),
        line=span.line if line.strip() else 0,
        before=("…" if first else "") + line[first:start],
        marked=line[start:end],
        after=line[end:last] + ("…" if last < len(line) else ""),
    )
