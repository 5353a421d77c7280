"""What speaks for and against a text that begins below another one without the head of a report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.importer.beginnings import Beginnings
from gazette.importer.blocks import Block, Kin
from gazette.importer.breaks import find_breaks
from gazette.importer.pairs import pairs_inside
from gazette.importer.unmarked import weigh_column, weigh_lead, weigh_start
from tests.unit.reading_pages import read_golden, read_section

HEADS = "新桥昨日建成通车\n\n青年时评\n让座不该靠吵\n\n"
REPORT = "　　本报讯（记者郝晴）新桥昨日建成通车，全长一千二百米，双向四车道，两岸居民往来不再绕行。\n"
MORE = "　　市交通局负责人说，新桥将接入环城公交线网，第一批线路共有六条，票价与老桥一样。\n"
SEATS = "　　前天下午，一位老人和一个小伙子在车上吵了起来，为的是一个座位，谁也不肯先让一步。\n"
QUARREL = "　　座位只有一个，道理却有两个。累了一天的年轻人，也有坐一坐的理由，何必非吵不可呢。\n"


def weigh(upper: str, lower: str) -> float:
    blocks = read_section(HEADS + upper + lower).blocks
    count = upper.count("\n")
    return weigh_start(blocks[count:], blocks[:count], blocks)


@pytest.mark.parametrize(
    ("name", "first", "title"),
    [
        ("318-tianshan-weekend-2003", "水磨沟区的徐女", "家常大盘鸡"),
        ("330-gannan-1978", "地委为一百二十七名同志平反，大快人心", "实事求是，有错必纠"),
        ("341-gongren-2024", "站点挂了牌", "摘牌摘得好"),
        ("416-qingnian-fukan", "不要问终点在哪里", "写给二十岁（二首）"),
    ],
)
def test_a_column_among_stacked_headlines_has_the_text_that_is_no_report(name: str, first: str, title: str) -> None:
    found = {file.article.title.printed for file in read_golden(name).articles if first in file.body}
    assert found == {title}


def test_a_headline_below_the_name_of_a_column_asks_for_a_text_that_is_no_report() -> None:
    section = read_section(HEADS + REPORT + MORE + SEATS + QUARREL)
    report, seats = section.blocks[:2], section.blocks[2:]
    named, plain = section.heads[1:], section.heads[:1]
    assert weigh_column(named, report, unmarked=False) == weigh_column(plain, seats, unmarked=True) == 0
    assert 0 < weigh_column(named, seats, unmarked=False) < weigh_column(named, seats, unmarked=True)


def test_a_commentary_asks_more_for_a_text_that_is_no_report_than_another_column() -> None:
    comment, page = (
        read_section(HEADS.replace("青年时评", name) + REPORT + SEATS) for name in ("青年时评", "青年诗页")
    )
    weights = [weigh_column(each.heads[1:], each.blocks[1:], unmarked=True) for each in (comment, page)]
    assert weights[0] > weights[1] > 0


def test_a_text_without_a_mark_takes_up_words_of_its_headline_that_nothing_above_has() -> None:
    section = read_section(HEADS + REPORT + SEATS + QUARREL.replace("座位", "让座"))
    text = section.blocks[2:]
    assert weigh_lead(section.heads[2:], text, frozenset()) == 0  # 让座 alone: one pair
    both = read_section(HEADS.replace("不该靠吵", "有两个道理") + REPORT + SEATS + QUARREL.replace("座位", "让座"))
    assert weigh_lead(both.heads[2:], both.blocks[2:], pairs_inside([block.key for block in both.blocks[:2]])) > 0
    assert weigh_lead(both.heads[2:], both.blocks[2:], pairs_inside([block.key for block in both.blocks])) == 0


@pytest.mark.parametrize("opening", ["他", "会议还指出，", "二是", "此外，"])
def test_what_goes_on_with_what_was_said_hardly_begins_a_text(opening: str) -> None:
    assert weigh(REPORT + MORE, SEATS.replace("前天", opening + "前天") + QUARREL) < weigh(
        REPORT + MORE, SEATS + QUARREL
    )


def test_below_a_report_more_paragraphs_of_it_are_looked_for_than_below_another_text() -> None:
    plain = REPORT.replace("本报讯（记者郝晴）", "")
    assert weigh(REPORT, SEATS + QUARREL) < weigh(plain, SEATS + QUARREL)


def test_the_first_question_may_begin_a_text_and_no_other_one() -> None:
    asked = "　　问：前天下午，一位老人和一个小伙子在车上吵了起来，为的是一个座位，该怎么办？\n"
    asked += "　　答：累了一天的年轻人，也有坐一坐的理由。\n"
    again = "　　问：新桥什么时候建成通车？两岸居民往来还要绕行多少路？\n　　答：昨日。\n"
    section = read_section(HEADS + REPORT + MORE + asked)
    assert weigh(REPORT + MORE, asked) > weigh(REPORT + MORE + again, asked)
    breaks = list(Beginnings(section.heads[:1], section.blocks, find_breaks(section.blocks)).list_breaks(2))
    assert breaks == [(2,)]


def test_a_text_that_is_signed_begins_below_one_that_names_its_reporter_at_its_head() -> None:
    signed = SEATS + QUARREL.replace("\n", "　（沈一苇）\n")
    gains = [
        weigh(upper + MORE, signed) - weigh(upper + MORE, SEATS + QUARREL)
        for upper in (REPORT.replace("（记者郝晴）", "　"), REPORT)
    ]
    assert 0 < gains[0] < gains[1]


def test_a_text_begins_below_the_names_that_end_the_one_above_a_caption_between_them_or_none() -> None:
    signed = MORE.replace("\n", "　（通讯员沈一苇）\n")
    caption = "　　图为新桥上的第一辆公交车昨天驶过江面。　郝晴摄\n"
    for upper in (REPORT + signed, REPORT + signed + caption):
        blocks = read_section(HEADS + upper + SEATS + QUARREL).blocks
        (first,) = (index for index, block in enumerate(blocks) if block.key.startswith("前天下午"))
        assert find_breaks(blocks) == (first,)


def test_what_stands_apart_most_begins_a_text() -> None:
    assert weigh(REPORT + MORE, "\n" + SEATS + QUARREL) > weigh(REPORT + MORE, SEATS + QUARREL)


def test_a_paragraph_alone_hardly_is_a_text_of_its_own() -> None:
    two = SEATS[:30] + "。\n　　" + SEATS[30:]
    assert weigh(REPORT + MORE, SEATS) < weigh(REPORT + MORE, two)


def test_a_text_that_repeats_the_words_of_the_one_above_goes_on_with_it() -> None:
    bridge = "　　新桥昨日建成通车，全长一千二百米，市交通局负责人说，双向四车道，两岸居民往来不再绕行。\n"
    assert weigh(REPORT + MORE, bridge + MORE) < weigh(REPORT + MORE, SEATS + QUARREL)


def test_verse_and_a_first_number_may_begin_texts_below_prose() -> None:
    numbers = "　　1.多数口服药宜用温开水送服，不要用冰镇饮料，也不要用茶水送服，更不要干吞。\n"
    numbers += "　　2.药片不宜放在车里，以免受热。\n"
    counted = read_section(HEADS + REPORT + MORE + numbers).blocks
    *prose, last = read_section(HEADS + REPORT + MORE + SEATS.replace("\n", QUARREL)).blocks
    verse = (*prose, Block(Kin.VERSE, last.traits))
    heads = read_section(HEADS + REPORT + MORE).heads[:1]
    for blocks in (counted, verse):
        assert list(Beginnings(heads, blocks, find_breaks(blocks)).list_breaks(2)) == [(2,)]


def test_a_poem_whose_first_lines_have_its_name_is_its_headlines_text() -> None:
    verse = "新桥像一张弓，\n搭在清清的江上。\n让座不该靠吵，\n新桥也不该靠抢。\n"
    poem = read_section(HEADS + REPORT + MORE + "\n" + verse).blocks[2:]
    assert poem[0].kin is Kin.VERSE
    named, other = read_section("让座不该靠吵\n" + REPORT).heads, read_section("让座的人最美\n" + REPORT).heads
    assert weigh_lead(named, poem, frozenset()) > weigh_lead(other, poem, frozenset()) + 5


def test_who_signs_below_a_report_that_named_him_or_took_its_picture_begins_no_text() -> None:
    plain = weigh(REPORT + MORE, SEATS + QUARREL)
    other, same, picture = (
        weigh(REPORT + MORE, SEATS + QUARREL.replace("\n", f"（{name}）\n")) - plain
        for name in ("沈一苇", "记者郝晴", "沈一苇 摄")
    )
    assert other > 2 * same
    assert other > 2 * picture


def test_what_stands_apart_may_begin_a_text_though_a_report_below_stands_apart_too() -> None:
    below = "\n" + REPORT.replace("新桥", "旧桥")
    apart, close = (weigh(REPORT + MORE, above + SEATS + QUARREL + below) for above in ("\n", ""))
    assert apart > close
    found = [
        list(Beginnings(section.heads[:1], section.blocks, find_breaks(section.blocks)).list_breaks(3))
        for section in (read_section(HEADS + REPORT + MORE + above + SEATS + QUARREL + below) for above in ("\n", ""))
    ]
    assert found == [[(2, 4)], []]


def test_any_paragraph_may_begin_a_text_where_blank_lines_part_as_many_headlines() -> None:
    texts = REPORT + MORE + REPORT.replace("新桥", "旧桥") + SEATS + QUARREL
    for heads, more in (
        ("新桥通车\n双向四车道\n\n旧桥封闭\n\n争一个座位\n\n", True),
        ("新桥通车\n旧桥封闭\n争座\n\n", False),
    ):
        section = read_section(heads + texts)
        breaks = set(Beginnings(section.heads, section.blocks, find_breaks(section.blocks)).list_breaks(3))
        assert ((2, 3) in breaks) == more


def test_any_paragraph_may_begin_a_text_below_a_report_that_another_writer_signs() -> None:
    for name, more in (("沈一苇", True), ("记者郝晴", False)):
        section = read_section("新桥通车\n争座\n\n" + REPORT + MORE + SEATS + QUARREL.replace("\n", f"（{name}）\n"))
        breaks = set(Beginnings(section.heads, section.blocks, find_breaks(section.blocks)).list_breaks(2))
        assert ((2,) in breaks) == more


def test_a_signature_with_which_a_section_begins_ends_no_notice() -> None:
    first, second, *rest = read_section(HEADS + MORE + SEATS + QUARREL).blocks
    signature = Block(Kin.SIGN, (replace(first.first, organisation=True),))
    assert find_breaks((second, signature, *rest)) == (2,)
    assert find_breaks((signature, second, *rest)) == ()
