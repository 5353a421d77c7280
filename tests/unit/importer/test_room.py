from __future__ import annotations

import re

from gazette.importer import import_page
from gazette.importer.lines import read_sheet
from gazette.importer.room import set_to_measure
from gazette.problems import Source

HEAD = "临塘报 2021年10月22日 星期五 第4版\n\n候车亭月底完工\n"
FIRST = "候车亭工程上月动工以来，施工队昼夜两班轮换，沿线居民送来茶水，孩子们路过也要看一会"
SECOND = "区交通运输局负责人昨天到现场查看进度，要求月底以前全部完工，并把站牌换成带盲文的新式样，方便出行。"
THIRD = "一条线路的司机说，雨天停靠从此不必再让老人站在水里等车，这样的好事盼了许多年，总算盼到了这一天。"
FOURTH = "首末班车的时刻也将写在牌子上，附近两所学校的学生上下学，可以先在手机里查到下一趟车还有几站才到门口。"


def _set(text: str) -> list[str]:
    return [text[at : at + 15] for at in range(0, len(text), 15)]


def _page(lines: list[str]) -> Source:
    return Source("page.txt", HEAD + "\n".join(lines) + "\n")


def _paragraphs(lines: list[str]) -> list[str]:
    return import_page(_page(lines)).articles[0].body.strip().split("\n\n")


def test_a_line_that_left_room_for_what_follows_ends_its_paragraph() -> None:
    lines = [*_set(FIRST + "。"), *_set(SECOND), *_set(THIRD[:-1] + "，" + FOURTH), *_set(SECOND)]
    assert len(lines[2]) == 12
    lines[2] = "孩子们放学路过也要看一会。"  # 13 of 15: it is as good as full
    assert len(_paragraphs(lines)) == 4


def test_a_line_that_left_no_room_does_not_end_a_paragraph() -> None:
    lines = [
        *_set(FIRST + "吗。"),
        "“区里" + SECOND[:12],
        *_set(SECOND[12:]),
        *_set(THIRD[:-1] + "，" + FOURTH),
        *_set(SECOND),
    ]
    lines[2] = "孩子们放学路过，也要看一会。"  # 14: “区 would not have fitted
    assert len(_paragraphs(lines)) == 3


def test_lines_that_were_broken_anywhere_say_nothing_by_the_room_they_left() -> None:
    lines = [*_set(SECOND), *_set(THIRD), *_set(FOURTH), *_set(SECOND)]
    assert set_to_measure(read_sheet(_page(lines)))
    ragged = [line[: 14 - index % 2] if index % 3 else line for index, line in enumerate(lines)]
    assert not set_to_measure(read_sheet(_page(ragged)))


def _set_by_count(text: str, count: int) -> list[str]:
    text = "　　" + text
    return [text[at : at + count] for at in range(0, len(text), count)]


_FIGURES = (
    "候车亭工程从2021年3月16日动工，到9月28日已完成1260米围栏、38座亭子和152块站牌，沿线14个社区的居民不断送来茶水。"
    "区交通运输局10月11日、12日和15日3次到现场查看，要求10月31日以前全部完工，并把站牌换成带盲文的新式样，方便大家出行。"
)


def test_lines_broken_at_a_number_of_characters_are_full_whatever_their_figures_measure() -> None:
    lines = [line for _ in range(4) for line in _set_by_count(_FIGURES, 20)]
    sheet = read_sheet(_page(lines))
    assert sheet.counted == 20
    first = len(sheet.printed) - len(lines)
    whole = [index for index, line in enumerate(lines, first) if len(line) == 20]
    assert min(sheet.printed[index].width + sheet.printed[index].indent for index in whole) < 17
    assert all(sheet.full(index) for index in whole)
    assert len(_paragraphs(lines)) == 4


def _set_whole_by_count(text: str, count: int) -> list[str]:
    """Set a paragraph at a number of characters, each number whole on the line where it begins."""
    lines = [""]
    for token in re.findall(r"\d+|.", "　　" + text):
        if len(lines[-1]) + len(token) > count:
            lines.append("")
        lines[-1] += token
    return lines


_NUMBERS = (
    "候车亭工程去年三月里动工，到今年九月底已经完成126000米围栏、38座亭子和152块站牌，沿线十四个社区居民不断送来茶水，前后共有201300人次。"
    "区交通运输局上个月先后三次到现场来查看，2021年要求十月底以前全部完工，并把站牌换成带盲文的新式样，方便沿线230000人出行。"
)


