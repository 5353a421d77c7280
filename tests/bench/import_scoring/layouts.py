"""Gold pages laid out in other ways: the same words with other line ends, indents and blank lines.

What a page's text shows of its layout is chance: one program that took it out of a file keeps blank lines, another
sets one between any two lines, a third breaks each paragraph at the width of its column. A reader of pages must not
hang on that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from gazette.text.widths import width_of
from tests.bench.import_scoring.gold import GoldPage
from tests.bench.import_scoring.words import fold

_UNBROKEN, _LEAST_UNBROKEN = 45, 3  # ems of a line that no column broke, and how many a page has
_WORDS_LEAST, _PARAGRAPH_LEAST = 2, 6
_HANGS = 1.5  # ems that a closing mark may stand beyond the column
_CLOSING = "，。、；：？！）》」』”’】〕…—,.;:?!)"
_INDENT = "　　"

LAYOUTS: Mapping[str, str] = MappingProxyType(
    {
        "no blank lines": "paragraphs and headlines one below the other",
        "a blank line between any two": "as many programs take text out of a file",
        "indents": "two ems before each paragraph",
        "no indents": "every line at the margin",
        "columns of 24": "paragraphs stand in and are broken at 24 ems",
        "columns of 17": "the same at 17 ems",
        "columns of 14, no blank lines": "the same at 14 ems, and nothing parts the articles",
        "columns of 28, no indents": "paragraphs are broken at 28 ems, and a short last line alone ends them",
        "columns of 28, no indents, a blank line between paragraphs": "the same, and a blank line ends each",
    }
)


def lay_out(page: GoldPage) -> Iterator[tuple[str, GoldPage]]:
    """Yield a page in each of ``LAYOUTS`` that suits it, none for a page whose paragraphs are broken into lines.

    **Shape**: pairs of a layout's name and the page, in UTF-8. Verse is not broken: its lines end where they must. A
    paragraph that ends on another line than it begins is made whole before it is set otherwise; where something tears
    it, its rest stands at the margin.
    """
    lines = page.text.splitlines()
    if sum(1 for line in lines if width_of(line) > _UNBROKEN) < _LEAST_UNBROKEN:
        return
    yield "no blank lines", _set(page, [line for line in lines if line.strip()])
    yield "a blank line between any two", _set(page, [row for line in lines if line.strip() for row in (line, "")])
    yield "no indents", _set(page, [line.strip() for line in lines])
    lines = _join_broken(page, lines)
    body = _find_body(page, lines)
    begins = _find_begun(page, lines, body)
    if 2 * sum(1 for index in body if lines[index].startswith(_INDENT)) <= len(body):
        yield "indents", _set(page, [_stand_in(line) if at in begins else line for at, line in enumerate(lines)])
    if not any(len(part.lines) > 1 for item in page.items for part in item.paragraphs):
        lines = [_stand_in(line) if at in begins else line for at, line in enumerate(lines)]
        yield "columns of 24", _set(page, _break_up(lines, body, 24))
        yield "columns of 17", _set(page, _break_up(lines, body, 17))
        yield "columns of 14, no blank lines", _set(page, [row for row in _break_up(lines, body, 14) if row.strip()])
        lines = [line.strip() for line in lines]
        yield "columns of 28, no indents", _set(page, _break_up(lines, body, 28))
        rows = _break_up(lines, body, 28, below=("",))
        yield "columns of 28, no indents, a blank line between paragraphs", _set(page, rows)


def _find_body(page: GoldPage, lines: list[str]) -> frozenset[int]:
    """Return the places of the lines that are text and no headline, by the gold file."""
    texts = [fold("".join(part.lines)) for item in page.items for part in item.paragraphs]
    heads = "\n".join(
        words
        for item in page.items
        for words in (*item.titles, *(v for values in item.readings.values() for v in values if v))
    )
    whole = "\n".join(texts)
    long = [text for text in texts if len(text) > _PARAGRAPH_LEAST]
    found = set()
    for at, line in enumerate(lines):
        words = fold(line)
        if (
            len(words) >= _WORDS_LEAST
            and words not in heads
            and (words in whole or any(text in words for text in long))
        ):
            found.add(at)
    return frozenset(found)


def _join_broken(page: GoldPage, lines: list[str]) -> list[str]:
    """Return the lines of a page, each piece of a paragraph joined with the one above it that it goes on with."""
    texts = [fold("".join(part.lines)) for item in page.items for part in item.paragraphs if len(part.lines) == 1]
    whole = "\n".join(texts)
    joined: list[str] = []
    for line in lines:
        above, words = (fold(joined[-1]) if joined else "", fold(line))
        # A head of a report stands before its paragraph's words, so the end of a line is enough.
        if min(len(above), len(words)) and above[-_PARAGRAPH_LEAST:] + words in whole:
            joined[-1] += line.strip()
        else:
            joined.append(line)
    return joined


def _find_begun(page: GoldPage, lines: list[str], body: frozenset[int]) -> frozenset[int]:
    """Return the places of the lines of text that begin a paragraph: all but those torn off from one."""
    texts = [fold("".join(part.lines)) for item in page.items for part in item.paragraphs if len(part.lines) == 1]
    words = {at: fold(lines[at]) for at in body}
    torn = {
        at
        for at, piece in words.items()
        if len(piece) > _PARAGRAPH_LEAST
        and any(text.find(piece) > 0 for text in texts)
        and not any(text.startswith(piece) or text in piece for text in texts if text)
    }
    return body - torn


def _set(page: GoldPage, rows: list[str]) -> GoldPage:
    text = "\n".join(rows) + "\n"
    return replace(page, text=text, data=text.encode(), encoding="utf-8")


def _stand_in(line: str) -> str:
    return _INDENT + line.strip() if line.strip() else line


def _break_up(lines: list[str], body: frozenset[int], measure: int, below: tuple[str, ...] = ()) -> list[str]:
    """Return lines, each paragraph broken at a measure, with ``below`` under it."""
    return [
        row
        for at, line in enumerate(lines)
        for row in ((*_break(line, measure), *below) if at in body and line.strip() else (line,))
    ]


def _break(text: str, measure: int) -> Iterator[str]:
    row = ""
    for char in text:
        wide = width_of(row + char)
        if wide > measure and not (char in _CLOSING and wide <= measure + _HANGS):
            yield row
            row = char
        else:
            row += char
    yield row
