import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.model import Kind, Person
from gazette.paper.glances import glance_at
from gazette.views.cards import Picture, cut_paragraphs, plan_card, plan_entry
from tests.unit.newspapers import make_photo, make_story


def test_a_text_that_fits_is_shown_whole() -> None:
    assert cut_paragraphs(("甲乙。", "丙丁。"), 6) == (("甲乙。", "丙丁。"), True)


def test_a_cut_falls_after_the_last_mark_that_is_near() -> None:
    assert cut_paragraphs(("一二三，四五六，七八九十",), 10) == (("一二三，四五六……",), False)


def test_a_text_without_marks_is_cut_where_the_room_ends() -> None:
    assert cut_paragraphs(("一二三四五六七八九十",), 8) == (("一二三四五六……",), False)


@given(st.lists(st.text("甲乙，。", min_size=1, max_size=40), max_size=5).map(tuple), st.integers(0, 120))
def test_a_cut_text_is_never_longer_than_its_room(paragraphs: tuple[str, ...], room: int) -> None:
    kept, complete = cut_paragraphs(paragraphs, room)
    assert sum(map(len, kept)) <= max(room, 0) + len("……")
    assert complete == (kept == paragraphs)
    assert all(paragraph.strip("…") for paragraph in kept)


def test_a_card_leads_from_where_it_is_shown_to_its_article() -> None:
    assert plan_card(make_story(number=3), "2024/06/05/01/", 10).url == "03/"
    assert plan_card(make_story(number=3), "", 10).url == "2024/06/05/01/03/"


def test_a_card_has_the_headlines_in_printed_lines_and_on_one() -> None:
    card = plan_card(make_story("人才“下沉”，\n县域成为就业新选择", kicker="引题", subtitle="副\n题"), "", 10)
    assert ["".join(line) for line in card.title] == ["人才“下沉”，", "县域成为就业新选择"]
    assert card.one_line == "人才“下沉”，县域成为就业新选择"
    assert (card.kicker, card.subtitle) == ((("引题",),), (("副",), ("题",)))


def test_a_long_line_of_a_headline_may_break_between_its_phrases_and_never_in_a_name() -> None:
    byline = (Person("王小明", "记者"),)
    card = plan_card(make_story("王小明同志先进事迹报告会在杭州隆重举行", byline=byline), "", 10)
    assert len(card.title[0]) > 2
    assert any("王小明" in phrase for phrase in card.title[0])


def test_a_photo_story_says_what_its_caption_says() -> None:
    card = plan_card(make_photo(4, "昨日，巡河护水。"), "", 100)
    assert card.paragraphs == ("昨日，巡河护水。",)
    assert card.picture is not None
    assert card.picture.files is None


def test_an_article_shows_its_first_picture_that_has_a_file() -> None:
    card = plan_card(make_story(file="photo.jpg", caption="图说"), "2024/06/05/01/", 10)
    assert card.picture is not None
    assert card.picture.files is not None
    assert card.picture.files.url == "photo.jpg"


def test_an_article_without_a_picture_file_shows_none() -> None:
    assert plan_card(make_story(caption="图说"), "", 10).picture is None


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_item_has_an_entry_in_lists(kind: Kind) -> None:
    entry = plan_entry(glance_at(make_story("甲\n乙", kind=kind, summary="提要。")), "columns/x/", 90)
    assert (entry.title, entry.summary, entry.kind) == ("甲乙", "提要。", kind.value)
    assert entry.url == "../../2024/06/05/01/01/"


def test_a_text_in_letters_is_cut_between_words() -> None:
    text = "The county will spend money on drawings"
    assert cut_paragraphs((text,), 20) == (("The county will…",), False)
    assert cut_paragraphs((text,), 17) == (("The county will…",), False)
    assert cut_paragraphs((text,), 5) == (("The…",), False)
    assert cut_paragraphs((text,), 4) == ((), False)


@pytest.mark.parametrize(
    ("credit", "taken"), [("本报记者 张三", True), ("受访者供图", False), ("制图/李四", False), (None, False)]
)
def test_a_picture_was_taken_by_whom_its_credit_names_alone(credit: str | None, taken: bool) -> None:  # noqa: FBT001
    assert Picture(None, "", None, credit).taken == taken
