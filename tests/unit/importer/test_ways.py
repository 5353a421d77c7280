"""The way of roles through a page: what neighbours say, and how many crossheads a text has."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from gazette.importer import ways
from gazette.importer.rules.rule import Role
from gazette.importer.ways import find_way, sum_ways
from gazette.importer.weights import AFTER, LAST

HEAD, TEXT, AUTHOR, CROSSHEAD = Role.HEAD, Role.START, Role.AUTHOR, Role.CROSSHEAD
SURE = 20.0


def weigh(*lines: Role | dict[Role, float]) -> list[dict[Role, float]]:
    """Return what rules say of lines that are surely one role, or of one as said."""
    return [
        {role: (said.get(role, -SURE) if isinstance(said, dict) else SURE * (role is said)) for role in Role}
        for said in lines
    ]


def find_roles(*lines: Role | dict[Role, float]) -> list[Role]:
    return [verdict.role for verdict in find_way(weigh(*lines))]


# By what stands beside them alone, AFTER, a crosshead between paragraphs is 0.9 behind a headline.
NEARLY = {CROSSHEAD: 1.9, HEAD: 0.0}
SURELY = {CROSSHEAD: 6.0, HEAD: 0.0}


def test_a_line_that_would_be_the_only_crosshead_of_its_text_is_the_next_headline() -> None:
    assert find_roles(HEAD, TEXT, NEARLY, TEXT) == [HEAD, TEXT, HEAD, TEXT]


def test_two_such_lines_in_one_text_are_its_crossheads() -> None:
    assert find_roles(HEAD, TEXT, NEARLY, TEXT, NEARLY, TEXT) == [HEAD, TEXT, CROSSHEAD, TEXT, CROSSHEAD, TEXT]


def test_crossheads_of_two_texts_keep_no_company() -> None:
    roles = find_roles(HEAD, TEXT, NEARLY, TEXT, HEAD, TEXT, NEARLY, TEXT)
    assert roles == [HEAD, TEXT, HEAD, TEXT, HEAD, TEXT, HEAD, TEXT]


def test_what_stands_below_a_writer_keeps_no_company_with_what_stands_above() -> None:
    assert find_roles(HEAD, TEXT, NEARLY, TEXT, AUTHOR, TEXT, NEARLY, TEXT).count(CROSSHEAD) == 0


def test_two_lines_one_right_below_the_other_are_one_crosshead_and_no_company() -> None:
    line = {CROSSHEAD: 2.6, HEAD: 0.0}
    assert find_roles(HEAD, TEXT, line, line, TEXT) == [HEAD, TEXT, HEAD, HEAD, TEXT]


def test_a_line_that_is_surely_a_crosshead_may_be_the_only_one() -> None:
    assert find_roles(HEAD, TEXT, SURELY, TEXT) == [HEAD, TEXT, CROSSHEAD, TEXT]


def test_what_is_nearly_a_headline_joins_the_crosshead_of_its_text() -> None:
    hardly = {CROSSHEAD: 0.6, HEAD: 0.0}
    assert find_roles(HEAD, TEXT, hardly, TEXT) == [HEAD, TEXT, HEAD, TEXT]
    assert find_roles(HEAD, TEXT, hardly, TEXT, SURELY, TEXT) == [HEAD, TEXT, CROSSHEAD, TEXT, CROSSHEAD, TEXT]


def test_no_paragraph_becomes_a_crosshead_so_that_another_has_company() -> None:
    paragraph = {TEXT: 0.0, CROSSHEAD: 4.2}
    roles = find_roles(HEAD, TEXT, SURELY, TEXT, paragraph, TEXT)
    assert roles == [HEAD, TEXT, CROSSHEAD, TEXT, TEXT, TEXT]


def test_of_ways_that_only_rounding_tells_apart_the_first_role_wins() -> None:
    even = {HEAD: 0.0, TEXT: -0.5 + 1e-9}  # above a text a headline is 0.5 behind
    assert find_roles(even, TEXT, SURELY, TEXT, SURELY, TEXT)[0] is HEAD
    assert find_roles({**even, TEXT: -0.4}, TEXT, SURELY, TEXT, SURELY, TEXT)[0] is TEXT


def test_a_line_that_only_counting_settles_is_in_doubt() -> None:
    alone, sure = (find_way(weigh(HEAD, TEXT, said, TEXT))[2] for said in (NEARLY, SURELY))
    assert (alone.role, alone.other, alone.margin) == (HEAD, CROSSHEAD, 0.0)
    assert sure.margin == pytest.approx(5.1, abs=0.7)


def test_the_name_of_a_poem_of_several_needs_no_other_and_gives_none_company() -> None:
    sums = weigh(HEAD, TEXT, NEARLY, TEXT, {CROSSHEAD: 0.6, HEAD: 0.0}, TEXT)
    plain, named = ([verdict.role for verdict in find_way(sums, poems)] for poems in (frozenset(), frozenset({2})))
    assert plain == [HEAD, TEXT, CROSSHEAD, TEXT, CROSSHEAD, TEXT]
    assert named == [HEAD, TEXT, CROSSHEAD, TEXT, HEAD, TEXT]


@pytest.fixture
def weights_of_today() -> Iterator[None]:
    """Put back what neighbours weigh, below what monkeypatch puts back."""
    yield
    ways.take_weights()


@pytest.mark.usefixtures("weights_of_today")
def test_what_may_stand_first_and_below_what_is_weighed_as_it_was_taken_last(monkeypatch: pytest.MonkeyPatch) -> None:
    sums = weigh({HEAD: 0.0, TEXT: -1.0}, TEXT)
    first, _ = find_way(sums)
    monkeypatch.setitem(AFTER[None], HEAD, AFTER[None][HEAD] + 2.0)
    monkeypatch.setitem(AFTER[HEAD], TEXT, AFTER[HEAD][TEXT] + 3.0)
    ways.take_weights()
    again, _ = find_way(sums)
    assert (first.role, again.role) == (HEAD, HEAD)
    assert again.margin == pytest.approx(first.margin + 5.0)


def _sum_plainly(sums: list[dict[Role, float]]) -> list[dict[Role, float]]:
    """Return what ``sum_ways`` does, each role of a line beside each of the next."""
    never, least = -1e9, float("-inf")
    ahead = [{role: AFTER[None].get(role, never) + weight for role, weight in sums[0].items()}]
    for here in sums[1:]:
        last = ahead[-1]
        best = {role: max(never, *(last[at] + AFTER[at].get(role, least) for at in Role)) for role in Role}
        ahead.append({role: best[role] + here[role] for role in Role})
    behind = [{role: LAST[role] for role in Role}]
    for here in reversed(sums[1:]):
        last = behind[0]
        behind.insert(
            0, {at: max((AFTER[at].get(role, least) + here[role]) + last[role] for role in Role) for at in Role}
        )
    return [{role: one[role] + other[role] for role in Role} for one, other in zip(ahead, behind, strict=True)]


@pytest.mark.parametrize("seed", range(40))
def test_no_sum_is_changed_by_the_roles_that_are_left_out(seed: int) -> None:
    random = Random(seed)  # noqa: S311  # a page to try, no secret
    spread = random.choice((1.0, 4.0, 20.0))
    sums = [{role: round(random.uniform(-spread, spread), 1) for role in Role} for _ in range(30)]
    for line in random.sample(range(30), 5):
        sums[line] = {role: (weight if role is TEXT else -50.0) for role, weight in sums[line].items()}
    assert sum_ways(sums) == _sum_plainly(sums)
