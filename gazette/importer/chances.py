"""How likely a decision is wrong, so that an editor is asked where it pays to look, and first where it pays most.

That a second reading came near says something; more is said by words that speak for it and by what the page was like
when it was put together so. A logistic regression adds these up.

**Source**: how often such decisions of the open test pages are wrong, each page read by tables of words and topics that
others made (``tests/bench/import_fit.py --doubts``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import exp

from gazette.importer.classify import Reading
from gazette.importer.headlines import Heads
from gazette.importer.rules.rule import Role
from gazette.importer.weights import DOUBT_OF_DIVISION, DOUBT_OF_LINE, REREADING
from gazette.importer.worded_lines import compare_roles, weigh_line

FARTHEST = 7.0  # behind a line's role: a role that stays further behind is no doubt, whatever words say
_LEAST, _NEAR = -4.0, -1.0  # what rules and words weigh together for another role
_CLOSE, _FAR, _WORST = 1.5, 6.0, 3.0
_SURE, _NARROW = 4.0, 1.0
_FEW = 3  # lines of a headline

_Facts = Iterator[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class OtherRole:
    """The likeliest other role of a line.

    **Units**: ``behind`` is how far it stayed behind by the rules, ``said`` what rules and words weigh for it, in
    weights; ``worse`` is how much worse the page as a whole was put together with another role, None where none was
    tried.
    """

    role: Role
    behind: float
    said: float
    worse: float | None = None


def find_other_role(reading: Reading, at: int) -> OtherRole | None:
    """Return the likeliest other role of the line at ``at``; None where no other comes near and none was tried."""
    verdict, number = reading.verdicts[at], reading.traits[at].line.number
    ways = {way.role: way for way in reading.tried.get(number, ()) if way.role is not verdict.role}
    behind = {role: max(0.0, way.behind) for role, way in ways.items()}
    if verdict.margin < FARTHEST:
        behind.setdefault(verdict.other, verdict.margin)
    if not behind:
        return None
    words = weigh_line(reading.traits, at)
    said = {
        role: REREADING["what words say of its lines"] * compare_roles(words, verdict.role, role)
        - REREADING["how far it stayed behind"] * far
        for role, far in behind.items()
    }
    role = max(said, key=said.__getitem__)
    worse = min((way.worse for way in ways.values()), default=None)
    return OtherRole(role, behind[role], said[role], worse)


def doubt_line(reading: Reading, at: int, other: OtherRole) -> float:
    """Return how likely it is that a line is not what it was taken for. **Units**: a share, 0 to 1."""
    return _weigh(DOUBT_OF_LINE, list_of_line(reading, at, other))


def list_of_line(reading: Reading, at: int, other: OtherRole) -> _Facts:
    """Yield what tells whether a line is not what it was taken for: names of weights, and how often each counts."""
    verdict = reading.verdicts[at]
    yield f"as {verdict.role.value}", 1.0
    yield "what speaks for another role", max(_LEAST, other.said)
    yield "what speaks for one that comes near", max(_NEAR, other.said)
    yield "what speaks for one against the rules", max(0.0, other.said)
    yield "how far the next role stayed behind", min(_FAR, verdict.margin)
    yield "how far one stayed behind that came close", min(_CLOSE, verdict.margin)
    yield "the page is worse with another role", min(_WORST, other.worse) if other.worse is not None else 0.0
    yield "the page was not tried with another role", float(other.worse is None)
    yield (
        "the page as a whole chose the role",
        float(reading.traits[at].line.number in reading.reread),
    )


def doubt_division(heads: Heads, *, stacked: bool) -> float:
    """Return how likely it is that a headline of several lines is to be divided otherwise. **Units**: a share."""
    return _weigh(DOUBT_OF_DIVISION, list_of_division(heads, stacked=stacked))


def list_of_division(heads: Heads, *, stacked: bool) -> _Facts:
    """Yield what tells whether a headline is to be divided otherwise: names of weights, how often each counts."""
    count = len(heads.division.lines) if heads.division else 0
    yield "of two lines", 1.0
    yield "of three lines", float(count == _FEW)
    yield "of more lines", float(count > _FEW)
    yield "in a stack", float(stacked)
    yield "how far the next division stayed behind", min(_SURE, heads.margin)
    yield "how far one stayed behind that came close", min(_NARROW, heads.margin)


def _weigh(weights: Mapping[str, float], facts: _Facts) -> float:
    return 1.0 / (1.0 + exp(-sum(weights[name] * times for name, times in facts)))
