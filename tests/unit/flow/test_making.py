from collections.abc import Sequence
from typing import cast

import pytest

from gazette.flow import making
from gazette.flow.making import Done, Work, Workshop, make_all
from gazette.flow.work import silent
from gazette.groups import Facts, Group


def test_what_shows_every_article_is_made_first_and_groups_of_the_same_facts_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page, other = Facts(reads=(("a", "1"),)), Facts(reads=(("b", "2"),))
    told = [("page", "1", page), ("article", "1", page), ("page", "2", other), ("search-words", "", Facts())]
    assert order(monkeypatch, told) == [("search-words", ""), ("page", "1"), ("article", "1"), ("page", "2")]


def test_lists_come_last_and_those_of_the_same_days_together(monkeypatch: pytest.MonkeyPatch) -> None:
    def shows(*days: str) -> Facts:
        return Facts(reads=tuple((day, "1") for day in days))

    told = [
        ("listing", "columns/a/1", shows("2024-06", "2024-05", "2024-04")),
        ("listing", "columns/a/2", shows("2024-03", "2024-02", "2024-01")),
        ("listing", "people/b/1", shows("2024-12", "2024-05", "2024-01")),
        ("listing", "people/c/1", shows("2024-04", "2024-02", "2024-02")),
        ("page", "1", shows("2024-06")),
    ]
    lists = ["columns/a/2", "people/c/1", "columns/a/1", "people/b/1"]
    assert order(monkeypatch, told) == [("page", "1"), *(("listing", name) for name in lists)]


def order(monkeypatch: pytest.MonkeyPatch, told: Sequence[tuple[str, str, Facts]]) -> list[tuple[str, str]]:
    def make(_workshop: Workshop, work: Work) -> list[Done]:
        return [Done(kind, name, (), ()) for kind, name in work.groups]

    monkeypatch.setattr(making, "_make_and_tell", make)
    groups = [Group(kind=kind, name=name, facts=facts) for kind, name, facts in told]
    return [(each.kind, each.name) for each in make_all(cast("Workshop", None), groups, 1, silent)]
