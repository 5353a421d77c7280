"""Captions and credits in other dress: bars, dots, blanks and brackets of every kind, with the reports around them."""

from __future__ import annotations

import pytest

from gazette.importer.credits import is_caption, is_credit_line
from gazette.model import Photo
from gazette.text.credited import names_photographer
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, articles, read

TOLD = "新来的孩子围着石磨转圈，豆子昨晚泡好。"
REPORT = "老磨坊开门\n　　本报讯（记者 林一舟）关了八年的磨坊上周开门，头一天磨了六十斤黄豆。\n"
REST = "　　“磨盘还是原来的那一块。”守磨坊的人说，他每天清早把它扫一遍。\n"
NEXT = f"\n公交改道\n　　本报讯　{BUSES}\n"
TOOK = (
    *("图｜何知远", "图丨何知远", "图　何知远", "图片｜何知远", "摄影｜何知远", "摄影·何知远", "摄 影：何知远"),
    *("摄　影　何知远", "摄影　本报记者　何知远", "〈何知远摄〉", "〖何知远 摄〗", "◎攝影／何知远", "◎攝影 何知远"),
    *("Photo: 何知远", "Photo by 何知远", "照片：何知远", "何知远·摄", "何知远｜摄", "何知远：摄", "（图　何知远）"),
)
GAVE = (
    *(
        "图据山城发布",
        "（图据山城发布）",
        "图据网络",
        "图源网络",
        "图源：山城发布",
        "来源：视觉中国",
        "VCG",
        "图虫创意",
    ),
    "（读者供图）",
)


def _photos(page: str) -> list[Photo]:
    made = read(page)
    assert [article.title.printed for article in articles(page) if article.byline] == ["老磨坊开门"]
    assert not any("石磨" in found.body for found in made.articles)
    return [photo for found in made.articles for photo in found.article.photos]


@pytest.mark.parametrize("credit", TOOK + GAVE)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_credit_in_other_dress_is_that_of_its_caption(credit: str, gap: str) -> None:
    for title in ("", "磨坊里的孩子\n"):
        page = f"{REPORT}{REST}\n{title}图为{TOLD}{gap}{credit}\n{NEXT}"
        (photo,) = _photos(page)
        words = photo.credit or ""
        assert photo.caption is not None
        assert photo.caption.printed.endswith("泡好。")
        assert words
        assert "摄" not in words
        assert ("何知远" in words) == (credit in TOOK)


@pytest.mark.parametrize(
    "mark", ["", "（上图）", "【图片】", "[图] ", "〈上图〉", "照片：", "附图：", "上图——", "上图｜", "↗", "◄"]
)
def test_a_sentence_and_its_credit_between_blank_lines_are_a_picture(mark: str) -> None:
    (photo,) = _photos(f"{REPORT}\n{mark}{TOLD}\n何知远 摄\n\n{REST}{NEXT}")
    assert photo.credit == "何知远"


@pytest.mark.parametrize(
    "line",
    [
        "图书馆　何日开放",
        "图片｜春到江南",
        "马宏图",
        "图/文：何知远",
        "何知远 文/摄",
        "文｜林一舟 图｜何知远",
        "图据说是真的",
        "摄影　编辑　何知远",
    ],
)
def test_what_only_looks_like_a_credit_is_none(line: str) -> None:
    assert not is_credit_line(fold(line))


@pytest.mark.parametrize("line", ["照片里的人是谁", "附图为证", "如图所示", "【图片】春到江南", "相片是他的命根子"])
def test_what_only_speaks_of_pictures_is_no_caption(line: str) -> None:
    assert not is_caption(fold(line))


def test_where_a_picture_is_from_is_shown_as_it_is() -> None:
    assert not names_photographer("图源网络")
