from gazette.paper.glances import MOST, glance_at, pack_glance, unpack_glance
from tests.unit.newspapers import make_story


def test_a_glance_is_kept_as_plain_values() -> None:
    story = make_story("甲\n乙", markdown="## 小标题\n\n第一段。\n\n第二段。")
    packed = pack_glance(story)
    assert unpack_glance(story.article.place.date.isoformat(), packed) == glance_at(story)
    assert all(isinstance(each, str | int | tuple | None) for each in packed)


def test_a_glance_shows_how_an_article_begins() -> None:
    assert glance_at(make_story(markdown="## 小标题\n\n第一段。\n\n第二段。")).beginning == "第一段。"
    assert glance_at(make_story(markdown="第一段。", summary="提要。")).beginning == "提要。"
    assert glance_at(make_story(markdown="", caption="图说")).beginning == "图说"
    assert glance_at(make_story(markdown="")).beginning == ""
    assert glance_at(make_story(markdown="长" * MOST * 2)).beginning == "长" * MOST
