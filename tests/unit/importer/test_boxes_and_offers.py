"""What stands beside articles: boxes of dates, advertisements of a line; and parts below stacked headlines."""

from __future__ import annotations

import pytest

from gazette.importer.imprint import is_imprint
from gazette.importer.rules.offers import offers_goods
from gazette.text.commonmark import plain_lines
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read, read_golden, titles

FILM = (
    "皇后戏院　今日四场　十二点半・两点半・五点半・九点半\n"
    "彩色阔银幕　「春城花月」　林黛云・赵鸣主演\n"
    "明日早场　卡通大会　收半价"
)


def wrap(text: str, width: int) -> str:
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


@pytest.mark.parametrize(
    "printed",
    [
        "[廣告] 安健素　關節靈　一粒見效　各大藥房有售",
        "中油公司　國光牌機油　品質優良　到處有售",
        "恒生銀行　黃金存摺戶口　查詢電話 545 3322",
        *FILM.split("\n"),
    ],
)
def test_a_firm_and_its_goods_in_phrases_are_an_advertisement(printed: str) -> None:
    assert offers_goods(fold(printed))


@pytest.mark.parametrize(
    "printed",
    [
        "品名　规格　批发价",
        "批发市场　10　5　5",
        "船名　目的港　代理",
        "到处有售的机油",
        "地区食品公司　简　文",
        "今日四场比赛，湖城队、江城队 双双 获胜。",
    ],
)
def test_the_head_of_a_table_and_a_sentence_are_no_advertisement(printed: str) -> None:
    assert not offers_goods(fold(printed))


def test_an_advertisement_below_a_text_is_no_part_of_the_next_headline() -> None:
    first, second = articles(f"湖边来了白鹭\n　本报讯　{HERONS}\n{FILM}\n\n三条公交线路改道\n　本报讯　{BUSES}\n")
    assert (second.kicker, second.title.printed, second.column) == (None, "三条公交线路改道", None)
    assert first.byline == ()


def test_a_box_of_dates_has_its_name_and_a_line_for_each_day() -> None:
    rows = ["6/25　抵桃园、茶叙", "6/26　乌来访原住民部落、新北市长座谈", "6/27　高雄小林社区、佛光山、市长座谈"]
    box = "\n".join(["访问行程", *rows])
    heron, bus = (wrap(text, 22) for text in (HERONS, BUSES))
    first, dates, _ = read(f"湖边来了白鹭\n【本报讯】{heron}\n{box}\n三条公交线路改道\n【本报讯】{bus}\n").articles
    assert plain_lines(first.body) == (HERONS,)
    assert dates.article.title.printed == "访问行程"
    assert list(plain_lines(dates.body)) == rows


def test_a_few_words_below_a_stack_part_the_report_when_the_next_one_has_no_other_headline() -> None:
    stack = "湖边来了白鹭\n市民驻足拍照\n三条公交线路改道\n新设十二个车站"
    text = f"【本报讯】{HERONS}\n专家说是好事\n白鹭是水质的镜子，专家昨天说，它们喜欢干净的湖水。\n【本报讯】{BUSES}\n"
    assert [title.split("\n")[0] for title in titles(f"{stack}\n{text}")] == ["湖边来了白鹭", "三条公交线路改道"]


def test_who_published_a_page_may_say_where_and_its_telephone() -> None:
    assert is_imprint(fold("明鏡日報有限公司出版 柴灣嘉業街18號 電話2595 0000"))


def test_a_telephones_number_alone_ends_what_is_offered_and_heads_nothing() -> None:
    assert "更 正" in [file.article.title.printed for file in read_golden("133-notices-2009").articles]


def test_those_who_edit_a_supplement_sign_what_it_calls_for() -> None:
    assert "更正" in [file.article.title.printed for file in read_golden("746-huainan-wenyi").articles]
