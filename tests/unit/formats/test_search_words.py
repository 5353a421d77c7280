"""What is suggested while one types, and what pinyin may mean."""

import json
import zlib
from collections.abc import Sequence

from gazette.formats.search_words import NAMES_BYTES, format_search_words
from gazette.model import Listing, Paper, Person, Story
from tests.unit.newspapers import make_paper, make_story


def stories(*titles: str, name: str = "金钧胤") -> list[Story]:
    byline = (Person(name=name),)
    return [make_story(title, number, byline=byline) for number, title in enumerate(titles, 1)]


def files(paper: Paper) -> dict[str, bytes]:
    return {output.path: output.data for output in format_search_words(paper)}


def names(paper: Paper) -> list[str]:
    data = files(paper)["search/names.json"]
    assert len(zlib.compress(data)) <= NAMES_BYTES
    found = json.loads(data)
    assert isinstance(found, list)
    return found


def spelt(paper: Paper, spelling: str) -> Sequence[str]:
    table = json.loads(files(paper)[f"search/pinyin/{spelling[0]}.json"])
    return str(table.get(spelling, "")).split()


def test_words_of_several_headlines_are_suggested_and_what_holds_a_sentence_together_is_not() -> None:
    paper = make_paper(*stories("劳动关系因为和谐", "和谐因为劳动"))
    assert {"劳动", "和谐"} <= set(names(paper))
    assert "因为" not in names(paper)
    assert "关系" not in names(paper)


def test_a_person_is_suggested_beside_the_words_most_of_all_first() -> None:
    assert names(make_paper(*stories("劳动光荣", "劳动光荣", "月背采样")))[0] == "金钧胤"


def test_suggestions_are_bounded_and_the_rarest_are_left_out() -> None:
    article = make_story().article
    many = [
        Listing(name=f"{number * 2654435761 % 2**64:x}", address="people/x/", articles=(article,))
        for number in range(6000)
    ]
    often = Listing(name="常见", address="people/y/", articles=(article, article))
    kept = names(Paper(people=(*many, often)))
    assert kept[0] == "常见"
    assert 1000 < len(kept) < 6000


def test_a_word_of_a_headline_is_found_by_its_spelling_inside_of_a_longer_one_too() -> None:
    paper = make_paper(*stories("开拓进取"))
    assert list(spelt(paper, "kaituojinqu")) == ["开拓进取"]
    assert list(spelt(paper, "kaituo")) == ["开拓"]


def test_words_that_sound_alike_stand_together_the_frequent_one_first() -> None:
    paper = make_paper(*stories("国语", "果欲", "经济", "经济", "京畿"))
    assert list(spelt(paper, "jingji")) == ["经济", "京畿"]


def test_a_traditional_headline_is_spelt_as_its_simplified_form() -> None:
    assert list(spelt(make_paper(*stories("勞動光榮")), "laodong")) == ["劳动"]


def test_a_name_is_found_by_every_reading_of_its_surname() -> None:
    paper = make_paper(*stories("标题", name="单田芳"))
    assert list(spelt(paper, "dantianfang")) == ["单田芳"]
    assert list(spelt(paper, "shantianfang")) == ["单田芳"]


def test_every_letter_has_its_file_though_nothing_is_spelt_with_it() -> None:
    letters = {path.removeprefix("search/pinyin/") for path in files(make_paper(*stories("月背采样")))}
    assert letters >= {f"{letter}.json" for letter in "abcdefghijklmnopqrstuvwxyz"}
