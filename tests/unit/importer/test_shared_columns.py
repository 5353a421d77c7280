"""Which items stand under a column of briefs, and which one below them does not."""

from __future__ import annotations

import pytest

from tests.unit.reading_pages import HERONS, read

COLUMN = f"""湖边来了白鹭
本报讯（记者王敏）{HERONS}

街坊快报
东街社区送出九百碗饺子
志愿者把热饺子送到独居老人家门口，敲门、放下、退后一步。（社宣）

北湖冰场推迟开放
受气温偏高影响，冰层厚度只有八厘米，开放时间另行通知。（社宣）

"""


def columns(text: str) -> list[str | None]:
    return [file.article.column for file in read(text).articles[1:]]


@pytest.mark.parametrize(
    "below",
    [
        "猫咪团团走丢了\n橘色公猫，三岁，在菜市口走丢，只认一句“团团吃饭”。看到请致电本版热线转章女士，酬谢五百元。\n",
        "社区新闻征集线索\n本报招募热心读者十名，会用手机拍照，熟悉自己居住的小区，每月发稿四篇以上。\n",
        "今晚影讯\n胜利影院放映老片《早春》，七时、九时各一场，六岁以下儿童免费入场。\n",
    ],
)
def test_what_nobody_signs_below_signed_briefs_and_asks_or_lists_stands_under_no_column(below: str) -> None:
    assert columns(COLUMN + below) == ["街坊快报", "街坊快报", None]


def test_a_brief_without_a_name_stays_under_the_column_of_the_others() -> None:
    brief = "西街老楼装上电梯\n西街九号楼的电梯昨日装好，老楼的住户下楼散步，试坐了一回。\n"
    assert columns(COLUMN + brief) == ["街坊快报"] * 3


CLOSE = COLUMN.replace(
    "独居老人家门口，敲门、放下、退后一步。（社宣）\n\n", "独居老人家门口，敲门、放下、退后一步。\n"
).replace("开放时间另行通知。（社宣）\n", "开放时间另行通知。\n")
LIFT = "西街老楼装上电梯\n西街九号楼的电梯昨日装好，老楼的住户下楼散步，试坐了一回。\n"


def test_what_a_blank_line_parts_from_briefs_without_one_between_them_stands_under_no_column() -> None:
    assert columns(CLOSE + LIFT) == ["街坊快报", "街坊快报", None]


def test_the_second_brief_may_be_parted_by_a_blank_line_from_the_first() -> None:
    assert columns(COLUMN.replace("（社宣）", "") + LIFT) == ["街坊快报"] * 3
