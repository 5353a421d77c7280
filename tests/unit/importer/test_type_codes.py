"""Codes of typesetting are no words, and the sizes that they give tell what lines are."""

from __future__ import annotations

import pytest

from gazette.importer.conservation import check_conservation
from gazette.importer.told import Label
from gazette.importer.type_codes import read_type_codes
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read, read_with_body, titles

FORMS = (
    ("[HT2H]{}[HT]", "[HT3K]{}[HT]", "[HT4F]{}[HT]", "[HT5K]{}[HT]", "[HT5SS]　　{}[HT]"),
    ('〖HT1"H〗{}〖HT〗', "〖HT3K〗{}〖HT〗", "〖HT4F〗{}〖HT〗", "〖HT5K〗{}〖HT〗", "〖HT5SS〗　　{}〖HT〗"),
    ("【黑一】{}", "【楷三】{}", "【仿宋四】{}", "【楷五】{}", "【宋五】　　{}"),
    ("（二号黑体）{}", "（三号楷体）{}", "（小四仿宋）{}", "（五号楷体）{}", "（五号宋体）　　{}"),
)


def lay_out(form: tuple[str, str, str, str, str]) -> str:
    title, kicker, subtitle, writer, text = form
    first = (kicker.format("明年通车"), title.format("三条线路下周改道"), subtitle.format("新设十二个车站"))
    second = (title.format("湖边来了白鹭"), writer.format("王小明"))
    return "\n".join((*first, text.format(BUSES), "", *second, text.format(HERONS), ""))


@pytest.mark.parametrize("form", FORMS)
def test_the_largest_lines_above_a_text_are_its_title(form: tuple[str, str, str, str, str]) -> None:
    first, second = articles(lay_out(form))
    assert first.kicker is not None
    assert first.subtitle is not None
    assert (first.kicker.printed, first.title.printed) == ("明年通车", "三条线路下周改道")
    assert first.subtitle.printed == "新设十二个车站"
    assert (second.title.printed, [person.name for person in second.byline]) == ("湖边来了白鹭", ["王小明"])
    assert [body.strip() for body in read_with_body(lay_out(form))] == [BUSES, HERONS]


def test_few_words_of_another_face_inside_a_text_are_a_crosshead() -> None:
    page = (
        f"[HT2H]三条线路下周改道[HT]\n[HT5SS]　　{BUSES}\n[HT5H]　　改道以后[HT]\n[HT5SS]　　{HERONS}\n[HT3H]简讯[HT]\n"
    )
    assert "## 改道以后" in read_with_body(page)[0]


def test_a_name_in_brackets_above_a_larger_line_is_a_column() -> None:
    page = f"[HT4L]【水边】[HT]\n[HT2H]湖边来了白鹭[HT]\n[HT5SS]　　{HERONS}\n[KG1*2]\n"
    page += f"[HT3H]三条线路下周改道[HT]\n[HT5SS]　　{BUSES}\n"
    first, second = articles(page)
    assert (first.column, first.title.printed, second.title.printed) == ("水边", "湖边来了白鹭", "三条线路下周改道")


def test_the_head_of_a_page_is_no_title_however_large() -> None:
    page = f"[HT1H]河湾日报[HT]\n\n[HT2H]湖边来了白鹭[HT]\n[HT5SS]　　{HERONS}\n"
    page += f"[HT2H]三条线路下周改道[HT]\n[HT5SS]　　{BUSES}\n"
    assert titles(page) == ["湖边来了白鹭", "三条线路下周改道"]


def test_codes_of_one_size_say_nothing() -> None:
    assert read_type_codes([fold(f"（五号宋体）{BUSES}")] * 6) is None
    assert read_type_codes(["(黑一)湖边", "(宋五)白鹭", BUSES]) is None


def test_lines_that_count_items_above_sizes_are_no_columns() -> None:
    page = f"第1稿\n【黑一】三条线路下周改道\n【宋五】　　{BUSES}\n第2稿\n【黑二】湖边来了白鹭\n【宋五】　　{HERONS}\n"
    codes = read_type_codes(fold(page).split("\n"))
    assert codes is not None
    assert codes.told[2] is Label.TITLE
    assert [article.column for article in articles(page)] == [None, None]


@pytest.mark.parametrize("code", ["[NBA]", "[GDP]", "[HTML]", "【WTO】", "[AI]"])
def test_capitals_in_brackets_are_words_where_no_command_is_called_so(code: str) -> None:
    page = lay_out(FORMS[0]).replace("　　", f"　　他在{code}里。")
    assert [f"他在{code}里。" in body.replace("\\", "") for body in read_with_body(page)] == [True, True]
    codes = read_type_codes(fold(page.replace(code, "[KG1*2][HTXBS][HS2]")).split("\n"))
    assert codes is not None
    assert len(codes.spans[4]) == len(("[HT5SS]", "[KG1*2]", "[HTXBS]", "[HS2]", "[HT]"))


def test_size_ten_is_smaller_than_size_five() -> None:
    page = "".join(f"[HT2H]{title}[HT]\n[HT10K]王小明[HT]\n[HT5SS]　　{HERONS}[HT]\n\n" for title in ("白鹭", "水鸟"))
    codes = read_type_codes(fold(page).split("\n"))
    assert codes is not None
    assert (codes.told[1], codes.told.get(2)) == (Label.TITLE, None)


@pytest.mark.parametrize(
    "page",
    [
        "王芳摄【五宋】王芳摄\n记者 王芳A:\n问：记者 王芳[HT3K]（小四楷）[HT5]",
        "（王红梅）[HT]- \n\n读者信箱\n标题（副）：【三黑】[HT3K]【五宋】[HT5]",
    ],
)
def test_words_around_a_code_name_an_item_without_a_headline(page: str) -> None:
    made = read(page)
    assert not check_conservation(made)
    assert made.articles
    assert made.bare
