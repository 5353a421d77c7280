"""Writers of other countries, their translators, and writers of China's peoples."""

from __future__ import annotations

import pytest

from gazette.importer.foreign_writers import read_foreign_writers
from gazette.model import Article
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles

FOLIO = "分水晚报\n1998年10月11日　星期日　第8版\n\n"


def read_essay(line: str, *, gap: str = "", end: str = "") -> Article:
    """Return what is made of a text below a headline and a line, above another text."""
    text = f"灯塔下的来信\n{gap}{line}\n{gap}　　{HERONS}{end}\n\n线路改道\n　　本报讯　{BUSES}\n"
    return articles(FOLIO + text)[0]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("[英]大卫·爱登堡 著 林木森 编译", [("大卫·爱登堡", "著"), ("林木森", "编译")]),
        ("（美）约翰·史密斯/文 周若水/译", [("约翰·史密斯", "文"), ("周若水", "译")]),
        ("【挪威】罗尔德·汉森", [("罗尔德·汉森", None)]),
        ("〔苏〕巴乌斯托夫斯基/著　沈亦舟/译", [("巴乌斯托夫斯基", "著"), ("沈亦舟", "译")]),
        ("[古巴] 何塞·马丁内斯　顾锦编译", [("何塞·马丁内斯", None), ("顾锦", "编译")]),
        ("伊·屠格涅夫作　戴 文译", [("伊·屠格涅夫", "作"), ("戴文", "译")]),
        ("（泰戈尔作　冰　岚译）", [("泰戈尔", "作"), ("冰岚", "译")]),
        ("原作：阿尔丰斯·都德　翻译：林明德", [("阿尔丰斯·都德", "原作"), ("林明德", "翻译")]),
        ("阿不都热合曼·吾守尔　帕尔哈提·艾合买提", [("阿不都热合曼·吾守尔", None), ("帕尔哈提·艾合买提", None)]),
        ("才旦卓玛　索南扎西（藏族）", [("才旦卓玛", None), ("索南扎西", "藏族")]),
        ("买买提明·吾甫尔（维吾尔族）", [("买买提明·吾甫尔", "维吾尔族")]),
        ("赵文　李武　（县委报道组）", [("赵文", "县委报道组"), ("李武", "县委报道组")]),
        ("作者：陈小禾　单位：市商务局", [("陈小禾", "市商务局")]),
        ("记者 巴音其米格 摄影报道", [("巴音其米格", "记者")]),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_line_below_a_headline_names_its_writers(line: str, people: list[tuple[str, str | None]], gap: str) -> None:
    article = read_essay(line, gap=gap)
    assert article.title.printed == "灯塔下的来信"
    assert [(person.name, person.role) for person in article.byline] == people


@pytest.mark.parametrize(
    "line", ["乡村振兴·一线见闻", "[湖南]张家界 作 风景", "日记 作", "三人行·读书", "【西南】山河"]
)
def test_series_and_places_are_no_writers(line: str) -> None:
    assert read_foreign_writers(fold(line)) == ()


def test_a_bracket_names_a_paper_and_who_wrote_for_it() -> None:
    article = read_essay("", end="（《自然之友》　陈小禾 文）")
    assert (article.source, [(who.name, who.role) for who in article.byline]) == ("《自然之友》", [("陈小禾", "文")])


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("讲述人：市一医院护士　李红梅", [("李红梅", "市一医院护士")]),
        ("【路透社记者 约翰·布朗】", [("约翰·布朗", "路透社记者")]),
        ("公社党委报道组、本报通讯员", [("公社党委报道组", None), ("本报通讯员", None)]),
        ("本报记者组", [("本报记者组", None)]),
        ("本报记者 王 小 华　摄影 李 大 同", [("王小华", "记者"), ("李大同", "摄影")]),
    ],
)
def test_tellers_agencies_abroad_and_groups_are_named_below_a_headline(
    line: str, people: list[tuple[str, str | None]]
) -> None:
    article = read_essay(line)
    assert article.title.printed == "灯塔下的来信"
    assert [(person.name, person.role) for person in article.byline] == people
