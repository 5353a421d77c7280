"""Turns of a talk: a line for each, the speaker before it, and one of them speaks again."""

from __future__ import annotations

import pytest

from gazette.importer.lines import read_sheet
from gazette.importer.traits import read_traits
from gazette.importer.turns import find_turns
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS, articles

JOKE = "售货员：你这钱破了，不能用。\n顾客：刚才在这儿找的。\n售货员：我给你的时候，你怎么不说？\n顾客：没敢仔细看。\n"


def turns(text: str) -> frozenset[int]:
    return find_turns(read_sheet(Source("p.txt", text)).printed)


def test_a_joke_keeps_every_turn_in_its_text() -> None:
    report = f"湖边来了白鹭\n本报讯　{HERONS}\n"
    made = articles(f"{report}买卖之间\n两毛钱\n{JOKE}（方　圆）\n公交改道\n本报讯　{BUSES}\n")
    assert [article.title.printed for article in made] == ["湖边来了白鹭", "两毛钱", "公交改道"]
    assert made[1].column == "买卖之间"
    assert [person.name for person in made[1].byline] == ["方圆"]


def test_who_speaks_again_takes_turns() -> None:
    assert turns(f"两毛钱\n{JOKE}") == {1, 2, 3, 4}


def test_labels_that_differ_or_say_no_sentence_are_no_turns() -> None:
    assert turns("地点：影院\n时间：九时\n票价：两元。\n") == frozenset()
    assert turns("金奖：《渡》\n银奖：《盐》\n银奖：《羊与云》\n") == frozenset()
    assert turns("甲：你来了。\n乙：我来了。\n") == frozenset()


@pytest.mark.parametrize("asked", ["读者问", "家长来信问"])
def test_what_readers_ask_further_down_heads_no_new_text(asked: str) -> None:
    first, again = f"{asked}：湖边的白鹭怕不怕人？", f"{asked}：听说晨练会惊动它们？"
    answer = f"鸟类站高岭副主任医师答：{HERONS}"
    (letters,) = articles(f"有问有答\n白鹭怕人吗\n{first}\n{answer}\n{again}\n高岭副主任医师答：{BUSES}\n")
    assert letters.title.printed == "白鹭怕人吗"
    sheet = read_sheet(Source("p.txt", f"白鹭怕人吗\n{first}\n{answer}\n律师解答：可以\n"))
    assert [trait.question for trait in read_traits(sheet)] == [False, True, True, False]


def test_what_somebody_answered_in_a_story_goes_on_from_the_line_above() -> None:
    told = (
        "　　湖边有个卖报的人，每天清早到码头取\n报。有人问他看不看报，他说不看，那人\n"
        "又问他靠什么知道天下的事，卖报的人便\n答：“我看人。”说完他就走开去数铜钱了\n。\n"
    )
    marked = {trait.line.key[:2]: trait.question for trait in read_traits(read_sheet(Source("p.txt", told)))}
    assert not marked["答:"]
    sheet = read_sheet(Source("p.txt", "卖报的人多大？\n答：“我看人，不看报。”\n"))
    assert read_traits(sheet)[1].question
