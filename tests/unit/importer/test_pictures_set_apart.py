"""Pictures that stand by themselves: captions that blank lines set off, and those that tear a sentence."""

from __future__ import annotations

from gazette.model import Kind
from tests.unit.reading_pages import BUSES, articles, read

REPORT = "湖边来了白鹭\n　　本报讯　湖边的芦苇丛里住下了四十二只白鹭，清早来看的人一天比一天多。\n\n"
TORN = "　　看湖的老人说，白鹭每天清早六点从北岸飞过来，到了傍晚再一起飞回对岸的杨树林里去，冬天也不\n"
REST = "走，他给每一只都起了名字。\n"
SHOWS = "　　清早来看白鹭的人站满了芦苇丛边。"
NEXT = f"\n公交改道\n　　本报讯　{BUSES}\n"


def _kinds(page: str) -> list[Kind]:
    return [article.kind for article in articles(page)]


def test_a_caption_with_its_credit_that_blank_lines_set_off_is_a_picture_of_its_own() -> None:
    page = f"{REPORT}{SHOWS}　夏　冬摄\n\n　　看湖的老人给每一只都起了名字。\n{NEXT}"
    assert _kinds(page).count(Kind.PHOTO) == 1
    assert "站满" not in read(page).articles[0].body


def test_a_caption_that_points_or_stands_right_below_its_text_stays_there() -> None:
    for caption in ("　　图为清早来看白鹭的人站满了芦苇丛边。　夏　冬摄", f"　　▲{SHOWS.strip()}　夏　冬摄"):
        page = f"{REPORT}{caption}\n\n　　看湖的老人给每一只都起了名字。\n{NEXT}"
        assert Kind.PHOTO not in _kinds(page)
    close = f"{REPORT.rstrip()}\n{SHOWS}　夏　冬摄\n　　看湖的老人给每一只都起了名字。\n{NEXT}"
    assert Kind.PHOTO not in _kinds(close)


def test_a_short_sentence_that_tears_another_is_a_caption_without_a_mark() -> None:
    page = f"{REPORT}{TORN}\n{SHOWS}\n\n{REST}{NEXT}"
    assert _kinds(page).count(Kind.PHOTO) == 1
    assert "冬天也不走，他给" in read(page).articles[0].body


def test_what_says_more_than_a_caption_or_has_no_blank_line_around_it_is_none() -> None:
    for between in (
        f"　　记者问他一共认得多少只白鹭，{'他掰着手指头数了半天也没有数清楚，' * 3}只说今年比去年多得多。",
        "　　“站在这里就能看见，”他说。",
    ):
        assert Kind.PHOTO not in _kinds(f"{REPORT}{TORN}\n{between}\n\n{REST}{NEXT}")
    assert Kind.PHOTO not in _kinds(f"{REPORT}{TORN}{SHOWS}\n{REST}{NEXT}")
