"""What a torn text and its piece weigh, fitted: of all pairs of open pages that may be, which their gold files show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from scipy.optimize import minimize

from gazette.importer.weights import TORN
from tests.bench.import_fitting.torn_rows import Row

_NARROW, _NEAR, _STEPS = 0.05, 2.0, 400


def fit_torn(rows: Iterable[Row]) -> dict[str, float]:
    """Return the weights of ``TORN``: a logistic regression on whether a pair is a torn text and its piece."""
    names = list(TORN)
    kept = list(rows)
    shown: Any = np.array([[row[2].get(name, 0.0) for name in names] for row in kept])
    torn: Any = np.array([row[3] for row in kept])
    width = np.maximum(shown.std(0), _NARROW)

    def loss(weights: Any) -> tuple[float, Any]:  # noqa: ANN401  # arrays have no types here
        scores = (shown / width) @ weights
        value = float(np.logaddexp(0.0, np.where(torn, -scores, scores)).sum()) + 0.5 * _NEAR * float(weights @ weights)
        return value, (shown / width).T @ (1 / (1 + np.exp(-scores)) - torn) + _NEAR * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    return {name: round(float(weight), 2) for name, weight in zip(names, found.x / width, strict=True)}
