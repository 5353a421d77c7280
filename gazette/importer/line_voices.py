"""What spoke for each role of a line: its rules, the lines above and below it, and what only the page as a whole shows.

**Source**: the sums of ``ways``, told apart into what a line says by itself and what the way through the page adds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gazette.importer.classify import Reading
from gazette.importer.rereading import force_roles
from gazette.importer.rules.rule import Role, Rule
from gazette.importer.voices import Voice
from gazette.importer.ways import Verdict, sum_ways
from gazette.importer.weights import AFTER, LAST, PRIOR, WEIGHTS

_NOTHING, _LEAST, _TOLD = 1e-9, 0.005, 0.05  # what is less is none, is rounding, is too little to tell by itself
_WHOLE = "the page as a whole"
_SOURCE = "a headline says what its own text says"
_MEASURED = "other pages show more of it, or less, where they are read rightly"
_SOURCES = {"what words say of its lines": "lines with these words are mostly so on other pages"}


@dataclass(frozen=True, slots=True)
class Said:
    """A rule that held, or what else spoke: what it is called, its authority, and what it weighed for the roles."""

    rule: str
    source: str
    weights: Mapping[Role, float]


@dataclass(frozen=True, slots=True)
class Weighed:
    """Two roles of a line beside each other: what spoke for them, strongest first, and what that comes to.

    **Units**: ``margin`` is how far the second stays behind, the difference of the sums; None where the first does:
    a later step took the line for it.
    """

    voices: tuple[Voice, ...]
    total: float
    other_total: float

    @property
    def margin(self) -> float | None:
        """How far the second role stays behind the first."""
        behind = self.total - self.other_total
        return max(0.0, behind) if behind > -_LEAST else None


def weigh_roles(said: tuple[Said, ...], role: Role, other: Role) -> Weighed:
    """Return what spoke for a role and for another one, and both sums; what speaks for neither is left out."""
    voices = [Voice(each.rule, each.source, each.weights.get(role, 0.0), each.weights.get(other, 0.0)) for each in said]
    voices = [voice for voice in voices if voice.weight or voice.other_weight]
    voices.sort(key=lambda voice: -abs(voice.weight - voice.other_weight))
    totals = (sum(voice.weight for voice in voices), sum(voice.other_weight for voice in voices))
    return Weighed(tuple(voices), *totals)


def list_said(reading: Reading, lines: frozenset[int]) -> Iterator[tuple[int, Verdict, tuple[Said, ...]]]:
    """Yield for each line of a page what it was taken for and all that spoke for its roles."""
    forced = list(force_roles(reading, frozenset(reading.reread)))
    rows = sum_ways(forced)
    for at, (trait, verdict, rules) in enumerate(zip(reading.traits, reading.verdicts, reading.rules, strict=True)):
        number = trait.line.number
        if number in lines:
            totals = rows[at]
            if number in reading.reread:
                totals = {role: total + reading.sums[at][role] - forced[at][role] for role, total in totals.items()}
            around = {role: total - reading.sums[at][role] for role, total in totals.items()}
            said = (*_list_own(rules), _list_around(reading, at, around))
            settled = verdict.margin - totals[verdict.role] + totals[verdict.other]
            yield number, verdict, (*said, *_settle(verdict, settled, reading.reread.get(number)))


def _list_own(rules: Iterable[Rule]) -> Iterator[Said]:
    yield from (Said(rule.name, rule.source, WEIGHTS[rule.name]) for rule in rules)
    yield Said("before any rule", "marked roles must earn their place", PRIOR)


def _list_around(reading: Reading, at: int, around: Mapping[Role, float]) -> Said:
    """Return what the lines above and below weigh for each role of a line.

    For the role that it got that is what weighs there beside theirs; another one may make them other lines, too.
    """
    role = reading.verdicts[at].role
    above = reading.verdicts[at - 1].role if at else None
    below = reading.verdicts[at + 1 : at + 2]
    beside = AFTER[above].get(role, 0.0) + (AFTER[role].get(below[0].role, 0.0) if below else LAST[role])
    weights = {each: weight - around[role] + beside for each, weight in around.items()}
    return Said("what stands above and below", "some lines follow each other more than others", weights)


def _settle(verdict: Verdict, lacks: float, whole: Mapping[str, float] | None) -> Iterator[Said]:
    """Yield what spoke beside the sums, which lack so much; ``whole`` is what the page weighed for another reading.

    What the page settled must come to what the rules had against it, however much more it weighed.
    """
    if whole is not None:
        gain = lacks if lacks > _LEAST else sum(whole.values())
        told = {name: weight for name, weight in whole.items() if abs(weight) >= _TOLD}
        for name, weight in told.items():
            yield Said(f"{_WHOLE}: {name}", _SOURCES.get(name, _MEASURED), {verdict.role: weight})
        rest = gain - sum(told.values())
        if abs(rest) > _NOTHING:
            yield Said("the page is put together better so", _SOURCE, {verdict.role: rest})
        lacks -= gain
    if abs(lacks) > _LEAST:
        weights = {verdict.role: lacks} if lacks > 0 else {verdict.other: -lacks}
        source = "a text is divided by two crossheads or more, or by none"
        yield Said("the crossheads of a text are counted", source, weights)
