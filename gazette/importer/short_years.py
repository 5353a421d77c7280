"""A masthead's date whose year is short, or whose digits stand solid: 八五年六月十四日, 06/07/09, 19990311.

**Source**: county and enterprise papers, telexed and coded page texts; papers in Taiwan leave 中華民國 out of the year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from gazette.text.almanac import find_weekday
from gazette.text.dates import DAY, MONTH, REPUBLIC, make_date, parse_month
from gazette.text.numerals import parse_number
from gazette.text.patterns import compile_late

_ONE = "一二三四五六七八九"
_SHORT = compile_late(
    rf"(?<![\d〇○零{_ONE}十])(?P<y>\d\d|[〇○零{_ONE}]{{2}}|[{_ONE}]?十[{_ONE}]?)\s?年\s?(?P<m>{MONTH})\s?月\s?(?P<d>{DAY})\s?日"
    r"|(?<![\d./·第-])(?P<y2>\d\d)(?P<s>[./·-])(?P<m2>\d\d?)(?P=s)(?P<d2>\d\d?)(?![\d./·-])"
)
_SOLID = compile_late(r"(?<![\d.—-])(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?![\d.—-])")
# A year of two digits is the last one behind them that a paper may have been printed in.
_THIS_CENTURY = 30


def find_short_date(keys: Sequence[str]) -> tuple[dt.date, int] | None:
    """Return the first such date of folded lines, with the index of its line; None when there is none.

    The weekday on the same lines tells the century, or that the year is the Republic's; without one years with 十 are
    the Republic's, and up to 30 this century's.
    """
    weekday = next((found[0] for key in keys if (found := find_weekday(key))), None)
    for at, key in enumerate(keys):
        dates = [date for date in _list_dates(key) if weekday is None or date.weekday() == weekday]
        if dates:
            return dates[0], at
    return None


def _list_dates(key: str) -> Iterator[dt.date]:
    """Yield what a date of a line may mean, the likeliest first."""
    solid = _SOLID.search(key)
    if solid:
        yield from filter(None, [make_date(*(int(solid[part]) for part in "ymd"))])
    match = _SHORT.search(key)
    if match is None:
        return
    year = match["y"] or match["y2"]
    number, month, day = (
        parse_number(year),
        parse_month(match["m"] or match["m2"]),
        parse_number(match["d"] or match["d2"]),
    )
    if number is None or month is None or day is None:
        return
    centuries = (2000, 1900) if number <= _THIS_CENTURY else (1900, 2000)
    eras = (REPUBLIC,) if "十" in year else (*centuries, REPUBLIC) if match["y"] else centuries
    yield from filter(None, (make_date(number + era, month, day) for era in eras))
