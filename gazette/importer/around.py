"""Whether a story goes on below a short line: the texts above and below it, and how far they are about the same.

**Source**: topics of texts (Hearst, TextTiling, 1997): a text keeps to its subject, a new one brings another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.topics import topic_of

_WIDEST, _ROLED = 22.0, 2
# Years and numerals alone part texts whatever these are about.
_WORD = compile_late(rf"(?:(?![年月日])[{HAN}]\s?){{2}}")
_NEAR, _FAR, _BELOW = 300, 900, 200
# How alike two texts of a page are that are about different things, and two pieces of one text.
STRANGE, UNLIKE, SAME = 0.24, 0.31, 0.42


@dataclass(frozen=True)
class Around:
    """What a short line stands between. **Shape**: ``near`` is the end of ``above`` that tells what it is about."""

    above: str
    near: str
    below: str

    @property
    def tells(self) -> bool:
        """Say whether the two are surely about the same thing, or about different ones."""
        return not UNLIKE <= self.alike < SAME

    @cached_property
    def alike(self) -> float:
        """How alike the two are in what they are about, from about 0 to 1."""
        return topic_of(self.near).liken(topic_of(self.below))


def find_around(traits: Sequence[Traits]) -> dict[int, Around]:
    """Return what stands around each short line that may part a text as well as head one, by its place.

    A text ends above, another goes on below, and no head of a report, no writer and no closing names say what it is.
    """
    return {
        at: Around(_read_up(traits, at, _FAR), _read_up(traits, at, _NEAR), _read_down(traits, at))
        for at, (above, here, below) in enumerate(zip(traits, traits[1:], traits[2:], strict=False), 1)
        if here.line.width <= _WIDEST and _parts_or_heads(above, here, below)
    }


def _parts_or_heads(above: Traits, here: Traits, below: Traits) -> bool:
    if here.line.closed or here.full or not (above.line.closed and below.text):
        return False
    marked = here.opener or here.author or here.verse or here.poem or here.bullet
    marked = marked or here.folio or here.paper or here.staff or here.date or here.credit or here.jump
    if marked or above.ended or below.opener or below.author:
        return False
    return _WORD.search(here.line.key) is not None


def _read_up(traits: Sequence[Traits], at: int, most: int) -> str:
    """Return the text above a line, up to the head of a report or below what ends the one before."""
    keys: list[str] = []
    length = 0
    for place in range(at - 1, -1, -1):
        trait = traits[place]
        if length >= most or (place < at - 1 and (trait.ended or trait.author >= _ROLED)):
            break
        keys.append(trait.line.key)
        length += len(keys[-1])
        if trait.opener:
            break
    return "".join(reversed(keys))


def _read_down(traits: Sequence[Traits], at: int) -> str:
    """Return the text below a line, down to the next line of display type."""
    text = traits[at + 1].line.key
    for place in range(at + 2, len(traits)):
        above, here = traits[place - 1], traits[place]
        ended = above.line.closed and not above.full
        if len(text) >= _BELOW or (ended and here.line.width <= _WIDEST and not here.text):
            break
        text += here.line.key
    return text[:_BELOW]
