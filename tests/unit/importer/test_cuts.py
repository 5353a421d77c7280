"""Pieces of a column that changed places and are cut in mid-sentence, as columns are."""

from __future__ import annotations

import datetime as dt

from gazette.importer import PageHints, import_page
from gazette.problems import Code, Problem, Source

HEAD = "2024年6月5日　星期三　第3版　江南日报\n\n"
FIRST = (
    "市工会为一线职工送清凉\n"
    "　　本报讯（记者 周立新）入夏以来，市总工\n"
    "会组织各级工会走进车间、工地，为一线职工\n"
    "送去饮料、药品和毛巾。截至昨日，共慰问职\n"
)
TAIL = (
    "工两万余人。\n　　“这几天在楼顶上干活，汗水一会儿就湿\n透了衣服，工会送来的绿豆汤正是时候。”建\n筑工人李大勇说。\n"
)
SECOND = (
    "\n老旧小区改造进入收尾阶段\n"
    "　　本报讯（通讯员 陈芳）记者从市住建局获\n"
    "悉，今年全市计划改造的四十二个老旧小区中，\n"
    "已有三十九个完工，其余三个将在月底前交付。\n"
    "　　改造内容包括雨污分流、屋面防水、加装\n"
    "电梯等，满意率达到九十六。\n"
)
MOVED = "透了衣服，工会送来的绿豆汤正是时候。”建\n筑工人李大勇说。\n"


def reported(text: str) -> list[Problem]:
    page = import_page(Source("seeds/03.txt", HEAD + text), PageHints(date=dt.date(2024, 6, 5), page=3))
    return [problem for problem in page.problems if problem.code is Code.OUT_OF_ORDER]


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate((HEAD + text).split("\n"), 1) if words in line)


def test_a_page_in_its_order_is_not_reported() -> None:
    assert reported(FIRST + TAIL + SECOND) == []


def test_a_text_that_stops_in_mid_sentence_above_a_headline_is_reported_with_the_line_that_may_go_on() -> None:
    text = SECOND + MOVED + "\n" + FIRST + TAIL.removesuffix(MOVED)
    stray, stop = reported(text)
    assert (stop.span.line, stray.span.line) == (line_of(text, "这几天在楼顶上"), line_of(text, "透了衣服"))
    assert stop.alternative is not None
    assert stray.alternative is not None
    assert (stop.alternative.line, stray.alternative.line) == (stray.span.line, stop.span.line)


def test_a_text_that_stops_at_the_end_of_a_page_is_reported() -> None:
    text = SECOND + "\n" + FIRST
    assert [problem.span.line for problem in reported(text)] == [line_of(text, "送去饮料")]


def test_lines_of_an_advertisement_that_end_without_a_stop_are_not_reported() -> None:
    notice = "\n招租启事\n　　城西厂房三千平方米，水电齐全，交通便利，\n即日起招租，联系电话：88881234　厂址：城西路\n"
    assert reported(FIRST + TAIL + notice + SECOND) == []


def test_a_text_that_stops_above_the_head_of_another_report_is_reported() -> None:
    text = (
        "两座新桥同日合龙\n公交月票改用磁卡\n本报记者 范大同 上海报道\n"
        "昨天上午，南河上的两座新桥同日合龙，桥面\n各宽二十四米。施工队长说，装好路灯和栏杆以\n"
        "本报记者 葛小梅 上海报道\n从下月起，公交月票全部改用磁卡，旧票可用到\n年底。市民可到十二个代售点换取新卡。\n"
    )
    assert [problem.span.line for problem in reported(text)] == [line_of(text, "装好路灯")]


def test_however_few_words_end_in_a_comma_above_a_text_from_another_page_the_stop_is_reported() -> None:
    text = (
        "大堤安全通过洪峰\n本报记者 向前进\n"
        "昨日上午十时，今年第一次洪峰通过沙头，水\n位四十二米。记者看到，两千名民工守在堤上，\n整夜不睡，\n"
        "（上接第四版）\n风雪也挡不住他回家的脚步。这年冬天，他回到\n了阔别多年的村庄。\n"
    )
    assert [problem.span.line for problem in reported(text)] == [line_of(text, "整夜不睡")]


def test_a_sentence_whose_last_line_has_room_above_a_headline_is_reported_and_a_signature_is_not() -> None:
    text = (
        "山区广种油桐\n本报讯　今春山区各社队利用荒山种下油桐三\n十二万株。公社书记和社员一起上山挖穴，仅\n用\n"
        "大队修好提水站\n本报讯　北山大队的提水站日前修好，可保证\n六百亩早稻插秧用水。\n"
    )
    assert [problem.span.line for problem in reported(text)] == [line_of(text, "挖穴") + 1]
    assert reported(text.replace("挖穴，仅\n用\n", "挖穴。\n县报道组\n")) == []
