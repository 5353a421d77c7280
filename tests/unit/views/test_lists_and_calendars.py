import datetime as dt
from dataclasses import replace

import pytest

from gazette.model import Correction, Paper
from gazette.paper.glances import glance_at
from gazette.views.corrections import plan_corrections
from gazette.views.directory import LENGTH, plan_directory, tell_listings
from gazette.views.frame import Imprint, plan_imprint
from gazette.views.listing import plan_listing, share_listing
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
    shares = share_listing(paper.people[0], imprint.settings.list_length)
    stories = by_place(*STORIES)
    first, second = (
        plan_listing(share, "people/", [glance_at(stories[each.place]) for each in share.listing.articles], imprint)
        for share in shares
    )
    assert [entry.day.iso for entry in (*first.entries, *second.entries)] == [day.isoformat() for day in reversed(DAYS)]
    assert second.address == first.address + "2/"
    assert (first.previous_url, first.next_url) == (None, "2/")
    assert (second.previous_url, second.next_url) == ("../", None)
    assert first.roles == ("记者",)


def test_a_directory_names_the_newest_article_of_each_list(paper: Paper, imprint: Imprint) -> None:
    (view,) = plan_directory("columns/", tell_listings(paper.columns), imprint)
    assert [(entry.name, entry.count, entry.newest.iso) for entry in view.entries] == [("栏目", 4, "2024-06-07")]
    assert view.entries[0].url == "%E6%A0%8F%E7%9B%AE/"


def test_a_long_directory_has_pages(paper: Paper, imprint: Imprint) -> None:
    many = tuple(replace(paper.people[0], name=f"人{number}") for number in range(LENGTH + 1))
    first, second = plan_directory("people/", tell_listings(many), imprint)
    assert (first.address, second.address) == ("people/", "people/page-2/")
    assert (len(first.entries), len(second.entries), first.count) == (LENGTH, 1, LENGTH + 1)
    assert (first.next_url, second.previous_url, second.next_url) == ("page-2/", "../", None)
    assert second.entries[0].url == "../%E9%87%91%E9%92%A7%E8%83%A4/"


def test_a_day_without_an_issue_is_missing_between_issues_and_unknown_before_and_after(
    paper: Paper, imprint: Imprint
) -> None:
    days = {day.day: day.state for week in plan_month(2024, 6, paper, imprint).weeks for day in week if day}
    assert [days[day] for day in (4, 5, 6, 7, 8, 30)] == [
        "missing",
        "published",
        "missing",
        "published",
        "beyond",
        "beyond",
    ]


def test_corrections_are_collected_newest_first_and_paged(imprint: Imprint) -> None:
    mended = [
        make_story(
            f"第{day}篇", date=dt.date(2024, 6, day), corrections=(Correction(dt.date(2024, 7, day), f"更{day}"),)
        )
        for day in (1, 2, 3)
    ]
    first, second = plan_corrections(make_paper(*mended), imprint)
    assert [each.text for each in (*first.entries, *second.entries)] == ["更3", "更2", "更1"]
    assert (first.count, first.address, second.address) == (3, "corrections/", "corrections/2/")
    assert first.entries[0].url == "../2024/06/03/01/01/#correction-1"
    assert first.feed_url == "feed.xml"


def test_without_corrections_there_is_no_page_of_them_and_no_way_to_it(paper: Paper, imprint: Imprint) -> None:
    assert list(plan_corrections(paper, imprint)) == []
    assert imprint.frame("", "home").corrections_url is None
