"""Lines that their place tells: sources at the end of a text and above a headline, and the titles of small boxes."""

from __future__ import annotations

import pytest

from gazette.importer.boxed_titles import find_boxed_titles
from gazette.importer.heads_above import find_heads_above
from gazette.importer.lines import read_sheet
from gazette.importer.told import Label
from gazette.problems import Source
from tests.unit.reading_pages import articles

BRIDGE = (
    "大桥昨日合龙\n\n　　昨天，两千多名市民走上即将通车的大桥，不少人带来了全家人。\n"
    "　　这座大桥横跨清河两岸，全长三千四百米，总投资二十亿元。\n"
)
HEADLINE = "市里召开防汛会议\n"
MEETING = "要求各区在汛期前备齐沙袋和水泵，并派专人巡查堤坝，遇有险情随时报告。\n"
FOLIO = "临塘晚报 2011年4月6日 星期三 第5版\n\n"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("（新华社北京6月4日电）", "新华社"),
        ("（中新社）", "中新社"),
        ("（据新华社电）", "据新华社电"),
        ("（本报综合报道）", "本报综合报道"),
        ("[新华社北京6月4日电]", "新华社"),
    ],
)
def test_a_source_below_the_end_of_a_report_is_of_that_report(line: str, source: str) -> None:
    bridge, meeting = articles(f"{BRIDGE}{line}\n{HEADLINE}　　本报讯（记者 李明） 市里昨天开会，{MEETING}")
    assert (bridge.source, meeting.source) == (source, "本报讯")
    assert meeting.dateline is None or meeting.dateline.place is None
    assert [person.name for person in meeting.byline] == ["李明"]


@pytest.mark.parametrize(("line", "above"), [("（中新社）", False), ("中新社电", False), ("【中新社】", True)])
def test_only_square_brackets_right_below_a_sentence_are_above_a_headline(line: str, above: bool) -> None:  # noqa: FBT001
    sheet = read_sheet(Source("page.txt", f"{BRIDGE}{line}\n{HEADLINE}　　市里昨天召开防汛会议，{MEETING}"))
    assert (Label.HEAD_ABOVE in find_heads_above(sheet).values()) is above


def find_box(text: str) -> bool:
    """Say whether a page has a box of very short news."""
    return bool(find_boxed_titles(read_sheet(Source("page.txt", FOLIO + text))))


def test_heads_of_reports_in_brackets_are_no_titles_of_a_box() -> None:
    rain, fog = "吉隆坡昨日大雨，多处街道积水，驾车者叫苦。\n", "伦敦昨日大雾，机场滞留旅客约两千人。\n"
    assert find_box(f"海外要闻\n【大雨】\n{rain}【大雾】\n{fog}")
    assert not find_box(f"海外要闻\n【本报讯】\n{rain}【路透电】\n{fog}")


def test_a_title_may_fill_its_line_where_others_stand_in_front_of_their_texts() -> None:
    rain, fog = "吉隆坡昨日大雨，多处街道积水，驾车者叫苦。\n", "伦敦昨日大雾，机场滞留旅客约两千人。\n"
    for rows in (
        ("【大雨】\n", "【大雾】\n", "【结冰】"),
        ("【大雨】", "【大雾】\n", "【结冰】"),
        ("【大雨】", "【大雾】", "【结冰】\n"),
    ):
        text = "".join(f"{row}{words}" for row, words in zip(rows, (rain, fog, rain), strict=True))
        found = [article for article in articles(f"{FOLIO}{BRIDGE}海外要闻\n{text}") if article.column]
        assert [article.title.printed for article in found] == ["大雨", "大雾", "结冰"]
        assert {article.column for article in found} == {"海外要闻"}


def test_who_speaks_by_turns_is_no_title_of_a_box() -> None:
    tired = "【{}】\n春天里老人容易犯困，是不是病？\n【{}】\n多数不是病，多走一走就会好。\n"
    assert find_box("茶馆闲话\n" + tired.format("春困", "散步"))
    assert not find_box("茶馆闲话\n" + tired.format("主持人", "嘉宾"))


@pytest.mark.parametrize("name", ["考生考前三注意", "考前三提醒", "考生事项"])
def test_a_text_of_what_to_mind_is_no_box(name: str) -> None:
    box = (
        "饮食\n不吃生冷，早餐吃得清淡一些，少喝饮料。\n睡眠\n十点半以前上床，中午小睡半个小时就够了。\n"
        "心态\n把考试当作平时的练习，不要同别人去比较。\n"
    )
    assert find_box("今日办事\n" + box)
    assert not find_box(f"{name}\n{box}")


def test_words_behind_bullets_are_titles_below_the_name_of_a_column() -> None:
    town = "■ {}\n拆除旱厕四十七座，腾出的地块种上了桂花。\n■ {}\n举办烙饼擂台赛，冠军奖品是一口铁锅。\n"
    assert find_box("乡镇动态\n" + town.format("龙桥镇", "黄石乡"))
    assert not find_box("龙桥换新颜\n" + town.format("清早", "傍晚"))
