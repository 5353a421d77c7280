"""What tells which decisions are wrong, fitted: logistic regressions, one for each kind of decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize

from tests.bench.import_fitting.doubt_rows import DIVISION, Row

_NEAR = 1.0  # weights stay near nothing: some hold for few lines
# What headlines' parts weigh is fitted to these pages: of those kept aside twice as many are to be divided otherwise.
_UNSEEN = {DIVISION: 0.7}
_ALWAYS = "of two lines"


def fit_doubts(rows: Iterable[Row]) -> dict[str, dict[str, float]]:
    """Return each table's weights: logistic regressions on which decisions are wrong."""
    by_table: defaultdict[str, list[tuple[dict[str, float], bool]]] = defaultdict(list)
    for table, facts, wrong in rows:
        by_table[table].append((facts, wrong))
    return {table: _fit(decisions, _UNSEEN.get(table, 0.0)) for table, decisions in by_table.items()}


def _fit(decisions: Sequence[tuple[Mapping[str, float], bool]], likelier: float) -> dict[str, float]:
    """Return weights by name; ``likelier`` is what is added to that which every headline has."""
    names = list(dict.fromkeys(name for facts, _ in decisions for name in facts))
    table: Any = np.array([[facts.get(name, 0.0) for name in names] for facts, _ in decisions])
    wrong: Any = np.array([wrong for _, wrong in decisions])

    def loss(weights: Any) -> tuple[float, Any]:  # noqa: ANN401  # arrays have no types here
        scores = table @ weights
        value = float(np.logaddexp(0.0, np.where(wrong, -scores, scores)).sum())
        slope = table.T @ (1 / (1 + np.exp(-scores)) - wrong)
        return value + 0.5 * _NEAR * float(weights @ weights), slope + _NEAR * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    pairs = zip(names, found, strict=True)
    return {name: round(float(weight) + likelier * (name == _ALWAYS), 2) for name, weight in pairs}
