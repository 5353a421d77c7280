from typing import cast

import pytest

from gazette.flow import making
from gazette.flow.making import Done, Work, Workshop, make_all
from gazette.flow.work import silent
from gazette.groups import Facts, Group


def test_what_shows_every_article_is_made_first_and_groups_of_the_same_facts_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def make(_workshop: Workshop, work: Work) -> list[Done]:
        return [Done(kind, name, (), ()) for kind, name in work.groups]

    monkeypatch.setattr(making, "_make_and_tell", make)
    page, other = Facts(reads=(("a", "1"),)), Facts(reads=(("b", "2"),))
    told = [("page", "1", page), ("article", "1", page), ("page", "2", other), ("search-words", "", Facts())]
    groups = [Group(kind=kind, name=name, facts=facts) for kind, name, facts in told]
    made = [(each.kind, each.name) for each in make_all(cast("Workshop", None), groups, 1, silent)]
    assert made == [("search-words", ""), ("page", "1"), ("article", "1"), ("page", "2")]
