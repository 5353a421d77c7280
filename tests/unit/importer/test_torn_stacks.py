from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.importer import torn_stacks
from gazette.importer.blocks import Kin, Section, read_sections
from gazette.importer.breaks import find_breaks
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.partings import Partings
from gazette.importer.plans import rank_plans
from gazette.importer.torn_stacks import mend_stacks
from gazette.problems import Source
from tests.unit.reading_pages import read_golden

FOLIO = "临塘报 2021年10月22日 星期五 第4版\n\n"
BRIDGE = "　　本报讯（记者郝晴）新桥昨日建成通车，全长一千二百米，双向四车道，两岸居民往来不再绕行。\n"
PEARS = "　　清早六点，果园里已是人声鼎沸。今年蜜梨丰收，梨农老何的摊前排起了长队，蜜梨一斤卖到两元。\n"
MORE = "　　老何说，去年这个时候还愁卖，今年客商自己找上门来，蜜梨还在树上就订了出去，省心多了。\n"
STACK = "新桥建成通车\n两岸居民不再绕行\n今年蜜梨丰收\n客商找上门来\n\n"


def read(text: str) -> list[Section]:
    return list(mend_stacks(read_sections(classify(read_sheet(Source("page.txt", FOLIO + text))))[0]))


def heads(section: Section) -> list[str]:
    return [head.line.key for head in section.heads]


@pytest.mark.parametrize(
    ("name", "words", "title"),
    [
        ("604-hanjiang1992", "古田二路农贸市", "菜蓝子里看变化"),
        ("606-nanjiang1999", "库车县投资860万元", "库车建成南疆最大果品保鲜库"),
        ("611-ludao-metro2015", "杜鹃", "台风假放不放看预警"),
        ("631-xiangjiang", "旺角西洋菜街", "旺角唐樓晨早起火\n消防救出十一人"),
        ("134-commentary-2019", "某县人民医院", "“先看病后付费”\n别被失信者拖垮"),
        # A commentary keeps the headline right above it, a headline its last line where no other text has much of that.
        ("251-front-2014", "公章封存进了展柜", "章少了，门槛也要低下来"),
        ("480-province", "江豚号", "本省首条跨江隧道盾构机始发"),
    ],
)
def test_the_last_headline_of_a_stack_has_its_text_from_below_what_tears_them(
    name: str, words: str, title: str
) -> None:
    assert title in [file.article.title.printed for file in read_golden(name).articles if words in file.body]


def test_what_tore_a_stack_from_its_text_stands_by_itself() -> None:
    sections = read(STACK + BRIDGE + "\n良友牌电扇\n夏日必备\n\n" + PEARS + MORE)
    assert [heads(section) for section in sections] == [
        ["新桥建成通车", "两岸居民不再绕行"],
        ["良友牌电扇", "夏日必备"],
        ["今年蜜梨丰收", "客商找上门来"],
    ]
    assert [len(section.blocks) for section in sections] == [1, 0, 2]


def test_a_stack_that_stands_as_before_when_its_page_is_read_again_is_not_divided_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = STACK + BRIDGE + "\n海燕牌风扇\n夏日必备\n\n" + PEARS + MORE
    once = read(text)
    monkeypatch.setattr(torn_stacks, "rank_plans", lambda *_, **__: pytest.fail("it was divided once more"))
    assert read(text) == once


def read_with_lamps(lamps: str) -> list[list[str]]:
    """Return the headlines of a stack, of another report below its first text, and of the report below that one."""
    report = "　　本报讯 灯会设在中心广场，共展出花灯三百盏，市民凭公园年票入场，今晚七时亮灯。\n"
    pears = PEARS.replace("　　", "　　本报讯（记者孙立）")
    return [heads(section) for section in read(f"{STACK}{BRIDGE}\n\n{lamps}\n\n{report}\n{pears}{MORE}")]


def test_a_report_below_another_items_text_has_its_headline_from_the_stack() -> None:
    stack = ["新桥建成通车", "两岸居民不再绕行", "今年蜜梨丰收", "客商找上门来"]
    assert read_with_lamps("广场灯会今晚亮灯") == [stack[:2], ["广场灯会今晚亮灯"], stack[2:]]
    assert read_with_lamps("蜜梨丰收灯会亮灯") == [stack, ["蜜梨丰收灯会亮灯"]]


def read_with_fans(title: str, fans: str, more: str = MORE) -> list[list[str]]:
    """Return the headlines of a stack, of an advertisement below its first text, and of the text below that one."""
    ad = "　　良友牌电扇东湖电器厂荣誉出品，批发零售，代办托运，厂址东湖路十八号，电话二二五一八。\n"
    return [heads(section) for section in read(f"{STACK}{BRIDGE}\n\n{title}\n\n{ad}{fans}{PEARS}{more}")]


