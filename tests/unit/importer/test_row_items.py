"""Rows of a column as items: what stands above, between and below them, and labels that fill a line."""

from __future__ import annotations

import pytest

from gazette.importer.row_labels import may_be_title, read_opening
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read

ABOVE = f"公交改道\n　　本报讯（记者　高静）{BUSES}\n"
BELOW = f"湖滨栈道开放\n　　本报讯　{HERONS}\n"
NEWS = ("明晚八点起检修，后天清早恢复。", "头三天免费，凭身份证入场。", "夏令时段延长两小时，周一闭馆。")
ROWS = "".join(f"▲{label}：{news}\n" for label, news in zip(("停水", "义诊", "展览"), NEWS, strict=True))


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("停　水：明晚检修", "停水"),
        ("停水 ：　明晚检修", "停水"),
        ("📍停水｜明晚检修", "停水"),
        ("#停水#明晚检修", "停水"),
        ("<停水>明晚检修", "停水"),
        ("停水/明晚检修", "停水"),
        ("▲【停水】：明晚检修", "停水"),
        ("〇平桥　明晚检修", "平桥"),
    ],
)
def test_a_row_opens_with_a_label_in_whatever_dress(line: str, label: str) -> None:
    opening = read_opening(fold(line))
    assert opening is not None
    assert (opening.label, opening.text) == (label, "明晚检修")
    assert may_be_title(opening)


@pytest.mark.parametrize(
    "line",
    ["8：30　开场", "3月2日　开场", "2版　春耕", "值班编委：林一", "左图：放风筝", "编者按：开场", "本报讯　开场"],
)
def test_days_pages_makers_and_heads_of_reports_are_no_labels(line: str) -> None:
    opening = read_opening(fold(line))
    assert opening is None or not may_be_title(opening)


@pytest.mark.parametrize("label", ["水部街道", "值班药店", "图书", "长江二桥通车"])
def test_what_only_ends_or_begins_like_one_who_speaks_is_a_label(label: str) -> None:
    opening = read_opening(fold(f"【{label}】明晚检修"))
    assert opening is not None
    assert may_be_title(opening)


def test_who_put_a_column_together_may_be_said_below_its_name_or_its_last_row() -> None:
    for page in (f"民生速递\n（记者　林一舟）\n{ROWS}", f"民生速递\n{ROWS}（本报综合）\n"):
        found = articles(ABOVE + page + BELOW)
        assert [article.column for article in found] == [None, *["民生速递"] * 3, None]
        assert [article.title.printed for article in found[1:4]] == ["停水", "义诊", "展览"]


@pytest.mark.parametrize("name", ["民生速递（7月2日）", "■民生速递■", "【民生速递】", "民 生 速 递"])
def test_a_columns_name_may_be_dressed_and_dated(name: str) -> None:
    found = articles(ABOVE + name + "\n" + ROWS + BELOW)
    assert [article.title.printed for article in found[1:4]] == ["停水", "义诊", "展览"]
    assert len({article.column for article in found[1:4]} - {None}) == 1


@pytest.mark.parametrize("alone", [0, 1, 2])
def test_a_label_in_brackets_that_fills_its_line_is_the_title_of_what_stands_below_it(alone: int) -> None:
    labels = ("【环卫处添新车】", "【水厂换滤池】", "【文化馆延时】")
    rows = "".join(label + "\n" * (at == alone) + NEWS[at] + "\n" for at, label in enumerate(labels))
    found = [file for file in read(f"{ABOVE}企业动态\n{rows}{BELOW}").articles if file.article.column]
    assert [file.article.title.printed for file in found] == [label.strip("【】") for label in labels]
    assert [file.body.strip() for file in found] == list(NEWS)
    assert {file.article.column for file in found} == {"企业动态"}


def test_rows_with_heads_of_reports_below_an_article_leave_it_its_headline() -> None:
    rows = "".join(f"▲【{label}】本报讯　{news}\n" for label, news in zip(("停水", "义诊", "展览"), NEWS, strict=True))
    found = articles(f"怎样记笔记\n　　问：来不及记，怎么办？\n　　答：先听后记，不必整句抄写下来。\n{rows}{BELOW}")
    assert [article.title.printed for article in found] == ["怎样记笔记", "停水", "义诊", "展览", "湖滨栈道开放"]
    assert not any(article.column for article in found[1:4])


def test_the_name_of_a_column_and_a_title_in_it_are_nobodys_names() -> None:
    rows = "■ 龙桥镇\n拆除旱厕四十七座，腾出的地块种上了桂花。\n■ 黄石乡\n举办烙饼擂台赛，冠军奖品是一口铁锅。\n"
    found = articles(f"{ABOVE}乡镇动态\n{rows}{BELOW}")
    assert [article.title.printed for article in found[1:3]] == ["龙桥镇", "黄石乡"]
    assert not any(article.byline for article in found[1:3])


@pytest.mark.parametrize("name", ["价格", "便民信息", "集市行情", "警讯", "身边新闻", "周末去处", "速读"])
def test_names_of_what_serves_readers_are_columns_of_rows(name: str) -> None:
    found = articles(ABOVE + name + "\n" + ROWS.replace("▲", "") + BELOW)
    assert [article.title.printed for article in found if article.column == name] == ["停水", "义诊", "展览"]


def test_rows_of_a_line_each_may_lack_their_stops() -> None:
    found = articles(ABOVE + "便民\n" + ROWS.replace("。", "") + BELOW)
    assert [article.title.printed for article in found if article.column] == ["停水", "义诊", "展览"]


def test_labels_behind_a_bullet_may_be_of_any_length() -> None:
    labels = ("通车", "新西兰百年灯塔重新点亮迎客", "挪威电动车保有量超过汽油车")
    rows = "".join(f"●{label}　{news}\n" for label, news in zip(labels, NEWS, strict=True))
    found = articles(f"{ABOVE}国际简讯\n{rows}{BELOW}")
    assert [article.title.printed for article in found if article.column] == list(labels)


def test_lines_of_a_row_that_leave_a_little_room_belong_to_it() -> None:
    text = "".join(f"{BUSES[at : at + 16]}\n" for at in range(0, 48, 16))
    first, second = (
        "▲停水：明晚八点起检修管网，\n后天清早恢复供水，请备水。\n",
        "▲义诊：头三天免费，凭身份\n证入场，每人限带一名儿童。\n",
    )
    page = (
        f"公交改道\n　　本报讯　{text[:12]}\n{text}便民\n{first}{second}湖滨栈道开放\n　　本报讯　{text[:12]}\n{text}"
    )
    found = [file for file in read(page).articles if file.article.column]
    assert [file.article.title.printed for file in found] == ["停水", "义诊"]
    assert [file.body.strip()[-4:] for file in found] == ["请备水。", "名儿童。"]


def test_blank_lines_between_marked_rows_need_not_be_as_many() -> None:
    for rows, titles in ((ROWS, ["停水", "义诊", "展览"]), (ROWS.replace("▲", ""), [])):
        first, second, third = rows.splitlines()
        found = articles(f"{ABOVE}\n便民\n{first}\n{second}\n\n{third}\n\n{BELOW}")
        assert [
            article.title.printed for article in found if article.title.printed in {"停水", "义诊", "展览"}
        ] == titles
