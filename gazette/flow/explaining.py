"""Why lines of a page text became what they became, as text: a reading of the page alone, nothing is imported."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from gazette import disk
from gazette.flow.importing import ImportRequest, list_paths, remembered_path
from gazette.flow.publication import find_bounds
from gazette.importer import decode_page, explain_lines, format_explanation, import_page
from gazette.problems import GazetteError, Source

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
    data = (
        disk.find_within(path, find_bounds(request.content).page_text_bytes) if path.exists() else disk.read_bytes(path)
    )
    source = decode_page(remembered_path(path, request.root), data).source if data is not None else None
    numbers = dict.fromkeys(number for lines in asked for number in _list_lines(shown, source, lines))
    explanations = explain_lines(import_page(source), frozenset(numbers)) if source is not None else {}
    return "\n".join(format_explanation(explanations[number], words) for number in numbers if number in explanations)


def _list_lines(shown: str, source: Source | None, lines: Lines) -> range:
    """Return the numbers of lines asked for, some of which have text."""
    first, last = lines
    rows = source.text.removesuffix("\n").split("\n") if source is not None else []
    if source is None or last > len(rows):
        message = f"{shown}: there is no line {last}; it has {len(rows) or last}"
        raise GazetteError(message)
    if not any(map(str.strip, rows[first - 1 : last])):
        message = f"{shown}: there is no text in lines {first} to {last}"
        if first == last:
            message = f"{shown}: there is no text in line {first}"
        raise GazetteError(message)
    return range(first, last + 1)
