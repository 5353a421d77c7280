"""Names with characters beyond the first plane of Unicode, or of its first extension, are names as others."""

from __future__ import annotations

import pytest

from gazette.importer.seams import cost_of_cut
from gazette.text.han import is_han
from gazette.text.phrases import split_phrases
from tests.unit.reading_pages import HERONS, articles

FOLIO = "临塘报 2021年10月22日 星期五 第4版\n\n湖畔飞来白鹭群\n"
POEM = "秋风一夜过山城，\n木叶萧萧满地声。\n独上高楼望江水，\n孤帆远影不知名。\n"
# The last has a character that Python 3.11 does not know; before it stand two such surnames and a pen name without one.
NAMES = ["陈玥𬇙", "李𫘧", "王㐂", "𫍲小明", "㛃红", "阿𬇙", "王\U000323af"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("本报讯（记者 {}）" + HERONS, "记者"),
        ("本报讯 记者 {} 报道 " + HERONS, "记者"),
        ("本报记者 {}\n" + HERONS, "记者"),
        ("{}\n" + HERONS, None),
        (HERONS + "（{}）", None),
        (HERONS + "（通讯员 {}）", "通讯员"),
        ("{}\n" + POEM, None),
    ],
)
def test_a_name_with_a_rare_character_is_a_byline(text: str, role: str | None, name: str) -> None:
    (article,) = articles(FOLIO + text.format(name) + "\n")
    assert [(person.role, person.name) for person in article.byline] == [(role, name)]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_with_a_rare_character_is_a_photographs_credit(name: str) -> None:
    (article,) = articles(f"{FOLIO}{HERONS}\n几只白鹭从湖面上飞过。 本报记者 {name} 摄\n")
    assert [(photo.credit, article.byline) for photo in article.photos] == [(f"本报记者 {name}", ())]


def test_names_with_rare_characters_stand_in_a_row_with_a_space_in_one_of_two() -> None:
    (article,) = articles(f"{FOLIO}本报讯（记者 陈玥𬇙 李 𫘧 通讯员 王芳）{HERONS}\n")
    assert [person.name.replace(" ", "") for person in article.byline] == ["陈玥𬇙", "李𫘧", "王芳"]


def test_a_large_initial_of_the_second_plane_begins_its_paragraph() -> None:
    text = "河边上飞来一群白鹭，市民纷纷前来观看，场面十分热闹，管理处的人说今年比往年早了半个月。"
    (article,) = articles(f"{FOLIO}\n𬇙\n{text}\n\n{HERONS}\n")
    assert article.title.printed == "湖畔飞来白鹭群"


def test_headlines_are_divided_at_names_with_rare_characters_as_at_others() -> None:
    assert cost_of_cut("早稻开镰", "过了𬇙河") == cost_of_cut("早稻开镰", "过了湘河")
    assert [len(phrase) for phrase in split_phrases("𬇙河边上飞来一群白鹭")] == [
        len(phrase) for phrase in split_phrases("湘河边上飞来一群白鹭")
    ]


@pytest.mark.parametrize(("character", "han"), [("王", True), ("㐀", True), ("𬇙", True), ("の", False), ("A", False)])
def test_a_han_character_is_known_in_every_plane(character: str, han: bool) -> None:  # noqa: FBT001
    assert is_han(character) is han
