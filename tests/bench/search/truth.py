"""What a query ought to find, computed from the text of the articles and from nothing of the engine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from tests.bench.search.archive import Piece

_PARTING = "，。；：！？、…"
_JOINT = "\u0001"


def plain(text: str) -> str:
    """Return a text as it counts: compatible forms, small letters, no marks; what parts phrases is a line feed."""
    out: list[str] = []
    folded = unicodedata.normalize("NFKC", text).lower()
    for at, each in enumerate(folded):
        if each.isalnum():
            out.append(each)
        elif text_at(folded, at - 1) and text_at(folded, at + 1):
            out.append(_JOINT)  # 43.5 is not 435
        elif each in _PARTING or each in ",.:;!?":
            out.append("\n")
    return "".join(out)


def text_at(text: str, at: int) -> bool:
    """Return whether a letter of an alphabet or a digit stands at a place."""
    return 0 <= at < len(text) and text[at].isascii() and text[at].isalnum()


class Library:
    """The texts of all articles, ready to be looked through."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.tiers = [
            ["\n\n".join(plain(text) for tier, text in piece.fields if tier == wanted) for wanted in (0, 1, 2)]
            for piece in pieces
        ]

    def find(self, phrase: str) -> dict[tuple[str, int, int], int]:
        """Return the places of the articles that have a phrase literally, each with the best tier it stands in."""
        needle = plain(phrase).strip("\n")
        pattern = re.compile(_edge(needle[0], "<!") + re.escape(needle) + _edge(needle[-1], "!"))
        found = {}
        for piece, tiers in zip(self.pieces, self.tiers, strict=True):
            tier = next((tier for tier, text in enumerate(tiers) if needle in text and pattern.search(text)), None)
            if tier is not None:
                found[piece.place] = tier
        return found

    def find_all(self, phrases: Iterable[str]) -> dict[tuple[str, int, int], int]:
        """Return the articles that have every phrase somewhere; where, then, is no matter."""
        first, *rest = [self.find(phrase) for phrase in phrases]
        return {place: 0 for place in first if all(place in each for each in rest)}


def _edge(character: str, look: str) -> str:
    """Return what keeps a number or a Latin word whole: 5 is not found in 15."""
    if not character.isascii():
        return ""
    return rf"(?{look}[0-9])" if character.isdigit() else rf"(?{look}[a-z])"
