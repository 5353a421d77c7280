"""A short line between two texts: whether the story goes on below it or another one begins."""

from __future__ import annotations

import pytest

from gazette.importer import import_page
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.problems import Source

CRANES = "码头上的老吊车开了三十年，司机换了四茬，钢缆也换过好几回，吊臂还是原来那一根。"
CABLES = "每天清早，司机要爬上吊臂查一遍钢缆，再试三次刹车，才让码头上的吊车开动。"
MELONS = "今年雨水少，西瓜比往年甜，瓜农在地头搭起棚子，过路的汽车停下来就能买到。"
ABOUT = (
    "the text below is about another thing",
    "the text below is hardly about the same",
    "the text below is about the same",
)


def rules_between(above: str, below: str, line: str = "风雨无阻") -> frozenset[str]:
    """Return the rules that hold for a short line between two texts."""
    reading = classify(read_sheet(Source("page.txt", f"{above}\n{line}\n{below}\n")))
    return frozenset(rule.name for rule in reading.rules[1])


def test_a_text_is_about_the_same_as_the_one_above_or_about_another_thing() -> None:
    assert "the text below is about the same" in rules_between(CRANES, CABLES)
    assert "the text below is about another thing" in rules_between(CRANES, MELONS)


@pytest.mark.parametrize("below", [CRANES, CABLES, MELONS])
def test_how_far_two_texts_are_about_the_same_is_said_once_at_most(below: str) -> None:
    assert len(rules_between(CRANES, below).intersection(ABOUT)) <= 1


@pytest.mark.parametrize(
    ("below", "again"),
    [
        ("钢缆断的那天，周国庆正在吊臂上。", True),
        ("刹车是沈国梁修的。", False),
        ("钢缆断了。吊车停了。周国庆没有走。", False),  # not in the first two sentences
    ],
)
def test_whoever_was_named_above_may_come_again_below(below: str, again: bool) -> None:  # noqa: FBT001  # a row of a table
    assert ("whom the text above names comes again below" in rules_between(f"{CRANES}周国庆开得最久。", below)) == again


@pytest.mark.parametrize(
    ("below", "known"),
    [
        ("钢缆断的那天，他正在吊臂上，一步也没有挪。", True),
        ("周国庆爬上吊臂，他说风再大也要查。", True),
        ("沈国梁爬上吊臂，他说风再大也要查。", False),
        ("“他不来，我来。”刹车一响，吊臂就动了起来。", False),
        ("钢缆断的那天，其他人都在吊臂下面躲着风雨。", False),
        ("码头来了一群他乡客，个个背着行李等船开。", False),
    ],
)
def test_who_is_called_he_was_named_before(below: str, known: bool) -> None:  # noqa: FBT001
    above = f"{CRANES}周国庆开得最久。"
    assert ("the text below says he or she of nobody new" in rules_between(above, below)) == known


@pytest.mark.parametrize(
    ("below", "speaks"),
    [
        ("老司机说：“钢缆比人命还要紧，一天也不能不看。”", True),
        ("钢缆比人命还要紧，老司机说，一天也不能不看。", True),
        ("钢缆换了一根。老司机说，一天也不能不看。", False),
        ("据说钢缆是从外地运来的，有两百米长。", False),
    ],
)
def test_somebody_may_speak_right_below(below: str, speaks: bool) -> None:  # noqa: FBT001
    assert ("somebody speaks right below" in rules_between(CRANES, below)) == speaks


@pytest.mark.parametrize(
    ("below", "dated"),
    [
        ("6月3日，码头换了一根钢缆，吊车停了半天。", True),
        ("昨晚，码头换了一根钢缆，吊车停了半天。", True),
        ("本周三码头换了一根钢缆，吊车停了半天。", True),
        ("1987年，码头换了一根钢缆，吊车停了半天。", False),
        ("换一根钢缆要停半天，所以等到了6月3日。", False),
    ],
)
def test_news_opens_with_its_day(below: str, dated: bool) -> None:  # noqa: FBT001
    assert ("the text below opens with a day" in rules_between(CRANES, below)) == dated


@pytest.mark.parametrize(
    ("above", "below", "placed"),
    [
        (CRANES, "山东烟台的苹果熟了，一船一船往南边运。", True),
        (f"{CRANES}这码头在山东烟台。", "山东烟台的苹果熟了，一船一船往南边运。", False),
        (CRANES, "苹果熟了，一船一船从山东烟台往南边运。", False),
    ],
)
def test_news_opens_in_its_place(above: str, below: str, placed: bool) -> None:  # noqa: FBT001
    assert ("the text below opens in a place of its own" in rules_between(above, below)) == placed


HEADED = "第2版 2024年6月5日\n\n江边的吊车\n\n"


def list_titles(paragraphs: tuple[str, ...], between: str) -> list[str]:
    page = Source("page.txt", HEADED + between.join(paragraphs) + "\n")
    return [file.article.title.printed for file in import_page(page).articles]


def test_lines_below_which_the_story_goes_on_part_it() -> None:
    first = ("没有徒弟", "　　老周开吊车，不许人上去，他说吊臂认人。", f"　　{CABLES}")
    story = (f"　　{CRANES}", f"　　{CABLES}", *first, "风大那天", f"　　{CABLES}", f"　　{CRANES}")
    assert list_titles(story, "\n\n") == ["江边的吊车"]


def test_lines_below_which_other_stories_begin_head_them() -> None:
    melons = ("今年的瓜棚", f"昨天，{MELONS}", "地头的棚子夜里也有人，瓜农睡在里面看瓜，一直看到西瓜卖完为止。")
    ferry = ("渡船停开", "本月3日起，山东烟台的渡船停开，旅客改乘汽车。")
    page = (CRANES, CABLES, CRANES, *melons, *ferry)
    assert list_titles(page, "\n") == ["江边的吊车", "今年的瓜棚", "渡船停开"]
