"""Rows of programmes: an hour and what is on then, the day above such rows, the channel between them.

**Source**: television pages print 18:30 体育之窗 below 周一(23日); some a channel or a day before the hour, a channel
above its own rows（湖州电视台（9频道））, and a day on which nothing is on（29日　（检修机器））.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.text.han import HAN

_AT = r"(?:\d{1,2}[:∶]\d{2}|(?:十[一二]?|[一二三四五六七八九])时(?:正|半|[二三四五]?十?五?分)?)"
_HOUR = re.compile(rf"(?:(?:[{HAN}]{{1,8}}台|\d{{1,2}}日)\s+)?{_AT}(?:\s?[—~-]\s?\d{{1,2}}[:∶]\d{{2}})?\s+\S")
_DAY = re.compile(
    r"(?:(?:星期|周)[一二三四五六日天](?:\s?\(?(?:\d{1,2}月)?\d{1,2}日\)?)?|(?:\d{1,2}月)?\d{1,2}日\s?\(?(?:星期|周)[一二三四五六日天]\)?"
    r"|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日\s?\(?(?:星期|周)[一二三四五六日天]\)?)"
)
_CHANNEL = re.compile(
    rf"[{HAN}]{{2,10}}(?:台|卫视|频道|有线(?!电视))[一二三四\d]?套?(?:\([^()]{{1,8}}\))?|[{HAN}]{{2,6}}(?<!第)[一二三四五六七八]套(?:\([^()]{{1,8}}\))?|\d{{1,2}}日\s+\([^()]{{2,16}}\)"
)


def tells_hour(key: str) -> bool:
    """Say whether a folded line begins with an hour, a channel or a day before it or not, and what is on then."""
    return _HOUR.match(key) is not None


def names_day(key: str) -> bool:
    """Say whether a folded line is a day of the week and nothing else, its date with it or not."""
    return _DAY.fullmatch(key) is not None


def find_days(keys: Sequence[str]) -> frozenset[int]:
    """Return the places of folded lines that name a day right above an hour and what is on, or above a channel's."""
    return frozenset(at for at, key in enumerate(keys) if names_day(key) and _heads_hours(*keys[at + 1 : at + 3]))


def _heads_hours(first: str = "", second: str = "") -> bool:
    return tells_hour(first) or (is_row_without_hour(first) and tells_hour(second))


def is_row_without_hour(key: str) -> bool:
    """Say whether a folded line is a channel, or a day and in brackets why nothing is on."""
    return _CHANNEL.fullmatch(key) is not None
