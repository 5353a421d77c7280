"""What words say for reading lines in other roles, and what becomes of a page by it."""

from __future__ import annotations

import pytest

from gazette.importer import worded_lines
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.rules.rule import Role
from gazette.importer.ways import Verdict
from gazette.importer.worded_lines import compare_roles, list_changes, weigh_change, weigh_line
from gazette.problems import Source

PAGE = """临塘晚报
2021年10月22日　星期五　第4版

老码头改成了茶馆
　　本报讯（记者 陈亦方）荒了十年的老码头，上周改成了一间茶馆。
"""


def test_a_line_is_weighed_with_the_lines_above_and_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def weigh(above: str | None, key: str, below: str | None) -> dict[str, float]:
        asked.append((above and above[:2], key[:2], below and below[:2]))
        return dict.fromkeys(Role, 0.0)

    monkeypatch.setattr(worded_lines, "weigh_words", weigh)
    traits = classify(read_sheet(Source("page.txt", PAGE))).traits
    for at in range(len(traits)):
        weigh_line(traits, at)
    assert asked[0] == (None, "临塘", "20")
    assert asked[-1][1:] == ("本报", None)
    assert [above for above, _, _ in asked[1:]] == [key for _, key, _ in asked[:-1]]


def test_what_words_say_for_a_change_is_the_sum_of_its_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {**dict.fromkeys(Role, 0.0), Role.HEAD: 2.0, Role.START: -0.5}
    monkeypatch.setattr(worded_lines, "weigh_words", lambda *_: said)
    traits = classify(read_sheet(Source("page.txt", PAGE))).traits
    assert weigh_change(traits, []) == 0.0
    assert weigh_change(traits, [(2, Role.START, Role.HEAD)]) == 2.5
    assert weigh_change(traits, [(2, Role.HEAD, Role.START), (1, Role.REST, Role.HEAD)]) == -0.5


def test_only_lines_of_another_role_are_changes() -> None:
    before = [Verdict(Role.HEAD, Role.START, 1.0), Verdict(Role.START, Role.REST, 2.0)]
    after = [Verdict(Role.HEAD, Role.CROSSHEAD, 0.0), Verdict(Role.REST, Role.START, 2.0)]
    assert list_changes(before, after) == [(1, Role.START, Role.REST)]
    assert list_changes(before, before) == []


@pytest.mark.parametrize(
    ("before", "after", "times"),
    [
        (Role.HEAD, Role.FURNITURE, 2.0),
        (Role.START, Role.AUTHOR, 2.0),
        (Role.AUTHOR, Role.START, 2.0),
        (Role.FURNITURE, Role.HEAD, 1.0),
        (Role.REST, Role.START, 1.0),
        (Role.CROSSHEAD, Role.HEAD, 1.0),
    ],
)
def test_words_count_twice_for_furniture_and_for_who_wrote_a_text(before: Role, after: Role, times: float) -> None:
    said = {**dict.fromkeys(map(str, Role), 0.0), before.value: -1.0, after.value: 2.0}
    assert compare_roles(said, before, after) == 3.0 * times
