"""Columns of voices, of days and of short letters; several pictures with counted captions, and who took them."""

from __future__ import annotations

import pytest

from gazette.importer import ImportedPage
from gazette.model import Article
from tests.unit.reading_pages import BUSES, HERONS, articles, read

ABOVE = f"公交改道\n　　本报讯（记者　高静）{BUSES}\n"
BELOW = f"湖滨栈道开放\n　　本报讯　{HERONS}\n"
SAID = ("早市能多卖两筐菜。", "上学不用等渡船了。", "我也该歇一歇了。")


def rows_below(name: str, labels: tuple[str, ...]) -> list[str]:
    """Return the paragraphs of what stands below a name, one sentence behind each label, at the margin."""
    rows = "".join(f"{label}{said}\n" for label, said in zip(labels, SAID, strict=True))
    page: ImportedPage = read(f"{ABOVE}{name}\n{rows}{BELOW}")
    (own,) = (file for file in page.articles if file.article.title.printed == name)
    return own.body.strip().split("\n\n")


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("网友热议", ("网友@桥头人：", "网友@老木：", "网友@小松：")),
        ("众说纷纭", ("老周，菜农：", "小赵，学生：", "阿林，船工：")),
        ("众说纷纭", ("周大海（菜农）：", "赵　山（学生）：", "林有田（船工）：")),
        ("大桥大事记", ("1987年3月，", "1998年10月，", "2008年2月，")),
        ("渡口一日", ("5时30分，", "8时，", "21时，")),
    ],
)
def test_lines_that_say_who_or_when_are_a_paragraph_each(name: str, labels: tuple[str, ...]) -> None:
    assert rows_below(name, labels) == [f"{label}{said}" for label, said in zip(labels, SAID, strict=True)]


def test_voices_behind_bullets_are_one_text_with_their_speakers() -> None:
    labels = ("◇菜场摊主　周大海：", "◇中学学生　赵山：", "◇渡船船工　林有田：")
    assert rows_below("各方声音", labels) == [f"{label}{said}" for label, said in zip(labels, SAID, strict=True)]


def signed_below(name: str, *names: str) -> list[Article]:
    letters = ("煤店下午三点就关门，双职工怎么买煤？", "东街水站的龙头漏了半个月，要白流多少水？")
    rows = "".join(f"　　{letter}（{who}）\n" for letter, who in zip(letters, names, strict=True))
    return articles(f"{ABOVE}{name}\n{rows}{BELOW}")[1:-1]


@pytest.mark.parametrize("second", ["周大海", "一居民"])
def test_letters_of_a_paragraph_below_a_column_have_a_writer_each(second: str) -> None:
    found = signed_below("读者点题", "高静", second)
    assert [article.column for article in found] == ["读者点题", "读者点题"]
    assert [person.name for person in found[0].byline] == ["高静"]


@pytest.mark.parametrize(("name", "names"), [("读者点题", ("高静", "高静")), ("湖边的早晨", ("高静", "周大海"))])
def test_one_writer_and_what_is_no_column_make_one_article(name: str, names: tuple[str, str]) -> None:
    assert len(signed_below(name, *names)) == 1


CAPTIONS = "①石桥上的游客在拍照。\n②河边洗菜的妇女。\n③老茶馆里的评弹。\n"


@pytest.mark.parametrize("head", ["组图：古镇的一天\n", "春到古镇【本报记者　高静　摄】\n", "春到古镇\n"])
def test_counted_captions_below_a_head_are_one_photo_story(head: str) -> None:
    credit = "" if "摄" in head else "本报记者　高静　摄\n"
    (story,) = articles(f"{ABOVE}{head}{CAPTIONS}{credit}{BELOW}")[1:-1]
    assert (story.kind.value, story.title.printed) == ("photo", head.split("【", maxsplit=1)[0].strip())
    captions = [photo.caption.printed for photo in story.photos if photo.caption]
    assert captions == CAPTIONS.split()
    assert [photo.credit for photo in story.photos if photo.credit] == ["本报记者　高静"]


def test_counted_captions_below_a_report_stay_together() -> None:
    rows = "①新设的车站。\n②工人们在合影。\n③公交线路的站牌。\n本报记者　高静　摄\n"
    found = articles(f"{ABOVE}{rows}{BELOW}")
    (report,) = found[:-1]
    assert [photo.caption.printed for photo in report.photos if photo.caption] == rows.split("\n")[:3]


@pytest.mark.parametrize("line", ["昨天的渔港【本报记者　高静　摄】", "渔港的早晨【本报记者　高静】"])
def test_other_brackets_and_captions_are_cut_from_no_headline(line: str) -> None:
    found = articles(f"{ABOVE}{line}\n　　{HERONS}\n{BELOW}")
    assert not [
        article for article in found if article.title.printed in {"渔港的早晨", "昨天的渔港"} and article.photos
    ]


def test_the_name_of_a_channel_above_the_articles_is_furniture() -> None:
    found = articles(f"临塘融媒\n2019年3月8日 星期五 第4版\n公众号：临塘发布\n{ABOVE}{BELOW}")
    assert [article.title.printed for article in found] == ["公交改道", "湖滨栈道开放"]
    assert not any(article.kicker for article in found)
