"""The weights of roles fitted: a conditional random field over the lines, each with the roles its gold file allows.

The prior is normal around the weights that were set by hand, so that a rule no page speaks of keeps what was believed.

**Source**: Lafferty, McCallum and Pereira (2001) for the field; the sums run forwards and backwards as in classify.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.special import logsumexp

from gazette.importer.rules import RULES
from gazette.importer.rules.rule import Role
from tests.bench.import_fitting.beliefs import Beliefs
from tests.bench.import_fitting.pages import LabelledPage

ROLES = tuple(Role)
_NEVER = -30.0
_BARRED = 60.0
_STEPS = 60
_FREE, _NEW = 0.7, 0.35  # how far a weight set by hand, and one that was not set, may move


@dataclass(frozen=True, slots=True)
class _Tables:
    """All weights as arrays. **Shape**: rules x roles, roles, roles x roles, roles, roles."""

    rules: Any
    prior: Any
    after: Any
    first: Any
    last: Any


@dataclass(frozen=True, slots=True)
class _Lines:
    """One page. **Shape**: lines x rules, 1 where a rule holds; lines x roles, True where a role is allowed."""

    held: Any
    allowed: Any


def fit_roles(pages: Sequence[LabelledPage], beliefs: Beliefs) -> Beliefs:
    """Return the weights that make the gold roles of the pages most likely, near what is believed."""
    lines = [_read(page) for page in pages]
    base = _tabulate(beliefs)
    open_pairs, open_first = base.after > _NEVER, base.first > _NEVER
    free = np.concatenate(
        [np.where(base.rules != 0, _FREE, _NEW).ravel(), np.full(_count(open_pairs, open_first), _FREE)]
    )

    def unpack(moved: Any) -> _Tables:  # noqa: ANN401  # arrays have no types here
        return _move(base, moved, open_pairs, open_first)

    def loss(moved: Any) -> tuple[float, Any]:  # noqa: ANN401
        tables = unpack(moved)
        value, slope = 0.5 * float(((moved / free) ** 2).sum()), moved / free**2
        for page in lines:
            cost, rise = _page_loss(page, tables, open_pairs, open_first)
            value, slope = value + cost, slope + rise
        return value, slope

    start = np.zeros(free.size)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    return _round(unpack(found.x), beliefs)


def _count(pairs: Any, first: Any) -> int:  # noqa: ANN401
    return 2 * len(ROLES) + int(pairs.sum()) + int(first.sum())


def _read(page: LabelledPage) -> _Lines:
    names = {rule.name: index for index, rule in enumerate(RULES)}
    held = np.zeros((len(page.labels), len(RULES)))
    allowed: Any = np.zeros((len(page.labels), len(ROLES)), bool)
    for index, (rules, labels) in enumerate(zip(page.reading.rules, page.labels, strict=True)):
        held[index, [names[rule.name] for rule in rules]] = 1
        allowed[index] = [not labels or role in labels for role in ROLES]
    return _Lines(held, allowed)


def _tabulate(beliefs: Beliefs) -> _Tables:
    rules = np.array([[beliefs.rules.get(rule.name, {}).get(role, 0.0) for role in ROLES] for rule in RULES])
    after = np.array([[beliefs.after[before].get(role, _NEVER) for role in ROLES] for before in ROLES])
    first = np.array([beliefs.after[None].get(role, _NEVER) for role in ROLES])
    prior, last = (np.array([table[role] for role in ROLES]) for table in (beliefs.prior, beliefs.last))
    return _Tables(rules, prior, after, first, last)


def _move(base: _Tables, moved: Any, pairs: Any, first: Any) -> _Tables:  # noqa: ANN401
    sizes = np.cumsum([base.rules.size, len(ROLES), int(pairs.sum()), int(first.sum())])
    rules, prior, after, begin, last = np.split(moved, sizes)
    new_after, new_first = base.after.copy(), base.first.copy()
    new_after[pairs] += after
    new_first[first] += begin
    return _Tables(
        base.rules + rules.reshape(base.rules.shape), base.prior + prior, new_after, new_first, base.last + last
    )


def _page_loss(page: _Lines, tables: _Tables, pairs: Any, first: Any) -> tuple[float, Any]:  # noqa: ANN401
    sums = page.held @ tables.rules + tables.prior
    total, free, steps = _sweep(sums, tables)
    wanted, bound, bound_steps = _sweep(np.where(page.allowed, sums, sums - _BARRED), tables)
    rise = free - bound
    slope = np.concatenate(
        [
            (page.held.T @ rise).ravel(),
            rise.sum(axis=0),
            (steps - bound_steps)[pairs],
            rise[0][first],
            rise[-1],
        ]
    )
    return float(total - wanted), slope


def _sweep(sums: Any, tables: _Tables) -> tuple[Any, Any, Any]:  # noqa: ANN401
    """Return the log of all ways' weights, each line's share of each role, and the expected steps between roles."""
    count = len(sums)
    ahead, behind = np.empty_like(sums), np.empty_like(sums)
    ahead[0], behind[-1] = tables.first + sums[0], tables.last
    for index in range(1, count):
        ahead[index] = sums[index] + logsumexp(ahead[index - 1][:, None] + tables.after, axis=0)
    for index in range(count - 2, -1, -1):
        behind[index] = logsumexp(tables.after + (sums[index + 1] + behind[index + 1])[None], axis=1)
    total = logsumexp(ahead[-1] + tables.last)
    steps = np.zeros_like(tables.after)
    for index in range(1, count):
        steps += np.exp(ahead[index - 1][:, None] + tables.after + (sums[index] + behind[index])[None] - total)
    return total, np.exp(ahead + behind - total), steps


def _round(tables: _Tables, beliefs: Beliefs) -> Beliefs:
    """Return the weights to one decimal; those that say next to nothing are left out."""
    rules = {
        rule.name: {role: _one(value) for role, value in zip(ROLES, row, strict=True) if abs(value) >= 0.25}
        for rule, row in zip(RULES, tables.rules, strict=True)
    }
    after: dict[Role | None, dict[Role, float]] = {
        before: {role: _one(tables.after[at, ROLES.index(role)]) for role in beliefs.after[before]}
        for at, before in enumerate(ROLES)
    }
    after[None] = {role: _one(tables.first[ROLES.index(role)]) for role in beliefs.after[None]}
    prior = {role: _one(value) for role, value in zip(ROLES, tables.prior, strict=True)}
    last = {role: _one(value) for role, value in zip(ROLES, tables.last, strict=True)}
    return Beliefs(prior, rules, after, last, beliefs.headline, beliefs.title_lines)


def _one(value: Any) -> float:  # noqa: ANN401
    return round(float(value), 1) + 0.0
