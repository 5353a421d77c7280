"""Pairs chosen from many that may be, nothing twice, so that what they weigh together is the most.

**Source**: the Hungarian method (Kuhn, 1955), with potentials and shortest augmenting paths.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_FAR = float("inf")
_MOST = 60  # pairs that hang together


def match_best(weights: Mapping[tuple[int, int], float]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of the highest sum in which no left and no right stands twice; what has no weight is no pair.

    **Units**: weights above 0. Pairs that have nothing to do with each other are chosen by themselves; of more than
    ``_MOST`` that hang together the surest are taken, for time grows with the cube of how many they are.
    """
    for group in _part(weights):
        chosen = _choose(group, weights) if len(group) <= _MOST else _take_surest(group, weights)
        yield from sorted(chosen)


def _part(weights: Mapping[tuple[int, int], float]) -> list[list[tuple[int, int]]]:
    """Return pairs in groups that share no left and no right."""
    groups: list[tuple[set[int], set[int], list[tuple[int, int]]]] = []
    for left, right in sorted(weights):
        near = [group for group in groups if left in group[0] or right in group[1]]
        groups = [group for group in groups if group not in near]
        pairs = [pair for group in near for pair in group[2]]
        lefts, rights = {left}.union(*(group[0] for group in near)), {right}.union(*(group[1] for group in near))
        groups.append((lefts, rights, [*pairs, (left, right)]))
    return [group[2] for group in groups]


def _take_surest(group: list[tuple[int, int]], weights: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for left, right in sorted(group, key=lambda pair: (-weights[pair], pair)):
        if left not in chosen and right not in taken:
            chosen[left] = right
            taken.add(right)
    return list(chosen.items())


def _choose(group: list[tuple[int, int]], weights: Mapping[tuple[int, int], float]) -> Iterator[tuple[int, int]]:
    lefts, rights = sorted({left for left, _ in group}), sorted({right for _, right in group})
    size = max(len(lefts), len(rights))
    costs = [[0.0] * size for _ in range(size)]
    for left, right in group:
        costs[lefts.index(left)][rights.index(right)] = -weights[left, right]
    for column, row in enumerate(_assign(costs)):
        if costs[row][column] < 0:
            yield lefts[row], rights[column]


def _assign(costs: list[list[float]]) -> list[int]:
    """Return for each column of a square table the row that has it in the assignment of the lowest sum."""
    size = len(costs)
    over_rows, over_columns = [0.0] * size, [0.0] * (size + 1)
    owner = [-1] * (size + 1)  # of each column; the last one stands for the row that is looking for its own
    for row in range(size):
        owner[size] = row
        ways = _find_ways(costs, owner, over_rows, over_columns)
        column = ways.pop()
        while column != size:
            owner[column] = owner[ways[column]]
            column = ways[column]
    return owner[:size]


def _find_ways(
    costs: list[list[float]], owner: list[int], over_rows: list[float], over_columns: list[float]
) -> list[int]:
    """Return from which column each column is reached cheapest, and last the free column that the way ends at."""
    size = len(costs)
    far, ways, done, column = [_FAR] * size, [size] * size, [False] * (size + 1), size
    while True:
        done[column] = True
        row = owner[column]
        for other in (at for at in range(size) if not done[at]):
            cost = costs[row][other] - over_rows[row] - over_columns[other]
            if cost < far[other]:
                far[other], ways[other] = cost, column
        step, nearest = min((far[at], at) for at in range(size) if not done[at])
        for other in range(size + 1):
            if done[other]:
                over_rows[owner[other]] += step
                over_columns[other] -= step
            elif other < size:
                far[other] -= step
        column = nearest
        if owner[column] < 0:
            return [*ways, column]
