"""Why lines of a page text became what they became, as text: a reading of the page alone, nothing is imported."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from gazette import disk
from gazette.flow.importing import ImportRequest, list_paths, remembered_path
from gazette.flow.page_texts import read_page_text
from gazette.flow.publication import find_bounds
from gazette.importer import explain_lines, format_explanation, import_page
from gazette.problems import GazetteError, Problem, Source

Lines = tuple[int, int]  # the first and the last


def explain_page_lines(request: ImportRequest, asked: Iterable[Lines], words: Callable[[str], str] = str) -> str:
    """Return which rules spoke for and against what lines of a page text became, in the order in which they are asked.

    **Shape**: a line that is asked twice is told once, and blank lines among others are left out. ``words`` says a
    sentence in the reader's language.

    **Raises**: GazetteError when it is not one file, cannot be read, is no text, or has nothing in lines asked for.
    """
    paths = list_paths(request)
    if len(paths) != 1:
        message = f"--explain tells of a line of one page text, and these are {len(paths)}: name one FILE"
        raise GazetteError(message)
    path = paths[0]
    shown = disk.shown_path(path)
    most = find_bounds(request.content).page_text_bytes
    decoded = read_page_text(path, remembered_path(path, request.root), most)
    source = decoded.source
    if source is None:
        raise GazetteError(_say(shown, decoded.problems[0]))
    numbers = dict.fromkeys(number for lines in asked for number in _list_lines(shown, source, lines))
    explanations = explain_lines(import_page(source), frozenset(numbers))
    return "\n".join(format_explanation(explanations[number], words) for number in numbers if number in explanations)


def _say(shown: str, problem: Problem) -> str:
    """Return in one sentence what is wrong with a whole file, and what to do."""
    return f"{shown}:{problem.span.line}:{problem.span.column}: {problem.message} ({problem.hint})"


def _list_lines(shown: str, source: Source, lines: Lines) -> range:
    """Return the numbers of lines asked for, some of which have text."""
    first, last = lines
    rows = source.text.removesuffix("\n").split("\n")
    if last > len(rows):
        message = f"{shown}: there is no line {last}; it has {len(rows)}"
        raise GazetteError(message)
    if not any(map(str.strip, rows[first - 1 : last])):
        message = f"{shown}: there is no text in lines {first} to {last}"
        if first == last:
            message = f"{shown}: there is no text in line {first}"
        raise GazetteError(message)
    return range(first, last + 1)
