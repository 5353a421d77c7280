r"""Emendations of the printed text in CriticMarkup, both readings kept.

``{~~printed~>corrected~~}`` replaces, ``{++added++}`` adds, ``{--dropped--}`` drops. A backslash before the brace
makes it ordinary text; ``\\{++`` is a backslash and an emendation.

**Source**: the CriticMarkup specification (its comment and highlight forms mark no reading and are left alone);
TEI P5 ``choice/sic/corr`` for the idea of two readings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.model import Run, Wording

OPENING = re.compile(r"\{(?:~~|\+\+|--)")
# An emendation is no longer than this, so that a thousand that are never closed do not each search the whole text.
LONGEST = 10_000
_CLOSING = {"{~~": "~~}", "{++": "++}", "{--": "--}"}
_ARROW = "~>"
# An opening with the backslashes before it: an odd number of them makes it ordinary text.
_GUARDED = re.compile(rf"(?<!\\)(\\*)({OPENING.pattern})")


@dataclass(frozen=True, slots=True)
class Flaw:
    """A broken emendation: where it begins in the text, counted from 0, and what is wrong with it."""

    offset: int
    message: str


def match_emendation(text: str, start: int) -> tuple[Run, int] | None:
    """Return both readings of the emendation that opens at a place in a text, and where it ends; None if none does.

    **Units**: it is at most ``LONGEST`` characters long. The time it takes depends on that, not on the text.
    """
    opening = text[start : start + 3]
    closing = _CLOSING.get(opening)
    if closing is None:
        return None
    begin, most = start + 3, start + LONGEST
    if opening != "{~~":
        end = text.find(closing, begin, most)
        words = text[begin:end]
        return None if end < 0 else (Run(words, "") if opening == "{++" else Run("", words), end + 3)
    arrow = text.find(_ARROW, begin, most)
    if arrow < 0 or 0 <= text.find(closing, begin, arrow + 2) < arrow:
        return None
    end = text.find(closing, arrow + 2, most)
    return None if end < 0 else (Run(text[arrow + 2 : end], text[begin:arrow]), end + 3)


def find_emendations(text: str) -> Iterator[tuple[int, int, Run]]:
    """Yield the emendations of a text in order: where each begins and ends, and its readings; backslashes apart."""
    position = 0
    while (opening := OPENING.search(text, position)) is not None:
        found = match_emendation(text, opening.start())
        position = opening.end() if found is None else found[1]
        if found is not None:
            yield opening.start(), found[1], found[0]


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
        found = match_emendation(markup, position) if len(guard[1]) % 2 == 0 else None
        if found is None:
            plain += guard[2]
            position = guard.end()
            continue
        runs += [Run(plain, plain)] if plain else []
        runs.append(found[0])
        plain = ""
        position = found[1]
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
        found = match_emendation(markup, start)
        if found is None:
            closed = guard[2] == "{~~" and "~~}" in markup[start:]
            return Flaw(start, f"the emendation {markup[start : start + 12]!r} has no {'~>' if closed else 'end'}")
        readings, position = found
        if OPENING.search(markup, start + 3, position):
            return Flaw(start, "an emendation stands inside another")
        if not readings.emended:
            return Flaw(start, "the emendation changes nothing")
    return None
