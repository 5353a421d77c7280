r"""Emendations of the printed text in CriticMarkup, both readings kept.

``{~~printed~>corrected~~}`` replaces, ``{++added++}`` adds, ``{--dropped--}`` drops. A backslash before the brace
makes it ordinary text; ``\\{++`` is a backslash and an emendation.

**Source**: the CriticMarkup specification (its comment and highlight forms mark no reading and are left alone);
TEI P5 ``choice/sic/corr`` for the idea of two readings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.model import Run, Wording

OPENING = re.compile(r"\{(?:~~|\+\+|--)")
_CLOSING = {"{~~": "~~}", "{++": "++}", "{--": "--}"}
_ARROW = "~>"
_ENDING = re.compile(r"~~\}|\+\+\}|--\}|~>")
# An opening with the backslashes before it: an odd number of them makes it ordinary text.
_GUARDED = re.compile(rf"(?<!\\)(\\*)({OPENING.pattern})")


@dataclass(frozen=True, slots=True)
class Flaw:
    """A broken emendation: where it begins in the text, counted from 0, and what is wrong with it."""

    offset: int
    message: str


class Endings:
    """A text, and where in it a part of an emendation may end: found at the first question, and only then.

    Who reads a text asks at every brace, and must not search the rest of it each time.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[str, list[int]] = {}

    def find(self, ending: str, start: int) -> int | None:
        """Return the first place from ``start`` on of what closes an emendation, or of its arrow."""
        if not self._places:
            self._places = {each: [] for each in (*_CLOSING.values(), _ARROW)}
            for found in _ENDING.finditer(self.text):
                self._places[found[0]].append(found.start())
        places = self._places[ending]
        at = bisect_left(places, start)
        return places[at] if at < len(places) else None


def match_emendation(endings: Endings, start: int) -> tuple[Run, int] | None:
    """Return both readings of the emendation that opens at a place in a text, and where it ends; None if none does.

    It may be as long as the text. A thousand that are never closed take no longer than the text asks for.
    """
    text = endings.text
    opening = text[start : start + 3]
    closing = _CLOSING.get(opening)
    if closing is None:
        return None
    begin = start + 3
    if opening != "{~~":
        end = endings.find(closing, begin)
        if end is None:
            return None
        words = text[begin:end]
        return Run(words, "") if opening == "{++" else Run("", words), end + 3
    arrow, closed = endings.find(_ARROW, begin), endings.find(closing, begin)
    if arrow is None or closed is None or closed < arrow:
        return None
    end = endings.find(closing, arrow + 2)
    return None if end is None else (Run(text[arrow + 2 : end], text[begin:arrow]), end + 3)


def find_emendations(text: str) -> Iterator[tuple[int, int, Run]]:
    """Yield the emendations of a text in order: where each begins and ends, and its readings; backslashes apart."""
    position, endings = 0, Endings(text)
    while (opening := OPENING.search(text, position)) is not None:
        found = match_emendation(endings, opening.start())
        position = opening.end() if found is None else found[1]
        if found is not None:
            yield opening.start(), found[1], found[0]


def parse_wording(markup: str) -> Wording:
    """Return a text with both its readings; what it was parsed from is its ``markup``.

    **Shape**: an empty text has one empty run. A broken emendation stays as it is written: ``find_flaw`` names it.
    """
    runs: list[Run] = []
    plain = ""
    position, endings = 0, Endings(markup)
    for guard in _GUARDED.finditer(markup):
        if guard.start() < position:
            continue  # inside the emendation before it
        plain += markup[position : guard.start()] + "\\" * (len(guard[1]) // 2)
        position = guard.start(2)
        found = match_emendation(endings, position) if len(guard[1]) % 2 == 0 else None
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
    return plain if "{" not in plain else _GUARDED.sub(lambda guard: guard[1] * 2 + "\\" + guard[2], plain)


def find_flaw(markup: str) -> Flaw | None:
    """Return the first broken emendation: never closed, without its arrow, nested, or changing nothing."""
    position, endings = 0, Endings(markup)
    for guard in _GUARDED.finditer(markup):
        if guard.start() < position or len(guard[1]) % 2:
            continue
        start = guard.start(2)
        found = match_emendation(endings, start)
        if found is None:
            closed = guard[2] == "{~~" and "~~}" in markup[start:]
            return Flaw(start, f"the emendation {markup[start : start + 12]!r} has no {'~>' if closed else 'end'}")
        readings, position = found
        inner = OPENING.search(markup, start + 3, position)
        if inner is not None:
            own = match_emendation(endings, inner.start())
            if own is not None and own[1] == position:  # what closes it is the other's
                return Flaw(start, f"the emendation {markup[start : inner.start()][:12]!r} has no end")
            return Flaw(start, "an emendation stands inside another")
        if not readings.emended:
            return Flaw(start, "the emendation changes nothing")
    return None
