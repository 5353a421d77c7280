"""Finding articles from the command line."""

import datetime as dt

from gazette.flow.lookup import Shelves
from gazette.model import Person, Story
from tests.unit.newspapers import by_place, make_paper, make_story


def shelves(*stories: Story) -> Shelves:
    return Shelves(make_paper(*stories), by_place(*stories))


def found(library: Shelves, query: str, order: str = "best") -> list[str]:
    return [hit.article.title.corrected for hit in library.find(query, order).hits]


TITLE = make_story("义乌创新“三招”", 1, markdown="企业班组长。")
KICKER = make_story("另一篇", 2, kicker="创新三招")
BODY = make_story(
    "再一篇", 3, markdown="开头。\n\n他们说：“创新三招”很好，创新{~~以经~>已经~~}不少。", byline=(Person(name="李明"),)
)
OLD = make_story("旧的一篇", 4, date=dt.date(1953, 1, 2), markdown="勞動與創新三招，六月五日。", column="史話")
LIBRARY = shelves(TITLE, KICKER, BODY, OLD)


def test_the_title_comes_before_the_kicker_and_the_kicker_before_the_body() -> None:
    assert found(LIBRARY, "创新三招") == ["义乌创新“三招”", "另一篇", "再一篇", "旧的一篇"]


def test_order_by_date_goes_both_ways() -> None:
    assert found(LIBRARY, "创新三招", "new")[-1] == "旧的一篇"
    assert found(LIBRARY, "创新三招", "old")[0] == "旧的一篇"


def test_traditional_and_simplified_find_each_other() -> None:
    assert found(LIBRARY, "劳动") == found(LIBRARY, "勞動") == ["旧的一篇"]


def test_every_word_must_be_there_and_a_minus_leaves_out() -> None:
    assert found(LIBRARY, "创新 班组长") == ["义乌创新“三招”"]
    assert "另一篇" not in found(LIBRARY, "创新 -栏目:史话 -标题:另一篇")
    assert len(found(LIBRARY, "-创新")) == 0


def test_fields_look_in_their_field_alone() -> None:
    assert found(LIBRARY, "作者:李明") == ["再一篇"]
    assert found(LIBRARY, "标题:创新") == ["义乌创新“三招”"]
    assert found(LIBRARY, "栏目:史话") == ["旧的一篇"]
    assert found(LIBRARY, "日期:1953") == ["旧的一篇"]
    assert found(LIBRARY, "版:2") == []
    assert found(LIBRARY, "6月5日") == ["旧的一篇"]


def test_both_readings_of_an_emended_passage_are_found_and_the_printed_one_is_told() -> None:
    (corrected,) = LIBRARY.find("创新已经").hits
    (printed,) = LIBRARY.find("创新以经").hits
    assert (corrected.printed, printed.printed) == (False, True)


def test_the_excerpt_is_the_sentence_with_its_hits_marked_as_they_are_written() -> None:
    (hit,) = LIBRARY.find("创新三招 李明").hits
    assert hit.excerpt.startswith("他们说：“创新三招”很好")
    assert [hit.excerpt[start:end] for start, end in hit.marks] == ["创新三招"]
    (old,) = LIBRARY.find("劳动").hits
    assert [old.excerpt[start:end] for start, end in old.marks] == ["勞動"]


def test_a_query_without_a_word_finds_nothing() -> None:
    assert found(LIBRARY, "，") == []
