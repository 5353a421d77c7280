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
from scipy.sparse import csr_array

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
    """The lines of all pages, one after the other. **Shape**: lines x rules, 1 where a rule holds; lines x roles, True
    where a role is allowed; steps x pages, the place of a page's line at each step, the longest page first; how many
    pages have a line at each step; each page's last line.
    """

    held: Any
    allowed: Any
    places: Any
    running: Any
    ends: Any


def fit_roles(pages: Sequence[LabelledPage], beliefs: Beliefs) -> Beliefs:
    """Return the weights that make the gold roles of the pages most likely, near what is believed."""
    lines = _read(pages)
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
        cost, rise = _loss(lines, tables, open_pairs, open_first)
        return value + cost, slope + rise

    start = np.zeros(free.size)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    return _round(unpack(found.x), beliefs)


def _count(pairs: Any, first: Any) -> int:  # noqa: ANN401
    return 2 * len(ROLES) + int(pairs.sum()) + int(first.sum())


def _read(pages: Sequence[LabelledPage]) -> _Lines:
    names = {rule.name: index for index, rule in enumerate(RULES)}
    lines = [line for page in pages for line in zip(page.reading.rules, page.labels, strict=True)]
    held = csr_array(
        (
            np.ones(sum(len(rules) for rules, _ in lines)),
            [names[rule.name] for rules, _ in lines for rule in rules],
            np.cumsum([0, *(len(rules) for rules, _ in lines)]),
        ),
        shape=(len(lines), len(RULES)),
    )
    allowed = np.array([[not labels or role in labels for role in ROLES] for _, labels in lines])
    return _Lines(held, allowed, *_line_up([len(page.labels) for page in pages]))


def _line_up(lengths: Sequence[int]) -> tuple[Any, Any, Any]:
    """Return where each page's lines stand, step by step, how many pages go on to each step, and the last lines."""
    starts = np.cumsum([0, *lengths[:-1]])
    order = sorted(range(len(lengths)), key=lambda page: -lengths[page])
    steps = np.arange(max(lengths))[:, None]
    places = np.array([starts[page] for page in order])[None] + steps
    running = (np.array([lengths[page] for page in order])[None] > steps).sum(axis=1)
    return places, running, np.cumsum(lengths) - 1


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


def _loss(lines: _Lines, tables: _Tables, pairs: Any, first: Any) -> tuple[float, Any]:  # noqa: ANN401
    sums = lines.held @ tables.rules + tables.prior
    total, free, steps = _sweep(sums, lines, tables)
    wanted, bound, bound_steps = _sweep(np.where(lines.allowed, sums, sums - _BARRED), lines, tables)
    rise = free - bound
    slope = np.concatenate(
        [
            (lines.held.T @ rise).ravel(),
            rise.sum(axis=0),
            (steps - bound_steps)[pairs],
            rise[lines.places[0]].sum(axis=0)[first],
            rise[lines.ends].sum(axis=0),
        ]
    )
    return float(total - wanted), slope


def _sweep(sums: Any, lines: _Lines, tables: _Tables) -> tuple[float, Any, Any]:  # noqa: ANN401
    """Return the log of all ways' weights, each line's share of each role, and the expected steps between roles.

    All pages go step by step together, each step's weights divided by their sum so that no number runs out of range.
    """
    most = sums.max(axis=1, keepdims=True)
    here, after, last = np.exp(sums - most), np.exp(tables.after), np.exp(tables.last)
    ahead, behind, scale = np.zeros_like(sums), np.zeros_like(sums), np.ones(len(sums))
    for step, running in enumerate(lines.running):
        at = lines.places[step, :running]
        way = np.exp(tables.first) if step == 0 else ahead[lines.places[step - 1, :running]] @ after
        way = way * here[at]
        scale[at] = way.sum(axis=1)
        ahead[at] = way / scale[at][:, None]
    closing = ahead[lines.ends] @ last
    total = float(np.log(scale).sum() + most.sum() + np.log(closing).sum())
    behind[lines.ends] = last / closing[:, None]
    steps = np.zeros_like(after)
    for step in range(len(lines.running) - 2, -1, -1):
        onward = lines.running[step + 1]
        at, below = lines.places[step, :onward], lines.places[step + 1, :onward]
        rest = here[below] * behind[below] / scale[below][:, None]
        behind[at] = rest @ after.T
        steps += after * (ahead[at].T @ rest)
    return total, ahead * behind, steps


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
