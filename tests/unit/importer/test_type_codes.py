"""Codes of typesetting are no words, and the sizes that they give tell what lines are."""

from __future__ import annotations

import pytest

from gazette.importer.told import Label
from gazette.importer.type_codes import read_type_codes
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read_with_body, titles

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
