"""The next and the last line of a page text that prints something, however many blank ones stand between."""

from gazette.importer.printed_lines import find_above, find_below

LINES = ["甲", "", " 　", "　乙", ""]


def test_blank_lines_are_passed_over() -> None:
    assert find_below(LINES, 0) == "　乙"
    assert find_above(LINES, 3) == "甲"


def test_nothing_is_found_past_the_last_and_the_first() -> None:
    assert not find_below(LINES, 3)
    assert not find_above(LINES, 0)
