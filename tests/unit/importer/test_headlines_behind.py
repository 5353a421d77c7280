"""A headline that text taken out of a PDF file has below its text goes above it."""

from __future__ import annotations

from dataclasses import replace

from gazette.importer.classify import classify
from gazette.importer.headlines_behind import raise_headlines
from gazette.importer.lines import read_sheet
from gazette.importer.rules.rule import Role
from gazette.problems import Code, Source
from tests.unit.reading_pages import articles, read, titles


def _wrap(text: str, width: int = 14) -> str:
    """Return a paragraph in lines of so many characters, as a program took them out of a narrow column."""
    return "\n".join(text[at : at + width] for at in range(0, len(text), width)) + "\n"


FOLIO = "临塘晚报 2011年4月6日 星期三 第5版\n"
SCHOOL = "城北三所小学食堂试行光盘打卡\n" + _wrap(
    "本报讯（记者 贺小满）城北三所小学的食堂本周起试行光盘打卡，吃完饭菜的"
    "孩子可在卡上盖一枚红印，集满二十枚换一本图书，校长说剩菜比上月少了一半。"
)
FERRY = _wrap(
    "本报讯（记者 江远帆）东渡口的摆渡船昨天靠岸后没有再解缆，船工老秦摇了"
    "二十六年的木橹，送进了镇上的民俗馆，对岸的公路桥下月通车，渡口就此关闭。"
)
BRIDGE = "渡口老船工收橹上岸\n"
BAKERY = _wrap(
    "本报讯（记者 何小舟）南门老街的一家面包房把当天没有卖完的面包放在门口的木"
    "架上，谁需要就可以拿走，一个月送出去一千三百多只，附近的环卫工人最先知道。"
)
BREAD = "面包房门口有个免费木架\n"
POLICE = "派出所里的“失物树”\n" + _wrap(
    "本报讯（记者 白露）车站派出所把旅客丢失的雨伞和手套挂在院里的石榴树上"
    "，旅客路过一眼就能认出来，三个月里领走了八十多件，民警说比登记簿好用。"
)


def test_a_headline_below_its_report_is_not_the_kicker_of_the_next_one() -> None:
    found = articles(FOLIO + SCHOOL + FERRY + BRIDGE + POLICE)
    assert [article.title.printed for article in found] == [
        "城北三所小学食堂试行光盘打卡",
        "渡口老船工收橹上岸",
        "派出所里的“失物树”",
    ]
    assert [person.name for article in found for person in article.byline] == ["贺小满", "江远帆", "白露"]


def test_reports_that_each_have_their_headline_below_them_have_their_own() -> None:
    page = FOLIO + SCHOOL + FERRY + BRIDGE + BAKERY + BREAD + "热线 7730112\n"
    assert titles(page)[:3] == ["城北三所小学食堂试行光盘打卡", "渡口老船工收橹上岸", "面包房门口有个免费木架"]


def test_a_headline_below_its_text_is_a_doubt() -> None:
    page = read(FOLIO + SCHOOL + FERRY + BRIDGE + POLICE)
    line = page.source.text.split("\n").index(BRIDGE.strip()) + 1
    found = [problem for problem in page.problems if problem.code is Code.DOUBTFUL_HEADLINE]
    assert any(problem.span.line == line and "below its text" in problem.message for problem in found)


def test_a_report_below_the_name_of_a_column_has_the_headline_below_it() -> None:
    found = articles(FOLIO + SCHOOL + "街巷新闻\n" + FERRY + BRIDGE + POLICE)
    assert found[1].title.printed == "渡口老船工收橹上岸"
    assert found[2].title.printed == "派出所里的“失物树”"


def test_a_line_that_leads_in_to_the_headline_below_it_stays_with_it() -> None:
    kicker = "雨伞手套挂满枝头\n"
    found = articles(FOLIO + SCHOOL + kicker + POLICE)
    assert len(found) == 2
    assert found[0].title.printed == "城北三所小学食堂试行光盘打卡"


def test_a_headline_with_words_of_the_report_above_it_keeps_its_own_text() -> None:
    # The ferry's closing is told of in both.
    below = "东渡口关闭后学生改走新路\n" + _wrap(
        "本报讯（记者 方圆）东渡口关闭后，对岸的四十名学生每天改走新路上学"
        "，交通部门在路口装了信号灯，又请两名志愿者早晚值守，家长渐渐放了心。"
    )
    found = articles(FOLIO + BRIDGE + FERRY + below)
    assert [article.title.printed for article in found] == ["渡口老船工收橹上岸", "东渡口关闭后学生改走新路"]


def test_a_headline_below_the_first_text_of_a_page_leaves_the_last_line_of_it_alone() -> None:
    report = "　　本报讯（记者 江远帆）东渡口的摆渡船昨天靠岸后没有再解缆，船工老秦收橹，船送进了镇上的民俗馆。\n"
    reading = classify(read_sheet(Source("page.txt", f"{report}{BRIDGE}热线 7730112\n市水利局\n")))
    roles = (Role.START, Role.HEAD, Role.START, Role.HEAD)
    verdicts = tuple(replace(old, role=role) for old, role in zip(reading.verdicts, roles, strict=True))
    assert reading.traits[-1].organisation
    raised = raise_headlines(replace(reading, verdicts=verdicts))
    assert [trait.line.number for trait in raised.traits] == [2, 1, 3, 4]
    assert raised.verdicts[-1].role is Role.HEAD
