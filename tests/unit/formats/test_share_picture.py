"""The picture of a shared link: set with the type that this machine has."""

from __future__ import annotations

import datetime as dt
import io
import itertools
import os
from copy import copy
from dataclasses import replace
from functools import cache

import pytest
from PIL import Image, ImageChops, ImageFont

from gazette.fonts import OpenFaces, find_faces
from gazette.formats.share_picture import HEIGHT, WIDTH, Faces, ShareCard, draw_share_picture

CARD = ShareCard(
    address="2024/06/05/01/03/share.png",
    paper="某报",
    colour="#c8161d",
    date=dt.date(2024, 6, 5),
    page=1,
    page_name=None,
    kicker="抓源头治理",
    title=(("义乌", "创新", "“三招”"),),
    subtitle="推介会在杭举行",
)
WORDS = {"months": " ".join(map(str, range(1, 13))), "date": "{year}年{month}月{day}日", "page_number": "第{number}版"}
LONG = ("一条", "很长的", "标题", "写着", "许多", "事情，", "怎么也", "写不完，") * 6


@cache
def faces() -> Faces:
    found = find_faces("zh-Hans")
    if found is None:
        reason = "this machine has no type that pictures can be set in"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return OpenFaces(found)


def draw(card: ShareCard) -> Image.Image:
    return Image.open(io.BytesIO(draw_share_picture(card, faces(), WORDS).data)).convert("RGB")


def inked(image: Image.Image) -> tuple[int, int, int, int]:
    """Return the box outside of which the picture is bare ground."""
    box = ImageChops.difference(image, Image.new("RGB", image.size, image.getpixel((2, 2)))).getbbox()
    assert box is not None
    return box


def test_it_has_the_size_that_previews_ask_for_and_stands_beside_the_article() -> None:
    output = draw_share_picture(CARD, faces(), WORDS)
    assert output.path == "2024/06/05/01/03/share.png"
    assert draw(CARD).size == (WIDTH, HEIGHT)


def test_the_same_card_gives_the_same_bytes_and_another_headline_others() -> None:
    once = draw_share_picture(CARD, faces(), WORDS).data
    assert once == draw_share_picture(CARD, faces(), WORDS).data
    assert once != draw_share_picture(replace(CARD, title=(("水灾",),)), faces(), WORDS).data


@pytest.mark.parametrize(
    "title",
    [
        (("水灾",),),
        (LONG,),
        (("好" * 80,),),
        (("word " * 60,),),
        (("一",), ("二",), ("三",), ("四",), ("五",), ("六",)),
    ],
    ids=["short", "long", "one phrase", "Latin", "six printed lines"],
)
def test_whatever_the_headline_nothing_reaches_the_edge(title: tuple[tuple[str, ...], ...]) -> None:
    left, top, right, bottom = inked(draw(replace(CARD, title=title)))
    assert left >= 60
    assert top >= 40
    assert right <= WIDTH - 60
    assert bottom <= HEIGHT - 24


def test_a_short_headline_is_set_larger_than_a_long_one() -> None:
    bare = replace(CARD, kicker="", subtitle="")

    def height_of_first_line(title: tuple[str, ...]) -> int:
        ink = draw(replace(bare, title=(title,))).convert("L").point(lambda value: 255 if value < 128 else 0)
        below_the_rules = ink.crop((0, 180, WIDTH, HEIGHT))
        inked_rows = [y for y in range(below_the_rules.height) if below_the_rules.crop((0, y, WIDTH, y + 1)).getbbox()]
        gaps = (at for at, (one, other) in enumerate(itertools.pairwise(inked_rows), 1) if other > one + 8)
        return next(gaps, len(inked_rows))

    assert height_of_first_line(("水灾",)) > height_of_first_line(LONG)


def test_the_papers_name_is_in_its_colour() -> None:
    colours = draw(CARD).getcolors(WIDTH * HEIGHT)
    assert colours is not None
    reds = [count for count, pixel in colours if isinstance(pixel, tuple) and pixel[0] > 150 and pixel[1] < 60]
    assert sum(reds) > 5000


class Counting:
    """Type that counts the signs that are measured and drawn in it."""

    def __init__(self) -> None:
        self.signs = 0

    def song(self, size: int) -> ImageFont.FreeTypeFont:
        return self._listen(faces().song(size))

    def hei(self, size: int) -> ImageFont.FreeTypeFont:
        return self._listen(faces().hei(size))

    def _listen(self, font: ImageFont.FreeTypeFont) -> ImageFont.FreeTypeFont:
        heard = copy(font)
        measure = font.getlength

        def count(text: str, *rest: object, **more: object) -> float:
            self.signs += len(text)
            return measure(text, *rest, **more)  # type: ignore[arg-type]

        heard.getlength = count  # type: ignore[method-assign,assignment]
        return heard


@pytest.mark.parametrize("sign", ["字", "\u0301"], ids=["characters", "marks on one letter"])
def test_a_headline_as_long_as_a_book_costs_no_more_than_one_as_long_as_a_page(sign: str) -> None:
    costs = []
    for times in (2_000, 20_000):
        type_ = Counting()
        long = "甲" + sign * times
        draw_share_picture(replace(CARD, paper=long, kicker=long, title=((long,),), subtitle=long), type_, WORDS)
        costs.append(type_.signs)
    assert costs[0] == costs[1]
