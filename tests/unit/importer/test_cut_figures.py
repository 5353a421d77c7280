"""Figures set large whose labels a narrow column cuts: a row each, and no headlines."""

from __future__ import annotations

import pytest

from gazette.importer.boxes import Box
from gazette.importer.classify import classify
from gazette.importer.cut_figures import find_cut_figures, mark_figures
from gazette.importer.key_figures import find_key_figures
from gazette.importer.lines import read_sheet
from gazette.importer.torn_ends import find_placed
from gazette.importer.traits import read_traits
from gazette.problems import Source
from gazette.text.commonmark import plain_lines
from tests.unit.reading_pages import read

FOLIO = "西溪都市报\n2016年3月9日 星期三\n"
# A column of fifteen characters, in which no paragraph stands in.
FERRY = """渡口停摆的第三天，老艄公章水生还
是按时到船上坐着，他说船比人更怕闲。
过江的人改走新桥，只有卖豆腐的阿婆
每天来问一句，今天开不开。
"""
CUT = """94%→27%
改走新桥的居民占全部过江人数的比
例，2010年与2015年
1.2万张
去年渡口卖出的船票，前年是这个数的三
倍
"""
WHOLE = "1/3\n船工的月薪只有桥上收费员的三成，\n4元\n一张来回船票，含一只行李\n"


def found(text: str) -> tuple[dict[str, str], list[Box]]:
    """Return what each line of a page's boxes does, and what their names do."""
    sheet = read_sheet(Source("p.txt", text))
    traits = read_traits(sheet)
    cuts, names = find_cut_figures(traits, find_key_figures(traits))
    return {sheet.printed[at].key: cut.name for at, cut in cuts.items()}, list(names.values())


def test_what_a_figure_counts_goes_on_below_a_full_line() -> None:
    rows, names = found(f"{FOLIO}渡船\n{FERRY}数读\n{CUT}")
    assert [key for key, cut in rows.items() if cut == "REST"] == ["例,2010年与2015年", "倍"]
    assert [key for key, cut in rows.items() if cut == "ROW"][::2] == ["94%→27%", "1.2万张"]
    assert names == [Box.NAME]


def test_a_box_of_figures_is_an_item_below_its_name() -> None:
    page = read(f"{FOLIO}渡船停了\n记者 柳青\n{FERRY}数读\n{CUT}")
    titles = [file.article.title.printed for file in page.articles]
    assert titles == ["渡船停了", "数读"]
    rows = [row for row in plain_lines(page.articles[1].body) if row]
    assert rows == [
        "94%→27%",
        "改走新桥的居民占全部过江人数的比例，2010年与2015年",
        "1.2万张",
        "去年渡口卖出的船票，前年是这个数的三倍",
    ]


def test_inside_a_report_the_name_of_the_figures_is_none_of_its_headlines() -> None:
    assert found(f"{FOLIO}渡船\n{FERRY}数读\n{CUT}{FERRY}")[1] == [Box.INSIDE]
    assert "## 数读" in read(f"{FOLIO}渡船停了\n记者 柳青\n{FERRY}数读\n{CUT}{FERRY}").articles[0].body
    three = f"{CUT}{WHOLE}"
    assert found(f"{FOLIO}渡船\n{FERRY}一条江上\n{three}{FERRY}")[1] == [Box.INSIDE]


def test_a_number_before_a_figure_ends_what_is_counted() -> None:
    text = "31家\n沿江有渡口的村子，其中还在开船的\n12家\n2.7次\n村民每周过江的次数\n"
    rows, _ = found(f"{FOLIO}渡船\n{FERRY}数读\n{text}")
    assert (rows["12家"], rows["2.7次"]) == ("REST", "ROW")


def test_the_name_of_a_column_is_nothing_that_is_counted() -> None:
    rows, _ = found(f"{FOLIO}渡船\n{FERRY}数读\n{CUT}31家\n沿江有船厂的村子今年还在造木船的\n专家访谈\n{FERRY}")
    assert rows["31家"] == "ROW"
    assert "专家访谈" not in rows


def test_no_text_is_torn_at_a_figure() -> None:
    sheet = read_sheet(Source("p.txt", f"{FOLIO}渡船\n{FERRY}数读\n{CUT}"))
    marked = mark_figures(read_traits(sheet))
    reading = classify(sheet)
    assert not any(reading.traits[at].figured for at in find_placed(reading)[0])
    assert next(trait.line.key for trait in marked if trait.figured) == "94%→27%"


@pytest.mark.parametrize("indent", ["", "　　"])
def test_the_figures_of_a_box_keep_their_order(indent: str) -> None:
    text = "9400\n全江注册的摆渡船和货船，艘\n31家\n沿江有船厂的村子，其中还在造船的\n12家\n2.7次\n村民过江的次\n"
    ferry = indent + FERRY.replace("更怕闲。\n", f"更怕闲。\n{indent}")
    page = read(f"{FOLIO}渡船停了\n记者 柳青\n{ferry}{ferry}数读\n{text}巷口说\n船工的手\n章念渡\n{ferry}")
    assert page.tears == ()
    rows = [row for file in page.articles for row in plain_lines(file.body) if row]
    assert rows[rows.index("9400") :][:6] == [
        "9400",
        "全江注册的摆渡船和货船，艘",
        "31家",
        "沿江有船厂的村子，其中还在造船的12家",
        "2.7次",
        "村民过江的次",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "数读\n94%→27%\n改走新桥的居民\n",  # one figure
        f"94%→27%\n改走新桥的居民占过江人数的比例\n4元\n一张来回船票，含一只行李\n{FERRY}",  # two without a name
        f"东江站：水位比昨天高了\n0.17米\n西江站：水位比昨天低了\n0.2米\n北江站：水位没有变\n1.5米\n两江口：船都停了\n{FERRY}",
        "数字\n3.4%\n船票比去年涨了这么多。\n68家\n沿江还有这么多渡口，大半没有船。\n",  # whole sentences
        "数读\n2016年\n渡口停摆，改走新桥\n2015年\n新桥通车，车船并行\n",  # years
    ],
)
def test_few_figures_sentences_and_years_are_no_box(text: str) -> None:
    assert found(f"{FOLIO}渡船\n{FERRY}{text}")[0] == {}
