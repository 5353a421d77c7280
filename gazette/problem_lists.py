"""Problems as lists: with the line and a mark under it for people, as JSON, as GitHub's annotations, as SARIF."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote

import gazette
from gazette.problems import Code, Problem, Severity

# Returns a line of a file by its number from 1, or None when it cannot be read.
LineReader = Callable[[str, int], str | None]

HELP = "docs/problems.md"
_ROOM = 72
_LEAD = 24
_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
# Controls as pictures of them (Unicode, chapter 22.7), and what has none.
_PICTURES, _UNSHOWN = {chr(code): chr(0x2400 + code) for code in range(0x20)} | {"\x7f": "\u2421"}, "\ufffd"
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def help_of(code: Code) -> str:
    """Return where a kind of problem is explained."""
    return f"{HELP}#{code.value.lower()}"


def format_text(problems: Sequence[Problem], line_of: LineReader) -> str:
    """Return problems for people: where, what, the line with a mark under the place, the cure, where to read more."""
    return "".join(_block(problem, line_of) for problem in problems)


def _block(problem: Problem, line_of: LineReader) -> str:
    rows = [show_invisible(str(problem))]
    line = line_of(problem.span.path, problem.span.line)
    if line is not None and line.strip():
        rows += _quote(problem, line)
    if problem.hint:
        rows += [f"    {show_invisible(row)}" for row in problem.hint.split("\n")]
    rows.append(f"    {help_of(problem.code)}")
    return "\n".join(rows) + "\n"


def _quote(problem: Problem, line: str) -> list[str]:
    """Return the line, cut where it is long, and the mark below it: as wide as a terminal shows the characters."""
    span = problem.span
    start = min(span.column - 1, len(line))
    same = span.end_line == span.line
    end = max(start + 1, min(span.end_column - 1, len(line)) if same else len(line))
    first = max(0, start - _LEAD) if width_of(line[: _ROOM + 1]) > _ROOM else 0
    last = first
    while last < len(line) and width_of(line[first : last + 1]) <= _ROOM:
        last += 1
    shown = f"{'…' if first else ''}{line[first:last]}{'…' if last < len(line) else ''}"
    lead = ("…" if first else "") + line[first:start]
    number = f"{span.line:>5}"
    mark = "^" * max(1, width_of(line[start : min(end, last)]))
    return [
        f"{number} | {show_invisible(shown)}",
        f"{' ' * len(number)} | {' ' * width_of(show_invisible(lead))}{mark}",
    ]


def show_invisible(text: str) -> str:
    """Return a text whose control and direction characters cannot act in a terminal: each as one sign.

    A tab is an arrow: who indented with one has to see it. A control is its picture: ␌ is no unreadable byte.
    """
    shown = text.replace("\t", "→")
    return "".join(_PICTURES.get(sign, _UNSHOWN) if _acts(sign) else sign for sign in shown)


def _acts(sign: str) -> bool:
    """Say whether a character steers what shows it: controls, directions and invisible ones, ends of lines."""
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def format_tame_json(value: object) -> str:
    """Return a value as JSON in which nothing can act in a terminal: what would is written by its number."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    lines = ("".join(json.dumps(sign)[1:-1] if _acts(sign) else sign for sign in line) for line in text.split("\n"))
    return "\n".join(lines) + "\n"


def width_of(text: str) -> int:
    """Return how many cells a terminal shows a text in. **Source**: Unicode Standard Annex 11."""
    wide = sum(1 for sign in text if unicodedata.east_asian_width(sign) in "WF")
    return len(text) + wide - sum(1 for sign in text if unicodedata.combining(sign))


def format_json(problems: Sequence[Problem]) -> str:
    """Return problems as JSON. **Units**: lines and columns count from 1, columns in code points, ends exclusive."""
    value = {
        "version": 1,
        "problems": [
            {
                "path": problem.span.path,
                "line": problem.span.line,
                "column": problem.span.column,
                "end_line": problem.span.end_line,
                "end_column": problem.span.end_column,
                "severity": problem.severity.value,
                "code": problem.code.value,
                "message": problem.message,
                "hint": problem.hint,
                "help": help_of(problem.code),
            }
            for problem in problems
        ],
    }
    return format_tame_json(value)


def format_github(problems: Sequence[Problem]) -> str:
    """Return problems as workflow commands, which mark the lines in a pull request.

    **Source**: GitHub Actions, workflow commands: ``%``, line ends, and in properties ``:`` and ``,`` are escaped.
    """
    return "".join(_command(problem) for problem in problems)


def _command(problem: Problem) -> str:
    span = problem.span
    properties: Mapping[str, object] = {
        "file": span.path,
        "line": span.line,
        "endLine": max(span.line, span.end_line),
        "col": span.column,
        "endColumn": max(span.column, span.end_column),
        "title": f"Gazette {problem.code.value}",
    }
    told = ",".join(f"{key}={_escape(show_invisible(str(each)), more=True)}" for key, each in properties.items())
    words = "\n".join(each for each in (problem.message, problem.hint, help_of(problem.code)) if each)
    shown = "\n".join(show_invisible(line) for line in words.split("\n"))
    return f"::{_COMMANDS[problem.severity]} {told}::{_escape(shown)}\n"


def _escape(text: str, *, more: bool = False) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace(":", "%3A").replace(",", "%2C") if more else escaped


def format_sarif(problems: Sequence[Problem]) -> str:
    """Return problems as a log of static analysis, which code scanning reads.

    **Source**: SARIF 2.1.0 (OASIS). Columns are Unicode code points, and it is said so.
    """
    codes = sorted({problem.code for problem in problems})
    rules = [
        {
            "id": code.value,
            "name": code.name,
            "help": {"text": help_of(code)},
            "shortDescription": {"text": _name(code)},
        }
        for code in codes
    ]
    driver = {"name": "Gazette", "version": gazette.__version__, "rules": rules}
    results = [_result(problem, codes.index(problem.code)) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return format_tame_json({"$schema": _SARIF, "version": "2.1.0", "runs": [run]})


def _name(code: Code) -> str:
    return code.name.replace("_", " ").capitalize()


def _result(problem: Problem, rule: int) -> dict[str, object]:
    span = problem.span
    region = {"startLine": span.line, "startColumn": span.column}
    if (span.end_line, span.end_column) > (span.line, span.column):
        region |= {"endLine": span.end_line, "endColumn": span.end_column}
    location = {"artifactLocation": {"uri": quote(span.path, errors="replace")}, "region": region}
    return {
        "ruleId": problem.code.value,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": ". ".join(each for each in (problem.message, problem.hint) if each)},
        "locations": [{"physicalLocation": location}],
    }


FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "json": format_json,
    "github": format_github,
    "sarif": format_sarif,
}
