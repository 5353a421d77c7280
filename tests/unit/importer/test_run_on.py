"""Sentences that run on into lines with telephones and addresses, and what page furniture inside a paragraph says."""

from __future__ import annotations

import pytest

from gazette.importer import import_page
from gazette.importer.lines import read_sheet
from gazette.importer.traits import read_traits
from gazette.problems import Code, Source
from tests.unit.reading_pages import HERONS, read

HEAD = "江南晚报\n2015年4月10日　第4版　公告\n\n征文启事\n"
CALL = (
    "　　本报征文活动即日起面向读者征稿，来稿请附照片一",
    "张。截稿日期：12月31日。投稿信箱：wanzho",
    "u@jnrb.example，网址：www.jn",
    "rb.com/zhengwen。",
)


def page(*lines: str) -> Source:
    return Source("page.txt", HEAD + "".join(f"{line}\n" for line in lines))


@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_line_that_a_sentence_runs_on_into_is_no_furniture(gap: str) -> None:
    source = Source("page.txt", HEAD + gap + "".join(f"{line}\n" for line in CALL))
    [file] = import_page(source).articles
    assert file.body.startswith("".join(CALL).strip())


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("　　来稿请写明作者真实姓名、详细地址、联系电", "话，零售每份五角，国内统一刊号可在邮局查询"),
        ("　　讀者可以到郵局去訂閱，也可以打電話到本報發", "行部，郵發代號31—1，全年訂價一百二十元整"),
    ],
)
def test_words_of_a_masthead_inside_a_sentence_are_the_sentences(above: str, below: str) -> None:
    *_, first, second = read_traits(read_sheet(page(above, below)))
    assert (first.top, second.top, second.words) == (False, False, 0)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "　　本报地址：城南路8号，邮编：320000，零售每份五角",
            "电话：88123315，邮发代号31—1",
        ),  # an imprint of two lines
        ("　　今年秋天，湖边来了白鹭，市民们都去看了一看。", "电话：88123315，邮发代号31—1"),
        ("　　今年秋天，湖边来了白鹭，市民们都去看了一看", "　　电话：88123315，邮发代号31—1"),
        ("　　今年秋天，湖边来了白鹭，市民们都去看了一看", "", "电话：88123315，邮发代号31—1"),
    ],
)
def test_words_of_a_masthead_that_no_sentence_runs_on_into_are_the_papers(lines: tuple[str, ...]) -> None:
    assert read_traits(read_sheet(page(*lines)))[-1].words > 0


def test_furniture_inside_a_paragraph_is_a_doubt() -> None:
    text = HERONS.replace("。", "，") + HERONS
    rows = [text[at : at + 18] for at in range(0, len(text), 18)]
    folio = "2015年4月10日　星期五　第4版"
    told = read(f"江南晚报\n{folio}\n\n湖边来了白鹭\n" + "\n".join([*rows[:2], folio, *rows[2:]]) + "\n")
    [doubt] = [problem for problem in told.problems if problem.code is Code.DOUBTFUL_LINE and problem.span.line == 7]
    assert doubt.message == "taken as: furniture; it may be: continues a paragraph"
