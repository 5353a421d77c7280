"""What words say of the breaks in headlines, counted: beside what else is known, gold divisions become most likely.

A break has a weight for each of its kinds, which is the sum of what its signs weigh for that kind. Signs are many and
headlines few, so each sign stays near nothing unless many headlines ask for more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_array

from gazette.importer.headlines import list_divisions
from gazette.importer.weights import HEADLINE, TITLE_LINES
from gazette.importer.worded_seams import WORDS, kind_of_seam
from gazette.text.seam_words import SeamWords, list_signs
from tests.bench.import_fitting.heads import MeasuredHeadline, measure_divided, read_page
from tests.bench.import_fitting.pages import LabelledPage

_KINDS = len(SeamWords._fields)
# A sign that stands at one break only says nothing of others. Of 35,000 signs 5,000 say as much as all.
_FEWEST, _LEAST = 2, 0.03
_NEAR, _STEPS = 20.0, 40
# How much the reading that a gold file names first counts beside any that it accepts.
_FIRST = 0.05
# How much counts what is known but for words: the weights are fitted to these headlines and think too much of it.
_KNOWN = 0.4


@dataclass(frozen=True, slots=True)
class _Group:
    """Headlines of as many lines. **Shape**: headlines x breaks, where these stand in the list of all; breaks and kinds
    x divisions, 1 where a break is of this kind; headlines x divisions, what is known but for words, and the goals.
    """

    breaks: Any
    kinds: Any
    known: Any
    goals: tuple[tuple[Any, Any], ...]


def fit_seam_words(pages: Sequence[LabelledPage]) -> dict[str, tuple[float, ...]]:
    """Return what each sign weighs for each kind of break. **Units**: as of ``SeamWords``."""
    heads = [*(head for page in pages for head in read_page(page).heads), *measure_divided()]
    pairs = [list_signs(above.key, below.key) for head in heads for above, below in pairwise(head.lines)]
    often = Counter(sign for signs in pairs for sign in signs)
    places = {sign: place for place, sign in enumerate(sorted(sign for sign in often if often[sign] >= _FEWEST))}
    signs = [[places[sign] for sign in sorted(each) if sign in places] for each in pairs]
    table: Any = csr_array(
        (np.ones(sum(map(len, signs))), np.concatenate(signs), np.cumsum([0, *map(len, signs)])),
        shape=(len(signs), len(places)),
    )
    groups = _group(heads)

    def loss(flat: Any) -> tuple[float, Any]:  # noqa: ANN401  # arrays have no types here
        weights = flat.reshape(len(places), _KINDS)
        said = table @ weights
        slopes = np.zeros_like(said)
        value = 0.5 * _NEAR * float((flat * flat).sum())
        for group in groups:
            scores = group.known + said[group.breaks].reshape(len(group.known), -1) @ group.kinds
            free, odds = _share(scores)
            for counts, goal in group.goals:
                bound, good = _share(np.where(goal, scores, -np.inf), goal.any(axis=1))
                value += float((counts * (odds - good))[goal.any(axis=1)].sum())
                moved = ((free - bound) * (counts * goal.any(axis=1))[:, None]) @ group.kinds.T
                np.add.at(slopes, group.breaks, moved.reshape(*group.breaks.shape, _KINDS))
        return value, (table.T @ slopes + _NEAR * weights).ravel()

    start = np.zeros(len(places) * _KINDS)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    rows = found.reshape(len(places), _KINDS).tolist()
    return {sign: tuple(rows[place]) for sign, place in places.items() if max(map(abs, rows[place])) > _LEAST}


def _share(scores: Any, where: Any = True) -> tuple[Any, Any]:  # noqa: ANN401, FBT002
    """Return what share of its row's odds each score has, and the logarithm of these; nothing where no score is."""
    most = np.where(where, scores.max(axis=1), 0.0)
    odds = np.exp(scores - most[:, None])
    total = np.where(where, odds.sum(axis=1), 1.0)
    return odds / total[:, None], most + np.log(total)


def _group(heads: Sequence[MeasuredHeadline]) -> list[_Group]:
    """Return headlines by the number of their lines."""
    base: Any = np.array([*({**HEADLINE, WORDS: 0.0}).values(), *TITLE_LINES.values()]) * _KNOWN
    grouped: dict[int, list[tuple[int, MeasuredHeadline]]] = defaultdict(list)
    first = 0
    for head in heads:
        grouped[len(head.lines)].append((first, head))
        first += len(head.lines) - 1
    groups = []
    for count, members in grouped.items():
        kinds = np.zeros((count - 1, _KINDS, len(list_divisions(count))))
        for place, cuts in enumerate(list_divisions(count)):
            for index in range(1, count):
                kinds[index - 1, kind_of_seam(index, cuts), place] = 1.0
        counts = np.array([head.counts for _, head in members])
        goals = (
            (counts, np.array([head.right for _, head in members])),
            (counts * _FIRST, np.array([head.first for _, head in members])),
        )
        breaks = np.array([range(first, first + count - 1) for first, _ in members])
        known = np.array([head.shares @ base for _, head in members])
        groups.append(_Group(breaks, kinds.reshape(-1, kinds.shape[2]), known, goals))
    return groups
