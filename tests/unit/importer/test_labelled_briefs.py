"""Short news told by labels, counts and marks: a bar or a space behind the label, rings, noughts for circles."""

from __future__ import annotations

import pytest

from tests.unit.reading_pages import BUSES, HERONS, articles, read

ABOVE = f"公交改道\n　　本报讯（记者　高静）{BUSES}\n"
BELOW = f"湖滨栈道开放\n　　本报讯　{HERONS}\n"
NEWS = ("粮站收购早稻一百二十万斤。", "书店的连环画柜台重新开张。", "水泥厂二号窑昨天点火。")


def in_column(name: str, labels: tuple[str, ...], indent: str = "　　") -> list[str]:
    """Return the briefs under a column of that name, one line of news behind each label."""
    rows = "".join(f"{indent}{label}{news}\n" for label, news in zip(labels, NEWS, strict=True))
    found = read(f"{ABOVE}{name}\n{rows}{BELOW}").articles
    return [file.body.strip() for file in found if file.article.column == name]


@pytest.mark.parametrize("indent", ["　　", ""])
@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("环球快讯", ("智利｜", "挪威｜", "肯尼亚｜")),
        ("乡镇速览", ("①平桥：", "②柳林：", "③东河：")),
        ("乡镇速览", ("1、", "2、", "3、")),
        ("乡镇速览", ("〇", "〇", "〇")),
    ],
)
def test_each_line_behind_its_label_is_a_brief(name: str, labels: tuple[str, ...], indent: str) -> None:
    expected = [f"{label}{news}" for label, news in zip(labels, NEWS, strict=True)]
    assert in_column(name, labels, indent) == expected


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("湖边的早晨", ("智利｜", "挪威｜", "肯尼亚｜")),
        ("环球快讯", ("智利　", "挪威　", "智利　")),
        ("维权快讯", ("案情｜", "分析｜", "提示｜")),
    ],
)
def test_labels_below_other_names_twice_alike_or_of_parts_make_no_briefs(name: str, labels: tuple[str, ...]) -> None:
    assert in_column(name, labels) == []


def test_counted_captions_below_a_column_are_no_briefs() -> None:
    rows = "①孩子们在转盘前排队。\n②老人们在池边歇脚。\n③游船靠岸，人们下船。　林一舟摄\n"
    found = articles(f"{ABOVE}公园掠影\n{rows}{BELOW}")
    assert not [article for article in found if article.column == "公园掠影"]


def test_the_last_brief_may_lack_its_stop_and_joins_no_headline_below() -> None:
    rows = "".join(f"■【{label}】{news}\n" for label, news in zip(("粮食", "文化", "工业"), NEWS, strict=True))
    found = read(f"{ABOVE}城乡资讯\n{rows.rstrip()[:-1]}\n{BELOW}").articles
    assert [file.article.title.printed for file in found][1:] == ["粮食", "文化", "工业", "湖滨栈道开放"]
    assert found[3].body.strip() == NEWS[2][:-1]


@pytest.mark.parametrize("mark", ["〇", "O", "①"])
def test_a_brief_without_a_title_is_named_without_its_mark(mark: str) -> None:
    marks = ("①", "②", "③") if mark == "①" else (mark,) * 3
    rows = "".join(f"　　{sign}{news}\n" for sign, news in zip(marks, NEWS, strict=True))
    found = articles(f"{ABOVE}简讯\n{rows}{BELOW}")
    assert [article.title.printed for article in found[1:4]] == [news[:-1] for news in NEWS]


def test_one_line_that_begins_with_a_nought_has_no_bullet() -> None:
    text = f"　　本报讯　{BUSES}\n　　〇八年修的站台全部拆除。\n　　〇平桥站下月重开，乘客不必绕行。\n"
    (first, *_) = read(f"公交改道\n{text}{BELOW}").articles
    assert "〇平桥站下月重开" in first.body


@pytest.mark.parametrize("labels", [("【粮食】", "【文化】", "【工业】"), ("平桥：", "山南：", "海港：")])
def test_labelled_lines_right_below_a_report_are_briefs(labels: tuple[str, ...]) -> None:
    rows = "".join(f"{label}{news}\n" for label, news in zip(labels, NEWS, strict=True))
    found = read(f"{ABOVE}{rows}{BELOW}").articles
    assert [file.article.kind.value for file in found] == ["article", "brief", "brief", "brief", "article"]
    assert found[1].body.strip().endswith(NEWS[0])


@pytest.mark.parametrize(
    "rows",
    [
        "　　【案情】王某骑车撞伤路人。\n　　【分析】他没有看红灯。\n",
        "　　平桥：粮站收购早稻。\n　　柳林：书店重新开张。\n",
        "　　老陈：我每天坐这趟车。\n　　小赵：车站离家更近了。\n　　老林：票价没有涨。\n",
        "　　【公交】三条公交线路下周起改道。\n　　【车站】沿线新设十二个车站。\n",
    ],
)
def test_parts_and_voices_of_a_report_stay_in_it(rows: str) -> None:
    assert [file.article.title.printed for file in read(ABOVE + rows + BELOW).articles] == ["公交改道", "湖滨栈道开放"]
