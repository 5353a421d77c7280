from __future__ import annotations

import datetime as dt

import pytest

from gazette.text.dates import find_dates, find_years, nearest_date
from gazette.text.widths import fold


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("２０２４年６月５日　星期三", dt.date(2024, 6, 5)),
        ("一九五八年七月十二日", dt.date(1958, 7, 12)),
        ("二○○八年九月廿二日", dt.date(2008, 9, 22)),
        ("要闻 2024.6.5", dt.date(2024, 6, 5)),
        ("2024-06-05", dt.date(2024, 6, 5)),
        ("中華民國三十五年三月一日", dt.date(1946, 3, 1)),
        ("民國廿六年七月七日", dt.date(1937, 7, 7)),
        ("中華民國一百零四年六月三十日", dt.date(2015, 6, 30)),
        ("民國88.9.22", dt.date(1999, 9, 22)),
        ("一九五五年七月廿八號", dt.date(1955, 7, 28)),
        ("佛曆二五四一年四月十三日", dt.date(1998, 4, 13)),
    ],
)
def test_a_date_is_read_in_every_form_that_papers_print(printed: str, date: dt.date) -> None:
    [found] = find_dates(fold(printed))
    assert found.date == date


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert find_dates("2023年2月30日") == ()


def test_years_are_named_with_their_sign() -> None:
    assert find_years("2024年一季度，从1978年起，2000人") == (2024, 1978)


def test_a_dateline_means_the_last_such_day_before_the_issue() -> None:
    issue = dt.date(2024, 1, 2)
    assert nearest_date(12, 31, issue) == dt.date(2023, 12, 31)
    assert nearest_date(None, 31, issue) == dt.date(2023, 12, 31)
    assert nearest_date(1, 2, issue) == dt.date(2024, 1, 2)
