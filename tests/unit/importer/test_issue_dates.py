"""Pages that print a day and no year: what weekday, lunar date, text and file name leave of it."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, import_page
from gazette.problems import Code, Source
from gazette.text.almanac import find_day_of_year, find_lunar_day, list_years
from gazette.text.dates import close_up, find_dates
from gazette.text.widths import fold

TEXT = "湖边来了白鹭\n本报讯 昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足。\n"


def read(head: str, tail: str = "", path: str = "page.txt") -> ImportedPage:
    return import_page(Source(path, f"{head}\n\n{TEXT}{tail}"))


def told(page: ImportedPage, code: Code) -> list[tuple[int, str]]:
    return [(problem.span.line, problem.message) for problem in page.problems if problem.code is code]


@pytest.mark.parametrize(
    "head",
    [
        "5月17日　星期六　农历四月廿四　第3版",
        "五月十七日　壬辰年四月廿四　第三版",
        "第3版\n5月17日　星期六\n夏历四月二十四",
    ],
)
def test_weekday_and_lunar_date_tell_the_year(head: str) -> None:
    page = read(head)
    assert page.date == dt.date(1952, 5, 17)
    assert page.date_inferred
    assert "no other year" in told(page, Code.INFERRED)[0][1]


def test_a_weekday_alone_leaves_too_many_years_and_the_page_is_refused_with_what_is_known() -> None:
    page = read("第3版\n6月5日　星期三")
    assert page.date is None
    assert told(page, Code.NO_DATE) == [(2, "the page says 6月5日 and no year; 29 years would fit")]


def test_a_year_that_text_or_file_name_gives_settles_it_and_the_nearest_others_are_said() -> None:
    by_text = read("6月5日　星期三　第3版", "2023年以来，湖边多种了许多树，来的鸟也多了。\n")
    by_name = read("6月5日　星期三　第3版", path="seeds/2013/page.txt")
    assert (by_text.date, by_name.date) == (dt.date(2024, 6, 5), dt.date(2013, 6, 5))
    assert "2013, 2019, 2030" in told(by_text, Code.INFERRED)[0][1]


def test_a_day_that_no_year_has_is_said_to_be_one() -> None:
    page = read("第3版\n6月5日　星期二　甲辰年四月廿九")
    assert page.date is None
    assert "no year from 1900 to 2099" in told(page, Code.NO_DATE)[0][1]


def test_a_misprinted_weekday_does_not_put_a_page_far_behind_the_years_of_its_text() -> None:
    page = read("6月5日　星期二　农历四月廿九　第3版", "2023年以来，湖边多种了许多树，来的鸟也多了。\n")
    assert page.date is None


@pytest.mark.parametrize(
    ("printed", "month", "day", "leap"),
    [
        ("闰二月初一", 2, 1, True),
        ("冬月三十", 11, 30, False),
        ("农历腊月十九", 12, 19, False),
        ("農曆正月卅", 1, 30, False),
    ],
)
def test_lunar_dates_are_read_as_they_are_printed(printed: str, month: int, day: int, leap: bool) -> None:  # noqa: FBT001
    found = find_lunar_day(fold(printed))
    assert found is not None
    assert (found.month, found.day, found.leap) == (month, day, leap)


@pytest.mark.parametrize("printed", ["十月十一日", "十月十一", "四月四日"])
def test_solar_dates_are_no_lunar_dates(printed: str) -> None:
    assert find_lunar_day(printed) is None


def test_the_cycle_of_sixty_years_parts_years_that_share_their_days() -> None:
    without = find_day_of_year(["6月5日 农历四月廿九"])
    with_cycle = find_day_of_year(["6月5日 甲辰年四月廿九"])
    assert without is not None
    assert with_cycle is not None
    assert len(list_years(without)) > 1
    assert list_years(with_cycle) == (2024,)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("江城日报\n1995年4月 28 星期五　第3版", dt.date(1995, 4, 28)),
        ("江城日报　1988·8·23　第3版", dt.date(1988, 8, 23)),
        ("江城日报\n2017. 9. 5\n星期二\n第3版", dt.date(2017, 9, 5)),
        ("江城日報\n一 九 五 三 年 五 月 二 十 二 日\n第三版", dt.date(1953, 5, 22)),
        ("（版二第）　　報日城江　　日二十二月一十年九四九一", dt.date(1949, 11, 22)),
        ("江城日報\n日二十二月一十年九四九一\n第二版", dt.date(1949, 11, 22)),
    ],
)
def test_a_day_is_printed_with_points_spaces_or_without_its_last_character(head: str, day: dt.date) -> None:
    page = read(head)
    assert (page.date, page.date_inferred) == (day, False)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("江城日报　八五年六月十四日　第3版", dt.date(1985, 6, 14)),
        ("江城早报 06/07/09 星期日 12版", dt.date(2006, 7, 9)),
        ("民聲時報　六十七年十月二十三日　星期一　5", dt.date(1978, 10, 23)),
        ("江城晚报 19990311 第9版", dt.date(1999, 3, 11)),
        ("RQ 19950630　江城日报　第2版", dt.date(1995, 6, 30)),
    ],
)
def test_a_year_written_short_is_told_by_its_numerals_and_its_weekday(head: str, day: dt.date) -> None:
    page = read(head)
    assert (page.date, page.date_inferred) == (day, True)
    assert "whose year is written short" in told(page, Code.INFERRED)[0][1]


@pytest.mark.parametrize(
    "head", ["江城早报 06/07/10 星期日 12版", "电话 19991311 第9版", "江城日报　第99/12/1号　第3版"]
)
def test_numbers_that_no_day_has_are_none(head: str) -> None:
    assert read(head).date is None


def test_a_day_of_the_republic_is_read_from_right_to_left_and_a_text_is_not() -> None:
    assert [each.date for each in find_dates(fold("日五月三年八十三國民華中"))] == [dt.date(1949, 3, 5)]
    assert find_dates(fold("昨日十月一年九九")) == ()


def test_only_a_line_whose_characters_all_stand_apart_is_closed_up() -> None:
    assert close_up("五 月 十 日") == "五月十日"
    assert close_up("五 月 十日") == "五 月 十日"
    assert close_up("江 城") == "江 城"
