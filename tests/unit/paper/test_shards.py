"""The parts that a paper is searched in."""

import datetime as dt

import pytest

from gazette.model import Place
from gazette.paper import shards
from gazette.paper.shards import plan_shards


def places(*years: int) -> list[Place]:
    return [Place(dt.date(year, 6, 5), 1, number) for number, year in enumerate(years, 1)]


def test_a_small_paper_is_indexed_whole_and_a_large_one_by_its_years(monkeypatch: pytest.MonkeyPatch) -> None:
    some = places(2024, 2022, 2024)
    assert plan_shards(some) == {"all": tuple(sorted(some))}
    monkeypatch.setattr(shards, "SHARDED_FROM", 3)
    assert list(plan_shards(some)) == ["2022", "2024"]
    assert [place.number for place in plan_shards(some)["2024"]] == [1, 3]
    assert plan_shards(()) == {}


def test_years_that_are_over_are_joined_as_far_as_a_shard_may_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SHARDED_FROM", 3)
    some = places(2010, 2011, 2011, 2012, 2015, 2016, 2016, 2016, 2016, 2017, 2018)
    plan = plan_shards(some)
    assert list(plan) == ["2010-2011", "2012-2015", "2016", "2017", "2018"]
    assert [place for part in plan.values() for place in part] == sorted(some)


def test_the_newest_year_is_a_shard_by_itself_until_the_next_one_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SHARDED_FROM", 3)
    assert list(plan_shards(places(2022, 2023, 2024))) == ["2022-2023", "2024"]
    assert list(plan_shards(places(2022, 2023, 2024, 2025))) == ["2022-2024", "2025"]
