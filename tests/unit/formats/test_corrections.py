import datetime as dt
from dataclasses import replace
from xml.etree import ElementTree as ET

from gazette.formats.corrections import format_corrections, list_corrections
from gazette.model import Correction
from gazette.settings import Settings
from tests.unit.newspapers import SETTINGS, make_files, make_paper, make_story

ATOM = {"a": "http://www.w3.org/2005/Atom"}
TWO = (Correction(dt.date(2024, 6, 7), "应为十人。"), Correction(dt.date(2024, 6, 9), "应为<十二>人。", "王芳"))
PAPER = make_paper(make_story("题", corrections=TWO), make_story("无误", 2))


def _feed(settings: Settings) -> ET.Element:
    (output,) = format_corrections(PAPER, settings)
    assert output.path == "corrections/feed.xml"
    return ET.fromstring(output.data)  # noqa: S314  # our own words


def test_corrections_come_newest_first_with_the_place_where_they_stand() -> None:
    assert [(each.correction.text, each.anchor) for each in list_corrections(PAPER)] == [
        ("应为<十二>人。", "correction-2"),
        ("应为十人。", "correction-1"),
    ]


def test_the_feed_of_corrections_leads_to_each_of_them() -> None:
    feed = _feed(SETTINGS)
    links = [entry.find("a:link", ATOM) for entry in feed.findall("a:entry", ATOM)]
    address = "https://example.org/paper/2024/06/05/01/01/#correction-"
    assert [link.get("href") for link in links if link is not None] == [f"{address}2", f"{address}1"]
    assert [each.text for each in feed.findall("a:entry/a:content", ATOM)] == ["应为<十二>人。", "应为十人。"]
    assert [each.text for each in feed.findall("a:entry/a:author/a:name", ATOM)] == ["王芳"]
    assert feed.findtext("a:updated", namespaces=ATOM) == "2024-06-09T00:00:00+08:00"


def test_without_a_site_address_the_feeds_links_are_relative_to_it() -> None:
    feed = _feed(replace(SETTINGS, url=""))
    assert [link.get("href") for link in feed.findall("a:link", ATOM)] == ["feed.xml", "./"]
    entry = feed.find("a:entry/a:link", ATOM)
    assert entry is not None
    assert entry.get("href") == "../2024/06/05/01/01/#correction-2"


def test_a_paper_without_corrections_has_no_feed_of_them() -> None:
    assert list(format_corrections(make_paper(make_story()), SETTINGS)) == []


def test_a_jumped_article_is_one_entry_of_the_feeds_and_one_page_of_the_sitemap() -> None:
    stories = (
        make_story("启程", continues_on=4, markdown="上半。"),
        make_story("启程", page=4, continued_from=1, markdown="下半。"),
    )
    files = make_files(*stories)
    feed = ET.fromstring(files["feed.xml"])  # noqa: S314  # our own words
    (content,) = [each.text or "" for each in feed.findall("a:entry/a:content", ATOM)]
    assert content.index("上半。") < content.index("下半。")
    assert "/2024/06/05/01/01/" in files["sitemaps/2024.xml"]
    assert "/2024/06/05/04/01/" not in files["sitemaps/2024.xml"]
