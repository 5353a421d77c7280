"""Credits that name nobody: stills, archives, agencies, and who gave a picture, behind its caption or below it."""

from __future__ import annotations

import pytest

from gazette.importer.credits import is_credit_line
from gazette.model import Photo
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, articles, read

REPORT = "老磨坊开门\n　　本报讯（记者 林一舟）关了八年的磨坊上周开门，头一天磨了六十斤黄豆。\n"
TOLD = "新来的孩子围着石磨转圈，豆子昨晚泡好。"
CREDITS = (
    *(
        "新华社稿",
        "网络截图",
        "（视频截图）",
        "本报图片",
        "本报资料",
        "（CFP）",
        "无人机照片",
        "（航拍图片）",
        "影像资料",
    ),
    *("受访者供", "由受访者提供", "（采访对象供图）", "（学校供图）", "（主办方提供）", "（路透图）"),
)


def _photos(page: str) -> list[Photo]:
    made = read(page)
    assert [article.title.printed for article in articles(page) if article.byline] == ["老磨坊开门"]
    assert not any("石磨" in found.body for found in made.articles)
    return [photo for found in made.articles for photo in found.article.photos]


@pytest.mark.parametrize("credit", CREDITS)
@pytest.mark.parametrize("gap", ["", "　", "\n", "\n　　"])
@pytest.mark.parametrize("lead", ["图为", "▲"])
def test_a_credit_without_a_name_is_that_of_its_caption(credit: str, gap: str, lead: str) -> None:
    (photo,) = _photos(f"{REPORT}\n　　{lead}{TOLD}{gap}{credit}\n\n公交改道\n　　本报讯　{BUSES}\n")
    assert photo.caption is not None
    assert photo.caption.printed.endswith("泡好。")
    assert photo.credit


@pytest.mark.parametrize(
    "line",
    [
        "新华社稿件",
        "学校供图书",
        "本报资料室开放",
        "影像资料馆",
        "家属提供线索",
        "截图为证",
        "医院提供",
        "历史照片里的人",
        "社区提供服务",
    ],
)
def test_sentences_of_pictures_and_givers_are_none(line: str) -> None:
    assert is_credit_line(fold(line)) == (line == "医院提供")
