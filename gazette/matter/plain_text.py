"""Rendered Markdown to plain text in both readings, one block a line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from gazette.model import Run

_BREAKS = frozenset({"softbreak", "hardbreak"})


def plain_text(tokens: Sequence[Token]) -> Iterator[Run]:
    """Yield the text of every block in order: paragraphs, headings, rows of tables, code, footnotes."""
    row: list[Run] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            corrected, printed = (cell.corrected for cell in row), (cell.printed for cell in row)
            yield Run(" ".join(filter(None, corrected)), " ".join(filter(None, printed)))
            row = None
        elif token.type == "inline":
            words = _join(token.children or [])
            if row is None:
                yield words
            else:
                row.append(words)
        elif token.type in {"fence", "code_block", "html_block"}:
            text = token.content.strip("\n")
            yield Run(text, text)


def join_lines(children: list[Token]) -> None:
    """Drop a line break of the file between two Han characters or marks: Chinese puts no space there.

    **Source**: W3C clreq on white space; CSS Text 4 ``segment break transformation`` for East Asian wide characters.
    """
    for index, token in enumerate(children):
        if token.type == "softbreak" and 0 < index < len(children) - 1:
            before = _run_of(children[index - 1]).corrected
            after = _run_of(children[index + 1]).corrected
            if before and after and _is_wide(before[-1]) and _is_wide(after[0]):
                token.type = "text"
                token.content = ""


def _join(children: Sequence[Token]) -> Run:
    runs = [_run_of(child) for child in children]
    return Run("".join(run.corrected for run in runs), "".join(run.printed for run in runs))


def _run_of(token: Token) -> Run:
    if token.type == "emendation":
        return Run(token.meta["corrected"], token.meta["printed"])
    if token.type == "image":
        return _join(token.children or [])
    text = " " if token.type in _BREAKS else token.content if token.type != "footnote_ref" else ""
    return Run(text, text)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}
