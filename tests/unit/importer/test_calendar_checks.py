from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.problems import Code, Problem, Source
from gazette.text.almanac import format_lunar_day, read_lunar_day

TEXT = "湖边来了白鹭\n本报讯 昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足。\n"


def told(head: str, hints: PageHints | None = None) -> list[Problem]:
    page = import_page(Source("page.txt", f"{head}\n\n{TEXT}"), hints or PageHints())
    return [problem for problem in page.problems if problem.code is Code.CALENDAR]


def test_a_weekday_that_is_not_the_dates_is_said_where_it_stands_with_the_right_one_and_the_days_that_fit() -> None:
    (problem,) = told("某日报　2024年6月5日　星期四　第3版")
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (1, 17, 18)
    assert problem.message == "2024-06-05 is a 星期三; days that fit are 2024-05-30 and 2024-06-06"
    assert problem.alternative
    assert (problem.alternative.taken, problem.alternative.other) == ("四", "三")


def test_a_lunar_date_or_its_year_that_is_not_the_dates_is_said() -> None:
    (problem,) = told("2024年6月5日　农历甲辰年五月初三　第3版")
    assert problem.message.startswith("2024-06-05 is 四月廿九 of the lunar calendar; days that fit are: 2024-06-08")
    (year,) = told("2024年6月5日　农历癸卯年四月廿九　第3版")
    assert year.message == "2024-06-05 lies in the year 甲辰"


@pytest.mark.parametrize(
    "head",
    [
        "2024年6月5日　星期三　农历甲辰年四月廿九　第3版",
        "二〇二四年六月五日　農曆甲辰年四月廿九日　第三版",
        "一九六六年三月廿一日　星期一　第三版",
        "2024年6月5日　第3版　每周五出版",
        "2024年6月5日　第3版　星期一至星期五出版",
        "2020年5月23日　农历闰四月初一　第3版",
        "1850年3月5日　第3版　正月廿二",
    ],
)
def test_what_agrees_or_names_no_day_is_no_doubt(head: str) -> None:
    assert told(head) == []


def test_the_date_that_an_option_gives_is_held_against_the_page() -> None:
    assert told("第3版　星期三", PageHints(dt.date(2024, 6, 5), 3)) == []
    assert len(told("第3版　星期三", PageHints(dt.date(2024, 6, 6), 3))) == 1


def test_lunar_dates_are_said_as_papers_print_them() -> None:
    days = (dt.date(2024, 2, 10), dt.date(2020, 5, 23), dt.date(2024, 1, 11), dt.date(2024, 12, 30))
    lunar = [read_lunar_day(day) for day in days]
    assert [format_lunar_day(day) for day in lunar if day] == ["正月初一", "闰四月初一", "腊月初一", "冬月三十"]
    assert read_lunar_day(dt.date(1850, 1, 1)) is None
    assert read_lunar_day(dt.date(2541, 4, 13)) is None


def test_a_page_of_a_year_that_the_tables_have_not_is_read_and_nothing_is_said_of_its_lunar_date() -> None:
    assert told("2541年4月13日　第3版　农历三月十七") == []
