"""Writers of whom a paper names the post alone, and what it calls its own word."""

from __future__ import annotations

import pytest

from gazette.importer.nameless import find_nameless, names_commentator
from gazette.model import Person
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles

TEXT = f"　　{HERONS}\n　　{BUSES}\n"
REPORT = f"　　本报讯（记者王丽）{BUSES}\n　　线路改道后，六十五岁以上的老人免费乘车。\n"


@pytest.mark.parametrize("above", ["", "——记湖滨公园的三位园丁\n"])
@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("本报通讯员　本报记者", ("本报通讯员", "本报记者")),
        ("本报记者　新华社记者", ("本报记者", "新华社记者")),
        ("本报记者、通讯员", ("本报记者", "通讯员")),
        ("本報特派記者", ("本報特派記者",)),
        ("本报通讯员", ("本报通讯员",)),
    ],
)
def test_writers_without_a_name_stand_below_a_headline(above: str, printed: str, names: tuple[str, ...]) -> None:
    (article,) = articles(f"湖边来了白鹭\n{above}{printed}\n{TEXT}")
    assert article.byline == tuple(map(Person, names))
    assert article.title.printed == "湖边来了白鹭"
    assert (article.subtitle and article.subtitle.printed) == (above.strip("—\n") or None)


@pytest.mark.parametrize("printed", ["本报记者手记", "记者 通讯员 来信", "本报记者 张三"])
def test_what_has_more_than_posts_names_no_nameless_writer(printed: str) -> None:
    key = fold(printed)
    assert find_nameless(key, 0, len(key)) == ()


@pytest.mark.parametrize("word", ["本报社论", "社　论", "人民日报社论", "本報短評"])
def test_a_papers_own_word_below_a_subtitle_is_a_column(word: str) -> None:
    (article,) = articles(f"向劳动者致敬\n——写在五一节到来之际\n{word}\n{TEXT}")
    assert (article.column, article.byline) == (word, ())
    assert (article.title.printed, article.subtitle and article.subtitle.printed) == (
        "向劳动者致敬",
        "写在五一节到来之际",
    )


@pytest.mark.parametrize("who", ["本报评论员", "本報特約評論員", "【本报评论员】", "本报评论员　李　强"])
def test_who_comments_stands_above_the_commentarys_title(who: str) -> None:
    report, comment = articles(f"江城晚报\n\n公交增加班次\n老人乘车免费\n{REPORT}\n{who}\n多跑一趟车\n{TEXT}")
    assert report.byline == (Person("王丽", "记者"),)
    assert comment.title.printed == "多跑一趟车"
    assert len(comment.byline) == 1
    assert names_commentator(fold(who))


def test_who_comments_apart_from_a_report_and_from_the_title_below_wrote_the_commentary() -> None:
    report, comment = articles(f"江城晚报\n\n公交增加班次\n{REPORT}\n本报评论员\n\n多跑一趟车\n{TEXT}")
    assert report.byline == (Person("王丽", "记者"),)
    assert comment.byline == (Person("本报评论员"),)


def test_who_comments_right_below_a_text_signs_it() -> None:
    comment, other = articles(f"江城晚报\n\n公交增加班次\n{TEXT}本报评论员\n\n多跑一趟车\n{REPORT}")
    assert comment.byline == (Person("本报评论员"),)
    assert other.byline == (Person("王丽", "记者"),)


@pytest.mark.parametrize("who", ["本报评论员", "本報特約評論員"])
def test_who_comments_between_a_report_and_a_title_without_blank_lines_wrote_the_commentary(who: str) -> None:
    report, comment = articles(f"江城晚报\n公交增加班次\n{REPORT.strip()}\n{who}\n多跑一趟车\n{TEXT}")
    assert report.byline == (Person("王丽", "记者"),)
    assert (comment.title.printed, comment.byline) == ("多跑一趟车", (Person(who),))


def test_who_comments_between_a_commentary_and_a_title_without_blank_lines_signs_it() -> None:
    comment, other = articles(f"江城晚报\n公交增加班次\n{TEXT.strip()}\n本报评论员\n多跑一趟车\n{REPORT}")
    assert (comment.byline, other.byline) == ((Person("本报评论员"),), (Person("王丽", "记者"),))
