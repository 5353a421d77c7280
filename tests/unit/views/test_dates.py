import datetime as dt

import pytest

from gazette.views.dates import Lunar, find_lunar, plan_day


def test_the_fifth_of_june_2024_is_the_twenty_ninth_of_the_fourth_month_of_jiachen() -> None:
    assert find_lunar(dt.date(2024, 6, 5)) == Lunar(stem=0, branch=4, month=4, day=29, leap=False)


def test_a_leap_month_is_marked() -> None:
    assert find_lunar(dt.date(2023, 4, 1)) == Lunar(stem=9, branch=3, month=2, day=11, leap=True)


@pytest.mark.parametrize("year", [1850, 2150])
def test_outside_the_tables_there_is_no_lunar_date(year: int) -> None:
    assert find_lunar(dt.date(year, 1, 1)) is None


def test_a_day_counts_weekdays_from_monday() -> None:
    day = plan_day(dt.date(2024, 6, 5))
    assert (day.iso, day.weekday, day.lunar) == ("2024-06-05", 2, None)
