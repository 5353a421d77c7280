"""Names of columns before a headline, behind a mark, before a colon, a dash or an arrow, and with their number."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.furniture import count_publishing_words
from gazette.importer.series import is_dressed_series, is_named_series, names_series, uncount
from gazette.model import Article
from gazette.problems import Source

MAST = "临塘晚报\n2003年10月22日　星期三　第4版　社会\n责任编辑　周立　电话：0571-8800123\n\n"
TITLE = "菜场夜里也开门"
REPORT = (
    "　　本报讯（记者 陈亦方）城南菜场从上月起开到晚上九点，下了班的人也能买到当天的菜。\n"
    "　　摊主老许说，夜里两个钟头卖出的比早上还多，只是人累些。"
)
NEXT = "\n\n渡口停航三天\n　　本报讯（记者 林一舟）因水位太低，北门渡口从昨天起停航三天，过河的人请走上游的桥。\n"


def _import(text: str) -> list[Article]:
    page = Source("p.txt", f"{MAST}{text}{NEXT}")
    return [file.article for file in import_page(page, PageHints(dt.date(2003, 10, 22), 4)).articles]


@pytest.mark.parametrize(
    "dress",
    [
        *("■{}　", "▍{} ", "■{}——", "●{}：", "{}：", "{}:", "{}——", "{} · ", "{}>>", "{} >> ", "{}→", "{}▶", "{}▎"),
        *("{}之三：", "{}第12期　", "{}（第12期）　", "{}·第12期　", "{}第十二期　", "{}Ⅲ　", "{}第12期："),
    ],
)
@pytest.mark.parametrize("name", ["大家谈", "湖畔随笔", "百姓话题", "法治聚焦"])
def test_a_known_name_before_a_headline_is_its_column(dress: str, name: str) -> None:
    first, *more = _import(f"{dress.format(name)}{TITLE}\n{REPORT}")
    assert (first.title.printed, len(more)) == (TITLE, 1)
    assert first.column is not None
    assert first.column.startswith(name)


@pytest.mark.parametrize(
    "dress", ["■{}", "▍{}", "»{}", "“{}”", "「{}」", "{}：", "{} >>", "{}第12期", "{}（第12期）", "//{}//"]
)
@pytest.mark.parametrize("name", ["大家谈", "小资料", "名词解释", "背景资料"])
def test_a_known_name_above_a_headline_is_its_column_in_any_dress(dress: str, name: str) -> None:
    first, *_ = _import(f"{dress.format(name)}\n{TITLE}\n{REPORT}")
    assert first.title.printed == TITLE
    assert first.column is not None
    assert first.column.startswith(name)
    assert not set(first.column) & set("■▍»“「：>/")


@pytest.mark.parametrize("part", ["·三", "⑶", "Ⅲ", "【三】", "VOL.12", "（12）"])
def test_the_number_of_a_part_makes_any_name_a_series(part: str) -> None:
    first, *_ = _import(f"渔村行{part}\n{TITLE}\n{REPORT}")
    assert first.title.printed == TITLE
    assert first.column is not None
    assert first.column.startswith("渔村行")


@pytest.mark.parametrize(
    "title",
    [
        *(
            "警惕：夜市摊点不是法外之地",
            "许老：菜场是我看着开的",
            "菜场——城南人的会客厅",
            "声音：来自夜市的九封信",
            "健康：从一顿早饭开始",
        ),
        *("村民：路修好了再走", "夜市·菜场·书摊", "菜场开门第12期盼", "湖畔随笔集昨日首发", "夜市：从路边到棚下"),
    ],
)
def test_a_headline_with_a_colon_or_a_dash_of_its_own_stays_whole(title: str) -> None:
    first, *_ = _import(f"{title}\n{REPORT}")
    assert (first.column, first.title.printed) == (None, title)


def test_the_number_of_a_column_is_none_of_the_paper() -> None:
    assert count_publishing_words("大家谈第12期") == 0
    assert count_publishing_words("副刊第12期") == 1
    assert count_publishing_words("总第2241期") == 1


@pytest.mark.parametrize(
    ("name", "bare"), [("大家谈（三）", "大家谈（三）"), ("大家谈(三)", "大家谈"), ("副刊第二期", "副刊第二期")]
)
def test_a_name_is_known_without_its_number(name: str, bare: str) -> None:
    assert uncount(name) == bare


def test_a_dress_needs_a_known_name() -> None:
    assert is_dressed_series("■大家谈")
    assert is_dressed_series("小资料:")
    assert not is_dressed_series("大家谈")
    assert not is_dressed_series("■菜场夜里也开门")
    assert names_series("系列探讨之二")
    assert is_named_series("渔村行·三")
    assert not is_named_series("举办培训班第三期")


@pytest.mark.parametrize(
    "series",
    [
        "转型路上系列报道（下）",
        "“渔村行”系列报道（上）",
        "法眼观察（中篇）",
        "法眼观察　第12期",
        "法治聚焦　下",
        "渔村行·第三篇",
    ],
)
def test_which_of_two_or_three_parts_it_is_stands_behind_a_known_series(series: str) -> None:
    first, *more = _import(f"{series}\n{TITLE}\n{REPORT}")
    assert (first.column, first.title.printed, len(more)) == (series, TITLE, 1)


@pytest.mark.parametrize("series", ["渔村行·第三篇", "法眼观察（下）"])
def test_a_part_stands_behind_a_series_in_front_of_a_headline(series: str) -> None:
    first, *_ = _import(f"{series}　{TITLE}\n{REPORT}")
    assert (first.column, first.title.printed) == (series, TITLE)


def test_a_headline_has_two_parts_and_a_supplement_its_number() -> None:
    first, *_ = _import(f"{TITLE}（上）\n{REPORT}")
    assert (first.column, first.title.printed) == (None, f"{TITLE}（上）")
    first, *_ = _import(f"湟水　第二十七期\n{TITLE}\n{REPORT}")
    assert (first.column, first.title.printed) == (None, TITLE)


@pytest.mark.parametrize("name", ["茶余饭后：", "社区新闻：", "街谈巷议："])
def test_what_sounds_like_a_column_is_one_alone_before_a_colon(name: str) -> None:
    first, *_ = _import(f"{name}\n{TITLE}\n{REPORT}")
    assert (first.column, first.title.printed) == (name[:-1], TITLE)


@pytest.mark.parametrize("said", ["市民心声：", "专家提醒：", "知心姐姐："])
def test_who_says_something_before_a_colon_leads_to_the_headline(said: str) -> None:
    first, *_ = _import(f"{said}\n{TITLE}\n{REPORT}")
    assert first.column is None
