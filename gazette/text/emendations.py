r"""Emendations of the printed text in CriticMarkup, both readings kept.

``{~~printed~>corrected~~}`` replaces, ``{++added++}`` adds, ``{--dropped--}`` drops. A backslash before the brace
makes it ordinary text; ``\\{++`` is a backslash and an emendation.

**Source**: the CriticMarkup specification (its comment and highlight forms mark no reading and are left alone);
TEI P5 ``choice/sic/corr`` for the idea of two readings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.model import Run, Wording

OPENING = re.compile(r"\{(?:~~|\+\+|--)")
EMENDATION = re.compile(
    r"\{~~(?P<old>(?:(?!~~\}).)*?)~>(?P<new>.*?)~~\}"
    r"|\{\+\+(?P<added>.*?)\+\+\}"
    r"|\{--(?P<dropped>.*?)--\}",
    re.DOTALL,
)
# An opening with the backslashes before it: an odd number of them makes it ordinary text.
_GUARDED = re.compile(rf"(\\*)({OPENING.pattern})")


@dataclass(frozen=True, slots=True)
class Flaw:
    """A broken emendation: where it begins in the text, counted from 0, and what is wrong with it."""

    offset: int
    message: str


def readings_of(match: re.Match[str]) -> Run:
    """Return both readings of one match of ``EMENDATION``."""
    return Run(
        corrected=match["new"] or match["added"] or "",
        printed=match["old"] or match["dropped"] or "",
    )


def parse_wording(markup: str) -> Wording:
    """Return a text with both its readings; what it was parsed from is its ``markup``.

    **Shape**: an empty text has one empty run. A broken emendation stays as it is written: ``find_flaw`` names it.
    """
    runs: list[Run] = []
    plain = ""
    position = 0
    for guard in _GUARDED.finditer(markup):
        if guard.start() < position:
            continue  # inside the emendation before it
        plain += markup[position : guard.start()] + "\\" * (len(guard[1]) // 2)
        position = guard.start(2)
        match = EMENDATION.match(markup, position) if len(guard[1]) % 2 == 0 else None
        if match is None:
            plain += guard[2]
            position = guard.end()
            continue
        runs += [Run(plain, plain)] if plain else []
        runs.append(readings_of(match))
        plain = ""
        position = match.end()
    plain += markup[position:]
    runs += [Run(plain, plain)] if plain or not runs else []
    return Wording(markup, tuple(runs))


def format_wording(plain: str) -> Wording:
    """Return a text that nobody has emended: ``parse_wording`` of its markup reads the same words."""
    return Wording(escape_emendations(plain), (Run(plain, plain),))


def escape_emendations(plain: str) -> str:
    """Return text in which no emendation is read; ``parse_wording`` gives the plain text back."""
    return _GUARDED.sub(lambda guard: guard[1] * 2 + "\\" + guard[2], plain)


def find_flaw(markup: str) -> Flaw | None:
    """Return the first broken emendation: never closed, without its arrow, nested, or changing nothing."""
    position = 0
    for guard in _GUARDED.finditer(markup):
        if guard.start() < position or len(guard[1]) % 2:
            continue
        start = guard.start(2)
        match = EMENDATION.match(markup, start)
        if match is None:
            closed = guard[2] == "{~~" and "~~}" in markup[start:]
            return Flaw(start, f"the emendation {markup[start : start + 12]!r} has no {'~>' if closed else 'end'}")
        if OPENING.search(match[0], 3):
            return Flaw(start, "an emendation stands inside another")
        if not readings_of(match).emended:
            return Flaw(start, "the emendation changes nothing")
        position = match.end()
    return None
