"""What is suggested while one types, and what pinyin may mean."""

import json
import zlib
from collections.abc import Sequence

from gazette.formats.compact import format_compact
from gazette.formats.search_words import FORMS_BYTES, NAMES_BYTES, format_search_words, list_names, list_spellings
from gazette.model import Listing, Paper, Person, Story
from gazette.text.variants import simplified_forms
from tests.unit.newspapers import make_paper, make_story


def stories(*titles: str, name: str = "金钧胤") -> list[Story]:
    byline = (Person(name=name),)
    return [make_story(title, number, byline=byline) for number, title in enumerate(titles, 1)]


def files(paper: Paper) -> dict[str, bytes]:
    return {output.path: output.data for output in format_search_words(paper)}


def names(paper: Paper) -> list[object]:
    found = json.loads(files(paper)["search/names.json"])
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
    assert len(zlib.compress(format_compact(kept))) <= NAMES_BYTES
    assert 1000 < len(kept) < 6000


def test_a_word_of_a_headline_is_found_by_its_spelling_inside_of_a_longer_one_too() -> None:
    paper = make_paper(*stories("开拓进取"))
    assert list(spelt(paper, "kaituojinqu")) == ["开拓进取"]
    assert list(spelt(paper, "kaituo")) == ["开拓"]


def test_words_that_sound_alike_stand_together_the_frequent_one_first() -> None:
    paper = make_paper(*stories("国语", "果欲", "经济", "经济", "京畿"))
    assert list(spelt(paper, "jingji")) == ["经济", "京畿"]


def test_a_traditional_headline_is_spelt_as_its_simplified_form_and_offered_as_printed() -> None:
    paper = make_paper(*stories("勞動光榮", "義烏的勞動", name="劉鋒"))
    assert list(spelt(paper, "laodong")) == ["劳动/勞動"]
    assert list(spelt(paper, "liufeng")) == ["刘锋/劉鋒"]
    assert list_spellings(paper)["laodong"] == ("勞動",)
    assert list_names(paper) == ["劉鋒", "勞動"]
    assert names(paper) == [["劉鋒", "刘锋"], ["勞動", "劳动"]]


def test_a_word_of_both_scripts_is_one_word_in_the_form_of_most_headlines() -> None:
    paper = make_paper(*stories("勞動光榮", "劳动的歌", "义乌的劳动", name="李明"))
    assert list_names(paper) == ["劳动", "李明"]
    assert list(spelt(paper, "laodong")) == ["劳动"]


def test_simplified_forms_do_not_make_suggestions_longer_than_they_may_be() -> None:
    article = make_story().article
    forms = list(simplified_forms())
    many = [
        Listing(
            name="".join(forms[number * step % len(forms)] for step in (7, 11, 13)), address="x/", articles=(article,)
        )
        for number in range(1, 6000)
    ]
    data = files(Paper(people=tuple(many)))["search/names.json"]
    assert NAMES_BYTES < len(zlib.compress(data)) <= FORMS_BYTES


def test_a_name_is_found_by_every_reading_of_its_surname() -> None:
    paper = make_paper(*stories("标题", name="单田芳"))
    assert list(spelt(paper, "dantianfang")) == ["单田芳"]
    assert list(spelt(paper, "shantianfang")) == ["单田芳"]


def test_every_letter_has_its_file_though_nothing_is_spelt_with_it() -> None:
    letters = {path.removeprefix("search/pinyin/") for path in files(make_paper(*stories("月背采样")))}
    assert letters >= {f"{letter}.json" for letter in "abcdefghijklmnopqrstuvwxyz"}
