"""Which order of texts goes best with headlines."""

from __future__ import annotations

import random
from itertools import permutations

from gazette.importer.text_orders import find_order


def test_the_order_that_gains_most_is_found_and_of_equal_ones_that_nearest_to_the_page() -> None:
    dice = random.Random(7)  # noqa: S311  # no secret
    for _ in range(200):
        count = dice.randint(2, 5)
        gains = [[float(dice.randint(-2, 2)) for _ in range(count)] for _ in range(count)]
        best = min(
            permutations(range(count)),
            key=lambda order: (
                -sum(each[place] for each, place in zip(gains, order, strict=True)),
                sum(place != index for index, place in enumerate(order)),
                order,
            ),
        )
        found = find_order(gains)
        assert found == best or list(map(max, gains)) == [each[place] for place, each in enumerate(gains)]


def test_eight_texts_in_any_order_find_their_headlines() -> None:
    order = (3, 7, 0, 2, 6, 1, 5, 4)
    assert find_order([[float(place == own) for place in range(8)] for own in order]) == order