def test_a_text_that_is_no_report_has_its_headline_from_the_stack_above_an_advertisement() -> None:
    stack = ["新桥建成通车", "两岸居民不再绕行", "今年蜜梨丰收", "客商找上门来"]
    assert read_with_fans("良友牌电扇 夏日必备", "") == [stack[:2], ["良友牌电扇 夏日必备"], stack[2:]]
    # It goes on with what the item above says, or has words of its headline.
    fans = "　　良友牌电扇和蜜梨丰收，客商找上门来，清早六点果园里人声鼎沸，梨农老何排起长队。\n"
    assert read_with_fans("良友牌电扇 夏日必备", fans)[0] == stack
    assert read_with_fans("蜜梨果园电扇 夏日必备", "")[0] == stack


def test_a_headline_in_the_middle_of_a_stack_has_its_text_from_below_what_tears_them() -> None:
    stack = "新桥建成通车\n两岸居民不再绕行\n\n今年蜜梨丰收\n客商找上门来\n\n灯会今晚亮灯\n市民凭票入场\n\n"
    lamps = "　　本报讯（记者孙立）灯会设在中心广场，共展出花灯三百盏，今晚七时亮灯，市民凭公园年票入场。\n"
    pears = PEARS.replace("　　", "　　本报讯（记者何川）") + MORE
    found = [heads(section) for section in read(f"{stack}{BRIDGE}{lamps}\n良友牌电扇\n夏日必备\n\n{pears}")]
    lines = stack.split()
    assert found[0] == [*lines[:2], *lines[4:]]
    assert found[-1] == lines[2:4]


def test_a_line_that_a_dash_begins_stays_with_the_headline_above_it() -> None:
    blocks = read(STACK + BRIDGE + MORE.replace("　　", "　　本报讯 ") + PEARS)[0].blocks
    below = [read(f"新桥通车\n{line}\n蜜梨丰收\n" + BRIDGE)[0].heads for line in ("两岸居民见闻", "——两岸居民见闻")]
    best = rank_plans(below[1], blocks, find_breaks(blocks)).find()
    assert best is not None
    assert 1 not in best.cuts
    weights = [{cuts: weight for banner, cuts, weight in Partings(lines).list(1) if not banner} for lines in below]
    assert weights[0][1,] > weights[1][1,] + 3


def test_a_headline_that_its_text_takes_up_keeps_it() -> None:
    own = "蜜梨卖到两元\n梨农排起长队\n\n"
    assert len(read(STACK + BRIDGE + "\n" + own + PEARS + MORE)) == 2


def read_below(name: str) -> list[Section]:
    """Return the sections of a stack below whose first text a name was read as the second one's headline."""
    text = FOLIO + STACK + BRIDGE + "\n良友牌电扇\n夏日必备\n\n" + PEARS + MORE
    upper, lower = read_sections(classify(read_sheet(Source("page.txt", text))))[0]
    traits = classify(read_sheet(Source("page.txt", text.replace("良友牌电扇", name)))).traits
    named = next(replace(trait, author=0) for trait in traits if trait.line.number == lower.heads[0].line.number)
    return list(mend_stacks((upper, replace(lower, heads=(named,)))))


@pytest.mark.parametrize("name", ["陈秋山", "柳叶刀"])
def test_a_name_above_a_text_that_a_stack_heads_wrote_it(name: str) -> None:
    upper, lower = read_below(name)
    assert len(upper.blocks) == 1
    assert heads(lower) == ["今年蜜梨丰收", "客商找上门来", name]
    assert [head.author for head in lower.heads] == [0, 0, 1]


def test_a_name_in_brackets_above_a_text_that_a_stack_heads_wrote_the_one_above() -> None:
    upper, lower = read_below("（吐尔逊江）")
    assert [block.kin for block in upper.blocks] == [Kin.TEXT, Kin.AUTHOR]
    assert heads(lower) == ["今年蜜梨丰收", "客商找上门来"]


def test_who_asks_between_a_question_and_its_answer_ends_no_text() -> None:
    asked = "　　问：我家种了三亩棉花，今年枝叶长得一人多高，结桃却很少，这是什么道理？\n　　（射洪县　陈德福）\n"
    answered = "　　答：棉花疯长，多半是氮肥用得多了。\n"
    (section,) = read("棉花为什么疯长\n\n" + asked + answered)
    assert find_breaks(section.blocks) == ()


def test_a_caption_that_tore_a_stack_is_a_picture_by_itself() -> None:
    made = read_golden("631-xiangjiang").articles
    found = [
        file.article
        for file in made
        if any(photo.caption and "雲梯" in photo.caption.printed for photo in file.article.photos)
    ]
    assert [article.kind.value for article in found] == ["photo"]
