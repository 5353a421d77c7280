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


@pytest.mark.parametrize("column", ["世界扫描", "社团消息"])
def test_what_is_called_a_scan_or_news_of_clubs_stands_over_short_items(column: str) -> None:
    news = (
        "日本：两年后重开渔市\n福岛县的渔业协会五日恢复了部分近海鱼类的竞拍。\n\n"
        "韩国：新政府缺三位部长\n新政府运转一周后，仍未召开过一次国务会议。\n"
    )
    assert columns(f"湖边来了白鹭\n本报讯（记者王敏）{HERONS}\n\n{column}\n{news}") == [column] * 2


@pytest.mark.parametrize(("title", "column"), [("法律名词简释", None), ("东街居民用上热水", "街坊快报")])
def test_what_is_named_as_columns_are_stands_under_no_other_column(title: str, column: str | None) -> None:
    terms = f"{title}\n供销社昨日送来四十台热水器，东街的居民从今晚起可以在家里洗上热水澡。（社宣）\n"
    assert columns(COLUMN + terms) == ["街坊快报", "街坊快报", column]
