"""What a page put together shows: what ``weights.WHOLE`` weighs is counted where it stands, and only there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.wholes import measure_whole, put_together
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS

HEAD = "临塘报\n2021年10月22日　星期五　第4版\n\n"
REPORT = f"湖边来了一群白鹭\n　　本报讯（记者 陈亦方）{HERONS}\n"
OTHER = f"公交车改道新设车站\n　　{BUSES}\n　　司机们说，绕行的路不远，乘客慢慢就习惯了。\n"
CROSSHEADS = (
    f"湖边来了一群白鹭\n　　{HERONS}\n\n　　清早的湖面\n\n　　{BUSES}\n\n　　傍晚的湖面\n\n　　{HERONS}\n" + OTHER
)
ALONE = f"湖边来了一群白鹭\n　　{HERONS}\n\n　　傍晚的湖面\n\n　　{HERONS}\n　　{HERONS}\n" + OTHER


def measure(text: str) -> dict[str, float]:
    return measure_whole(put_together(classify(read_sheet(Source("page.txt", HEAD + text)))))


@pytest.mark.parametrize(
    ("name", "shown", "not_shown"),
    [
        ("text that opens with the head of a report", REPORT, OTHER),
        ("headline above a line or two", "湖边来了一群白鹭\n　　白鹭昨天清晨飞来。\n" + OTHER, REPORT + OTHER),
        ("title of four characters or less", REPORT.replace("湖边来了一群白鹭", "白鹭来了"), REPORT),
        ("headline that names its writer", OTHER.replace("车站\n", "车站\n　　　本报记者 陈亦方\n"), OTHER),
        ("name of a column", f"【湖畔随笔】\n{OTHER}", OTHER),
        ("paragraph of a word or two", f"{OTHER}　　就这样。\n　　{HERONS}\n", OTHER),
        ("crosshead alone in its text", ALONE, CROSSHEADS),
        ("headline with room above it unlike others", f"{REPORT}\n{OTHER}\n{REPORT}{OTHER}", f"{REPORT}\n{OTHER}"),
    ],
)
def test_what_a_page_shows_is_counted_where_it_stands(name: str, shown: str, not_shown: str) -> None:
    assert measure(shown)[name] >= 1
    assert measure(not_shown)[name] == 0


def test_a_line_of_a_headline_that_stands_further_in_than_others_is_counted() -> None:
    name = "line of a headline further in than others, or less"
    even = f"{REPORT}\n{OTHER}"
    assert measure(even)[name] == 0
    assert measure(even.replace("湖边来了一群白鹭", "　　　湖边来了一群白鹭"))[name] == 1


def test_the_surer_headlines_and_pairs_are_the_more_they_weigh() -> None:
    sure, unsure = measure(REPORT), measure(REPORT.replace("湖边来了", "十年护鸟不寻常\n湖边来了"))
    assert unsure["next-best division behind"] < sure["next-best division behind"] <= 3
    assert measure(REPORT + OTHER)["next-best pairing behind"] == 10  # five for each: no other way to pair them


def test_headlines_whose_text_stands_nowhere_are_counted() -> None:
    page = put_together(classify(read_sheet(Source("page.txt", HEAD + OTHER))))
    assert measure_whole(page)["headlines without a text"] == 0
    (section,) = (section for section in page.sections if section.heads)
    lacking = replace(page, sections=(*page.sections, replace(section, blocks=())))
    assert measure_whole(lacking)["headlines without a text"] == 1
