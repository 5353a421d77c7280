import datetime as dt
from dataclasses import replace

import pytest

from gazette.model import Paper
from gazette.views.directory import plan_directory
from gazette.views.frame import Imprint, plan_imprint
from gazette.views.listing import plan_listing
from gazette.views.month import plan_month
from gazette.views.year import plan_year
from tests.unit.newspapers import REPORTER, SETTINGS, by_place, make_paper, make_story

DAYS = [dt.date(2023, 12, 31), dt.date(2024, 2, 29), dt.date(2024, 6, 5), dt.date(2024, 6, 7)]
STORIES = tuple(make_story(f"{day}的标题", date=day, byline=(REPORTER,), column="栏目") for day in DAYS)


@pytest.fixture
def paper() -> Paper:
    return make_paper(*STORIES)


@pytest.fixture
def imprint(paper: Paper) -> Imprint:
    return plan_imprint(paper, replace(SETTINGS, list_length=2), preview=False)


def test_a_month_begins_its_weeks_on_monday(paper: Paper, imprint: Imprint) -> None:
    weeks = plan_month(2024, 6, paper, imprint).weeks
    assert [day.day if day else None for day in weeks[0]] == [None, None, None, None, None, 1, 2]
    assert all(len(week) == 7 for week in weeks)


def test_a_day_with_an_issue_leads_to_it_and_another_leads_nowhere(paper: Paper, imprint: Imprint) -> None:
    days = {day.day: day for week in plan_month(2024, 6, paper, imprint).weeks for day in week if day}
    assert (days[5].url, days[5].headline) == ("05/", "2024-06-05的标题")
    assert days[6].url is None


def test_months_lead_to_the_months_before_and_after_that_have_issues(paper: Paper, imprint: Imprint) -> None:
    view = plan_month(2024, 2, paper, imprint)
    assert view.previous_month is not None
    assert view.next_month is not None
    assert (view.previous_month.url, view.next_month.url) == ("../../2023/12/", "../06/")


def test_a_year_shows_twelve_months_and_leads_to_those_with_issues(paper: Paper, imprint: Imprint) -> None:
    view = plan_year(2024, paper, imprint)
    assert [each.month for each in view.months if each.url] == [2, 6]
    assert len(view.months) == 12
    assert [each.text for each in view.years] == ["2024", "2023"]
    assert view.next_year is None


def test_a_list_is_paged_newest_first(paper: Paper, imprint: Imprint) -> None:
    first, second = plan_listing(paper.people[0], "people/", by_place(*STORIES), imprint)
    assert [entry.day.iso for entry in (*first.entries, *second.entries)] == [day.isoformat() for day in reversed(DAYS)]
    assert second.address == first.address + "2/"
    assert (first.previous_url, first.next_url) == (None, "2/")
    assert (second.previous_url, second.next_url) == ("../", None)
    assert first.roles == ("记者",)


def test_a_directory_names_the_newest_article_of_each_list(paper: Paper, imprint: Imprint) -> None:
    view = plan_directory("columns/", paper.columns, imprint)
    assert [(entry.name, entry.count, entry.newest.iso) for entry in view.entries] == [("栏目", 4, "2024-06-07")]
    assert view.entries[0].url == "%E6%A0%8F%E7%9B%AE/"
