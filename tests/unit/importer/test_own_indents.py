"""What stands in by less or more than the paragraphs of its page is no paragraph."""

from __future__ import annotations

from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.problems import Source
from tests.unit.importer.test_columns_and_indents import PRICES, SCHOOL, column
from tests.unit.reading_pages import BUSES, HERONS, articles, titles

HEADS = (
    ("湖边来了几只白鹭", "市民驻足拍照留念"),
    ("公交三条线路改道", "新设十二个停靠站"),
    ("菜场各种蔬菜降价", "收摊提早半个钟头"),
)


def page(indent: str) -> str:
    texts = (HERONS, BUSES, PRICES)
    return "".join(
        "".join(f"{indent}{line}\n" for line in lines) + column("本报讯　" + text)
        for lines, text in zip(HEADS, texts, strict=True)
    )


def test_lines_one_em_in_are_headlines_where_paragraphs_stand_two_ems_in() -> None:
    found = titles(page("　") + "　一所夜校\n" + column(SCHOOL) + column(SCHOOL[5:]))
    assert found == ["\n".join(lines) for lines in HEADS] + ["一所夜校"]


def test_lines_three_ems_in_are_headlines_where_paragraphs_stand_two_ems_in() -> None:
    assert titles(page("　　　")) == ["\n".join(lines) for lines in HEADS]


def test_a_line_stands_as_paragraphs_do_where_it_is_as_far_in_as_they_are() -> None:
    sheet = read_sheet(Source("p.txt", page("　")))
    assert [sheet.stands_as_paragraph(line) for line in sheet.printed[:3]] == [False, False, True]
    bare = read_sheet(Source("p.txt", "　一所夜校\n钳工班昨晚开了第一课。\n"))
    assert bare.stands_as_paragraph(bare.printed[0])


def test_short_lines_between_paragraphs_are_crossheads_where_they_stand_in_as_paragraphs_do() -> None:
    parts = "".join(f"　　{name}\n" + column(text) for name, text in (("先开课", SCHOOL), ("再改道", BUSES)))
    made = articles("湖边来了白鹭\n" + column("本报讯　" + HERONS) + parts)
    assert len(made) == 1


def test_a_date_that_begins_a_paragraph_goes_on_with_no_number_above_it() -> None:
    rows = "　　1　　江城　　27　35　32　94\n　　2　　河口　　25　23　17　65\n"
    page = f"奖牌榜\n\n{rows}\n　　8月7日，{HERONS}\n\n市民散步\n\n　　{BUSES}\n\n　　{PRICES}\n"
    reading = classify(read_sheet(Source("p.txt", page)))
    held = {rule.name for rule in reading.rules[3]}
    assert "begins like a sentence" in held
    assert "a number goes on" not in held
