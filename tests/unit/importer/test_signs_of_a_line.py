"""What a line shows by its own form: a turn of a talk, a word, the page's name, the weather, a picture."""

from __future__ import annotations

import pytest

from gazette.importer.authors import author_grade
from gazette.importer.folios import names_page
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles

FOLIO = "分水新闻\n2024年6月5日　星期三　第2版\n"


def wrap(text: str) -> str:
    return "\n".join(text[at : at + 20] for at in range(0, len(text), 20))


def test_a_headline_that_opens_with_a_place_and_ends_in_a_quotation_is_no_turn_of_a_talk() -> None:
    found = articles(f"白鹭飞来\n\n本报讯　{HERONS}\n\n黄石：女职工有了“悄悄话小屋”\n\n本报讯　{BUSES}（汤若梅）\n")
    assert [article.title.printed for article in found] == ["白鹭飞来", "黄石：女职工有了“悄悄话小屋”"]


def test_who_speaks_in_a_quotation_takes_a_turn_of_a_talk() -> None:
    found = articles(f"访谈录\n本报讯　{HERONS}\n张大明：“这几只白鹭是去年来的。”\n记者：以后还来吗？\n")
    assert len(found) == 1


def test_a_word_of_three_characters_in_a_headline_is_no_pen_name() -> None:
    found = articles(
        f"大连造出首台\n跨临界螺杆\n压缩机\n连续运转三千小时噪声低于同类产品\n\n本报讯（记者 时雨）{BUSES}\n"
    )
    assert [person.name for person in found[0].byline] == ["时雨"]


def test_a_headline_that_goes_on_from_its_first_line_has_no_column() -> None:
    body = f"　　立夏一过，{HERONS}三次“出山”，价钱也翻了三番。"
    found = articles(f"一片叶子的\n三次“出山”\n——白云乡茶产业发展见闻\n本报记者　方晓棠\n{body}\n")
    assert (found[0].column, found[0].title.printed) == (None, "一片叶子的\n三次“出山”")


@pytest.mark.parametrize("printed", ["要　闻　01", "综 合 02", "01 要 闻"])
def test_the_name_of_a_page_may_be_spaced_out(printed: str) -> None:
    assert names_page(fold(printed))


def test_a_number_by_itself_names_a_page() -> None:
    assert names_page("B15")


def test_the_page_named_right_below_the_masthead_is_furniture() -> None:
    head = (
        "分水新闻\n中共分水县委主管主办\n2024年6月5日　星期三　农历四月廿九\n第2486期　内部资料　免费赠阅\n要　闻　01\n"
    )
    found = articles(f"{head}白鹭飞来公园\n本报讯　{HERONS}\n")
    assert [(article.column, article.title.printed) for article in found] == [(None, "白鹭飞来公园")]


def test_a_headline_that_says_how_hot_it_was_is_not_the_weather() -> None:
    found = articles(f"{FOLIO}连续三天超过38℃ 用电负荷四破纪录\n百台变压器喝冰水\n本报讯　{HERONS}\n")
    printed = "".join(part.printed for part in (found[0].kicker, found[0].title) if part)
    assert "38℃" in printed


def test_a_picture_below_briefs_stands_under_no_column_of_theirs() -> None:
    buses = "公交站投用\n本报讯　三座公交首末站投入使用，新增线路四条。（罗朝晖）\n"
    books = "图书馆开放\n本报讯　图书馆开放到晚上九时。（叶知秋）\n"
    found = articles(f"简讯\n{buses}{books}麦浪滚滚\n6月1日，渡口村的种粮大户抢收小麦。\n记者 丁满仓 摄\n")
    assert [article.column for article in found] == ["简讯", "简讯", None]


def test_who_wrote_and_took_the_pictures_is_a_byline() -> None:
    assert author_grade(fold("文．攝影／江敏之")) > 1


def test_what_ends_an_instalment_names_nobody() -> None:
    found = articles(f"盐田儿女\n苏琼枝\n　　{HERONS}\n　　{BUSES}\n（未完）\n")
    assert all(person.name != "未完" for article in found for person in article.byline)
