"""Close lines read the other way where the page as a whole is put together better so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from unittest import mock

import pytest

from gazette.importer import explain_line, rereading
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.rereading import read_again
from gazette.importer.rules.rule import Role
from gazette.importer.ways import Verdict
from gazette.importer.weights import REREADING, WHOLE
from gazette.importer.wholes import measure_whole, put_together
from gazette.phrases import translate
from gazette.problems import Code, Source
from tests.unit.reading_pages import read

TEAHOUSE = """临塘晚报
2021年10月22日　星期五　第4版

老码头改成了茶馆
　　本报讯（记者 陈亦方）荒了十年的老码头，上周改成了一间茶馆。茶馆有二十张桌子，靠窗能看见来往的渡船。
　　“修旧如旧，梁柱都没有动。”负责修缮的工匠说，光是清洗墙上的标语就用了半个月。
　　图书馆添了夜间座位
"""
OTHERS = """全市动员清理河道
　　本报讯（记者 林一舟）昨天起，全市用一个月清理河道里的水草和沉船，三千名干部职工报名参加。
　　河道办说，清出的水草送到农场沤肥，沉船先登记，一个月内没有船主来认，就由打捞队拆走。
　　水利局同时派人查看沿河的闸门和泵站，坏的年内修好。
小学生学会看云识天气
　　本报讯（通讯员 贺兰）东门小学把气象课开到了楼顶上。孩子们自己动手做风向标，每天记录云的样子。
　　“鱼鳞天，不雨也风颠。”四年级的何小满背得很熟，她已经记满了两个本子。
　　气象站的工程师每周来一次，教孩子们读温度计。
　　学校说，下学期还要在楼顶上种菜，让孩子们看看雨水怎样变成叶子。
"""
SEATS = """　　市图书馆昨起把夜间座位增加到三百个，闭馆时间推迟到晚上十点。
　　阅览室里添了台灯，读者凭身份证就能预约座位，借书还书也一样办理。
"""
TEA = "　　开张第一天，来喝茶的多是附近的老人。他们说，坐在老码头上听渡船的汽笛，像回到了年轻的时候。\n"
LINE = 7
PAGES = Path(__file__).parent.parent.parent / "golden" / "import" / "pages"


def roles(text: str) -> tuple[Role, Role]:
    """Return what a line is by its own rules, and what it becomes."""
    sheet = read_sheet(Source("page.txt", text))
    alone, again = classify(sheet), read_again(sheet)[0]
    place = next(at for at, trait in enumerate(alone.traits) if trait.line.number == LINE)
    return alone.verdicts[place].role, again.verdicts[place].role


def test_a_headline_that_stands_in_like_a_paragraph_is_told_by_the_words_of_its_text() -> None:
    assert roles(TEAHOUSE + SEATS + OTHERS) == (Role.START, Role.HEAD)
    titles = [file.article.title.printed for file in read(TEAHOUSE + SEATS + OTHERS).articles]
    assert titles[:2] == ["老码头改成了茶馆", "图书馆添了夜间座位"]


def test_a_line_stays_where_the_page_is_no_better_otherwise() -> None:
    assert roles(TEAHOUSE + TEA + OTHERS) == (Role.START, Role.START)


def test_what_the_page_as_a_whole_decides_is_a_doubt_and_is_explained() -> None:
    page = read(TEAHOUSE + SEATS + OTHERS)
    (doubt,) = [each for each in page.problems if each.code is Code.DOUBTFUL_LINE and each.span.line == LINE]
    assert doubt.alternative is not None
    assert (doubt.alternative.taken, doubt.alternative.other) == (Role.HEAD.value, Role.START.value)
    explained = explain_line(page.source, LINE)
    assert explained is not None
    assert explained.role is Role.HEAD
    whole = {each.rule: each.weight for each in explained.weighed.voices if each.rule.startswith("the page ")}
    assert whole["the page as a whole: headline about its own text more than others"] > 0
    assert sum(whole.values()) > 0
    assert {translate(name, "zh-Hans") for name in whole}.isdisjoint(whole)
    sources = {each.source for each in explained.weighed.voices if each.rule.startswith("the page as a whole")}
    assert {translate(source, "zh-Hans") for source in sources}.isdisjoint(sources)
    assert explained.weighed.margin == pytest.approx(explained.margin)


@pytest.mark.parametrize("name", ["722-qianshao-1955", "1176-jinri-2005", "1889-1987-guangling-er"])
def test_a_line_that_was_read_again_stays_so_and_a_doubt_when_another_one_is_too(name: str) -> None:
    text = (PAGES / f"{name}.txt").read_text(encoding="utf-8")
    reading, items = read_again(read_sheet(Source(name, text)))
    lines = list(reading.reread)
    assert lines
    for each in (reading, items.reading):
        found = {trait.line.number: verdict for trait, verdict in zip(each.traits, each.verdicts, strict=True)}
        assert {found[line].margin for line in lines} == {0.0}


def test_a_page_of_close_lines_is_put_together_a_bounded_number_of_times() -> None:
    names = ("茶馆新开张", "渡船又添班", "图书馆夜里亮着灯", "老码头", "孩子们学写字", "雨停了", "谁来管一管楼道")
    rows = "".join(f"{name}。\n{name}\n" for name in names * 4)
    with mock.patch.object(rereading, "put_together", side_effect=put_together) as together:
        read(f"临塘晚报\n2021年10月22日　星期五　第4版\n\n{rows}")
    assert 16 < together.call_count <= 1 + 16 + 3 * 8


@pytest.mark.parametrize(
    ("role", "other", "behind", "words", "tried"),
    [
        (Role.HEAD, Role.START, 2.0, 0.0, True),
        (Role.HEAD, Role.START, 4.0, 0.0, False),
        (Role.HEAD, Role.START, 4.0, 6.0, True),
        (Role.HEAD, Role.START, 2.0, -6.0, False),
        (Role.HEAD, Role.START, 8.9, 30.0, True),
        (Role.VERSE, Role.HEAD, 2.0, 0.0, True),
        (Role.FURNITURE, Role.HEAD, 2.0, 0.0, True),
        (Role.REST, Role.START, 0.5, 0.0, True),
        (Role.REST, Role.START, 2.0, 0.0, False),
        (Role.START, Role.REST, 2.0, 5.0, True),
    ],
)
def test_lines_are_tried_that_came_close_or_that_words_speak_for(
    role: Role, other: Role, behind: float, words: float, *, tried: bool
) -> None:
    reading = classify(read_sheet(Source("page.txt", TEAHOUSE + SEATS + OTHERS)))
    close = replace(reading, verdicts=(*reading.verdicts[:5], Verdict(role, other, behind), *reading.verdicts[6:]))
    others: list[dict[Role, float]] = [{} for _ in close.verdicts]
    others[5] = {other: behind}
    said = {**dict.fromkeys(Role, 0.0), other: words}

    def find(hopeless: frozenset[tuple[tuple[int, Role], ...]] = frozenset()) -> list[rereading.OtherReading]:
        return list(rereading.list_other_readings(close, list(close.sums), put_together(close), hopeless))

    with (
        mock.patch.object(rereading, "_list_behind", return_value=others),
        mock.patch.object(rereading, "weigh_line", return_value=said),
    ):
        found = find()
        assert [each.roles for each in found] == [((5, other),)] * tried
        assert not find(frozenset({((5, other),)}))
    for each in found:
        more = replace(each, others=each.others + 1).score - each.score
        assert more == pytest.approx(REREADING["another line changes, too"])
        more = replace(each, words=each.words + 2.0).score - each.score
        assert more == pytest.approx(2 * REREADING["what words say of its lines"])


@pytest.mark.parametrize(
    ("role", "other", "behind", "near"),
    [
        (Role.HEAD, Role.START, 6.9, True),
        (Role.HEAD, Role.START, 7.1, False),
        (Role.START, Role.REST, 3.9, True),
        (Role.REST, Role.START, 4.1, False),
        (Role.AUTHOR, Role.SIGN, 0.1, False),
        (Role.SIGN, Role.AUTHOR, 0.1, False),
        (Role.START, Role.VERSE, 0.1, False),
        (Role.VERSE, Role.START, 0.1, False),
    ],
)
def test_roles_that_stay_far_behind_or_change_nothing_are_not_thought_of(
    role: Role, other: Role, behind: float, *, near: bool
) -> None:
    reading = classify(read_sheet(Source("page.txt", TEAHOUSE + SEATS + OTHERS)))
    verdicts = (*reading.verdicts[:5], Verdict(role, other, behind), *reading.verdicts[6:])
    totals = [{**dict.fromkeys(Role, -99.0), verdict.role: 10.0} for verdict in verdicts]
    totals[5][other] = 10.0 - behind
    read = replace(reading, verdicts=verdicts, totals=[tuple(total.values()) for total in totals])
    said = {**dict.fromkeys(Role, 0.0), other: 40.0}
    with mock.patch.object(rereading, "weigh_line", return_value=said):
        found = list(rereading.list_other_readings(read, list(read.sums), put_together(read)))
    assert (((5, other),) in [each.roles for each in found]) == near


def test_lines_below_each_other_are_tried_together_where_words_speak_for_each() -> None:
    reading = classify(read_sheet(Source("page.txt", TEAHOUSE + SEATS + OTHERS)))

    def say(_: object, at: int) -> dict[Role, float]:
        return {**dict.fromkeys(Role, 0.0), Role.HEAD: 30.0 * (at in {5, 6})}

    others: list[dict[Role, float]] = [{Role.HEAD: 2.0 + at} if at in {5, 6} else {} for at in range(len(reading.sums))]
    with (
        mock.patch.object(rereading, "_list_behind", return_value=others),
        mock.patch.object(rereading, "weigh_line", side_effect=say),
    ):
        found = list(rereading.list_other_readings(reading, list(reading.sums), put_together(reading)))
    assert found[0].roles == ((5, Role.HEAD), (6, Role.HEAD))
    assert found[0].margin == 8.0
    ways = [tuple(verdict.role for verdict in each.reading.verdicts) for each in found]
    assert len(set(ways)) == len(ways)


def test_a_line_that_names_who_took_a_picture_is_not_read_again() -> None:
    sheets = [
        read_sheet(Source("page.txt", TEAHOUSE.replace("图书馆添了夜间座位", line) + SEATS + OTHERS))
        for line in ("图书馆添了夜间座位", "图书馆添了夜间座位摄")
    ]
    readings = [classify(sheet) for sheet in sheets]
    found = [
        [other.roles for other in rereading.list_other_readings(each, list(each.sums), put_together(each))]
        for each in readings
    ]
    assert [len(lines) for lines in found] == [1, 0]
    assert all(any(verdict.margin < 3 for verdict in each.verdicts[5:7]) for each in readings)


def measures(text: str) -> dict[str, float]:
    return measure_whole(put_together(classify(read_sheet(Source("page.txt", text)))))


def test_a_page_is_measured_by_all_that_the_table_weighs() -> None:
    assert set(measures(TEAHOUSE + SEATS + OTHERS)) == set(WHOLE)


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("item", 2, 2),
        ("line of furniture", 2, 2),
        ("text without a headline", 0, 0),
        ("line of a headline without a word of its text", 1, 1),
        ("headline about its own text more than others", 0.1, 1.0),
        ("about what the text above is, below a crosshead", 0, 0),
        ("piece out of order", 0, 0),
    ],
)
def test_what_a_page_shows_is_counted(name: str, least: float, most: float) -> None:
    # The second headline's words stand in its text, the first one's in none.
    page = TEAHOUSE.removesuffix("　　图书馆添了夜间座位\n").replace("老码头改成了茶馆", "梨园旧事新唱")
    assert least <= measures(f"{page}\n图书馆添了夜间座位\n{SEATS}")[name] <= most


def test_paragraphs_are_asked_whether_they_are_about_what_stands_above_them() -> None:
    name = "about what the text above is, in a paragraph"
    headless = TEAHOUSE.removesuffix("　　图书馆添了夜间座位\n")
    own, other = (measures(headless + text)[name] for text in (TEA, SEATS.replace("\n　　", "")))
    assert 0 < other + 0.1 < own  # 老码头, 渡船


def test_items_are_asked_whether_they_are_about_what_the_item_above_is() -> None:
    name = "about what the item above is"
    headless = TEAHOUSE.removesuffix("　　图书馆添了夜间座位\n")
    tea, seats = (measures(f"{headless}\n夜里的消息\n　　本报讯 {text[2:]}")[name] for text in (TEA, SEATS))
    assert 0 < seats + 0.1 < tea


def test_what_stands_below_a_crosshead_is_asked_whether_it_is_about_the_text_above() -> None:
    headless = TEAHOUSE.removesuffix("　　图书馆添了夜间座位\n")
    shown = measures(f"{headless}　　渡船\n{TEA}　　茶桌\n{TEA}")
    assert shown["item"] == 1
    assert 0.3 < shown["about what the text above is, below a crosshead"] < 2


def test_a_text_that_is_all_one_paragraph_is_about_nothing_above_it() -> None:
    assert measures(SEATS + OTHERS)["about what the text above is, in a paragraph"] > 0
    alone = OTHERS.split("\n")
    page = "\n".join((*alone[:2], *alone[4:6]))
    assert measures(page)["about what the text above is, in a paragraph"] == 0
