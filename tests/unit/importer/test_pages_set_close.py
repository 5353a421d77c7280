"""Pages without blank lines: where a paragraph ends, where it goes on, and what boxes and headlines stand between."""

from __future__ import annotations

import pytest

from gazette.problems import Code
from tests.unit.reading_pages import BUSES, HERONS, read, titles

FOLIO = "分水新闻\n2024年6月5日　星期三　第2版\n"
CELL = (
    "　　本报讯（记者　戴青）县农机站昨日把二十台新插秧机开到田头，教农户怎样换秧盘、怎样调株距，三天里来了四百多人。\n"
    "　　站长戴月明说，会开的人多了，机器才不会睡在棚里。"
)


def bodies(text: str) -> list[list[str]]:
    return [[row for row in file.body.splitlines() if row] for file in read(text).articles]


def test_a_sentence_that_a_long_line_does_not_end_goes_on_below_on_a_page_of_whole_paragraphs() -> None:
    text = (
        f"{FOLIO}插秧机开到田头\n本报讯（记者　戴青）县农机站昨日把二十台新插秧机开到田头，来看的农户坐满了田埂，"
        "站里印的说\n明书不到中午就发完了。站里的人说，下一回要带五百份来，字也要再大一些，好让老人也看得清。\n"
        f"湖边的鸟\n{HERONS}\n{BUSES}\n"
    )
    assert "站里印的说明书不到中午就发完了。" in bodies(text)[0][0]


def test_rows_of_a_list_go_on_with_none_above_though_they_have_commas() -> None:
    text = (
        f"{FOLIO}湖边的鸟\n{HERONS}\n{BUSES}\n本周食单\n材料：冬瓜六百克，薏米五十克，老鸭半只，陈皮一块，姜四片\n"
        "做法：薏米先泡两小时，老鸭焯水，入砂锅加水两升，最后下冬瓜，加盐即成。\n"
    )
    assert [row for body in bodies(text) for row in body][-1].startswith("做法：")


def test_a_headline_stands_below_the_name_that_closes_a_text_where_paragraphs_stand_in() -> None:
    birds = "\n".join(f"　　{row}" for row in (HERONS, BUSES))
    for closing in ("（林　舟）", "（未完待续）"):
        text = f"{FOLIO}湖边的鸟\n{birds}{closing}\n会“报警”的秧盘\n{CELL}\n"
        assert titles(text) == ["湖边的鸟", "会“报警”的秧盘"]


@pytest.mark.parametrize("name", ["链接", "■相关链接", "数读", "名词解释　秧盘", "小　资　料"])
def test_a_box_s_name_parts_no_text_though_no_blank_line_sets_it_apart(name: str) -> None:
    told = "秧盘用硬塑料压成，一张有四百个孔，每孔育两三株秧苗，插秧机一次能带十六张。"
    text = f"{FOLIO}湖边的鸟\n{HERONS}\n{BUSES}\n插秧机开到田头\n{CELL}\n{name}\n{told}\n"
    assert bodies(text)[-1] == [told]


ABOVE = f"{FOLIO}\n湖边的鸟\n\n{HERONS}\n\n插秧机开到田头\n\n{CELL}\n\n"
ROWS = "数据\n新插秧机　东乡　8台\n新插秧机　西乡　7台\n新插秧机　南乡　5台\n"
AFTER = "农机站为来看的农户备了茶水，站里的两位师傅轮流讲解，一直讲到天黑，嗓子都哑了。"


def test_a_paragraph_below_the_rows_of_a_box_goes_on_with_the_text_above_it_and_that_is_a_doubt() -> None:
    text = f"{ABOVE}{ROWS}\n　　{AFTER}\n\n车站改了名\n\n{BUSES}\n"
    page = read(text)
    found = {file.article.title.printed: file.body for file in page.articles}
    assert AFTER in found["插秧机开到田头"]
    assert AFTER not in found["数据"]
    line = text.splitlines().index(f"　　{AFTER}") + 1
    assert line in {problem.span.line for problem in page.problems if problem.code is Code.DOUBTFUL_JOIN}


def test_a_paragraph_below_rows_that_no_box_s_name_heads_stays_with_them() -> None:
    rows = ROWS.replace("数据", "各乡机具表")
    text = f"{ABOVE}{rows}\n　　{AFTER}\n\n车站改了名\n\n{BUSES}\n"
    assert {problem.code for problem in read(text).problems}.isdisjoint({Code.DOUBTFUL_JOIN})
