"""Heads of reports in every dress: brackets of all kinds, twin signs, bars and strokes, blanks in words and days."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer.openers import find_opener
from gazette.model import Article
from tests.unit.reading_pages import BUSES, HERONS, articles, read_with_body

NEXT = f"三条公交线路改道\n　　本报讯　{BUSES}\n"
DAY = dt.date(2024, 6, 4)


def _page(head: str) -> str:
    return f"湖边来了白鹭\n　　{head}{HERONS}\n　　{BUSES}\n{NEXT}"


def _report(head: str) -> Article:
    """Return the report that begins so, whose text is whole."""
    text = _page(head)
    assert read_with_body(text)[0].startswith("昨日清晨")
    return articles(text)[0]


@pytest.mark.parametrize(
    "pair", ["〈〉", "〖〗", "『』", "《》", "「」", "<>", "＜＞", "{}", "◆◆", "··", "☆☆", "｜｜", "——"]
)
def test_any_brackets_and_twin_signs_hold_the_source(pair: str) -> None:
    assert _report(f"{pair[0]}本报讯{pair[1]}").source == "本报讯"
    report = _report(f"{pair[0]}本报讯{pair[1]}记者 林怀远 报道：")
    assert (report.source, [person.name for person in report.byline]) == ("本报讯", ["林怀远"])
    wired = _report(f"{pair[0]}中央社台北四日電{pair[1]}")
    assert wired.source == "中央社"
    assert wired.dateline is not None
    assert (wired.dateline.place, wired.dateline.date) == ("台北", DAY)


@pytest.mark.parametrize(
    "head",
    [
        "本报讯 /记者林怀远/ ",
        "本报讯/记者 林怀远 ",
        "本报讯｜记者 林怀远｜",
        "本报讯·记者 林怀远·",
        "本报讯：记者 林怀远 报道　",
        "本报讯〈记者 林怀远〉",
        "〈本报讯 记者林怀远〉",
        "本 报 讯（记者 林怀远）",
        "本报讯（ 记者 林怀远 ）",
    ],
)
def test_strokes_bars_and_blanks_part_the_reporter_from_the_source(head: str) -> None:
    report = _report(head)
    assert report.source == "本报讯"
    assert [person.name for person in report.byline] == ["林怀远"]


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("新华社北京6 月 4 日电　", "新华社"),
        ("新 华 社北京6月4日电　", "新华社"),
        ("法新社6月4日北京电　", "法新社"),
        ("（中央社北京4日综合外电报道）", "中央社"),
        ("【中央社／北京四日电】", "中央社"),
        ("国际文传电讯社北京6月4日电　", "国际文传电讯社"),
        ("⬛ 联合报北京6月4日电（记者林怀远）", "联合报"),
    ],
)
def test_place_and_day_are_told_from_the_agency(head: str, source: str) -> None:
    report = _report(head)
    assert report.source == source
    assert report.dateline is not None
    assert (report.dateline.place, report.dateline.date) == ("北京", DAY)


@pytest.mark.parametrize("head", ["红网时刻6月4日讯（记者 林怀远）", "东方网6月4日消息（记者 林怀远）"])
def test_a_site_and_its_day_open_a_report(head: str) -> None:
    assert [person.name for person in _report(head).byline] == ["林怀远"]


@pytest.mark.parametrize("word", ["晚报讯", "澎湃新闻讯", "聯合報訊", "临塘电视台讯"])
@pytest.mark.parametrize("mark", ["：", "——", "｜"])
def test_what_gives_news_needs_no_blank_behind_it(word: str, mark: str) -> None:
    assert _report(f"{word}{mark}").source == word


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("【記者林怀远 苏明 台北報導】", ["林怀远", "苏明"]),
        ("〔記者林怀远/苏明／台北報導〕", ["林怀远", "苏明"]),
        ("【文匯報訊】（記者 林怀远 台北報道）", ["林怀远"]),
    ],
)
def test_a_bracket_of_reporters_ends_with_where_they_report_from(head: str, names: list[str]) -> None:
    report = _report(head)
    assert [person.name for person in report.byline] == names
    assert report.dateline is not None
    assert report.dateline.place == "台北"


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("本报讯 记者 司马如风报道：", ["司马如风"]),
        ("本报讯（记者 林怀远；苏明）", ["林怀远", "苏明"]),
        ("本报讯（记者 林怀远和通讯员苏明）", ["林怀远", "苏明"]),
        ("【本报讯 记者 林怀远、苏明 报道】", ["林怀远", "苏明"]),
        ("本报记者 林怀远、苏明/报道 ", ["林怀远", "苏明"]),
    ],
)
def test_several_names_and_long_surnames_are_whole(head: str, names: list[str]) -> None:
    assert [person.name for person in _report(head).byline] == names


@pytest.mark.parametrize(
    "line",
    [
        "〈停电〉城东路明日检修，八时起停电。",
        "《社会新闻》讯息万变的年代里，他写了三十年。",
        "“本报讯息灵通”，老人笑着说。",
        "《通讯》是他年轻时办的刊物。",
        "·体坛快讯·",
        "◆记者手记◆",
        "“新华社离这里不远”，司机说道。",
        "——新华社记者林怀远",
    ],
)
def test_titles_labels_and_sayings_are_no_heads(line: str) -> None:
    from_now = find_opener(line)
    assert from_now is None or from_now.source == (0, 0)
