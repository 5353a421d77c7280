"""Lists below their names: ships, programmes and films, a line each, and no headlines."""

from __future__ import annotations

import pytest

from gazette.importer.lines import read_sheet
from gazette.importer.listings import find_listed
from gazette.importer.rows_of_names import is_row_of_names
from gazette.importer.traits import read_traits
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, read

SHIPS = "太古「安順」號　六日開往汕頭、廈門\n渣甸「夏利南」號　七日開往神戶、橫濱\n鐵行「廣東」號　九日開往檳城\n"
RADIO = "早上五点四十分：开始曲、天气预报\n五点五十分：农事讲话（怎样防治小麦烂场）\n中午十二点：新闻、越剧选段\n"
YEARS = (
    "一九八九年十月　港督宣布「玫瑰園計劃」\n一九九一年九月　中英簽署新機場諒解備忘錄\n"
    "一九九二年四月　赤鱲角平整工程動工\n一九九四年七月　東涌村民全部遷出\n"
)


@pytest.mark.parametrize(
    ("name", "rows"),
    [("船期", SHIPS), ("公社广播站今明两日节目", RADIO), ("機場工程大事記", YEARS), ("活动日程表", RADIO)],
)
def test_rows_below_the_name_of_a_list_are_its_text(name: str, rows: str) -> None:
    page = read(f"湖边来了白鹭\n本报讯　{HERONS}\n{name}\n{rows}公交线路改道\n本报讯　{BUSES}\n")
    assert [file.article.title.printed for file in page.articles] == ["湖边来了白鹭", name, "公交线路改道"]
    assert page.articles[1].body.count("\n") >= 3


def test_hours_and_what_stands_in_brackets_go_on_with_the_row_above() -> None:
    films = "胜利影院：《秋菊打官司》\n17:00 19:10 21:10\n七里河影院：《过年》（宽银\n幕）18:50\n兰州剧院：《过年》\n"
    traits = read_traits(read_sheet(Source("p.txt", f"湖边来了白鹭\n{HERONS}\n今晚电影\n{films}")))
    assert sorted(find_listed(traits)) == [3, 5, 7]


def test_lines_right_above_a_text_are_its_headlines_below_such_a_name_too() -> None:
    heads = "本周看点\n公交线路改道　新设十二个车站\n乘客可查时刻　站牌已经换新\n"
    (*_, item) = read(f"湖边来了白鹭\n本报讯　{HERONS}\n\n{heads}　　{BUSES}\n").articles
    assert "站牌已经换新" not in item.body


def test_lines_behind_one_bullet_below_a_few_words_are_briefs_of_a_line() -> None:
    points = "○利物浦三比零胜维冈 豪取六连胜\n○火箭客场负于黄蜂 遭遇五连败\n○费德勒蝉联年度最佳球员\n"
    page = read(f"湖边来了白鹭\n本报讯　{HERONS}\n短　传\n{points}公交线路改道\n本报讯　{BUSES}\n")
    assert [file.article.column for file in page.articles] == [None, "短　传", "短　传", "短　传", None]
    assert page.articles[-1].article.title.printed == "公交线路改道"


NAMES = "王添財　李明珠　陳清義　黃茂男　林秀霞\n蔡宗憲　許素娥　張萬吉　鄭文彬　劉美惠\n"


def test_rows_of_names_keep_their_lines_and_the_text_goes_on_below_them() -> None:
    (page,) = read(f"湖邊來了白鷺\n本報訊　{HERONS}錄取名單如下：\n{NAMES}公交公司表示，{BUSES}\n").articles
    paragraphs = page.body.strip().split("\n\n")
    assert paragraphs[1:] == [*NAMES.strip().split("\n"), f"公交公司表示，{BUSES}"]


def test_a_row_of_names_goes_on_with_no_text_that_stops_without_its_mark() -> None:
    report = f"湖邊來了白鷺\n　　【本報訊】{HERONS}\n　　護鳥隊的王秀英，把家裏的小船也划了出來"
    text = f"{report}\n\n勞動模範名單\n（按姓氏筆劃為序）\n{NAMES}"
    above, names = read(text).articles
    assert "王添財" not in above.body
    assert names.body == "（按姓氏筆劃為序）\n\n" + "\n\n".join(NAMES.strip().split("\n")) + "\n"


@pytest.mark.parametrize("line", ["春耕　夏種　秋收", "王添財　李明珠", "石門　大園　觀音　桃園"])
def test_words_and_two_names_are_no_row_of_names(line: str) -> None:
    assert not is_row_of_names(fold(line))
