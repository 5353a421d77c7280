"""What comes near from the command line; tests/browser/test_search_words.py holds it to what the page finds."""

import pytest

from gazette.flow.lookup import Found, Shelves
from gazette.model import Person
from tests.unit.newspapers import by_place, make_paper, make_story

STORIES = (
    make_story("新型学徒制班", 1, markdown="企业办的。"),
    make_story("和谐劳动关系", 2, markdown="新型学徒，制度。", byline=(Person(name="金钧胤"),)),
    make_story("义乌来信", 3, markdown="调解员说。甲乙丙丁戊己庚辛。"),
)
LIBRARY = Shelves(make_paper(*STORIES), by_place(*STORIES))


def titles(found: Found) -> list[str]:
    return [hit.article.title.corrected for hit in found.hits]


@pytest.mark.parametrize("typed", ["新型学徒质班", "新型徒制班", "新型学学徒制班", "新学型徒制班"])
def test_one_slip_of_any_kind_is_forgiven_and_told(typed: str) -> None:
    found = LIBRARY.find(typed)
    assert (found.how, titles(found)) == ("near", ["新型学徒制班"])
    assert "新型学徒制班" in found.meant
    assert [hit.score for hit in found.hits] == [max(8, found.hits[0].score)]


def test_a_slip_stops_at_a_mark() -> None:
    assert "制度" not in "".join(LIBRARY.find("学徒的制度").meant)


@pytest.mark.parametrize("typed", ["laodong guanxi", "作者:jinjunyin"])
def test_pinyin_is_read_as_words_of_headlines_and_names(typed: str) -> None:
    found = LIBRARY.find(typed)
    assert (found.how, titles(found)) == ("sound", ["和谐劳动关系"])
    assert found.meant in {("劳动关系",), ("劳动", "关系"), ("金钧胤",)}


def test_halves_of_a_phrase_are_found_apart_and_marked() -> None:
    found = LIBRARY.find("义乌调解员")
    assert (found.how, titles(found), found.meant) == ("near", ["义乌来信"], ())
    assert [found.hits[0].excerpt[start:end] for start, end in found.hits[0].marks] == ["调解员"]


def test_pairs_of_neighbours_are_what_is_left() -> None:
    found = LIBRARY.find("甲乙丑寅丙丁卯辰戊己")
    assert (found.how, titles(found)) == ("near", ["义乌来信"])


@pytest.mark.parametrize(("also", "title"), [("日期:2024-06-05", ["义乌来信"]), ("日期:1999", []), ("版:9", [])])
def test_what_comes_near_has_the_date_and_the_page_that_are_asked_for(also: str, title: list[str]) -> None:
    assert titles(LIBRARY.find(f"{also} 甲乙丑寅丙丁卯辰戊己")) == title


def test_a_word_to_leave_out_is_left_out_of_what_comes_near() -> None:
    assert titles(LIBRARY.find("新型学徒质班 -企业")) == []


def test_what_was_meant_is_told_as_the_paper_prints_it() -> None:
    old = make_story("織布廠生產競賽開始", 1, markdown="PLC編程。")
    library = Shelves(make_paper(old), by_place(old))
    assert "織布廠生產競賽" in library.find("织布厂生严竞赛").meant
    assert "PLC編程" in library.find("PLC边程").meant
    assert library.find("shengchan").meant == ("生產",)
