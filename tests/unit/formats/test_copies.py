"""What stands beside an article for other programs: ninjs and plain text."""

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from gazette.model import Correction, Dateline, Kind, Person, Place, Story
from gazette.settings import Settings
from tests.unit.newspapers import DAY, REPORTER, SETTINGS, make_files, make_story

HERE = "2024/06/05/01/01/"
STORY = make_story(
    "题\n目",
    markdown="自治州{~~の~>的~~}普里沙。\n\n## 小题\n\n第二段。",
    kicker="引题",
    subtitle="副题",
    caption="图注",
    file="photo.jpg",
    source="新华社",
    dateline=Dateline("北京", DAY),
    byline=(REPORTER, Person("李明")),
    column="栏目",
    tags=("标签",),
    corrections=(Correction(dt.date(2024, 6, 7), "更正。"),),
)
RIGHTS = replace(SETTINGS, publisher="某报社", rights="版权所有")
TEXT: dict[str, Any] = {"type": "string"}
LINK: dict[str, Any] = {"type": "string", "pattern": "^[a-z]+:[!-~]+$"}
TIME: dict[str, Any] = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}


def one_of(*words: str) -> dict[str, Any]:
    return {"enum": list(words)}


def made_of(*needed: str, **parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": parts, "required": list(needed), "additionalProperties": False}


def listed(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


# The properties of ninjs 3.1 that an article fills, with the shapes that the standard's schema gives them.
WORDS = {"role": TEXT, "contentType": TEXT, "value": TEXT}
NAMED = {"name": TEXT, "rel": TEXT, "uri": LINK, "literal": TEXT}
PROPERTIES = {
    "uri": LINK,
    "type": one_of("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"),
    "representationType": one_of("full", "partial"),
    "pubStatus": one_of("usable", "withheld", "canceled"),
    **dict.fromkeys(("firstCreated", "versionCreated"), TIME),
    **dict.fromkeys(("version", "language", "title", "by", "located", "copyrightHolder", "copyrightNotice"), TEXT),
    "headlines": listed(made_of("value", **WORDS)),
    "descriptions": listed(made_of("value", **WORDS)),
    "bodies": listed(made_of("value", **WORDS, charCount={"type": "integer"}, wordCount={"type": "integer"})),
    "people": listed(made_of(**NAMED)),
    "subjects": listed(made_of(**NAMED)),
    "infoSources": listed(made_of(name=TEXT, role=TEXT, uri=LINK, literal=TEXT)),
    "genres": listed(made_of(name=TEXT, uri=TEXT, literal=TEXT)),
    "renditions": listed(made_of("name", name=TEXT, href=LINK, contentType=TEXT, title=TEXT)),
    "altIds": listed(made_of(role=TEXT, value=TEXT)),
    "rightsInfo": made_of("linkedRights", linkedRights=LINK, langId=LINK),
    "standard": made_of(name=TEXT, version=TEXT, schema=LINK),
}
ASSOCIATION = made_of("name", "uri", **PROPERTIES, name=TEXT, rel=TEXT)
ITEM = Draft202012Validator(made_of("uri", **PROPERTIES, associations=listed(ASSOCIATION)))


def copies(*stories: Story, settings: Settings = RIGHTS) -> dict[str, str]:
    return make_files(*stories, settings=settings)


def item(story: Story = STORY, settings: Settings = RIGHTS) -> dict[str, Any]:
    value = json.loads(copies(story, settings=settings)[f"{HERE}index.json"])
    assert isinstance(value, dict)
    return value


@pytest.mark.parametrize("settings", [RIGHTS, replace(RIGHTS, url="")], ids=["with an address", "without"])
def test_a_news_item_has_the_properties_and_shapes_of_its_standard_and_no_others(settings: Settings) -> None:
    picture = make_story(markdown="", caption="图注", file="照片.jpg", kind=Kind.PHOTO)
    for story in (STORY, picture, make_story()):
        assert [error.message for error in ITEM.iter_errors(item(story, settings))] == []


def test_a_news_item_tells_what_the_article_tells() -> None:
    value = item()
    assert value["uri"] == f"https://example.org/paper/{HERE}"
    assert value["headlines"] == [
        {"role": role, "contentType": "text/plain", "value": words}
        for role, words in (("main", "题目"), ("kicker", "引题"), ("subtitle", "副题"))
    ]
    assert (value["by"], value["located"], value["language"]) == (
        f"{REPORTER.role} {REPORTER.name} 李明",
        "北京",
        "zh-Hans",
    )
    assert value["infoSources"] == [{"name": "新华社", "role": "source"}]
    assert value["subjects"] == [{"name": "栏目", "rel": "column"}, {"name": "标签", "rel": "about"}]
    assert (value["firstCreated"], value["versionCreated"]) == (
        "2024-06-05T00:00:00+08:00",
        "2024-06-07T00:00:00+08:00",
    )
    assert (value["version"], value["copyrightHolder"], value["copyrightNotice"]) == ("2", "某报社", "版权所有")
    assert value["rightsInfo"] == {"linkedRights": "https://example.org/paper/rights/"}


def test_its_bodies_hold_the_corrected_text_plain_and_marked_up() -> None:
    plain, marked = item()["bodies"]
    assert plain["value"] == "图注 王华斌\n\n自治州的普里沙。\n\n小题\n\n第二段。"
    assert plain["charCount"] == len("图注王华斌自治州的普里沙。小题第二段。")
    assert "<h2" in marked["value"]
    assert "の" not in marked["value"]


def test_a_photo_is_an_association_with_its_caption_and_credit() -> None:
    (photo,) = item()["associations"]
    assert (photo["name"], photo["by"], photo["type"]) == ("photo.jpg", "王华斌", "picture")
    assert photo["renditions"] == [
        {"name": "web", "href": "https://example.org/paper/2024/06/05/01/photo.jpg", "contentType": "image/jpeg"}
    ]
    assert photo["descriptions"] == [{"role": "caption", "contentType": "text/plain", "value": "图注"}]


def test_without_a_site_address_an_item_has_a_name_and_no_links() -> None:
    value = item(settings=replace(RIGHTS, url=""))
    assert str(value["uri"]).startswith("urn:uuid:")
    assert {"renditions", "rightsInfo"}.isdisjoint(value)


@pytest.mark.parametrize(("file", "kind"), [(None, "text"), ("photo.jpg", "picture")])
def test_a_photo_story_is_a_picture_where_there_is_one(file: str | None, kind: str) -> None:
    assert item(make_story(markdown="", caption="图注", file=file, kind=Kind.PHOTO))["type"] == kind


def test_plain_text_is_the_article_from_its_kicker_to_its_place() -> None:
    assert copies(STORY)[f"{HERE}index.txt"] == (
        f"引题\n题\n目\n副题\n\n新华社 北京 2024-06-05 {REPORTER.role} {REPORTER.name} 李明\n\n图注 王华斌\n\n"
        f"自治州的普里沙。\n\n小题\n\n第二段。\n\n某报 2024-06-05 1\nhttps://example.org/paper/{HERE}\n"
    )


def test_both_copies_of_a_jumped_article_hold_all_its_parts() -> None:
    first = make_story("长文", markdown="第一部分。", continues_on=2)
    later = make_story("长文", page=2, markdown="第二部分。", continued_from=1)
    made = copies(first, later)
    assert "第一部分。\n\n第二部分。" in made[f"{HERE}index.txt"]
    assert json.loads(made[f"{HERE}index.json"])["representationType"] == "full"
    part = json.loads(made["2024/06/05/02/01/index.json"])
    assert (part["representationType"], part["bodies"][0]["value"]) == ("partial", "第二部分。")
    assert Place(DAY, 2, 1) == later.article.place
