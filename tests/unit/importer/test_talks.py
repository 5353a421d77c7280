"""Talks below stacked headlines: which text they are, and which headline is theirs."""

from __future__ import annotations

import pytest

from gazette.importer import decode_page, import_page

SCHOOL = (
    "　　夜校的灯每晚亮到十点，黑板上写着三角函数，窗外的蛙声一阵高过一阵。\n"
    "　　我是水泥厂的装卸工，白天扛包，晚上认字，手上的裂口被粉笔末一蜇，钻心地疼。\n"
    "　　可是一想到还有二十几个同伴坐在那里，我就又把课本打开了。\n"
)
TALK = (
    "　　五月九日傍晚，城南粮站的值班室里，三十一岁的站长方月琴请来八名保管员，一人一只搪瓷杯。以下是谈话摘录。\n"
    "　　方：今年的陈粮出得慢，我想听听大家的难处。\n"
    "　　保管员甲：站长，磅秤三年没有校过，农民信不过我们。\n"
    "　　保管员乙（女）：下雨天棚子漏，麻袋湿了要翻三遍。\n"
    "　　方：棚子的事下星期就修。还有呢？\n"
    "　　保管员丙：想去别的粮站看一看，人家是怎么管的。\n"
)
LETTER = (
    "　　编辑同志：\n"
    "　　我是一名初三学生。妈妈把我养的两只鸽子送了人，说它们耽误功课，我三天没有同她说话。\n"
    "　　功课当然要紧，可是两只鸽子也是我从蛋里等出来的，难道就不能先问我一声吗？\n"
    "　　桂林　小　叶\n"
)


def list_texts(text: str) -> dict[str, str]:
    source = decode_page("page.txt", text.encode()).source
    assert source is not None
    return {file.article.title.printed.replace("\n", " "): file.body for file in import_page(source).articles}


@pytest.mark.parametrize(
    "named",
    ["一个女站长与八名保管员的对话", "站长答保管员问", "粮站夜谈：一次座谈会的记录"],
)
def test_a_talk_has_the_headline_of_a_stack_that_says_so(named: str) -> None:
    stack = f"灯下\n有三角函数\n石　川\n{named}\n秤准了，人心才准\n我的鸽子没有了\n"
    texts = list_texts(f"邕江青年报\n1985年5月16日　星期四　第3版\n{stack}{SCHOOL}{TALK}{LETTER}")
    talks = [body for body in texts.values() if "保管员甲" in body]
    assert len(texts) == 3  # as many as headlines
    assert ["夜校的灯" in body for body in talks] == [False]
    assert all(texts.values())


def test_a_talk_is_not_divided_where_a_second_one_begins_to_speak() -> None:
    stack = "灯下\n有三角函数\n石　川\n一个女站长与八名保管员的对话\n秤准了，人心才准\n"
    texts = list_texts(f"邕江青年报\n1985年5月16日　星期四　第3版\n{stack}{SCHOOL}{TALK}")
    body = next(body for body in texts.values() if "保管员甲" in body)
    assert "以下是谈话摘录" in body
    assert "怎么管的" in body
    assert "夜校的灯" not in body
