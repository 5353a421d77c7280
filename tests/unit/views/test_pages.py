import datetime as dt
from dataclasses import replace

import pytest

from gazette.paper.addresses import HOME, OFFLINE, PEOPLE, SEARCH, relative_url
from gazette.paper.connections import Archive
from gazette.views.every import VIEWS
from gazette.views.frame import plan_imprint
from gazette.views.home import plan_home
from gazette.views.issue import plan_issue
from gazette.views.not_found import plan_not_found
from gazette.views.page import plan_page
from tests.unit.newspapers import SETTINGS, by_place, make_paper, make_story, make_views

TODAY = [make_story("头条", 1), make_story("次条", 2), make_story("二版头条", page=2)]
YESTERDAY = make_story("旧闻", date=dt.date(2024, 6, 4))
PAPER = make_paper(*TODAY, YESTERDAY, names={1: "要闻", 2: "综合"})
STORIES = by_place(*TODAY, YESTERDAY)
ARCHIVE = Archive(stories=STORIES)
IMPRINT = plan_imprint(PAPER, SETTINGS, preview=False)


def test_home_is_the_newest_issues_first_page_and_the_contents_of_the_others() -> None:
    front = plan_home(PAPER.issues[-1], PAPER, ARCHIVE, IMPRINT, None).front
    assert front is not None
    assert front.masthead.day.iso == "2024-06-05"
    assert [card.one_line for row in front.rows for block in row for card in block.cards] == ["头条", "次条"]
    assert [(page.number, [each.title for each in page.headlines]) for page in front.others] == [(2, ["二版头条"])]
    assert front.previous_issue is not None
    assert front.previous_issue.url == "2024/06/04/"


def test_home_of_an_empty_paper_has_no_front_page() -> None:
    empty = make_paper()
    assert plan_home(None, empty, Archive(stories={}), plan_imprint(empty, SETTINGS, preview=False), None).front is None


def test_a_masthead_has_the_lunar_day_the_issue_number_and_the_pages_by_name() -> None:
    view = plan_page(PAPER.issues[1].pages[0], PAPER.issues[1], PAPER, ARCHIVE, IMPRINT)
    assert view.masthead.day.lunar is not None
    assert (view.masthead.number, view.masthead.page_count) == ("12345", 8)
    assert [(page.name, page.url, page.current) for page in view.masthead.pages] == [
        ("要闻", "./", True),
        ("综合", "../02/", False),
    ]


@pytest.mark.parametrize(
    ("name", "ems"),
    [("晨报", 5), ("渔港日报", 5), ("东海渔业与海洋经济报", 10), ("The Harbour Mail", 11), ("港" * 40, 32)],
)
def test_the_longer_the_name_of_a_paper_the_more_room_its_masthead_asks_for(name: str, ems: int) -> None:
    frame = plan_imprint(PAPER, replace(SETTINGS, title=name), preview=False).frame(HOME, "home")
    assert frame.name_ems == ems


def test_pages_lead_to_their_neighbours_and_issues_to_theirs() -> None:
    view = plan_page(PAPER.issues[1].pages[0], PAPER.issues[1], PAPER, ARCHIVE, IMPRINT)
    assert view.previous_page is None
    assert view.next_page is not None
    assert view.next_page.url == "../02/"
    assert view.previous_issue is not None
    assert view.next_issue is None


def test_an_issue_lists_the_headlines_of_all_its_pages() -> None:
    view = plan_issue(PAPER.issues[1], PAPER, IMPRINT)
    assert [[each.url for each in page.headlines] for page in view.contents] == [["01/01/", "01/02/"], ["02/01/"]]


def test_where_the_site_lives_is_known_404_leads_there_from_any_depth() -> None:
    view = plan_not_found(IMPRINT)
    assert view.roots[0] == view.frame.home_url == "/paper/"
    assert view.frame.search_url == "/paper/search/"


def test_where_the_site_lives_is_unknown_404_tries_every_depth() -> None:
    view = plan_not_found(plan_imprint(PAPER, replace(SETTINGS, url=""), preview=False))
    assert view.roots[:3] == ("./", "../", "../../")
    assert "../" * 5 in view.roots
    assert view.frame.home_url == "./"


def test_every_page_of_the_site_has_one_view_and_the_order_is_fixed() -> None:
    addresses = [view.address for view in make_views(*STORIES.values())]
    assert len(set(addresses)) == len(addresses)
    assert {"", "2024/", "2024/06/", "2024/06/04/", "search/", "404.html"} <= set(addresses)
    assert addresses == [view.address for view in make_views(*reversed(STORIES.values()))]


def test_every_view_is_named_like_its_layout() -> None:
    names = {view.layout: view.__module__.rpartition(".")[2] for view in VIEWS}
    assert all(layout == module for layout, module in names.items())


def test_a_preview_says_so_on_every_page() -> None:
    assert all(view.frame.preview for view in make_views(*STORIES.values(), drafts=True))


@pytest.mark.parametrize(
    "address",
    ["", "404.html", "2024/", "2024/06/05/01/03/", "2023/06/05/01/03/", "people/", "people/甲/2/", "offline/"],
)
def test_the_ways_of_a_frame_start_from_its_own_page(address: str) -> None:
    for seen in ("2024/01/02/03/04/", "people/乙/3/", address):  # what another page showed before changes nothing
        frame = IMPRINT.frame(seen, "calendar")
    found = (frame.home_url, frame.calendar_url, frame.people_url, frame.search_url, frame.offline_url)
    targets = (HOME, "2024/", PEOPLE if PAPER.people else None, SEARCH, OFFLINE)
    assert found == tuple(target if target is None else relative_url(address, target) for target in targets)
