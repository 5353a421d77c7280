import datetime as dt
import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from gazette.formats import sitemap
from gazette.formats.atom import format_atom
from gazette.formats.channels import column_channels, paper_channel
from gazette.formats.json_feed import format_json_feed
from gazette.formats.robots import format_robots
from gazette.formats.sitemap import format_sitemaps
from gazette.formats.web_manifest import format_web_manifest
from gazette.model import Correction, Paper, Place, Story
from gazette.settings import Settings
from tests.unit.newspapers import REPORTER, SETTINGS, by_place, make_files, make_paper, make_story

NEW = make_story(
    "题\n目",
    markdown="自治州{~~の~>的~~}普里沙。\n\n![](photo.jpg)",
    byline=(REPORTER,),
    column="栏目",
    subtitle="副<题>",
    corrections=(Correction(dt.date(2024, 6, 7), "更正。"),),
)
OLD = make_story("旧闻", date=dt.date(2024, 6, 4))
PAPER = make_paper(OLD, NEW)
STORIES = by_place(OLD, NEW)
NOWHERE = replace(SETTINGS, url="")
SITEMAP_NAME = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def _atom(settings: Settings) -> ET.Element:
    return ET.fromstring(format_atom(paper_channel(PAPER, SETTINGS), STORIES, settings).data)  # noqa: S314  # our own words


def test_the_feed_has_the_newest_article_first_with_its_full_text() -> None:
    entries = _atom(SETTINGS).findall("a:entry", ATOM)
    assert [entry.findtext("a:title", None, ATOM) for entry in entries] == ["题目", "旧闻"]
    content = entries[0].findtext("a:content", "", ATOM)
    assert "自治州的普里沙" in content
    assert "の" not in content
    assert "<p><strong>副&lt;题&gt;</strong></p>" in content
    assert 'src="https://example.org/paper/2024/06/05/01/photo.jpg"' in content


def test_the_feed_ends_after_as_many_articles_as_the_settings_say() -> None:
    assert len(_atom(replace(SETTINGS, feed_length=1)).findall("a:entry", ATOM)) == 1


def test_times_are_the_papers_own() -> None:
    entry = _atom(SETTINGS).find("a:entry", ATOM)
    assert entry is not None
    assert entry.findtext("a:published", None, ATOM) == "2024-06-05T00:00:00+08:00"
    assert entry.findtext("a:updated", None, ATOM) == "2024-06-07T00:00:00+08:00"


def test_without_a_site_address_ids_are_names_and_links_are_relative() -> None:
    entry = _atom(NOWHERE).find("a:entry", ATOM)
    assert entry is not None
    assert entry.findtext("a:id", "", ATOM).startswith("urn:uuid:")
    link = entry.find("a:link", ATOM)
    assert link is not None
    assert link.get("href") == "2024/06/05/01/01/"


def test_ids_do_not_change_from_build_to_build_nor_meet() -> None:
    ids = [each.text for each in _atom(NOWHERE).findall(".//a:id", ATOM)]
    assert ids == [each.text for each in _atom(NOWHERE).findall(".//a:id", ATOM)]
    assert len(set(ids)) == 3


def test_the_feed_of_an_empty_paper_is_still_a_feed() -> None:
    feed = ET.fromstring(format_atom(paper_channel(make_paper(), SETTINGS), {}, SETTINGS).data)  # noqa: S314  # our own words
    assert feed.findtext("a:updated", None, ATOM) == "1970-01-01T00:00:00+08:00"


def test_the_json_feed_tells_the_same() -> None:
    feed = json.loads(format_json_feed(paper_channel(PAPER, SETTINGS), STORIES, SETTINGS).data)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["items"][0]["url"] == "https://example.org/paper/2024/06/05/01/01/"
    assert feed["items"][0]["authors"] == [{"name": "金钧胤"}]
    assert feed["items"][0]["tags"] == ["栏目"]


def test_the_json_feed_gives_no_address_by_half() -> None:
    feed = json.loads(format_json_feed(paper_channel(PAPER, SETTINGS), STORIES, NOWHERE).data)
    assert "home_page_url" not in feed
    assert "url" not in feed["items"][0]


def test_the_sitemap_knows_when_each_page_changed() -> None:
    text = sitemaps()
    article = "<loc>https://example.org/paper/2024/06/05/01/01/</loc>\n<lastmod>2024-06-07</lastmod>"
    assert article in text
    assert "<loc>https://example.org/paper/2024/06/</loc>\n<lastmod>2024-06-05</lastmod>" in text


def test_the_sitemap_has_no_draft() -> None:
    draft = make_story("未定", 2, draft=True)
    text = sitemaps(make_paper(NEW, draft))
    assert "/01/01/</loc>" in text
    assert "/01/02/</loc>" not in text


