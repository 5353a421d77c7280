"""Writers behind whose name stands what they are, and rows of boxes that say who told and who wrote down."""

import datetime as dt

import pytest

from gazette.importer import PageHints, decode_page, import_page
from gazette.importer.authors import WITH_ROLE, author_grade
from gazette.importer.marked_names import read_marked_name
from gazette.importer.rows_of_names import read_row_of_names


@pytest.mark.parametrize(
    ("line", "name", "told"),
    [
        ("沈涛(战士)", "沈涛", "战士"),
        ("李大明(高二学生)", "李大明", "高二学生"),
        ("苏文杰 视障人士", "苏文杰", "视障人士"),
        ("林 芳 家庭主妇", "林 芳", "家庭主妇"),
        ("陈大文 退休公务员", "陈大文", "退休公务员"),
    ],
)
def test_a_name_with_a_calling_behind_it_is_a_writer(line: str, name: str, told: str) -> None:
    (named,) = read_marked_name(line)
    assert (line[slice(*named.name)], line[slice(*named.role)]) == (name, told)
    assert author_grade(line) == WITH_ROLE


@pytest.mark.parametrize(
    "line",
    ["苏州 全体市民", "方便 广大市民", "高考 学生家长", "张店 工人", "关爱 困难职工", "方便(残疾人士)", "李大明(左)"],
)
def test_a_place_or_a_word_with_people_behind_it_is_none(line: str) -> None:
    assert read_marked_name(line) == ()


def test_boxes_stand_before_each_in_a_row() -> None:
    line = "□口述:邬小冬 □整理:本报记者 白 露"
    named = read_row_of_names(line)
    assert [line[slice(*each.name)] for each in named] == ["邬小冬", "白 露"]


def test_a_letter_with_its_writer_below_the_title_has_the_title_alone() -> None:
    text = (
        "公民論壇\n巴士到站前請先講一聲\n何文傑　視障人士\n\n本人失明九年，每日由大埔到觀塘上班，轉乘兩程巴士。"
        "車廂報站的聲音時有時無，常常坐過站。\n希望車長停站之前，先講一聲站名，舉手之勞而已。\n"
    )
    source = decode_page("x.txt", text.encode()).source
    assert source is not None
    page = import_page(source, PageHints(dt.date(1999, 3, 4), 5))
    (article,) = [each.article for each in page.articles]
    assert article.title.printed == "巴士到站前請先講一聲"
    assert [(person.name, person.role) for person in article.byline] == [("何文傑", "視障人士")]
