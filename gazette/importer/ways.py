"""The best way of roles through a whole page, by dynamic programming, and how close the next best came.

Each line adds what its rules say, each pair of neighbours that of ``weights.AFTER``, and the way with the highest sum
wins (Viterbi, 1967). The same sums from both ends say how close the second-best role of each line came. What no pair
of neighbours shows is counted: the crossheads of a text.

**Source**: a text that is divided has two parts and more, so that a crosshead is seldom the only one of its text; a
short line that would be is most often the next headline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from operator import add, ge, le
from typing import NamedTuple

from gazette.importer.rules.rule import Role
from gazette.importer.weights import AFTER, CROSSHEADS, LAST

_NEVER = -1e9
_LEAST = float("-inf")
_ROLES = tuple(Role)
_PLACES = range(len(_ROLES))
_PLACE = {role: place for place, role in enumerate(_ROLES)}
_WITHIN = 6.0  # more than counting can move: what stays further behind the best way is on no way that it finds
_SEVERAL = 2
_ROUNDING = 1e-6  # weights are tenths: of ways that are equal but for it the first stays, headlines before texts
_DISPLAY = {Role.CROSSHEAD, Role.HEAD}
_BORDERS = {Role.HEAD, Role.AUTHOR}  # a text ends above a headline, and begins below its writer or ends with them

_Sums = list[dict[Role, float]]
_Rows = list[list[float]]  # the same, in the order of the roles
Totals = Sequence[Sequence[float]]
_State = tuple[Role, int]  # a line's role, and how many crossheads its text has so far, two standing for more


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a line was taken for. **Units**: ``margin`` is how far the ``other`` role stayed behind, in weights."""

    role: Role
    other: Role
    margin: float


class Ways(NamedTuple):
    """The best way through a page, and for each line and role the sum of the best way on which the line has the role.

    **Shape**: ``totals`` has a row for each line, in the order of the roles; crossheads are not counted.
    """

    verdicts: tuple[Verdict, ...]
    totals: Totals


def find_way(sums: _Sums, poems: frozenset[int] = frozenset()) -> tuple[Verdict, ...]:
    """Return the best role of each line, as ``find_ways`` does."""
    return find_ways(sums, poems).verdicts


def find_ways(sums: _Sums, poems: frozenset[int] = frozenset()) -> Ways:
    """Return the best role of each line, with the second best and how far it stayed behind.

    The lines ``poems`` name poems of several; one such crosshead is enough for its text: 渡口(外一首).

    **Units**: the margin is 0 where the other role is better by all but the number of crossheads.
    """
    if not sums:
        return Ways((), ())
    rows = _list_rows(sums)
    ahead, behind = _sweep_forward(rows), _sweep_backward(rows)
    totals = _total(ahead, behind)
    way = _count_crossheads(sums, totals, poems) or _follow(rows, behind)
    return Ways(tuple(map(_judge, totals, way)), totals)


def sum_ways(sums: _Sums) -> _Sums:
    """Return for each line and role the sum of the best way on which the line has the role; crossheads not counted."""
    rows = _list_rows(sums)
    totals = _total(_sweep_forward(rows), _sweep_backward(rows)) if rows else []
    return [dict(zip(_ROLES, total, strict=True)) for total in totals]


def _list_rows(sums: _Sums) -> _Rows:
    return [list(map(here.__getitem__, _ROLES)) for here in sums]


def _total(ahead: _Rows, behind: _Rows) -> _Rows:
    return [list(map(add, *both)) for both in zip(ahead, behind, strict=True)]


def _judge(total: list[float], best: Role) -> Verdict:
    place = _PLACE[best]
    others = [*total[:place], _LEAST, *total[place + 1 :]]
    other = max(others)
    return Verdict(best, _ROLES[others.index(other)], max(0.0, total[place] - other))


def _follow(rows: _Rows, behind: _Rows) -> list[Role]:
    """Return the way with the highest sum, as each line's best follows the one above."""
    way: list[Role] = []
    roles, weights, places = _ALLOWED[None]
    for here, later in zip(rows, behind, strict=True):
        sums = map(add, weights, map(here.__getitem__, places))
        totals = list(map(add, sums, map(later.__getitem__, places)))
        way.append(roles[totals.index(max(totals))])
        roles, weights, places = _ALLOWED[way[-1]]
    return way


