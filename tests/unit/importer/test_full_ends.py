"""Paragraphs of columns without indents, one of which ends with a line that is full."""

from __future__ import annotations

from gazette.importer import import_page
from gazette.importer.lines import read_sheet
from gazette.problems import Source

HEAD = "临塘报 2021年10月22日 星期五 第4版\n\n候车亭月底完工\n"
BUSES = "候车亭工程上月动工以来，施工队昼夜两班轮换，沿线居民送来茶水，孩子们放学路过也要停下来看上一会儿才走。"
OFFICE = "区交通运输局负责人昨天到现场查看进度，要求月底以前全部完工，并把站牌换成带盲文的新式样，方便大家出行。"
DRIVER = "一条线路的司机说，雨天停靠从此不必再让老人站在水里等车，这样的好事盼了许多年，总算盼到了这么一天。"
TIMES = "首末班车的时刻也将写在牌子上，附近两所学校的学生上下学，可以先在手机里查到下一趟车还有几站才到门口呢。"
OTHERS = (BUSES, OFFICE, DRIVER, TIMES)
COLUMN = 18
STONES = "旧站台拆下来的砖石都铺了门前的路。"  # as wide as the column, but for one
COUNTS = "工程预算里没有多花一分钱。"


def _join(*paragraphs: str, between: str = "\n") -> Source:
    rows = ("\n".join(text[at : at + COLUMN] for at in range(0, len(text), COLUMN)) for text in paragraphs)
    return Source("page.txt", HEAD + between.join(rows) + "\n")


def _read(page: Source) -> list[str]:
    (article,) = import_page(page).articles
    return [paragraph.replace("\n", "") for paragraph in article.body.strip().split("\n\n")]


def test_a_paragraph_goes_on_below_its_first_line_that_ends_full() -> None:
    first = STONES.replace("都铺了", "也都铺了")
    assert len(first) == COLUMN
    assert first + COUNTS in _read(_join(*OTHERS, first + COUNTS, BUSES))


def test_a_long_paragraph_ends_with_a_line_that_is_full() -> None:
    long = OFFICE[:-1] + "，" + DRIVER[:-1] + "，" + TIMES
    long = long[: COLUMN * 6 - 1] + "。"
    assert _read(_join(*OTHERS, long, OFFICE, DRIVER))[4:6] == [long, OFFICE]


def test_a_paragraph_that_a_blank_line_must_end_goes_on_below_every_full_line() -> None:
    long = (OFFICE[:-1] + "，" + DRIVER)[: COLUMN * 4 - 1] + "。" + COUNTS
    page = _join(*OTHERS, long, OFFICE, DRIVER, between="\n\n")
    assert _read(page)[4:6] == [long, OFFICE]
    assert set(read_sheet(page).full_ends.values()) == {-3.0}


def test_nothing_is_said_where_paragraphs_stand_in() -> None:
    page = _join(*(f"　　{text}" for text in (*OTHERS, STONES + COUNTS, OFFICE)))
    assert not read_sheet(page).full_ends
