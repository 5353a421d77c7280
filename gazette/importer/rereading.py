"""Lines whose role is a close decision, read the other way where the page as a whole is put together better so.

Roles are told line by line; whether a short line heads the next text or parts this one shows in what becomes of both.
So each close line is read the other way, the page is put together once more, and the better page stays.

**Source**: reranking of the best candidates by what the whole shows (Collins, Discriminative Reranking for Natural
Language Parsing, 2000).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gazette.importer.classify import Reading, classify
from gazette.importer.lines import Sheet
from gazette.importer.restacking import divide_again
from gazette.importer.rules.rule import Role
from gazette.importer.short_items import part_short_items
from gazette.importer.ways import Verdict, find_way
from gazette.importer.weights import REREADING
from gazette.importer.wholes import PageItems, compare_wholes, measure_whole, put_together, weigh_gains

_CLOSE, _CLOSER = 4.0, 2.0
_ROUNDS = (16, 8, 8, 8)  # lines tried: all close ones of most pages, then those that may still gain
_HOPELESS = -1.5  # a reading that scores less is not tried again when another line was read anew
# Which of these a line is changes little, or shows in nothing that a page is measured by.
_ALIKE = {
    (Role.AUTHOR, Role.SIGN),
    (Role.SIGN, Role.AUTHOR),
    (Role.START, Role.VERSE),
    (Role.VERSE, Role.START),
    (Role.REST, Role.START),
}
_LINES_LEAST = 16  # a page of fewer shows too little of how its texts and headlines are made
_NEVER = -50.0
_TOOK = "摄"  # the last word of a line that names a photographer

_Sums = list[dict[Role, float]]


@dataclass(frozen=True, slots=True)
class OtherReading:
    """A page with one close line read the other way. **Units**: ``margin`` is how far that reading stayed behind.

    **Shape**: ``line`` is the line's place in the reading, ``others`` how many more lines change with it, ``gains``
    what the page shows more of, by ``weights.WHOLE``.
    """

    line: int
    margin: float
    others: int
    reading: Reading
    page: PageItems
    gains: dict[str, float]

    @property
    def weight(self) -> float:
        """What the page as a whole weighs for this reading."""
        return weigh_gains(self.gains) + REREADING["another line changes, too"] * self.others

    @property
    def score(self) -> float:
        """How much better the page is put together so; above 0 this reading stays."""
        return self.weight - REREADING["how far it stayed behind"] * self.margin - REREADING["a reading stays"]


def read_again(sheet: Sheet) -> tuple[Reading, PageItems]:
    """Return a page's reading, each close line in the role that makes the better page, and the page put together.

    Then one stack of headlines that may as well be divided in another way is, where that makes the better page; and
    short items without a headline are parted from the texts that they stand below or inside.
    """
    reading = classify(sheet)
    page = put_together(reading)
    sums = list(reading.sums)
    hopeless: set[int] = set()
    for most in _ROUNDS if len(reading.traits) >= _LINES_LEAST else ():
        others = list(list_other_readings(reading, sums, page, frozenset(hopeless), most))
        better = max(others, key=lambda other: other.score, default=None)
        if better is None or better.score <= 0:
            break
        hopeless.update(other.line for other in others if other.score < _HOPELESS)
        at = better.line
        sums[at] = _only(sums[at], better.reading.verdicts[at].role)
        number = better.reading.traits[at].line.number
        reading = replace(better.reading, reread=(*reading.reread, (number, better.weight)))
        page = replace(better.page, reading=replace(better.page.reading, reread=reading.reread))
    page = divide_again(page) if len(reading.traits) >= _LINES_LEAST else page
    return reading, replace(page, titled=tuple(part_short_items(page.titled)))


def list_other_readings(
    reading: Reading, sums: _Sums, page: PageItems, hopeless: frozenset[int] = frozenset(), most: int = _ROUNDS[0]
) -> Iterator[OtherReading]:
    """Yield the page with each of its ``most`` closest lines read the other way; ``sums`` are what their roles weigh.

    The lines ``hopeless``, by their places, are left out.
    """
    shown: dict[str, float] = {}
    for at in _find_close(reading, hopeless)[:most]:
        other = _read_otherwise(reading, sums, at)
        whole = put_together(other)
        shown = shown or measure_whole(page)
        changed = sum(1 for old, new in zip(reading.verdicts, other.verdicts, strict=True) if old.role is not new.role)
        yield OtherReading(at, reading.verdicts[at].margin, changed - 1, other, whole, compare_wholes(shown, whole))


def _find_close(reading: Reading, hopeless: frozenset[int]) -> list[int]:
    """Return the lines that came closest to being a headline, or to being none, and those that came closer still.

    Whom a line names as the photographer tells no text from another. A line that was read again stays so.
    """
    again = {number for number, _ in reading.reread}
    close = [
        (verdict.margin, at)
        for at, (trait, verdict) in enumerate(zip(reading.traits, reading.verdicts, strict=True))
        if _is_close(verdict)
        and at not in hopeless
        and not trait.line.key.endswith(_TOOK)
        and trait.line.number not in again
    ]
    return [at for _, at in sorted(close)]


def _is_close(verdict: Verdict) -> bool:
    """Say whether a line came close to its other role, and the page may tell which it is.

    Of what is taken for furniture, and where neither role is a headline, only the closest is mostly better otherwise.
    """
    if (verdict.role, verdict.other) in _ALIKE:
        return False
    head = Role.HEAD in {verdict.role, verdict.other} and verdict.role is not Role.FURNITURE
    return verdict.margin <= (_CLOSE if head else _CLOSER)


def read_line_as(reading: Reading, number: int, role: Role) -> PageItems:
    """Return the page put together as it would be where a line, by its number, had another role."""
    again = frozenset({number for number, _ in reading.reread})
    at = next(at for at, trait in enumerate(reading.traits) if trait.line.number == number)
    sums = list(force_roles(reading, again))
    sums[at] = _only(sums[at], role)
    kept = zip(find_way(sums, reading.poems), reading.traits, reading.verdicts, strict=True)
    verdicts = [before if trait.line.number in again else verdict for verdict, trait, before in kept]
    verdicts[at] = Verdict(role, reading.verdicts[at].role, 0.0)
    page = put_together(replace(reading, verdicts=tuple(verdicts)))
    return divide_again(page) if len(reading.traits) >= _LINES_LEAST else page


def _read_otherwise(reading: Reading, sums: _Sums, at: int) -> Reading:
    """Return the best way through a page on which one line has its second-best role."""
    before = reading.verdicts[at]
    forced = [*sums[:at], _only(sums[at], before.other), *sums[at + 1 :]]
    verdicts = list(find_way(forced, reading.poems))
    verdicts[at] = Verdict(before.other, before.role, 0.0)
    again = {number for number, _ in reading.reread}
    for place, trait in enumerate(reading.traits if again else ()):
        if trait.line.number in again:
            verdicts[place] = reading.verdicts[place]
    return replace(reading, verdicts=tuple(verdicts))


def force_roles(reading: Reading, lines: frozenset[int]) -> Iterator[dict[Role, float]]:
    """Yield what the roles of each line weigh where some lines, by their numbers, have the role that they got."""
    for trait, verdict, weights in zip(reading.traits, reading.verdicts, reading.sums, strict=True):
        yield _only(weights, verdict.role) if trait.line.number in lines else weights


def _only(sums: dict[Role, float], role: Role) -> dict[Role, float]:
    return {each: weight if each is role else _NEVER for each, weight in sums.items()}
