"""What words say of a line's kind, counted: beside what the rules weigh, the roles of gold files become most likely.

A line has a weight for each role, which is the sum of what its signs weigh for it. Signs are many, so each stays near
nothing unless many lines ask for more; those that move few lines are left out, and the others fitted once more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_array

from gazette.importer.rules.rule import Role
from gazette.importer.ways import sum_ways
from gazette.text.line_words import LineWords, format_line_words, list_signs, parse_line_words
from tests.bench.import_fitting.pages import LabelledPage

ROLES = tuple(Role)
_FEWEST = 5  # lines that must have a sign
_SIGNS = 6_000  # as many say what all 80,000 do
_NEAR, _STEPS = 3.0, 30
# How much counts what the rules say: their weights are fitted to these pages and think too much of it.
_KNOWN = 0.5
_FARTHEST = 12.0  # behind the best role: more tells no more


@dataclass(frozen=True, slots=True)
class _Lines:
    """Lines whose role gold files settle. **Shape**: lines x roles, what the rules weigh and which roles are right."""

    signs: tuple[frozenset[str], ...]
    known: Any
    right: Any


def fit_line_words(pages: Sequence[LabelledPage]) -> dict[str, tuple[float, ...]]:
    """Return what each sign weighs for each of ``ROLES``. **Units**: logarithms of odds."""
    lines = _measure(pages)
    often = Counter(sign for signs in lines.signs for sign in signs)
    places = _place(sign for sign, count in often.items() if count >= _FEWEST)
    first = _fit(lines, places)
    moved = {sign: float(np.abs(first[place]).max()) * often[sign] ** 0.5 for sign, place in places.items()}
    places = _place(sorted(places, key=lambda sign: (-moved[sign], sign))[:_SIGNS])
    rows = _fit(lines, places).tolist()
    return {sign: tuple(rows[place]) for sign, place in places.items()}


def fit_without_each(pages: Sequence[LabelledPage], names: Sequence[str], folds: int) -> list[LineWords]:
    """Return as many tables, each fitted to the pages whose names are not every ``folds``-th, from the next one on."""
    tables = []
    for fold in range(folds):
        aside = set(names[fold::folds])
        fitted = fit_line_words([page for page in pages if page.page.name not in aside])
        tables.append(parse_line_words(format_line_words(ROLES, fitted)))
    return tables


def _place(signs: Any) -> dict[str, int]:  # noqa: ANN401
    return {sign: place for place, sign in enumerate(sorted(signs))}


def _measure(pages: Sequence[LabelledPage]) -> _Lines:
    signs: list[frozenset[str]] = []
    known: list[list[float]] = []
    right: list[list[bool]] = []
    for page in pages:
        keys = [None, *(traits.line.key for traits in page.reading.traits), None]
        totals = sum_ways(list(page.reading.sums))
        for place, labels in enumerate(page.labels):
            if labels:
                signs.append(list_signs(keys[place], keys[place + 1] or "", keys[place + 2]))
                best = max(totals[place].values())
                known.append([max(totals[place][role] - best, -_FARTHEST) * _KNOWN for role in ROLES])
                right.append([role in labels for role in ROLES])
    return _Lines(tuple(signs), np.array(known), np.array(right))


def _fit(lines: _Lines, places: dict[str, int]) -> Any:  # noqa: ANN401
    """Return the weights. **Shape**: signs x roles."""
    rows = [[places[sign] for sign in sorted(signs) if sign in places] for signs in lines.signs]
    table: Any = csr_array(
        (np.ones(sum(map(len, rows))), np.concatenate([row for row in rows if row]), np.cumsum([0, *map(len, rows)])),
        shape=(len(rows), len(places)),
    )
    turned: Any = table.T.tocsr()

    def loss(flat: Any) -> tuple[float, Any]:  # noqa: ANN401  # arrays have no types here
        weights = flat.reshape(len(places), len(ROLES))
        scores = table @ weights + lines.known
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        right = np.where(lines.right, odds, 0.0)
        every, good = odds.sum(axis=1, keepdims=True), right.sum(axis=1, keepdims=True) + np.finfo(float).tiny
        value = float((np.log(every) - np.log(good)).sum()) + 0.5 * _NEAR * float((flat * flat).sum())
        return value, (turned @ (odds / every - right / good) + _NEAR * weights).ravel()

    start = np.zeros(len(places) * len(ROLES))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    return found.reshape(len(places), len(ROLES))
