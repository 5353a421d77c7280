"""Captions ①, ② and so on of a text whose writer took the pictures."""

from __future__ import annotations

import pytest

from tests.unit.reading_pages import BUSES, HERONS, articles

HEAD = f"湖边来了白鹭\n{{above}}　　{HERONS}\n　　{BUSES}\n{{below}}"
CAPTIONS = "①采藕人下塘\n②高压水枪冲藕。\n③装车\n"
NEXT = "\n线路改道\n　　本报讯（记者林一舟）公交公司昨天宣布，下周起三条公交线路改道运行，沿线新设十二个车站。\n"


@pytest.mark.parametrize(
    "signed", ["本报记者 林一舟 文/摄", "张立新　文/图", "文/图　本报记者 林一舟", "林一舟　图/文"]
)
@pytest.mark.parametrize("where", ["above", "below"])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_counted_captions_of_a_text_signed_for_its_pictures_are_its_captions(signed: str, where: str, gap: str) -> None:
    signature = {"above": "", "below": "", where: f"{signed}\n"}
    page = HEAD.format(**signature) + gap + CAPTIONS + NEXT
    text, other = articles(page)
    captions = [photo.caption.printed for photo in text.photos if photo.caption]
    assert captions == [
        "①采藕人下塘",
        "②高压水枪冲藕。",
        "③装车",
    ]
    assert (other.title.printed, other.photos) == ("线路改道", ())


@pytest.mark.parametrize("last", ["", "采藕分三步：\n"])
def test_what_nobody_photographed_or_a_colon_announces_is_a_list(last: str) -> None:
    signed = "张立新　文/图\n" if last else "张立新\n"
    page = HEAD.format(above=signed, below=f"　　{last}" if last else "") + CAPTIONS + NEXT
    assert articles(page)[0].photos == ()
