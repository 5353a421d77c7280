"""What a line of a headline is to the next one: who spoke, when it was, what kind of text, two of one pattern."""

from __future__ import annotations

import pytest

from gazette.importer.headline_parts import is_unfinished
from gazette.importer.headline_turns import are_of_one_pattern, list_turns
from gazette.importer.weights import HEADLINE
from gazette.text.widths import fold
from tests.unit.reading_pages import articles

HEAD = "1994年5月1日　星期日　第1版"
BELOW = "今年多修三座桥"


def holding(above: str, below: str = BELOW) -> set[str]:
    return {name for name, holds in list_turns(fold(above), fold(below)) if holds}


@pytest.mark.parametrize(
    "above",
    [
        "县水利局负责人指出",
        "市长谈修桥",
        "市長就修橋談打算",
        "交通部长促早开工",
        "县政府作出决定",
        "市防汛办发出紧急通知",
        "省气象台专家说",
        "县人大通过修桥决议",
        "桥梁专家答问",
        "水文专家解释",
        "省水利学院研究：",
        "县气象站提醒船工",
        "外电报道",
        "县统计局调查显示",
    ],
)
def test_who_spoke_leads_in_to_what_was_said(above: str) -> None:
    assert "above, who spoke" in holding(above)


@pytest.mark.parametrize(
    "above", ["桥头传说", "他写的小说", "支部书记谈体会", "县里修了桥", "市长看望民工", "请听再说", "省里要求"]
)
def test_a_line_that_tells_more_or_nobody_is_none(above: str) -> None:
    assert "above, who spoke" not in holding(above)


@pytest.mark.parametrize(
    "above",
    [
        "大桥合龙之夜",
        "包了渡口以后",
        "通车一周年",
        "大桥开通首日",
        "大桥通车第一天",
        "山洪过后",
        "大桥通车倒计时十天",
        "断桥满月",
        "渡口关门十天后",
    ],
)
def test_when_it_was(above: str) -> None:
    assert "above, when it was" in holding(above)


@pytest.mark.parametrize("above", ["全县上半年", "守着渡口三年", "大桥建成于2010年", "秋收到十月", "节日期间"])
def test_a_date_or_a_beginning_is_no_such_time(above: str) -> None:
    assert "above, when it was" not in holding(above)


@pytest.mark.parametrize("above", ["大桥合龙在即", "桥牌联赛战罢", "江水又起", "水位继续上涨", "县长抵清江"])
def test_how_far_it_came(above: str) -> None:
    assert "above, how far it came" in holding(above)


def test_what_is_done_has_come_to_its_end() -> None:
    assert "above, how far it came" not in holding("渡轮航线今开通")


@pytest.mark.parametrize(
    "below", ["三个桥工的故事", "断桥事故的经过", "清江大桥工地见闻", "——桥头暗访记", "清江古桥修复记"]
)
def test_what_kind_of_text_it_is(below: str) -> None:
    assert "below, what kind of text it is" in holding("桥通了", below)
    assert "below, what kind of text it is" not in holding(below, "桥通了")


def test_from_what_it_is_told() -> None:
    assert "above, from what it is told" in holding("从一座断桥说起")
    assert "above, from what it is told" not in holding("从断桥下走过")


def test_two_phrases_below_one_give_particulars() -> None:
    assert "below, two phrases, and one above" in holding("清江大桥合龙", "长八百米 宽二十米")
    assert "below, two phrases, and one above" not in holding("桥通了 路也通了", "长八百米 宽二十米")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("修桥，就是修路", "修路，就是修心"),
        ("从隔江相望", "到握手桥头"),
        ("鼓起渔民“钱袋子”", "拎起市民“菜篮子”"),
    ],
)
def test_two_lines_of_one_pattern(above: str, below: str) -> None:
    assert are_of_one_pattern(fold(above), fold(below))
    assert not are_of_one_pattern(fold(below), fold(f"{above}了"))


def test_lines_as_long_that_share_nothing_are_of_none() -> None:
    assert not are_of_one_pattern("县里修桥铺路", "老汉种树养鱼")


@pytest.mark.parametrize("line", ["清江县开设首门", "江边建起第一座", "全省第二家", "清江两岸通首条"])
def test_a_count_without_what_is_counted_goes_on(line: str) -> None:
    assert is_unfinished(line)


@pytest.mark.parametrize("line", ["客队赢下第三场", "连载小说第二部"])
def test_a_rank_does_not(line: str) -> None:
    assert not is_unfinished(line)


@pytest.mark.parametrize(
    ("above", "below", "kicker", "subtitle"),
    [
        ("省交通厅负责人指出", "清江上今年再添三座公路桥", "省交通厅负责人指出", None),
        ("渡口的最后一班船", "摆渡人老秦家三代人的故事", None, "摆渡人老秦家三代人的故事"),
    ],
)
def test_a_headline_is_divided_by_what_its_lines_are_to_each_other(
    above: str, below: str, kicker: str | None, subtitle: str | None
) -> None:
    text = "本报讯　清江上今年要再修三座公路桥，最后一班渡船下月停航，摆渡人老秦一家在渡口守了三代。"
    (article,) = articles(f"{HEAD}\n\n{above}\n{below}\n\n　　{text}")
    assert (article.kicker.printed if article.kicker else None) == kicker
    assert (article.subtitle.printed if article.subtitle else None) == subtitle


def test_every_turn_weighs_somewhere() -> None:
    for name, _ in list_turns("桥", "路"):
        assert any(HEADLINE.get(f"{place}: {name}") for place in ("kicker", "title goes on", "subtitle"))


@pytest.mark.parametrize(
    ("above", "title"), [("汛期将至", "三百里江堤昼夜有人守"), ("高温来袭", "全市供水管网经受住考验")]
)
def test_how_far_a_thing_came_is_no_name_of_a_column(above: str, title: str) -> None:
    text = "　　本报讯（记者李明）昨日，记者从市防汛办了解到，全市已有三千名干部上堤巡查，江堤昼夜有人值守。\n"
    made = articles(f"{HEAD}\n\n{above}\n{title}\n{text}")[0]
    assert (made.column, made.kicker and made.kicker.printed, made.title.printed) == (None, above, title)


@pytest.mark.parametrize(
    ("title", "form"), [("村居小记", "（三章）"), ("老街旧事", "（小小说）"), ("外婆", "（外一篇）")]
)
def test_what_form_a_text_has_is_no_title_below_a_column(title: str, form: str) -> None:
    made = articles(f"{HEAD}\n\n{title}\n{form}\n周晓东\n　　外婆的小院在村子的东头，院里有一棵老枣树。\n")[0]
    assert (made.column, made.title.printed, made.subtitle and made.subtitle.printed) == (None, title, form)