def test_lines_that_numbers_kept_whole_make_shorter_are_counted_and_full() -> None:
    lines = [line for _ in range(3) for line in _set_whole_by_count(_NUMBERS, 20)]
    sheet = read_sheet(_page(lines))
    first = len(sheet.printed) - len(lines)
    kept = [at for at, line in enumerate(lines, first) if len(line) in {15, 17}]
    assert sheet.counted == 20
    assert len(kept) == 6
    assert all(sheet.full(at) for at in kept)


def test_a_few_lines_with_figures_tell_how_a_page_is_broken_among_headlines_and_folios() -> None:
    plain = [line for _ in range(3) for line in _set_by_count(FIRST.replace("10", "") + "，" + SECOND, 20)]
    figures = ["　　亭子有38座，站牌152块，长椅41", "张，都是新的。"] * 4
    heads = ["责任编辑　陈立　版式　周洁　校对", "沿线的居民都说站牌的字大，亭子也好看了"] * 2
    sheet = read_sheet(_page([*heads, *plain, *figures]))
    assert sheet.counted == 20
    other = [line[:-3] if line.endswith("长椅41") else line for line in figures]
    assert read_sheet(_page([*heads, *plain, *other])).counted == 0


def test_lines_that_agree_in_width_are_not_counted() -> None:
    assert read_sheet(_page([*_set(SECOND), *_set(THIRD), *_set(FOURTH), *_set(SECOND)])).counted == 0


def test_a_sentence_that_leaves_room_for_a_character_ends_a_paragraph_of_counted_lines() -> None:
    body = [line for _ in range(4) for line in _set_by_count(_FIGURES, 20)]
    for left, expected in ((0, 5), (2, 6)):
        ended = [
            "　　站牌上的字比原来大了1倍，夜里也看得",
            "12路、18路、106路和215路的司机都高兴"[: 19 - left].ljust(19 - left, "了") + "。",
            "16路司机说，雨天不必再让老人站在水里等车。",
        ]
        assert len(_paragraphs([*body, *ended])) == expected


_TWO_PARAGRAPHS = (
    "　　候车亭工程上月动工以来，施工队昼夜两班轮换，\n"
    "现已完成围栏160米、亭子38座、站牌52块。\n"
    "沿线居民不断送来茶水，孩子们放学路过也要看一会\n"
    "才回家。\n"
    "　　区交通运输局负责人昨天到现场查看了工程进度，\n"
    "要求月底以前全部完工，方便出行。\n"
)


def test_a_line_with_figures_is_full_by_the_number_of_its_characters_where_few_lines_go_on() -> None:
    sheet = read_sheet(_page(_TWO_PARAGRAPHS.splitlines()))
    assert not sheet.counted
    assert sheet.full(next(line for line, key in enumerate(sheet.keys) if "160" in key))
    assert [text[:4] for text in _paragraphs(_TWO_PARAGRAPHS.splitlines())] == ["候车亭工", "区交通运"]


def test_a_line_with_figures_is_not_full_by_their_number_where_lines_are_set_to_a_width() -> None:
    wide = _TWO_PARAGRAPHS.replace("负责人昨天到现场查看了工程进度，", "10月11日和12日两次到现场看了，")
    sheet = read_sheet(_page(wide.splitlines()))
    assert not sheet.full(next(line for line, key in enumerate(sheet.keys) if "160" in key))


_CALL = "　　本报征集老物件的故事，来稿请附照片一张，可寄"


def test_a_line_is_full_that_an_address_kept_whole_makes_short() -> None:
    rows = ["往副刊部，也可以直接发到投稿信箱：wanzhou", "@jnrb.example，来稿请写明地址、姓名和电话。"]
    sheet = read_sheet(_page([_CALL, *rows]))
    assert sheet.full(len(sheet.printed) - 2)
    assert len(_paragraphs([_CALL, *rows])) == 1


def test_an_address_that_is_broken_at_the_end_of_a_line_gets_no_space() -> None:
    rows = ["往副刊部，或者发到投稿信箱wanzho", "u@jnrb.example，也可登录网站www.jnrb.com.c", "n，逾期不候。"]
    [paragraph] = _paragraphs([_CALL, *rows])
    assert paragraph.endswith("wanzhou@jnrb.example，也可登录网站www.jnrb.com.cn，逾期不候。")
