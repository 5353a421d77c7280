import datetime as dt

import pytest

from gazette.model import Place
from gazette.paper.addresses import (
    TAGS,
    absolutise,
    article_address,
    content_address,
    directory_page_address,
    list_page_address,
    listing_address,
    localise,
    output_path,
    picture_address,
    relative_url,
)

PLACE = Place(dt.date(2024, 6, 5), 1, 3)


def test_an_address_is_made_of_date_page_and_place() -> None:
    assert article_address(PLACE) == "2024/06/05/01/03/"
    assert picture_address(PLACE, "photo.jpg") == "2024/06/05/01/photo.jpg"


@pytest.mark.parametrize(
    ("source", "target", "url"),
    [
        ("", "2024/06/05/", "2024/06/05/"),
        ("2024/06/05/01/03/", "2024/06/05/01/", "../"),
        ("2024/06/05/01/03/", "", "../../../../../"),
        ("2024/06/", "2024/06/05/", "05/"),
        ("2024/06/", "2024/06/", "./"),
        ("", "", "./"),
        ("columns/a/", "people/刘辉/", "../../people/%E5%88%98%E8%BE%89/"),
        ("404.html", "about/", "about/"),
        ("2024/06/05/01/03/", "assets/site.css", "../../../../../assets/site.css"),
    ],
)
def test_links_are_relative_so_that_any_prefix_will_do(source: str, target: str, url: str) -> None:
    assert relative_url(source, target) == url


def test_a_file_answers_every_address() -> None:
    assert output_path("") == "index.html"
    assert output_path("2024/") == "2024/index.html"
    assert output_path("feed.xml") == "feed.xml"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("2024-06-05/01/03-义乌.md", "2024/06/05/01/03/"),
        ("2024-06-05/01/photo.jpg", "2024/06/05/01/photo.jpg"),
        ("about.md", "about/"),
        ("logo.png", "logo.png"),
    ],
)
def test_a_file_of_content_has_one_address(path: str, address: str) -> None:
    assert content_address(path) == address


def test_references_of_a_body_follow_the_page_that_shows_it() -> None:
    html = '<a href="content:2024-06-05/02/05-%E4%B8%99.md#s2">甲</a><img src="content:2024-06-05/01/a&amp;b.jpg">'
    assert localise(html, "2024/06/05/01/03/") == '<a href="../../02/05/#s2">甲</a><img src="../a%26b.jpg">'
    assert 'href="https://example.org/p/2024/06/05/02/05/#s2"' in absolutise(html, "https://example.org/p/")


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("和谐劳动关系创建工作巡礼", "columns/和谐劳动关系创建工作巡礼/"),
        ("贯彻 精神  推动", "columns/贯彻-精神-推动/"),
        ("a/b?c#d", "columns/a／b？c＃d/"),
        ("..", "columns/-/"),
    ],
)
def test_a_lists_address_is_its_name_as_a_file_system_can_hold_it(name: str, address: str) -> None:
    assert listing_address("columns/", name) == address


def test_a_long_name_is_cut_and_stays_its_own() -> None:
    one, other = (listing_address("tags/", "长" * 100 + end) for end in "甲乙")
    assert one != other
    assert len(one.encode()) < 200


def test_the_first_page_of_a_list_is_the_list() -> None:
    assert list_page_address("tags/甲/", 1) == "tags/甲/"
    assert list_page_address("tags/甲/", 2) == "tags/甲/2/"


def test_no_list_has_the_address_of_a_directorys_page() -> None:
    assert directory_page_address(TAGS, 1) == TAGS
    assert directory_page_address(TAGS, 2) == "tags/page-2/"
    assert listing_address(TAGS, "page-2") == "tags/page－2/"
    assert listing_address(TAGS, "page 2") == "tags/page－2/"
