"""Boxes beside a report that say by their name what they are, in front of their text or above it."""

from __future__ import annotations

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.noted_boxes import names_note
from gazette.model import ArticleFile
from gazette.problems import Source

_HERONS = (
    "城东湿地来了白鹭\n　　本报讯（记者　李长河）昨天清晨，城东湿地公园的浅滩上落下三百多只白鹭，引来不少市民拍照。\n"
    "　　公园管理处介绍，今年水位调得低，小鱼小虾多，白鹭停留的时间比往年长了半个月。\n"
)
_NOTE = "白鹭是鹳形目鹭科的中型涉禽，全身羽毛洁白，多栖息于沼泽、稻田和湖岸，以小鱼、虾和昆虫为食。"
_MORE = "　　下一步，公园还将在浅滩边修一条木栈道，让市民不下水也能看清白鹭。\n"
_SCHOOLS = (
    "三所新学校秋季开学\n"
    "　　本报讯（记者　王小川）记者昨日从市教育局获悉，新建的三所学校将于九月一日如期开学，可提供学位三千六百个。\n"
)


def _import(text: str) -> list[ArticleFile]:
    return list(import_page(Source("p.txt", f"湖湾晚报　2024年6月5日　第4版　要闻\n{text}"), PageHints()).articles)


@pytest.mark.parametrize(
    "label",
    [
        "【小资料】",
        "【相关链接】",
        "【名词解释】",
        "【新闻背景】",
        "［新闻背景］",
        "■链接　",
        "▲小贴士：",
        "·知识窗·",
        "【链接】",
    ],
)
@pytest.mark.parametrize("below", [_SCHOOLS, ""])
def test_a_box_below_the_end_of_a_report_has_the_name_in_front_of_it(label: str, below: str) -> None:
    made = _import(f"{_HERONS}　　{label}{_NOTE}\n{below}")
    assert (made[1].article.title.printed, made[1].body.strip()) == (label.strip("【】［］■▲·：　"), _NOTE)
    assert [file.article.title.printed for file in made[::2]] == ["城东湿地来了白鹭", "三所新学校秋季开学"][
        : len(made[::2])
    ]


@pytest.mark.parametrize("label", ["【名词解释】", "■链接　"])
def test_where_the_report_goes_on_below_it_the_box_is_a_paragraph_of_the_report(label: str) -> None:
    made = _import(f"{_HERONS}　　{label}{_NOTE}\n{_MORE}{_SCHOOLS}")
    assert [file.article.title.printed for file in made] == ["城东湿地来了白鹭", "三所新学校秋季开学"]
    assert label.strip() in made[0].body
    assert _MORE.strip() in made[0].body


@pytest.mark.parametrize("name", ["【小资料】", "　　【名词解释】", "■知识窗", "新闻背景", "小贴士"])
def test_its_name_alone_heads_a_box(name: str) -> None:
    made = _import(f"{_HERONS}{name}\n　　{_NOTE}\n{_SCHOOLS}")
    assert len(made) == 3
    assert made[1].article.title.printed == name.strip("　【】■：")


@pytest.mark.parametrize("name", ["相关链接：", "【链接】", "■链接　"])
def test_the_box_has_its_name_for_a_column_where_it_has_a_title(name: str) -> None:
    made = _import(f"{_HERONS}{name}白鹭为何爱浅滩\n　　{_NOTE}\n{_MORE}{_SCHOOLS}")
    assert len(made) == 3
    assert (made[1].article.column, made[1].article.title.printed) == (name.strip("【】■：　"), "白鹭为何爱浅滩")


@pytest.mark.parametrize(
    ("key", "is_name"),
    [("[小资料]", True), ("■知识窗", True), ("资料说", False), ("链接世界的港口", False), ("背景", False)],
)
def test_only_what_such_boxes_are_called_names_one(key: str, is_name: bool) -> None:  # noqa: FBT001
    assert names_note(key) is is_name


@pytest.mark.parametrize(
    ("service", "title"),
    [
        ("停电信息：因线路检修，6月6日8时至17时，城南路、米市街一带停电，请居民做好准备。", "停电信息"),
        ("讣告：我厂退休职工陈守仁同志因病医治无效，于6月3日逝世，享年八十一岁。", "讣告"),
        ("停水通知：因管网改造，6月7日22时至次日6时，河东片区停水。", "停水通知"),
        ("寻人启事：王桂兰，女，七十三岁，6月2日走失，上身穿蓝布衫。有知情者请电8231166。", "寻人启事"),
        ("【影讯】今晚人民影院放映《渡江侦察记》，七时半开映，票价一元。", "影讯"),
    ],
)
@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("below", [_SCHOOLS, ""])
def test_a_service_in_one_paragraph_has_its_title_before_a_colon(
    service: str, title: str, indent: str, below: str
) -> None:
    made = _import(f"{_HERONS}{indent}{service}\n{below}")
    assert made[1].article.title.printed == title
    assert made[1].body.strip() == service.partition("：" if "：" in service else "】")[2]
    assert made[0].body.strip().endswith("半个月。")


@pytest.mark.parametrize("said", ["记者注意到：", "停水：", "提示：", "声明："])
def test_what_a_report_says_before_a_colon_stays_in_it(said: str) -> None:
    first, *_ = _import(f"{_HERONS}　　{said}浅滩边的木栈道已经修好，市民不下水也能看清白鹭。\n{_SCHOOLS}")
    assert said in first.body