def _count_crossheads(sums: _Sums, totals: _Rows, poems: frozenset[int]) -> list[Role]:
    """Return the best way when it tells, too, how many crossheads each text has; none where no line may be one."""
    least = max(totals[0]) - _WITHIN  # the best way's sum is the same at every line
    live = [list(compress(_ROLES, map(le, repeat(least), total))) for total in totals]
    for roles, total in zip(live, totals, strict=True):
        if Role.CROSSHEAD in roles and _ROLES[total.index(max(total))] not in _DISPLAY:
            roles.remove(Role.CROSSHEAD)  # no paragraph becomes a crosshead so that another has company
    if not any(Role.CROSSHEAD in roles for roles in live):
        return []
    steps: list[dict[_State, tuple[float, _State | None]]] = [
        {(role, 0): (AFTER[None].get(role, _NEVER) + sums[0][role], None) for role in live[0]}
    ]
    for index in range(1, len(sums)):
        steps.append(_step(steps[-1], sums[index], live[index], _SEVERAL if index in poems else 1))
    ended = {state: way[0] + LAST[state[0]] + _close(state[1]) for state, way in steps[-1].items()}
    state: _State | None = max(ended, key=ended.__getitem__)
    way: list[Role] = []
    for step in reversed(steps):
        if state is not None:
            way.append(state[0])
            state = step[state][1]
    way.reverse()
    return way


def _step(
    last: dict[_State, tuple[float, _State | None]], here: dict[Role, float], roles: list[Role], more: int
) -> dict[_State, tuple[float, _State | None]]:
    """Return the best way to each role and number of crossheads of the next line, which counts for ``more``."""
    step: dict[_State, tuple[float, _State | None]] = {}
    for state, (sofar, _) in last.items():
        at, count = state
        allowed = AFTER[at]
        for role in roles:
            if role not in allowed:
                continue
            total, now = sofar + allowed[role] + here[role], count
            if role in _BORDERS:
                total, now = total + _close(count), 0
            elif role is Role.CROSSHEAD and at is not Role.CROSSHEAD:  # a crosshead of two lines is one
                total, now = total + (CROSSHEADS["second"] if count == 1 else 0.0), min(count + more, _SEVERAL)
            if (role, now) not in step or total > step[role, now][0] + _ROUNDING:
                step[role, now] = total, state
    return step


def _close(count: int) -> float:
    """Return what a text weighs that has so many crossheads."""
    return CROSSHEADS["alone"] if count == 1 else 0.0


# A role that stays so far behind the best one of its line leads to no role, or is led to by none, on a best way: what
# stands between the two weighs less than that. Left out, it changes no sum, and most roles are left out.
def _sweep_forward(rows: _Rows) -> _Rows:
    """Return for each line and role the best sum of everything down to the line."""
    last = list(map(add, _FIRST, rows[0]))
    ways = [last]
    for here in rows[1:]:
        most = max(last)
        behind = _AHEAD[last.index(most)]
        near = compress(_PLACES, map(ge, last, map(add, repeat(most), behind)))
        steps = [map(add, repeat(last[at]), _BELOW[at]) for at in near]
        last = list(map(add, map(max, repeat(_NEVER), *steps), here))
        ways.append(last)
    return ways


def _sweep_backward(rows: _Rows) -> _Rows:
    """Return for each line and role the best sum of everything after the line."""
    last = [LAST[role] for role in _ROLES]
    ways = [last]
    for here in reversed(rows[1:]):
        sums = list(map(add, here, last))
        most = max(sums)
        behind = _BEHIND[sums.index(most)]
        near = compress(_PLACES, map(ge, sums, map(add, repeat(most), behind)))
        steps = [map(add, map(add, _ABOVE[at], repeat(here[at])), repeat(last[at])) for at in near]
        last = list(map(max, repeat(_LEAST), *steps))
        ways.append(last)
    ways.reverse()
    return ways


def _compare(pairs: _Rows) -> _Rows:
    """Return how far one role may stay behind another, by the places of that one and this, and still win somewhere.

    ``pairs`` has for each of the two what it weighs beside each third role.
    """
    return [
        [
            min((one - other for one, other in zip(best, role, strict=True) if other > _LEAST), default=_LEAST)
            - _ROUNDING
            for role in pairs
        ]
        for best in pairs
    ]


def take_weights() -> None:
    """Take what pairs of neighbours weigh as it stands in ``weights.py`` now."""
    _FIRST[:] = [AFTER[None].get(role, _NEVER) for role in _ROLES]
    _ABOVE[:] = [[AFTER[at].get(role, _LEAST) for at in _ROLES] for role in _ROLES]
    _BELOW[:] = [[AFTER[role].get(after, _LEAST) for after in _ROLES] for role in _ROLES]
    _AHEAD[:], _BEHIND[:] = _compare(_BELOW), _compare(_ABOVE)
    for above, allowed in AFTER.items():
        _ALLOWED[above] = tuple(allowed), tuple(allowed.values()), tuple(map(_ROLES.index, allowed))


# What each role weighs on the first line of a page, below each other role, and above each: asked for every page.
_FIRST: list[float] = []
_ABOVE: _Rows = []
_BELOW: _Rows = []
# How far each role may stay behind the best one of its line and still lead to another, or be led to.
_AHEAD: _Rows = []
_BEHIND: _Rows = []
# The roles that may stand below each other, with what they weigh there and their places among all; of two that come to
# the same the first is taken.
_ALLOWED: dict[Role | None, tuple[tuple[Role, ...], tuple[float, ...], tuple[int, ...]]] = {}
take_weights()
