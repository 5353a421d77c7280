"""Stacks of headlines divided another way where the page as a whole is put together better so."""

from __future__ import annotations

from collections.abc import Iterator
from unittest import mock

import pytest

from gazette.importer import ImportedPage, rereading, restacking, stacks
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.restacking import divide_again, list_other_divisions
from gazette.importer.stacks import rank_divisions
from gazette.importer.weights import STACK
from gazette.importer.wholes import PageItems, put_together
from gazette.problems import Code, Severity, Source
from tests.unit.reading_pages import read

FOLIO = "渡口晚报\n1984年3月7日　星期三　第3版\n\n"
GRAIN = """　　本报讯（记者 宋长青）城关粮站从本月起把米面送到居民家门口，行动不便的老人不用再排队买粮。
　　粮站备了两辆板车，每天上午送粮，粮票和粮款当面点清，一个月里送了三百多户。
"""
SHOES = """　　修鞋摊摆在街角，有人嫌它占道，有人嫌它难看。可是鞋子张了口，大家还是要找鞋匠。
　　一个修鞋摊，一只小凳，一把锥子，方便了半条街。占道可以划线，难看可以搭棚，何必一赶了事？
"""
WOOD = """　　本报讯（通讯员 于良）北门夜校请来退休木匠蒋师傅，教青年工人打家具，第一课讲刨子怎样磨。
　　蒋师傅做了四十年木匠，他说，刨刃要磨得能照见人，木料才听话。报名学木工的已经有六十人。
"""
OTHERS = """
两座桥下月通车
　　本报讯（记者 路平）城西两座新桥下月通车，桥面宽九米，可以并排开两辆汽车，工程队正在铺沥青。
　　桥头的路灯和护栏也已装好，养路工人昼夜值守。

渡船添了夜班
　　本报讯（记者 辛楠）渡口的渡船昨起添了夜班，末班船开到晚上十一点，下夜班的纺织女工不用绕路过桥。
　　船工们轮流值班，舱里挂了马灯，船票还是三分钱。
"""
STACK_OF_TWO = f"{FOLIO}城关粮站把米面送到家门口\n也为修鞋摊说几句\n本报评论员\n{GRAIN}\n"
CROSSED = f"{STACK_OF_TWO}北门夜校请来一位老木匠\n{SHOES}{WOOD}{OTHERS}"
LAST = "　　从东岸来的老人说，夜里过河再不用喊渡了。\n　　渡口还添了一条长凳。\n"
EITHER = f"{FOLIO}城关粮站把米面送到家门口\n北门夜校请来一位老木匠\n{WOOD}{GRAIN}{OTHERS}{LAST}"


Begun = list[tuple[str, str, str]]


def forget() -> None:
    """Forget the stacks that were divided: weights are others now."""
    stacks.split_section.cache_clear()
    stacks.rank_divisions.cache_clear()


@pytest.fixture(autouse=True)
def _forget_before_and_after() -> Iterator[None]:
    forget()
    yield
    forget()


def begin(page: ImportedPage) -> Begun:
    """Return the title of each article, who wrote it, and how its text begins."""
    made = [(file.article, file.body) for file in page.articles]
    return [(it.title.printed, it.byline[-1].name if it.byline else "", body[:4]) for it, body in made]


def begin_at_first(text: str) -> Begun:
    """Return the same where no stack is divided again."""
    with mock.patch.object(rereading, "divide_again", side_effect=lambda page: page):
        return begin(read(text))


def weigh_words(monkeypatch: pytest.MonkeyPatch, shared: float) -> None:
    """Let words that headline and text share tell less than they do."""
    monkeypatch.setitem(STACK, "words shared", shared)
    monkeypatch.setitem(STACK, "words of a line shared", 0.0)


def page_of(text: str) -> PageItems:
    return put_together(classify(read_sheet(Source("page.txt", text))))


def test_a_headline_of_a_stack_gets_its_text_from_below_the_next_headline() -> None:
    assert begin_at_first(CROSSED)[0][0] == "城关粮站把米面送到家门口\n也为修鞋摊说几句"
    assert begin(read(CROSSED))[:3] == [
        ("城关粮站把米面送到家门口", "宋长青", "城关粮站"),
        ("也为修鞋摊说几句", "本报评论员", "修鞋摊摆"),
        ("北门夜校请来一位老木匠", "于良", "北门夜校"),
    ]


def test_what_words_do_not_settle_the_page_as_a_whole_does(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh_words(monkeypatch, 0.2)
    assert begin_at_first(EITHER)[0] == ("北门夜校请来一位老木匠", "于良", "北门夜校")  # the other line leads in to it
    forget()
    assert begin(read(EITHER))[:2] == [
        ("城关粮站把米面送到家门口", "宋长青", "城关粮站"),
        ("北门夜校请来一位老木匠", "于良", "北门夜校"),
    ]


def test_a_division_that_the_page_as_a_whole_decides_is_a_doubt() -> None:
    doubts = [each for each in read(CROSSED).problems if each.code is Code.DOUBTFUL_HEADLINE]
    assert {each.span.line for each in doubts} == {4, 5, 10}
    assert {each.severity for each in doubts} == {Severity.WARNING}


@pytest.mark.parametrize(("shared", "better"), [(0.0, False), (0.2, True)])
def test_a_stack_stays_as_it_is_where_the_page_is_hardly_better_otherwise(
    shared: float, *, better: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    weigh_words(monkeypatch, shared)
    page = page_of(EITHER)
    (other,) = list_other_divisions(page)
    assert (other.score > 0) == better
    assert divide_again(page).titled == (other.page if better else page).titled


def test_a_division_that_stayed_far_behind_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh_words(monkeypatch, 0.0)
    monkeypatch.setitem(STACK, "headline without its words", 3.0)
    monkeypatch.setitem(STACK, "out of order", 9.0)
    assert not list(list_other_divisions(page_of(EITHER)))


@pytest.mark.parametrize(
    ("below", "tried"),
    [
        (f"北门夜校请来一位老木匠\n{SHOES}{WOOD}", 1),
        (f"北门夜校请来一位老木匠\n{WOOD}", 0),  # each headline is about its own text
        (f"街头见闻\n{SHOES.replace('　　', '　　△')}{WOOD}", 0),  # briefs behind bullets are no texts of a stack
    ],
)
def test_neighbours_are_taken_for_one_stack_where_a_headline_is_about_the_others_text(below: str, tried: int) -> None:
    page = page_of(f"{STACK_OF_TWO}{below}{OTHERS}")
    assert len(page.sections) == 4
    with mock.patch.object(restacking, "rank_divisions", side_effect=rank_divisions) as asked:
        list(list_other_divisions(page))
    assert sum(len(call.args) > 1 for call in asked.call_args_list) == tried
