"""What other programs search with: OpenSearch, and the headlines of a year."""

import datetime as dt
import json
from dataclasses import replace
from xml.etree import ElementTree as ET

from gazette.formats.finding import format_open_search, format_titles
from tests.unit.newspapers import SETTINGS, make_paper, make_story

NAME = "{http://a9.com/-/spec/opensearch/1.1/}"


def test_a_browser_learns_how_to_search_the_paper() -> None:
    (output,) = format_open_search(replace(SETTINGS, title="某" * 20))
    root = ET.fromstring(output.data)  # noqa: S314  # our own words
    url = root.find(f"{NAME}Url")
    assert output.path == "opensearch.xml"
    assert root.findtext(f"{NAME}ShortName") == "某" * 16
    assert url is not None
    assert url.get("template") == "https://example.org/paper/search/?q={searchTerms}"


def test_without_an_address_there_is_nothing_to_teach_it() -> None:
    assert list(format_open_search(replace(SETTINGS, url=""))) == []


def test_the_headlines_of_a_year_stand_in_one_file_in_the_order_of_the_paper() -> None:
    stories = (
        make_story("题\n{~~木~>目~~}", column="栏目"),
        make_story("第二", 2),
        make_story("草稿", 3, draft=True),
        make_story("去年", date=dt.date(2023, 12, 31), page=4),
    )
    made = {each.path: json.loads(each.data) for each in format_titles(make_paper(*stories))}
    assert made == {
        "search/titles/2023.json": [
            {"url": "../../2023/12/31/04/01/", "title": "去年", "date": "2023-12-31", "page": 4}
        ],
        "search/titles/2024.json": [
            {"url": "../../2024/06/05/01/01/", "title": "题目", "date": "2024-06-05", "page": 1, "column": "栏目"},
            {"url": "../../2024/06/05/01/02/", "title": "第二", "date": "2024-06-05", "page": 1},
        ],
    }