def test_robots_are_told_of_the_sitemap_where_its_address_is_known() -> None:
    assert b"Sitemap: https://example.org/paper/sitemap.xml\n" in format_robots(SETTINGS).data
    assert b"Sitemap" not in format_robots(NOWHERE).data


def test_no_two_formats_write_the_same_file() -> None:
    assert {"feed.xml", "feed.json", "sitemap.xml", "robots.txt"} <= make_files(OLD, NEW).keys()


def test_a_year_has_a_sitemap_and_the_index_names_them_all() -> None:
    last_year = make_story("去年", date=dt.date(2023, 12, 31))
    outputs = {each.path: each.data.decode() for each in format_sitemaps(make_paper(NEW, OLD, last_year), SETTINGS)}
    assert list(outputs) == ["sitemaps/2023.xml", "sitemaps/2024.xml", "sitemaps/lists.xml", "sitemap.xml"]
    index = ET.fromstring(outputs["sitemap.xml"])  # noqa: S314  # our own words
    assert [each.text for each in index.iter(f"{SITEMAP_NAME}loc")] == [
        f"https://example.org/paper/sitemaps/{name}.xml" for name in ("2023", "2024", "lists")
    ]
    assert [each.text for each in index.iter(f"{SITEMAP_NAME}lastmod")] == ["2023-12-31", "2024-06-07", "2024-06-07"]
    assert "2023/12/31/01/01/" in outputs["sitemaps/2023.xml"]
    assert "2024" not in outputs["sitemaps/2023.xml"]


def test_a_sitemap_holds_no_more_addresses_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 4)
    outputs = {each.path: each.data.decode() for each in format_sitemaps(PAPER, SETTINGS)}
    counts = {path: text.count("<url>") for path, text in outputs.items()}
    assert counts == {
        "sitemaps/2024.xml": 4,
        "sitemaps/2024-2.xml": 4,
        "sitemaps/lists.xml": 4,
        "sitemap.xml": 0,
    }
    assert outputs["sitemap.xml"].count("<sitemap>") == 3


def test_a_sitemap_tells_the_language_of_each_address() -> None:
    assert (
        '<xhtml:link rel="alternate" hreflang="zh-Hans" href="https://example.org/paper/2024/06/05/01/01/"'
        in sitemaps()
    )


def test_a_column_has_feeds_of_its_own_articles() -> None:
    (channel,) = column_channels(PAPER, SETTINGS)
    feed = ET.fromstring(format_atom(channel, STORIES, SETTINGS).data)  # noqa: S314  # our own words
    assert format_atom(channel, STORIES, SETTINGS).path == "columns/栏目/feed.xml"
    assert [entry.findtext("a:title", None, ATOM) for entry in feed.findall("a:entry", ATOM)] == ["题目"]
    assert feed.findtext("a:title", None, ATOM) == "栏目 - 某报"
    ids = {feed.findtext("a:id", None, ATOM), _atom(SETTINGS).findtext("a:id", None, ATOM)}
    assert len(ids) == 2
    whole = json.loads(format_json_feed(channel, STORIES, SETTINGS).data)
    assert whole["feed_url"] == "https://example.org/paper/columns/%E6%A0%8F%E7%9B%AE/feed.json"
    assert whole["home_page_url"] == "https://example.org/paper/columns/%E6%A0%8F%E7%9B%AE/"


def test_links_of_a_columns_feed_start_at_its_folder_where_no_address_is_known() -> None:
    (channel,) = column_channels(PAPER, NOWHERE)
    feed = ET.fromstring(format_atom(channel, STORIES, NOWHERE).data)  # noqa: S314  # our own words
    links = [link.get("href") for link in feed.iter("{http://www.w3.org/2005/Atom}link")]
    assert links == ["feed.xml", "./", "../../2024/06/05/01/01/"]
    assert 'src="../../2024/06/05/01/photo.jpg"' in str(feed.findtext("a:entry/a:content", None, ATOM))


def test_the_web_manifest_names_the_paper_and_starts_at_its_own_folder() -> None:
    manifest = json.loads(format_web_manifest(SETTINGS).data)
    assert (manifest["name"], manifest["lang"], manifest["start_url"], manifest["scope"]) == (
        "某报",
        "zh-Hans",
        "./",
        "./",
    )


def _edition(*stories: Story) -> tuple[Paper, dict[Place, Story]]:
    return make_paper(*stories), by_place(*stories)


def sitemaps(paper: Paper = PAPER) -> str:
    return "".join(each.data.decode() for each in format_sitemaps(paper, SETTINGS))
