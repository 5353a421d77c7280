"""Ringed numbers on lines of their own belong to pictures: they are no headline and no text's end."""

from __future__ import annotations

import pytest

from gazette.importer import ImportedPage
from gazette.text.commonmark import plain_lines
from tests.unit.reading_pages import read, titles

TORN = (
    "渡口老船工撑了一辈子船\n"
    "本报讯（记者 何岭）在青石渡口，没有人不\n"
    "认得老船工姚水生。他撑船四十三年，从没出过\n"
    "一次事故，去年冬天江上起大雾，他在船头站了，\n"
    "{}"
    "整整一夜，用一盏马灯给过往的船指路。\n"
    "姚水生说，等大桥修好了，他就把船捐给县里的\n"
    "博物馆，让孩子们看看过去的人是怎样过江的。\n"
)
STOOD = "他在船头站了，整整一夜"
SHOWN = ("姚水生在渡口等客。", "孩子们乘船上学。")


def shown(page: ImportedPage) -> list[tuple[str, str | None]]:
    return [(photo.caption.printed if photo.caption else "", photo.credit) for photo in page.articles[0].article.photos]


@pytest.mark.parametrize("label", ["图", ""])
@pytest.mark.parametrize("numbers", ["", "①\n②\n"])
def test_numbers_set_into_pictures_are_furniture_and_the_text_goes_on_below_their_captions(
    label: str, numbers: str
) -> None:
    captions = "".join(f"{label}{ring}{words}\n" for ring, words in zip("①②", SHOWN, strict=True))
    page = read(TORN.format(f"{numbers}{captions}谢江 摄\n"))
    assert titles(TORN.format(f"{numbers}{captions}谢江 摄\n")) == ["渡口老船工撑了一辈子船"]
    assert shown(page) == [(f"{label}①{SHOWN[0]}", None), (f"{label}②{SHOWN[1]}", "谢江")]
    assert STOOD in "".join(plain_lines(page.articles[0].body))
    assert page.issue is not None
    assert [line for line in page.issue.pages[0].furniture if line in "①②"] == numbers.split()


@pytest.mark.parametrize("stop", ["", "。"])
def test_a_number_above_what_each_picture_shows_begins_its_caption(stop: str) -> None:
    captions = "".join(f"{ring}\n{words.rstrip('。')}{stop}\n" for ring, words in zip("①②", SHOWN, strict=True))
    page = read(TORN.format(f"{captions}谢江 摄\n"))
    first, second = (words.rstrip("。") + stop for words in SHOWN)
    assert shown(page) == [(f"①{first}", None), (f"②{second}", "谢江")]
    assert STOOD in "".join(plain_lines(page.articles[0].body))


def test_numbers_of_what_nobody_took_a_picture_of_stay_in_their_text() -> None:
    page = read(TORN.format("①\n摆渡不收学生的钱。\n②\n夜里有急病的随叫随到。\n"))
    assert shown(page) == []
    assert "①" in page.articles[0].body
