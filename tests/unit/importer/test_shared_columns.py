"""Which items stand under a column of briefs, and which one below them does not."""

from __future__ import annotations

import pytest

from gazette.importer import explain_line
from tests.unit.reading_pages import BUSES, HERONS, read

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


@pytest.mark.parametrize("column", ["世界扫描", "社团消息", "行业资讯"])
def test_what_is_called_a_scan_or_news_of_clubs_stands_over_short_items(column: str) -> None:
    news = (
        "日本：两年后重开渔市\n福岛县的渔业协会五日恢复了部分近海鱼类的竞拍。\n\n"
        "韩国：新政府缺三位部长\n新政府运转一周后，仍未召开过一次国务会议。\n"
    )
    assert columns(f"湖边来了白鹭\n本报讯（记者王敏）{HERONS}\n\n{column}\n{news}") == [column] * 2


FARMS = {
    "养蝎子": "睢县一农民在屋里养蝎子五千条，一年收入二千三百元。",
    "编柳筐": "夏邑县会亭乡柳编厂常年收购柳条，每斤一角六分。",
    "种金银花": "金银花一次栽植，收益三十年，适合沟边路旁。",
}


def test_a_column_stands_over_three_short_items_alike_whatever_it_is_called() -> None:
    items = "".join(f"{title}\n　　{text}\n" for title, text in FARMS.items())
    lake = f"湖边来了白鹭\n　　本报讯（记者王敏）{HERONS}\n"
    assert columns(f"{lake}致富点子\n{items}") == ["致富点子"] * 3
    buses = f"三条公交线路改道\n　　{BUSES}\n　　市民说，改道以后上学看病都近了。\n"
    assert columns(f"{lake}致富点子\n{items}{buses}") == [*["致富点子"] * 3, None]


def test_a_city_behind_a_mark_heads_its_own_brief() -> None:
    news = (
        "△北京\n市建委要求，所有在施工程七月起实行工地围挡美化，违者停工整改。\n"
        "△沈阳\n铁西区老厂房改造首批六个项目开工，其中两处将建成工业博物馆。\n"
        "△成都\n首座钢结构住宅小区昨天封顶，明年三月交付使用。\n"
    )
    page = read(f"湖边来了白鹭\n　　本报讯（记者王敏）{HERONS}\n一周快览\n{news}")
    assert [file.article.title.printed for file in page.articles[1:]] == ["北京", "沈阳", "成都"]
    assert not any(file.article.byline for file in page.articles[1:])


@pytest.mark.parametrize(
    ("title", "column"), [("法律名词简释", None), ("编者按", None), ("东街居民用上热水", "街坊快报")]
)
def test_what_is_named_as_columns_are_stands_under_no_other_column(title: str, column: str | None) -> None:
    terms = f"{title}\n供销社昨日送来四十台热水器，东街的居民从今晚起可以在家里洗上热水澡。（社宣）\n"
    assert columns(COLUMN + terms) == ["街坊快报", "街坊快报", column]


READERS = """我家这十年

{note}从平房到电梯房

邸国华

十年前，我们一家三口还挤在三十平方米的平房里，冬天要自己生炉子。

儿子回乡种蓝莓

冷玉兰

儿子大学毕业那年，说什么也不肯考公务员，要回村种蓝莓，我气得三天没跟他说话。

{third}"""
THIRD = "一张公交卡\n\n侯立功\n\n我每天乘公交到海边走走，从前兜里总要备着零钱，现在刷卡、扫码都行。\n"


def test_a_column_heads_as_many_texts_as_the_editors_say() -> None:
    note = "编者按　十年只是一瞬，却足以改变生活的模样。本版选登{}位读者的来稿。\n\n"
    three = read(READERS.format(note=note.format("三"), third=THIRD))
    assert [file.article.column for file in three.articles] == ["我家这十年"] * 3
    two = read(READERS.format(note=note.format("两"), third=THIRD))
    assert [file.article.column for file in two.articles] == ["我家这十年", "我家这十年", None]


def test_a_report_is_none_of_the_texts_that_the_editors_spoke_of() -> None:
    note = "编者按　十年只是一瞬，却足以改变生活的模样。本版选登三位读者的来稿。\n\n"
    report = f"湖边来了白鹭\n\n本报讯（记者王敏）{HERONS}\n"
    page = read(READERS.format(note=note, third=report))
    assert [file.article.column for file in page.articles] == ["我家这十年", "我家这十年", None]


def _doubts(text: str) -> list[tuple[int, int | None]]:
    said = [problem for problem in read(text).problems if "column of one article" in problem.message]
    return [(problem.span.line, other.line) for problem in said if (other := problem.alternative) is not None]


def test_a_column_over_one_of_two_texts_that_open_alike_is_a_doubt() -> None:
    report = f"湖边来了白鹭\n\n本报讯（记者王敏）{HERONS}\n"
    walks = (
        "新春走基层\n\n雪夜巡线工\n\n本报记者 乌兰图雅\n\n"
        "零下三十度，电工宋志强踩着没膝的雪，沿着线路走了十四公里。\n\n"
        "{below}牧民家的联欢会\n\n{writer}正月初八晚上，牧民家的客厅里挤满了人，马头琴一响，大家就跳了起来。\n\n"
    )
    assert _doubts(walks.format(below="", writer="本报记者 于小淼\n\n") + report) == [(1, 9)]
    assert _doubts(walks.format(below="", writer="") + report) == []


def test_a_series_is_named_with_its_word_before_it() -> None:
    page = read(
        "新苑周刊 2020年12月4日 星期五 11版\n\n"
        "系列报道 我们的好日子（下）\n\n澜沧江畔的新生活\n告别溜索 走上大桥\n\n本报记者 和志强\n\n"
        "一条钢索，一个滑轮，是老人上半辈子的出门路。隧道贯通以后，山里从此不再大雪封山，民宿一房难求。\n"
    )
    assert page.articles[0].article.column == "系列报道 我们的好日子（下）"
    explained = explain_line(page.source, 3)
    assert explained is not None
    assert explained.margin > 1.5  # furniture, that is


def test_a_column_printed_above_each_of_its_items_stands_over_no_other() -> None:
    texts = (
        f"湖边来了白鹭\n本报讯（记者王敏）{HERONS}\n",
        "【读者热线】\n冰面多厚才能上人？\n\n问：今年的冰什么时候能上人？\n\n答：冰层厚到二十厘米才行，岸边的冰薄，要从码头下去。\n",
        "【读者热线】\n饺子怎样留到第二天？\n\n问：煮好的饺子吃不完，怎样留？\n\n答：放凉后收进冰箱，吃前煎透，不要再煮。\n",
        "猫咪怎样过冬\n\n猫怕冷，窝里垫上旧毛衣，放在没有风的地方就好。\n\n天晴时抱出去晒一晒。\n",
    )
    assert columns("\n".join(texts)) == ["读者热线", "读者热线", None]


def test_a_column_above_a_picture_of_a_photographer_with_any_name_stands_over_no_text_below() -> None:
    pictures = f"""湖边来了白鹭
本报讯（记者王敏）{HERONS}

图片新闻
冰灯里的春天
城西小学的孩子把剪纸冻进冰灯里。　　更藏　摄

雪地里的年集
柳林镇的年集摆上了雪地，红纸一地。
"""
    assert columns(pictures) == ["图片新闻", None]
