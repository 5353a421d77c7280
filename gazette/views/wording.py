"""Emended text for layouts: what stood on the page and what should have, and the notes that tell readers of both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from gazette.model import Emendation, Wording
from gazette.model.setting import made_quickly
from gazette.text.one_line import parts_words
from gazette.text.phrases import split_phrases

_SPAN = re.compile(r'(<a href="#emendation-note-(\d+)")(>)')


@made_quickly
@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line. ``note`` is the name of its emendation (``title-1``), None where nobody emended.

    **Shape**: ``phrases`` joined are ``corrected``, and between two of them the line may break; none where a line
    breaks as running text does. An empty one at an end: the line may break between this piece and an emended one.
    """

    corrected: str
    printed: str
    note: str | None = None
    phrases: tuple[str, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True)
class Words:
    """Text in lines as printed, each a row of pieces."""

    lines: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """An emendation told to readers (校订). ``name`` makes its two anchors, where it stands and its note."""

    name: str
    corrected: str
    printed: str


def plan_headline(wording: Wording, name: str, whole: tuple[str, ...]) -> Words:
    """Return a headline for a layout: ``plan_words``, with the places at which a line that is too long may break.

    **Shape**: ``whole`` are names that stay in one piece. No line breaks inside an emendation.
    """
    return Words(tuple(_phrased(line, whole) for line in plan_words(wording, name).lines))


def plan_words(wording: Wording, name: str) -> Words:
    """Return a text for a layout, its emendations numbered ``name-1``, ``name-2`` and so on.

    **Shape**: a line break inside an emendation breaks no line: both readings stay in one piece.
    """
    lines: list[list[Piece]] = [[]]
    number = 0
    for run in wording.runs:
        if run.emended:
            number += 1
            lines[-1].append(Piece(_solid(run.corrected), _solid(run.printed), f"{name}-{number}"))
            continue
        lines += _break(lines.pop(), run.corrected)
    return Words(tuple(tuple(line) for line in lines if line))


def _phrased(line: tuple[Piece, ...], whole: tuple[str, ...]) -> tuple[Piece, ...]:
    if len(line) == 1 and line[0].note is None:  # nobody emended anything: nearly always
        text = line[0].corrected
        phrases = split_phrases(text, whole)
        return (Piece(text, text, None, phrases),) if len(phrases) > 1 else line
    text = "".join(piece.corrected for piece in line)
    breaks = list(accumulate(map(len, split_phrases(text, whole)[:-1])))
    pieces = []
    start = 0
    for piece in line:
        end = start + len(piece.corrected)
        cuts = [at - start for at in breaks if start <= at <= end]
        start = end
        if cuts and piece.note is None:
            edges = pairwise([0, *cuts, len(piece.corrected)])
            phrases = tuple(piece.corrected[one:other] for one, other in edges)
            piece = Piece(piece.corrected, piece.printed, None, phrases)  # noqa: PLW2901
        pieces.append(piece)
    return tuple(pieces)


def _break(line: list[Piece], text: str) -> list[list[Piece]]:
    """Return a line that has begun and those that the breaks of a text begin after it."""
    if not line and "\n" not in text:
        return [[Piece(text, text)] if text else []]
    first, *others = text.split("\n")
    lines = [[*line, _piece(first, others[0] if others else "")]]
    lines += [[_piece(other, after)] for other, after in pairwise([*others, ""])]
    return [[piece for piece in each if piece.corrected] for each in lines]


def _piece(text: str, after: str) -> Piece:
    words = text + " " if parts_words(text, after) else text
    return Piece(words, words)


def plan_notes(
    words: tuple[Words | None, ...], emendations: tuple[Emendation, ...], mark: str = ""
) -> tuple[Note, ...]:
    """Return the notes of an article: of its headlines and captions in order, then of its body.

    ``mark`` stands before the numbers of the body's, where several bodies share a page.
    """
    notes = [note for each in words if each is not None for note in _notes(each)]
    notes += [Note(f"{mark}{number}", each.corrected, each.printed) for number, each in enumerate(emendations, 1)]
    return tuple(notes)


def explain_emendations(body_html: str, emendations: tuple[Emendation, ...]) -> str:
    """Return HTML of a body in which every emended passage shows both readings when it is pointed at."""
    if not emendations:
        return body_html

    def explain(match: re.Match[str]) -> str:
        emendation = emendations[int(match[2]) - 1]
        return f'{match[1]} title="{_attribute(emendation.printed)} → {_attribute(emendation.corrected)}"{match[3]}'

    return _SPAN.sub(explain, body_html)


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;") or "∅"


def _notes(words: Words) -> Iterator[Note]:
    for line in words.lines:
        for piece in line:
            if piece.note is not None:
                yield Note(piece.note, piece.corrected, piece.printed)


def _solid(text: str) -> str:
    return text.replace("\n", " ")
