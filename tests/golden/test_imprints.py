"""What pages say of their issue and of who made them is written into issue.yaml, by a table that an editor wrote."""

from __future__ import annotations

import pytest

from tests.bench.import_score import PAGES
from tests.bench.import_scoring.gold import find_gold, read_held_out
from tests.bench.import_scoring.imprints import ASIDE, OPEN, Count, Imprint, import_imprint, read_imprints

EVERY, LEAST = 3, 0.99


@pytest.mark.parametrize("part", [OPEN, ASIDE])
def test_dates_numbers_and_makers_are_those_that_an_editor_wrote_down(part: str) -> None:
    paths, count = find_gold(PAGES), Count()
    for name, wanted in list(read_imprints()[part].items())[::EVERY]:
        count.enter(wanted, import_imprint(paths[name].with_name(f"{name}.txt")))
    assert count.measure() >= LEAST


def test_the_table_names_open_pages_alone() -> None:
    names = [name for pages in read_imprints().values() for name in pages]
    assert len(names) == len(set(names))
    assert not set(names) & read_held_out(PAGES)


def test_a_value_of_another_page_is_a_slip() -> None:
    count = Count()
    count.enter(Imprint(date="2024-06-05", editors=("责编 康宁",)), Imprint(date="2024-06-05", editors=("责编 许静",)))
    assert (count.measure("date"), count.measure("editors"), count.whole) == (1.0, 0.0, 0)
