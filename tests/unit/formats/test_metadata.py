import datetime as dt
import json
from dataclasses import replace
from typing import Any

from gazette.formats.metadata import (
    format_breadcrumbs,
    format_json_ld,
    list_meta_names,
    list_meta_properties,
    summarise,
)
from gazette.model import Correction, Kind, Story
from tests.unit.newspapers import CONTRIBUTOR, REPORTER, SENTENCE, SETTINGS, make_paper, make_story

FULL = make_story(
    "题\n目",
    3,
    kicker="引题",
    subtitle="副题",
    column="栏目",
    byline=(REPORTER, CONTRIBUTOR),
    tags=("工会",),
    file="photo.jpg",
    caption="图说",
)


def _json_ld(story: Story, **changes: object) -> dict[str, Any]:
    paper = make_paper(story, names={1: "要闻"})
    issue = paper.issues[0]
    settings = replace(SETTINGS, **changes)  # type: ignore[arg-type]  # a test names fields of Settings
    value = json.loads(format_json_ld(story, issue.pages[0], issue, settings))
    assert isinstance(value, dict)
    return value


def test_zotero_takes_it_for_a_newspaper_article() -> None:
    pairs = list_meta_names(FULL.article, make_paper(FULL, names={1: "要闻"}).issues[0].pages[0], SETTINGS)
    assert ("z:itemType", "newspaperArticle") in pairs
    assert [content for name, content in pairs if name == "citation_author"] == ["金钧胤", "李健"]
    assert ("prism.edition", "要闻") in pairs
    assert ("citation_firstpage", "1") in pairs
    assert "citation_journal_title" not in dict(pairs)


def test_a_link_preview_knows_an_article_from_a_website() -> None:
    pairs = list_meta_properties(FULL, make_paper(FULL).issues[0].pages[0], SETTINGS)
    assert ("og:type", "article") in pairs
    assert ("article:section", "栏目") in pairs
    assert ("og:image", "https://example.org/paper/2024/06/05/01/photo.jpg") in pairs


def test_no_address_is_given_by_half() -> None:
    settings = replace(SETTINGS, url="")
    pairs = dict(list_meta_properties(FULL, make_paper(FULL).issues[0].pages[0], settings))
    assert not {"og:url", "og:image"} & pairs.keys()
    assert "url" not in _json_ld(FULL, url="")


def test_search_engines_learn_authors_page_and_issue() -> None:
    value = _json_ld(FULL)
    assert value["@type"] == "NewsArticle"
    assert value["headline"] == "题目"
    assert value["alternativeHeadline"] == ["引题", "副题"]
    assert value["author"][1] == {"@type": "Person", "name": "李健", "jobTitle": "通讯员"}
    assert (value["printPage"], value["printSection"]) == ("1", "要闻")
    assert value["isPartOf"]["issueNumber"] == "12345"
    assert value["isPartOf"]["isPartOf"]["name"] == "某报"


def test_a_correction_is_part_of_the_article_and_moves_its_date() -> None:
    value = _json_ld(make_story(corrections=(Correction(dt.date(2024, 6, 7), "应为十人。"),)))
    assert value["dateModified"] == "2024-06-07"
    assert value["correction"][0]["text"] == "应为十人。"


def test_what_is_not_known_is_not_said() -> None:
    value = _json_ld(make_story())
    assert not {"author", "image", "keywords", "dateline", "correction"} & value.keys()


def test_a_title_cannot_close_the_element_that_holds_the_json() -> None:
    paper = make_paper(story := make_story("</script><b>"))
    text = format_json_ld(story, paper.issues[0].pages[0], paper.issues[0], SETTINGS)
    assert "<" not in text
    assert json.loads(text)["headline"] == "</script><b>"


def test_the_editors_summary_goes_before_the_text() -> None:
    assert summarise(make_story(summary="提要")) == "提要"
    assert summarise(make_story(markdown="", caption="图说", kind=Kind.PHOTO)) == "图说"
    assert len(summarise(make_story(markdown=SENTENCE * 9))) == 120


def test_breadcrumbs_lead_from_the_paper_to_the_article() -> None:
    story = make_story("题</script>目", page=2)
    page = make_paper(story).issues[0].pages[0]
    text = format_breadcrumbs(story.article, page, SETTINGS)
    assert text is not None
    assert "</script>" not in text
    base = "https://example.org/paper/"
    assert [(each["name"], each["item"]) for each in json.loads(text)["itemListElement"]] == [
        ("某报", base),
        ("2024-06-05", f"{base}2024/06/05/"),
        ("2", f"{base}2024/06/05/02/"),
        ("题</script>目", f"{base}2024/06/05/02/01/"),
    ]
    assert format_breadcrumbs(story.article, page, replace(SETTINGS, url="")) is None
