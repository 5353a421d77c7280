"""What a page as a whole weighs, fitted: of pages with one close line read the other way, which are better."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize

from gazette.importer.weights import WHOLE
from tests.bench.import_fitting.whole_rows import MARGIN, OTHERS, WORDS, Row

_BETTER, _MOST, _LEAST, _SCALE = 0.002, 2.0, 0.05, 20.0  # how much a page's score tells of which is better
_NEAR, _NARROW, _STEPS = 10.0, 0.05, 300
# How much surer than even a reading must be to stay: fewer pages are harmed so, and hardly fewer mended.
AHEAD = 0.2


def fit_wholes(rows: Sequence[Row]) -> tuple[dict[str, float], dict[str, float]]:
    """Return the weights of ``WHOLE``, and those of ``REREADING`` that say which reading of a line stays.

    A logistic regression on whether the page scores higher; pages that it changes more count for more.
    """
    names = [*WHOLE, MARGIN, WORDS, OTHERS]
    shown: Any = np.array(
        [
            [*(gains.get(name, 0.0) for name in WHOLE), -margin, words, others]
            for _, margin, words, others, _, gains in rows
        ]
    )
    gains: Any = np.array([gain for *_, gain, _ in rows])
    width = np.maximum(shown.std(0), _NARROW)
    better, counts = gains > _BETTER, np.minimum(np.abs(gains) * _SCALE, _MOST) + _LEAST

    def loss(weights: Any) -> tuple[float, Any]:  # noqa: ANN401  # arrays have no types here
        scores = (shown / width) @ weights[:-1] + weights[-1]
        value = float((counts * np.logaddexp(0.0, np.where(better, -scores, scores))).sum())
        slope = counts * (1 / (1 + np.exp(-scores)) - better)
        moved: Any = np.append(weights[:-1], 0.0)
        return value + 0.5 * _NEAR * float(moved @ moved), np.append(
            (shown / width).T @ slope, slope.sum()
        ) + _NEAR * moved

    found = minimize(
        loss, np.append(np.zeros(len(names)), -1.0), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}
    )
    fitted = {name: round(float(value), 2) for name, value in zip(names, found.x[:-1] / width, strict=True)}
    ahead = round(-float(found.x[-1]) + AHEAD, 2)
    return (
        {name: fitted[name] for name in WHOLE},
        {MARGIN: fitted[MARGIN], WORDS: fitted[WORDS], OTHERS: fitted[OTHERS], "a reading stays": ahead},
    )
