"""Pairs chosen from many: nothing twice, and no choice weighs more."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from gazette.importer.matching import match_best

tables = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(5, 9)), st.integers(1, 50), max_size=25)


def most(weights: dict[tuple[int, int], int]) -> int:
    return max(
        sum(weights.get((left, right), 0) for left, right in enumerate(rights)) for rights in permutations(range(5, 10))
    )


@given(tables)
def test_no_choice_weighs_more(weights: dict[tuple[int, int], int]) -> None:
    chosen = list(match_best(weights))
    assert sum(weights[pair] for pair in chosen) == most(weights)


@given(tables)
def test_nothing_stands_twice(weights: dict[tuple[int, int], int]) -> None:
    chosen = list(match_best(weights))
    assert len({left for left, _ in chosen}) == len({right for _, right in chosen}) == len(chosen)


def test_the_surest_pair_gives_way_where_two_others_weigh_more() -> None:
    assert set(match_best({(0, 5): 3.0, (0, 6): 2.0, (1, 5): 2.0})) == {(0, 6), (1, 5)}


def test_of_nothing_nothing_is_chosen() -> None:
    assert list(match_best({})) == []


def test_of_many_that_hang_together_the_surest_are_taken() -> None:
    weights = {(left, right): 1.0 + (left == right) for left in range(9) for right in range(9)}
    assert set(match_best(weights)) == {(at, at) for at in range(9)}


def test_pairs_that_share_nothing_are_chosen_by_themselves() -> None:
    weights = {(at, at + 1000): 1.0 for at in range(200)}
    assert sorted(match_best(weights)) == sorted(weights)
