"""The parts that a paper is searched in."""

import datetime as dt

import pytest

from gazette.model import Place
from gazette.paper import shards
from gazette.paper.shards import plan_shards


def days(*each: tuple[int, int, int]) -> list[Place]:
    return [Place(dt.date(*day), 1, number) for number, day in enumerate(each, 1)]


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
    some = places(2010, 2011, 2011, 2012, 2015, 2016, 2016, 2016, 2017, 2018)
    plan = plan_shards(some)
    assert list(plan) == ["2010-2011", "2012-2015", "2016", "2017", "2018"]
    assert [place for part in plan.values() for place in part] == sorted(some)


def test_the_newest_year_is_a_shard_by_itself_until_the_next_one_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SHARDED_FROM", 3)
    assert list(plan_shards(places(2022, 2023, 2024))) == ["2022-2023", "2024"]
    assert list(plan_shards(places(2022, 2023, 2024, 2025))) == ["2022-2024", "2025"]


def test_a_year_with_more_articles_than_a_shard_may_have_is_parted_by_months_and_such_a_month_by_days(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shards, "SHARDED_FROM", 3)
    spring = [(2024, 1, 1), (2024, 1, 31), (2024, 2, 1), (2024, 2, 29)]
    assert list(plan_shards(days(*spring))) == ["202401", "202402"]
    assert list(plan_shards(days((2023, 5, 1), *spring, (2024, 3, 1)))) == ["2023-202401", "202402", "202403"]
    april = [(2024, 4, 1)] * 2 + [(2024, 4, 2), (2024, 4, 3), (2024, 4, 4)]
    plan = plan_shards(days(*spring, *april, (2024, 5, 1), (2024, 6, 1)))
    assert list(plan) == ["202401", "202402", "20240401-20240402", "20240403-202405", "202406"]
    assert list(plan_shards(days(*[(2024, 4, 1)] * 5, (2024, 4, 2)))) == ["20240401", "20240402"]


def test_whatever_a_paper_has_each_article_is_in_one_shard_and_none_has_more_than_its_day_or_the_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shards, "SHARDED_FROM", 7)
    for many in range(1, 60, 4):
        some = [Place(dt.date(2020, 1, 1) + dt.timedelta(days=step * 11 % 700), 1, step) for step in range(many)]
        plan = plan_shards(some)
        assert [place for part in plan.values() for place in part] == sorted(some)
        assert max(map(len, plan.values())) <= shards.SHARDED_FROM
