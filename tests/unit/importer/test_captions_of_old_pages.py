"""Captions as papers in traditional characters and old ones print them, with who took or drew the picture."""

from __future__ import annotations

import pytest

from gazette.importer.credits import is_credit_line
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        ("（圖／湖邊昨天來了白鷺。記者蘇福男攝）", "湖邊昨天來了白鷺。", "記者蘇福男"),
        ("（圖為湖邊昨天來的白鷺。記者蘇福男攝）", "圖為湖邊昨天來的白鷺。", "記者蘇福男"),
        ("湖邊昨天來了白鷺。　圖／記者蘇福男", "湖邊昨天來了白鷺。", "記者蘇福男"),
        ("湖邊昨天來了白鷺。（攝影／記者蘇福男）", "湖邊昨天來了白鷺。", "記者蘇福男"),
        ("圖：湖邊昨天來的白鷺（本報記者攝）", "圖：湖邊昨天來的白鷺", "本報記者"),
        ("（附圖）湖邊的白鷺　　沈啟鵬　畫", "（附圖）湖邊的白鷺", "沈啟鵬　畫"),
        ("（附圖）：湖邊昨天來的白鷺。", "（附圖）：湖邊昨天來的白鷺。", None),
    ],
)
def test_a_caption_of_old_pages_stands_by_itself_with_who_took_the_picture(
    printed: str, caption: str, credit: str | None
) -> None:
    report = f"湖邊來了白鷺\n本報訊　{HERONS}\n{BUSES}\n"
    (article,) = articles(f"{report}{printed}\n")
    assert [(photo.caption and photo.caption.printed, photo.credit) for photo in article.photos] == [(caption, credit)]


def test_what_somebody_said_is_no_caption_of_the_picture_credited_below() -> None:
    said = "护鸟队的老陈说，湖里的鱼今年少了，大家都要节省着吃。"
    (article,) = articles(f"湖边来了白鹭\n本报讯　{HERONS}\n{said}\n（记者苏福男摄）\n")
    assert [photo.caption for photo in article.photos] == [None]


def test_who_drew_and_who_wrote_is_no_caption() -> None:
    assert is_credit_line(fold("圖／記者蘇福男"))
    assert not is_credit_line(fold("圖／湖邊昨天來了白鷺。記者蘇福男攝"))


@pytest.mark.parametrize("who", ["工会", "团委", "厂通讯组", "宣传科"])
def test_bodies_of_works_take_pictures(who: str) -> None:
    assert is_credit_line(fold(f"（{who}　摄）"))
    (shown, news) = read(
        f"　　图为整理车间团支部利用业余时间义务为职工修理自行车。\n（{who}　摄）\n湖边来了白鹭\n　　本报讯　{HERONS}\n"
    ).articles
    assert [photo.credit for photo in shown.article.photos] == [who]
    assert news.article.title.printed == "湖边来了白鹭"
