"""A rule that is passed over where a line lacks a sign would not have held there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gazette.importer.classify import find_rules, make_scenes
from gazette.importer.decode import decode_page
from gazette.importer.lines import read_sheet
from gazette.importer.poems import find_names_of_poems
from gazette.importer.rules import RULES
from gazette.importer.rules.asked import NEEDED, list_asked
from gazette.importer.rules.rule import Scene
from gazette.importer.rules.signs import Sign
from gazette.importer.traits import read_traits
from tests.bench.import_score import PAGES, choose_pages

_EVERY = 30  # of the open test pages; all of them take some minutes


def list_scenes() -> Iterator[Scene]:
    for page in list(choose_pages(PAGES, held_out=False))[::_EVERY]:
        source = decode_page(f"{page.name}.txt", page.data).source
        assert source is not None
        sheet = read_sheet(source)
        traits = read_traits(sheet)
        yield from make_scenes(sheet, traits, find_names_of_poems(traits))


def test_each_line_of_a_page_is_asked_every_rule_that_holds() -> None:
    for scene in list_scenes():
        assert find_rules(scene) == tuple(rule for rule in RULES if rule.holds(scene))


@pytest.mark.parametrize("sign", Sign)
def test_a_sign_spares_a_line_some_rules_and_names_no_others(sign: Sign) -> None:
    assert NEEDED[sign] <= {rule.name for rule in RULES}


def test_most_lines_are_asked_fewer_than_two_rules_in_three() -> None:
    asked = [len(list_asked(scene)[0]) for scene in list_scenes()]
    assert sum(asked) * 3 < len(asked) * len(RULES) * 2
