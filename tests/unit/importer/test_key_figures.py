"""Figures set large inside a report are part of it, and no headlines."""

from __future__ import annotations

import pytest

from gazette.importer.boxes import Box
from gazette.importer.key_figures import find_key_figures
from gazette.importer.lines import read_sheet
from gazette.importer.traits import read_traits
from gazette.problems import Source
from gazette.text.commonmark import plain_lines
from tests.unit.reading_pages import BUSES, HERONS, read, titles

FIGURES = ["1060亩\n莲溪村荷塘面积\n", "47%\n两周来叶菜平均跌幅\n", "8.6万人次\n今年以来接待游客\n"]


@pytest.mark.parametrize("name", ["", "数读\n", "数字之变\n"])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_key_figures_between_paragraphs_stay_in_their_report(name: str, gap: str) -> None:
    figures = gap.join(FIGURES)
    page = f"湖边来了白鹭\n\n本报讯　{HERONS}\n{gap}{name}{figures}{gap}{BUSES}\n\n公交改道\n\n本报讯　{BUSES}\n"
    assert titles(page) == ["湖边来了白鹭", "公交改道"]
    body = list(plain_lines(read(page).articles[0].body))
    assert body[0] == HERONS
    assert body[-1] == BUSES
    assert body[-7:-1] == "".join(FIGURES).split()


def test_what_heads_key_figures_is_a_crosshead() -> None:
    page = f"湖边来了白鹭\n\n本报讯　{HERONS}\n数读\n{''.join(FIGURES)}{BUSES}\n"
    assert "## 数读" in read(page).articles[0].body


@pytest.mark.parametrize(
    "text",
    [
        "1060亩\n莲溪村荷塘面积\n公交改道\n",
        "6月4日\n江城至海口\n6月5日\n江城至北海\n",
        "1998年\n公司成立\n2001年\n公司上市\n",
        f"1060亩\n{HERONS}\n212户\n{BUSES}\n",
    ],
)
def test_dates_single_figures_and_sentences_make_no_box_of_key_figures(text: str) -> None:
    assert find_key_figures(read_traits(read_sheet(Source("p.txt", f"湖边来客\n{HERONS}\n{text}")))) == {}


def test_each_figure_and_what_it_counts_is_a_row() -> None:
    page = f"江城报\n湖边来客\n{HERONS}\n数读\n{FIGURES[0]}{FIGURES[1]}"
    rows = dict.fromkeys((4, 5, 6, 7), Box.ROW)
    assert find_key_figures(read_traits(read_sheet(Source("p.txt", page)))) == rows | {3: Box.INSIDE}
