"""A rule that is passed over where a line lacks a sign would not have held there."""

from __future__ import annotations

from functools import lru_cache

import pytest

from gazette.importer.classify import find_rules
from gazette.importer.decode import decode_page
from gazette.importer.lines import read_sheet
from gazette.importer.poems import find_names_of_poems
from gazette.importer.rules import RULES
from gazette.importer.rules.asked import SURE, list_asked
from gazette.importer.rules.needed import NEEDED
from gazette.importer.rules.rule import Scene
from gazette.importer.rules.signs import Sign, show_signs
from gazette.importer.scenes import make_scenes
from gazette.importer.traits import read_traits
from tests.bench.import_score import PAGES, choose_pages

_EVERY = 30  # of the open test pages; all of them take some minutes


@lru_cache(maxsize=1)
def list_scenes() -> tuple[Scene, ...]:
    scenes: list[Scene] = []
    for page in list(choose_pages(PAGES, held_out=False))[::_EVERY]:
        source = decode_page(f"{page.name}.txt", page.data).source
        assert source is not None
        sheet = read_sheet(source)
        traits = read_traits(sheet)
        scenes += make_scenes(sheet, traits, find_names_of_poems(traits))
    return tuple(scenes)


def test_each_line_of_a_page_is_asked_every_rule_that_holds() -> None:
    for scene in list_scenes():
        assert find_rules(scene) == tuple(rule for rule in RULES if rule.holds(scene))


@pytest.mark.parametrize("sign", Sign)
def test_a_line_without_a_sign_is_spared_the_rules_that_need_it(sign: Sign) -> None:
    place = list(Sign).index(sign)
    without = [scene for scene in list_scenes() if not show_signs(scene)[place]]
    spared = {rule.name for rule in RULES} - {rule.name for scene in without for rule in list_asked(scene)[0]}
    assert without
    assert frozenset() < NEEDED[sign] <= spared


@pytest.mark.parametrize("name", SURE)
def test_a_rule_that_signs_answer_holds_wherever_they_say_so(name: str) -> None:
    rule = next(rule for rule in RULES if rule.name == name)
    sure = []
    for scene in list_scenes():
        rules, asked = list_asked(scene)
        if rule in rules and asked[rules.index(rule)] is not rule.holds:
            sure.append(scene)
    assert sure
    assert all(map(rule.holds, sure))


def test_most_lines_are_asked_fewer_than_two_rules_in_three() -> None:
    asked = [len(list_asked(scene)[0]) for scene in list_scenes()]
    assert sum(asked) * 3 < len(asked) * len(RULES) * 2
