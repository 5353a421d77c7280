"""Heads of columns and letters that a stack of headlines has taken to itself find their texts."""

from __future__ import annotations

from gazette.importer.blocks import Block, Kin, Section
from gazette.importer.swallowed import part_sections
from tests.unit.reading_pages import BUSES, HERONS, articles, read_section

REPORT = f"本報訊　{HERONS}\n"
LETTER = "编辑同志：二路公共汽车的站牌年久失修，末班车时间看不清楚，夜班工友常常空等，希望早日重漆。\n读者　冯德全\n"


def test_the_head_of_briefs_last_in_a_stack_names_the_column_of_the_briefs_below_the_report() -> None:
    briefs = "△希腊船东向本港一家公司购入两艘散装船。\n△蛇口港下月起增辟每周一班的直航线。\n"
    found = articles(f"运输署拟修例\n司机驾驶时数或设上限\n船讯点滴\n{REPORT}{briefs}")
    assert [article.column for article in found] == [None, "船讯点滴", "船讯点滴"]
    assert "船讯点滴" not in found[0].title.printed


def test_the_head_of_briefs_first_in_a_stack_names_their_column_and_the_next_line_the_text_below() -> None:
    briefs = "●市图书馆昨起恢复开放，每日限八百人。\n●濮水河清淤工程完工，清淤十八万方。\n"
    found = articles(f"快读\n公园湖面白鹭飞起\n{briefs}{HERONS}\n")
    assert [article.column for article in found] == ["快读", "快读", None]
    assert found[-1].title.printed == "公园湖面白鹭飞起"


def test_a_headline_keeps_its_last_line_where_that_names_no_column() -> None:
    answers = "■说法 领队认为车轮特别圆，要求组委会检查。\n■回应 技术总监说轮子确实是圆的。\n"
    found = articles(f"英国队的车轮\n有秘密？\n{REPORT}{answers}")
    assert len(found) == 1


def test_a_letter_to_the_editors_begins_a_text_of_a_stack() -> None:
    stack = "各区扫盲班陆续开学\n先生是女儿　学生是爹娘\n读者来信\n公共汽车站牌\n应该写清楚\n"
    found = articles(f"{stack}本报讯　各区扫盲班陆续开学，先生是女儿，学生是爹娘，{BUSES}\n{LETTER}")
    assert [article.column for article in found] == [None, "读者来信"]
    assert "站牌" in found[1].title.printed


SHRIMPS = "清早运到河虾六百斤，半个时辰卖完。"
KITES = "文化馆院内新添风筝摊两处，大的三角钱一只。"
LAMPS = "五金商店昨起代修台灯，隔日可取。"


def test_titles_above_one_short_paragraph_each_below_the_name_of_a_column_are_those_of_briefs() -> None:
    found = articles(f"渡口闲话\n河虾上市\n　　{SHRIMPS}\n　　风筝摊\n　　{KITES}\n　　代修台灯\n　　{LAMPS}\n")
    assert [article.title.printed for article in found] == ["河虾上市", "风筝摊", "代修台灯"]
    assert found[0].column == "渡口闲话"


def test_titles_with_a_label_each_above_one_short_paragraph_are_those_of_briefs() -> None:
    found = articles(f"水产：河虾上市\n　　{SHRIMPS}\n风筝：新添摊子\n　　{KITES}\n五金：代修台灯\n　　{LAMPS}\n")
    assert [article.title.printed for article in found] == ["水产：河虾上市", "风筝：新添摊子", "五金：代修台灯"]


def test_short_parts_that_speak_of_what_the_title_says_stay_one_text() -> None:
    parts = "　　先看颜色\n　　买河虾要拣青的，发红的已经放了一夜。\n　　再闻气味\n　　有土腥味的河虾买回去养一天。\n"
    assert len(articles(f"渡口闲话\n买河虾\n　　{SHRIMPS}\n{parts}")) == 1


def test_longer_parts_below_the_name_of_a_column_stay_one_text() -> None:
    found = articles(f"渡口闲话\n河虾上市\n　　{HERONS}{BUSES}\n　　风筝摊\n　　{KITES}{HERONS}\n")
    assert len(found) == 1


LOCKS = "船闸管理所前天换下用了三十年的木闸门，新门由八块钢板焊成，开合一次只要四分钟。"
TEA = "高山茶厂今春改用电炒锅，十六口锅由两人照看，炒出的茶叶色泽匀净，每斤省柴七两。"
NAILS = "茶厂还腾出三间柴房存放新茶，雨天不再返潮。"


def join(above: Section, below: Section) -> Section:
    """Return what two sections make where the headline of the lower one looks like a crosshead."""
    return Section(above.heads, (*above.blocks, Block(Kin.CROSSHEAD, below.heads), *below.blocks))


def test_a_lone_short_line_above_a_text_that_shares_no_word_with_what_stands_above_is_a_headline() -> None:
    locks = read_section(f"木闸门换成钢闸门\n{LOCKS}\n{BUSES}\n")
    tea = read_section(f"高山茶厂用上电炒锅\n{TEA}\n{NAILS}\n")
    assert tuple(part_sections((join(locks, tea),))) == (locks, tea)


def test_a_lone_short_line_above_words_of_the_text_above_parts_it() -> None:
    locks = read_section(f"木闸门换成钢闸门\n{LOCKS}\n{BUSES}\n")
    more = "船闸管理所的木闸门存进了陈列室，新闸门每年只要刷一次漆，陈列室里总有学生来看。"
    text = join(locks, read_section(f"陈列室里看木头\n{more}\n{NAILS}\n"))
    assert tuple(part_sections((text,))) == (text,)


def test_a_lone_short_line_that_the_text_below_does_not_take_up_stays_inside_the_text() -> None:
    locks, tea = (read_section(f"{title}\n{text}\n{BUSES}\n") for title, text in (("木闸门", LOCKS), ("编后", TEA)))
    text = join(locks, Section(tea.heads, tea.blocks[:1]))
    assert tuple(part_sections((text,))) == (text,)


def test_crossheads_above_one_short_paragraph_each_below_no_headline_head_no_briefs() -> None:
    locks, tea = (read_section(f"{title}\n{text}\n") for title, text in (("木闸门", LOCKS), ("编后", TEA)))
    text = join(Section((), locks.blocks), tea)
    assert tuple(part_sections((text,))) == (text,)
