"""Two columns torn into each other inside a paragraph, where no blank line, headline or margin tells the place.

**Source**: a text that stops in mid-sentence goes on somewhere. Where a word of the dictionary is cut at the end of a
line and its rest stands some lines further down (一个时 / … / 期的首要政治任务), the lines between are another text's.
Words that they share with the one that stopped, more than with the one they stand in, say that they are its own, where
what they are about does so, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.importer.classify import Reading
from gazette.importer.cuts import TEXT
from gazette.importer.pairs import pairs_of
from gazette.importer.rules.rule import Role
from gazette.text.patterns import compile_late
from gazette.text.topics import liken
from gazette.text.words import is_word_cut

_REACH, _LONGEST = 40, 25  # lines from where a text stops to its piece, and of that piece
_ABOVE, _BELOW = 12, 8  # lines of a text that are asked for its words
_SHORTEST = 2
_CLEARLY = 0.05
_TIED = compile_late(r"[\d、]$")  # a figure that wants its measure, a list that goes on


@dataclass(frozen=True, slots=True)
class Knot:
    """A piece that stands inside another text: ``stop``, where its own one stops, its first line and the one below.

    **Units**: places among the lines that are no furniture.
    """

    stop: int
    first: int
    end: int


def find_knot(reading: Reading, placed: Sequence[int], stops: Sequence[int]) -> Knot | None:
    """Return the surest piece of one of the texts that stop, told by words alone; None where nothing tells."""
    weighed = [
        (weigh_piece(reading, placed, knot), -knot.first, knot)
        for stop in stops
        for knot in _ways(reading, placed, stop)
    ]
    told = [way for way in weighed if way[0] > 0 and _tell_subjects(reading, placed, way[2])]
    return max(told, key=lambda way: way[:2], default=(0, 0, None))[2]


def _ways(reading: Reading, placed: Sequence[int], stop: int) -> Iterator[Knot]:
    """Yield the stretches of plain lines above the rest of a word that is cut above them."""
    for at in range(stop + 1, min(len(placed) - _SHORTEST - 1, stop + _REACH)):
        if not _runs_on(reading, placed, at):
            continue
        upper = reading.traits[placed[at]].line.key
        for end in range(at + 2, min(len(placed), at + _LONGEST)):
            here = reading.traits[placed[end]]
            if not {reading.verdicts[placed[index]].role for index in (end - 1, end)} <= TEXT:
                break
            above = reading.traits[placed[end - 1]]
            tied = above.full and (_TIED.search(above.line.key) or is_word_cut(above.line.key, here.line.key))
            inside = here.line.indent < 1 and not here.opener and end > at + _SHORTEST
            if inside and not tied and is_word_cut(upper, here.line.key):
                yield Knot(stop, at + 1, end)


def _runs_on(reading: Reading, placed: Sequence[int], at: int) -> bool:
    """Say whether a full line of text runs on into the next one, and no word reaches over."""
    here, below = (reading.traits[placed[index]] for index in (at, at + 1))
    roles = [reading.verdicts[placed[index]].role for index in (at, at + 1)]
    joined = roles[0] in TEXT and roles[1] is Role.REST and below.line.gap == 0 and below.line.indent < 1
    # Hardly a word of a report stands behind its head: nothing tells that a piece of another text is below it.
    plain = here.full and not here.line.closed and not here.opener
    return joined and plain and not is_word_cut(here.line.key, below.line.key)


def _tell_subjects(reading: Reading, placed: Sequence[int], knot: Knot) -> bool:
    """Say whether a piece is about what the text that stops is, and what stands around it is about one thing."""

    def words(first: int, end: int) -> str:
        return "".join(reading.traits[index].line.key for index in placed[max(0, first) : end])

    own, upper = (
        words(knot.stop + 1 - _ABOVE, knot.stop + 1),
        words(max(knot.stop + 1, knot.first - _ABOVE), knot.first),
    )
    piece, lower = words(knot.first, min(knot.end, knot.first + _BELOW)), words(knot.end, knot.end + _BELOW)
    return liken(own, piece) + liken(upper, lower) > liken(own, lower) + liken(upper, piece) + _CLEARLY


def weigh_piece(reading: Reading, placed: Sequence[int], knot: Knot) -> int:
    """Return how many more words a piece shares with the text that stops than with the one it stands in."""

    def pairs(first: int, end: int) -> frozenset[str]:
        return pairs_of("".join(reading.traits[index].line.key for index in placed[max(0, first) : end]))

    piece = pairs(knot.first, knot.end)
    own = pairs(knot.stop + 1 - _ABOVE, knot.stop + 1)
    around = pairs(knot.stop + 1, knot.first) | pairs(knot.end, knot.end + _BELOW)
    return len((piece & own) - around) - len((piece & around) - own)
