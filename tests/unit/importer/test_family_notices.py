"""Notices of families: of a death, thanks for sympathy, a wedding."""

from __future__ import annotations

import pytest

from gazette.model import Kind
from tests.unit.reading_pages import BUSES, HERONS, read

OTHER = f"湖邊來了白鷺\n【本報訊】{HERONS}\n　　{BUSES}\n"
DEATH = """訃告
先父
陳公諱榮昌府君痛於公元一九五八年九月四日（夏曆七月廿一日）寅時
壽終正寢享壽七十有六歲不孝等隨侍在側
哀此訃
聞
　　孤子　陳國強　國雄
　　媳婦　李氏　黃氏
　　　　　　　　泣告
"""
THANKS = """鳴謝
先慈林母陳太夫人之喪，辱蒙
諸親友惠賜花圈輓軸，或親臨執紼，隆情厚誼，歿存均感，謹此鳴謝。
棘人　林文彬　文德　泣謝
"""
WEDDING = """結婚啟事
我倆承蒙
李大明、陳文彬兩先生介紹，謹訂於十一月廿五日在中山堂舉行結婚典禮，特此敬告諸親友。
林文雄　王美珠　謹啟
"""


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        (
            DEATH,
            [
                "先父陳公諱榮昌府君痛於公元一九五八年九月四日（夏曆七月廿一日）寅時壽終正寢享壽七十有六歲不孝等隨侍在側哀此訃聞",
                "孤子　陳國強　國雄",
                "媳婦　李氏　黃氏",
                "泣告",
            ],
        ),
        (
            THANKS,
            [
                "先慈林母陳太夫人之喪，辱蒙諸親友惠賜花圈輓軸，或親臨執紼，隆情厚誼，歿存均感，謹此鳴謝。",
                "棘人　林文彬　文德　泣謝",
            ],
        ),
        (
            WEDDING,
            [
                "我倆承蒙李大明、陳文彬兩先生介紹，謹訂於十一月廿五日在中山堂舉行結婚典禮，特此敬告諸親友。",
                "林文雄　王美珠　謹啟",
            ],
        ),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_whoever_is_honoured_begins_a_line_and_neither_a_headline_nor_a_paragraph(
    printed: str, words: list[str], gap: str
) -> None:
    page = read(f"{OTHER}\n{printed}{gap}{OTHER}")
    _, notice, other = page.articles
    assert (notice.article.kind, notice.article.title.printed) == (Kind.NOTICE, printed.split("\n", maxsplit=1)[0])
    assert notice.body.strip().split("\n\n") == words
    assert other.article.title.printed == "湖邊來了白鷺"
    assert page.issue is not None
    assert page.issue.pages[0].furniture == ()


def test_a_notice_that_speaks_of_no_family_is_read_as_any_other() -> None:
    _, notice = read(f"{OTHER}\n啟事\n本報訂戶如有漏送情事，請即電話通知，當即補送。\n民聲日報發行組謹啟\n").articles
    assert notice.body == "本報訂戶如有漏送情事，請即電話通知，當即補送。\n\n民聲日報發行組謹啟\n"


@pytest.mark.parametrize("name", ["聲明作廢", "警告逃妻", "懸賞"])
def test_small_notices_of_old_are_notices(name: str) -> None:
    _, notice = read(f"{OTHER}\n{name}\n本人遺失第七三〇一二號牌照，特此聲明。\n　　　　　　陳有　啟\n").articles
    assert notice.article.kind is Kind.NOTICE
