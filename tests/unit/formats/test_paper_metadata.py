"""What the home page, an issue and a page tell programs of themselves."""

import json
from dataclasses import replace
from typing import Any

from gazette.formats.paper_metadata import About, describe_issue, describe_newspaper, describe_page
from tests.unit.newspapers import SETTINGS, make_paper, make_story

FIRST = make_story("</script>头条", 1)
SECOND = make_story("次条", 2, file="photo.jpg", caption="图说")
ISSUE = make_paper(FIRST, SECOND, names={1: "要闻"}).issues[0]
NOWHERE = replace(SETTINGS, url="")


def _read(about: About) -> dict[str, Any]:
    assert about.json_ld is not None
    value = json.loads(about.json_ld)
    assert isinstance(value, dict)
    return value


def test_the_home_page_is_a_newspaper_and_a_site_that_can_be_searched() -> None:
    paper, website = _read(describe_newspaper(SETTINGS, ISSUE))["@graph"]
    assert (paper["@type"], paper["name"], paper["@id"]) == ("Newspaper", "某报", "https://example.org/paper/")
    template = website["potentialAction"]["target"]["urlTemplate"]
    assert template == "https://example.org/paper/search/?q={search_term_string}"


def test_an_issue_lists_its_articles_in_the_order_of_the_paper() -> None:
    value = _read(describe_issue(ISSUE, SETTINGS))
    assert (value["@type"], value["issueNumber"], value["datePublished"]) == ("PublicationIssue", "12345", "2024-06-05")
    assert [part["headline"] for part in value["hasPart"]] == ["</script>头条", "次条"]
    assert value["hasPart"][1]["url"] == "https://example.org/paper/2024/06/05/01/02/"


def test_a_page_is_a_part_of_its_issue() -> None:
    value = _read(describe_page(ISSUE.pages[0], ISSUE, SETTINGS))
    assert (value["name"], value["position"]) == ("要闻", 1)
    assert value["isPartOf"]["isPartOf"]["@type"] == "Newspaper"


def test_a_headline_cannot_end_the_element_that_holds_it() -> None:
    told = describe_issue(ISSUE, SETTINGS).json_ld
    assert told is not None
    assert "<" not in told


def test_a_link_preview_shows_the_headlines_and_the_first_picture_of_the_page() -> None:
    pairs = dict(describe_page(ISSUE.pages[0], ISSUE, SETTINGS).properties)
    assert pairs["og:type"] == "website"
    assert pairs["og:title"] == "某报 2024-06-05 1 要闻"
    assert pairs["og:description"] == "</script>头条；次条"
    assert pairs["og:image"] == "https://example.org/paper/2024/06/05/01/photo.jpg"


def test_without_an_address_no_address_is_given_by_half() -> None:
    for about in (
        describe_newspaper(NOWHERE, ISSUE),
        describe_issue(ISSUE, NOWHERE),
        describe_newspaper(NOWHERE, None),
    ):
        assert about.json_ld is None
        assert not {"og:url", "og:image"} & dict(about.properties).keys()
