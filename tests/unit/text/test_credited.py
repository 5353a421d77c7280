"""Whether a picture's credit is only who took it, so that 摄 has to stand behind it."""

from __future__ import annotations

import pytest

from gazette.text.credited import names_photographer


@pytest.mark.parametrize(
    "credit",
    ["张有发", "巴图", "本报记者 方　平", "通讯员 赵 晨", "新华社记者 张玉薇", "确·胡热", "读者 王玉书", "John Smith"],
)
def test_whoever_took_a_picture_is_said_to_have_taken_it(credit: str) -> None:
    assert names_photographer(credit)


@pytest.mark.parametrize(
    "credit",
    [
        "受访者供图",
        "市民 郝江平 供图",
        "图片由受访者提供",
        "制图/李响",
        "漫画：小满",
        "李响 制图",
        "新华社发（刘 健 摄）",
        "新华社发",
        "新华社",
        "新华社/法新",
        "视觉中国",
        "资料图",
        "丁明作",
        "黄旗海 摄（市摄影家协会供图）",
    ],
)
def test_a_credit_that_says_what_was_done_is_shown_as_it_is(credit: str) -> None:
    assert not names_photographer(credit)
