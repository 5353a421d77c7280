"""The order of texts that goes best with headlines in theirs, where it is known what each headline has of each text.

**Source**: dynamic programming over sets, for the assignment problem of a few (Held and Karp, 1962): for eight it adds
1,024 times, where all orders would be 40,320.
"""

from __future__ import annotations

from collections.abc import Sequence

Order = tuple[int, ...]
_TWO = 2


def find_order(gains: Sequence[Sequence[float]]) -> Order:
    """Return which text each headline gets, so that they gain most; of equal orders that nearest to the page's.

    **Shape**: what each headline gains by each text, as many of the one as of the other.
    """
    page = tuple(range(len(gains)))
    if [each[place] for place, each in enumerate(gains)] == list(map(max, gains)):
        return page
    if len(gains) == _TWO:
        (first, crossed), (crossing, second) = gains
        return (1, 0) if crossed + crossing > first + second else page
    # By the set of texts that are taken: what they gain, how many stand where the page has them, and their order.
    best: dict[int, tuple[float, int, Order]] = {0: (0.0, 0, ())}
    for index, each in enumerate(gains):
        longer: dict[int, tuple[float, int, Order]] = {}
        for taken, (total, kept, order) in best.items():
            for place in page:
                if not taken >> place & 1:
                    _keep_better(
                        longer, taken | 1 << place, (total + each[place], kept + (place == index), (*order, place))
                    )
        best = longer
    ((_, _, order),) = best.values()
    return order


def _keep_better(best: dict[int, tuple[float, int, Order]], taken: int, way: tuple[float, int, Order]) -> None:
    known = best.get(taken)
    if known is None or way[:2] > known[:2] or (way[:2] == known[:2] and way[2] < known[2]):
        best[taken] = way
