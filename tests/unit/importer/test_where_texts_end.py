"""What ends a text besides its writers: where it was taken from, who drew for it, who gave its pictures."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer.closers import find_closer
from gazette.model import Article, Dateline, Kind, Person
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, read

THIRD = "园林局说，今后每年秋天都会在湖边放食。"
OTHER = "\n\n线路改道\n　　本报讯　公交公司昨天宣布，下周起三条线路改道。\n"


def read_ended(end: str, *, above: str = "") -> tuple[Article, str]:
    """Return the article, and its body, of three paragraphs that have ``end`` behind them; the page has two."""
    (first, _) = read(f"湖边来了白鹭\n{above}　　{HERONS}\n　　{BUSES}\n　　{THIRD}{end}{OTHER}").articles
    return first.article, first.body


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("（据新华社）", "据新华社"),
        ("（摘自《江城晚报》）", "摘自《江城晚报》"),
        ("（综合）", "综合"),
        ("（央视新闻）", "央视新闻"),
        ("（综合新华社、中新社）", "综合新华社、中新社"),
        ("据新华社", "据新华社"),
    ],
)
@pytest.mark.parametrize("indent", ["", "　　"])
def test_a_line_below_a_text_that_tells_where_it_was_taken_from_is_its_source(
    line: str, source: str, indent: str
) -> None:
    article, body = read_ended(f"\n{indent}{line}")
    assert (article.source, article.byline) == (source, ())
    assert body.rstrip().endswith(THIRD)


@pytest.mark.parametrize("line", ["（均据新华社电）", "（据市图书发行中心统计）", "（来源：中部汽车流通研究中心）"])
def test_a_line_on_where_several_texts_or_figures_are_from_stays_text(line: str) -> None:
    article, body = read_ended(f"\n　　{line}")
    assert article.source is None
    assert body.rstrip().endswith(line)


@pytest.mark.parametrize("gap", ["", "\n　　"])
def test_a_dispatch_in_closing_brackets_has_its_place_and_date(gap: str) -> None:
    article, _ = read_ended(f"{gap}（据新华社贝鲁特6月3日电）")
    assert (article.source, article.dateline) == ("据新华社", Dateline("贝鲁特", dt.date(2024, 6, 3)))


@pytest.mark.parametrize(
    ("brackets", "source"),
    [
        ("（林一舟 来源：《江城晚报》）", "来源：《江城晚报》"),
        ("（据《江城晚报》 林一舟/文）", "据《江城晚报》"),
    ],
)
def test_closing_brackets_name_who_wrote_beside_the_source_in_either_order(brackets: str, source: str) -> None:
    article, _ = read_ended(brackets)
    assert (article.source, [person.name for person in article.byline]) == (source, ["林一舟"])


@pytest.mark.parametrize(
    ("brackets", "people"),
    [
        ("（本报通讯员）", [("本报通讯员", None)]),
        ("（供稿：县文联）", [("县文联", None)]),
        ("（林一舟辑）", [("林一舟", "辑")]),
        ("（越秀区 林一舟辑）", [("林一舟", "越秀区")]),
        ("（初二（3）班 林一舟）", [("林一舟", "初二（3）班")]),
        ("（参与记者：林一舟、高远）", [("林一舟", "参与记者"), ("高远", "参与记者")]),
        ("（执笔记者：林一舟；参与记者：高远）", [("林一舟", "执笔记者"), ("高远", "参与记者")]),
        ("（策划：林一舟 记者：高远 视频：王小明）", [("林一舟", "策划"), ("高远", "记者"), ("王小明", "视频")]),
    ],
)
def test_more_forms_of_closing_brackets_name_writers(brackets: str, people: list[tuple[str, str | None]]) -> None:
    article, body = read_ended(brackets)
    assert [(person.name, person.role) for person in article.byline] == people
    assert body.rstrip().endswith(THIRD)


def test_an_album_in_closing_brackets_names_nobody() -> None:
    assert find_closer(fold(f"{HERONS}（图片专辑）")) is None


@pytest.mark.parametrize("brackets", ["（本报记者林一舟 摄影报道）", "（林一舟 文 高远 图）"])
def test_who_wrote_and_took_pictures_signs_a_whole_text(brackets: str) -> None:
    article, body = read_ended(brackets)
    assert (article.kind, article.byline[0].name) == (Kind.ARTICLE, "林一舟")
    assert body.rstrip().endswith(THIRD)


@pytest.mark.parametrize(
    ("brackets", "credit"),
    [
        ("（林一舟 制图）", "林一舟 制图"),
        ("（图片由受访者提供）", "图片由受访者提供"),
        ("（本版图片均由林一舟摄）", "林一舟"),
    ],
)
def test_who_drew_for_a_text_or_gave_its_pictures_makes_its_last_paragraph_no_caption(
    brackets: str, credit: str
) -> None:
    article, body = read_ended(brackets)
    assert [(photo.caption, photo.credit) for photo in article.photos] == [(None, credit)]
    assert body.rstrip().endswith(THIRD)


@pytest.mark.parametrize(
    "line", ["本报记者 林一舟/文 高远/图", "本报记者 林一舟 文 高 远 摄", "本报记者 林一舟 文 本报记者 高远 摄"]
)
def test_a_line_of_who_wrote_and_who_took_pictures_below_a_title_tells_both(line: str) -> None:
    article, _ = read_ended("", above=f"{line}\n")
    assert article.byline == (Person("林一舟", "记者"),)
    assert ["".join((photo.credit or "").split())[-2:] for photo in article.photos] == ["高远"]


@pytest.mark.parametrize("line", ["本报记者 林一舟 文并摄", "本报记者 高 远 文并图"])
def test_a_writer_who_took_the_pictures_too_is_no_credit(line: str) -> None:
    article, _ = read_ended("", above=f"{line}\n")
    assert ([person.role for person in article.byline], article.photos) == (["记者"], ())
