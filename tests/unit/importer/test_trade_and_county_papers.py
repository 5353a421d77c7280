"""What papers of trades and counties, old papers and papers in traditional characters print in forms of their own."""

from __future__ import annotations

import pytest

from gazette.model import Article, Kind
from tests.unit.reading_pages import BUSES, HERONS, articles

REPORT = f"湖边来了白鹭\n　　本报讯　{HERONS}\n"
NEXT = f"三条公交线路改道\n　　本报讯　{BUSES}\n"


def _picture(text: str) -> Article:
    (picture,) = (article for article in articles(text) if article.kind is Kind.PHOTO)
    return picture


@pytest.mark.parametrize(
    ("printed", "credit"),
    [
        ("（本報資料）", "本報資料"),
        ("（本報檔案）", "本報檔案"),
        ("（本报资料照片）", "本报资料照片"),
        ("（互聯網）", "互聯網"),
        ("（法新社傳真）", "法新社傳真"),
        ("（阿通社照片）", "阿通社照片"),
        ("——林大同攝", "林大同"),
        ("——本报记者林大同摄", "本报记者林大同"),
    ],
)
def test_archives_agencies_and_names_behind_a_dash_credit_a_picture(printed: str, credit: str) -> None:
    picture = _picture(f"{REPORT}　　老街上卖油纸伞的阿婆。{printed}\n{NEXT}")
    ((caption, by),) = ((photo.caption, photo.credit) for photo in picture.photos)
    assert (caption and caption.printed, by) == ("老街上卖油纸伞的阿婆。", credit)


@pytest.mark.parametrize("agency", ["越南通讯社稿", "阿通社稿", "朝鲜中央通讯社", "塔斯社"])
def test_an_agency_of_any_country_gives_the_picture_whose_caption_it_ends(agency: str) -> None:
    above, picture, below = articles(f"{REPORT}　　老街上卖油纸伞的阿婆。（{agency}）\n{NEXT}")
    assert picture.kind is Kind.PHOTO
    assert [article.kind for article in (above, below)] == [Kind.ARTICLE, Kind.ARTICLE]


def test_an_agency_behind_the_last_of_several_sentences_gave_a_report() -> None:
    found = articles(f"湖边来了白鹭\n　　{HERONS}{HERONS}（越南通讯社稿）\n{NEXT}")
    assert all(article.kind is Kind.ARTICLE for article in found)
